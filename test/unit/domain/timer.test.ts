import { describe, expect, test } from 'vitest';
import { hourOf, timerChange } from '../../../shared/domain/timer.ts';

const at = '2026-11-26T10:00:00.000Z';
const notice = { at: '2027-06-16T22:00:00.000Z', kind: 'notice', subjectId: 'a1' };
const end = { at: '2027-06-30T22:00:00.000Z', kind: 'end', subjectId: 'a1' };
const ending = { accessId: 'a1', status: 'active' as const, endsAt: end.at, noticeAt: notice.at };
const endless = { ...ending, endsAt: undefined, noticeAt: undefined };
const later = { ...ending, endsAt: '2028-06-30T22:00:00.000Z', noticeAt: '2028-06-16T22:00:00.000Z' };

describe('L7: the timers of an access', () => {
  test('begin with the approval, and what comes first is that the end is told', () => {
    const waiting = { ...ending, status: 'pending_validation' as const, noticeAt: undefined };
    expect(timerChange(undefined, waiting, at)).toEqual({ gone: [], set: [] });
    expect(timerChange(waiting, { ...ending, status: 'approved' }, at)).toEqual({ gone: [], set: [notice] });
    expect(timerChange(undefined, { ...ending, noticeAt: undefined }, at)).toEqual({ gone: [], set: [end] });
  });

  test('are none without an end', () => {
    expect(timerChange(undefined, endless, at)).toEqual({ gone: [], set: [] });
  });

  test.each(['approved', 'active', 'suspended'] as const)(
    'stay while one that is %s is moved, and ends as before',
    (was) => {
      for (const status of ['approved', 'active', 'suspended', 'revoked'] as const)
        expect(timerChange({ ...ending, status: was }, { ...ending, status }, at)).toEqual({ gone: [], set: [] });
    },
  );

  test('are replaced where the end is set, moved or taken away', () => {
    expect(timerChange(endless, ending, at)).toEqual({ gone: [], set: [notice] });
    const moved = timerChange(ending, later, at);
    expect(moved).toEqual({ gone: [notice, end], set: [{ ...notice, at: later.noticeAt }] });
    expect(timerChange(ending, endless, at)).toEqual({ gone: [notice, end], set: [] });
  });

  test('that have passed are left to the sweep, and one that is set again is not taken away', () => {
    expect(timerChange(ending, endless, notice.at)).toEqual({ gone: [end], set: [] });
    expect(timerChange(ending, endless, end.at)).toEqual({ gone: [], set: [] });
    const toldSooner = { ...ending, noticeAt: at };
    expect(timerChange(ending, toldSooner, at)).toEqual({ gone: [notice, end], set: [{ ...notice, at }] });
    expect(timerChange({ ...ending, noticeAt: undefined }, ending, at)).toEqual({ gone: [end], set: [notice] });
    expect(timerChange(ending, { ...ending, noticeAt: undefined }, at)).toEqual({ gone: [notice], set: [end] });
  });
});

test('L7: timers lie together by the hour, in UTC', () => {
  expect(hourOf('2026-11-26T10:59:59.999Z')).toBe('2026-11-26T10');
});
