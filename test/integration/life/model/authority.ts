import { dossiersOf } from './firm.ts';
import {
  gives,
  grantOn,
  heldBy,
  same,
  type Access,
  type Caller,
  type Level,
  type Name,
  type Place,
  type Request,
  type Rights,
  type World,
} from './world.ts';

/** Codes of which each is as good a refusal; none: it is not refused. */
export type Codes = readonly string[];
type Stage = false | string | Codes;

/**
 * The refusal that comes first (sign-in, rights, reach, input, state); what is refused for two reasons of one stage may be
 * told either.
 */
export const firstOf = (...stages: readonly Stage[]): Codes => {
  const due = stages.map((stage) => (stage === false ? [] : typeof stage === 'string' ? [stage] : stage));
  return due.find((codes) => codes.length > 0) ?? [];
};

export const isStaff = (caller: Caller): caller is { readonly staff: Name } => 'staff' in caller;

/** V7, V16: who has left is let in nowhere, nor is whose access gives nothing; by a sign-in that is gone they have not even signed in. */
export function signIn(world: World, caller: Caller): Codes {
  if (isStaff(caller)) return world.staff[caller.staff].isThere ? [] : ['forbidden', 'unauthenticated'];
  const access = world.accesses[caller.access];
  return access && gives(world, access) ? [] : ['forbidden', 'unauthenticated'];
}

/** P6: whether a dossier is in somebody's portfolio. */
export const worksOn = ({ left, staff }: World, name: Name, dossier: string): boolean =>
  left[dossier] === undefined && staff[name].dossiers.includes(dossier);

/** Whether a company is there for one of the staff, by a dossier of theirs. */
export const worksFor = ({ staff }: World, name: Name, company: Place): boolean =>
  dossiersOf[company].some((dossier) => staff[name].dossiers.includes(dossier));

/** Whether staff see what lies on these dossiers: by one of them, or where there is none. */
const touches = (world: World, name: Name, dossiers: readonly string[]): boolean =>
  name !== 'oscar' && (dossiers.length === 0 || dossiers.some((dossier) => worksOn(world, name, dossier)));

/** P7: those of them that the firm still has. */
export const present = ({ left }: World, dossiers: readonly string[]): readonly string[] =>
  dossiers.filter((dossier) => left[dossier] === undefined);

/** Whether an access is there for somebody. */
export function reaches(world: World, caller: Caller, access: Access): boolean {
  if (isStaff(caller)) return touches(world, caller.staff, heldBy(access));
  const who = world.accesses[caller.access];
  return who === access || (who?.clientType === 'client_admin' && who.company === access.company);
}

export const covers = (world: World, { staff: name }: { readonly staff: Name }, access: Access): boolean =>
  present(world, heldBy(access)).every((dossier) => worksOn(world, name, dossier));

/** Whether a request is there for somebody: who made it, or by what it lies on. */
export const reachesRequest = (world: World, caller: Caller, { by, dossiers }: Request): boolean =>
  same(by, caller) || (isStaff(caller) && touches(world, caller.staff, dossiers));

/** V1: whether somebody works on all that a request lies on; of a change, on what the firm still has of it. */
export const coversRequest = (
  world: World,
  { staff: name }: { readonly staff: Name },
  { kind, dossiers }: Request,
): boolean =>
  (kind === 'change' ? present(world, dossiers) : dossiers).every((dossier) => worksOn(world, name, dossier));

export const validates = (world: World, caller: Caller): boolean =>
  isStaff(caller) && world.staff[caller.staff].validate;
export const administers = (world: World, caller: Caller): boolean =>
  isStaff(caller) && world.staff[caller.staff].administerFirm;

const ranks: readonly Level[] = ['standard_user', 'team_lead', 'principal_admin'];
/** P2: how high a level is. */
export const rank = ({ level }: Pick<Rights, 'level'>): number => ranks.indexOf(level);

/** L2: a client admin is over the client users of the company with no level above their own; a standard user over nobody. */
export function over(world: World, caller: Caller, access: Access): Codes {
  if (isStaff(caller)) return [];
  const who = world.accesses[caller.access];
  if (!who || !who.grants.some(rank) || access.clientType !== 'client_user') return ['forbidden'];
  const shared = access.grants.flatMap((theirs) => {
    const own = grantOn(who, theirs.dossier);
    return own ? [{ own, theirs }] : [];
  });
  return [
    ...(shared.some(({ own, theirs }) => rank(theirs) > rank(own)) ? ['above-own-level'] : []),
    ...(shared.some(({ own }) => rank(own) === 0) ? ['forbidden'] : []),
  ];
}

/** L2: who may move accesses at all: staff, and client admins. */
export const mayMove = (world: World, caller: Caller): boolean =>
  isStaff(caller) || world.accesses[caller.access]?.clientType === 'client_admin';
