import type { CollaboratorRepository } from '../../data/collaborators.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { Receipt } from '../../data/receipts.ts';
import { acceptCollaborator, type CollaboratorInput } from '../../domain/collaborator.ts';
import type { Collaborator, Staff } from '../../domain/people.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import type { WithinRate } from '../mail/within-rate.ts';
import { portfolioContext } from './reach-collaborator.ts';

export interface AddCollaboratorDeps extends DeedDeps {
  readonly collaborators: Pick<CollaboratorRepository, 'add'>;
  readonly companies: Pick<CompanyRepository, 'withDossiers'>;
  readonly withinRate: WithinRate;
  readonly hostToUnicode: (host: string) => string;
}

export interface AddCollaboratorCommand {
  readonly who: Staff;
  readonly input: CollaboratorInput;
  readonly receipt?: Receipt<Collaborator> | undefined;
}

/**
 * Adds a collaborator. Their sign-in and the mail that invites them follow from the table's stream.
 * @throws `invalid-input`, `unknown-dossier`, `email-taken` (C1), `request-in-progress`, `too-many-requests` (F3).
 */
export const addCollaborator =
  (deps: AddCollaboratorDeps) =>
  async ({ who, input, receipt }: AddCollaboratorCommand): Promise<Collaborator> => {
    const context = await portfolioContext(deps, who.firmId, input.portfolio);
    const fields = acceptCollaborator(input, context, deps.hostToUnicode);
    const collaborator: Collaborator = {
      ...fields,
      collaboratorId: deps.newId(),
      firmId: who.firmId,
      status: 'invited',
      version: 1,
      invitationDue: true,
    };
    const deed = deedBy(deps, who, { action: 'collaborator-added' });
    return deps.withinRate(who, () => deps.collaborators.add(collaborator, deed, receipt));
  };
