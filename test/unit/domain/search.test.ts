import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  companyTerms,
  companyWords,
  matchesTerms,
  personTerms,
  personWords,
  readableTerms,
} from '../../../shared/domain/search.ts';
import { wordsOf } from '../../../shared/domain/text.ts';

const finds = (typed: string, name: string) => matchesTerms(companyWords(name), companyTerms(typed));

describe('a company is found as one types', () => {
  test.each([
    ['etoi', 'Café de l’Étoile'],
    ['ÉTOI', "CAFE DE L'ETOILE"],
    ["l'étoile", 'Café de l’Étoile'],
    ['letoi', 'Café de l’Étoile'],
    ['lʼétoile', 'Café de l’Étoile'],
    ['boul mart', 'Boulangerie Martin'],
    ['mart boul', 'SARL Boulangerie Martin & Fils'],
    ['oeil', 'Librairie L’Œil du Lecteur'],
    ['œil', "Librairie L'Oeil du Lecteur"],
    ['coeur', 'Traiteur Maître Cœur'],
    ['saint-hon', 'Pâtisserie Saint Honoré'],
    ['saint hon', 'Pâtisserie Saint-Honoré'],
    ['saintho', 'Pâtisserie Saint‑Honoré'],
    ['lhaylesro', 'Pharmacie de L’Haÿ-les-Roses'],
    ['sarl dup', 'S.A.R.L. Dupont'],
    ['s.a.r', 'SARL Dupont'],
    ['S.A.R.L. Dup', 'Dupont SARL'],
    ['hauptstrasse', 'Hauptstraße 5'],
    ['dang', 'Cabinet Đặng'],
    ['lodz', 'Łódź Import'],
    ['nguyen', 'Cabinet dentaire Nguyễn'],
    ['οδός', 'ΟΔΟΣ Α.Ε.'],
    ['3 riv', 'Pharmacie des 3 Rivières'],
    ['ﬁdu', 'Fiduciaire du Parc'],
    ['C+', 'C#'],
    ['& co', 'Thistle & Co'],
    ['', 'Thistle & Co'],
    [' ', 'Thistle & Co'],
    ['fleurs ❤️', 'Fleurs & ❤️'],
    ['❤️', '❤️'],
    ['❤', '❤️'],
    ['👩‍💼', '👩‍💼 🏳️‍🌈'],
    ['علی‌رضا', 'علی‌رضا'],
    ['علیرضا', 'علی‌رضا'],
    ['رضا', 'علی‌رضا'],
    ['ශ්‍රී', 'ශ්‍රී ලංකා'],
  ])('%j finds %j', (typed, name) => {
    expect(finds(typed, name)).toBe(true);
  });

  test.each([
    ['toile', 'Café de l’Étoile'],
    ['boul mart', 'Boulangerie Moreau'],
    ['boulangeries', 'Boulangerie Martin'],
    ['&', 'Thistle & Co'],
    ['🐘', 'Thistle & Co'],
    ['🐘', '🦊'],
    ['***', 'Thistle & Co'],
    ['…', 'Thistle & Co'],
    ['#', '🦊'],
    ['\u0301', 'Thistle & Co'],
    ['\ufe0f', '❤️'],
  ])('%j does not find %j', (typed, name) => {
    expect(finds(typed, name)).toBe(false);
  });

  // Within what is indexed of a name: its first 40 words.
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

  test('whatever has been typed of its name, once there is a word', () => {
    fc.assert(
      fc.property(name, fc.nat(), (text, length) => {
        const typed = text.slice(0, length % (text.length + 1));
        fc.pre(typed.trim() === '' || wordsOf(typed).length > 0);
        expect(finds(typed, text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('in any case, and without its accents', () => {
    fc.assert(
      fc.property(name, (text) => {
        fc.pre(wordsOf(text).length > 0);
        expect(finds(text.normalize('NFD'), text)).toBe(true);
        expect(finds(text.normalize('NFC'), text)).toBe(true);
        expect(finds(text.normalize('NFD').replace(/\p{M}/gu, ''), text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('by each beginning of letters and dots that are no initials', () => {
    for (const typed of ['ab.', 'ab.c.', 'ab.c.d', 'ab.c.de']) expect(finds(typed, 'Ab.c.def')).toBe(true);
  });

  test('with its words in any order', () => {
    const latin = fc.array(fc.constantFrom('Été', 'l’Île', 'Saint-Jean', 'S.A.', 'du', 'Œuvre'), { minLength: 1 });
    fc.assert(
      fc.property(latin, (words) => {
        expect(finds([...words].reverse().join(' '), words.join(' '))).toBe(true);
      }),
    );
  });
});

test('the words of a company are those of its name and its compounds, in the order of the index', () => {
  expect(companyWords('Café de l’Étoile du 3 bis')).toEqual(['3', 'bis', 'cafe', 'de', 'du', 'etoile', 'l', 'letoile']);
});

test('forty words are indexed, the first of them', () => {
  const words = Array.from({ length: 45 }, (_, n) => `w${String(n + 10)}`);
  expect(companyWords(words.join(' '))).toEqual(words.slice(0, 40));
  const person = { firstName: words.join(' '), lastName: 'x', email: 'a@b.fr' };
  expect(personWords(person)).toEqual(['a@b.fr', ...words.slice(0, 39)]);
});

test('words fit into keys, however long or many they are', () => {
  expect(companyWords('x'.repeat(100))).toEqual(['x'.repeat(64)]);
  expect(finds('x'.repeat(90), 'x'.repeat(100))).toBe(true);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const words = companyWords(text);
      expect(words.length).toBeLessThanOrEqual(40);
      for (const word of words) expect(Buffer.byteLength(word)).toBeLessThanOrEqual(256);
    }),
  );
});

describe('the index is read', () => {
  const order = (typed: string) => readableTerms(companyTerms(typed) ?? []).map(({ prefix }) => prefix);

  test('by the longest word first, by a legal form last', () => {
    expect(order('sarl bo boulangerie mart')).toEqual(['boulangerie', 'mart', 'sarl']);
    expect(order('mart etablissements boulangerie')).toEqual(['boulangerie', 'mart', 'etablissements']);
    for (const typed of ['mart boulangerie', 'boulangerie mart']) expect(order(typed)).toEqual(['boulangerie', 'mart']);
  });

  test('never by a term that another one begins with, so that a position tells its term', () => {
    expect(order('b boul boulangerie')).toEqual(['boulangerie']);
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ab]{1,4}$/)), (words) => {
        const prefixes = order(words.join(' '));
        for (const one of prefixes)
          for (const other of prefixes) if (one !== other) expect(other.startsWith(one)).toBe(false);
      }),
    );
  });
});

describe('a person is found', () => {
  const ines = {
    ...{ firstName: 'Inès', lastName: 'O’Hara-Moreau' },
    ...{ email: 'ines.m@xn--toile-9ra.fr', readableEmail: 'ines.m@étoile.fr' },
  };
  const findsInes = (typed: string) => matchesTerms(personWords(ines), personTerms(typed));

  test.each([
    'ines',
    'INÈS o',
    'hara',
    'ohara',
    'moreau in',
    'ines.m',
    'ines.m@',
    'Ines.M@xn--',
    'ines.m@étoile.fr',
    'ines.m@éto',
    'INES.M@ÉTOILE.FR',
    'ines.m@e\u0301toile.fr',
    'ines.m@XN--TOILE-9RA.fr',
    '',
  ])('by %j', (typed) => {
    expect(findsInes(typed)).toBe(true);
  });

  test('by the address and all words, in the order of the index', () => {
    expect(personWords(ines)).toEqual([
      ...['hara', 'ines', 'ines.m@etoile.fr', 'ines.m@xn--toile-9ra.fr', 'm', 'moreau', 'o', 'oharamoreau'],
    ]);
  });

  test('by terms none of which is a legal form, nor empty', () => {
    expect(personTerms('sa  Ines.M@')).toEqual([
      { prefix: 'sa', common: false },
      { prefix: 'ines.m@', common: false },
    ]);
    for (const typed of ['🐘', '***', '…', '#']) expect(personTerms(typed)).toBeUndefined();
  });

  test.each(['nes', 'ines x', 'm@xn--toile', 'ines.p', 'toile'])('not by %j', (typed) => {
    expect(findsInes(typed)).toBe(false);
  });
});
