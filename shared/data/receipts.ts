import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { DomainError } from '../domain/error.ts';
import { getItem, type Table } from './client.ts';
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
const StoredBody = z.union([
  z.string(),
  z.instanceof(Uint8Array).transform((packed) => gunzipSync(packed).toString('utf8')),
]);
const StoredReceipt = z.object({
  fingerprint: z.string(),
  reply: z.object({
    status: z.number().int(),
    body: StoredBody,
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
    return { ...receipt.reply, body: JSON.parse(receipt.reply.body) as unknown };
  },

  /**
   * Keeps the reply to what no one transaction has done.
   * @throws `request-in-progress` where another call with that key has been answered meanwhile.
   */
  keep: async <T>(receipt: Receipt<T> | undefined, result: T, now: Date): Promise<void> => {
    for (const one of receiptWrites(receipt, result, now)) await write(table, one);
  },
});
export type ReceiptRepository = ReturnType<typeof receiptRepository>;

/** From then on it is packed: an item holds 400 KB. */
const longText = 64 * 1024;
const stored = (text: string): string | Uint8Array => (text.length < longText ? text : gzipSync(text));

/** Stores the reply in the transaction that creates; of two requests with one key at once, one fails here. */
export function receiptWrites<T>(receipt: Receipt<T> | undefined, result: T, now: Date): Write[] {
  if (!receipt) return [];
  const { callerId, key, fingerprint, render } = receipt;
  const { body, ...rest } = render(result);
  const item = {
    ...keys.idempotency(callerId, key),
    ...passing('Idempotency', now),
    fingerprint,
    reply: { ...rest, body: stored(JSON.stringify(body)) },
  };
  return [put(item).expect(or(absent(), atMost('ttl', secondsOf(now))), () => new DomainError('request-in-progress'))];
}
