import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/domain/seal.ts';
import { dueNotice, weekOf, type ToldOf } from '../../../shared/domain/seal-notice.ts';

describe('A3: a week of mails lasts from Monday 8:00 in Paris to the next', () => {
  test.each([
    ['2026-11-23T06:59:59.999Z', '2026-11-16'],
    ['2026-11-23T07:00:00.000Z', '2026-11-23'],
    ['2026-11-26T08:00:00.000Z', '2026-11-23'],
    ['2026-11-29T23:30:00.000Z', '2026-11-23'],
    ['2026-11-30T06:59:00.000Z', '2026-11-23'],
    ['2026-11-30T07:00:00.000Z', '2026-11-30'],
    // In summer Paris is two hours ahead; the clock is changed on the Sunday before these Mondays.
    ['2026-03-30T05:59:00.000Z', '2026-03-23'],
    ['2026-03-30T06:00:00.000Z', '2026-03-30'],
    ['2026-10-26T06:59:00.000Z', '2026-10-19'],
    ['2026-10-26T07:00:00.000Z', '2026-10-26'],
    ['2027-01-01T12:00:00.000Z', '2026-12-28'],
  ])('%s lies in that of %s', (at, week) => {
    expect(weekOf(new Date(at))).toBe(week);
  });
});

describe('A3: a firm is told of its last block', () => {
  const now = new Date('2026-11-30T07:10:00.000Z');
  const last = { firmId: 'f1', n: 12, hash: 'c0ffee', at: '2026-11-30T07:00:00.000Z' } as Block;
  const told = { firmId: 'f1', week: '2026-11-30', n: 12, hash: 'c0ffee' };
  const before = (given: Partial<ToldOf>): ToldOf => ({ ...told, week: '2026-11-23', n: 11, hash: 'decade', ...given });
  const notice = {
    ...{ mail: 'record-sealed', mailRequestId: 'record-sealed#f1#2026-11-30', at: now.toISOString(), ...told },
    sealedAt: last.at,
  };

  test('at first, and when there is a new one', () => {
    expect(dueNotice(undefined, last, now)).toEqual({ told, notice });
    expect(dueNotice(before({}), last, now)).toEqual({ told, notice });
  });

  test('once a week', () => {
    expect(dueNotice(before({ week: told.week }), last, now)).toBeUndefined();
  });

  test('not of the same one again, which is noted', () => {
    expect(dueNotice(before({ n: 12, hash: 'c0ffee' }), last, now)).toEqual({ told, notice: undefined });
  });

  test('of another one with the same number, or a smaller one: somebody made the chain anew', () => {
    for (const n of [12, 13]) expect(dueNotice(before({ n }), last, now)).toEqual({ told, notice });
  });
});
