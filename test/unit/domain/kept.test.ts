import { expect, test } from 'vitest';
import { nextInstant } from '../../../shared/domain/kept.ts';

const at = '2026-11-22T10:00:00.000Z';

test('A1: the next entry of a subject is of now, and later than the one before whatever a clock says', () => {
  expect(nextInstant(new Date(at))).toBe(at);
  expect(nextInstant(at, { lastAt: '2026-11-22T09:59:59.999Z' })).toBe(at);
  expect(nextInstant(at, { lastAt: at })).toBe('2026-11-22T10:00:00.001Z');
  expect(nextInstant('2020-01-01T00:00:00.000Z', { lastAt: at })).toBe('2026-11-22T10:00:00.001Z');
});
