import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { KnownAccess } from '../domain/access.ts';
import { accessWordItems } from './access-words.ts';
import type { Key, Table } from './client.ts';
import { keys } from './table.ts';
import { endingWithCard } from './ttl.ts';
import { tryWrite } from './writes/commit.ts';
import { exists } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';

/**
 * G4: gives all that says who the person of an ended access is the same end: every version of the card, what was said of
 * them, what a request proposed, and the words they are found by. Done again it changes nothing; what is gone stays so.
 */
export async function endCard(table: Table, access: KnownAccess, end: Date): Promise<void> {
  const items = [...(await cardKeys(table, access.accessId)), ...accessWordItems(access)];
  await Promise.all(items.map(({ pk, sk }) => tryWrite(table, ending({ pk, sk }, end))));
}

const ending = (key: Key, end: Date) => update(key).set(endingWithCard(end)).expect(exists(), declined);

const StoredKey = z.object({ pk: z.string(), sk: z.string() });

/** All that lies with the card of an access. */
const cardKeys = async (table: Table, accessId: string): Promise<Key[]> =>
  z.array(StoredKey).parse(await cardPartition(table, accessId));

/** The same with what it holds, as stored: also what is over. */
export async function cardPartition({ client, name }: Table, accessId: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.card(accessId).pk },
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    found.push(...Items);
    start = LastEvaluatedKey;
  } while (start !== undefined);
  return found;
}
