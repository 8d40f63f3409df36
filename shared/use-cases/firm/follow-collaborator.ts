import type { CollaboratorRepository } from '../../data/collaborators.ts';
import type { FirmRepository } from '../../data/firms.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import type { Collaborator } from '../../domain/people.ts';
import { owedToStaff } from '../../domain/sign-in-drift.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { deedOf, type DeedDeps } from '../deed.ts';
import { invitationLetter, staffSignInOwner, type LetterDeps } from '../mail/letters.ts';
import type { SendOnce } from '../mail/send-once.ts';
import { openNoted, type OpenNotedDeps } from '../open-noted.ts';

export interface FollowCollaboratorDeps extends LetterDeps, DeedDeps, OpenNotedDeps {
  readonly collaborators: Pick<CollaboratorRepository, 'collaborator' | 'open' | 'invited' | 'release'>;
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly signIns: OpenNotedDeps['signIns'] & Pick<SignInService, 'open' | 'close'>;
  readonly sendOnce: SendOnce;
}

/**
 * What follows from a change of a collaborator: a sign-in and an invitation for a new one, the end of the sign-in and
 * then a free address for one who left. It looks at the table, not at the change, so that it does what is due however
 * late and however often it runs.
 *
 * @throws SignInTaken, and what the services throw.
 */
export const followCollaborator =
  (deps: FollowCollaboratorDeps) =>
  async (collaboratorId: string): Promise<void> => {
    const now = await retryOnConflict(async () => {
      const found = await deps.collaborators.collaborator(collaboratorId);
      if (found?.status === 'invited') return openSignIn(deps, found);
      if (found?.status === 'removed') await closeSignIn(deps, found);
      return found;
    });
    if (now?.invitationDue && now.status === 'active') await invite(deps, now);
  };

/** Opens the sign-in; from here on it gives what the collaborator's rights say. */
function openSignIn(deps: FollowCollaboratorDeps, before: Collaborator): Promise<Collaborator> {
  const { collaboratorId, firmId, email } = before;
  return openNoted(
    deps,
    { collaboratorId, firmId, email: emailKeyOf(email) },
    {
      open: deps.signIns.open,
      keep: (opened) =>
        deps.collaborators.open(before, opened, deedOf(deps, null, { action: 'sign-in-opened', to: before })),
    },
  );
}

/** V7: a one-time link to choose a password. Where the mail is refused for good it is due no more: a resent one is another. */
async function invite(deps: FollowCollaboratorDeps, collaborator: Collaborator): Promise<void> {
  const { collaboratorId, firmId } = collaborator;
  const owner = staffSignInOwner(collaborator);
  const firm = await deps.firms.firm(firmId);
  if (!firm || !owner) throw new DomainError('not-found');
  await deps.sendOnce({ personId: collaboratorId, mail: 'invitation' }, () =>
    invitationLetter(deps)(firm, owner, { occasion: 'opened' }),
  );
  await deps.collaborators.invited(collaboratorId);
}

/**
 * C1: the sign-in goes before its address is free for somebody else. Once more it is looked for each time: whoever opened it
 * may have come when all was done.
 */
async function closeSignIn(deps: FollowCollaboratorDeps, before: Collaborator): Promise<void> {
  await deps.signIns.close(owedToStaff(before));
  if (before.signInClosedAt !== undefined) return;
  await deps.collaborators.release(before, deedOf(deps, null, { action: 'sign-in-closed', to: before }));
}
