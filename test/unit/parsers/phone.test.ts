import { describe, expect, test } from 'vitest';
import { readPhone } from '../../../shared/parsers/phone.ts';

const numberOf = (text: string) => {
  const read = readPhone(text);
  return 'number' in read ? read.number : `refused: ${read.flaw ?? 'no number'}`;
};

describe('a number in French national notation (C8)', () => {
  test.each([
    ['01 42 68 53 00', '+33142685300'],
    ['06 12 34 56 78', '+33612345678'],
    ['0695 12 34 56', '+33695123456'],
    ['0698 12 34 56', '+33698123456'],
    ['0638 12 34 56', '+33638123456'],
    ['0970 12 34 56', '+33970123456'],
    ['0800 123 456', '+33800123456'],
    ['6 12 34 56 78', '+33612345678'],
  ])('%s is metropolitan: %s', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  test.each([
    ['0590 27 12 34', '+590590271234'],
    ['0690 30 30 30', '+590690303030'],
    ['0691 22 12 34', '+590691221234'],
    ['0709 01 12 34', '+590709011234'],
    ['0947 50 12 34', '+590947501234'],
    ['0594 30 12 34', '+594594301234'],
    ['0694 20 12 34', '+594694201234'],
    ['0596 60 12 34', '+596596601234'],
    ['0696 20 12 34', '+596696201234'],
    ['0697 20 12 34', '+596697201234'],
    ['0709 10 12 34', '+596709101234'],
    ['0262 20 12 34', '+262262201234'],
    ['0263 10 12 34', '+262263101234'],
    ['0692 12 34 56', '+262692123456'],
    ['0693 10 12 34', '+262693101234'],
    ['0709 20 12 34', '+262709201234'],
    ['0269 61 12 34', '+262269611234'],
    ['0639 69 12 34', '+262639691234'],
    ['0708 41 12 34', '+508708411234'],
    ['0508 41 12 34', '+508411234'],
    ['692 12 34 56', '+262692123456'],
  ])('%s is overseas, and gets the code of its territory: %s', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  test.each(['0976 00 12 34', '0976 22 12 34', '0939 60 12 34'])(
    '%s may be of several territories, and is wanted with its code',
    (text) => {
      expect(readPhone(text)).toEqual({ flaw: 'country-code-missing' });
    },
  );

  test('no block of an overseas territory is ever metropolitan, whatever follows', () => {
    const blocks = ['262', '263', '2688', '2689', '269', '508', '590', '594', '596', '5987', '5988', '5989', '639'];
    const mobiles = ['690', '691', '692', '693', '694', '696', '697', '708', '709', '976', '9395', '9475', '9479'];
    for (const block of [...blocks, ...mobiles])
      for (let rest = 0; rest < 10_000; rest += 97) {
        const national = `${block}${String(rest).padStart(4, '0')}00`.padEnd(9, '0').slice(0, 9);
        expect(numberOf(`0${national}`)).not.toMatch(/^\+33/);
        expect(numberOf(`+33${national}`)).not.toMatch(/^\+/);
      }
  });
});

describe('a number of a territory with a plan of its own (C8)', () => {
  test.each([
    ['+508 41 12 34', '+508411234'],
    ['+687 26 12 34', '+687261234'],
    ['+689 87 12 34 56', '+68987123456'],
    ['+681 72 12 34', '+681721234'],
    ['+377 93 15 12 34', '+37793151234'],
    ['+44 20 7946 0958', '+442079460958'],
  ])('%s is read with its code: %s', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  test.each(['41 12 34', '26 12 34', '72 12 34', '40 42 12 34', '87 12 34 56', '93 15 12 34'])(
    '%s is wanted with its code',
    (text) => {
      expect(readPhone(text)).toEqual({ flaw: 'country-code-missing' });
    },
  );
});

describe('a number as it is pasted (C8)', () => {
  test.each([
    ['direction marks around it', '\u202a+33 6 12 34 56 78\u202c'],
    ['direction marks within', '+33\u200e 6\u200f 12 34 56 78'],
    ['isolates', '\u2066+33\u2069 \u20686 12 34 56 78\u2069'],
    ['a byte order mark', '\ufeff06 12 34 56 78'],
    ['no-break spaces', '06\u00a012\u202f34\u00a056\u202f78'],
    ['figure and thin spaces', '06\u200712\u200934\u200956\u200978'],
    ['figure dashes', '06\u201212\u201234\u201256\u201278'],
    ['no-break hyphens', '06\u201112\u201134\u201156\u201178'],
    ['middle dots', '06·12·34·56·78'],
    ['slashes', '06/12/34/56/78'],
    ['full-width digits', '\uff10\uff16\u3000\uff11\uff12 \uff13\uff14 \uff15\uff16 \uff17\uff18'],
    ['a full-width code', '\uff08\uff0b\uff13\uff13\uff09 6 12 34 56 78'],
    ['its code in brackets', '(+33) 6 12 34 56 78'],
    ['its code in brackets, in digits', '(0033) 6 12 34 56 78'],
    ['the zero in brackets', '+33 (0)6 12 34 56 78'],
    ['both in brackets', '(+33) (0)6 12 34 56 78'],
    ['both numbers’ prefixes', '+33 06 12 34 56 78'],
    ['the prefix of calls abroad', '00 33 6 12 34 56 78'],
    ['the address of a link', 'tel:+33612345678'],
    ['the address of a link, written large', 'TEL:+33-6-12-34-56-78'],
    ['the address of a national number', 'tel:0612345678;phone-context=+33'],
  ])('with %s is read', (_, text) => {
    expect(numberOf(text)).toBe('+33612345678');
  });
});

describe('a text that is not one number (C8)', () => {
  test.each([
    ['06 12 34 56 78 / 07 12 34 56 78', 'several-numbers'],
    ['06 12 34 56 78 ou 07 12 34 56 78', 'several-numbers'],
    ['06 12 34 56 78 07 12 34 56 78', 'several-numbers'],
    ['06 12 34 56 78 poste 12', 'extension'],
    ['06 12 34 56 78 p. 12', 'extension'],
    ['06 12 34 56 78 ext 12', 'extension'],
    ['06 12 34 56 78 #12', 'extension'],
    ['0692 12 34 56 x12', 'extension'],
    ['tel:+33612345678;ext=12', 'extension'],
    ['Tél. 06 12 34 56 78', 'other-text'],
    ['06 12 34 56 78 (bureau)', 'other-text'],
    ['+33 692 12 34 56', 'country-code-missing'],
    ['+33 596 60 12 34', 'country-code-missing'],
  ])('%s is refused: %s', (text, flaw) => {
    expect(readPhone(text)).toEqual({ flaw });
  });

  test.each(['', 'x', '112', '06 12 34 56', '06 12 34 56 7²', '+33 6 12 34 56', '*06 12 34 56 78', '\u202a\u202c'])(
    '%s is refused',
    (text) => {
      expect(readPhone(text)).toEqual({ flaw: undefined });
    },
  );
});
