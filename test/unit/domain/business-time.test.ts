import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easterOf, isWorkingDay, reminderAt } from '../../../shared/domain/business-time.ts';
import type { Holidays } from '../../../shared/domain/firm.ts';
import { nextReminder } from '../../../shared/parsers/time.ts';
import { reminderVectors } from '../../support/reminder-vectors.ts';

const hour = 3_600_000;
const day = 24 * hour;
const settings = { businessTime: true, reminderAfter: 'PT24H', holidays: 'FR' as const };
const wall = (at: Date) => at.toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 16);

/** The first reminders of what begins at an instant, as clocks in Paris show them. */
function reminders(from: string, firm: Parameters<typeof nextReminder>[1], count = 3): string[] {
  const found: string[] = [];
  let at = new Date(from);
  while (found.length < count) found.push(wall((at = nextReminder(at, firm))));
  return found;
}

describe('reminders by business time in Paris (V12)', () => {
  test.each(reminderVectors)('of what begins %s', (from, expected) => {
    expect(reminders(from, settings)).toEqual(expected);
  });

  test.each([
    // Good Friday 2027, and the 26th, a Saturday in 2026 and a Monday in 2022.
    ['2027-03-25T09:00+01:00', 'FR', '2027-03-26 09:00'],
    ['2027-03-25T09:00+01:00', 'FR-ALSACE-MOSELLE', '2027-03-30 09:00'],
    ['2022-12-23T09:00+01:00', 'FR', '2022-12-26 09:00'],
    ['2022-12-23T09:00+01:00', 'FR-ALSACE-MOSELLE', '2022-12-27 09:00'],
  ] as const)('of what begins %s, by the holidays of %s', (from, holidays, expected) => {
    expect(reminders(from, { ...settings, holidays }, 1)).toEqual([expected]);
  });

  test('the window is open at 8:00 and at 19:00, and shut a millisecond before and after', () => {
    const monday = Date.UTC(2026, 10, 30);
    const at = (from: number) => (reminderAt(monday + from, 24 * hour, 'FR') - monday - day) / hour;
    expect([8 * hour - 1, 8 * hour, 19 * hour].map(at)).toEqual([8, 8, 19]);
    expect(at(19 * hour + 1)).toBe(24 + 8);
  });

  test('plain time knows neither days nor the window', () => {
    const plain = { ...settings, businessTime: false, reminderAfter: 'PT1H' };
    expect(reminders('2026-12-25T02:30+01:00', plain)).toEqual([
      '2026-12-25 03:30',
      '2026-12-25 04:30',
      '2026-12-25 05:30',
    ]);
  });

  test('a night in which clocks change is no part of it', () => {
    expect(reminders('2026-10-23T18:00+02:00', settings, 2)).toEqual(['2026-10-26 18:00', '2026-10-27 18:00']);
    expect(nextReminder(new Date('2026-10-23T18:00+02:00'), settings).toISOString()).toBe('2026-10-26T17:00:00.000Z');
  });
});

describe('working days (V12)', () => {
  test.each([
    ['2024', '2024-03-31'],
    ['2025', '2025-04-20'],
    ['2026', '2026-04-05'],
    ['2027', '2027-03-28'],
    ['2030', '2030-04-21'],
    ['2038', '2038-04-25'],
    ['2076', '2076-04-19'],
    ['2285', '2285-03-22'],
  ])('Easter of %s is %s', (year, expected) => {
    expect(new Date(easterOf(Number(year))).toISOString().slice(0, 10)).toBe(expected);
  });

  test.each([
    ['FR', ['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '11-11', '12-25']],
    ['FR-ALSACE-MOSELLE', ['01-01', '04-03', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '11-11', '12-25']],
  ] as const)('by the holidays of %s these days of 2026 between Monday and Friday are none', (holidays, expected) => {
    const year = Array.from({ length: 365 }, (_, of) => Date.UTC(2026, 0, 1) + of * day);
    const free = year.filter((at) => ![0, 6].includes(new Date(at).getUTCDay()) && !isWorkingDay(at, holidays));
    expect(free.map((at) => new Date(at).toISOString().slice(5, 10))).toEqual(expected);
  });
});

describe('whatever begins whenever (V12)', () => {
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  const lengths = fc.integer({ min: 1, max: 30 * 24 }).map((hours) => hours * hour);
  const holidays = fc.constantFrom<Holidays>('FR', 'FR-ALSACE-MOSELLE');

  test('is reminded of on a working day, within the window, and later', () => {
    fc.assert(
      fc.property(instants, lengths, holidays, (from, ms, of) => {
        const at = reminderAt(from.getTime(), ms, of);
        expect(isWorkingDay(at, of)).toBe(true);
        expect((at % day) / hour).toBeGreaterThanOrEqual(8);
        expect((at % day) / hour).toBeLessThanOrEqual(19);
        expect(at).toBeGreaterThan(from.getTime());
        expect(nextReminder(from, { ...settings, holidays: of, reminderAfter: `PT${String(ms / hour)}H` }) > from).toBe(
          true,
        );
      }),
    );
  });

  test('is reminded of no sooner than what began before, or is due sooner', () => {
    fc.assert(
      fc.property(instants, lengths, fc.nat(10 * day), fc.nat(10 * day), (from, ms, later, longer) => {
        const first = reminderAt(from.getTime(), ms, 'FR');
        expect(reminderAt(from.getTime() + later, ms, 'FR')).toBeGreaterThanOrEqual(first);
        expect(reminderAt(from.getTime(), ms + longer, 'FR')).toBeGreaterThanOrEqual(first);
      }),
    );
  });

  test('24 hours later, within the window, it is the same time of the next working day: a working day has 24 hours', () => {
    fc.assert(
      fc.property(instants, holidays, (date, of) => {
        const from = Math.floor(date.getTime() / day) * day + 12 * hour;
        fc.pre(isWorkingDay(from, of));
        let next = from + day;
        while (!isWorkingDay(next, of)) next += day;
        expect(reminderAt(from, 24 * hour, of)).toBe(next);
      }),
    );
  });
});
