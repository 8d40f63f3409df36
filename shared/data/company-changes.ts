import type { AuditEntry } from '../domain/audit.ts';
import { companyFull, maxDossiersOfCompany, referenceTaken, type Company, type Dossier } from '../domain/company.ts';
import type { Staff } from '../domain/people.ts';
import { auditWrite } from './audit.ts';
import type { Table } from './client.ts';
import { companyItem, companyWordItems, dossierItem } from './company-items.ts';
import { companyKeyWrites, referenceKeyOf, type Unheld } from './company-keys.ts';
import { joinPortfolio } from './portfolios.ts';
import { receiptWrites, type Receipt } from './receipts.ts';
import { keys } from './table.ts';
import { commit, tryCommit } from './writes/commit.ts';
import { and, exists, is, shorterThan } from './writes/conditions.ts';
import { update } from './writes/update.ts';
import { nextVersion, put, remove, replaceAll, type Write } from './writes/write.ts';

/** A change of a company, its dossier and its search words: as they were read, and as they are to be. */
export interface CompanyChange {
  readonly company: { readonly before: Company | undefined; readonly after: Company };
  readonly dossier?: { readonly before: Dossier | undefined; readonly after: Dossier } | undefined;
  /** Whose portfolio the new dossier joins. */
  readonly joins?: Staff | undefined;
  readonly audits: readonly { readonly of: 'company' | 'dossier'; readonly entry: AuditEntry }[];
  /** Which keys to recognise the company by nobody had: it fails when somebody has them now. */
  readonly unheld?: Unheld | undefined;
  readonly receipt?: Receipt<undefined> | undefined;
  readonly at: string;
}

/**
 * Keeps a change of a company, all or nothing: with its words for the search, the keys it is recognised by, the
 * reference of its dossier and the audit. Versions are counted here.
 *
 * @throws `invalid-input` for a reference that is taken, a full company or a full portfolio;
 * `registration-number-taken`; Conflict.
 */
export async function saveCompany(table: Table, change: CompanyChange): Promise<void> {
  const { before, after } = change.company;
  const company = { ...after, version: nextVersion(before) };
  const ofKeys = await companyKeyWrites(table, { before, after: company }, change.unheld);
  const writesWith = (keyWrites: readonly Write[]) => [
    ...receiptWrites(change.receipt, undefined, new Date(change.at)),
    ...(change.dossier ? dossierWrites(change.dossier) : []),
    ...companyWrites(before, company, change.dossier),
    ...wordWrites(before, company),
    ...keyWrites,
    ...(change.joins && change.dossier ? joinPortfolio(change.joins, change.dossier.after.dossierId) : []),
    ...change.audits.map(({ of, entry }) =>
      auditWrite(
        of === 'company' ? keys.company(company.companyId) : keys.dossier(change.dossier?.after.dossierId ?? ''),
        entry,
      ),
    ),
  ];
  if (!(await tryCommit(table, writesWith(ofKeys.named)))) await commit(table, writesWith(ofKeys.unnamed));
}

const sameBesideDossiers = (a: Company, b: Company): boolean =>
  a.name === b.name && a.registrationNumber === b.registrationNumber;

function companyWrites(before: Company | undefined, after: Company, dossier: CompanyChange['dossier']): Write[] {
  if (before && sameBesideDossiers(before, after)) {
    if (dossier && !dossier.before) return [appendDossier(after, dossier.after)];
    if (JSON.stringify(before.dossiers) === JSON.stringify(after.dossiers)) return [];
  }
  return [put(companyItem(after)).ifAsRead(before)];
}

/** Many dossiers may be added to one company at the same time: none waits for another's version. */
const appendDossier = ({ companyId }: Company, { dossierId, name }: Dossier): Write =>
  update(keys.company(companyId))
    .append({ dossiers: [{ dossierId, name }] })
    .add({ version: 1 })
    .expect(and(exists(), shorterThan('dossiers', maxDossiersOfCompany)), companyFull);

function dossierWrites({ before, after }: NonNullable<CompanyChange['dossier']>): Write[] {
  const saved = { ...after, version: nextVersion(before) };
  return [...referenceWrites(before, saved), before ? changeDossier(before, saved) : put(dossierItem(saved)).ifNew()];
}

/** What is changed alone: the open requests that lie on it stand in the same item. */
const changeDossier = (before: Dossier, { name, reference, imported, version }: Dossier): Write =>
  update(keys.dossier(before.dossierId)).set({ name, reference, imported, version }).ifAsRead(before);

/** A reference is unique in the firm. */
function referenceWrites(before: Dossier | undefined, after: Dossier): Write[] {
  if (before?.reference === after.reference) return [];
  const { dossierId, reference } = after;
  return [
    ...(reference === undefined ? [] : [put(referenceItem({ ...after, reference })).ifNew(referenceTaken)]),
    ...(before?.reference === undefined
      ? []
      : [remove(referenceKeyOf(before.firmId, before.reference)).expect(is('dossierId', dossierId))]),
  ];
}

export const referenceItem = ({ firmId, reference, dossierId, companyId }: Dossier & { reference: string }) => ({
  ...referenceKeyOf(firmId, reference),
  type: 'Reference',
  dossierId,
  companyId,
});

/** A rename moves every word: the name stands in their keys. */
const wordWrites = (before: Company | undefined, after: Company): Write[] =>
  before?.name === after.name ? [] : replaceAll(before ? companyWordItems(before) : [], companyWordItems(after));
