import fc from 'fast-check';
import type { Codes } from './authority.ts';
import type { Outcome, Real } from './real.ts';
import { isPending, staff, type Access, type Caller, type Name, type Request, type World } from './world.ts';

/** Something that somebody does, to whatever it was chosen for, in a world that may be another by then. */
export interface Act {
  readonly title: string;
  readonly take: (real: Real) => Promise<unknown>;
  /** The codes by which it may be refused as things are; none: it is not. */
  readonly refused: (world: World) => Codes;
  /** Where the rule book leaves it open whether it is refused by these. */
  readonly open?: (world: World) => boolean;
  /** By which codes it may be told, taken again after it was broken off, that it has been taken. */
  readonly taken?: Codes;
  /** What it makes of the world, done or refused. */
  readonly then: (world: World, done: Done) => void;
}
/** How it went: what was made, or by what it was refused. */
export interface Done {
  readonly refused: string | undefined;
  readonly made: unknown;
  /** Whether it was taken again, after it was broken off. */
  readonly twice: boolean;
}

/** What can be tried in a world; undefined where there is nothing to try it on. `on`: those who act at once, on the same. */
export type Move = (world: World, on?: number) => Act | undefined;

/** Which of the things there are; the last ones are as likely as the first. */
export const at = fc.nat({ max: 30 });
/** Once in so many times; else null. */
export const seldom = <T>(times: number, of: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: of });
export const pick = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(all.length, 1)];
/** An access, mostly one that lives; those that were erased are of interest to few. */
export function pickAccess(world: World, index: number): Access | undefined {
  const known = world.accesses.filter(({ erased }) => !erased);
  const living = known.filter(({ status }) => ['approved', 'active', 'suspended'].includes(status));
  return pick(index % 5 > 0 && living.length > 0 ? living : known, index);
}

/** Requests that wait, more often than others; of who was erased there are none. `on`: the latest about that access. */
export function pickRequest(
  world: World,
  { at: index, waiting }: { readonly at: number; readonly waiting: boolean },
  on: number | undefined,
  waits: (request: Request) => boolean = isPending,
): Request | undefined {
  const known = world.requests.filter(({ access }) => world.accesses[access]?.erased === false);
  if (on !== undefined) return known.findLast(({ access }) => access === pickAccess(world, on)?.n);
  const open = known.filter(waits);
  return pick(waiting && open.length > 0 ? open : known, index);
}
export const request = fc.record({ at, waiting: fc.constantFrom(true, true, false) });

export type Calling = { readonly staff: Name } | { readonly client: 'self' | 'admin' | 'any'; readonly at: number };
const names = Object.keys(staff) as Name[];
/** Anybody, those more often who may. */
export const calling = (...often: readonly Name[]): fc.Arbitrary<Calling> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...often).map((name) => ({ staff: name })) },
    { weight: 1, arbitrary: fc.constantFrom(...names).map((name) => ({ staff: name })) },
    { weight: 2, arbitrary: fc.record({ client: fc.constantFrom('self', 'admin', 'admin', 'any'), at }) },
  );

/** Who calls about an access; undefined where there is nobody such. */
export function callerOf(world: World, calling: Calling, access: Access): Caller | undefined {
  if ('staff' in calling) return calling;
  const { client } = calling;
  if (client === 'self') return { access: access.n };
  const isAdmin = (one: Access) => one.clientType === 'client_admin' && one.company === access.company;
  const found = pick(
    world.accesses.filter((one) => client === 'any' || (isAdmin(one) && one.status === 'active')),
    calling.at,
  );
  return found && { access: found.n };
}

export const told = (caller: Caller): string =>
  'staff' in caller ? caller.staff : `the person of access ${String(caller.access)}`;

/** How an act went, as the model takes it; undefined: not as it may. */
export function doneAs(act: Act, world: World, outcome: Outcome): Done | undefined {
  const codes = act.refused(world);
  const { twice } = outcome;
  if ('value' in outcome) {
    const mayBeDone = codes.length === 0 || act.open?.(world) === true;
    return mayBeDone ? { refused: undefined, made: outcome.value, twice } : undefined;
  }
  const { refused } = outcome;
  if (codes.includes(refused)) return { refused, made: undefined, twice };
  const isTaken = codes.length === 0 && twice && act.taken?.includes(refused) === true;
  return isTaken ? { refused: undefined, made: undefined, twice } : undefined;
}
