import type { Language, PerLanguage } from './language.ts';

const paris = 'Europe/Paris';
const dayIn = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: paris });
const days: PerLanguage<Intl.DateTimeFormat> = { fr: dayIn('fr-FR'), en: dayIn('en-GB') };
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: paris });

const zone: PerLanguage<string> = { fr: 'heure de Paris', en: 'Paris time' };
const at: PerLanguage<string> = { fr: ' à ', en: ' at ' };

/** Writes a day in Paris: «lundi 5 octobre 2026». */
function formatDay(language: Language, instant: string): string {
  const parts = days[language].formatToParts(new Date(instant));
  // French says «1er» for the first day of a month, which Intl does not know.
  return parts
    .map(({ type, value }) => (language === 'fr' && type === 'day' && value === '1' ? '1er' : value))
    .join('');
}

/** Writes an instant as day and time in Paris: «lundi 5 octobre 2026 à 14 h 30»; for where the zone is said beside it. */
export const formatDayAndTime = (language: Language, instant: string): string =>
  formatDay(language, instant) + at[language] + time(language, instant);

/** Writes an instant with its zone, which a mail or page says once: «lundi 5 octobre 2026 à 14 h 30 (heure de Paris)». */
export const formatInstant = (language: Language, instant: string): string =>
  `${formatDayAndTime(language, instant)} (${zone[language]})`;

/**
 * Writes the end of something. One at the end of a day in Paris is that day, and so is one at midnight UTC, which is how
 * programs write a day; any other is told with its time, for where the zone is said beside it.
 */
export function formatEnd(language: Language, instant: string): string {
  const end = new Date(instant);
  if (clock.format(end) === '00:00:00') return formatDay(language, new Date(end.getTime() - 1).toISOString());
  return isWholeDay(instant) ? formatDay(language, instant) : formatDayAndTime(language, instant);
}

/** Writes the beginning of something: that of a day, in Paris or at midnight UTC, is the day; any other is told with its time. */
export const formatBeginning = (language: Language, instant: string): string =>
  beginsADay(instant) ? formatDay(language, instant) : formatDayAndTime(language, instant);

/** The same with the zone of a time, for where it is said nowhere else. */
export const formatBeginningWithZone = (language: Language, instant: string): string =>
  beginsADay(instant) ? formatDay(language, instant) : formatInstant(language, instant);

const beginsADay = (instant: string): boolean =>
  clock.format(new Date(instant)) === '00:00:00' || isMidnightUtc(instant);
const isMidnightUtc = (instant: string): boolean => /T00:00:00(\.0+)?Z$/.test(new Date(instant).toISOString());

/** Whether an end is told as a day alone. */
export const isWholeDay = (instant: string): boolean =>
  beginsADay(instant) || clock.format(new Date(instant)).startsWith('23:59');

/** The same with the zone of a time, for where it is said nowhere else. */
export const formatEndWithZone = (language: Language, instant: string): string =>
  isWholeDay(instant) ? formatEnd(language, instant) : formatInstant(language, instant);

function time(language: Language, instant: string): string {
  const [hour = '', minute = ''] = clock.format(new Date(instant)).split(':');
  return language === 'fr' ? `${String(Number(hour))}\u00a0h\u00a0${minute}` : `${hour}:${minute}`;
}

const units: PerLanguage<{ readonly day: string; readonly hour: string }> = {
  fr: { day: 'jour', hour: 'heure' },
  en: { day: 'day', hour: 'hour' },
};

/** Writes how long a link works: «1 heure», «7 jours»; whole days from two days on. */
export function formatHours(language: Language, hours: number): string {
  const [count, unit] = hours >= 48 && hours % 24 === 0 ? [hours / 24, 'day' as const] : [hours, 'hour' as const];
  return `${count}\u00a0${units[language][unit]}${count === 1 ? '' : 's'}`;
}
