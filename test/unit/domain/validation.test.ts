import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { decide, isSameDecision } from '../../../shared/domain/validation.ts';

const by = { id: 'v1', name: 'Victor' };
const at = '2026-11-22T10:00:00.000Z';
const open = { status: 'open', version: 1 } as Request;
const refusalOf = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, errors: error.errors, extensions: error.extensions };
  }
  throw new Error('It was not refused.');
};
const codeOf = (action: () => unknown): string => refusalOf(action).code;

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
    for (const reason of [undefined, ''])
      expect(refusalOf(() => decide(open, { decision: 'reject', reason }, by, at))).toMatchObject({
        ...{ code: 'invalid-input', errors: [{ pointer: '/reason', code: 'reason-missing' }] },
      });
  });

  test('to approve needs none, and keeps none that is empty', () => {
    for (const reason of [undefined, ''])
      expect(decide(open, { decision: 'approve', reason }, by, at)).toEqual({ outcome: 'approved', by, at });
  });

  test('on another version than was shown is stale', () => {
    expect(decide(open, { decision: 'approve', version: 1 }, by, at).outcome).toBe('approved');
    expect(codeOf(() => decide(open, { decision: 'approve', version: 2 }, by, at))).toBe('stale-write');
  });

  test('comes too late once there is one (V3), and is a wrong move once it was cancelled or expired', () => {
    const decision = { outcome: 'approved', by, at };
    for (const status of ['approved', 'rejected'])
      expect(
        refusalOf(() => decide({ ...open, status, decision } as Request, { decision: 'approve' }, by, at)),
      ).toEqual({
        ...{ code: 'already-decided', errors: [], extensions: { decision } },
      });
    for (const status of ['cancelled', 'expired'])
      expect(refusalOf(() => decide({ ...open, status } as Request, { decision: 'approve' }, by, at))).toEqual({
        ...{ code: 'wrong-status', errors: [], extensions: { current: status, allowed: [] } },
      });
  });

  test('is the same only from the same validator with the same outcome (V3)', () => {
    const decided = { ...open, decision: { outcome: 'approved', by, at } } as Request;
    expect(isSameDecision(decided, by, 'approve')).toBe(true);
    expect(isSameDecision(decided, by, 'reject')).toBe(false);
    expect(isSameDecision(decided, { id: 'v2', name: 'Agnès' }, 'approve')).toBe(false);
    expect(isSameDecision(open, by, 'approve')).toBe(false);
    const expired = { ...open, decision: { outcome: 'expired', at } } as Request;
    expect(isSameDecision(expired, by, 'approve')).toBe(false);
  });
});
