import type { Access, AccessStatus } from './access.ts';
import { accessAt } from './end-date.ts';
import { DomainError } from './error.ts';
import type { Collaborator } from './people.ts';
import type { Request, RequestKind } from './request.ts';

const undoMs = 24 * 3_600_000;
/** What an approval of can be taken back. A change of who the person is cannot: others may have acted on it. */
export type UndoableKind = Exclude<RequestKind, 'change'>;

export const isUndoable = (kind: RequestKind): kind is UndoableKind => kind !== 'change';

/** The statuses of an access in which it can. */
const whileAccess: readonly AccessStatus[] = ['approved', 'active'];

/** What is undone of an access: its status, and the end that may have come (L7). */
type Standing = Pick<Access, 'status' | 'endsAt'>;
const statusAt = (access: Standing, now: Date): AccessStatus => accessAt(access, now.toISOString()).status;

/** L11: until when an approval can be taken back; undefined: not at all, or not any more. */
export const undoableUntil = ({ status, kind, decision, undoneAt }: Request): string | undefined =>
  status === 'approved' && isUndoable(kind) && decision && undoneAt === undefined
    ? new Date(Date.parse(decision.at) + undoMs).toISOString()
    : undefined;

/** L11: whoever approved takes it back, and nobody else. @throws `forbidden` */
export function requireMayUndo(who: Pick<Collaborator, 'collaboratorId' | 'status'>, { decision }: Request): void {
  if (who.status !== 'active' || decision?.by?.id !== who.collaboratorId) throw new DomainError('forbidden');
}

/** L11: whether somebody could take an approval back at this moment, as far as the request and its access tell. */
export const canUndo = (
  who: { readonly collaboratorId: string },
  request: Request,
  access: Standing,
  now: Date,
): boolean => {
  const until = undoableUntil(request);
  return (
    until !== undefined &&
    now < new Date(until) &&
    request.decision?.by?.id === who.collaboratorId &&
    whileAccess.includes(statusAt(access, now))
  );
};

/** L11: @throws `wrong-status` for what was not approved, not within the day, or no longer lies on an open access. */
export function requireUndoable(request: Request, access: Standing, now: Date): void {
  const until = undoableUntil(request);
  if (until === undefined || now >= new Date(until)) {
    const allowed = request.status === 'approved' ? [] : ['approved'];
    throw new DomainError('wrong-status', { extensions: { current: request.status, allowed } });
  }
  const current = statusAt(access, now);
  if (!whileAccess.includes(current))
    throw new DomainError('wrong-status', { extensions: { current, allowed: whileAccess } });
}
