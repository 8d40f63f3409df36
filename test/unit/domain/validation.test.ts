import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { decide, isSameDecision } from '../../../shared/domain/validation.ts';

const by = { id: 'v1', name: 'Victor' };
const at = '2026-11-22T10:00:00.000Z';
const open = { status: 'open', version: 1 } as Request;
const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
  return 'none';
};

describe('a decision', () => {
  test('keeps who, what, when and why', () => {
    expect(decide(open, { decision: 'reject', reason: 'Doublon' }, by, at)).toEqual({
      outcome: 'rejected',
      by,
      at,
      reason: 'Doublon',
    });
  });

  test('to reject needs a reason (V2)', () => {
    expect(codeOf(() => decide(open, { decision: 'reject' }, by, at))).toBe('invalid-input');
    expect(codeOf(() => decide(open, { decision: 'reject', reason: '' }, by, at))).toBe('invalid-input');
  });

  test('on another version than was shown is stale', () => {
    expect(codeOf(() => decide(open, { decision: 'approve', version: 2 }, by, at))).toBe('stale-write');
  });

  test('comes too late once there is one (V3), and is a wrong move once it was cancelled or expired', () => {
    const decided = { ...open, status: 'approved', decision: { outcome: 'approved', by, at } } as Request;
    expect(codeOf(() => decide(decided, { decision: 'approve' }, by, at))).toBe('already-decided');
    expect(codeOf(() => decide({ ...open, status: 'cancelled' }, { decision: 'approve' }, by, at))).toBe(
      'wrong-status',
    );
    expect(codeOf(() => decide({ ...open, status: 'expired' }, { decision: 'approve' }, by, at))).toBe('wrong-status');
  });

  test('is the same only from the same validator with the same outcome (V3)', () => {
    const decided = { ...open, decision: { outcome: 'approved', by, at } } as Request;
    expect(isSameDecision(decided, by, 'approve')).toBe(true);
    expect(isSameDecision(decided, by, 'reject')).toBe(false);
    expect(isSameDecision(decided, { id: 'v2', name: 'Agnès' }, 'approve')).toBe(false);
    expect(isSameDecision(open, by, 'approve')).toBe(false);
  });
});
