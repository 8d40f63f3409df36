import type * as z from 'zod';
import { commonFieldTexts } from './common-problems.ts';
import { fr, inLanguages, type PerLanguage } from './language.ts';

type Text = PerLanguage<string>;
type Issue = z.core.$ZodIssue;

const types: Readonly<Record<string, Text | undefined>> = {
  string: inLanguages({ fr: 'Un texte est attendu.', en: 'A text is expected.' }),
  number: inLanguages({ fr: 'Un nombre est attendu.', en: 'A number is expected.' }),
  int: inLanguages({ fr: 'Un nombre entier est attendu.', en: 'A whole number is expected.' }),
  boolean: inLanguages({ fr: 'La valeur true ou false est attendue.', en: 'Either true or false is expected.' }),
  array: inLanguages({ fr: 'Une liste est attendue.', en: 'A list is expected.' }),
  object: inLanguages({ fr: 'Un objet JSON est attendu.', en: 'A JSON object is expected.' }),
};

const instant = inLanguages({
  fr: 'Une date existante, avec son heure, est attendue (ISO 8601), par exemple 2027-06-30T00:00:00Z.',
  en: 'An existing date, with its time, is expected (ISO 8601), such as 2027-06-30T00:00:00Z.',
});

const instantOrDay = inLanguages({
  fr: 'Une date existante est attendue (ISO 8601), seule ou avec son heure, par exemple 2027-06-30 ou 2027-06-30T00:00:00Z.',
  en: 'An existing date is expected (ISO 8601), by itself or with its time, such as 2027-06-30 or 2027-06-30T00:00:00Z.',
});

const day = inLanguages({
  fr: 'Une date existante est attendue (ISO 8601), par exemple 2027-06-30.',
  en: 'An existing date is expected (ISO 8601), such as 2027-06-30.',
});

/** The formats of dates that schemas ask for. */
const formats: Readonly<Record<string, Text | undefined>> = { datetime: instant, date: day };

/** What schemas refuse by rules of their own. */
const flaws = {
  'hidden-characters': inLanguages({
    fr: 'Ce texte contient des caractères invisibles.',
    en: 'This text contains invisible characters.',
  }),
  'no-instant': instant,
  'turned-round': inLanguages({
    fr: fr`La fin de la période est attendue : un instant qui n’est pas antérieur à son début.`,
    en: 'The end of the range is expected: an instant that is not before its beginning.',
  }),
  'not-with-refused': inLanguages({
    fr: fr`Ce filtre porte sur ce qui a été fait : il ne va pas avec refused=true, qui prend from, to et actorId.`,
    en: 'This filter is about what was done: it does not go with refused=true, which takes from, to and actorId.',
  }),
} as const;
export type ValueFlaw = keyof typeof flaws;
const isFlaw = (flaw: unknown): flaw is ValueFlaw => typeof flaw === 'string' && flaw in flaws;

/** Tells what is wrong with a value; no more than that it is not accepted where its schema tells no more. */
export const valueText = (issue: Issue): Text => textOf(issue) ?? commonFieldTexts['invalid-value'];

function textOf(issue: Issue): Text | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected];
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union': {
      const choices = issue.errors.flat();
      if (choices.some(isOfDate)) return instantOrDay;
      const listed = choices.flatMap((choice) => (choice.code === 'invalid_value' ? [choice.values] : []));
      return listed.length === choices.length ? oneOf(listed.flat()) : undefined;
    }
    case 'invalid_format':
      return formats[issue.format];
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), (fr, en) => ({ fr: `${fr} au moins.`, en: `At least ${en}.` }));
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), (fr, en) => ({ fr: `${fr} au plus.`, en: `At most ${en}.` }));
    case 'custom':
      return isFlaw(issue.params?.['flaw']) ? flaws[issue.params['flaw']] : undefined;
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
      return undefined;
  }
}

/** Whether a choice is a date, with its time or without. */
const isOfDate = (issue: Issue): boolean => issue.code === 'invalid_format' && issue.format in formats;

/** Lists the accepted values. A choice that may stay open also takes an empty text, which nobody needs to be told. */
function oneOf(values: readonly unknown[]): Text | undefined {
  const list = values.filter((value) => value !== '').join(', ');
  return list === '' ? undefined : { fr: fr`Valeurs admises : ${list}.`, en: `Accepted values: ${list}.` };
}

const units: Readonly<Record<string, Text | undefined>> = {
  string: inLanguages({ fr: ' caractère', en: ' character' }),
  array: inLanguages({ fr: ' élément', en: ' item' }),
};

function bound(origin: string, count: number, words: (fr: string, en: string) => Text): Text {
  const unit = units[origin];
  const amount = (name = '') => `${String(count)}${name}${name !== '' && count > 1 ? 's' : ''}`;
  return words(amount(unit?.fr), amount(unit?.en));
}
