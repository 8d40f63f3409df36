import type { Absentee } from '../domain/presence.ts';
import { formatEnd } from './dates.ts';
import { fr, inLanguages, listInWords, type Language } from './language.ts';

interface StandInTexts {
  readonly label: string;
  readonly sentence: (who: string) => string;
  readonly away: (name: string, until: string) => string;
  readonly others: (count: number) => string;
}

/** Tells whoever is asked in the place of others in whose (V15). */
export const standInTexts = inLanguages<StandInTexts>({
  fr: {
    label: 'Vous remplacez',
    sentence: (who) => fr`Vous remplacez : ${who}.`,
    away: (name, until) => fr`${name} (absence jusqu’au ${until})`,
    others: (count) => (count === 1 ? 'une autre personne' : `${String(count)} autres personnes`),
  },
  en: {
    label: 'You stand in for',
    sentence: (who) => `You are standing in for ${who}.`,
    away: (name, until) => `${name} (away until ${until})`,
    others: (count) => (count === 1 ? 'one other person' : `${String(count)} other people`),
  },
});

/** How many are named: hardly anybody stands in for more. */
const named = 3;

/** Names those who are away, each with the end of it, a whole day as a day; for where the zone is said beside it. */
export function absenteesInWords(language: Language, absentees: readonly Absentee[]): string {
  const texts = standInTexts[language];
  const names = absentees.slice(0, named).map(({ name, until }) => texts.away(name, formatEnd(language, until)));
  const more = absentees.length - named;
  return listInWords(language, more > 0 ? [...names, texts.others(more)] : names);
}
