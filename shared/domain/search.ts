import type { PersonDetails } from './card.ts';
import { emailKeyOf } from './email.ts';
import { fold, wordsOf } from './text.ts';

/** One thing that was typed: it matches what has a word that begins so. */
export interface SearchTerm {
  readonly prefix: string;
  /** Whether it stands in so many names that any other term selects better. */
  readonly common: boolean;
}

/** All that was typed, each of which must match; none: no search. Undefined: nothing by which anything is found. */
export type SearchTerms = readonly SearchTerm[] | undefined;

/** Signs alone are a search that finds nothing, where none at all would leave everything. */
const termsOf = (typed: string, terms: readonly SearchTerm[]): SearchTerms =>
  terms.length === 0 && typed.trim() !== '' ? undefined : terms;

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

// S.A.R.L. is typed and meant as one word; what follows a dot is no beginning of one (`ab.c.d`), however far it is typed.
const initials = /(?<![\p{L}\p{N}.])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])/gu;
const joinInitials = (folded: string): string => folded.replace(initials, (run) => run.replaceAll('.', ''));

// What apostrophes, hyphens, dots and joiners hold together: `l’étoile` is also found as `letoile`.
const joined = /[\p{L}\p{N}]+(?:['’‘‛`´′.\p{Pd}−\u200c][\p{L}\p{N}]+)+/gu;
const joinedWords = (folded: string): string[] =>
  (folded.match(joined) ?? []).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));

// A name without any word is found by its signs. `#` parts the sections of a key.
const signsOf = (folded: string): string[] => [folded.replace(/[\s#\p{Cf}]/gu, '')].filter((signs) => signs !== '');

/** The words by which a company is found: those of its name, and its compounds as one word. */
export function companyWords(name: string): string[] {
  const folded = fold(name);
  const words = [...wordsOf(joinInitials(folded)), ...joinedWords(folded)];
  return distinct(words.length > 0 ? words : signsOf(folded))
    .slice(0, maxWords)
    .sort();
}

/** What somebody types to find a company: each word must begin one of its words. Signs count where there is no word. */
export function companyTerms(typed: string): SearchTerms {
  const folded = fold(typed);
  const words = distinct(wordsOf(joinInitials(folded)));
  const prefixes = words.length > 0 ? words : distinct(signsOf(folded));
  return termsOf(
    typed,
    prefixes.map((prefix) => ({ prefix, common: legalForms.has(prefix) })),
  );
}

/**
 * The words by which a person is found: those of their names and of the address’s local part, and the address itself,
 * in whichever script its domain is typed (C1).
 */
export const personWords = ({ firstName, lastName, email, readableEmail }: Omit<PersonDetails, 'phone'>): string[] =>
  wordsOfPerson([firstName, lastName], emailKeyOf(email), readableEmail);

/** Likewise those of a collaborator, who has one name and an address as it is told. */
export const staffWords = (staff: { readonly name: string; readonly email: string; readonly emailKey: string }) =>
  wordsOfPerson([staff.name], staff.emailKey, staff.email);

function wordsOfPerson(names: readonly string[], emailKey: string, readableEmail = emailKey): string[] {
  const folded = names.map(fold);
  const local = emailKey.slice(0, emailKey.lastIndexOf('@'));
  const words = [...folded.flatMap(wordsOf), ...folded.flatMap(joinedWords), ...wordsOf(local)];
  return distinct([...[emailKey, readableEmail].map(addressWord), ...words])
    .slice(0, maxWords)
    .sort();
}

/** What somebody types to find a person: beginnings of words of their names, or of the address. */
export function personTerms(typed: string): SearchTerms {
  const tokens = typed.split(/\s+/u);
  const prefixes = tokens.flatMap((token) => (token.includes('@') ? [addressWord(token)] : wordsOf(token)));
  const terms = distinct(prefixes.filter((prefix) => prefix !== '')).map((prefix) => ({ prefix, common: false }));
  return termsOf(typed, terms);
}

// `#` parts the sections of a key.
const addressWord = (address: string): string => fold(address).replaceAll('#', '');

/** Whether every term begins one of the words. */
export const matchesTerms = (words: readonly string[], terms: SearchTerms): boolean =>
  terms?.every(({ prefix }) => words.some((word) => word.startsWith(prefix))) ?? false;

/**
 * The terms that the index may be read by, best first: the longest that is no legal form. A term that begins another
 * one adds nothing to it.
 */
export const readableTerms = (terms: readonly SearchTerm[]): SearchTerm[] =>
  terms
    .filter(({ prefix }) => !terms.some((other) => other.prefix !== prefix && other.prefix.startsWith(prefix)))
    .sort((a, b) => Number(a.common) - Number(b.common) || b.prefix.length - a.prefix.length);
