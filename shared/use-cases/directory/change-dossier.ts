import type { CompanyRepository } from '../../data/companies.ts';
import type { PersonRepository } from '../../data/people.ts';
import type { Receipt } from '../../data/receipts.ts';
import {
  isSameDossier,
  withDossier,
  withDossierFields,
  type Dossier,
  type DossierFields,
} from '../../domain/company.ts';
import { requireActive, requireStaff } from '../../domain/authority.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { requireVersion } from '../../domain/error.ts';
import type { Staff } from '../../domain/people.ts';
import type { DeedDeps } from '../deed.ts';
import { deeds, rendered } from './change-company.ts';
import { reachCompany, reachDossier } from './reach-company.ts';

export interface CreateDossierDeps extends DeedDeps {
  readonly companies: Pick<CompanyRepository, 'company' | 'save'>;
  readonly people: Pick<PersonRepository, 'person'>;
}

export interface CreateDossierCommand {
  readonly who: Staff;
  readonly companyId: string;
  readonly fields: DossierFields;
  readonly receipt?: Receipt<Dossier> | undefined;
}

/**
 * Adds a dossier to a company; it joins its creator's portfolio.
 * @throws `not-found`; `invalid-input` also when the reference is taken, or the company or portfolio is full.
 */
export const createDossier =
  (deps: CreateDossierDeps) =>
  ({ who, companyId, fields, receipt }: CreateDossierCommand): Promise<Dossier> =>
    retryOnConflict(async () => {
      const company = await reachCompany(deps)({ who, companyId });
      const dossier = withDossierFields(newDossier(company, deps.newId()), fields);
      const saved = await deps.companies.save({
        company: { before: company, after: withDossier(company, dossier) },
        dossier: { before: undefined, after: dossier },
        joins: await presentStaff(deps, who),
        deed: deeds(deps, who),
        receipt: rendered(receipt, dossier),
      });
      return saved.dossier ?? dossier;
    });

/** The creator as they are now: their portfolio may have become a list, or stopped being one, a moment ago. */
async function presentStaff({ people }: CreateDossierDeps, who: Staff): Promise<Staff> {
  if (who.portfolio === 'all') return who;
  const person = await people.person(who.sub);
  requireActive(person);
  requireStaff(person);
  return person;
}

/** A dossier that has nothing yet. */
export const newDossier = (company: { firmId: string; companyId: string }, dossierId: string): Dossier => ({
  dossierId,
  firmId: company.firmId,
  companyId: company.companyId,
  name: '',
  version: 1,
});

export interface ChangeDossierDeps extends DeedDeps {
  readonly companies: Pick<CompanyRepository, 'company' | 'dossier' | 'save'>;
}

export interface ChangeDossierCommand {
  readonly who: Staff;
  readonly dossierId: string;
  readonly fields: DossierFields;
  readonly ifMatch?: number | undefined;
}

/** Changes the name or reference. @throws `not-found`; `invalid-input` also for a taken reference; `stale-write`. */
export const changeDossier =
  (deps: ChangeDossierDeps) =>
  ({ who, dossierId, fields, ifMatch }: ChangeDossierCommand): Promise<Dossier> =>
    retryOnConflict(async () => {
      const { dossier: before, company } = await reachDossier(deps)({ who, dossierId });
      const after = withDossierFields(before, fields);
      requireVersion(before.version, ifMatch);
      if (isSameDossier(before, after)) return before;
      const saved = await deps.companies.save({
        company: { before: company, after: withDossier(company, after) },
        dossier: { before, after },
        deed: deeds(deps, who),
      });
      return saved.dossier ?? after;
    });
