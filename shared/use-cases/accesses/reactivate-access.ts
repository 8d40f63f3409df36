import type { AccessMoveRepository } from '../../data/access-moves.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { Access } from '../../domain/access.ts';
import { requireMayReactivate, requireMaySetEnd } from '../../domain/authority.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { hasEnd, isToMove, reactivated, wrongStatus, type AskedEnd } from '../../domain/life.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import { reachSettled, type OnAccess, type ReachSettledDeps } from './reach-to-move.ts';

export interface ReactivateAccessDeps extends DeedDeps, ReachSettledDeps {
  readonly moves: Pick<AccessMoveRepository, 'move'>;
  /** The instant of an end as it is told: that instant, or the end of that day. */
  readonly instantOfEnd: (told: string) => string;
  readonly firms: Pick<FirmRepository, 'firm'>;
  /** So long before an end (L7). */
  readonly noticeBefore: (end: string, duration: string) => string;
}

export interface ReactivateAccessCommand extends OnAccess {
  /** Null takes the end date away, undefined keeps it. */
  readonly endsAt?: string | null | undefined;
}

/** L2: an access that somebody may reactivate. @throws `not-found`, `not-a-validator`, `forbidden`, `above-own-level` */
export const reachToReactivate = (deps: ReachSettledDeps) => async (on: OnAccess) => {
  const access = await reachSettled(deps)(on);
  requireMayReactivate(on.who, access);
  const { left: _left, ...rest } = access;
  return rest;
};

/**
 * Reactivates a suspended access (L1–L3, L7): it gives what it gave before, from this write on. Reactivating again changes
 * nothing, unless another end is asked for, which is no reactivation.
 *
 * @throws `not-found`, `not-a-validator`, `forbidden`, `above-own-level`; `wrong-status`, `end-in-the-past`,
 * `company-needs-client-admin` (C5).
 */
export const reactivateAccess =
  (deps: ReactivateAccessDeps) =>
  (command: ReactivateAccessCommand): Promise<Access> =>
    retryOnConflict(async () => {
      const { who, endsAt } = command;
      const asked: AskedEnd = typeof endsAt === 'string' ? deps.instantOfEnd(endsAt) : endsAt;
      const before = await reachToReactivate(deps)(command);
      if (!hasEnd(before, asked)) requireMaySetEnd(who);
      if (!isToMove(before, 'reactivate')) {
        if (!hasEnd(before, asked)) throw wrongStatus(before, 'reactivate');
        return before;
      }
      const deed = deedBy(deps, who, { action: 'access-reactivated', to: before });
      const notice = await noticeOf(deps, before, asked);
      return deps.moves.move({ before, after: reactivated(before, asked, deed.at, notice), deed });
    });

/** L7: when an end is told, as the firm has it at the time that the end is set. */
async function noticeOf({ firms, noticeBefore }: ReactivateAccessDeps, { firmId }: Access, asked: AskedEnd) {
  const firm = typeof asked === 'string' ? await firms.firm(firmId) : undefined;
  return (end: string) => firm && noticeBefore(end, firm.endNotice);
}
