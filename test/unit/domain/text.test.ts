import { describe, expect, test } from 'vitest';
import { asSeen, isPlainProse, parseName } from '../../../shared/domain/text.ts';

describe('a name (C10)', () => {
  test.each([
    'Inès',
    'Ine\u0300s',
    'O’Hara',
    "d'Aÿ",
    'Saint-Honoré',
    'Nguyễn Thị Minh Khai',
    'محمد بن سلمان',
    'فَاطِمَة',
    '王小明',
    'さくら 田中',
    '김민준',
    'अनुष्का',
    'ສົມສັກ',
    'Łukasz Żółć',
    'Jean\u00a0Paul',
    '<b>x</b>',
    'Café n° 7 & Cie',
    'X',
    '🦊',
    'Fleurs ❤️',
    '☎︎ 24 h',
    '👩‍💼 Conseil',
    '🏳️‍🌈',
    '1️⃣ Pressing',
    '🇫🇷 Export',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'Bravo 👍🏽',
    'علی\u200cرضا',
    'ශ්\u200dරී ලංකා',
    'क्\u200dष',
  ])('may be %j', (name) => {
    expect(parseName(name)).toBe(name.normalize('NFC'));
  });

  test('has 100 characters at most, whatever their size', () => {
    for (const letter of ['x', 'é', '\u{20000}']) {
      expect(parseName(letter.repeat(100))).toBe(letter.repeat(100));
      expect(parseName(letter.repeat(101))).toBeUndefined();
    }
  });

  test.each([
    ['a Hangul filler', '\u3164'],
    ['a Hangul choseong filler', 'Kim\u115f'],
    ['a half-width Hangul filler', '\uffa0'],
    ['a grapheme joiner', 'Inès\u034f'],
    ['a variation selector', 'Inès\ufe0f'],
    ['a variation selector after a digit', '1\ufe0f'],
    ['two variation selectors', '❤\ufe0f\ufe0f'],
    ['a tag', 'Inès\u{e0041}'],
    ['a text in the tags of a flag', '🏴\u{e0061}\u{e0062}\u{e007f}'],
    ['a joiner after a picture', '❤\u200d'],
    ['a joiner between Latin letters', 'In\u200dès'],
    ['a non-joiner between Latin letters', 'In\u200cès'],
    ['a non-joiner at the end of an Arabic word', 'علی\u200c'],
    ['a joiner by itself', '\u200d'],
    ['a Mongolian vowel separator', 'In\u180eès'],
    ['a soft hyphen', 'In\u00adès'],
    ['a Khmer inherent vowel', 'In\u17b4ès'],
    ['braille without dots', '\u2800'],
    ['braille without dots between letters', 'In\u2800ès'],
    ['a note without a head', '\u{1d159}'],
    ['a missing object', '\ufffc'],
    ['accents alone', '\u0301\u0302'],
    ['spaces alone', ' \u3000\u00a0'],
  ])('has no %s', (_, name) => {
    expect(parseName(name)).toBeUndefined();
  });
});

describe('a text is seen as another (P7)', () => {
  const name = 'L’Étoile – Cœur  « Été »';

  test.each([
    ['a hyphen for the dash', 'L’Étoile - Cœur « Été »'],
    ['another apostrophe', "L'Étoile – Cœur « Été »"],
    ['other quotes', 'L’Étoile – Cœur " Été "'],
    ['other case', 'l’ÉTOILE – CŒUR « été »'],
    ['no-break spaces', 'L’Étoile\u00a0–\u202fCœur\u00a0«\u00a0Été\u00a0»'],
    ['decomposed letters', name.normalize('NFD')],
    ['blanks and a line break around it', `  ${name}\t\n`],
    ['direction marks around it', `\u202a${name}\u202c`],
    ['the ligature taken apart', 'L’Étoile – Coeur « Été »'],
  ])('with %s', (_, typed) => {
    expect(asSeen(typed)).toBe(asSeen(name));
  });

  test.each([
    ['Côté', 'Côte'],
    ['C+', 'C#'],
    ['n° 1/2', 'n° 1-2'],
    ['Saint-Jean', 'Saint Jean'],
    ['Martin & Fils', 'Martin Fils'],
    ['Été', 'Été 2'],
    ['🦊', '🐘'],
    ['x', ''],
  ])('never %j as %j', (one, other) => {
    expect(asSeen(one)).not.toBe(asSeen(other));
  });

  test('a picture with or without its variation selector, letters in wide forms, and ß in capitals', () => {
    expect(asSeen('❤️')).toBe(asSeen('❤'));
    expect(asSeen('ＡＢＣ')).toBe(asSeen('abc'));
    expect(asSeen('HAUPTSTRASSE')).toBe(asSeen('Hauptstraße'));
  });
});

describe('prose', () => {
  test.each([
    'Doublon.',
    'Deux lignes\r\net\tune tabulation\n',
    'Parfait ✔️ ❤️',
    'Merci 👩‍💼',
    'علی\u200cرضا',
    'سبب الرفض',
  ])('may be %j', (text) => {
    expect(isPlainProse(text)).toBe(true);
  });

  test.each([
    '\u202eeyb',
    'a\u200bb',
    'a\u0000b',
    'a\u001b[31m',
    'a\u2066b',
    'a\ufeff',
    '\u3164',
    'a\u2028b',
    '\ud800',
  ])('hides nothing, unlike %j', (text) => {
    expect(isPlainProse(text)).toBe(false);
  });
});
