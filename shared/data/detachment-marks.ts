import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dossierIdsOf } from '../domain/access.ts';
import { retryOnConflict } from '../domain/conflict.ts';
import { LeftMarks, StoredAccess } from './access-items.ts';
import { getItems, type Key, type Table } from './client.ts';
import type { Moving } from './moving-dossiers.ts';
import { keys } from './table.ts';
import { commit } from './writes/commit.ts';
import { update } from './writes/update.ts';
import { check, type Write } from './writes/write.ts';

const Marked = StoredAccess.pick({ accessId: true, version: true, dossiers: true }).extend(LeftMarks.shape);
type Marked = z.infer<typeof Marked>;
type Marking = Pick<Moving, 'dossierId' | 'version' | 'detached'>;

/** So many accesses a transaction, which takes a hundred items. */
const pageSize = 50;

/**
 * P7: marks every access that opens the dossier as the dossier says, in bounded steps: each holds only while the dossier is
 * as it was read, so that no mark goes back behind a later departure or return. Run again, it goes over what is left.
 *
 * @throws Conflict when the dossier moved meanwhile.
 */
export async function markAccesses(table: Table, dossier: Marking): Promise<void> {
  let start: Key | undefined;
  do {
    const { accessIds, next } = await usersFrom(table, dossier.dossierId, start);
    await retryOnConflict(() => markPage(table, dossier, accessIds));
    start = next;
  } while (start);
}

const Row = z.object({ pk: z.string(), sk: z.string() });
const prefix = keys.user('', '').sk;

/** Whose accesses open the dossier: no further one can while it is away. */
async function usersFrom(
  table: Table,
  dossierId: string,
  start: Key | undefined,
): Promise<{ accessIds: string[]; next: Key | undefined }> {
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :users)',
      ExpressionAttributeValues: { ':pk': keys.user(dossierId, '').pk, ':users': prefix },
      ConsistentRead: true,
      Limit: pageSize,
      ...(start && { ExclusiveStartKey: start }),
    }),
  );
  const rows = z.array(Row).parse(page.Items ?? []);
  return {
    accessIds: rows.map(({ sk }) => sk.slice(prefix.length)),
    next: page.LastEvaluatedKey && Row.parse(page.LastEvaluatedKey),
  };
}

async function markPage(table: Table, dossier: Marking, accessIds: readonly string[]): Promise<void> {
  const accesses = z.array(Marked).parse(await getItems(table, accessIds.map(keys.access)));
  const marks = accesses.flatMap((access) => markOf(access, dossier) ?? []);
  if (marks.length > 0) await commit(table, [check(keys.dossier(dossier.dossierId)).ifAsRead(dossier), ...marks]);
}

function markOf(access: Marked, { dossierId, detached }: Marking): Write | undefined {
  const left = detached !== undefined;
  if (!dossierIdsOf(access).includes(dossierId) || access.left.has(dossierId) === left) return undefined;
  const one = { left: new Set([dossierId]) };
  const item = update(keys.access(access.accessId));
  return (left ? item.add(one) : item.deleteFrom(one)).ifAsRead(access);
}
