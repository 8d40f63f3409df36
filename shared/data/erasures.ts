import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Access } from '../domain/access.ts';
import type { Deed } from '../domain/audit-entry.ts';
import { Card, PersonDetails } from '../domain/card.ts';
import { Conflict } from '../domain/conflict.ts';
import { emailKeyOf } from '../domain/email.ts';
import { Erasure, type Erased } from '../domain/erasure.ts';
import { keptSince } from '../domain/retention.ts';
import { accessKeyItems } from './access-keys.ts';
import { accessWrites } from './access-items.ts';
import { personWrites, type Cancelled } from './access-moves.ts';
import { accessWordItems } from './access-words.ts';
import { cardPartition } from './card-ends.ts';
import { getItem, getItems, type Key, type Table } from './client.ts';
import { leavePerson } from './people.ts';
import { KeptReply, keysOfReply, textOfReply } from './receipts.ts';
import { entryWrites, noteWrites, Recorded, recordedUpdate } from './record.ts';
import { cancellationWrites } from './request-endings.ts';
import { indexes, keys } from './table.ts';
import { timerWrites } from './timers.ts';
import { endingWithCard } from './ttl.ts';
import { EmailGuard, freeEmail } from './writes/addresses.ts';
import { commit, tryWrite, write } from './writes/commit.ts';
import { exists } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { tallyWrites } from './writes/tallies.ts';
import { update } from './writes/update.ts';
import { put, remove, type Write } from './writes/write.ts';

/** An erasure: of an access as it was read, with its end where it has not ended yet. */
export interface Erasing {
  readonly before: Access;
  readonly erasure: Erasure;
  /** What is entered of it. */
  readonly deed: Deed;
  readonly ended: { readonly after: Access; readonly deed: Deed } | undefined;
  /** L8: the open request about it. */
  readonly cancelled: Omit<Cancelled, 'text'> | undefined;
}

/** Accesses that are erased (G3), and what follows from it. */
export const erasureRepository = (table: Table) => ({
  erasure: (accessId: string): Promise<Erasure | undefined> => getItem(table, keys.erasure(accessId), Erasure),

  /**
   * Ends an access, if it has not ended, and erases it, in one transaction: from then on nobody is shown who its person was.
   * @throws `last-client-admin`; Conflict when it, or the request, moved meanwhile, or somebody else erased it.
   */
  erase: async ({ before, erasure, deed, ended, cancelled }: Erasing): Promise<void> => {
    await commit(table, [
      ...(ended ? endWrites(before, ended, { deed, at: erasure.at }) : noteErased(before, deed, erasure.at)),
      ...(cancelled ? cancellationWrites(cancelled.request, cancelled.decision) : []),
      remember(erasure),
      // One that is over is as gone; one that went long ago stays so.
      ...(await overAtOnce(table, erasure)),
    ]);
  },

  /** Remembers an erasure of an access that the table does not know, as an older or other one does. */
  remember: async (erased: Erased): Promise<void> => {
    await tryWrite(table, remember({ ...erased, doneAt: erased.at }, declined));
  },

  /**
   * Takes away all that says who the person was: the card with every version of it, what was said of them, what a request
   * proposed; the words they are found by, and by what they are alike; what their sign-in gave; and the replies that are
   * kept for whoever repeats a creation. Their addresses alone stay, apart, until the sign-in is closed: they are what it is
   * freed by. Step by step, the card last: done again it goes on where it broke off.
   */
  forget: async (access: Access): Promise<void> => {
    const stored = await cardPartition(table, access.accessId);
    const people = peopleIn(stored);
    const addresses = [...new Set(people.map(({ email }) => emailKeyOf(email)))];
    if (addresses.length > 0) await keepAddresses(table, access.accessId, addresses);
    const derived = people.flatMap((person) => [
      ...accessWordItems({ ...access, person }),
      ...accessKeyItems({ ...access, person }),
    ]);
    await removeAll(table, derived);
    await removeAll(table, await repliesAbout(table, access, people));
    if (access.sub !== undefined) await tryWrite(table, gone(access.sub, access.erasedAt ?? access.createdAt));
    await removeAll(table, z.array(StoredKey).parse(stored));
  },

  /** The addresses that are to be freed. */
  addresses: async (accessId: string): Promise<readonly string[]> =>
    (await getItem(table, keys.erasedAddress(accessId), Addresses))?.emailKeys ?? [],

  /** C1: frees the addresses of an erased access, once its sign-in is gone; once. */
  release: async (access: Access, emailKeys: readonly string[], deed: Deed): Promise<void> => {
    if (emailKeys.length === 0) return;
    const { accessId } = access;
    const guards = await getItems(table, emailKeys.map(keys.email));
    const held = emailKeys.filter((emailKey) =>
      guards.some((item) => item['pk'] === keys.email(emailKey).pk && EmailGuard.parse(item).holderId === accessId),
    );
    await commit(table, [
      ...(held.length > 0 ? noteWrites(Recorded.note('access', access, deed)) : []),
      ...held.map((emailKey) => freeEmail(emailKey, accessId)),
      remove(keys.erasedAddress(accessId)),
    ]);
  },

  /** Notes that all of it is done. */
  settle: ({ accessId }: Erasure, at: string): Promise<void> =>
    write(table, update(keys.erasure(accessId)).set({ doneAt: at }).expect(exists())),
});
export type ErasureRepository = ReturnType<typeof erasureRepository>;

