import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { CursorKey } from '../domain/cursor-keys.ts';

/** A link's token and what the table keeps of it (V8): 256 random bits, and their SHA-256. */
export const newToken = (): { readonly token: string; readonly hash: string } => {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
};

/** A key that positions in lists are sealed with, and its name, which every cursor carries. */
export const newCursorKey = (): CursorKey => ({
  keyId: randomBytes(6).toString('base64url'),
  secret: randomBytes(32).toString('base64url'),
});

const wellFormed = /^[\w-]{43}$/;

/** The hash to look a token up by; undefined for what no token looks like. */
export const tokenHash = (token: string): string | undefined => (wellFormed.test(token) ? hashOf(token) : undefined);

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The keyed hash of a text that could be guessed, such as an address (G1): without the key nobody can tell whose it is. */
export const keyedHash = ({ secret }: Pick<CursorKey, 'secret'>, text: string): string =>
  createHmac('sha256', secret).update(`address\n${text}`).digest('base64url');
