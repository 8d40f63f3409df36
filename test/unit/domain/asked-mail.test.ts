import { describe, expect, test } from 'vitest';
import { AskedMails, countAsked, type Matter } from '../../../shared/domain/asked-mail.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = Date.parse('2026-11-22T10:04:59.000Z');
const at = (ms: number) => new Date(start + ms).toISOString();

let made = 0;
const ask = (ms: number, matter: Matter = 'password', mailRequestId = `m${String((made += 1))}`) => ({
  ...{ mailRequestId, matter, at: at(ms) },
});

/** Counts one mail after the other, and says what came of the last. */
function after(...asked: readonly ReturnType<typeof ask>[]) {
  let before: AskedMails | undefined;
  let last: ReturnType<typeof countAsked> | undefined;
  for (const one of asked) {
    last = countAsked(before, one);
    if ('counted' in last) before = AskedMails.parse(last.counted);
  }
  return { before, last };
}
const waits = (...asked: readonly ReturnType<typeof ask>[]) => {
  const { last } = after(...asked);
  return last && 'retryAfter' in last ? last.retryAfter : undefined;
};

describe('to one person, about one matter (V18)', () => {
  test('goes one mail in five minutes, wherever the clock stands', () => {
    expect(waits(ask(0), ask(2000))).toBe(298);
    expect(waits(ask(0), ask(5 * minute - 1))).toBe(1);
    expect(waits(ask(0), ask(5 * minute))).toBeUndefined();
  });

  test('five minutes are those after the last that went, not after one that was dropped', () => {
    expect(waits(ask(0), ask(4 * minute), ask(5 * minute))).toBeUndefined();
  });

  test('go ten a day, and another once the first of them is a day old', () => {
    const ten = Array.from({ length: 10 }, (_, n) => ask(n * hour));
    expect(waits(...ten)).toBeUndefined();
    expect(waits(...ten, ask(10 * hour))).toBe((14 * hour) / 1000);
    expect(waits(...ten, ask(day - 500))).toBe(1);
    expect(waits(...ten, ask(day))).toBeUndefined();
    expect(waits(...ten, ask(day), ask(day + 6 * minute))).toBe((54 * minute) / 1000);
  });

  test('another matter has five minutes and a ten of its own', () => {
    expect(waits(ask(0), ask(0, 'invitation'), ask(0, 'request#r1'), ask(0, 'request#r2'))).toBeUndefined();
  });
});

test('to one person go thirty a day in all (V18)', () => {
  const thirty = Array.from({ length: 30 }, (_, n) => ask(n * minute, `request#r${String(n)}`));
  expect(waits(...thirty)).toBeUndefined();
  expect(waits(...thirty, ask(hour))).toBe((23 * hour) / 1000);
  expect(waits(...thirty, ask(day))).toBeUndefined();
});

test('the wait is true: a second before it one is refused, and when it is over none is (V18)', () => {
  const before = Array.from({ length: 10 }, (_, n) => ask(n * 7 * minute + n));
  const now = 70 * minute + 1;
  const wait = waits(...before, ask(now))! * 1000;
  expect(waits(...before, ask(now + wait - 1000))).toBe(1);
  expect(waits(...before, ask(now + wait))).toBeUndefined();
});

test('a mail that has been counted is counted once, however late it is heard of again (V18)', () => {
  const mine = ask(0, 'password', 'mine');
  const { before } = after(mine, ask(6 * minute));
  expect(countAsked(before, { ...mine, at: at(7 * minute) })).toEqual({ counted: before });
  expect(countAsked(before, { ...mine, at: at(day - 1) })).toEqual({ counted: before });
});

test('what is older than a day is kept no longer, and the version goes up (V18)', () => {
  const { before } = after(ask(0), ask(hour), ask(day + 1));
  expect(before?.mails).toHaveLength(2);
  expect(before?.version).toBe(3);
});
