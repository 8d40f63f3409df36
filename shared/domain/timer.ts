import * as z from 'zod';
import type { Access } from './access.ts';
import { Instant } from './vocabulary.ts';

/**
 * What becomes due by itself: that the end of an access is told, that end, and the day's mail about ends to one of the
 * staff (L7).
 */
export const TimerKind = z.enum(['notice', 'end', 'digest']);
export type TimerKind = z.infer<typeof TimerKind>;

/**
 * That something is due. What is to be done is said by its subject as it then is, so that a timer which is left over, late
 * or there twice does no harm.
 */
export const Timer = z.object({ at: Instant, kind: TimerKind, subjectId: z.string() });
export type Timer = z.infer<typeof Timer>;

/** The hours from one to another, both included. */
export function hoursBetween(from: string, to: string): string[] {
  const hours: string[] = [];
  for (let at = Date.parse(`${from}:00:00Z`); at <= Date.parse(`${to}:00:00Z`); at += hourMs)
    hours.push(hourOf(new Date(at).toISOString()));
  return hours;
}

/** The hour before. */
export const hourBefore = (hour: string): string =>
  hourOf(new Date(Date.parse(`${hour}:00:00Z`) - hourMs).toISOString());

const hourMs = 3_600_000;

/** The hour to begin with where nothing was swept before: a day back. */
export const firstHour = (at: string): string => hourOf(new Date(Date.parse(at) - 24 * hourMs).toISOString());

/** What is due for five minutes is told to whoever watches over the service. */
const overdueMs = 5 * 60_000;

/** The instant up to which a timer is due for so long. */
export const overdueBefore = (at: string): string => new Date(Date.parse(at) - overdueMs).toISOString();

/** The hour of an instant (UTC), by which timers are kept together: `2026-11-26T12`. */
export const hourOf = (instant: string): string => instant.slice(0, 'YYYY-MM-DDTHH'.length);

type Ending = Pick<Access, 'accessId' | 'status' | 'endsAt' | 'noticeAt'>;

/** L7: only what has been approved and is not over yet comes to an end. */
const comesToAnEnd = ({ status }: Ending): boolean => ['approved', 'active', 'suspended'].includes(status);

const noticeTimer = ({ accessId, noticeAt }: Ending): Timer | undefined =>
  noticeAt === undefined ? undefined : { at: noticeAt, kind: 'notice', subjectId: accessId };

/** L7: what is due once an end has been told: the end itself. */
const endTimer = ({ accessId, endsAt }: Ending): Timer | undefined =>
  endsAt === undefined ? undefined : { at: endsAt, kind: 'end', subjectId: accessId };

/** L7: what is due next once something has been done, or is no longer to be done. */
export const timerAfter = (access: Ending, at: string): Timer | undefined =>
  comesToAnEnd(access) ? [noticeTimer(access), endTimer(access)].find((timer) => timer && timer.at > at) : undefined;

/** L7: what becomes due of an access next: first its end is told, then it comes. One timer at a time. */
const nextTimer = (access: Ending): Timer | undefined =>
  comesToAnEnd(access) && access.endsAt !== undefined ? (noticeTimer(access) ?? endTimer(access)) : undefined;

const isSame = (one: Timer, other: Timer | undefined): boolean => one.at === other?.at && one.kind === other.kind;

/** How the timers of an access change. */
export interface TimerChange {
  readonly gone: readonly Timer[];
  readonly set: readonly Timer[];
}

/**
 * L7: the timers that a change of an access replaces. None where neither its end nor when that is told changes: one that
 * is suspended meanwhile keeps its timer. Those whose instant has passed are left to the sweep, which finds nothing due.
 */
export function timerChange(before: Ending | undefined, after: Ending, at: string): TimerChange {
  const former = before && comesToAnEnd(before) ? before : undefined;
  const next = nextTimer(after);
  if (former && former.endsAt === after.endsAt && former.noticeAt === after.noticeAt) return { gone: [], set: [] };
  const gone = former ? [noticeTimer(former), endTimer(former)].filter((timer) => timer !== undefined) : [];
  return {
    gone: gone.filter((timer) => timer.at > at && !isSame(timer, next)),
    // One for an instant that has passed would lie where nobody looks any more.
    set: next ? [next.at < at ? { ...next, at } : next] : [],
  };
}
