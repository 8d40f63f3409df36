/** Characters that could end a line, hide text or turn its direction: all controls, line separators, bidi and zero-width. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** One line of text, whatever a name holds: it cannot forge another line, nor a header of the mail. */
export const oneLine = (text: string): string => text.replaceAll(UNPRINTABLE, ' ').replaceAll(/ {2,}/g, ' ').trim();

/** One line of at most `length` characters, for subjects. */
export function shortLine(text: string, length: number): string {
  const characters = [...oneLine(text)];
  return characters.length <= length
    ? characters.join('')
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** The lines of a text that a person wrote, each of them clean. */
export const cleanLines = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map(oneLine);
