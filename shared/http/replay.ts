import { createHash } from 'node:crypto';
import type { RouteKey } from '../contract/routes.ts';
import type { ReceiptKey, StoredReply } from '../data/receipts.ts';
import { DomainError } from '../domain/error.ts';
import { personId, type Person } from '../domain/people.ts';
import type { HttpEvent } from './event.ts';
import type { JsonReply } from './reply.ts';

export type FindReply = (key: ReceiptKey) => Promise<StoredReply | undefined>;

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

/** What a replay of a call is known by; undefined without an `Idempotency-Key`. @throws `invalid-input` for one that is none. */
export function receiptKeyOf(event: HttpEvent, route: RouteKey, caller: Person, body: unknown): ReceiptKey | undefined {
  const key = event.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (!visibleAscii.test(key))
    throw new DomainError('invalid-input', { errors: [{ pointer: '/Idempotency-Key', code: 'invalid-value' }] });
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([route, event.pathParameters ?? {}, body]))
    .digest('base64url');
  return { callerId: personId(caller), key, fingerprint };
}

/** Gives the first reply again to a replay, also to one that ran into what its twin had just done. */
export async function once(
  key: ReceiptKey | undefined,
  findReply: FindReply | undefined,
  handle: () => JsonReply | Promise<JsonReply>,
): Promise<JsonReply> {
  if (!key || !findReply) return handle();
  const before = await findReply(key);
  if (before) return before;
  try {
    return await handle();
  } catch (error) {
    const twin = error instanceof DomainError ? await findReply(key) : undefined;
    if (twin) return twin;
    throw error;
  }
}
