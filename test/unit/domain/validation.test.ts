import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { refusalToDecide } from '../../../shared/domain/authority.ts';
import { decide, isSameDecision } from '../../../shared/domain/validation.ts';

const validator = {
  collaboratorId: 'v1',
  firmId: 'f1',
  rights: { validate: true, administerFirm: false },
  portfolio: ['d1', 'd2'],
  status: 'active' as const,
};
const asked = { firmId: 'f1', createdBy: { id: 'c1', name: 'Paul' }, dossierIds: ['d1', 'd2'] };

describe('who may decide (V1)', () => {
  test('is an active collaborator of the firm with the right and a portfolio that covers every dossier', () => {
    expect(refusalToDecide(validator, asked, true)).toBeUndefined();
    expect(refusalToDecide({ ...validator, portfolio: 'all' }, asked, true)).toBeUndefined();
  });

  test.each([
    ['without the right', { ...validator, rights: { validate: false, administerFirm: true } }],
    ['of another firm', { ...validator, firmId: 'f2' }],
    ['who has left', { ...validator, status: 'removed' as const }],
    ['whose portfolio misses one of the dossiers', { ...validator, portfolio: ['d1'] }],
  ])('is nobody %s', (_, who) => {
    expect(refusalToDecide(who, asked, true)).toBe('not-a-validator');
  });

  test('is not the creator, unless the firm has switched four eyes off', () => {
    const own = { ...asked, createdBy: { id: 'v1', name: 'Victor' } };
    expect(refusalToDecide(validator, own, true)).toBe('own-request');
    expect(refusalToDecide(validator, own, false)).toBeUndefined();
  });
});

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
