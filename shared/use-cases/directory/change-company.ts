import type { CompanyRepository } from '../../data/companies.ts';
import type { CompanyChange } from '../../data/company-changes.ts';
import type { Receipt } from '../../data/receipts.ts';
import { changesBetween } from '../../domain/audit.ts';
import { companyFor } from '../../domain/authority.ts';
import { withCompanyFields, type Company, type CompanyFields } from '../../domain/company.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError, requireVersion } from '../../domain/error.ts';
import type { Staff } from '../../domain/people.ts';
import { auditEntry, type AuditEntryDeps } from '../audit-entry.ts';
import { reachCompany } from './reach-company.ts';

export interface CreateCompanyDeps extends AuditEntryDeps {
  readonly companies: Pick<CompanyRepository, 'save' | 'ofNumber'>;
}

export interface CreateCompanyCommand {
  readonly who: Staff;
  readonly fields: CompanyFields;
  readonly receipt?: Receipt<Company> | undefined;
}

/**
 * Adds a client company, without dossiers yet.
 * @throws `invalid-input`, `request-in-progress`; `registration-number-taken`, with the first one where it is in reach.
 */
export const createCompany =
  (deps: CreateCompanyDeps) =>
  ({ who, fields, receipt }: CreateCompanyCommand): Promise<Company> =>
    retryOnConflict(async () => {
      const company = withCompanyFields(newCompany(who.firmId, deps.newId()), fields);
      const entry = companyAudit(deps, who, { after: company });
      const audits = [{ of: 'company' as const, entry }];
      await save(deps, who, {
        company: { before: undefined, after: company },
        audits,
        receipt: rendered(receipt, company),
        at: entry.at,
      });
      return company;
    });

/** A receipt whose result is known. */
export const rendered = <T>(receipt: Receipt<T> | undefined, result: T): Receipt<undefined> | undefined =>
  receipt && { ...receipt, render: () => receipt.render(result) };

/** A company that has nothing yet. */
export const newCompany = (firmId: string, companyId: string): Company => ({
  companyId,
  firmId,
  name: '',
  dossiers: [],
  version: 1,
});

export interface ChangeCompanyDeps extends AuditEntryDeps {
  readonly companies: Pick<CompanyRepository, 'company' | 'save' | 'ofNumber'>;
}

export interface ChangeCompanyCommand {
  readonly who: Staff;
  readonly companyId: string;
  readonly fields: CompanyFields;
  readonly ifMatch?: number | undefined;
}

/** Changes the name or registration number. @throws `not-found`, `stale-write`, and what creating one does. */
export const changeCompany =
  (deps: ChangeCompanyDeps) =>
  ({ who, companyId, fields, ifMatch }: ChangeCompanyCommand): Promise<Company> =>
    retryOnConflict(async () => {
      const before = await reachCompany(deps)({ who, companyId });
      const after = withCompanyFields(before, fields);
      requireVersion(before.version, ifMatch);
      const entry = companyAudit(deps, who, { before, after });
      if (entry.changes.length === 0) return before;
      await save(deps, who, { company: { before, after }, audits: [{ of: 'company', entry }], at: entry.at });
      return { ...after, version: before.version + 1 };
    });

/** A number is that of one company of the firm: whoever reaches that company is told which. */
async function save({ companies }: CreateCompanyDeps, who: Staff, change: CompanyChange): Promise<void> {
  try {
    await companies.save(change);
  } catch (error) {
    const { registrationNumber } = change.company.after;
    if (!(error instanceof DomainError) || error.code !== 'registration-number-taken' || !registrationNumber)
      throw error;
    const holder = companyFor(who, await companies.ofNumber(who.firmId, registrationNumber));
    const company = holder && { companyId: holder.companyId, name: holder.name };
    throw new DomainError(error.code, { errors: error.errors, extensions: company ? { company } : {} });
  }
}

const audited = ({ name, registrationNumber }: Company) => ({ name, registrationNumber });

/** What the audit keeps of a company that is made or changed. */
export const companyAudit = (
  deps: AuditEntryDeps,
  who: Staff,
  { before, after }: { readonly before?: Company | undefined; readonly after: Company },
) =>
  auditEntry(deps, who, {
    action: before ? 'company-changed' : 'company-created',
    changes: changesBetween(before ? audited(before) : {}, audited(after)),
  });
