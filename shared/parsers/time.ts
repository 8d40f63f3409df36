import { DateTime, Duration } from 'luxon';

/** The instant an ISO 8601 duration after another; days are calendar days in Paris, where the firms work (V5). */
export const after = (from: Date, duration: string): Date =>
  DateTime.fromJSDate(from, { zone: 'Europe/Paris' }).plus(Duration.fromISO(duration)).toJSDate();

/** How long an ISO 8601 duration is, in milliseconds; a month counts 30 days, a year 365. Undefined for what is none. */
export function durationMs(text: string): number | undefined {
  // The standard wants one number at least; luxon takes `PT` for no time at all.
  const duration = Duration.fromISO(/\d/.test(text) ? text : '');
  return duration.isValid ? duration.toMillis() : undefined;
}
