import fc from 'fast-check';
import { reachToUndo } from '../../../../shared/use-cases/validation/show-request.ts';
import { at, caller, done, pick, type Act, type Move } from './act.ts';
import { approving } from './decisions.ts';
import { undo as takeBack } from './endings.ts';
import { lowering } from './rights.ts';
import { accessOf, times, type Name, type Request, type World } from './world.ts';

/** L11: within a day, by whoever approved; of a change never. */
export const undo = fc.record({ on: at, other: fc.nat({ max: 9 }) }).map(({ on, other }): Move => (world) => {
  const fresh = world.requests.filter(
    (one) => one.status === 'approved' && !one.undone && world.now < one.decidedAt + times.day,
  );
  // Of changes, of what was touched since, and of what was undone before, now and then.
  const isUndoable = ({ kind }: Request) => kind === (on % 2 === 0 ? 'creation' : 'more_rights');
  const isRefused = (one: Request) => one.kind === 'change' || isTouched(world, one);
  const refused = on % 2 === 0 ? fresh.filter(isRefused) : [];
  const raised = on % 4 === 1 ? fresh.find((one) => one.rights && !isTouched(world, one)) : undefined;
  // Somebody touches them first.
  if (raised) return lowering(accessOf(world, raised), on);
  const likely = refused.length > 0 ? refused : fresh.filter(isUndoable);
  const all = world.requests.filter(({ status }) => status === 'approved');
  if (on % 5 > 0 && likely.length === 0) return approving(world, on, isUndoable);
  const chosen = pick(on % 5 > 0 ? likely : all, on);
  if (!chosen?.decidedBy) return undefined;
  return undoing(chosen, other === 0 ? 'helene' : chosen.decidedBy);
});

export function undoing({ n, id }: Request, by: Name): Act {
  const title = `${by} undoes request ${String(n)}`;
  return {
    title,
    breakable: true,
    take: async (real) => {
      const who = await caller(real, by);
      await reachToUndo(real.use)({ who, requestId: id });
      return real.use.undo({ requestId: id, collaboratorId: who.collaboratorId });
    },
    then: (now, outcome) => {
      const request = now.requests[n]!;
      if (done({ title }, outcome, refusalToUndo(now, request, by)) && !request.undone) takeBack(now, request);
    },
  };
}

const refusalToUndo = (now: World, request: Request, by: Name): readonly string[] => {
  const codes = mayUndo(now, request, by);
  if (codes.length === 1) now.met.add(`undo-${request.kind}-${String(codes[0])}`);
  return codes;
};

function mayUndo(now: World, request: Request, by: Name): readonly string[] {
  const { status, kind, undone, decidedBy, decidedAt } = request;
  if (!now.staff[by].active || decidedBy !== by) return ['forbidden', 'not-found', 'unauthenticated'];
  if (undone) return [];
  const access = accessOf(now, request);
  const stands = ['approved', 'active'].includes(access.status);
  if (status !== 'approved' || kind === 'change' || now.now >= decidedAt + times.day || !stands)
    return ['wrong-status'];
  return isTouched(now, request) ? ['stale-write'] : [];
}

/** As they were given, and nothing was changed since: else they are not what would go back. */
function isTouched(world: World, { rights, decidedAt, ...of }: Request): boolean {
  const { level, changedAt } = accessOf(world, of);
  return rights !== null && (level !== rights.to || changedAt > decidedAt);
}
