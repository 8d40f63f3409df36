import fc from 'fast-check';
import { requireStaff } from '../../../../shared/domain/authority.ts';
import { at, callerOf, calling, pick, pickAccess, seldom, told, type Act, type Move } from './act.ts';
import { covers, firstOf, isStaff, present, reaches, signIn, validates, worksFor, type Codes } from './authority.ts';
import { granted, isNothing, refusalOfGrant, split, stillAsked, time, type Patch, type Standing } from './change.ts';
import { modules } from './firm.ts';
import type { Real } from './real.ts';
import { mayBeDecided } from './staff.ts';
import {
  accessOf,
  heldBy,
  isHeld,
  requestOf,
  settle,
  settled,
  type Access,
  type Asks,
  type Caller,
  type ClientType,
  type Name,
  type Place,
  type Request,
  type World,
} from './world.ts';

const hour = 3_600_000;
const fields = {
  clientType: fc.constantFrom<ClientType>('client_admin', 'client_user'),
  company: fc.constantFrom<Place>('A', 'B'),
  address: fc.record({ fresh: fc.uuid(), known: seldom(5, at) }),
  modules: fc.subarray([...modules]),
  hours: fc.constantFrom(null, -1, 1, 2, 40, 900),
  phone: fc.constantFrom(12345678, 98765432),
};
/** One field, two, or any. */
export const patchOf = fc
  .tuple(
    fc.record(fields),
    fc.shuffledSubarray(Object.keys(fields), { minLength: 1, maxLength: 6 }),
    fc.nat({ max: 2 }),
  )
  .map(([all, names, more]): Partial<typeof all> => {
    const said = names.slice(0, more === 2 ? 6 : more + 1);
    return Object.fromEntries(Object.entries(all).filter(([name]) => said.includes(name)));
  });

export const patch = fc
  .record({ at, of: patchOf, by: calling('paul', 'paul', 'victor', 'agnes', 'lea') })
  .map(({ at: index, of, by }): Move => (world, on = index) => {
    const access = pickAccess(world, on);
    const caller = access && callerOf(world, by, access);
    if (!access || !caller) return undefined;
    return patching(world, access, caller, saying(world, of));
  });

type PatchOf = typeof patchOf extends fc.Arbitrary<infer Of> ? Of : never;
/** What is said in a world. */
export function saying(world: World, { address, hours, ...rest }: PatchOf): Patch {
  const known = address?.known === null ? undefined : pick(world.accesses, address?.known ?? 0)?.address;
  return {
    ...rest,
    ...(address && { address: known ?? `${address.fresh}@client.example` }),
    ...(hours !== undefined && { endsAt: hours === null ? null : world.now + hours * hour }),
  };
}

function patching(world: World, { n, id }: Access, caller: Caller, said: Patch): Act {
  const ids = world.accesses.map((one) => one.id);
  return {
    title: `${told(caller)} changes ${Object.keys(said).join(', ')} of access ${String(n)}`,
    take: (real) => send(real, { caller, ids, id, said }),
    refused: (now) => {
      const seen = settled(now, n);
      return refusal(seen, accessOf(seen, n), caller, said);
    },
    taken: ['request-open'],
    then: (now, { refused, made }) => {
      if (refused !== undefined || !isStaff(caller)) return;
      const access = accessOf(now, n);
      settle(now, access);
      const { now: at, asks } = split(access, said, validates(now, caller));
      countAtOnce(now, access, at);
      if (isNothing(asks)) return;
      access.open = now.requests.length;
      const of = {
        n: access.open,
        id: typeof made === 'string' ? made : '',
        kind: 'change',
        access: n,
        by: caller,
      } as const;
      now.requests.push({
        ...of,
        status: 'open',
        endedBy: null,
        endedAt: 0,
        undone: false,
        behind: [],
        dossiers: heldBy(access),
        asks,
      });
    },
  };
}

/** L4: what counts at once; what is asked for loses what has been given or taken by it. */
export function countAtOnce(world: World, access: Access, at: Standing): void {
  const open = access.open === null ? undefined : requestOf(world, access.open);
  if (open) open.asks = stillAsked(open.asks, access, at);
  Object.assign(access, at);
}

