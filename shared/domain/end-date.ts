import type { Access, AccessStatus } from './access.ts';
import { DomainError } from './error.ts';
import type { Person } from './people.ts';

type Ending = Pick<Access, 'endsAt'>;

/** L7: whether an end has come: what ends at an instant is over from it on. */
export const hasEnded = ({ endsAt }: Ending, at: string): boolean => endsAt !== undefined && endsAt <= at;

/**
 * L7: nothing is approved by which an access would be over as soon as it is open, or is over already.
 * @throws `end-in-the-past`
 */
export function requireEndAhead(access: Ending, at: string): void {
  if (hasEnded(access, at)) throw new DomainError('end-in-the-past');
}

/** What comes to an end: an access that is open, or whose sign-in is being opened. */
const ends: readonly AccessStatus[] = ['approved', 'active'];

/** L1, L7: whether an access is over by its end, and that is still to be written: no matter whether it was open by then. */
export const isToEnd = (access: Ending & Pick<Access, 'status'>, at: string): boolean =>
  ends.includes(access.status) && hasEnded(access, at);

/** L7: an access as it is at an instant: one whose end has come is suspended, whether or not that has been written. */
export const accessAt = <A extends Ending & Pick<Access, 'status'>>(access: A, at: string): A =>
  isToEnd(access, at) ? { ...access, status: 'suspended' as const, suspendedBecause: 'ended' as const } : access;

/** L7: somebody as they are at an instant: with the end of their access they are suspended, and signed out. */
export function personAt(person: Person, at: string): Person {
  if (person.kind !== 'client' || person.status !== 'active' || !hasEnded(person, at)) return person;
  return { ...person, status: 'suspended', signedOutAt: later(person.signedOutAt, person.endsAt) };
}

/** What follows of two instants, the later one. */
const later = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && (other === undefined || one > other) ? one : other;

/** An access that ends then, or not at all; `noticeAt`: when that is told, by what the firm's `endNotice` says. */
export function withEnd<A extends Access>(access: A, endsAt: string | undefined, noticeAt: string | undefined): A {
  const { endsAt: _formerEnd, noticeAt: _formerNotice, ...rest } = access;
  return endsAt === undefined ? (rest as A) : ({ ...rest, endsAt, noticeAt } as A);
}

/** L7: one that begins, or begins again, at an instant: what was to be told before is told at once. */
export const toldFrom = <A extends Access>(access: A, at: string): A =>
  withEnd(access, access.endsAt, later(access.noticeAt, at));
