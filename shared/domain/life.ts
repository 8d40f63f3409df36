import type * as z from 'zod';
import { AccessStatus, type Access, type SuspendedBecause } from './access.ts';
import { hasEnded, toldFrom, withEnd } from './end-date.ts';
import { DomainError } from './error.ts';

/** What moves an access that has been opened, by hand. */
export type Move = 'suspend' | 'reactivate' | 'revoke';

interface Way {
  readonly from: readonly AccessStatus[];
  readonly to: MovedTo;
}

/** L1: from which status each move leads to which. */
const ways: Readonly<Record<Move, Way>> = {
  suspend: { from: ['active'], to: 'suspended' },
  reactivate: { from: ['suspended'], to: 'active' },
  revoke: { from: ['approved', 'active', 'suspended'], to: 'revoked' },
};

/**
 * L1: whether an access is to move; false: it is where the move leads.
 * @throws `wrong-status` with the statuses in which it could.
 */
export function isToMove(access: Pick<Access, 'status'>, move: Move): boolean {
  const { from, to } = ways[move];
  if (access.status === to) return false;
  if (!from.includes(access.status)) throw wrongStatus(access, move);
  return true;
}

/** Says in which statuses an access could move so. */
export const wrongStatus = ({ status }: Pick<Access, 'status'>, move: Move): DomainError =>
  new DomainError('wrong-status', { extensions: { current: status, allowed: ways[move].from } });

/** Where moves lead. */
export const MovedTo = AccessStatus.extract(['active', 'suspended', 'revoked']);
export type MovedTo = z.infer<typeof MovedTo>;
export const isMovedTo = (status: AccessStatus): status is MovedTo => MovedTo.safeParse(status).success;

/** V21: whether an access is past its opening, whatever became of it since: nothing is left to be opened. */
export const hasBeenOpened = ({ status }: Pick<Access, 'status'>): boolean => isMovedTo(status);

/** L7: whether an access that was over, or undone, before it was open is opened now that it is reactivated. */
export const isOpenedLate = ({ status, activatedAt }: Pick<Access, 'status' | 'activatedAt'>): boolean =>
  status === ways.reactivate.to && activatedAt === undefined;

/** L2: whether somebody makes theirs what a client suspended: what staff want closed, no client opens. */
export const takesOver = (
  { status, suspendedBecause }: Pick<Access, 'status' | 'suspendedBecause'>,
  because: SuspendedBecause,
): boolean => status === ways.suspend.to && suspendedBecause === 'client' && because === 'staff';

/** A suspended access; what it opens is kept. */
export const suspended = (access: Access, because: SuspendedBecause): Access => ({
  ...access,
  status: ways.suspend.to,
  suspendedBecause: because,
});

/** A revoked access; the open request about it is no more (L8). */
export function revoked(access: Access): Access {
  const { suspendedBecause: _because, asked: _cancelled, ...rest } = access;
  return { ...rest, status: ways.revoke.to };
}

/** An end as it is asked for: an instant, none any more, or undefined for the one that there is. */
export type AskedEnd = string | null | undefined;

/** The end that an access is to have. */
const endFor = ({ endsAt }: Pick<Access, 'endsAt'>, asked: AskedEnd): string | undefined =>
  asked === undefined ? endsAt : (asked ?? undefined);

/** Whether an access has that end already. */
export const hasEnd = (access: Pick<Access, 'endsAt'>, asked: AskedEnd): boolean =>
  endFor(access, asked) === access.endsAt;

/**
 * L7: an access that is active again, with an end that lies ahead or none; `noticeBefore`: when an end is told that is set
 * now. @throws `end-in-the-past`
 */
export function reactivated(
  access: Access,
  asked: AskedEnd,
  at: string,
  noticeBefore: (end: string) => string | undefined,
): Access {
  const { suspendedBecause: _over, ...rest } = access;
  const endsAt = endFor(access, asked);
  if (hasEnded({ endsAt }, at)) throw endInThePast(asked);
  const noticeAt = endsAt === undefined || asked === undefined ? access.noticeAt : noticeBefore(endsAt);
  return toldFrom(withEnd({ ...rest, status: ways.reactivate.to }, endsAt, noticeAt), at);
}

/** Of an end that was asked for, the field says so too. */
const endInThePast = (asked: AskedEnd) =>
  new DomainError('end-in-the-past', {
    errors: typeof asked === 'string' ? [{ pointer: '/endsAt', code: 'end-in-the-past' }] : [],
  });
