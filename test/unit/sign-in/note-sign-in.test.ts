import { expect, test, vi } from 'vitest';
import { noteSignIn } from '../../../shared/use-cases/sign-in/note-sign-in.ts';

const event = { request: { userAttributes: { 'custom:accessId': 'a1' } }, response: {} };
const at = new Date('2026-11-02T23:30:00Z');

function trigger(note: () => Promise<void>) {
  const missed: unknown[] = [];
  const days = { note: vi.fn(note) };
  const countMissed = (error: unknown) => void missed.push(error);
  return { days, missed, handle: noteSignIn({ days, now: () => at, withinMs: 30, countMissed }) };
}

test('the day of a sign-in is noted of the access that the sign-in is for (L10)', async () => {
  const { days, missed, handle } = trigger(() => Promise.resolve());
  expect(await handle(event)).toBe(event);
  expect(days.note.mock.calls).toEqual([['a1', '2026-11-03']]);
  expect(missed).toEqual([]);
});

test('what fails, or does not end, refuses no sign-in: the event comes back, and it is counted (L10)', async () => {
  for (const note of [
    () => Promise.reject(new Error('The table is down.')),
    () => new Promise<void>(() => undefined),
    () => {
      throw new Error('A bug.');
    },
  ]) {
    const { missed, handle } = trigger(note);
    expect(await handle(event)).toBe(event);
    expect(missed).toHaveLength(1);
  }
});

test('of staff, and of events that tell of nobody, nothing is noted (L10)', async () => {
  const { days, missed, handle } = trigger(() => Promise.resolve());
  for (const other of [{}, { request: {} }, { request: { userAttributes: { 'custom:collaboratorId': 'c1' } } }])
    expect(await handle(other)).toBe(other);
  expect([days.note.mock.calls, missed]).toEqual([[], []]);
});
