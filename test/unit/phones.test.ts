import { expect, test } from 'vitest';
import { formatPhone } from '../../shared/texts/phones.ts';

// C8: they are kept in E.164.
test.each([
  ['+33612345678', '06 12 34 56 78', '+33 6 12 34 56 78'],
  ['+262692123456', '06 92 12 34 56', '+262 6 92 12 34 56'],
  ['+590590123456', '05 90 12 34 56', '+590 5 90 12 34 56'],
  ['+508411234', '+508 41 12 34', '+508 41 12 34'],
  ['+3225123456', '+32 25 12 34 56', '+32 25 12 34 56'],
  ['+41446681800', '+41 4 46 68 18 00', '+41 4 46 68 18 00'],
  ['+12125550123', '+1 21 25 55 01 23', '+1 21 25 55 01 23'],
  ['+37793151234', '+377 93 15 12 34', '+377 93 15 12 34'],
  ['unknown', 'unknown', 'unknown'],
])('%s is read as %s in French and as %s in English (C8)', (number, french, english) => {
  const read = (['fr', 'en'] as const).map((language) => formatPhone(language, number).replaceAll('\u00a0', ' '));
  expect(read).toEqual([french, english]);
});
