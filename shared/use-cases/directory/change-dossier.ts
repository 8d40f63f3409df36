import type { CompanyRepository } from '../../data/companies.ts';
import type { PersonRepository } from '../../data/people.ts';
import type { Receipt } from '../../data/receipts.ts';
import { changesBetween } from '../../domain/audit.ts';
import { withDossier, withDossierFields, type Dossier, type DossierFields } from '../../domain/company.ts';
import { requireActive, requireStaff } from '../../domain/authority.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { requireVersion } from '../../domain/error.ts';
import type { Staff } from '../../domain/people.ts';
import { auditEntry, type AuditEntryDeps } from '../audit-entry.ts';
import { rendered } from './change-company.ts';
import { reachCompany, reachDossier } from './reach-company.ts';

export interface CreateDossierDeps extends AuditEntryDeps {
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
      const entry = dossierAudit(deps, who, { after: dossier });
      await deps.companies.save({
        company: { before: company, after: withDossier(company, dossier) },
        dossier: { before: undefined, after: dossier },
        joins: await presentStaff(deps, who),
        audits: [{ of: 'dossier', entry }],
        receipt: rendered(receipt, dossier),
        at: entry.at,
      });
      return dossier;
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

export interface ChangeDossierDeps extends AuditEntryDeps {
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
      const entry = dossierAudit(deps, who, { before, after });
      if (entry.changes.length === 0) return before;
      await deps.companies.save({
        company: { before: company, after: withDossier(company, after) },
        dossier: { before, after },
        audits: [{ of: 'dossier', entry }],
        at: entry.at,
      });
      return { ...after, version: before.version + 1 };
    });

const audited = ({ name, reference, companyId }: Dossier) => ({ name, reference, companyId });

/** What the audit keeps of a dossier that is made or changed. */
export const dossierAudit = (
  deps: AuditEntryDeps,
  who: Staff,
  { before, after }: { readonly before?: Dossier | undefined; readonly after: Dossier },
) =>
  auditEntry(deps, who, {
    action: before ? 'dossier-changed' : 'dossier-created',
    changes: changesBetween(before ? audited(before) : {}, audited(after)),
  });
