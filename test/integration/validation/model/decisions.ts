import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outcomeOf, type Verdict } from '../../../../shared/domain/request.ts';
import { cancelRequest } from '../../../../shared/use-cases/validation/cancel-request.ts';
import { reachToCancel } from '../../../../shared/use-cases/validation/show-request.ts';
import { linkTo, wayNames, type Answered, type WayName } from '../../../support/ways-to-decide.ts';
import {
  at,
  caller,
  current,
  done,
  isDecided,
  isOpen,
  isSentBack,
  pick,
  pickRequest,
  type Act,
  type Move,
} from './act.ts';
import { end, sendBack } from './endings.ts';
import { compareFor, inPlaceOf } from './in-place.ts';
import type { Real } from './real.ts';
import { isPending, mayDecide, names, whoGoesOn, whoMayDecide, type Name, type Request, type World } from './world.ts';

const notRecorded = /n’a pas été enregistrée/;

/** Mostly one that waits for it, and now and then one that somebody has decided, or sent back, before (V3, V17). */
const toDecide = fc.constantFrom(isOpen, isOpen, isOpen, isOpen, isDecided, isSentBack);

export const decide = fc
  .record({
    on: at,
    wanted: toDecide,
    ...{ by: at, may: fc.constantFrom(true, true, true, false) },
    way: fc.constantFrom(...wayNames),
    verdict: fc.constantFrom<Verdict>('approve', 'approve', 'approve', 'reject', 'send_back', 'send_back'),
  })
  .map(({ on, wanted, by, may, way, verdict }): Move => (world) => {
    const chosen = pickRequest(world, on, wanted);
    const who = chosen && ((may ? pick(whoMayDecide(world, chosen), by) : undefined) ?? pick(names, by));
    return who && deciding(chosen, { by: who, way, verdict });
  });

/** One that waits for it is approved, by somebody who may. */
export function approving(world: World, index: number, wanted: (request: Request) => boolean): Act | undefined {
  const open = world.requests.filter((one) => isOpen(one) && wanted(one) && whoMayDecide(world, one).length > 0);
  const chosen = pick(open, index);
  const by = chosen && pick(whoMayDecide(world, chosen), index);
  return by && deciding(chosen, { by, way: pick(wayNames, index)!, verdict: 'approve' });
}

interface Deciding {
  readonly by: Name;
  readonly way: WayName;
  readonly verdict: Verdict;
}

export function deciding({ n, id }: Request, { by, way, verdict }: Deciding): Act {
  let nameOf: Real['nameOf'];
  const title = `${by} decides request ${String(n)} by ${way}: ${verdict}`;
  return {
    title,
    breakable: true,
    take: async (real) => {
      nameOf = real.nameOf;
      const [shown, who] = await Promise.all([real.use.requests.request(id), current(real, by)]);
      if (!shown || !who) throw new Error('They are there.');
      const isCalled = way === 'api' || way === 'bulk';
      if (isCalled && who.status !== 'active') return { status: 403 };
      return real.ways[way](shown, { who, verdict }, await linkTo(way, shown, who, real.use));
    },
    then: (now, outcome) => {
      const request = now.requests[n]!;
      const { status, code, page = '', decidedFor } = (outcome as unknown as { value: Answered }).value;
      const may = mayDecide(now, request, by);
      const isTheirs = request.decidedBy === by && request.status === outcomeOf[verdict];
      const isTaken = may && request.status === 'open';
      if (way === 'api' || way === 'bulk') {
        const due = !may ? [403, 404] : isTaken || isTheirs ? [200] : [409];
        assert.ok(due.includes(status), `${title}: ${String(status)} ${code ?? ''}, not ${due.join(' or ')}`);
        // V3: what stands is told, and not that something else went wrong.
        if (status === 409) assert.equal(code, isDecided(request) ? 'already-decided' : 'wrong-status', title);
      } else if (may) {
        assert.equal(status, 200, title);
        assert.equal(notRecorded.test(page), !isTaken && !isTheirs, `${title}: what the page says`);
      } else if (request.status === 'open' && (way === 'page' || by !== request.by))
        assert.equal(status, 403, `${title}: the page`);
      if (isTaken && verdict === 'send_back') sendBack(now, request, by);
      else if (isTaken) end(now, request, outcomeOf[verdict], by);
      if (request.decidedFor.length > 0) now.met.add(`for-${way}`);
      // V15: in whose place it was taken is told alike by page and API, also of a decision that stands.
      if (way === 'page' && may && request.decidedBy) compareFor(request, inPlaceOf(page), `${title}: the page`);
      if (decidedFor) compareFor(request, decidedFor.map(nameOf), `${title}: the reply`);
    },
  };
}

export const cancel = fc
  .record({ on: at, by: fc.constantFrom<Name | 'creator'>('creator', 'creator', 'helene', 'agnes') })
  .map(({ on, by }): Move => (world) => {
    const chosen = pickRequest(world, on, isPending);
    if (!chosen) return undefined;
    const { n, id } = chosen;
    const name = by === 'creator' ? whoGoesOn(world, chosen) : by;
    const title = `${name} cancels request ${String(n)}`;
    return {
      title,
      breakable: true,
      take: async (real) => {
        const who = await caller(real, name);
        await reachToCancel(real.use)({ who, requestId: id });
        return cancelRequest(real.use)({ requestId: id, who });
      },
      then: (now, outcome) => {
        const request = now.requests[n]!;
        const may = name === request.by || name === 'helene';
        const isAgain = request.status === 'cancelled' && request.decidedBy === name;
        const expected = !may ? ['forbidden', 'not-found'] : isPending(request) || isAgain ? [] : ['wrong-status'];
        if (done({ title }, outcome, expected) && !isAgain) end(now, request, 'cancelled', name);
      },
    };
  });
