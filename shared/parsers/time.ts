import { DateTime } from 'luxon';
import { Duration } from 'luxon';

/** The instant an ISO 8601 duration after another; days are calendar days in Paris, where the firms work (V5). */
export const after = (from: Date, duration: string): Date =>
  DateTime.fromJSDate(from, { zone: 'Europe/Paris' }).plus(Duration.fromISO(duration)).toJSDate();
