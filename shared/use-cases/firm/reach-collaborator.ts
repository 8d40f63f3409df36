import type { CollaboratorRepository } from '../../data/collaborators.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import { isOfFirm } from '../../domain/authority.ts';
import { dossiersIn, type PortfolioContext } from '../../domain/collaborator.ts';
import { DomainError } from '../../domain/error.ts';
import type { Collaborator, Portfolio, Staff } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ReachCollaboratorDeps {
  readonly collaborators: Pick<CollaboratorRepository, 'collaborator'>;
}

/** A collaborator of the administrator's firm, and who acts on them. */
export interface OnCollaborator {
  readonly who: Staff;
  readonly collaboratorId: string;
}

/** One of the firm's staff, also one who left. @throws `not-found` */
export const reachCollaborator =
  ({ collaborators }: ReachCollaboratorDeps) =>
  async ({ who, collaboratorId }: OnCollaborator): Promise<Collaborator> => {
    const found = isId(collaboratorId) ? await collaborators.collaborator(collaboratorId) : undefined;
    if (!isOfFirm(who, found)) throw new DomainError('not-found');
    return found;
  };

const maxRead = 500;

/** The dossiers that a portfolio names. Too many are refused unread. */
export async function portfolioContext(
  { companies }: { readonly companies: Pick<CompanyRepository, 'withDossiers'> },
  firmId: string,
  portfolio: Portfolio | undefined,
): Promise<PortfolioContext> {
  const ids = dossiersIn(portfolio).slice(0, maxRead).filter(isId);
  const { dossiers } = await companies.withDossiers(undefined, ids);
  return { firmId, dossiers };
}
