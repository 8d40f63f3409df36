import { DateTime, Duration } from 'luxon';

/** The instant an ISO 8601 duration after another; days are calendar days in Paris, where the firms work (V5). */
export const after = (from: Date, duration: string): Date =>
  DateTime.fromJSDate(from, { zone: 'Europe/Paris' }).plus(Duration.fromISO(duration)).toJSDate();

/** The instant that an end is told by: an instant, or a date, which ends with that day in Paris (L7). */
export const instantOfEnd = (told: string): string => {
  const parsed = DateTime.fromISO(told, { zone: 'Europe/Paris' });
  const end = /^\d{4}-\d{2}-\d{2}$/.test(told) ? parsed.plus({ days: 1 }).startOf('day') : parsed;
  return end.toJSDate().toISOString();
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
