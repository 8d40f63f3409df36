import * as z from 'zod';
import type { Access, AccessStatus } from './access.ts';

/** What C5 counts of a company (L6); a counter that was never moved is absent. */
export const Counts = z.object({
  adminsPending: z.number().optional(),
  adminsApproved: z.number().optional(),
  adminsActive: z.number().optional(),
  usersApproved: z.number().optional(),
  usersActive: z.number().optional(),
});
export type Counts = z.infer<typeof Counts>;
export type Counter = keyof Counts;

/** Where an access stands in the counts; `userPending` and `nowhere` have no counter. */
export type Place =
  'adminPending' | 'adminApproved' | 'adminActive' | 'userPending' | 'userApproved' | 'userActive' | 'nowhere';

const counters: Readonly<Partial<Record<Place, Counter>>> = {
  adminPending: 'adminsPending',
  adminApproved: 'adminsApproved',
  adminActive: 'adminsActive',
  userApproved: 'usersApproved',
  userActive: 'usersActive',
};

const admins: Readonly<Partial<Record<AccessStatus, Place>>> = {
  pending_validation: 'adminPending',
  approved: 'adminApproved',
  active: 'adminActive',
};
const users: Readonly<Partial<Record<AccessStatus, Place>>> = {
  pending_validation: 'userPending',
  approved: 'userApproved',
  active: 'userActive',
};

/** What of an access decides where it is counted. */
export type Countable = Pick<Access, 'status' | 'clientType' | 'endsAt'>;

/** L6: where an access is counted; an admin with an end date is one in rights, and counted nowhere. */
export function placeOf(access: Countable | undefined): Place {
  if (!access) return 'nowhere';
  const { status, clientType, endsAt } = access;
  if (clientType === 'client_user') return users[status] ?? 'nowhere';
  return endsAt === undefined ? (admins[status] ?? 'nowhere') : 'nowhere';
}

/** A counter above a number, or one that counts nobody. */
export type Bound =
  { readonly counter: Counter; readonly above: number } | { readonly counter: Counter; readonly none: true };

/** What a move asks of the counts: all bounds of one of the alternatives. Empty: it asks nothing. */
export type Condition = readonly (readonly Bound[])[];

const above = (counter: Counter, limit: number): readonly Bound[] => [{ counter, above: limit }];
const none = (...which: readonly Counter[]): readonly Bound[] => which.map((counter) => ({ counter, none: true }));

const anAdmin: Condition = [above('adminsActive', 0)];
const anAdminToBe: Condition = [above('adminsActive', 0), above('adminsApproved', 0)];
const anAdminAsked: Condition = [...anAdminToBe, above('adminsPending', 0)];

/** What a move is refused with when its condition does not hold. */
export type Refusal = 'company-needs-client-admin' | 'last-client-admin';

interface Row {
  readonly from: Place;
  readonly to: Place;
  readonly condition?: Condition;
  readonly refusal?: Refusal;
}
const asks = (condition: Condition, refusal: Refusal) => ({ condition, refusal });
const needsAdmin = (condition: Condition) => asks(condition, 'company-needs-client-admin');
const leavesAdmin = (condition: Condition) => asks(condition, 'last-client-admin');

