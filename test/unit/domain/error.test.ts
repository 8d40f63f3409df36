import { describe, expect, test, vi } from 'vitest';
import { Conflict, retryOnConflict } from '../../../shared/domain/conflict.ts';
import { DomainError, errorCodes, fieldCodes, requireVersion } from '../../../shared/domain/error.ts';
import { emailFlaws } from '../../../shared/domain/email.ts';
import { phoneFlaws } from '../../../shared/domain/phone.ts';

test.each([
  ['problems', errorCodes, 'internal-error'],
  ['fields', fieldCodes, 'missing'],
  ['addresses', emailFlaws, 'malformed'],
  ['phone numbers', phoneFlaws, 'extension'],
])(
  'the codes of %s are lower-case kebab, as they stand in addresses of problems, and each stands once',
  (_, codes, one) => {
    expect(codes).toContain(one);
    expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
    expect(new Set<string>(codes).size).toBe(codes.length);
  },
);

describe('a refusal', () => {
  test('carries its fields, members and cause', () => {
    const errors = [{ pointer: '/name', code: 'missing' as const }];
    const cause = new Error('why');
    const refusal = new DomainError('invalid-input', { errors, extensions: { current: 'open' }, cause });
    expect(refusal).toMatchObject({ name: 'DomainError', code: 'invalid-input', message: 'invalid-input', cause });
    expect(refusal.errors).toEqual(errors);
    expect(refusal.extensions).toEqual({ current: 'open' });
  });

  test('has neither fields nor members where none are given', () => {
    expect(new DomainError('forbidden')).toMatchObject({ errors: [], extensions: {} });
  });
});

test('a version is refused when it is another than the present one, not when none is named', () => {
  expect(() => requireVersion(2, 2)).not.toThrow();
  expect(() => requireVersion(2, undefined)).not.toThrow();
  expect(() => requireVersion(2, 1)).toThrow(new DomainError('stale-write'));
  expect(() => requireVersion(2, 3)).toThrow(new DomainError('stale-write'));
});

describe('a write that meets another one', () => {
  const conflicts = (times: number) => {
    const cause = new Error('cancelled');
    const action = vi.fn<() => Promise<string>>();
    for (let n = 0; n < times; n += 1) action.mockRejectedValueOnce(new Conflict(cause));
    return action.mockResolvedValue('written');
  };

  test('is tried four times, no more', async () => {
    const third = conflicts(3);
    expect(await retryOnConflict(third)).toBe('written');
    expect(third).toHaveBeenCalledTimes(4);
    const fourth = conflicts(4);
    await expect(retryOnConflict(fourth)).rejects.toMatchObject({
      code: 'stale-write',
      cause: { message: 'cancelled' },
    });
    expect(fourth).toHaveBeenCalledTimes(4);
  });

  test('is done once when nothing comes in between', async () => {
    const action = conflicts(0);
    expect(await retryOnConflict(action)).toBe('written');
    expect(action).toHaveBeenCalledTimes(1);
  });

  test('is not tried again when the caller went by an old version, or anything else is wrong', async () => {
    for (const error of [new DomainError('stale-write'), new Error('broken')]) {
      const action = vi.fn(() => Promise.reject<string>(error));
      await expect(retryOnConflict(action)).rejects.toBe(error);
      expect(action).toHaveBeenCalledTimes(1);
    }
  });
});