const Addresses = z.object({ emailKeys: z.array(z.string()) });
const StoredKey = z.object({ pk: z.string(), sk: z.string() });

/** One that never became active has no such item, and of an older one nothing may be left. */
const gone = (sub: string, at: string): Write => leavePerson({ sub, kind: 'client' }, at).expect(exists(), declined);

const remember = (erasure: Erasure, refuse: () => Error = () => new Conflict()): Write =>
  put({
    ...keys.erasure(erasure.accessId),
    ...indexes.erasures(erasure.firmId, erasure.at, erasure.accessId),
    type: 'Erasure',
    ...erasure,
  }).ifNew(refuse);

interface Noted {
  readonly deed: Deed;
  readonly at: string;
}

/** The end, and the erasure entered after it. */
function endWrites(before: Access, { after, deed }: NonNullable<Erasing['ended']>, noted: Noted): Write[] {
  const revokedAt = after.status === 'revoked' ? deed.at : undefined;
  const changed: Access = { ...after, ...(revokedAt !== undefined && { revokedAt }), erasedAt: noted.at };
  const { change, note } = Recorded.changeAndNote('access', { before, changed }, { change: deed, note: noted.deed });
  return [
    ...accessWrites(change, (item) => item.remove('due', 'untold', 'wordsOf')),
    ...entryWrites(note),
    ...tallyWrites(before, change.after),
    ...personWrites(before, change.after, change.entry.at),
    ...timerWrites(before, change.after, change.entry.at),
  ];
}

/** Of one that has ended, the erasure alone. */
function noteErased(before: Access, deed: Deed, at: string): Write[] {
  const note = Recorded.note('access', { ...before, erasedAt: at }, deed);
  return [
    recordedUpdate(note, { erasedAt: at }, (item) => item.remove('due', 'untold', 'wordsOf')),
    ...entryWrites(note),
  ];
}

async function overAtOnce(table: Table, { accessId, at }: Erasure): Promise<Write[]> {
  const card = await getItem(table, keys.card(accessId), Card);
  return card ? [update(keys.card(accessId)).set(endingWithCard(at)).expect(exists())] : [];
}

/** Everybody whom the partition of a card says the person is, was, or was to become. */
const peopleIn = (stored: readonly unknown[]): PersonDetails[] =>
  stored.flatMap((item) => PersonDetails.safeParse(item).data ?? []);

/** They stay as they were kept first: what is left of the card may name fewer of them. */
async function keepAddresses(table: Table, accessId: string, emailKeys: readonly string[]): Promise<void> {
  const item = { ...keys.erasedAddress(accessId), type: 'ErasedAddress', emailKeys };
  await tryWrite(table, put(item).ifNew(declined));
}

/** The card goes after everything that is made from it, its latest version last. */
async function removeAll(table: Table, wanted: readonly Key[]): Promise<void> {
  for (const { pk, sk } of wanted) await write(table, remove({ pk, sk }));
}

/** Of a long one the further parts are none by themselves. */
const Reply = StoredKey.extend({ reply: KeptReply.optional() });

/**
 * Replies that name the person: of who created the access, within the day that such replies are kept. Other drafts, or
 * creations that were refused, may hold the same address: they are of an access that is none, and go with their drafts.
 */
async function repliesAbout(table: Table, access: Access, people: readonly PersonDetails[]): Promise<Key[]> {
  const { accessId, createdAt, createdBy } = access;
  if (new Date(createdAt) < keptSince('Idempotency', new Date())) return [];
  const named = [accessId, ...people.map(({ email }) => JSON.stringify(email).slice(1, -1))];
  const found: Key[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.idempotency(createdBy.id, '').pk },
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    for (const { reply, ...key } of z.array(Reply).parse(Items)) {
      if (!reply) continue;
      const text = await textOfReply(table, createdBy.id, reply);
      if (named.some((name) => text.includes(name))) found.push(...keysOfReply(key, reply));
    }
    start = LastEvaluatedKey;
  } while (start !== undefined);
  return found;
}
