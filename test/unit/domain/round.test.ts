import { describe, expect, test } from 'vitest';
import { maxReminders, nextRound, Round, untilCorrected, type LastRound } from '../../../shared/domain/round.ts';

const minute = 60_000;
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 30, 8) + minutes * minute).toISOString();
const expiresAt = at(1000);
const remindAt = (from: Date) => new Date(from.getTime() + 60 * minute);
const request = { submission: 1, remindersSent: 0, expiresAt };
type Standing = Partial<Parameters<typeof nextRound>[0]>;

const next = (standing: Standing, now: number, last: LastRound = {}) =>
  nextRound({ ...request, ...standing }, last, { now: new Date(at(now)), remindAt });
const round = (n: number, from: number, until: number) => ({
  ...{ submission: 1, n, from: at(from), until: at(until), timeoutSeconds: (until - from) * 60 },
});

describe('rounds (V11)', () => {
  test('the first begins at once, and lasts until the first reminder', () => {
    expect(next({}, 0)).toEqual({ is: 'waiting', begins: true, round: round(0, 0, 60) });
  });

  test('the next one begins when one is over, by the clock that said so, however little the own one has moved', () => {
    const over = round(0, 0, 60);
    expect(next({ roundUntil: over.until }, 0, { over })).toEqual({
      is: 'waiting',
      begins: true,
      round: round(1, 60, 120),
    });
    expect(next({ roundUntil: over.until }, 75, { over })).toMatchObject({ round: round(1, 75, 135) });
  });

  test('one that has been counted is not counted again: the same plan, run twice, gives the same round', () => {
    const counted = { remindersSent: 1, roundUntil: at(120) };
    expect(next(counted, 0, { over: round(0, 0, 60) })).toEqual({
      is: 'waiting',
      begins: false,
      round: round(1, 60, 120),
    });
  });

  test('one that is interrupted keeps its number and its end, and is no earlier than its beginning', () => {
    const standing = { remindersSent: 3, roundUntil: at(240) };
    const interrupted = round(3, 180, 240);
    expect(next(standing, 0, { interrupted })).toEqual({ is: 'waiting', begins: false, round: interrupted });
    expect(next(standing, 200, { interrupted })).toEqual({ is: 'waiting', begins: false, round: round(3, 200, 240) });
    expect(next(standing, 240, { interrupted })).toEqual({ is: 'waiting', begins: true, round: round(4, 240, 300) });
  });

  test('a redrive goes on where it stands: within the round, or with one reminder, however many were missed', () => {
    expect(next({ remindersSent: 2, roundUntil: at(180) }, 170)).toMatchObject({
      begins: false,
      round: round(2, 170, 180),
    });
    expect(next({ remindersSent: 2, roundUntil: at(180) }, 700)).toMatchObject({
      begins: true,
      round: round(3, 700, 760),
    });
  });

  test('none lasts beyond the request, nor begins after it', () => {
    expect(next({ remindersSent: 1, roundUntil: at(980) }, 980)).toMatchObject({ round: round(2, 980, 1000) });
    expect(next({}, 1000)).toEqual({ is: 'expired' });
    expect(next({ roundUntil: expiresAt }, 0, { over: round(0, 0, 1000) })).toEqual({ is: 'expired' });
    expect(next({}, 0, { interrupted: round(0, 1000, 1001) })).toEqual({ is: 'expired' });
  });

  test('the one after the last reminder lasts as long as the request', () => {
    const standing = (n: number) => ({ remindersSent: n, roundUntil: at(60) });
    expect(next(standing(maxReminders - 2), 60)).toMatchObject({ round: round(29, 60, 120) });
    expect(next(standing(maxReminders - 1), 60)).toMatchObject({ round: round(30, 60, 1000) });
  });

  test('what is told of another submission moves no clock of this one', () => {
    const over = { ...round(0, 0, 900), submission: 1 };
    expect(next({ submission: 2 }, 0, { over })).toMatchObject({
      begins: true,
      round: { ...round(0, 0, 60), submission: 2 },
    });
  });

  test('a request from before rounds begins the first one, and an older wait is the first of the first submission', () => {
    expect(next({ remindersSent: 0 }, 500)).toMatchObject({ begins: true, round: round(0, 500, 560) });
    expect(Round.parse({ timeoutSeconds: 9, until: expiresAt })).toEqual({
      ...{ submission: 1, n: 0, timeoutSeconds: 9, until: expiresAt },
    });
  });

  test('waits are whole seconds, and never end too soon', () => {
    const now = new Date(new Date(at(0)).getTime() + 1);
    const found = nextRound({ ...request, roundUntil: at(1) }, {}, { now, remindAt });
    expect(found).toMatchObject({ round: { timeoutSeconds: 60 } });
  });
});

describe('the wait for a correction (V17)', () => {
  const wait = (now: number, last: LastRound = {}) => untilCorrected(request, last, new Date(at(now)));

  test('lasts as long as the request', () => {
    expect(wait(10)).toEqual({ is: 'waiting', begins: false, round: round(0, 10, 1000) });
  });

  test('is over when its timeout says so, however little the own clock has moved', () => {
    expect(wait(10, { over: round(0, 10, 1000) })).toEqual({ is: 'expired' });
    expect(wait(1000)).toEqual({ is: 'expired' });
  });

  test('is none the shorter for a round of an earlier submission', () => {
    expect(wait(10, { over: { ...round(0, 0, 1000), submission: 0 } })).toMatchObject({ is: 'waiting' });
  });
});
