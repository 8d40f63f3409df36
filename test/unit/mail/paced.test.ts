import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MailPostponed } from '../../../shared/services/errors.ts';
import { paced } from '../../../shared/use-cases/mail/paced.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const after = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const people = Array.from({ length: 40 }, (_, index) => index);

/** Sends to forty, each mail lasting `lasts`; `fail` says what one comes to. */
async function sent(lasts: number, fail: (to: number) => Error | undefined = () => undefined) {
  const begun: { to: number; at: number }[] = [];
  const [start, most] = [Date.now(), { underWay: 0, ever: 0 }];
  const outcome = paced(people, async (to) => {
    begun.push({ to, at: Date.now() - start });
    most.underWay += 1;
    most.ever = Math.max(most.ever, most.underWay);
    await after(lasts);
    most.underWay -= 1;
    const failure = fail(to);
    if (failure) throw failure;
    return `to ${String(to)}`;
  }).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return { begun, outcome: await outcome, atOnce: most.ever, underWay: most.underWay };
}

test('mails to many go at fewer than 14 a second, in their order, and what became of each is told', async () => {
  const { begun, outcome } = await sent(20);
  expect(outcome).toEqual(people.map((to) => `to ${String(to)}`));
  expect(begun.map(({ to }) => to)).toEqual(people);
  for (const { at } of begun) {
    const withinASecond = begun.filter((other) => other.at >= at && other.at < at + 1000);
    expect(withinASecond.length).toBeLessThan(14);
  }
});

test('slow ones do not pile up', async () => {
  const { atOnce, outcome } = await sent(1500);
  expect(atOnce).toBe(5);
  expect(outcome).toHaveLength(40);
});

test('no run begins one after fifteen seconds: the rest is for the retry, and those under way end', async () => {
  const { begun, outcome, underWay } = await sent(4000);
  expect(begun.length).toBeLessThan(40);
  expect(Math.max(...begun.map(({ at }) => at))).toBeLessThanOrEqual(15_000);
  expect(underWay).toBe(0);
  expect(outcome).toMatchObject({ code: 'unavailable' });
});

test('one that fails keeps no other from being sent to, and is told once all are through', async () => {
  const { begun, outcome, underWay } = await sent(300, (to) => (to === 3 ? new Error('a bug') : undefined));
  expect(begun).toHaveLength(40);
  expect(underWay).toBe(0);
  expect(outcome).toEqual(new Error('a bug'));
});

test('once one is postponed no other is begun, and those under way end', async () => {
  const { begun, outcome, underWay } = await sent(300, (to) => (to >= 10 ? new MailPostponed(undefined) : undefined));
  expect(begun.length).toBeLessThan(15);
  expect(underWay).toBe(0);
  expect(outcome).toBeInstanceOf(MailPostponed);
});

test('nobody to write to is nothing to do', async () => {
  expect(await paced([], () => Promise.reject(new Error('sent')))).toEqual([]);
});
