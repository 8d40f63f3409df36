import { DateTime, Duration } from 'luxon';
import { reminderAt, type WallTime } from '../domain/business-time.ts';
import type { Firm } from '../domain/firm.ts';

/** The instant an ISO 8601 duration after another; days are calendar days in Paris, where the firms work (V5). */
export const after = (from: Date, duration: string): Date =>
  DateTime.fromJSDate(from, { zone: 'Europe/Paris' }).plus(Duration.fromISO(duration)).toJSDate();

/** V12: when the reminder goes that is due after the firm's time for it: business time, unless the firm goes by plain time. */
export const nextReminder = (
  from: Date,
  { businessTime, reminderAfter, holidays }: Pick<Firm, 'businessTime' | 'reminderAfter' | 'holidays'>,
): Date =>
  businessTime
    ? instantOf(reminderAt(wallTimeOf(from), durationMs(reminderAfter) ?? 0, holidays))
    : after(from, reminderAfter);

const wallTimeOf = (at: Date): WallTime => {
  const inParis = DateTime.fromJSDate(at, { zone: 'Europe/Paris' });
  return inParis.toMillis() + inParis.offset * 60_000;
};
const instantOf = (wall: WallTime): Date =>
  DateTime.fromMillis(wall, { zone: 'utc' }).setZone('Europe/Paris', { keepLocalTime: true }).toJSDate();

const isDay = (told: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(told);

/** The instant that an end is told by: an instant, or a date, which ends with that day in Paris (L7). */
export const instantOfEnd = (told: string): string => {
  const parsed = DateTime.fromISO(told, { zone: 'Europe/Paris' });
  const end = isDay(told) ? parsed.plus({ days: 1 }).startOf('day') : parsed;
  return end.toJSDate().toISOString();
};

/** The same of a creation, as far as it says when the access ends. */
export const withInstantOfEnd = <T extends { readonly endsAt?: string | undefined }>(input: T): T =>
  input.endsAt === undefined ? input : { ...input, endsAt: instantOfEnd(input.endsAt) };

/**
 * The instant that ends lie before which lie before what is told: an instant, or the beginning of a day in Paris. What ends
 * at the end of one day does so before the next.
 */
export const instantBefore = (told: string): string => {
  const parsed = DateTime.fromISO(told, { zone: 'Europe/Paris' });
  return (isDay(told) ? parsed.plus({ milliseconds: 1 }) : parsed).toJSDate().toISOString();
};

const dailyMailAt = 8;
const toBeSure = { minutes: 5 };
/** When the next mail goes of those that go once a day: at 8:00 in Paris, if what is noted now is noted by then for sure. */
export const nextDailyMail = (from: Date): Date => {
  const noted = DateTime.fromJSDate(from, { zone: 'Europe/Paris' }).plus(toBeSure);
  const today = noted.startOf('day').set({ hour: dailyMailAt });
  return (today > noted ? today : today.plus({ days: 1 })).toJSDate();
};

/** How long an ISO 8601 duration is, in milliseconds; a month counts 30 days, a year 365. Undefined for what is none. */
export function durationMs(text: string): number | undefined {
  // The standard wants one number at least; luxon takes `PT` for no time at all.
  const duration = Duration.fromISO(/\d/.test(text) ? text : '');
  return duration.isValid ? duration.toMillis() : undefined;
}

/** When an end is told that comes at `end`: so long before, in days of the calendar in Paris (L7). */
export const noticeBefore = (end: string, duration: string): string =>
  DateTime.fromISO(end, { zone: 'Europe/Paris' }).minus(Duration.fromISO(duration)).toJSDate().toISOString();