/** L6: every move there is, with what it asks for; what it counts follows from where it leads. */
export const moves: readonly Row[] = [
  // Submitted; ends undecided; approved; activated.
  { from: 'nowhere', to: 'adminPending' },
  { from: 'adminPending', to: 'nowhere' },
  { from: 'adminPending', to: 'adminApproved' },
  { from: 'adminApproved', to: 'adminActive' },
  { from: 'nowhere', to: 'userPending', ...needsAdmin(anAdminAsked) },
  { from: 'userPending', to: 'nowhere' },
  { from: 'userPending', to: 'userApproved', ...needsAdmin(anAdminToBe) },
  { from: 'userApproved', to: 'userActive', ...needsAdmin(anAdmin) },
  // A user reactivated, or moved in; an admin with an end date who becomes one.
  { from: 'nowhere', to: 'userActive', ...needsAdmin(anAdmin) },
  { from: 'nowhere', to: 'userApproved', ...needsAdmin(anAdminToBe) },
  // An approved admin revoked, or given an end date.
  {
    ...{ from: 'adminApproved', to: 'nowhere' },
    ...leavesAdmin([above('adminsActive', 0), above('adminsApproved', 1), none('usersApproved')]),
  },
  // An active admin suspended, revoked, moved away, or given an end date; one who becomes a user.
  {
    ...{ from: 'adminActive', to: 'nowhere' },
    ...leavesAdmin([above('adminsActive', 1), none('usersApproved', 'usersActive')]),
  },
  { from: 'adminActive', to: 'userActive', ...leavesAdmin([above('adminsActive', 1)]) },
  {
    ...{ from: 'adminApproved', to: 'userApproved' },
    ...leavesAdmin([above('adminsActive', 0), above('adminsApproved', 1)]),
  },
  // An end date taken away, or reactivated without one; promoted.
  { from: 'nowhere', to: 'adminActive' },
  { from: 'nowhere', to: 'adminApproved' },
  { from: 'userActive', to: 'adminActive' },
  { from: 'userApproved', to: 'adminApproved' },
  // A user leaves.
  { from: 'userApproved', to: 'nowhere' },
  { from: 'userActive', to: 'nowhere' },
];

/** How a move of an access changes the counts of its company, and what it asks of them. */
export interface TallyMove {
  readonly changes: Partial<Record<Counter, number>>;
  readonly condition: Condition;
  readonly refusal: Refusal | undefined;
  /** Whether it brings an access from its submission to its opening. */
  readonly isOfCreation: boolean;
}

/** L6: undefined where the counts do not come into it. @throws TypeError for a move that is none. */
export function tallyMove(before: Countable | undefined, after: Countable): TallyMove | undefined {
  const [from, to] = [placeOf(before), placeOf(after)];
  if (from === to) return undefined;
  const row = moves.find((move) => move.from === from && move.to === to);
  if (!row) throw new TypeError(`No access moves from ${from} to ${to}.`);
  const [left, reached] = [counters[from], counters[to]];
  return {
    changes: { ...(left && { [left]: -1 }), ...(reached && { [reached]: 1 }) },
    condition: row.condition ?? [],
    refusal: row.refusal,
    isOfCreation: to === 'userPending' || from === 'userPending' || from === 'userApproved',
  };
}

/** What the tally counts, and of which company. */
export type Counted = Countable & Pick<Access, 'companyId'>;

/** L6: the moves of an access, each in the counts of one company: two when it moves from one company to another. */
export function tallyMoves(before: Counted | undefined, after: Counted): { companyId: string; move: TallyMove }[] {
  const moved = (companyId: string, move: TallyMove | undefined) => (move ? [{ companyId, move }] : []);
  if (!before || before.companyId === after.companyId) return moved(after.companyId, tallyMove(before, after));
  return [
    ...moved(before.companyId, tallyMove(before, { ...before, status: 'revoked' })),
    ...moved(after.companyId, tallyMove(undefined, after)),
  ];
}

/** The counts as a move makes them. */
export const countsAfter = (counts: Counts, move: TallyMove | undefined): Counts => ({
  ...counts,
  ...Object.fromEntries(
    Object.entries(move?.changes ?? {}).map(([counter, by]) => [counter, (counts[counter as Counter] ?? 0) + by]),
  ),
});

/** C5: what a move would be refused with as the counts are; undefined if with nothing. */
export const refusalBy = (counts: Counts, { condition, refusal }: TallyMove): Refusal | undefined =>
  fulfils(counts, condition) ? undefined : refusal;

/** Whether the counts fulfil a condition. */
export const fulfils = (counts: Counts, condition: Condition): boolean =>
  condition.length === 0 || condition.some((bounds) => bounds.every((bound) => isWithin(counts, bound)));

const isWithin = (counts: Counts, bound: Bound): boolean => {
  const count = counts[bound.counter] ?? 0;
  return 'above' in bound ? count > bound.above : count <= 0;
};

/** C5: whether a client user may be submitted. */
export const mayHaveUser = (counts: Counts): boolean => fulfils(counts, anAdminAsked);
