import type { Codes } from './authority.ts';
import { lastingOf, refusalOfMove } from './client-admins.ts';
import { countsIn, isHeld, type Access, type Asks, type ClientType, type Place, type World } from './world.ts';

const never = Number.POSITIVE_INFINITY;
export const time = (end: number | null): number => end ?? never;

/** What a `PATCH` says; what it does not say stays. */
export interface Patch {
  readonly clientType?: ClientType;
  readonly company?: Place;
  readonly address?: string;
  readonly modules?: readonly string[];
  readonly endsAt?: number | null;
  readonly phone?: number;
}

export type Standing = Pick<Access, 'status' | 'clientType' | 'company' | 'modules' | 'endsAt' | 'address' | 'phone'>;

/** L4: what counts at once (less; more from a validator), and what is asked for beyond that. */
export function split(access: Access, patch: Patch, moreAtOnce: boolean): { now: Standing; asks: Asks } {
  const wanted = { ...access, ...patch };
  const isPromoted = wanted.clientType !== access.clientType && wanted.clientType === 'client_admin';
  const typeWaits = isPromoted && !moreAtOnce;
  const added = wanted.modules.filter((id) => !access.modules.includes(id));
  const endWaits = time(wanted.endsAt) > time(access.endsAt) && !moreAtOnce;
  const now = {
    ...{ status: access.status, company: access.company, address: access.address, phone: wanted.phone },
    clientType: typeWaits ? access.clientType : wanted.clientType,
    modules: moreAtOnce ? wanted.modules : wanted.modules.filter((id) => access.modules.includes(id)),
    endsAt: endWaits ? access.endsAt : wanted.endsAt,
  };
  const asks: Asks = {
    ...(typeWaits && { clientType: wanted.clientType }),
    ...(wanted.company !== access.company && { company: wanted.company }),
    ...(wanted.address !== access.address && { address: wanted.address }),
    ...(added.length > 0 && !moreAtOnce && { modules: added }),
    ...(endWaits && { endsAt: { from: time(access.endsAt), to: wanted.endsAt } }),
  };
  return { now, asks };
}
export const isNothing = (asks: Asks): boolean => Object.keys(asks).length === 0;

/** L4: an approval adds what was asked beyond what stood then, and gives back nothing taken since. */
export function granted<S extends Standing>(standing: S, { endsAt, modules: added = [], ...asks }: Asks): S {
  const isNearer = endsAt !== undefined && time(standing.endsAt) < endsAt.from;
  const isLater = endsAt !== undefined && !isNearer && time(endsAt.to) > time(standing.endsAt);
  return {
    ...{ ...standing, ...asks },
    modules: [...standing.modules, ...added.filter((id) => !standing.modules.includes(id))],
    ...(isLater && { endsAt: endsAt.to }),
  };
}

/** What is left of what is asked, once something has counted at once: nothing of what has been given, or taken, by now. */
export function stillAsked(
  { clientType, modules: added, endsAt, ...rest }: Asks,
  before: Access,
  after: Standing,
): Asks {
  const left = (added ?? []).filter((id) => !after.modules.includes(id));
  const isSame = time(before.endsAt) === time(after.endsAt);
  const isBetween = time(after.endsAt) > time(before.endsAt) && endsAt && time(after.endsAt) < time(endsAt.to);
  const end = isSame ? endsAt : isBetween ? { from: time(after.endsAt), to: endsAt.to } : undefined;
  return {
    ...rest,
    ...(clientType !== undefined && clientType !== after.clientType && { clientType }),
    ...(left.length > 0 && { modules: left }),
    ...(end && { endsAt: end }),
  };
}

/** L6: by what the tally of a company, or of both, refuses that an access becomes another. */
export function refusalOfGrant(world: World, before: Standing, after: Standing): Codes {
  const counts = (company: Place) => countsIn(world, company);
  const moves =
    before.company === after.company
      ? [refusalOfMove(counts(after.company), lastingOf(before), lastingOf(after))]
      : [
          refusalOfMove(counts(before.company), lastingOf(before), 'nowhere'),
          refusalOfMove(counts(after.company), 'nowhere', lastingOf(after)),
        ];
  return moves.filter((code) => code !== undefined);
}

/** What is to become of an access by the approval of its change. */
export function refusalToGrant(world: World, access: Access, { address, ...asks }: Asks): Codes {
  const after = granted(access, { ...asks, ...(address !== undefined && { address }) });
  return [
    ...(time(after.endsAt) <= world.now ? ['end-in-the-past'] : []),
    ...(address !== undefined && access.leaving !== null ? ['unavailable'] : []),
    ...(address !== undefined && isHeld(world, address) ? ['email-taken'] : []),
    ...refusalOfGrant(world, access, after),
  ];
}

export function grant(access: Access, asks: Asks): void {
  const { address } = access;
  Object.assign(access, granted(access, asks), asks.address !== undefined && { leaving: address });
}
