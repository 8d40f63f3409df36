import type { AccessMove, AccessMoveRepository } from '../../data/access-moves.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { Access } from '../../domain/access.ts';
import type { Deed } from '../../domain/audit-entry.ts';
import { requireMayRevoke } from '../../domain/authority.ts';
import { committed } from '../../domain/commitment.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { isToMove, revoked } from '../../domain/life.ts';
import { doerOf, type Staff } from '../../domain/people.ts';
import { isPending } from '../../domain/request.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { deedAbout, type EndingDeps } from '../deed.ts';
import { reachSettled, type OnAccess, type ReachSettledDeps } from './reach-to-move.ts';

export interface RevokeAccessDeps extends EndingDeps, ReachSettledDeps {
  readonly moves: Pick<AccessMoveRepository, 'move'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly firms: Pick<FirmRepository, 'firm'>;
  /** What the creator of a cancelled request reads of it. */
  readonly reasons: Readonly<Record<Language, string>>;
}

export interface RevokeAccessCommand extends OnAccess<Staff> {
  readonly reason: string;
}

/** L2: an access that somebody may revoke. @throws `not-found`, `forbidden` */
export const reachToRevoke = (deps: ReachSettledDeps) => async (on: OnAccess<Staff>) => {
  const access = await reachSettled(deps)(on);
  requireMayRevoke(on.who, access);
  const { left: _left, ...rest } = access;
  return rest;
};

/**
 * Revokes an access for good (L1–L3): it gives nothing from this write on, and what is open about it is cancelled (L8). Its
 * sign-in is deleted and its address freed by what follows from the table's stream. Revoking again changes nothing.
 *
 * @throws `not-found`, `forbidden`; `wrong-status`, `last-client-admin` (C5).
 */
export const revokeAccess =
  (deps: RevokeAccessDeps) =>
  (command: RevokeAccessCommand): Promise<Access> =>
    retryOnConflict(async () => {
      const { who, reason } = command;
      const before = await reachToRevoke(deps)(command);
      if (!isToMove(before, 'revoke')) return before;
      const requestId = before.asked?.requestId;
      const deed = deedAbout(deps, who, { action: 'access-revoked', to: before, reason, requestId });
      const cancelled = await cancelledWith(deps, who, before, deed);
      return deps.moves.move({ before, after: revoked(before), deed, cancelled });
    });

/** L8: the open request about it. One that has ended meanwhile has taken itself off the access. */
async function cancelledWith(
  { requests, firms, reasons, salting, newId, via }: RevokeAccessDeps,
  who: Staff,
  { accessId, firmId, asked }: Access,
  { at }: Deed,
): Promise<AccessMove['cancelled']> {
  if (!asked) return undefined;
  const { requestId } = asked;
  const [request, firm] = await Promise.all([requests.request(requestId), firms.firm(who.firmId)]);
  if (!request || !isPending(request)) throw new Conflict();
  // What the creator reads is not why the access was revoked, which is in the entry.
  const auditId = newId();
  const text = committed({ accessId, firmId, auditId, text: reasons[firm?.language ?? 'fr'] }, salting);
  const reason = { auditId, hash: text.hash };
  return { request, decision: { outcome: 'cancelled', by: doerOf(who), at, via, reason }, text };
}
