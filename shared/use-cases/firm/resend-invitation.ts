import type { AskedMailRepository } from '../../data/asked-mails.ts';
import type { CollaboratorRepository } from '../../data/collaborators.ts';
import type { LinkRepository } from '../../data/links.ts';
import { countAsked } from '../../domain/asked-mail.ts';
import { requirePresent } from '../../domain/collaborator.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError, tooManyRequests } from '../../domain/error.ts';
import type { Collaborator, Staff } from '../../domain/people.ts';
import { deedBy, type DeedDeps } from '../deed.ts';

export interface ResendInvitationDeps extends DeedDeps {
  readonly askedMails: Pick<AskedMailRepository, 'askedMails'>;
  readonly collaborators: Pick<CollaboratorRepository, 'collaborator' | 'requestInvitation'>;
  readonly links: Pick<LinkRepository, 'passwordSetAt'>;
}

interface ResendInvitationCommand {
  readonly who: Staff;
  readonly collaborator: Collaborator;
}

/**
 * Asks that the invitation be sent once more. It is counted in the transaction that asks (V18), so that the worker finds
 * it counted.
 *
 * @throws `wrong-status` when they left, or have chosen their password already; `too-many-requests`.
 */
export const resendInvitation =
  (deps: ResendInvitationDeps) =>
  async (command: ResendInvitationCommand): Promise<void> => {
    const { sub } = command.collaborator;
    requirePresent(command.collaborator);
    const chosen = sub === undefined ? undefined : await deps.links.passwordSetAt(sub);
    if (chosen !== undefined)
      throw new DomainError('wrong-status', { extensions: { current: 'password-chosen', allowed: [] } });
    await retryOnConflict(() => ask(deps, command));
  };

async function ask(deps: ResendInvitationDeps, { who, collaborator }: ResendInvitationCommand): Promise<void> {
  const { collaboratorId } = collaborator;
  const [before, owner = collaborator] = await Promise.all([
    deps.askedMails.askedMails(collaboratorId),
    deps.collaborators.collaborator(collaboratorId),
  ]);
  const asked = { mailRequestId: deps.newId(), at: deps.now().toISOString() };
  const count = countAsked(before, { ...asked, matter: 'invitation' });
  if ('retryAfter' in count) throw tooManyRequests(count.retryAfter);
  const request = { ...asked, mail: 'invitation' as const, firmId: who.firmId, ownerId: collaboratorId };
  await deps.collaborators.requestInvitation(request, {
    owner,
    count: { personId: collaboratorId, before, ...count },
    deed: deedBy(deps, who, { action: 'invitation-requested', to: owner }),
  });
}
