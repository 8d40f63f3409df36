import type { CompanyRepository } from '../../data/companies.ts';
import type { CompanyChange } from '../../data/company-changes.ts';
import type { Receipt } from '../../data/receipts.ts';
import type { AuditAction } from '../../domain/audit.ts';
import type { Deed } from '../../domain/audit-entry.ts';
import { companyFor } from '../../domain/authority.ts';
import { isSameCompany, withCompanyFields, type Company, type CompanyFields } from '../../domain/company.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError, requireVersion } from '../../domain/error.ts';
import type { Staff } from '../../domain/people.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import { reachCompany } from './reach-company.ts';

export interface CreateCompanyDeps extends DeedDeps {
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
      return save(deps, who, {
        company: { before: undefined, after: company },
        deed: deeds(deps, who),
        receipt: rendered(receipt, company),
      });
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

export interface ChangeCompanyDeps extends DeedDeps {
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
      if (isSameCompany(before, after)) return before;
      return save(deps, who, { company: { before, after }, deed: deeds(deps, who) });
    });

/** A number is that of one company of the firm: whoever reaches that company is told which. */
async function save({ companies }: CreateCompanyDeps, who: Staff, change: CompanyChange): Promise<Company> {
  try {
    return (await companies.save(change)).company;
  } catch (error) {
    const { registrationNumber } = change.company.after;
    if (!(error instanceof DomainError) || error.code !== 'registration-number-taken' || !registrationNumber)
      throw error;
    const holder = companyFor(who, await companies.ofNumber(who.firmId, registrationNumber));
    const company = holder && { companyId: holder.companyId, name: holder.name };
    throw new DomainError(error.code, { errors: error.errors, extensions: company ? { company } : {} });
  }
}

/** What somebody does now to a company, its dossier, or both. */
export const deeds =
  (deps: DeedDeps, who: Staff) =>
  (action: AuditAction): Deed =>
    deedBy(deps, who, { action });
