import { unlinked } from '../domain/unlinked.ts';

/** These characters could end a line. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** These could hide text or turn its direction: bidi and zero-width characters. */
const INVISIBLE = /\p{Cf}+/gu;

/** A text as mails show it: on one line, and with no address in it that a mail program could make a link of (F4). */
export const shown = (text: string): string => unlinked(oneLine(text));

/** Puts a text on one line: no name can forge another line, nor a header of the mail. */
export const oneLine = (text: string): string =>
  text.replaceAll(BREAKS, ' ').replaceAll(INVISIBLE, '').replaceAll(/ {2,}/g, ' ').trim();

/**
 * Cuts a text to one line of at most `length` characters, for subjects: behind a word, unless more than half of the line would go
 * with the one that does not fit.
 */
export function shortLine(text: string, length: number): string {
  const line = oneLine(text);
  const characters = [...line];
  if (characters.length <= length) return line;
  const end = characters.lastIndexOf(' ', length - 1);
  const kept = characters.slice(0, end >= length / 2 ? end : length - 1).join('');
  return `${kept.replace(/[\s,:;«“(]+$/u, '')}…`;
}

/** As many words of a list as fit into one line of at most `length` characters: none of them is cut. */
export function shortList(words: readonly string[], length: number): string {
  const many = words.findLastIndex((_, index) => [...words.slice(0, index + 1).join(', ')].length < length) + 1;
  return many === words.length ? words.join(', ') : `${words.slice(0, many).join(', ')}…`;
}

/** Splits a text that a person wrote into its lines, each as mails show it. */
export const cleanLines = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map(shown);
