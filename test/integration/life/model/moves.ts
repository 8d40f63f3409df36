import fc from 'fast-check';
import {
  requireAdministrator,
  requireReactivator,
  requireStaff,
  requireSuspender,
} from '../../../../shared/domain/authority.ts';
import type { Person } from '../../../../shared/domain/people.ts';
import { at, callerOf, calling, pickAccess, told, type Act, type Calling, type Move } from './act.ts';
import {
  administers,
  covers,
  firstOf,
  isStaff,
  mayMove,
  over,
  reaches,
  signIn,
  validates,
  type Codes,
} from './authority.ts';
import { lastingOf, refusalOfMove } from './client-admins.ts';
import type { Real } from './real.ts';
import { end } from './requests.ts';
import {
  accessOf,
  countsIn,
  isOver,
  requestOf,
  settle,
  settled,
  type Access,
  type Caller,
  type World,
} from './world.ts';

const hour = 3_600_000;
const reason = 'Congé parental.';

interface On {
  readonly what: string;
  readonly take: (real: Real, who: Person, accessId: string) => Promise<unknown>;
  readonly refused: (world: World, access: Access, caller: Caller) => Codes;
  readonly then: (world: World, access: Access, caller: Caller) => void;
  readonly open?: (world: World, access: Access) => boolean;
  readonly taken?: Codes;
}

/** Something done to an access by somebody. */
export const move =
  (
    { on: pickedBy, by }: { readonly on: number; readonly by: Calling },
    { what, take, refused, then, open, taken = [] }: On,
  ): Move =>
  (world, on = pickedBy) => {
    const chosen = pickAccess(world, on);
    const caller = chosen && callerOf(world, by, chosen);
    if (!chosen || !caller) return undefined;
    const { n, id } = chosen;
    const ids = world.accesses.map((one) => one.id);
    return {
      title: `${told(caller)} ${what} access ${String(n)}`,
      take: async (real) => take(real, await real.caller(caller, ids), id),
      refused: (now) => firstOf(signIn(now, caller), refused(now, accessOf(now, n), caller)),
      ...(open && { open: (now: World) => open(now, accessOf(now, n)) }),
      taken,
      then: (now, done) => {
        if (done.refused === undefined) then(now, accessOf(now, n), caller);
      },
    } satisfies Act;
  };

/** By what the tally refuses that an access becomes another; of one that is over, as one that is suspended. */
function refusalOfTally(world: World, access: Access, to: Pick<Access, 'status' | 'clientType' | 'endsAt'>): Codes {
  const seen = settled(world, access.n);
  const code = refusalOfMove(countsIn(seen, access.company), lastingOf(accessOf(seen, access.n)), lastingOf(to));
  return code ? [code] : [];
}

const isSuspended = (world: World, access: Access): boolean => access.status === 'suspended' || isOver(world, access);

export const suspend = fc.record({ on: at, by: calling('paul', 'victor', 'lea', 'helene') }).map((of) =>
  move(of, {
    what: 'suspends',
    take: (real, who, accessId) => {
      requireSuspender(who);
      return real.use.suspend({ who, accessId, reason });
    },
    refused: (world, access, caller) =>
      firstOf(
        !mayMove(world, caller) && 'forbidden',
        !reaches(world, caller, access) && 'not-found',
        over(world, caller, access),
        !isSuspended(world, access) && access.status !== 'active' && 'wrong-status',
        !isSuspended(world, access) && refusalOfTally(world, access, { ...access, status: 'suspended' }),
      ),
    then: (world, access, caller) => {
      settle(world, access);
      // Staff make theirs what a client suspended, who then cannot lift it.
      const isTakenOver = access.because === 'client' && isStaff(caller);
      if (access.status !== 'active' && !isTakenOver) return;
      Object.assign(access, { status: 'suspended', because: isStaff(caller) ? 'staff' : 'client' });
    },
  }),
);

