import fc from 'fast-check';
import libmime from 'libmime';
import { expect, test } from 'vitest';
import { encodedWords } from '../../shared/services/mailer.ts';

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100, size: 'max' });

test('a mail client reads the name of a sender as the firm wrote it', () => {
  const name = 'Cabinet Lefèvre & Associés, expertise comptable et conseil';
  expect(libmime.decodeWords(encodedWords(name))).toBe(name);
  fc.assert(
    fc.property(names, (made) => {
      expect(libmime.decodeWords(encodedWords(made))).toBe(made);
    }),
  );
});

test('the name of a sender is ASCII words of at most 75 characters', () => {
  fc.assert(
    fc.property(names, (name) => {
      for (const word of encodedWords(name).split(' ')) expect(word).toMatch(/^=\?UTF-8\?B\?[\w+/=]{1,63}\?=$/);
    }),
  );
});

test('the name of a sender cannot begin another header', () => {
  expect(libmime.decodeWords(encodedWords('Firm\r\nBcc: all@evil.example'))).toBe('Firm  Bcc: all@evil.example');
});
