import fc from 'fast-check';
import { requireStaff, requireValidator } from '../../../../shared/domain/authority.ts';
import { callerOf, calling, pick, pickRequest, request, told, type Act, type Move } from './act.ts';
import {
  administers,
  coversRequest,
  firstOf,
  isStaff,
  reachesRequest,
  signIn,
  validates,
  type Codes,
} from './authority.ts';
import { grant, refusalToGrant } from './change.ts';
import { lastingOf, refusalOfMove } from './client-admins.ts';
import { isTouched, setRights } from './rights.ts';
import {
  accessOf,
  countsIn,
  isOver,
  isPending,
  requestOf,
  same,
  type Access,
  type Caller,
  type Request,
  type World,
} from './world.ts';

const day = 24 * 3_600_000;
const idsOf = ({ accesses }: World) => accesses.map(({ id }) => id);

/** The end of a request, and what it makes of its access. */
export function end(world: World, request: Request, status: Request['status'], by: Caller | null): void {
  const access = accessOf(world, request.access);
  Object.assign(request, { status, endedBy: by, endedAt: world.now });
  access.open = null;
  if (request.rights) {
    if (status === 'approved')
      request.rights.given = setRights(world, access, request.rights.dossier, request.rights.to);
    return;
  }
  if (request.kind === 'change') {
    if (status === 'approved') grant(access, request.asks);
    return;
  }
  access.status = status as Access['status'];
  // C1: an address is free again in the write that ends it.
  if (status !== 'approved') access.holds = false;
}

type Verdict = 'approve' | 'reject' | 'send_back';
const outcomes = { approve: 'approved', reject: 'rejected', send_back: 'to_correct' } as const;

/** V17: nothing ends; of a creation its access is to be corrected too, and counts no more (L6). */
function toCorrect(world: World, request: Request, by: Caller): void {
  Object.assign(request, { status: 'to_correct', endedBy: by });
  if (request.kind === 'creation') accessOf(world, request.access).status = 'to_correct';
}

const decision = (...verdicts: readonly Verdict[]) =>
  fc
    .record({ of: request, by: calling('victor', 'agnes', 'nora'), verdict: fc.constantFrom(...verdicts) })
    .map(({ of, by, verdict }): Move => (world, on) => {
      const chosen = pickRequest(world, of, on, ({ status }) => status === 'open');
      const caller = chosen && callerOf(world, by, accessOf(world, chosen.access));
      return chosen && caller && deciding(world, chosen, caller, verdict);
    });

export const decide = decision('approve', 'approve', 'approve', 'reject');
/** V17 */
export const sendBack = decision('send_back');

export function deciding(world: World, { n, id }: Request, caller: Caller, verdict: Verdict): Act {
  const ids = idsOf(world);
  const outcome = outcomes[verdict];
  const isAgain = (one: Request) => same(one.endedBy, caller) && one.status === outcome;
  return {
    title: `${told(caller)} decides request ${String(n)}: ${verdict}`,
    take: async (real) => {
      const who = await real.caller(caller, ids);
      requireValidator(who);
      const { requestId } = await real.use.toDecide({ who, requestId: id });
      const said = { decision: verdict, reason: 'Parce que.' } as const;
      return real.use.decideRequest({ requestId, collaboratorId: who.collaboratorId, ...said });
    },
    refused: (now) => refusalToDecide(now, requestOf(now, n), { caller, verdict, isAgain: isAgain(requestOf(now, n)) }),
    then: (now, { refused }) => {
      const request = requestOf(now, n);
      if (refused !== undefined || isAgain(request)) return;
      if (outcome === 'to_correct') toCorrect(now, request, caller);
      else end(now, request, outcome, caller);
    },
  };
}

interface Deciding {
  readonly caller: Caller;
  readonly verdict: Verdict;
  readonly isAgain: boolean;
}

function refusalToDecide(world: World, request: Request, { caller, verdict, isAgain }: Deciding): Codes {
  const access = accessOf(world, request.access);
  return firstOf(
    signIn(world, caller),
    !validates(world, caller) && 'not-a-validator',
    !reachesRequest(world, caller, request) && ['not-found', 'not-a-validator'],
    isStaff(caller) && !coversRequest(world, caller, request) && 'not-a-validator',
    (same(request.by, caller) || same(request.resubmittedBy ?? null, caller)) && 'own-request',
    access.erased && ['not-found', 'already-decided', 'wrong-status'],
    !isAgain && ['approved', 'rejected', 'to_correct'].includes(request.status) && 'already-decided',
    !isAgain && request.status !== 'open' && 'wrong-status',
    !isAgain && verdict === 'approve' && refusalToApprove(world, access, request),
  );
}

/** C5, L7: what holds a validator back from approving. */
function refusalToApprove(world: World, access: Access, { kind, asks, behind }: Request): Codes {
  if (kind === 'change') return refusalToGrant(world, access, asks);
  const approved = lastingOf({ ...access, status: 'approved' });
  const code = kind === 'creation' && refusalOfMove(countsIn(world, access.company), lastingOf(access), approved);
  const isTooLate = access.endsAt !== null && access.endsAt <= world.now;
  return [
    ...(behind.length > 0 ? ['dossier-detached'] : []),
    ...(isTooLate ? ['end-in-the-past'] : []),
    ...(code ? [code] : []),
  ];
}

