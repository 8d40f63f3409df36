import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Salting } from '../domain/commitment.ts';

const saltBytes = 16;

/** A4: salts of 128 random bits, and SHA-256 over a salt and the canonical form (RFC 8785) of what is committed to. */
export const salting: Salting = {
  newSalt: () => randomBytes(saltBytes).toString('hex'),
  hash: (salt, value) =>
    createHash('sha256')
      .update(salt)
      .update(canonicalize(value) ?? '')
      .digest('hex'),
};
