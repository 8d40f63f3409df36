import { expect, test } from 'vitest';
import { absenteesInWords, standInTexts } from '../../../shared/texts/stand-in.ts';

const away = (name: string, until: string) => ({ name, until });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const victor = away('Victor Valois', '2026-12-03T23:00:00.000Z');
const nadia = away('Nadia Benali', '2026-12-07T07:30:00.000Z');

test('V15: whoever is stood in for is named with the end of their absence, a whole day as a day', () => {
  expect(plain(standInTexts.fr.sentence(absenteesInWords('fr', [victor])))).toBe(
    'Vous remplacez : Victor Valois (absence jusqu’au jeudi 3 décembre 2026).',
  );
  expect(standInTexts.en.sentence(absenteesInWords('en', [victor]))).toBe(
    'You are standing in for Victor Valois (away until Thursday, 3 December 2026).',
  );
});

test('V15: several are named with an end each, which is told with its time within a day', () => {
  expect(plain(absenteesInWords('fr', [victor, nadia]))).toBe(
    'Victor Valois (absence jusqu’au jeudi 3 décembre 2026) et Nadia Benali (absence jusqu’au lundi 7 décembre 2026 à 8 h 30)',
  );
  expect(absenteesInWords('en', [nadia])).toBe('Nadia Benali (away until Monday, 7 December 2026 at 08:30)');
});

test('V15: of many the first three are named, and how many others there are', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => away(`V${String(index)}`, victor.until));
  const named = (count: number) => absenteesInWords('fr', many(count)).match(/V\d/g);
  expect(named(3)).toHaveLength(3);
  expect(absenteesInWords('fr', many(3))).not.toContain('autre');
  expect(named(4)).toHaveLength(3);
  expect(absenteesInWords('fr', many(4))).toMatch(/ et une autre personne$/);
  expect(absenteesInWords('en', many(200))).toMatch(/ and 197 other people$/);
});
