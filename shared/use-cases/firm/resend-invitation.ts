import type { CollaboratorRepository } from '../../data/collaborators.ts';
import type { LinkRepository } from '../../data/links.ts';
import { requirePresent } from '../../domain/collaborator.ts';
import { DomainError } from '../../domain/error.ts';
import { mailRequestId, mailRequestLife } from '../../domain/link.ts';
import type { Collaborator, Staff } from '../../domain/people.ts';
import { auditEntry, type AuditEntryDeps } from '../audit-entry.ts';

export interface ResendInvitationDeps extends AuditEntryDeps {
  readonly collaborators: Pick<CollaboratorRepository, 'requestInvitation'>;
  readonly links: Pick<LinkRepository, 'passwordSetAt'>;
}

/**
 * Asks that the invitation be sent once more; asking often sends one mail.
 * @throws `wrong-status` when they left, or have chosen their password already.
 */
export const resendInvitation =
  (deps: ResendInvitationDeps) =>
  async ({ who, collaborator }: { who: Staff; collaborator: Collaborator }): Promise<void> => {
    const { collaboratorId, sub } = collaborator;
    requirePresent(collaborator);
    const chosen = sub === undefined ? undefined : await deps.links.passwordSetAt(sub);
    if (chosen !== undefined)
      throw new DomainError('wrong-status', { extensions: { current: 'password-chosen', allowed: [] } });
    const at = deps.now();
    const request = {
      mail: 'invitation' as const,
      mailRequestId: mailRequestId(`invitation#${collaboratorId}`, at),
      at: at.toISOString(),
      firmId: who.firmId,
      ownerId: collaboratorId,
    };
    const audit = auditEntry(deps, who, { action: 'invitation-requested' });
    await deps.collaborators.requestInvitation(request, mailRequestLife, audit);
  };
