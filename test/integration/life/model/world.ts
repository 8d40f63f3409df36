import { countsOf, lastingOf, type Counts } from './client-admins.ts';

export type Status =
  | 'pending_validation'
  | 'to_correct'
  | 'approved'
  | 'active'
  | 'suspended'
  | 'revoked'
  | 'rejected'
  | 'cancelled'
  | 'expired';
export type ClientType = 'client_admin' | 'client_user';
export type Level = 'principal_admin' | 'team_lead' | 'standard_user';
export type Option = 'all_documents' | 'create_expense_reports' | 'publish_by_api';
export type Place = 'A' | 'B';

/** What somebody has on one dossier. */
export interface Rights {
  readonly level: Level;
  readonly options: readonly Option[];
}
export interface Grant extends Rights {
  readonly dossier: string;
  /** The turn in which it was last changed; of two, the later one has the higher number. */
  readonly turn: number;
}

/**
 * Who works at the firm when a life begins: who creates, two who validate, an administrator, one without the company B, and a validator without
 * the company A. Oscar is of another firm, where he may do everything.
 */
export const staff = {
  paul: { validate: false, administerFirm: false, dossiers: ['A1', 'A2', 'B1'] },
  victor: { validate: true, administerFirm: false, dossiers: ['A1', 'A2', 'B1'] },
  agnes: { validate: true, administerFirm: false, dossiers: ['A1', 'A2', 'B1'] },
  helene: { validate: false, administerFirm: true, dossiers: ['A1', 'A2', 'B1'] },
  lea: { validate: false, administerFirm: false, dossiers: ['A1'] },
  nora: { validate: true, administerFirm: false, dossiers: ['B1'] },
  oscar: { validate: true, administerFirm: true, dossiers: [] },
} as const satisfies Readonly<Record<string, object>>;
export type Name = keyof typeof staff;

/** One of the staff, as an administrator leaves them. */
export interface Member {
  validate: boolean;
  administerFirm: boolean;
  dossiers: readonly string[];
  isThere: boolean;
}

/** One of the staff, or the person of an access, by its place among all there are. */
export type Caller = { readonly staff: Name } | { readonly access: number };

export interface Access {
  readonly n: number;
  /** Given by the product. */
  readonly id: string;
  status: Status;
  because: string | null;
  clientType: ClientType;
  company: Place;
  grants: readonly Grant[];
  modules: readonly string[];
  phone: number;
  endsAt: number | null;
  address: string;
  /** L5: the address that its sign-in is still at. */
  leaving: string | null;
  /** Whether its addresses are held (C1). */
  holds: boolean;
  /** Whether a sign-in was opened for it, whether it gives anything, and whether its person deleted it. */
  opened: boolean;
  activated: boolean;
  lost: boolean;
  erased: boolean;
  /** The open request about it, of its own creation too. */
  open: number | null;
  /** L9: whether its person has chosen the password that there is; and when, if somebody was broken off at it, anybody may again. */
  accepted: boolean;
  choseAt: number;
  leasedUntil: number;
  /** L12: which request for another sign-in was carried out last, and when. */
  reopenedFor: string;
  reopenedAt: number;
  /** L10: the day of the last sign-in. */
  signedInOn: string | undefined;
  /** When its person was to be invited once more. */
  resent: readonly number[];
}

export interface Request {
  readonly n: number;
  readonly id: string;
  readonly kind: 'creation' | 'change' | 'more_rights';
  readonly access: number;
  readonly by: Caller;
  status: 'open' | 'to_correct' | 'approved' | 'rejected' | 'cancelled' | 'expired';
  /** Who ended it, or sent it back. */
  endedBy: Caller | null;
  endedAt: number;
  undone: boolean;
  /** V17: who answers for it in the place of a creator who has left. */
  resubmittedBy?: Caller;
  /** V1: on which dossiers it lies: those asked for, or those of the access that is to change. */
  dossiers: readonly string[];
  /** P7: those of them that have left the firm since it was made. */
  behind: readonly string[];
  /** What of the change is still asked for. */
  asks: Asks;
  /** P1: the rights asked for on one dossier, from what there is; and the turn in which they were given. */
  rights?: { readonly dossier: string; from: Rights | undefined; readonly to: Rights; given?: number };
}

/** L4: what a change asks for beyond what stood. */
export interface Asks {
  clientType?: ClientType;
  company?: Place;
  address?: string;
  modules?: readonly string[];
  endsAt?: { readonly from: number; readonly to: number | null };
}

/**
 * A firm with two companies as the rule book has it: A with two dossiers, B with one. It shares no code with the product,
 * and can be cloned: what two who act at once come to is one of the two orders.
 */
export interface World {
  now: number;
  readonly staff: Record<Name, Member>;
  readonly accesses: Access[];
  readonly requests: Request[];
  /** P7: the dossiers that have left the firm, and by whom; and who took one away last. */
  readonly left: Record<string, Caller | undefined>;
  readonly leftBy: Record<string, Caller>;
  /** How often rights have changed. */
  turn: number;
  /** Whether the stream has told what nobody has followed. */
  toFollow: boolean;
}

export const worldAt = (now: number): World => ({
  now,
  staff: Object.fromEntries(
    Object.entries(staff).map(([name, one]) => [name, { ...one, isThere: true }]),
  ) as unknown as Record<Name, Member>,
  accesses: [],
  requests: [],
  left: {},
  leftBy: {},
  turn: 0,
  toFollow: false,
});
export const clone = (world: World): World => structuredClone(world);

export const accessOf = (world: World, n: number): Access => found(world.accesses[n]);
export const requestOf = (world: World, n: number): Request => found(world.requests[n]);
function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('The model knows of no such thing.');
  return thing;
}

export const heldBy = ({ grants }: Pick<Access, 'grants'>): string[] => grants.map(({ dossier }) => dossier);
export const grantOn = ({ grants }: Pick<Access, 'grants'>, dossier: string): Grant | undefined =>
  grants.find((one) => one.dossier === dossier);

export const same = (a: Caller | null, b: Caller | null): boolean => JSON.stringify(a) === JSON.stringify(b);
/** V17: whether something is still to come of what was asked for. */
export const isPending = ({ status }: Pick<Request, 'status'>): boolean => status === 'open' || status === 'to_correct';

/* Time (L7). */

export const isOver = (world: World, { status, endsAt }: Pick<Access, 'status' | 'endsAt'>): boolean =>
  (status === 'active' || status === 'approved') && endsAt !== null && endsAt <= world.now;

/** Whether an access gives anything: from its end on it does not, whether or not anything has run. */
export const gives = (world: World, access: Access): boolean =>
  access.status === 'active' && access.activated && !isOver(world, access);

/** L7: what has come to its end is suspended. */
export function settle(world: World, access: Access): void {
  if (isOver(world, access)) Object.assign(access, { status: 'suspended', because: 'ended' });
}

/** The world as whoever moves an access finds it, whether or not its end has been written. */
export function settled(world: World, n: number): World {
  const seen = clone(world);
  settle(seen, accessOf(seen, n));
  return seen;
}

/* Addresses (C1). */

export const holds = ({ holds, address, leaving }: Access): readonly string[] =>
  holds ? [address, ...(leaving === null ? [] : [leaving])] : [];
export const isHeld = (world: World, address: string): boolean =>
  world.accesses.some((access) => holds(access).includes(address));

/* C5, of the companies as they are. */

export const countsIn = (world: World, company: Place): Counts =>
  countsOf(world.accesses.filter((access) => access.company === company).map(lastingOf));
