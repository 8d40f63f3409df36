import type { Holidays } from './firm.ts';

/**
 * What a clock on the wall in Paris shows, in milliseconds, as if it were UTC. Clocks change on Sundays alone, so a working
 * day has 24 of its hours, whatever an instant is elsewhere.
 */
export type WallTime = number;

const hour = 3_600_000;
const day = 24 * hour;
const startOfDay = (at: WallTime): WallTime => Math.floor(at / day) * day;

/** V12: the window in which reminders go: from 8:00 to 19:00, both included. */
const windowOpens = 8 * hour;
const windowCloses = 19 * hour;

/** Easter Sunday of a year of the Gregorian calendar (Meeus, Jones and Butcher: Nature, 20 April 1876). */
export function easterOf(year: number): WallTime {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const [leapCenturies, restOfCenturies] = [Math.floor(century / 4), century % 4];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30;
  const weekday = (32 + 2 * restOfCenturies + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * shift + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}

/** V12: the days of art. L3133-1 of the Code du travail, by month and day; three more go by Easter. */
const fixed: readonly (readonly [month: number, day: number])[] = [
  ...([
    [1, 1],
    [5, 1],
    [5, 8],
    [7, 14],
  ] as const),
  ...([
    [8, 15],
    [11, 1],
    [11, 11],
    [12, 25],
  ] as const),
];
const easterMonday = 1;
const ascension = 39;
const whitMonday = 50;
/** V12: in Alsace and Moselle also these (art. L3134-13). */
const goodFriday = -2;
const stStephen = [12, 26] as const;

function isHoliday(at: WallTime, holidays: Holidays): boolean {
  const today = startOfDay(at);
  const date = new Date(today);
  const local = holidays === 'FR-ALSACE-MOSELLE';
  const [month, ofMonth] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const afterEaster = (today - easterOf(date.getUTCFullYear())) / day;
  return (
    [...fixed, ...(local ? [stStephen] : [])].some(([m, d]) => m === month && d === ofMonth) ||
    [easterMonday, ascension, whitMonday, ...(local ? [goodFriday] : [])].includes(afterEaster)
  );
}

/** V12: Monday to Friday, but for the holidays. */
export function isWorkingDay(at: WallTime, holidays: Holidays): boolean {
  const weekday = new Date(at).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(at, holidays);
}

function nextWorkingDay(at: WallTime, holidays: Holidays): WallTime {
  let next = startOfDay(at) + day;
  while (!isWorkingDay(next, holidays)) next += day;
  return next;
}

/** V12: when so much business time has passed, which runs from 0 to 24 h on working days. */
function afterBusinessTime(from: WallTime, ms: number, holidays: Holidays): WallTime {
  let at = isWorkingDay(from, holidays) ? from : nextWorkingDay(from, holidays);
  let left = ms;
  while (at + left >= startOfDay(at) + day) {
    left -= startOfDay(at) + day - at;
    at = nextWorkingDay(at, holidays);
  }
  return at + left;
}

/** V12: when a reminder goes that is due after so much business time: within the window of a working day. */
export function reminderAt(from: WallTime, ms: number, holidays: Holidays): WallTime {
  const due = afterBusinessTime(from, ms, holidays);
  const today = startOfDay(due);
  if (due - today < windowOpens) return today + windowOpens;
  return due - today > windowCloses ? nextWorkingDay(due, holidays) + windowOpens : due;
}
