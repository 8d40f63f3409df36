import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../shared/domain/error.ts';
import { RequestStatus, type Request } from '../../../shared/domain/request.ts';
import { expiresAnew, requireToCorrect, wasSentBack } from '../../../shared/domain/send-back.ts';
import { after } from '../../../shared/parsers/time.ts';

describe('V17: a request that is sent back, or resubmitted, expires anew,', () => {
  const made = { createdAt: '2026-01-10T09:00:00.000Z' };
  const expire = (at: string, expireAfter = 'P14D') => expiresAnew(made, at, { expireAfter, after });

  test('so long after it', () => {
    expect(expire('2026-02-01T10:00:00.000Z')).toBe('2026-02-15T10:00:00.000Z');
  });

  test('and never later than 300 days after it was made, by the calendar in Paris', () => {
    expect(expire('2026-10-23T09:00:00.000Z')).toBe('2026-11-06T09:00:00.000Z');
    expect(expire('2026-10-23T09:00:00.001Z')).toBe('2026-11-06T09:00:00.000Z');
    expect(expire('2026-01-10T09:00:00.000Z', 'P365D')).toBe('2026-11-06T09:00:00.000Z');
  });
});

describe('V17: a request', () => {
  test.each(RequestStatus.options)('that is %s is corrected only where it is to be', (status) => {
    const correct = () => {
      requireToCorrect({ status });
    };
    if (status === 'to_correct') expect(correct).not.toThrow();
    else
      expect(correct).toThrow(
        new DomainError('wrong-status', { extensions: { current: status, allowed: ['to_correct'] } }),
      );
  });

  test('was sent back with what was submitted last, or with an earlier submission', () => {
    const course: Request['course'] = { 'sent-back-1': { event: 'sent-back', at: '2026-02-01T10:00:00.000Z' } };
    expect([1, 2].map((submission) => wasSentBack({ submission, course }))).toEqual([true, false]);
  });
});
