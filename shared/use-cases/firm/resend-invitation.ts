import type { CollaboratorRepository } from '../../data/collaborators.ts';
import type { InvitationRepository } from '../../data/invitations.ts';
import type { LinkRepository } from '../../data/links.ts';
import { requirePresent } from '../../domain/collaborator.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import type { Collaborator, Staff } from '../../domain/people.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import { invitationAsked, type InvitationAskedDeps } from '../mail/invitation-asked.ts';

export interface ResendInvitationDeps extends DeedDeps, InvitationAskedDeps {
  readonly collaborators: Pick<CollaboratorRepository, 'collaborator'>;
  readonly invitations: Pick<InvitationRepository, 'request'>;
  readonly links: Pick<LinkRepository, 'passwordSetAt'>;
}

interface ResendInvitationCommand {
  readonly who: Staff;
  readonly collaborator: Collaborator;
}

/**
 * Asks that the invitation be sent once more.
 *
 * @throws `wrong-status` when they left, or have chosen their password already; `too-many-requests` (V18).
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
  const { collaboratorId, firmId } = collaborator;
  const [asked, owner = collaborator] = await Promise.all([
    invitationAsked(deps, { firmId, ownerId: collaboratorId }),
    deps.collaborators.collaborator(collaboratorId),
  ]);
  await deps.invitations.request({
    ...asked,
    owner: { kind: 'collaborator', owner },
    deed: deedBy(deps, who, { action: 'invitation-requested', to: owner }),
  });
}
