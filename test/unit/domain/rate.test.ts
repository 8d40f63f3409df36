import { expect, test } from 'vitest';
import { hourOf, secondsToNextHour } from '../../../shared/domain/rate.ts';

test.each([
  ['2026-11-22T10:00:00.000Z', '2026-11-22T10', 3600],
  ['2026-11-22T10:59:59.001Z', '2026-11-22T10', 1],
  ['2026-11-22T23:30:00.000Z', '2026-11-22T23', 1800],
])('%s lies in the hour %s, and the next one begins %i seconds later (F3)', (instant, hour, seconds) => {
  const at = new Date(instant);
  expect(hourOf(at)).toBe(hour);
  expect(secondsToNextHour(at)).toBe(seconds);
  expect(hourOf(new Date(at.getTime() + seconds * 1000))).not.toBe(hour);
});
