import fc from 'fast-check';
import type { Submission } from '../../../../shared/data/requests.ts';
import { requireStaff } from '../../../../shared/domain/authority.ts';
import type { Client, Person } from '../../../../shared/domain/people.ts';
import { at, callerOf, calling, pick, pickAccess, told, type Act, type Move } from './act.ts';
import { administers, firstOf, isStaff, reachesRequest, signIn, type Codes } from './authority.ts';
import { isNothing, split, type Patch } from './change.ts';
import { acknowledged, asking, content, inputOf, refusalToSubmit, type Content } from './contents.ts';
import { contentOf, countAtOnce, patchOf, refusalToChange, saying } from './patch.ts';
import type { Real } from './real.ts';
import { askAnew, refusalOfRights, rights } from './rights.ts';
import {
  accessOf,
  heldBy,
  requestOf,
  same,
  settle,
  settled,
  type Access,
  type Caller,
  type Request,
  type Rights,
  type World,
} from './world.ts';

/** What is sent, by the kind of the request. */
interface Anew {
  readonly content: Content;
  readonly said: Patch;
  readonly rights: Rights;
}

/** V17: what was sent back is corrected, and submitted anew. */
export const resubmit = fc
  .record({
    ...{ at, toCorrect: fc.constantFrom(true, true, true, true, false), content, said: patchOf, rights },
    ...{ by: calling('paul', 'helene'), author: fc.constantFrom(true, true, true, false), sameAddress: fc.boolean() },
  })
  .map(({ at: index, by, author, toCorrect, sameAddress, ...of }): Move => (world, on) => {
    const known = world.requests.filter(({ access }) => !accessOf(world, access).erased);
    const about = known.filter(({ access }) => on === undefined || access === pickAccess(world, on)?.n);
    const request = pick(toCorrect ? about.filter(({ status }) => status === 'to_correct') : about, index);
    if (!request) return undefined;
    const access = accessOf(world, request.access);
    const caller = author ? request.by : callerOf(world, by, access);
    return (
      caller &&
      resubmitting(world, request, caller, {
        content: asking(world, of.content, caller, sameAddress ? access.address : undefined),
        ...{ said: saying(world, of.said), rights: of.rights },
      })
    );
  });

function resubmitting(world: World, { n, id, kind }: Request, caller: Caller, anew: Anew): Act {
  const ids = world.accesses.map((one) => one.id);
  return {
    title: `${told(caller)} submits request ${String(n)} anew (${kind})`,
    take: async (real) => {
      const who = await real.caller(caller, ids);
      await real.use.reachToResubmit({ who, requestId: id });
      await send[kind](real, who, id, anew);
    },
    refused: (now) => refusal(now, requestOf(now, n), caller, anew),
    // It is open again.
    taken: ['wrong-status'],
    then: (now, { refused }) => {
      if (refused !== undefined) return;
      const request = requestOf(now, n);
      const access = accessOf(now, request.access);
      then[kind](now, access, request, anew);
      Object.assign(request, { status: 'open', endedBy: null });
      if (same(caller, request.by)) delete request.resubmittedBy;
      else request.resubmittedBy = caller;
    },
  };
}

const send: Readonly<Record<Request['kind'], (real: Real, who: Person, id: string, anew: Anew) => Promise<unknown>>> = {
  creation: (real, who, requestId, { content }) =>
    real.use.resubmit(who as Client, { request: { requestId } as Submission['request'] }, inputOf(real, content), {
      acknowledge: acknowledged,
    }),
  more_rights: (real, who, requestId, { rights: { level, options } }) =>
    real.use.resubmitRights({ who, requestId, rights: { level, options: [...options] } }),
  change: (real, who, requestId, { said }) => {
    requireStaff(who);
    return real.use.resubmitChange({ who, requestId, ...contentOf(real, said) });
  },
};

/** The creator; an administrator, once the creator has left. */
function mayResubmit(world: World, caller: Caller, { by }: Request): boolean {
  const hasLeft = isStaff(by) ? !world.staff[by.staff].isThere : accessOf(world, by.access).status === 'revoked';
  return same(caller, by) || (administers(world, caller) && hasLeft);
}

function refusal(world: World, request: Request, caller: Caller, anew: Anew): Codes {
  const access = accessOf(world, request.access);
  return firstOf(
    signIn(world, caller),
    !reachesRequest(world, caller, request) && 'not-found',
    !mayResubmit(world, caller, request) && 'forbidden',
    access.erased && ['not-found', 'wrong-status', 'forbidden'],
    refusals[request.kind](world, access, request, { ...anew, caller }),
  );
}

type Anybodys = Anew & { readonly caller: Caller };
type Refuses = (world: World, access: Access, request: Request, anew: Anybodys) => Codes;

/** What lies out of the reach of whoever made it is not theirs to ask for any more. */
const asForbidden = (codes: Codes): Codes => codes.map((code) => (code === 'not-found' ? 'forbidden' : code));

const refusals: Readonly<Record<Request['kind'], Refuses>> = {
  creation: (world, access, { status, by }, { caller, content }) =>
    refusalToSubmit(world, caller, {
      ...{ content, own: access.address, state: status !== 'to_correct' && 'wrong-status', by },
    }),
  more_rights: (world, access, request, { caller, rights: after }) =>
    asForbidden(
      refusalOfRights(world, access, caller, { dossier: request.rights?.dossier ?? '', after, sentBack: request }),
    ),
  change: (world, { n }, request, { caller, said }) => {
    const seen = settled(world, n);
    const access = accessOf(seen, n);
    const parts = split(access, said, false);
    return asForbidden(refusalToChange(seen, access, caller, { said, parts, sentBack: request }));
  },
};

type Becomes = (world: World, access: Access, request: Request, anew: Anew) => void;

const then: Readonly<Record<Request['kind'], Becomes>> = {
  creation: (_world, access, request, { content: { grants, ...content } }) => {
    Object.assign(access, { ...content, status: 'pending_validation' });
    access.grants = grants.map((one) => ({ ...one, turn: 0 }));
    request.dossiers = heldBy(access);
    request.behind = request.behind.filter((dossier) => request.dossiers.includes(dossier));
  },
  more_rights: (world, access, request, { rights: to }) => {
    askAnew(world, access, request, to);
  },
  change: (world, access, request, { said }) => {
    settle(world, access);
    const { now, asks } = split(access, said, false);
    if (isNothing(asks)) return;
    countAtOnce(world, access, now);
    Object.assign(request, { asks, dossiers: heldBy(access) });
  },
};
