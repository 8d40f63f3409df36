import type { AuditEntry } from '../domain/audit.ts';
import { companyFull, maxDossiersOfCompany, referenceTaken, type Company, type Dossier } from '../domain/company.ts';
import type { Staff } from '../domain/people.ts';
import { auditWrite } from './audit.ts';
import { commit, stale, type Table, type Write } from './client.ts';
import { companyItem, companyWordItems, dossierItem } from './company-items.ts';
import { companyKeyWrites, type Unheld } from './company-keys.ts';
import { joinPortfolio } from './portfolios.ts';
import { receiptWrites, type Receipt } from './receipts.ts';
import { keys } from './table.ts';

/** A change of a company and of what hangs on it, as it was read and as it is to be. */
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
 * @throws `invalid-input` for a reference that is taken, a full company or a full portfolio; Conflict.
 */
export async function saveCompany(table: Table, change: CompanyChange): Promise<void> {
  const { before, after } = change.company;
  const company = { ...after, version: (before?.version ?? 0) + 1 };
  await commit(table, [
    ...receiptWrites(table, change.receipt, undefined, new Date(change.at)),
    ...(change.dossier ? dossierWrites(table, change.dossier) : []),
    ...companyWrites(table, before, company, change.dossier),
    ...wordWrites(table, before, company),
    ...(await companyKeyWrites(table, { before, after: company }, change.unheld)),
    ...(change.joins && change.dossier ? joinPortfolio(table, change.joins, change.dossier.after.dossierId) : []),
    ...change.audits.map(({ of, entry }) =>
      auditWrite(
        table,
        of === 'company' ? keys.company(company.companyId) : keys.dossier(change.dossier?.after.dossierId ?? ''),
        entry,
      ),
    ),
  ]);
}

const sameBesideDossiers = (a: Company, b: Company): boolean =>
  a.name === b.name && a.registrationNumber === b.registrationNumber;

function companyWrites(
  table: Table,
  before: Company | undefined,
  after: Company,
  dossier: CompanyChange['dossier'],
): Write[] {
  if (before && sameBesideDossiers(before, after)) {
    if (dossier && !dossier.before) return [appendDossier(table, after, dossier.after)];
    if (JSON.stringify(before.dossiers) === JSON.stringify(after.dossiers)) return [];
  }
  const Item = companyItem(after);
  return [{ item: { Put: { TableName: table.name, Item, ...asRead(before) } }, refuse: stale }];
}

/** Many dossiers may be added to one company at the same time: none waits for another's version. */
const appendDossier = (table: Table, { companyId }: Company, { dossierId, name }: Dossier): Write => ({
  item: {
    Update: {
      TableName: table.name,
      Key: keys.company(companyId),
      UpdateExpression: 'SET dossiers = list_append(dossiers, :dossier) ADD #version :one',
      ConditionExpression: 'attribute_exists(pk) AND size(dossiers) < :max',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':dossier': [{ dossierId, name }], ':one': 1, ':max': maxDossiersOfCompany },
    },
  },
  refuse: companyFull,
});

function dossierWrites(table: Table, { before, after }: NonNullable<CompanyChange['dossier']>): Write[] {
  const saved = { ...after, version: (before?.version ?? 0) + 1 };
  const write: Write = before
    ? changeDossierWrite(table, before, saved)
    : { item: { Put: { TableName: table.name, Item: dossierItem(saved), ...asRead(before) } }, refuse: stale };
  return [...referenceWrites(table, before, saved), write];
}

/** What is changed alone: the open requests that lie on it stand in the same item. */
function changeDossierWrite(table: Table, before: Dossier, after: Dossier): Write {
  const fields = { name: after.name, reference: after.reference, imported: after.imported, version: after.version };
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  const gone = Object.entries(fields).filter(([, value]) => value === undefined);
  const { ExpressionAttributeValues, ...condition } = asReadVersion(before);
  const sets = `SET ${kept.map(([field]) => `#${field} = :${field}`).join(', ')}`;
  const Update = {
    TableName: table.name,
    Key: keys.dossier(after.dossierId),
    ...condition,
    UpdateExpression: gone.length === 0 ? sets : `${sets} REMOVE ${gone.map(([field]) => `#${field}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(Object.keys(fields).map((field) => [`#${field}`, field])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(kept.map(([field, value]) => [`:${field}`, value])),
      ...ExpressionAttributeValues,
    },
  };
  return { item: { Update }, refuse: stale };
}

/** A reference is unique in the firm. */
function referenceWrites(table: Table, before: Dossier | undefined, after: Dossier): Write[] {
  if (before?.reference === after.reference) return [];
  const { dossierId } = after;
  const taken: Write[] =
    after.reference === undefined
      ? []
      : [
          {
            item: {
              Put: {
                TableName: table.name,
                Item: referenceItem({ ...after, reference: after.reference }),
                ConditionExpression: 'attribute_not_exists(pk)',
              },
            },
            refuse: referenceTaken,
          },
        ];
  if (before?.reference === undefined) return taken;
  const Delete = {
    TableName: table.name,
    Key: keys.reference(before.firmId, before.reference),
    ConditionExpression: 'dossierId = :dossier',
    ExpressionAttributeValues: { ':dossier': dossierId },
  };
  return [...taken, { item: { Delete }, refuse: stale }];
}

export const referenceItem = ({ firmId, reference, dossierId, companyId }: Dossier & { reference: string }) => ({
  ...keys.reference(firmId, reference),
  type: 'Reference',
  dossierId,
  companyId,
});

/** A rename moves every word: the name stands in their keys. */
function wordWrites(table: Table, before: Company | undefined, after: Company): Write[] {
  if (before?.name === after.name) return [];
  const present = companyWordItems(after);
  const left = (before ? companyWordItems(before) : []).filter(({ sk }) => !present.some((item) => item.sk === sk));
  return [
    ...left.map(({ pk, sk }) => ({ item: { Delete: { TableName: table.name, Key: { pk, sk } } }, refuse: stale })),
    ...present.map((Item) => ({ item: { Put: { TableName: table.name, Item } }, refuse: stale })),
  ];
}

const asReadVersion = (before: { readonly version: number }) => ({
  ConditionExpression: '#version = :read',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':read': before.version },
});

const asRead = (before: { readonly version: number } | undefined) =>
  before ? asReadVersion(before) : { ConditionExpression: 'attribute_not_exists(pk)' };
