import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { AuditEntry } from '../domain/audit-entry.ts';
import type { Table } from './client.ts';
import { keys } from './table.ts';

/** From where on, and which way, a subject's record is read. */
interface Way {
  /** From this instant on, which counts; unsaid: from the end where the reading begins. */
  readonly from?: string | undefined;
  readonly back?: boolean;
}

/** The record of one subject, by its entries. */
export const subjectRecordRepository = (table: Table) => ({
  /** A7: its latest entry at an instant or before it: one read, however long the record is. */
  latest: (subjectId: string, at: string): Promise<AuditEntry | undefined> =>
    firstOf(read(table, subjectId, { from: at, back: true }, 1)),

  first: (subjectId: string): Promise<AuditEntry | undefined> => firstOf(read(table, subjectId, {}, 1)),

  /** One entry after the other, in reads of 1 MB as they are asked for. */
  entries: (subjectId: string, way: Way): AsyncGenerator<AuditEntry> => read(table, subjectId, way),
});
export type SubjectRecordRepository = ReturnType<typeof subjectRecordRepository>;

async function firstOf<T>(entries: AsyncGenerator<T>): Promise<T | undefined> {
  for await (const entry of entries) return entry;
  return undefined;
}

async function* read(
  { client, name }: Table,
  subjectId: string,
  { from, back = false }: Way,
  limit?: number,
): AsyncGenerator<AuditEntry> {
  const { pk } = keys.audit(subjectId, '', '');
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: `pk = :pk${from === undefined ? '' : back ? ' AND sk <= :from' : ' AND sk >= :from'}`,
        ExpressionAttributeValues: { ':pk': pk, ...(from !== undefined && { ':from': back ? `${from}#~` : from }) },
        ScanIndexForward: !back,
        ...(limit !== undefined && { Limit: limit }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    for (const item of Items) yield AuditEntry.parse(item);
    start = LastEvaluatedKey;
  } while (start !== undefined);
}
