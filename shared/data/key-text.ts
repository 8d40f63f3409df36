declare const cut: unique symbol;

/** A text that has been cut to what a key has room for. */
export type KeyText = string & { readonly [cut]: true };

/**
 * Cuts a text that people typed for its place in a key. Keys are counted in bytes, 1,024 of them a sort key; folding a
 * name can make one character eighteen (NFKD of U+FDFA), and a character has up to four bytes. What a person reads of
 * it, or compares, is in the item: a name that is cut sorts and is searched by its beginning.
 */
export function keyText(text: string, maxBytes: number): KeyText {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes) break;
    end += character.length;
  }
  return text.slice(0, end) as KeyText;
}

/** A word that is searched by: 64 characters at most. */
export const wordKey = (word: string): KeyText => keyText(word, 256);

/** The beginning of every key of a partition. */
export const noText = '' as KeyText;
