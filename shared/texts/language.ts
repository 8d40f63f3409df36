import type { Language } from '../domain/vocabulary.ts';

export type { Language };

export const languages: readonly Language[] = ['fr', 'en'];

/** A value in every language; one that lacks a language does not compile. */
export type PerLanguage<T> = Readonly<Record<Language, T>>;

/** Puts texts side by side. The French ones fix the shape; another language that lacks one of them does not compile. */
export const inLanguages = <T>(texts: { readonly fr: T; readonly en: NoInfer<T> }): PerLanguage<T> => texts;

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** Reads what `?lang=` asks for; undefined for a language that we do not have. */
export const parseLanguage = (text: string | undefined): Language | undefined =>
  text !== undefined && isLanguage(text) ? text : undefined;

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

const spaced = (text: string): string =>
  text.replaceAll(/ (?=[:»%])|(?<=«|n°) /g, NO_BREAK).replaceAll(/ (?=[;?!])/g, NARROW_NO_BREAK);

/**
 * Sets French spaces: one before double punctuation or a sign of percent, inside guillemets, or after «n°» must not end a
 * line. Only the literal parts are touched; what is interpolated is data.
 */
export const fr = (literals: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  literals.map((literal, index) => spaced(literal) + String(values[index] ?? '')).join('');

const locales: PerLanguage<string> = { fr: 'fr-FR', en: 'en-GB' };

/** Joins a list for a sentence: «a, b et c». */
export const listInWords = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(locales[language]).format(items);
