import fc from 'fast-check';
import type { CreationInput } from '../../../../shared/domain/creation-input.ts';
import { at, pick, seldom } from './act.ts';
import { firstOf, isStaff, rank, signIn, worksOn, type Codes } from './authority.ts';
import { lastingOf, refusalOfMove } from './client-admins.ts';
import { dossiersOf, modules } from './firm.ts';
import type { Real } from './real.ts';
import { level, options } from './rights.ts';
import { mayBeDecided } from './staff.ts';
import {
  countsIn,
  grantOn,
  heldBy,
  isHeld,
  type Access,
  type Caller,
  type ClientType,
  type Level,
  type Option,
  type Place,
  type Rights,
  type World,
} from './world.ts';

const hour = 3_600_000;

/** What a creation asks for. */
export interface Content {
  readonly company: Place;
  readonly clientType: ClientType;
  readonly grants: readonly (Rights & { readonly dossier: string })[];
  readonly modules: readonly string[];
  readonly endsAt: number | null;
  readonly address: string;
}

/** Whether a client mostly asks for what they may. */
const often = fc.constantFrom(true, true, true, false);
export const content = fc.record({
  company: fc.constantFrom<Place>('A', 'A', 'B'),
  clientType: fc.constantFrom<ClientType>('client_admin', 'client_admin', 'client_user'),
  levels: fc.tuple(level, level),
  options,
  all: fc.boolean(),
  modules: fc.subarray([...modules]),
  hours: seldom(4, fc.constantFrom(1, 30, 1000)),
  known: seldom(6, at),
  fresh: fc.uuid(),
  modest: fc.record({ company: often, clientType: often, dossiers: often, levels: often, modules: often }),
});
type ContentOf = typeof content extends fc.Arbitrary<infer Of> ? Of : never;

/** P3: options are for standard users. */
export const grant = (dossier: string, level: Level, options: readonly Option[] = []) => ({
  ...{ dossier, level, options: level === 'standard_user' ? options : [] },
});

/** What somebody asks for in a world; a client mostly within C7. `own`: of an address that is held by it already. */
export function asking(world: World, of: ContentOf, caller: Caller, own?: string): Content {
  const known = of.known === null ? undefined : pick(world.accesses, of.known)?.address;
  const asked = {
    company: of.company,
    clientType: of.clientType,
    modules: of.modules,
    endsAt: of.hours === null ? null : world.now + of.hours * hour,
    address: known ?? own ?? `${of.fresh}@client.example`,
  };
  const grantsOn = (dossiers: readonly string[]) =>
    dossiers.slice(0, of.all ? 2 : 1).map((dossier, at) => grant(dossier, of.levels[at] ?? of.levels[0], of.options));
  const who = isStaff(caller) ? undefined : world.accesses[caller.access];
  if (!who) return { ...asked, grants: grantsOn(dossiersOf[of.company]) };
  const { modest } = of;
  const company = modest.company ? who.company : of.company;
  const grants = grantsOn(modest.dossiers && who.grants.length > 0 ? heldBy(who) : dossiersOf[company]);
  return {
    ...{ ...asked, company, clientType: modest.clientType ? 'client_user' : of.clientType },
    modules: modest.modules ? of.modules.filter((id) => who.modules.includes(id)) : of.modules,
    grants: modest.levels ? grants.map((one) => noHigher(one, who)) : grants,
  };
}

function noHigher(one: ReturnType<typeof grant>, who: Access): ReturnType<typeof grant> {
  const own = grantOn(who, one.dossier);
  return own && rank(one) > rank(own) ? grant(one.dossier, own.level, own.options) : one;
}

/* C5–C7: what it is refused with. */

/** C7: who may create accesses at all. */
function refusalToCreate(world: World, caller: Caller): Codes {
  if (isStaff(caller)) return [];
  const who = world.accesses[caller.access];
  return who?.clientType === 'client_admin' || who?.grants.some(rank) === true ? [] : ['forbidden'];
}

/** What somebody may not ask for; of several such things, any is told. */
function refusalOfContent(world: World, caller: Caller, { company, clientType, grants, ...of }: Content): Codes {
  if (isStaff(caller)) {
    const isOut = grants.some(({ dossier }) => !worksOn(world, caller.staff, dossier));
    return isOut ? ['unknown-company', 'unknown-dossier', 'invalid-input'] : [];
  }
  const who = world.accesses[caller.access];
  if (!who) return ['forbidden'];
  const on = grants.map((wanted) => ({ wanted, own: grantOn(who, wanted.dossier) }));
  const manages = (own: Rights) => who.clientType === 'client_admin' || rank(own) > 0;
  const isAbove = (wanted: Rights, own: Rights) =>
    rank(wanted) > rank(own) || (rank(own) === 0 && wanted.options.some((one) => !own.options.includes(one)));
  return [
    ...(clientType === 'client_admin' || on.some(({ own }) => own && !manages(own)) ? ['forbidden'] : []),
    ...(company !== who.company ? ['unknown-company'] : []),
    ...(on.some(({ own }) => !own) ? ['unknown-dossier'] : []),
    ...(on.some(({ own, wanted }) => own && world.left[wanted.dossier]) ? ['dossier-detached'] : []),
    ...(on.some(({ wanted, own }) => own && isAbove(wanted, own)) ? ['above-own-level'] : []),
    ...(of.modules.some((id) => !who.modules.includes(id)) ? ['unknown-module'] : []),
  ];
}

interface Submitting {
  /** V17: whose address it may have again, and what else it has to be. */
  readonly own?: string;
  readonly state?: string | false;
  /** V17: who made it, where another submits it anew. */
  readonly by?: Caller;
}

/** What a submission is refused with, or another one of it. */
export function refusalToSubmit(
  world: World,
  caller: Caller,
  { content, own, state = false, by = caller }: Submitting & { readonly content: Content },
): Codes {
  const { company, address } = content;
  const asked = { dossiers: content.grants.map(({ dossier }) => dossier), by, resubmittedBy: caller };
  const lasting = lastingOf({ ...content, status: 'pending_validation' });
  const move = refusalOfMove(countsIn(world, company), 'nowhere', lasting);
  return firstOf(
    signIn(world, caller),
    refusalToCreate(world, caller),
    refusalOfContent(world, caller, content),
    state,
    [
      ...(address !== own && isHeld(world, address) ? ['email-taken'] : []),
      ...(move ? [move] : []),
      ...(mayBeDecided(world, asked) ? [] : ['no-validator']),
    ],
  );
}

/** What is asked for, in the words of an endpoint. */
export function inputOf({ firm: { companies, dossiers } }: Real, of: Content): CreationInput {
  return {
    identity: {
      ...{ lastName: 'Moreau', firstName: 'Inès', email: of.address, phone: '06 12 34 56 78' },
      ...{ clientType: of.clientType, companyId: companies[of.company] },
    },
    dossiers: of.grants.map(({ dossier, level, options }) => ({
      ...{ dossierId: dossiers[dossier] ?? '', level, options: [...options] },
    })),
    modules: [...of.modules],
    ...(of.endsAt !== null && { endsAt: new Date(of.endsAt).toISOString() }),
  };
}
export const acknowledged = ['no-module', 'company-dossier-not-selected'] as const;
