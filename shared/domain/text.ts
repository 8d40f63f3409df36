// Control, format (bidi, zero-width), line and paragraph separators, surrogates, private use, unassigned.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;

/** C10: a name of 1–100 printable characters, composed (NFC) and trimmed; undefined when the text is none. */
export function parseName(text: string): string | undefined {
  const name = text.normalize('NFC').trim();
  const length = [...name].length;
  return length >= 1 && length <= 100 && !unprintable.test(name) ? name : undefined;
}

/** Lower case without accents, ligatures taken apart: how names are ordered and searched. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');

/** The words of a name, folded; apostrophes and hyphens part words. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
