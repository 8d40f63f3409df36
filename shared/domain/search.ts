import { fold, wordsOf } from './text.ts';

/** One thing that was typed: it matches what has a word that begins so. */
export interface SearchTerm {
  readonly prefix: string;
  /** Whether it stands in so many names that any other term selects better. */
  readonly common: boolean;
}

// Words count by their beginning alone, so that they fit into keys.
const maxWordLength = 64;
const shorten = (word: string): string => [...word].slice(0, maxWordLength).join('');
const distinct = (words: readonly string[]): string[] => [...new Set(words.map(shorten))];

/** How many words of one thing are indexed: with their removal on a change they fit into one transaction. */
const maxWords = 40;

/** The legal forms that French company names begin or end with. */
const legalForms: ReadonlySet<string> = new Set([
  ...['sarl', 'sas', 'sasu', 'sa', 'eurl', 'sci', 'snc', 'scop', 'scp', 'scm', 'sccv', 'scea', 'earl', 'gaec', 'gie'],
  ...['selarl', 'selas', 'selasu', 'selurl', 'ei', 'eirl', 'ets', 'etablissements', 'societe', 'association', 'cie'],
]);

// S.A.R.L. is typed and meant as one word.
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])/gu;
const joinInitials = (folded: string): string => folded.replace(initials, (run) => run.replaceAll('.', ''));

// What apostrophes, hyphens and dots hold together: `l’étoile` is also found as `letoile`.
const joined = /[\p{L}\p{N}]+(?:['’‘‛`´′.\p{Pd}−][\p{L}\p{N}]+)+/gu;
const joinedWords = (folded: string): string[] =>
  (folded.match(joined) ?? []).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));

/** The words by which a company is found: those of its name, and its compounds as one word. */
export function companyWords(name: string): string[] {
  const folded = fold(name);
  return distinct([...wordsOf(joinInitials(folded)), ...joinedWords(folded)])
    .slice(0, maxWords)
    .sort();
}

/** What somebody types to find a company: each word must begin one of its words. */
export const companyTerms = (typed: string): SearchTerm[] =>
  distinct(wordsOf(joinInitials(fold(typed)))).map((prefix) => ({ prefix, common: legalForms.has(prefix) }));

/** The words by which a person is found: those of their names and of the address’s local part, and the address itself. */
export function personWords(person: { firstName: string; lastName: string; emailKey: string }): string[] {
  const names = [fold(person.firstName), fold(person.lastName)];
  const local = person.emailKey.slice(0, person.emailKey.lastIndexOf('@'));
  const words = [...names.flatMap(wordsOf), ...names.flatMap(joinedWords), ...wordsOf(local)];
  return distinct([addressWord(person.emailKey), ...words])
    .slice(0, maxWords)
    .sort();
}

/** What somebody types to find a person: beginnings of words of their names, or of the address. */
export function personTerms(typed: string): SearchTerm[] {
  const tokens = typed.split(/\s+/u);
  const prefixes = tokens.flatMap((token) =>
    token.includes('@') ? [addressWord(token.toLowerCase())] : wordsOf(token),
  );
  return distinct(prefixes.filter((prefix) => prefix !== '')).map((prefix) => ({ prefix, common: false }));
}

// `#` parts the sections of a key. Domains are kept in punycode: of one typed in another script its ASCII beginning counts.
const addressWord = (address: string): string => address.replaceAll('#', '').replace(/[^\x21-\x7e].*$/su, '');

/** Whether every term begins one of the words. */
export const matchesTerms = (words: readonly string[], terms: readonly SearchTerm[]): boolean =>
  terms.every(({ prefix }) => words.some((word) => word.startsWith(prefix)));

/**
 * The terms that the index may be read by, best first: the longest that is no legal form. A term that begins another
 * one adds nothing to it.
 */
export const readableTerms = (terms: readonly SearchTerm[]): SearchTerm[] =>
  terms
    .filter(({ prefix }) => !terms.some((other) => other.prefix !== prefix && other.prefix.startsWith(prefix)))
    .sort((a, b) => Number(a.common) - Number(b.common) || b.prefix.length - a.prefix.length);
