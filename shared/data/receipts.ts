import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { DomainError } from '../domain/error.ts';
import { getItem, type Key, type Table } from './client.ts';
import { keys, secondsOf } from './table.ts';
import { passing } from './ttl.ts';
import { absent, atMost, or } from './writes/conditions.ts';
import { write } from './writes/commit.ts';
import { put, type Write } from './writes/write.ts';

/** A reply as it went out, so that a replay gets the same one. */
export interface StoredReply {
  readonly status: number;
  readonly body: unknown;
  /** Of what the body shows. */
  readonly version?: number | undefined;
  /** Of what was created. */
  readonly location?: string | undefined;
}

/** The body is kept as text: the table's maps have no order, and the replay is to be the same to the byte. */
const StoredBody = z.union([z.string(), z.instanceof(Uint8Array)]);
/** What is kept of a reply; `parts`: where the rest of a body lies that is too long for one item. */
export const KeptReply = z.object({ body: StoredBody, parts: z.array(z.string()).default([]) });
type KeptReply = z.infer<typeof KeptReply>;
const Part = z.object({ part: z.instanceof(Uint8Array) });

const StoredReceipt = z.object({
  fingerprint: z.string(),
  reply: KeptReply.extend({
    status: z.number().int(),
    version: z.number().int().optional(),
    location: z.string().optional(),
  }),
});

/** A caller's idempotency key, with a hash of the request that came with it. */
export interface ReceiptKey {
  readonly callerId: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** What a use case that creates gets from the edge, to be stored with what it creates. */
export interface Receipt<T> extends ReceiptKey {
  readonly render: (result: T) => StoredReply;
}

/** Idempotency keys and the first replies to them (safe retries). */
export const receiptRepository = (table: Table) => ({
  /**
   * The reply that this key had before, if any.
   * @throws `idempotency-key-reused` if it came with another request.
   */
  find: async ({ callerId, key, fingerprint }: ReceiptKey, now: Date): Promise<StoredReply | undefined> => {
    const receipt = await getItem(table, keys.idempotency(callerId, key), StoredReceipt, now);
    if (!receipt) return undefined;
    if (receipt.fingerprint !== fingerprint) throw new DomainError('idempotency-key-reused');
    const { parts: _parts, ...reply } = receipt.reply;
    return { ...reply, body: JSON.parse(await textOfReply(table, callerId, receipt.reply)) as unknown };
  },

  /**
   * Keeps the reply to what no one transaction has done, however long it is.
   * @throws `request-in-progress` where another call with that key has been answered meanwhile.
   */
  keep: async <T>(receipt: Receipt<T> | undefined, result: T, now: Date): Promise<void> => {
    for (const one of longReceiptWrites(receipt, result, now)) await write(table, one);
  },
});
export type ReceiptRepository = ReturnType<typeof receiptRepository>;

/** From then on it is packed. */
const longText = 64 * 1024;
const stored = (text: string): string | Uint8Array => (text.length < longText ? text : gzipSync(text));

/** An item holds 400 KB, of which the key and all else take little. */
const partBytes = 360 * 1024;

/** The text of a reply as it was kept, from wherever it lies. */
export async function textOfReply(table: Table, callerId: string, { body, parts }: KeptReply): Promise<string> {
  if (typeof body === 'string') return body;
  const more = await Promise.all(parts.map((part) => getItem(table, keys.idempotency(callerId, part), Part)));
  return gunzipSync(Buffer.concat([body, ...more.flatMap((one) => one?.part ?? [])])).toString('utf8');
}

/** Where a kept reply lies. */
export const keysOfReply = ({ pk, sk }: Key, { parts }: KeptReply): Key[] =>
  [sk, ...parts].map((one) => ({ pk, sk: one }));

/** The same in as many items as it takes: the one that says that it is the reply comes last. No key has a blank. */
function longReceiptWrites<T>(receipt: Receipt<T> | undefined, result: T, now: Date): Write[] {
  const [whole] = receiptItems(receipt, result, now);
  if (!receipt || !whole) return [];
  const { body } = whole.reply;
  if (typeof body === 'string' || body.length <= partBytes) return receiptWritesOf(whole, now);
  const attempt = randomUUID();
  const rest = Array.from({ length: Math.ceil(body.length / partBytes) - 1 }, (_, n) => ({
    ...keys.idempotency(receipt.callerId, `${receipt.key} ${attempt} ${String(n)}`),
    ...passing('Idempotency', now),
    part: body.subarray((n + 1) * partBytes, (n + 2) * partBytes),
  }));
  const reply = { ...whole.reply, body: body.subarray(0, partBytes), parts: rest.map(({ sk }) => sk) };
  return [...rest.map(put), ...receiptWritesOf({ ...whole, reply }, now)];
}

/** Stores the reply in the transaction that creates; of two requests with one key at once, one fails here. */
export const receiptWrites = <T>(receipt: Receipt<T> | undefined, result: T, now: Date): Write[] =>
  receiptItems(receipt, result, now).flatMap((item) => receiptWritesOf(item, now));

function receiptItems<T>(receipt: Receipt<T> | undefined, result: T, now: Date) {
  if (!receipt) return [];
  const { callerId, key, fingerprint, render } = receipt;
  const { body, ...rest } = render(result);
  const reply = { ...rest, body: stored(JSON.stringify(body)) };
  return [{ ...keys.idempotency(callerId, key), ...passing('Idempotency', now), fingerprint, reply }];
}

const receiptWritesOf = (item: ReturnType<typeof receiptItems>[number], now: Date): Write[] => [
  put(item).expect(or(absent(), atMost('ttl', secondsOf(now))), () => new DomainError('request-in-progress')),
];
