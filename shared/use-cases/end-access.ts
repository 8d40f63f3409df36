import type { AccessMove, AccessMoveRepository } from '../data/access-moves.ts';
import type { Access } from '../domain/access.ts';
import { isToEnd } from '../domain/end-date.ts';
import { suspended } from '../domain/life.ts';
import { deedOf, type DeedDeps } from './deed.ts';

/** L7: the move of an access whose end has come, which nobody does but its timer. */
export const endOf = (deps: DeedDeps, before: Access): AccessMove => ({
  before,
  after: suspended(before, 'ended'),
  deed: deedOf({ ...deps, via: 'timer' }, null, { action: 'access-suspended', to: before }),
});

export interface EndAccessDeps extends DeedDeps {
  readonly moves: Pick<AccessMoveRepository, 'move'>;
}

/**
 * L7: writes the end of an access that has come, where something is to be done with it before its timer is: false when there
 * is nothing to write. Its timer is left, and tells of it. @throws Conflict when it moved meanwhile.
 */
export async function endIfDue(deps: EndAccessDeps, access: Access): Promise<boolean> {
  if (!isToEnd(access, deps.now().toISOString())) return false;
  await deps.moves.move(endOf(deps, access));
  return true;
}
