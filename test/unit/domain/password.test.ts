import { describe, expect, test } from 'vitest';
import { passwordFlaw, passwordPolicy } from '../../../shared/domain/password.ts';

const owner = {
  name: 'Inès Moreau',
  email: 'i.moreau-lenoir@boulangerie.example',
  firmName: 'Cabinet Lefèvre & Associés',
};
const flawOf = (password: string) => passwordFlaw(password, owner);
const weak = (...failed: string[]) => ({ code: 'too-weak', failed });

describe('a password (V7)', () => {
  test.each([
    ['Correct-horse-2026', undefined],
    ['', { code: 'missing' }],
    ['Aa1456789012', undefined],
    ['Aa145678901', weak('length')],
    ['🐴A1aaabaaabaa', undefined],
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
    expect(flawOf(password)).toEqual(flaw);
  });

  test('has at most 256 characters, however many bytes', () => {
    const of = (length: number) => flawOf(`Aa1${'é'.repeat(length - 3)}`);
    expect([of(256), of(257)]).toEqual([undefined, { code: 'too-long' }]);
    expect(flawOf(`Aa1${'🐴'.repeat(253)}`)).toBeUndefined();
  });

  test('is asked no more than the pool asks', () => {
    expect(passwordPolicy.rules).not.toContain('symbol');
  });

  test.each([
    // A word that leaks hold often, with what a rule asks for added at an end, or put in place of a letter.
    ...['Password-1234', '1234Password', 'P4ssw0rd-1234', 'Pa$$w0rd2026!', 'P-a-s-s-w-o-r-d-1'],
    ...['Azerty123456', 'Azertyuiop12', 'MotDePasse2026', 'M0td3passe!!!1', 'Bienvenue-2026', 'Hiver-Hiver-2026'],
    ...['Novembre-2026', 'Welcome-2026-!', 'Welcome-2026-Welcome', 'Chouchou-1998', '$OLeil-2026-01'],
    // As it leaked, or what nobody needs to leak.
    ...['1qaz2WSX3edc', 'Aaaaaaaaaaa1', 'Abcdefghijk1', 'Aa1234567890', 'Aa0987654321', 'Aa2121212121'],
  ])('that is common is refused, whatever was added to it: %j (V7)', (password) => {
    expect(flawOf(password)).toEqual({ code: 'common' });
  });

  test.each(['Correct-horse-2026', 'Password-of-my-cat-3', 'Xk4%dW9!qR2z', 'Aa1456789012', 'Azerty-trombone-7'])(
    'that only begins like a common one is taken: %j (V7)',
    (password) => {
      expect(flawOf(password)).toBeUndefined();
    },
  );

  test.each([
    ...['Ines-moreau-77', 'MOREAUmoreau12', 'M0r3au-trombone', 'Trombone-Lenoir-1', 'Lefevre-trombone-1'],
    ...['Cabinet-trombone-1', 'trombone-ASSOCIÉS-1'],
  ])('that holds the person’s name, address or firm is refused: %j (V7)', (password) => {
    expect(flawOf(password)).toEqual({ code: 'personal' });
  });

  test('holds a short name only as a word of its own (V7)', () => {
    const of = (name: string, password: string) =>
      passwordFlaw(password, { name, email: 'x@y.example', firmName: 'X' })?.code;
    expect([of('Léa Roy', 'Trombone-lea-12'), of('Léa Roy', 'Trombone-leader-12')]).toEqual(['personal', undefined]);
    expect([of('Bo Li', 'Trombone-bo-12'), of('Bo Li', 'Trombone-boli-12')]).toEqual([undefined, 'personal']);
    expect(of('Ελένη Παππά', 'Aa1-παππα-trombone')).toBe('personal');
  });
});
