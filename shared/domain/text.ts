// Control, format (bidi, zero-width), line and paragraph separators, surrogates, private use, unassigned.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;

/** One line of 1 to `max` printable characters, composed (NFC) and trimmed; undefined when the text is none. */
export function parseLine(text: string, max: number): string | undefined {
  const line = text.normalize('NFC').trim();
  const length = [...line].length;
  return length >= 1 && length <= max && !unprintable.test(line) ? line : undefined;
}

/** C10: a name of 1–100 printable characters, composed (NFC) and trimmed; undefined when the text is none. */
export const parseName = (text: string): string | undefined => parseLine(text, 100);

// Letters whose plain form Unicode does not give.
const plain: Readonly<Record<string, string>> = {
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', þ: 'th', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', ς: 'σ' },
  // Letters to Unicode, apostrophes to whoever types them.
  ...{ ʹ: "'", ʺ: "'", ʻ: "'", ʼ: "'", ʽ: "'", ˈ: "'" },
};
const notPlain = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

/** Lower case without accents, ligatures taken apart: how names are ordered and searched. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(notPlain, (letter) => plain[letter] ?? letter);

/** The words of a text, folded; apostrophes and hyphens part words. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
