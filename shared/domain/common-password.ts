import { commonPasswords } from './common-passwords.ts';

/** V7: rows of keys, and what people count; a stretch of one, in either direction, is nothing to guess. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
  .concat(['azertyuiop', 'qsdfghjklm', 'wxcvbn'])
  .flatMap((row) => [row, [...row].reverse().join('')]);

const signs: Readonly<Record<string, string>> = { '@': 'a', $: 's', '€': 'e', '!': 'i', '|': 'l' };
const digits: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };

/** Without case and accents, as attackers read it too. */
export const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const lettersIn = (text: string): string => text.replaceAll(/[^a-z]/g, '');

/** Takes digits and signs for the letters that they stand for: «p4$$w0rd». A 1 is an i, or an l. */
export const unmasked = (text: string): string[] =>
  ['i', 'l'].map((one) =>
    text.replaceAll(/[^a-z]/g, (sign) => (sign === '1' ? one : (signs[sign] ?? digits[sign] ?? sign))),
  );

/**
 * What a password comes down to, once the capitals, accents, digits and signs are taken off that people add to satisfy
 * a rule; in each way of reading it.
 */
export function coresOf(password: string): string[] {
  const whole = plain(password);
  // Before the signs are read as letters: those at the end count up («-1234!»).
  const ended = whole.replace(/[^a-z]+$/, '');
  const within = ended.replace(/^[^a-z]+/, '');
  const readings = [whole, ...unmasked(ended), ...unmasked(within)].map(lettersIn);
  // Of a password of digits the few letters are what was added.
  const number = lettersIn(whole).length < shortest ? [whole.replaceAll(/\D/g, '')] : [];
  return [whole, ...readings, ...number].filter(({ length }) => length >= shortest).map(unrepeated);
}

/** What is shorter is no word: the rest of the password says more. */
const shortest = 4;

const unrepeated = (core: string): string => core.replace(/^(.+?)\1+$/, '$1');

let kept: ReadonlySet<string> | undefined;

/** V7: whether a password is one that is often used, or one of these with something added. */
export function isCommon(password: string): boolean {
  kept ??= new Set(commonPasswords.trim().split(/\s+/));
  const known = kept;
  return coresOf(password).some((core) => known.has(core) || rows.some((row) => row.includes(core)));
}
