import { describe, expect, test } from 'vitest';
import { passwordFlaw, passwordPolicy } from '../../../shared/domain/password.ts';

const weak = (...failed: string[]) => ({ code: 'too-weak', failed });

describe('a password (V7)', () => {
  test.each([
    ['Correct-horse-2026', undefined],
    ['', { code: 'missing' }],
    ['Aa1456789012', undefined],
    ['Aa145678901', weak('length')],
    ['🐴A1aaaaaaaaaa', undefined],
    ['🐴🐴🐴🐴🐴🐴Aa1', weak('length')],
    ['alllowercase1', weak('uppercase')],
    ['ALLUPPERCASE1', weak('lowercase')],
    ['NoDigitInThere', weak('digit')],
    ['short', weak('length', 'uppercase', 'digit')],
    [' Correct-horse-2026', { code: 'blank-at-an-end' }],
    ['Correct-horse-2026 ', { code: 'blank-at-an-end' }],
    ['Correct-horse-2026\u00a0', { code: 'blank-at-an-end' }],
    ['Correct horse 2026', undefined],
    ['   ', { code: 'blank-at-an-end' }],
  ])('%j is answered with %j', (password, flaw) => {
    expect(passwordFlaw(password)).toEqual(flaw);
  });

  test('has at most 256 characters, however many bytes', () => {
    const of = (length: number) => passwordFlaw(`Aa1${'é'.repeat(length - 3)}`);
    expect([of(256), of(257)]).toEqual([undefined, { code: 'too-long' }]);
    expect(passwordFlaw(`Aa1${'🐴'.repeat(253)}`)).toBeUndefined();
  });

  test('is asked no more than the pool asks', () => {
    expect(passwordPolicy.rules).not.toContain('symbol');
  });
});
