import { describe, expect, test } from 'vitest';
import {
  bothOf,
  eitherOf,
  inMilliseconds,
  isListed,
  spanAt,
  spanBetween,
  spansOf,
  staffSpan,
  statusAt,
  turnedBetween,
  turnsInRecord,
  upToDate,
  worksOn,
  type Turn,
} from '../../../shared/domain/as-of.ts';
import { AccessStatus } from '../../../shared/domain/access.ts';

/** Instants that are told apart by their day. */
const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const span = (since: number, until?: number) => ({ since: on(since), until: until === undefined ? null : on(until) });
const turns = (...days: readonly number[]): Turn[] => days.map((day) => ({ at: on(Math.abs(day)), has: day > 0 }));

describe('A7: turns', () => {
  test('make spans in whatever order they are told, and however often', () => {
    expect(spansOf(turns(1, -3, 5))).toEqual([span(1, 3), span(5)]);
    expect(spansOf(turns(5, 1, -3, 1, 5))).toEqual([span(1, 3), span(5)]);
    expect(spansOf(turns(1, 2, -3, -4))).toEqual([span(1, 3)]);
    expect(spansOf(turns(-1))).toEqual([]);
  });

  test('that are not noted yet are told by what is so now', () => {
    expect(upToDate(turns(1), { at: on(4), has: false })).toEqual(turns(1, -4));
    expect(upToDate(turns(1, -2), { at: on(4), has: true })).toEqual(turns(1, -2, 4));
    expect(upToDate(turns(1), { at: on(4), has: true })).toEqual(turns(1));
    expect(upToDate(turns(1, -2), { at: on(4), has: false })).toEqual(turns(1, -2));
    expect(upToDate(turns(1), { at: undefined, has: false })).toEqual(turns(1));
  });
});

describe('A7: spans', () => {
  test('of one or the other are one where they overlap or meet', () => {
    expect(eitherOf([span(1, 3)], [span(3, 5)])).toEqual([span(1, 5)]);
    expect(eitherOf([span(1, 9)], [span(2, 4)])).toEqual([span(1, 9)]);
    expect(eitherOf([span(1, 3)], [span(4)])).toEqual([span(1, 3), span(4)]);
    expect(eitherOf([span(1)], [span(4, 6)])).toEqual([span(1)]);
  });

  test('of both end with the earlier, and are none where they only meet', () => {
    expect(bothOf([span(1, 5)], [span(3)])).toEqual([span(3, 5)]);
    expect(bothOf([span(1)], [span(2, 4), span(6)])).toEqual([span(2, 4), span(6)]);
    expect(bothOf([span(1, 3)], [span(3)])).toEqual([]);
  });

  test('hold from their first instant on, and not at their last', () => {
    const spans = [span(1, 3)];
    expect([on(1), on(2), on(3)].map((at) => spanAt(spans, at))).toEqual([span(1, 3), span(1, 3), undefined]);
    expect(spanBetween([on(5), on(2), on(9)], on(5))).toEqual(span(5, 9));
    expect(spanBetween([on(2)], on(3))).toEqual(span(2));
    expect(spanBetween([on(2)], on(1))).toBeUndefined();
  });
});

test('A7: staff have a dossier by list or with all, while it is the firm’s (P7)', () => {
  const list = turns(2, -6);
  const all = turns(5, -9);
  expect(staffSpan({ list, all, presence: turns(1) }, on(7))).toEqual(span(2, 9));
  expect(staffSpan({ list, all, presence: turns(1, -4, 7) }, on(8))).toEqual(span(7, 9));
  expect(staffSpan({ list, all, presence: turns(1, -4, 7) }, on(5))).toBeUndefined();
  expect(staffSpan({ list: [], all, presence: turns(8) }, on(8))).toEqual(span(8, 9));
});

