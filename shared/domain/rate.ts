import type { Person } from './people.ts';

/** F3: how many mails to others each may set off in an hour of the clock, by what they are. */
export type HourlyRates = Readonly<Record<Person['kind'], number>>;

const hour = 3_600_000;

/** The hour of the clock (UTC) that an instant lies in. */
export const hourOf = (at: Date): string => at.toISOString().slice(0, 13);

/** F3: the seconds after which the next hour has begun. */
export const secondsToNextHour = (at: Date): number => Math.ceil((hour - (at.getTime() % hour)) / 1000);
