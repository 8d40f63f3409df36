import type { AuditAction } from '../domain/audit.ts';
import type { Deed } from '../domain/audit-entry.ts';
import { companyFull, maxDossiersOfCompany, referenceTaken, type Company, type Dossier } from '../domain/company.ts';
import type { Staff } from '../domain/people.ts';
import type { Table } from './client.ts';
import { companyItem, companyWordItems, dossierItem } from './company-items.ts';
import { companyKeyWrites, referenceKeyOf, type Unheld } from './company-keys.ts';
import { joinPortfolio } from './portfolios.ts';
import { receiptWrites, type Receipt } from './receipts.ts';
import { changesAnything, entryWrites, Recorded, recordedUpdate } from './record.ts';
import { keys } from './table.ts';
import { commit, tryCommit } from './writes/commit.ts';
import { and, exists, is, isAt, shorterThan, type Condition } from './writes/conditions.ts';
import type { Refusal } from './writes/refusals.ts';
import { update, type Update } from './writes/update.ts';
import { put, remove, replaceAll, type Conditional, type Write } from './writes/write.ts';

/** A change of a company, its dossier and its search words: as they were read, and as they are to be. */
export interface CompanyChange {
  readonly company: { readonly before: Company | undefined; readonly after: Company };
  readonly dossier?: DossierChange | undefined;
  /** Whose portfolio the new dossier joins. */
  readonly joins?: Staff | undefined;
  /** What somebody does with what changes of the two. */
  readonly deed: (action: AuditAction) => Deed;
  /** Which keys to recognise the company by nobody had: it fails when somebody has them now. */
  readonly unheld?: Unheld | undefined;
  readonly receipt?: Receipt<undefined> | undefined;
}

interface DossierChange {
  readonly before: Dossier | undefined;
  readonly after: Dossier;
}

/** What a change made of them. */
export interface ChangedCompany {
  readonly company: Company;
  readonly dossier: Dossier | undefined;
}

/**
 * Keeps a change of a company, all or nothing: with its words for the search, the keys it is recognised by, the
 * reference of its dossier and an entry of each of the two that changes. Versions are counted there.
 *
 * @throws `invalid-input` for a reference that is taken, a full company or a full portfolio;
 * `registration-number-taken`; Conflict.
 */
export async function saveCompany(table: Table, change: CompanyChange): Promise<ChangedCompany> {
  const { before, after } = change.company;
  const ofCompany = recordedCompany(change);
  const ofDossier = change.dossier && recordedDossier(change.dossier, change);
  const at = (ofDossier ?? ofCompany)?.entry.at;
  const company = ofCompany?.after ?? after;
  const dossier = change.dossier && { ...change.dossier, after: ofDossier?.after ?? change.dossier.after };
  const ofKeys = await companyKeyWrites(table, { before, after: company }, change.unheld);
  const writesWith = (keyWrites: readonly Write[]) => [
    ...(at === undefined ? [] : receiptWrites(change.receipt, undefined, new Date(at))),
    ...(dossier ? dossierWrites(dossier, ofDossier) : []),
    ...companyWrites(company, ofCompany, dossier),
    ...wordWrites(before, company),
    ...keyWrites,
    ...(change.joins && ofDossier ? joinPortfolio(change.joins, ofDossier.entry.subject.id, ofDossier.entry.at) : []),
  ];
  if (!(await tryCommit(table, writesWith(ofKeys.named)))) await commit(table, writesWith(ofKeys.unnamed));
  return { company, dossier: dossier?.after };
}

function recordedCompany({ company: { before, after }, deed }: CompanyChange): Recorded<Company> | undefined {
  if (before && !changesAnything('company', before, after)) return undefined;
  return Recorded.change('company', before, after, deed(before ? 'company-changed' : 'company-created'));
}

/** A1: whose list it joins is no change of theirs, for several may join at once: the dossier's entry tells of it. */
function recordedDossier(
  { before, after }: DossierChange,
  { joins, deed }: CompanyChange,
): Recorded<Dossier> | undefined {
  if (before && !changesAnything('dossier', before, after)) return undefined;
  const held = joins && joins.portfolio !== 'all' ? [holds(joins)] : [];
  const done = { ...deed(before ? 'dossier-changed' : 'dossier-created'), beside: held };
  return Recorded.change('dossier', before, after, done);
}

const holds = ({ collaboratorId }: Staff) => ({ field: `holders/${collaboratorId}`, from: null, to: true });

/**
 * The company's own fields, as they were read, and its list of dossiers. Many may be added to one company at the same
 * time, and none waits for another: the list is no field of the company's (A1), each dossier has entries of its own.
 */
function companyWrites(
  after: Company,
  company: Recorded<Company> | undefined,
  dossier: DossierChange | undefined,
): Write[] {
  if (company && !company.before) return [put(companyItem(after)).ifNew(), ...entryWrites(company)];
  const { dossiers: _list, pk, sk, ...fields } = companyItem(after);
  const listed = listChange(after, dossier);
  if (company) {
    const own = { registrationNumber: undefined, ...fields };
    return [withAll(recordedUpdate(company, own, listed?.change), listed?.expected), ...entryWrites(company)];
  }
  return listed ? [withAll(listed.change(update({ pk, sk })), listed.expected)] : [];
}

interface ListChange {
  readonly change: (item: Update) => Update;
  readonly expected: readonly [Condition, Refusal?][];
}

/** What becomes of the company's list: a dossier is added, or stands there by another name. */
function listChange({ dossiers }: Company, dossier: DossierChange | undefined): ListChange | undefined {
  if (!dossier) return undefined;
  const { before, after } = dossier;
  const { dossierId, name } = after;
  if (!before) {
    const isRoom: Condition = and(exists(), shorterThan('dossiers', maxDossiersOfCompany));
    return { change: (item) => item.append({ dossiers: [{ dossierId, name }] }), expected: [[isRoom, companyFull]] };
  }
  const at = dossiers.findIndex((entry) => entry.dossierId === dossierId);
  if (before.name === name || at < 0) return undefined;
  const place = ['dossiers', at] as const;
  return { change: (item) => item.set({ name }, { in: place }), expected: [[isAt(place, 'dossierId', dossierId)]] };
}

const withAll = (item: Conditional, expected: ListChange['expected'] = []): Conditional =>
  expected.reduce((so, [condition, refusal]) => so.expect(condition, refusal), item);

function dossierWrites({ before, after }: DossierChange, dossier: Recorded<Dossier> | undefined): Write[] {
  const { dossierId, name, reference, imported } = after;
  if (dossier && !before)
    return [...referenceWrites(before, after), put(dossierItem(after)).ifNew(), ...entryWrites(dossier)];
  // What is changed alone: the open requests that lie on it stand in the same item.
  if (dossier)
    return [
      ...referenceWrites(before, after),
      recordedUpdate(dossier, { name, reference, imported }),
      ...entryWrites(dossier),
    ];
  // Which import came to it last is not kept under its version.
  return imported ? [update(keys.dossier(dossierId)).set({ imported }).ifAsRead(before)] : [];
}

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
