import type { LineError } from '../domain/import-line.ts';
import { fieldTexts } from './field-problems.ts';
import { fr, inLanguages, type Language } from './language.ts';

/** These words tell that another line has a reference already. */
const repeated = inLanguages({
  fr: (line: number) => `La ligne ${String(line)} porte déjà cette référence.`,
  en: (line: number) => `Line ${String(line)} has this reference already.`,
});

const quoted = inLanguages({ fr: (name: string) => fr`« ${name} »`, en: (name: string) => `“${name}”` });

/** What is wrong with a line, in words, and which companies it is about. */
export function lineText({ code, otherLine, companies = [] }: Omit<LineError, 'column'>, language: Language): string {
  const text =
    code === 'duplicate' && otherLine !== undefined ? repeated[language](otherLine) : fieldTexts[code][language];
  const named = companies.map(
    ({ name, registrationNumber }) =>
      `${quoted[language](name)}${registrationNumber === undefined ? '' : ` (${registrationNumber})`}`,
  );
  return named.length === 0 ? text : `${text} → ${named.join(', ')}`;
}
