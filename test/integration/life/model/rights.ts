import fc from 'fast-check';
import { at, callerOf, calling, pickAccess, seldom, told, type Act, type Move } from './act.ts';
import { firstOf, isStaff, rank, signIn, reaches, validates, worksOn, type Codes } from './authority.ts';
import type { Real } from './real.ts';
import { mayBeDecided } from './staff.ts';
import {
  accessOf,
  grantOn,
  heldBy,
  isOver,
  requestOf,
  settle,
  type Access,
  type Caller,
  type Level,
  type Option,
  type Request,
  type Rights,
  type World,
} from './world.ts';

export const level = fc.constantFrom<Level>('principal_admin', 'team_lead', 'standard_user', 'standard_user');
export const options = fc.subarray<Option>(['all_documents', 'create_expense_reports', 'publish_by_api']);

/* What there is. */

const same = (a: Rights | undefined, b: Rights | undefined): boolean =>
  a?.level === b?.level && [...(a?.options ?? [])].sort().join() === [...(b?.options ?? [])].sort().join();

/**
 * Rights on one dossier are others from now on, or none; what is asked for on it starts from there, and what is asked of
 * the access as a whole lies on what it opens. Gives the turn in which it was so.
 */
export function setRights(world: World, access: Access, dossier: string, rights: Rights | undefined): number {
  if (same(grantOn(access, dossier), rights)) return world.turn;
  world.turn += 1;
  const others = access.grants.filter((one) => one.dossier !== dossier);
  access.grants = rights
    ? [...others, { level: rights.level, options: rights.options, dossier, turn: world.turn }]
    : others;
  const open = access.open === null ? undefined : requestOf(world, access.open);
  if (open?.kind === 'change') open.dossiers = heldBy(access);
  if (open?.rights?.dossier === dossier) open.rights.from = rights;
  return world.turn;
}

/** L11: whether somebody has changed since what was given. */
export function isTouched(access: Access, { rights }: Request): boolean {
  if (!rights) return false;
  const held = grantOn(access, rights.dossier);
  return !held || !same(held, rights.to) || held.turn > (rights.given ?? 0);
}

/* P1–P3. */

interface Change {
  readonly dossier: string;
  readonly before: Rights | undefined;
  readonly after: Rights | undefined;
}

/** P1: a higher level, an option that is added, or the dossier itself. */
function isMore({ before, after }: Change): boolean {
  if (!after) return false;
  if (!before || rank(after) > rank(before)) return true;
  return rank(after) === rank(before) && after.options.some((option) => !before.options.includes(option));
}

/** P1: of a change that asks for more, what counts at once: options that are taken. */
const lessOf = ({ before, after }: Change): Rights | undefined =>
  before && after && before.level === after.level
    ? { level: before.level, options: before.options.filter((option) => after.options.includes(option)) }
    : before;

/** What somebody has on a dossier who calls; staff have everything (P6). */
function ownOn(world: World, caller: Caller, dossier: string): Pick<Rights, 'level'> | undefined {
  if (isStaff(caller)) return worksOn(world, caller.staff, dossier) ? { level: 'principal_admin' } : undefined;
  const who = world.accesses[caller.access];
  return who && grantOn(who, dossier);
}

/** P1: a client gives rights to whoever holds the dossier, or is of the own company. */
function isInReach(world: World, caller: Caller, access: Access, dossier: string): boolean {
  if (isStaff(caller)) return reaches(world, caller, access);
  return grantOn(access, dossier) !== undefined || world.accesses[caller.access]?.company === access.company;
}

const countsAtOnce = (world: World, caller: Caller, change: Change): boolean =>
  !isStaff(caller) || validates(world, caller) || !isMore(change);

interface On {
  readonly dossier: string;
  readonly after: Rights | undefined;
}
const changeOf = (access: Access, { dossier, after }: On): Change => ({
  ...{ dossier, before: grantOn(access, dossier), after },
});

