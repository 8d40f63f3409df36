// Control, format (bidi, zero-width), line and paragraph separators, surrogates, and what fonts show nothing for.
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
// Private use, unassigned, and symbols that are blank: braille without dots, a note without a head, a missing object.
const unprintable = /[\p{Co}\p{Cn}\u2800\u{1d159}\ufffc]/u;
// Accents alone are no text.
const legible = /[\p{L}\p{N}\p{P}\p{S}]/u;

// UTS #51: pictures that several characters make, by variation selectors, joiners or tags. Only the recommended ones:
// others could hide a text in tags, or make two names that look alike.
const withoutPictures = (text: string): string => text.replace(/\p{RGI_Emoji}|[\p{Emoji}--[0-9#*]]\ufe0e/gv, '');
// UAX #31 and RFC 5892, appendix A: joiners that change what is seen, after a virama or between Arabic letters.
const withoutJoiners = (text: string): string =>
  text.replace(
    /(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d]|(?<=\p{scx=Arabic}\p{M}*)\u200c(?=\p{scx=Arabic})/gu,
    '',
  );

/** Whether nothing of a text is hidden: what is invisible by itself may be part of a picture or a letter that shows. */
const isShown = (text: string): boolean => !hidden.test(withoutJoiners(withoutPictures(text)));

/** One line of 1 to `max` printable characters, composed (NFC) and trimmed; undefined when the text is none. */
export function parseLine(text: string, max: number): string | undefined {
  const line = text.normalize('NFC').trim();
  const printable = legible.test(line) && isShown(line) && !unprintable.test(line);
  return printable && [...line].length <= max ? line : undefined;
}

// Line breaks and tabs are typed on purpose; phones append the last one to a symbol to have it shown as an emoji.
const hiddenOnPurpose = /[\t\n\r\ufe0f]/g;

/** Whether all of a text of several lines shows: no control, bidi or zero-width characters. */
export const isPlainProse = (text: string): boolean => isShown(withoutPictures(text).replaceAll(hiddenOnPurpose, ''));

const maxName = 100;

/** C10: a name of 1–100 printable characters, composed (NFC) and trimmed; undefined when the text is none. */
export const parseName = (text: string): string | undefined => parseLine(text, maxName);

/** How many UTF-16 units a name may be typed in: a character may take four, with its accents apart. */
export const maxNameTyped = 4 * maxName;

/** C10, F2: whether a text is not longer than a name may be, whatever else may be wrong with it. */
export const isAsShortAsAName = (text: string): boolean => [...text.normalize('NFC').trim()].length <= maxName;

// Letters whose plain form Unicode does not give; and what is a letter to Unicode, an apostrophe to whoever types it.
const plain: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  þ: 'th',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  ʹ: "'",
  ʺ: "'",
  ʻ: "'",
  ʼ: "'",
  ʽ: "'",
  ˈ: "'",
};

/** Lower case without accents, ligatures taken apart: how names are ordered and searched. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u200d]/gu, '')
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (letter) => plain[letter] ?? letter);

/**
 * A text as people see it: what keyboards and programs write one for the other is the same, dashes, apostrophes, quotes,
 * blanks, case and composed letters. Accents and signs are not: `Côté` is seen to be another name than `Côte`.
 */
export const asSeen = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[‘’‚‛′`´ʹʻʼʽˈ]/gu, "'")
    .replace(/[«»“”„‟″]/gu, '"')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/\s+/gu, ' ')
    .trim();

/** The words of a text, folded; apostrophes and hyphens part words. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is left of a name without case, accents and signs; of one that is made of signs alone, these. */
export const coreOf = (name: string): string => wordsOf(name).join(' ') || fold(name);
