import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { AuditEntry } from '../domain/audit-entry.ts';
import type { StoredEntry } from '../domain/seal.ts';
import type { Table } from './client.ts';
import { entryKeys } from './record.ts';
import { indexes, placeInRecord } from './table.ts';

export interface Stretch {
  /** The place after which it begins, or an instant. */
  readonly after?: string | undefined;
  /** The instant before which it ends. */
  readonly until?: string | undefined;
  /** The place with which it ends. */
  readonly through?: string | undefined;
}

/** A firm's record as it is stored, in its order: what seals are made of and checked by. */
export const recordRepository = (table: Table) => ({
  /** Read in pages, as they are asked for. */
  async *entries(firmId: string, stretch: Stretch = {}): AsyncGenerator<StoredEntry> {
    const query = queryOf(table, firmId, stretch);
    if (!query) return;
    let start: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new QueryCommand({ ...query, ...(start && { ExclusiveStartKey: start }) }),
      );
      for (const item of Items) {
        const entry = storedEntry(item);
        if (entry.place !== stretch.after) yield entry;
      }
      start = LastEvaluatedKey;
    } while (start !== undefined);
  },
});
export type RecordRepository = ReturnType<typeof recordRepository>;

/**
 * An entry with where it lies. Its fingerprint is that of all it holds but for its end and the keys that it lies under by
 * what it says: one that lies elsewhere, as under another subject, is none that was sealed.
 */
export function storedEntry(item: Readonly<Record<string, unknown>>): StoredEntry {
  const entry = AuditEntry.parse(item);
  const { auditId, at, subject, version } = entry;
  const own: Readonly<Record<string, unknown>> = entryKeys(entry);
  const stored = Object.fromEntries(
    Object.entries(item).filter(([name, value]) => name !== 'ttl' && own[name] !== value),
  );
  return { place: placeInRecord(at, auditId), key: `${subject.id}/${at}#${auditId}`, at, subject, version, stored };
}

/** Of ordinary entries as many as a read gives anyway, which is 1 MB. The local engine goes through all there are without it. */
const readSize = 1000;

/** A place after every instant. */
const beyond = '~';

/** Undefined for a stretch that ends before it begins: DynamoDB refuses to read one. */
function queryOf(table: Table, firmId: string, { after, until, through = until ?? beyond }: Stretch) {
  const { gsi1pk, gsi1sk } = indexes.audit(firmId);
  const first = after ?? gsi1sk;
  if (first > through) return undefined;
  return {
    TableName: table.name,
    IndexName: 'gsi1',
    KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :first AND :last',
    ExpressionAttributeNames: { '#pk': 'gsi1pk', '#sk': 'gsi1sk' },
    ExpressionAttributeValues: { ':pk': gsi1pk, ':first': first, ':last': through },
    Limit: readSize,
  };
}
