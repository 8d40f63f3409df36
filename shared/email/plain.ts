/** What could end a line. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** What could hide text or turn its direction: bidi and zero-width characters. */
const INVISIBLE = /\p{Cf}+/gu;

/** One line of text, whatever a name holds: it cannot forge another line, nor a header of the mail. */
export const oneLine = (text: string): string =>
  text.replaceAll(BREAKS, ' ').replaceAll(INVISIBLE, '').replaceAll(/ {2,}/g, ' ').trim();

/** One line of at most `length` characters, for subjects. */
export function shortLine(text: string, length: number): string {
  const line = oneLine(text);
  const characters = [...line];
  return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`;
}

/** The lines of a text that a person wrote, each of them clean. */
export const cleanLines = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map(oneLine);
