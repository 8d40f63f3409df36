import type { Language, PerLanguage } from './language.ts';

const formatIn = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' });

const formats: PerLanguage<Intl.DateTimeFormat> = { fr: formatIn('fr-FR'), en: formatIn('en-GB') };
const zone: PerLanguage<string> = { fr: 'heure de Paris', en: 'Paris time' };

/** Writes an ISO 8601 instant as day and time in Paris: «lundi 5 octobre 2026 à 14:30 (heure de Paris)». */
export function formatInstant(language: Language, instant: string): string {
  const parts = formats[language].formatToParts(new Date(instant));
  // French says «1er» for the first day of a month, which Intl does not know.
  const words = parts.map(({ type, value }) => (language === 'fr' && type === 'day' && value === '1' ? '1er' : value));
  return `${words.join('')} (${zone[language]})`;
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
