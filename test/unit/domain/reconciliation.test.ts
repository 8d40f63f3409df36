import { describe, expect, test } from 'vitest';
import { awaitedSince, isUnrepaired, Repair, stuckStep } from '../../../shared/domain/reconciliation.ts';
import type { CourseEvent } from '../../../shared/domain/request.ts';

describe('V21: of the course of a request', () => {
  const createdAt = '2026-11-26T10:00:00.000Z';
  const event = (name: CourseEvent['event'], at: string, what?: string): CourseEvent => ({ event: name, at, what });

  const made = {
    status: 'open' as const,
    submission: 1,
    createdAt,
    createdBy: { kind: 'collaborator' as const, id: 'c1' },
  };
  const roundUntil = '2026-01-08T09:00:00.000Z';

  test('that somebody is asked is awaited since it was made, and then that the next round begins (V21)', () => {
    expect(awaitedSince({ ...made, course: {} })).toBe(createdAt);
    expect(awaitedSince({ ...made, course: { a: event('stuck', createdAt, 'NextRound') } })).toBe(createdAt);
    for (const key of ['asked-1', 'asked']) {
      const asked = { ...made, course: { [key]: event('asked', createdAt) } };
      expect(awaitedSince(asked)).toBeUndefined();
      expect(awaitedSince({ ...asked, roundUntil })).toBe(roundUntil);
    }
  });

  test('that somebody is asked about a correction is awaited since that was submitted (V17, V21)', () => {
    const at = '2026-01-09T09:00:00.000Z';
    const course = { 'asked-1': event('asked', createdAt), 'resubmitted-2': event('resubmitted', at) };
    const anew = { ...made, submission: 2, course };
    expect(awaitedSince(anew)).toBe(at);
    expect(awaitedSince({ ...anew, roundUntil, course: { ...course, 'asked-2': event('asked', at) } })).toBe(
      roundUntil,
    );
  });

  test('that its creator is told what to correct is awaited since it was sent back, unless they did so themselves (V17, V21)', () => {
    const at = '2026-01-09T09:00:00.000Z';
    const by = { kind: 'collaborator' as const, id: 'v1' };
    const decision = { outcome: 'to_correct' as const, at, by };
    const course = { 'asked-1': event('asked', createdAt) };
    const sentBack = { ...made, status: 'to_correct' as const, roundUntil, decision, course };
    expect(awaitedSince(sentBack)).toBe(at);
    for (const end of ['mailed', 'bounced'] as const) {
      const told = { ...course, [`${end}-1-sent-back`]: event(end, at, 'sent-back') };
      expect(awaitedSince({ ...sentBack, course: told })).toBeUndefined();
    }
    expect(awaitedSince({ ...sentBack, decision: { ...decision, by: made.createdBy } })).toBeUndefined();
  });

  test('the step that failed last is told', () => {
    const course = {
      b: event('stuck', '2026-11-26T12:00:00.000Z', 'OpenSignIn'),
      a: event('stuck', '2026-11-26T11:00:00.000Z', 'AskValidators'),
      c: event('decided', '2026-11-26T13:00:00.000Z', 'approved'),
    };
    expect(stuckStep({ course })).toBe('OpenSignIn');
    expect(stuckStep({ course: {} })).toBeUndefined();
  });
});

test('V21: what somebody has to look at is what failed, was told in vain, or is theirs to mend', () => {
  expect(Repair.options.filter(isUnrepaired)).toEqual(['told-in-vain', 'by-hand', 'failed']);
});