const refusal = (world: World, access: Access, caller: Caller, said: Patch): Codes =>
  firstOf(
    signIn(world, caller),
    !isStaff(caller) && 'forbidden',
    refusalToChange(world, access, caller, { said, parts: split(access, said, validates(world, caller)) }),
  );

interface Changing {
  readonly said: Patch;
  readonly parts: ReturnType<typeof split>;
  /** V17: the request that was sent back, which is submitted anew by it. */
  readonly sentBack?: Request;
}

/** What a change, or one that is submitted anew, is refused with. */
export function refusalToChange(
  world: World,
  access: Access,
  caller: Caller,
  { said, parts: { now, asks }, sentBack }: Changing,
): Codes {
  return firstOf(
    !reaches(world, caller, access) && 'not-found',
    isStaff(caller) && !covers(world, caller, access) && 'forbidden',
    // Of another company that is not in the portfolio nothing is told.
    isStaff(caller) && namesAnother(world, caller.staff, access, said) && 'unknown-company',
    access.erased && ['not-found', 'wrong-status'],
    sentBack !== undefined && sentBack.status !== 'to_correct' && 'wrong-status',
    !['approved', 'active', 'suspended'].includes(access.status) && ['wrong-status', 'end-in-the-past'],
    [
      ...(endHasPassed(world, access, said) ? ['end-in-the-past'] : []),
      ...(isNothing(asks) ? [] : refusalToAsk(world, access, { caller, now, asks, sentBack })),
      ...(isNothing(asks) && sentBack ? ['invalid-input'] : []),
      ...refusalOfGrant(world, access, now),
    ],
  );
}

const namesAnother = (world: World, name: Name, access: Access, { company }: Patch): boolean =>
  company !== undefined && company !== access.company && !worksFor(world, name, company);

/** L7: an end lies ahead, and one that has passed is lifted by reactivating alone. */
function endHasPassed(world: World, { endsAt }: Access, said: Patch): boolean {
  if (said.endsAt === undefined) return false;
  const isMoved = time(said.endsAt) !== time(endsAt);
  return time(said.endsAt) <= world.now || (isMoved && time(endsAt) <= world.now);
}

interface Asking {
  readonly caller: Caller;
  readonly now: Standing;
  readonly asks: Asks;
  readonly sentBack: Request | undefined;
}

function refusalToAsk(world: World, access: Access, { caller, now, asks, sentBack }: Asking): Codes {
  const asked = { dossiers: present(world, heldBy(access)), by: sentBack?.by ?? caller, resubmittedBy: caller };
  const after = withStanding(world, access, now);
  return [
    ...(access.open === null || access.open === sentBack?.n ? [] : ['request-open']),
    ...(mayBeDecided(world, asked) ? [] : ['no-validator']),
    ...(asks.address !== undefined && isHeld(world, asks.address) ? ['email-taken'] : []),
    ...refusalOfGrant(after, now, granted(now, asks)),
  ];
}

/** The world with what counts at once. */
const withStanding = (world: World, access: Access, now: Standing): World => ({
  ...world,
  accesses: world.accesses.map((one) => (one === access ? { ...access, ...now } : one)),
});

interface Sending {
  readonly caller: Caller;
  readonly ids: readonly string[];
  readonly id: string;
  readonly said: Patch;
}

/** Gives the id of the request that was made of it, if any. */
async function send(real: Real, { caller, ids, id, said }: Sending): Promise<string> {
  const who = await real.caller(caller, ids);
  requireStaff(who);
  const { request } = await real.use.changeAccess({ who, accessId: id, ...contentOf(real, said) });
  return request?.requestId ?? '';
}

/** What is said, in the words of an endpoint. */
export function contentOf(real: Real, said: Patch) {
  const { clientType, company, address, endsAt } = said;
  const identity = {
    ...(clientType && { clientType }),
    ...(company && { companyId: real.firm.companies[company] }),
    ...(address !== undefined && { email: address }),
    ...(said.phone !== undefined && { phone: `06 ${String(said.phone).match(/../g)?.join(' ') ?? ''}` }),
  };
  return {
    acknowledge: [],
    ...(Object.keys(identity).length > 0 && { identity }),
    ...(said.modules && { modules: said.modules }),
    ...(endsAt !== undefined && { endsAt: endsAt === null ? null : new Date(endsAt).toISOString() }),
  };
}
