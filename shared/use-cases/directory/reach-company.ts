import type { CompanyRepository } from '../../data/companies.ts';
import { companyFor, mayReachDossier } from '../../domain/authority.ts';
import type { Company, Dossier } from '../../domain/company.ts';
import { DomainError } from '../../domain/error.ts';
import type { Person, Staff } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ReachCompanyDeps {
  readonly companies: Pick<CompanyRepository, 'company'>;
}
export interface ReachDossierDeps {
  readonly companies: Pick<CompanyRepository, 'company' | 'dossier'>;
}

/** A company within a collaborator's reach, whole. @throws `not-found` for all others. */
export const reachCompany =
  ({ companies }: ReachCompanyDeps) =>
  async ({ who, companyId }: { who: Staff; companyId: string }): Promise<Company> => {
    const company = isId(companyId) ? await companies.company(companyId) : undefined;
    if (!company || !companyFor(who, company)) throw new DomainError('not-found');
    return company;
  };

/** A dossier within somebody's reach, with its company. @throws `not-found` for all others. */
export const reachDossier =
  ({ companies }: ReachDossierDeps) =>
  async ({ who, dossierId }: { who: Person; dossierId: string }): Promise<{ dossier: Dossier; company: Company }> => {
    const dossier = isId(dossierId) ? await companies.dossier(dossierId) : undefined;
    if (!mayReachDossier(who, dossier)) throw new DomainError('not-found');
    const company = await companies.company(dossier.companyId);
    if (!company) throw new DomainError('not-found');
    return { dossier, company };
  };
