import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The SHA-256 of a JSON value in its canonical form (RFC 8785), in hexadecimal: equal for equal values, whatever the order
 * of their fields was.
 */
export const fingerprint = (value: object): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