describe('A7: the turns that a record tells', () => {
  const rights = { validate: false, administerFirm: false };
  const state = { status: 'active' as const, rights, portfolio: 'list' as const };
  const portfolio = (from: unknown, to: unknown) => [{ field: 'portfolio', from, to }];
  const spans = (...of: Parameters<typeof turnsInRecord>) => spansOf(turnsInRecord(...of));

  test('are of a list that takes a dossier in and lets it go, while its owner is there', () => {
    const entries = [
      { at: on(1), state: { ...state, status: 'invited' as const }, changes: portfolio([], ['a', 'b']) },
      { at: on(2), state, changes: [] },
      { at: on(3), state, changes: portfolio(['b'], []) },
      { at: on(4), state, changes: portfolio(['a'], ['c']) },
      { at: on(5), state, changes: portfolio([], ['a']) },
      { at: on(6), state: { ...state, status: 'removed' as const }, changes: [] },
    ];
    expect(spans(entries, 'a', undefined)).toEqual([span(2, 4), span(5, 6)]);
    expect(spans(entries, 'd', undefined)).toEqual([]);
  });

  test('are of a dossier that joins a list by itself, in its place', () => {
    const entries = [
      { at: on(1), state, changes: [] },
      { at: on(4), state, changes: portfolio(['a'], []) },
    ];
    expect(spans(entries, 'a', on(2))).toEqual([span(2, 4)]);
    expect(spans(entries, 'a', on(5))).toEqual([span(5)]);
  });

  test('count on without a break from a list to all dossiers, and back', () => {
    const entries = [
      { at: on(1), state, changes: portfolio([], ['a']) },
      { at: on(2), state: { ...state, portfolio: 'all' as const }, changes: portfolio(['a'], 'all') },
      { at: on(3), state: { ...state, rights: { ...rights, administerFirm: true } }, changes: [] },
      { at: on(4), state, changes: portfolio('all', ['a', 'b']) },
      { at: on(5), state, changes: portfolio(['a'], []) },
    ];
    expect(spans(entries, 'a', undefined)).toEqual([span(1, 5)]);
    expect(spans(entries, 'c', undefined)).toEqual([span(2, 4)]);
  });
});

describe('P6: a collaborator works on', () => {
  const rights = { validate: false, administerFirm: false };
  const active = { status: 'active' as const, rights, portfolio: ['a', 'b'] };

  test('their portfolio while they are active, all of it as an administrator', () => {
    expect(worksOn(active)).toEqual(['a', 'b']);
    expect(worksOn({ ...active, rights: { ...rights, administerFirm: true } })).toBe('all');
    for (const status of ['invited', 'removed'] as const) expect(worksOn({ ...active, status })).toEqual([]);
  });

  test('more or less after a change', () => {
    expect(turnedBetween(undefined, active)).toEqual({ all: undefined, gained: ['a', 'b'], lost: [] });
    expect(turnedBetween(active, { ...active, portfolio: ['b', 'c'] })).toEqual({
      ...{ all: undefined, gained: ['c'], lost: ['a'] },
    });
    expect(turnedBetween(active, { ...active, portfolio: 'all' })).toEqual({
      ...{ all: true, gained: [], lost: ['a', 'b'] },
    });
    expect(turnedBetween({ ...active, portfolio: 'all' }, { ...active, status: 'removed' })).toMatchObject({
      all: false,
    });
  });
});

test('A7: an access is suspended from its end on, whether that has come or is ahead', () => {
  const endsAt = on(10);
  const at = (day: number) => statusAt({ status: 'active', endsAt }, on(day));
  expect([9, 10, 11].map(at)).toEqual(['active', 'suspended', 'suspended']);
  expect(statusAt({ status: 'active', endsAt: '2099-01-01T00:00:00.000Z' }, '2099-01-01T00:00:00.000Z')).toBe(
    'suspended',
  );
  // Whether or not it had been opened by then.
  expect(statusAt({ status: 'approved', endsAt }, on(9))).toBe('approved');
  expect(statusAt({ status: 'approved', endsAt }, on(11))).toBe('suspended');
  expect(statusAt({ status: 'active', endsAt: undefined }, on(11))).toBe('active');
});

test('A7: a dossier lists who is active or suspended, and nobody else', () => {
  expect(AccessStatus.options.filter(isListed)).toEqual(['active', 'suspended']);
});

test('A7: an instant is told by its millisecond', () => {
  expect(inMilliseconds('2026-11-26T12:00:00Z')).toBe('2026-11-26T12:00:00.000Z');
  expect(inMilliseconds('2026-11-26T12:00:00.123987Z')).toBe('2026-11-26T12:00:00.123Z');
});