/** What a change of rights, or one that is submitted anew, is refused with. */
export function refusalOfRights(
  world: World,
  access: Access,
  caller: Caller,
  { sentBack, ...on }: On & { readonly sentBack?: Request },
): Codes {
  const { dossier, after } = on;
  const change = changeOf(access, on);
  const { before } = change;
  const own = ownOn(world, caller, dossier);
  const isAbove = (rights: Rights | undefined) => own !== undefined && rights !== undefined && rank(rights) > rank(own);
  const isAsked = sentBack !== undefined || (!same(before, after) && !countsAtOnce(world, caller, change));
  const asked = { dossiers: [dossier], by: sentBack?.by ?? caller, resubmittedBy: caller };
  // Who was let in, and is revoked at this very moment, is told of the access.
  const isRevoked = !isStaff(caller) && caller.access === access.n && access.status === 'revoked';
  return firstOf(
    isRevoked && [...signIn(world, caller), 'wrong-status'],
    signIn(world, caller),
    !own && 'not-found',
    own !== undefined && rank(own) === 0 && 'forbidden',
    !isInReach(world, caller, access, dossier) && 'not-found',
    access.erased && ['not-found', 'wrong-status'],
    !before && !after && 'not-found',
    after !== undefined && after.level !== 'standard_user' && after.options.length > 0 && 'option-not-for-level',
    (isAbove(before) || isAbove(after)) && 'above-own-level',
    sentBack !== undefined && sentBack.status !== 'to_correct' && 'wrong-status',
    access.status !== 'active' && access.status !== 'suspended' && !isOver(world, access) && 'wrong-status',
    !before && world.left[dossier] !== undefined && 'dossier-detached',
    sentBack !== undefined && !isMore(change) && 'invalid-input',
    isAsked && access.open !== null && sentBack === undefined && 'request-open',
    isAsked && !mayBeDecided(world, asked) && 'no-validator',
  );
}

/** P3: mostly, options are asked for where there are any. */
export const rights = fc
  .record({ level, options, mistaken: seldom(12, fc.constant(true)) })
  .map(({ level, options, mistaken }): Rights => {
    return { level, options: level === 'standard_user' || mistaken === true ? options : [] };
  });

/** P1, P2: what somebody has on a dossier is changed, or taken away. */
export const changeRights = fc
  .record({
    at,
    dossier: fc.constantFrom('A1', 'A1', 'A2', 'B1'),
    after: fc.oneof({ weight: 3, arbitrary: rights }, { weight: 1, arbitrary: fc.constant(undefined) }),
    by: calling('paul', 'paul', 'victor', 'lea'),
  })
  .map(({ at: index, dossier, after, by }): Move => (world, on = index) => {
    const access = pickAccess(world, on);
    const caller = access && callerOf(world, by, access);
    if (!access || !caller) return undefined;
    return changing(world, access, caller, { dossier, after });
  });

function changing(world: World, { n, id }: Access, caller: Caller, on: On): Act {
  const { dossier, after } = on;
  const ids = world.accesses.map((one) => one.id);
  const wanted = after ? [after.level, ...after.options].join(' ') : 'nothing';
  return {
    title: `${told(caller)} gives access ${String(n)} ${wanted} on ${dossier}`,
    take: (real) => send(real, { caller, ids, id, on }),
    refused: (now) => refusalOfRights(now, accessOf(now, n), caller, on),
    // It is gone already, asked for, or they have just taken from themselves what they did it by.
    taken: ['not-found', 'request-open', 'forbidden'],
    then: (now, { refused, made }) => {
      if (refused !== undefined) return;
      const access = accessOf(now, n);
      settle(now, access);
      const change = changeOf(access, on);
      if (same(change.before, after)) return;
      if (countsAtOnce(now, caller, change) || !isStaff(caller) || !after) setRights(now, access, dossier, after);
      else ask(now, access, { by: caller, id: typeof made === 'string' ? made : '', change, to: after });
    },
  };
}

interface Asking {
  readonly by: Request['by'];
  readonly id: string;
  readonly change: Change;
  readonly to: Rights;
}

/** P1: more is held, less counts at once. */
function ask(world: World, access: Access, { by, id, change, to }: Asking): void {
  const { dossier } = change;
  setRights(world, access, dossier, lessOf(change));
  access.open = world.requests.length;
  world.requests.push({
    ...{ n: access.open, id, kind: 'more_rights', access: access.n, by, status: 'open', endedBy: null, endedAt: 0 },
    ...{ undone: false, behind: [], dossiers: [dossier], asks: {}, rights: { dossier, from: lessOf(change), to } },
  });
}

/** V17: more is asked for anew, from what there is by then. */
export function askAnew(world: World, access: Access, request: Request, to: Rights): void {
  const { dossier } = request.rights ?? { dossier: '' };
  settle(world, access);
  const from = lessOf(changeOf(access, { dossier, after: to }));
  setRights(world, access, dossier, from);
  request.rights = { dossier, from, to };
}

interface Sending {
  readonly caller: Caller;
  readonly ids: readonly string[];
  readonly id: string;
  readonly on: On;
}

/** Gives the id of the request that was made of it, if any. */
async function send(real: Real, { caller, ids, id, on: { dossier, after } }: Sending): Promise<string> {
  const who = await real.caller(caller, ids);
  const { request } = await real.use.changeRights({
    ...{ who, dossierId: real.firm.dossiers[dossier] ?? '', accessId: id },
    rights: after && { level: after.level, options: [...after.options] },
  });
  return request?.requestId ?? '';
}