export const cancel = fc
  .record({ of: request, by: calling('paul', 'helene'), creator: fc.boolean() })
  .map(({ of, by, creator }): Move => (world, on) => {
    const chosen = pickRequest(world, of, on);
    if (!chosen) return undefined;
    const caller = creator ? chosen.by : callerOf(world, by, accessOf(world, chosen.access));
    return caller && cancelling(world, chosen, caller);
  });

function cancelling(world: World, { n, id }: Request, caller: Caller): Act {
  const ids = idsOf(world);
  const isAgain = (one: Request) => same(one.endedBy, caller) && one.status === 'cancelled';
  return {
    title: `${told(caller)} cancels request ${String(n)}`,
    take: async (real) => {
      const who = await real.caller(caller, ids);
      const { requestId } = await real.use.toCancel({ who, requestId: id });
      return real.use.cancelRequest({ requestId, who });
    },
    refused: (now) => {
      const request = requestOf(now, n);
      const access = accessOf(now, request.access);
      const may = (same(request.by, caller) || administers(now, caller)) && reachesRequest(now, caller, request);
      return firstOf(
        signIn(now, caller),
        !may && ['forbidden', 'not-found'],
        access.erased && ['not-found', 'wrong-status'],
        !isAgain(request) && !isPending(request) && 'wrong-status',
      );
    },
    open: (now) => isAgain(requestOf(now, n)),
    then: (now, { refused }) => {
      const request = requestOf(now, n);
      if (refused === undefined && !isAgain(request)) end(now, request, 'cancelled', caller);
    },
  };
}

/** V5: nobody decided in time; the workflow says so. */
export const expire = request.map((of): Move => (world, on) => {
  const chosen = pickRequest(world, of, on);
  if (!chosen) return undefined;
  const { n, id } = chosen;
  return {
    title: `request ${String(n)} expires`,
    take: (real) => real.use.expire({ request: { requestId: id } } as never),
    refused: () => [],
    then: (now) => {
      const request = requestOf(now, n);
      if (isPending(request)) end(now, request, 'expired', null);
    },
  };
});

/** L11: whoever approved takes it back within a day. */
export const undo = fc
  .record({ of: request, by: calling('victor', 'agnes'), approver: fc.constantFrom(true, true, true, false) })
  .map(({ of, by, approver }): Move => (world, on) => {
    // Mostly what was approved within the day, and can be taken back.
    const given = world.requests.filter(
      ({ kind, status, endedAt, undone, access }) =>
        kind !== 'change' && status === 'approved' && !undone && world.now < endedAt + day && isOpen(world, access),
    );
    const isAny = on !== undefined || !of.waiting;
    const chosen = (isAny ? undefined : pick(given, of.at)) ?? pickRequest(world, { ...of, waiting: false }, on);
    if (!chosen) return undefined;
    const { endedBy } = chosen;
    const caller = approver && endedBy ? endedBy : callerOf(world, by, accessOf(world, chosen.access));
    return caller && undoing(world, chosen, caller);
  });

const isOpen = (world: World, n: number): boolean => ['approved', 'active'].includes(accessOf(world, n).status);

function undoing(world: World, { n, id }: Request, caller: Caller): Act {
  const ids = idsOf(world);
  return {
    title: `${told(caller)} undoes the approval of request ${String(n)}`,
    take: async (real) => {
      const who = await real.caller(caller, ids);
      requireStaff(who);
      const { requestId } = await real.use.toUndo({ who, requestId: id });
      return real.use.undo({ requestId, collaboratorId: who.collaboratorId });
    },
    refused: (now) => refusalToUndo(now, requestOf(now, n), caller),
    // The end of an access that has come, and is not written yet.
    open: (now) => isOver(now, accessOf(now, requestOf(now, n).access)),
    then: (now, { refused }) => {
      const request = requestOf(now, n);
      if (refused !== undefined || request.undone) return;
      request.undone = true;
      const access = accessOf(now, request.access);
      if (request.rights) setRights(now, access, request.rights.dossier, request.rights.from);
      else Object.assign(access, { status: 'suspended', because: 'undone' });
    },
  };
}

function refusalToUndo(world: World, request: Request, caller: Caller): Codes {
  const access = accessOf(world, request.access);
  const { kind, status, endedBy, endedAt } = request;
  const isIts = same(endedBy, caller) && reachesRequest(world, caller, request);
  const move = kind === 'creation' && refusalOfMove(countsIn(world, access.company), lastingOf(access), 'nowhere');
  return firstOf(
    signIn(world, caller),
    !isStaff(caller) && 'forbidden',
    !isIts && ['forbidden', 'not-found'],
    access.erased && ['not-found', 'wrong-status'],
    // Taken back once, it stays so.
    !request.undone && (kind === 'change' || status !== 'approved' || world.now >= endedAt + day) && 'wrong-status',
    !request.undone && (!['approved', 'active'].includes(access.status) || isOver(world, access)) && 'wrong-status',
    !request.undone && isTouched(access, request) && 'stale-write',
    !request.undone && move !== undefined && move,
  );
}
