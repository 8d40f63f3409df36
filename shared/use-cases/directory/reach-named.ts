import type { CompanyRepository } from '../../data/companies.ts';
import { companyFor, isAssigned, mayNameCompany, mayReachDossier } from '../../domain/authority.ts';
import type { Company, Dossier } from '../../domain/company.ts';
import { DomainError } from '../../domain/error.ts';
import type { Person } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ReachNamedDeps {
  readonly companies: Pick<CompanyRepository, 'withDossiers'>;
}

/** What a query narrows a list to. */
export interface Named {
  readonly companyId?: string | undefined;
  readonly dossierId?: string | undefined;
}

/** What a query names, as far as it was read: the company as the caller sees it. */
export interface ReachedNamed {
  readonly company?: Company | undefined;
  readonly dossier?: Dossier | undefined;
}

/**
 * Finds out whether what a query names lies within somebody's reach, before anything of it is listed; nothing is read
 * where the caller alone decides.
 *
 * @throws `unknown-company`, `unknown-dossier`: the same for what is another firm's, out of reach, absent or no id.
 */
export const reachNamed =
  ({ companies }: ReachNamedDeps) =>
  async (who: Person, { companyId, dossierId }: Named): Promise<ReachedNamed> => {
    if (companyId !== undefined && !(isId(companyId) && mayNameCompany(who, companyId))) throw unknownCompany();
    if (dossierId !== undefined && !(isId(dossierId) && isAssigned(who, dossierId))) throw unknownDossier();
    if (who.kind === 'client') return {};
    const found = await companies.withDossiers(companyId, dossierId === undefined ? [] : [dossierId]);
    const company = companyFor(who, found.company);
    if (companyId !== undefined && !company) throw unknownCompany();
    const dossier = found.dossiers.get(dossierId ?? '');
    if (dossierId !== undefined && !mayReachDossier(who, dossier)) throw unknownDossier();
    return { company, dossier };
  };
export type ReachNamed = ReturnType<typeof reachNamed>;

const unknownCompany = () =>
  new DomainError('unknown-company', { errors: [{ pointer: '/companyId', code: 'unknown-company' }] });
const unknownDossier = () =>
  new DomainError('unknown-dossier', { errors: [{ pointer: '/dossierId', code: 'unknown-dossier' }] });
