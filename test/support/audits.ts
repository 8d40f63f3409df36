import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { AuditEntry } from '../../shared/domain/audit-entry.ts';
import type { Table } from '../../shared/data/client.ts';
import { keys } from '../../shared/data/table.ts';
import { everything } from './fresh-table.ts';

/** The audit of an access, company or dossier, or of the person with that `sub`, oldest first; each entry is held against its schema. */
export async function auditOf(table: Table, id: string): Promise<AuditEntry[]> {
  const found = await entriesUnder(table, keys.audit(id, '', '').pk);
  return found.map((item) => AuditEntry.parse(item));
}

async function entriesUnder({ client, name }: Table, pk: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items;
}

/** What was done to an access or person, in the order of time. */
export const actionsOn = async (table: Table, id: string): Promise<string[]> =>
  (await auditOf(table, id)).map(({ action }) => action);

/** All that the table keeps, but for how often somebody set off mails (F3): that is counted whatever comes of it. */
export const everythingKept = async (table: Table): Promise<Record<string, unknown>[]> =>
  (await everything(table)).filter(({ type }) => type !== 'Rate');

/** How many items of each type the table keeps. */
export async function countTypes(table: Table): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type } of await everythingKept(table)) counts[String(type)] = (counts[String(type)] ?? 0) + 1;
  return counts;
}
