import { expect, test } from 'vitest';
import { dayOf } from '../../../shared/domain/day.ts';
import { isNeverActivated, isUnusedSince } from '../../../shared/domain/dormancy.ts';

const createdAt = '2026-11-01T09:00:00.000Z';
const activatedAt = '2026-11-03T10:00:00.000Z';
const fresh = { status: 'active', createdAt, activatedAt };
const after14Days = new Date('2026-11-17T10:00:00Z');

test('an access that has been active for 14 days without a password was never activated (L10)', () => {
  expect(isNeverActivated(fresh, after14Days)).toBe(true);
  expect(isNeverActivated(fresh, new Date(after14Days.getTime() - 1))).toBe(false);
  expect(isNeverActivated({ ...fresh, acceptedAt: activatedAt }, after14Days)).toBe(false);
  for (const status of ['approved', 'suspended', 'revoked', 'pending_validation'])
    expect(isNeverActivated({ ...fresh, status }, after14Days)).toBe(false);
});

test('whoever has signed in once is not among them, though their password is gone (L10, L12)', () => {
  expect(isNeverActivated({ ...fresh, lastSignInOn: '2026-11-05' }, after14Days)).toBe(false);
});

test('an access is unused since a day if nobody signed in on it or later; without any, if it is older (L10)', () => {
  const used = { ...fresh, lastSignInOn: '2026-11-05' };
  expect(['2026-11-04', '2026-11-05', '2026-11-06'].map((day) => isUnusedSince(used, day))).toEqual([
    ...[false, false, true],
  ]);
  expect(['2026-11-01', '2026-11-02'].map((day) => isUnusedSince(fresh, day))).toEqual([false, true]);
});

test('days are those of Paris, in summer and winter (L10)', () => {
  expect(dayOf(new Date('2026-11-02T22:59:59Z'))).toBe('2026-11-02');
  expect(dayOf(new Date('2026-11-02T23:00:00Z'))).toBe('2026-11-03');
  expect(dayOf(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  expect(dayOf(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
});
