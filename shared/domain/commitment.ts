import type { AuditEntry } from './audit-entry.ts';
import type { Card, CardText, Committed } from './card.ts';

/** How things are committed to: SHA-256(salt ‖ RFC 8785 JSON of the value), in hexadecimal. */
export interface Salting {
  readonly newSalt: () => string;
  readonly hash: (salt: string, value: object) => string;
}
type Hash = Salting['hash'];

/** A4: commits to something with a salt of its own. */
export function committed<T extends object>(value: T, { newSalt, hash }: Salting): Committed<T & { salt: string }> {
  const salt = newSalt();
  return { to: { ...value, salt }, hash: hash(salt, value) };
}

/** A4: the hash of what was committed to: over all of it but the salt. */
export const hashOfCommitted = ({ salt, ...value }: { readonly salt: string }, hash: Hash): string => hash(salt, value);

/** A4: whether an entry tells of this very version of a card, to the letter. */
export const isCommittedTo = (card: Card, { subject, changes, commitment }: AuditEntry, hash: Hash): boolean =>
  subject.kind === 'access' &&
  subject.id === card.accessId &&
  changes.some(({ field, to }) => field === 'card' && to === card.n) &&
  commitment === hashOfCommitted(card, hash);

/** A4: whether these are the very words that were said with what an entry tells. */
export const isReasonOf = (text: CardText, { auditId, reasonHash }: AuditEntry, hash: Hash): boolean =>
  auditId === text.auditId && reasonHash === hashOfCommitted(text, hash);
