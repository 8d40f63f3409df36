import type { AccessMoveRepository } from '../../data/access-moves.ts';
import type { Access } from '../../domain/access.ts';
import { requireMaySuspend } from '../../domain/authority.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { isToMove, suspended, takesOver } from '../../domain/life.ts';
import { deedAbout, type EndingDeps } from '../deed.ts';
import { reachSettled, type OnAccess, type ReachSettledDeps } from './reach-to-move.ts';

export interface SuspendAccessDeps extends EndingDeps, ReachSettledDeps {
  readonly moves: Pick<AccessMoveRepository, 'move'>;
}

export interface SuspendAccessCommand extends OnAccess {
  readonly reason: string;
}

/** L2: an access that somebody may suspend. @throws `not-found`, `forbidden`, `above-own-level` */
export const reachToSuspend = (deps: ReachSettledDeps) => async (on: OnAccess) => {
  const { left: _left, ...access } = await reachSettled(deps)(on);
  requireMaySuspend(on.who, access);
  return access;
};

/**
 * Suspends an active access (L1–L3): it gives nothing from this write on, and keeps what it opens. What is open about it
 * stays open (L8). Suspending again changes nothing, but that staff make theirs what a client suspended (L2).
 *
 * @throws `not-found`, `forbidden`, `above-own-level`; `wrong-status`, `last-client-admin` (C5).
 */
export const suspendAccess =
  (deps: SuspendAccessDeps) =>
  (command: SuspendAccessCommand): Promise<Access> =>
    retryOnConflict(async () => {
      const { who, reason } = command;
      const before = await reachToSuspend(deps)(command);
      const because = who.kind === 'client' ? 'client' : 'staff';
      if (!isToMove(before, 'suspend') && !takesOver(before, because)) return before;
      const after = suspended(before, because);
      return deps.moves.move({
        ...{ before, after },
        deed: deedAbout(deps, who, { action: 'access-suspended', to: before, reason }),
      });
    });
