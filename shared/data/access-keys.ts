import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { KnownAccess } from '../domain/access.ts';
import { comparedName, type Compared } from '../domain/alike.ts';
import type { Table } from './client.ts';
import { keyText } from './key-text.ts';
import { keys } from './table.ts';
import { put, remove, type Write } from './writes/write.ts';

type Keyed = Pick<KnownAccess, 'accessId' | 'companyId' | 'person'>;

/** A name may be cut: who is found by its beginning is compared in whole. */
const nameText = (name: string) => keyText(name, 800);
const phoneText = (phone: string) => keyText(phone, 32);

/** C12: by what an access is found beside another one of its company, as long as it stands. */
export const accessKeyItems = ({ accessId, companyId, person }: Keyed) =>
  [
    keys.accessKey(companyId, 'NAME', nameText(comparedName(person)), accessId),
    keys.accessKey(companyId, 'PHONE', phoneText(person.phone), accessId),
  ].map((key) => ({ ...key, type: 'AccessKey', accessId }));

export const accessKeyWrites = (access: Keyed): Write[] => accessKeyItems(access).map(put);

/** What an access that has changed is found by, in the place of what it was found by. */
export function replaceAccessKeys(before: Keyed, after: Keyed): Write[] {
  const [former, present] = [accessKeyItems(before), accessKeyItems(after)];
  const among = (items: typeof former) => new Set(items.map(({ pk, sk }) => `${pk}|${sk}`));
  const [had, has] = [among(former), among(present)];
  return [
    ...former.filter(({ pk, sk }) => !has.has(`${pk}|${sk}`)).map(({ pk, sk }) => remove({ pk, sk })),
    ...present.filter(({ pk, sk }) => !had.has(`${pk}|${sk}`)).map(put),
  ];
}

/** An access that has ended is beside nobody any more. */
export const dropAccessKeys = (access: Keyed): Write[] =>
  accessKeyItems(access).map(({ pk, sk }) => remove({ pk, sk }));

const AccessKey = z.object({ accessId: z.string() });
const readAtMost = 10;

/** C12: the accesses of a company under a name and under a number, the first ten of each, in two reads at once. */
export async function accessIdsAlike(table: Table, { companyId, name, phone }: Compared): Promise<string[]> {
  const wanted = [
    ...(name === undefined ? [] : [keys.accessKey(companyId, 'NAME', nameText(name), '')]),
    ...(phone === undefined ? [] : [keys.accessKey(companyId, 'PHONE', phoneText(phone), '')]),
  ];
  const found = await Promise.all(wanted.map(({ pk, sk }) => beginningWith(table, pk, sk)));
  return [...new Set(found.flat())];
}

async function beginningWith(table: Table, pk: string, beginning: string): Promise<string[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :beginning)',
      ExpressionAttributeValues: { ':pk': pk, ':beginning': beginning },
      ConsistentRead: true,
      Limit: readAtMost,
    }),
  );
  return z
    .array(AccessKey)
    .parse(Items)
    .map(({ accessId }) => accessId);
}
