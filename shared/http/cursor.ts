import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Position } from '../data/pages.ts';
import type { CursorKey } from '../domain/cursor-keys.ts';

/** What a cursor is bound to: who asks, and for what. */
export interface CursorScope {
  readonly callerId: string;
  readonly route: string;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
}

const algorithm = 'aes-256-gcm';
const [keyIdLength, ivLength, tagLength] = [6, 12, 16];
/** A position holds names: its length is not to tell theirs. */
const step = 128;

const Position = z.object({ partition: z.string(), after: z.string() });

/**
 * Seals a position of a list: encrypted and authenticated (AES-256-GCM) together with whom and what it is for, since it
 * may name what lies out of the caller's reach. The cursor is key id, nonce, ciphertext and tag in base64url.
 */
export function sealPosition(position: Position, { keyId, secret }: CursorKey, scope: CursorScope): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, bytesOf(secret), iv).setAAD(boundTo(scope));
  const plain = Buffer.from(JSON.stringify(position));
  const padding = Buffer.alloc(step - (plain.length % step), ' ');
  const sealed = [cipher.update(plain), cipher.update(padding), cipher.final()];
  return Buffer.concat([bytesOf(keyId), iv, ...sealed, cipher.getAuthTag()]).toString('base64url');
}

/** The name of the key that a cursor says it was sealed with; undefined of what is no cursor. */
export function keyIdOf(cursor: string): string | undefined {
  const bytes = bytesOf(cursor);
  // What decodes alike is not alike: a cursor has one spelling.
  if (bytes.toString('base64url') !== cursor || bytes.length < keyIdLength + ivLength + tagLength) return undefined;
  return bytes.subarray(0, keyIdLength).toString('base64url');
}

/** Opens a cursor with its key; undefined when it was changed, or was made for somebody or something else. */
export function openCursor(cursor: string, { secret }: CursorKey, scope: CursorScope): Position | undefined {
  const bytes = bytesOf(cursor).subarray(keyIdLength);
  const decipher = createDecipheriv(algorithm, bytesOf(secret), bytes.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(boundTo(scope)).setAuthTag(bytes.subarray(-tagLength));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(ivLength, -tagLength)), decipher.final()]);
    return Position.safeParse(JSON.parse(plain.toString())).data;
  } catch {
    return undefined;
  }
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

/** The page size may change from page to page. */
function boundTo({ callerId, route, path, query }: CursorScope): Buffer {
  const { cursor: _cursor, limit: _limit, ...rest } = query;
  const sorted = (fields: object) => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(JSON.stringify([callerId, route, sorted(path), sorted(rest)]));
}
