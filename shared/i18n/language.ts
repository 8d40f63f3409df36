import type { Language } from '../domain/vocabulary.ts';

export type { Language };

export const languages: readonly Language[] = ['fr', 'en'];

/** One value per language: a language that is missing does not compile. */
export type PerLanguage<T> = Readonly<Record<Language, T>>;

/** Texts in every language. The French ones fix the shape; another language that lacks one of them does not compile. */
export const inLanguages = <T>(texts: { readonly fr: T; readonly en: NoInfer<T> }): PerLanguage<T> => texts;

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** What `?lang=` asked for, if it is a language we have. */
export const parseLanguage = (text: string | undefined): Language | undefined =>
  text !== undefined && isLanguage(text) ? text : undefined;
