import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDayAndTime, formatEnd, formatHours, formatInstant } from '../../shared/texts/dates.ts';
import { fr } from '../../shared/texts/language.ts';
import { inLanguages, parseLanguage } from '../../shared/texts/language.ts';
import { negotiateLanguage } from '../../shared/http/negotiate-language.ts';

describe('the language of a reply', () => {
  test.each([
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['fr-CA, en;q=0.8', 'fr'],
    ['en;q=0.8, fr;q=0.9', 'fr'],
    ['en-GB, en;q=0.1, fr;q=0.5', 'en'],
    ['de, en;q=0.3', 'en'],
    ['de, *;q=0.5', 'fr'],
    ['fr;q=0, *', 'en'],
    ['fr;q=0, en;q=0', 'fr'],
    ['en;q=0.5, fr;q=0.5', 'en'],
    ['en-GB, fr, en', 'en'],
    ['en ; q=0.2 , fr; q=0.1', 'en'],
    ['en ; Q=1.000', 'en'],
    ['en;q=1.5', 'fr'],
    ['en;q=0.1234', 'fr'],
    ['en;q=', 'fr'],
    ['english', 'fr'],
    ['', 'fr'],
    [undefined, 'fr'],
  ] as const)('that asks for %j is %s', (header, expected) => {
    expect(negotiateLanguage(header, 'fr')).toBe(expected);
  });

  test('is one of ours, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (header) => ['fr', 'en'].includes(negotiateLanguage(header, 'en'))),
    );
  });

  test('can be chosen by name', () => {
    expect([parseLanguage('en'), parseLanguage('EN'), parseLanguage('toString'), parseLanguage(undefined)]).toEqual([
      'en',
      ...[undefined, undefined, undefined],
    ]);
  });
});

test('a text that one language lacks does not compile', () => {
  inLanguages({
    fr: { yes: 'oui', no: 'non' },
    // @ts-expect-error: `no` is missing.
    en: { yes: 'yes' },
  });
  // @ts-expect-error: English is missing.
  inLanguages({ fr: 'oui' });
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('dates', () => {
  test('are those of Paris, in summer and in winter', () => {
    expect(plain(formatInstant('fr', '2026-07-01T22:30:00.000Z'))).toBe(
      'jeudi 2 juillet 2026 à 0 h 30 (heure de Paris)',
    );
    expect(formatInstant('en', '2026-12-31T23:00:00.000Z')).toBe('Friday, 1 January 2027 at 00:00 (Paris time)');
  });

  test('begin a month in French with «1er»', () => {
    expect(formatInstant('fr', '2026-11-01T11:00:00.000Z')).toMatch(/^dimanche 1er novembre 2026 à 12\sh\s00/);
  });

  test('say the hour as French readers write it, and the zone only where it is wanted', () => {
    expect(plain(formatDayAndTime('fr', '2026-07-01T07:05:00.000Z'))).toBe('mercredi 1er juillet 2026 à 9 h 05');
    expect(plain(formatDayAndTime('fr', '2026-07-01T18:47:59.000Z'))).toBe('mercredi 1er juillet 2026 à 20 h 47');
    expect(formatDayAndTime('en', '2026-07-01T07:05:00.000Z')).toBe('Wednesday, 1 July 2026 at 09:05');
  });

  test.each([
    ['2027-06-30T22:00:00.000Z', 'mercredi 30 juin 2027', 'Wednesday, 30 June 2027'],
    ['2027-06-30T21:59:59.999Z', 'mercredi 30 juin 2027', 'Wednesday, 30 June 2027'],
    ['2027-06-30T21:59:00.000Z', 'mercredi 30 juin 2027', 'Wednesday, 30 June 2027'],
    ['2027-06-30T00:00:00.000Z', 'mercredi 30 juin 2027', 'Wednesday, 30 June 2027'],
    ['2027-06-30T00:00:00Z', 'mercredi 30 juin 2027', 'Wednesday, 30 June 2027'],
    ['2026-12-31T23:00:00.000Z', 'jeudi 31 décembre 2026', 'Thursday, 31 December 2026'],
    ['2027-12-31T00:00:00.000Z', 'vendredi 31 décembre 2027', 'Friday, 31 December 2027'],
  ])('of the end of a day, %s, are that day', (instant, french, english) => {
    expect([formatEnd('fr', instant), formatEnd('en', instant)]).toEqual([french, english]);
  });

  test('of an end within a day say its time', () => {
    expect(plain(formatEnd('fr', '2027-06-30T15:00:00.000Z'))).toBe('mercredi 30 juin 2027 à 17 h 00');
    expect(formatEnd('en', '2027-06-30T22:00:01.000Z')).toBe('Thursday, 1 July 2027 at 00:00');
  });
});

test.each([
  [1, '1 heure', '1 hour'],
  [24, '24 heures', '24 hours'],
  [36, '36 heures', '36 hours'],
  [168, '7 jours', '7 days'],
])('a life of %i hours is %s', (hours, french, english) => {
  expect(formatHours('fr', hours).replace('\u00a0', ' ')).toBe(french);
  expect(formatHours('en', hours).replace('\u00a0', ' ')).toBe(english);
});

test('French spacing changes what we wrote, never what was filled in', () => {
  expect(fr`« ${'a ! b'} » : oui ; non ?`).toBe('«\u00a0a ! b\u00a0»\u00a0: oui\u202f; non\u202f?');
});
