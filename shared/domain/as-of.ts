import type { Access, AccessStatus } from './access.ts';
import { accessAt } from './end-date.ts';
import type { Collaborator } from './people.ts';
import { dossiersIn } from './collaborator.ts';

/**
 * A7: from when to when somebody had something; `until` null: still. What begins at an instant holds at it, what ends
 * does not.
 */
export interface Span {
  readonly since: string;
  readonly until: string | null;
}

/** An instant from which somebody had something, or had it no more. */
export interface Turn {
  readonly at: string;
  readonly has: boolean;
}

/** An instant as the record tells instants; of one that is told more finely, the millisecond that it lies in. */
export const inMilliseconds = (instant: string): string => new Date(instant).toISOString();

const isEarlier = (one: string, other: string | null): boolean => other === null || one < other;
const earlier = (one: string | null, other: string | null): string | null =>
  one !== null && isEarlier(one, other) ? one : other;
const later = (one: string, other: string): string => (one > other ? one : other);

/** Turns, and what is so now if they do not tell it yet: they are noted a moment after the change. */
export function upToDate(
  turns: readonly Turn[],
  { at, has }: { readonly at: string | undefined; readonly has: boolean },
): readonly Turn[] {
  const isTold = (spansOf(turns).at(-1)?.until === null) === has;
  return isTold || at === undefined ? turns : [...turns, { at, has }];
}

/** The spans that turns make, in whatever order they are; one that changes nothing makes none. */
export function spansOf(turns: readonly Turn[]): Span[] {
  const spans: Span[] = [];
  let since: string | undefined;
  for (const { at, has } of turns.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    if (has) since ??= at;
    else if (since !== undefined) {
      spans.push({ since, until: at });
      since = undefined;
    }
  }
  return since === undefined ? spans : [...spans, { since, until: null }];
}

/** When there was one or the other: spans that overlap or meet are one. */
export function eitherOf(one: readonly Span[], other: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...one, ...other].toSorted((a, b) => (a.since < b.since ? -1 : 1))) {
    const last = joined.at(-1);
    if (!last || (last.until !== null && last.until < span.since)) joined.push(span);
    else joined[joined.length - 1] = { since: last.since, until: latest(last.until, span.until) };
  }
  return joined;
}

const latest = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? null : later(one, other);

/** When there were both. */
export const bothOf = (one: readonly Span[], other: readonly Span[]): Span[] =>
  one.flatMap((a) =>
    other.flatMap((b) => {
      const [since, until] = [later(a.since, b.since), earlier(a.until, b.until)];
      return isEarlier(since, until) ? [{ since, until }] : [];
    }),
  );

export const spanAt = (spans: readonly Span[], at: string): Span | undefined =>
  spans.find(({ since, until }) => since <= at && isEarlier(at, until));

/** The span around an instant between the instants at which something changed, the first of which began it. */
export function spanBetween(changes: readonly string[], at: string): Span | undefined {
  const since = changes
    .filter((change) => change <= at)
    .toSorted()
    .at(-1);
  if (since === undefined) return undefined;
  return { since, until: changes.filter((change) => change > at).toSorted()[0] ?? null };
}

type Dated = Pick<Access, 'status' | 'endsAt'>;

/**
 * A7: what an access is at an instant, as far as its end is known: one whose end has come by then is suspended from that
 * instant on (L7), whatever had been, or will have been, done about it.
 */
export const statusAt = ({ status, endsAt }: Dated, at: string): AccessStatus =>
  accessAt({ status, endsAt }, at).status;

/** Whether the users of a dossier list an access that was so: it has been opened, and is not closed. */
export const isListed = (status: AccessStatus): boolean => status === 'active' || status === 'suspended';

/** What is known of when one of the staff had a dossier. */
interface StaffTurns {
  readonly list: readonly Turn[];
  readonly all: readonly Turn[];
  /** Of the dossier: when it was made, left the firm (P7) and came back. */
  readonly presence: readonly Turn[];
}

/** From when to when one of the staff had a dossier, around an instant: by their list or with all, while it was the firm's. */
export const staffSpan = ({ list, all, presence }: StaffTurns, at: string): Span | undefined =>
  spanAt(bothOf(eitherOf(spansOf(list), spansOf(all)), spansOf(presence)), at);

type Holding = Pick<Collaborator, 'status' | 'rights' | 'portfolio'>;

/** P6: what a collaborator works on: one who cannot sign in yet or has left, nothing; a firm administrator, everything. */
export function worksOn({ status, rights, portfolio }: Holding): Holding['portfolio'] {
  if (status !== 'active') return [];
  return rights.administerFirm ? 'all' : portfolio;
}

/** What an entry tells of what a collaborator works on: of a list, what came to it and what left it. */
export interface StaffEntry {
  readonly at: string;
  readonly state: Pick<Holding, 'status' | 'rights'> & { readonly portfolio: 'all' | 'list' };
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

/**
 * A7: when one of the staff had a dossier and had it no more, by all their entries; `joinedAt`: when it joined their
 * list by itself.
 */
export function turnsInRecord(entries: readonly StaffEntry[], dossierId: string, joinedAt: string | undefined): Turn[] {
  const joins =
    joinedAt === undefined ? [] : [{ at: joinedAt, changes: [{ ...portfolio, from: [], to: [dossierId] }] }];
  const holds = (told: unknown): boolean => Array.isArray(told) && told.includes(dossierId);
  let present: StaffEntry['state'] | undefined;
  let listed = false;
  return [...entries, ...joins]
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((step) => {
      if ('state' in step) present = step.state;
      const change = step.changes.find(({ field }) => field === portfolio.field);
      if (change) listed = holds(change.to) || (listed && !holds(change.from));
      const held = present?.portfolio === 'all' ? 'all' : listed ? [dossierId] : [];
      return { at: step.at, has: present !== undefined && worksOn({ ...present, portfolio: held }).length > 0 };
    });
}

const portfolio = { field: 'portfolio' };

/** What a change of a collaborator takes from what they work on, and gives to it. */
export interface Turned {
  /** Every dossier of the firm, by themselves; undefined: as before. */
  readonly all: boolean | undefined;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

export function turnedBetween(before: Holding | undefined, after: Holding): Turned {
  const [had, has] = [before ? worksOn(before) : [], worksOn(after)];
  const beyond = (one: typeof had, other: typeof had) => {
    const known = new Set(dossiersIn(other));
    return dossiersIn(one).filter((dossierId) => !known.has(dossierId));
  };
  return {
    all: (had === 'all') === (has === 'all') ? undefined : has === 'all',
    gained: beyond(has, had),
    lost: beyond(had, has),
  };
}