export const reactivate = fc
  .record({
    on: at,
    by: calling('victor', 'agnes', 'nora', 'victor'),
    until: fc.constantFrom(undefined, undefined, null, -1, 1, 50),
  })
  .map(({ until, ...of }): Move => (world, on) => {
    const asked = until === undefined || until === null ? until : world.now + until * hour;
    return move(of, reactivating(asked))(world, on);
  });

function reactivating(asked: number | null | undefined): On {
  const endOf = ({ endsAt }: Access) => (asked === undefined ? endsAt : asked);
  const after = (access: Access) => ({ ...access, status: 'active' as const, endsAt: endOf(access) });
  const endsAt = typeof asked === 'number' ? new Date(asked).toISOString() : asked;
  return {
    what: `reactivates (${asked === undefined ? 'as it was' : String(endsAt)})`,
    take: (real, who, accessId) => {
      requireReactivator(who);
      return real.use.reactivate({ who, accessId, ...(endsAt !== undefined && { endsAt }) });
    },
    refused: (world, access, caller) => {
      const other = endOf(access) !== access.endsAt;
      const suspended = isSuspended(world, access);
      const end = endOf(access);
      return firstOf(
        isStaff(caller) && !validates(world, caller) && 'not-a-validator',
        !mayMove(world, caller) && 'forbidden',
        !reaches(world, caller, access) && 'not-found',
        isStaff(caller) && !covers(world, caller, access) && 'forbidden',
        over(world, caller, access),
        !isStaff(caller) && suspended && (isOver(world, access) || access.because !== 'client') && 'forbidden',
        // An end date is the staff's.
        !isStaff(caller) && other && 'forbidden',
        !suspended && (access.status !== 'active' || other) && 'wrong-status',
        suspended && [
          ...(end !== null && end <= world.now ? ['end-in-the-past'] : []),
          ...refusalOfTally(world, access, after(access)),
        ],
      );
    },
    then: (world, access) => {
      settle(world, access);
      if (access.status === 'suspended') Object.assign(access, { ...after(access), because: null });
    },
  };
}

export const revoke = fc.record({ on: at, by: calling('paul', 'victor', 'helene') }).map((of) =>
  move(of, {
    what: 'revokes',
    take: (real, who, accessId) => {
      requireStaff(who);
      return real.use.revoke({ who, accessId, reason });
    },
    refused: (world, access, caller) =>
      firstOf(
        !isStaff(caller) && 'forbidden',
        !reaches(world, caller, access) && 'not-found',
        isStaff(caller) && !covers(world, caller, access) && 'forbidden',
        !['approved', 'active', 'suspended', 'revoked'].includes(access.status) && 'wrong-status',
        refusalOfTally(world, access, { ...access, status: 'revoked' }),
      ),
    then: (world, access, caller) => {
      if (access.status !== 'revoked') revoked(world, access, caller);
    },
  }),
);

/** L8: what is open about it is cancelled with it. */
function revoked(world: World, access: Access, caller: Caller): void {
  if (access.open !== null) end(world, requestOf(world, access.open), 'cancelled', caller);
  Object.assign(access, { status: 'revoked', because: null });
}

/** G3: who is held is cancelled, who is live revoked, and then erased. */
export const erase = fc.record({ on: at, by: calling('helene', 'helene', 'oscar') }).map((of) =>
  move(of, {
    what: 'erases',
    take: async (real, who, accessId) => {
      requireAdministrator(who);
      await real.use.toErase({ who, accessId });
      return real.use.erase({ who, accessId, confirm: accessId, reason });
    },
    refused: (world, access, caller) => {
      const code = refusalOfMove(countsIn(world, access.company), lastingOf(access), 'nowhere');
      return firstOf(
        !administers(world, caller) && 'forbidden',
        !reaches(world, caller, access) && 'not-found',
        code !== undefined && code,
      );
    },
    then: (world, access, caller) => {
      if (['pending_validation', 'to_correct'].includes(access.status) && access.open !== null) {
        end(world, requestOf(world, access.open), 'cancelled', caller);
        // Its address is freed by what follows.
        access.holds = true;
      } else if (['approved', 'active', 'suspended'].includes(access.status)) revoked(world, access, caller);
      access.erased = true;
    },
  }),
);
