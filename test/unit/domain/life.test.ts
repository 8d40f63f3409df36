import { describe, expect, test } from 'vitest';
import { AccessStatus, type Access } from '../../../shared/domain/access.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import {
  hasBeenOpened,
  hasEnd,
  isToMove,
  reactivated,
  revoked,
  suspended,
  takesOver,
} from '../../../shared/domain/life.ts';

const access: Access = {
  ...{ accessId: 'a1', firmId: 'f1', status: 'active', version: 4, createdAt: '2026-01-01T00:00:00.000Z' },
  ...{ clientType: 'client_user', companyId: 'm1', card: 1 },
  ...{
    createdBy: { kind: 'collaborator', id: 'c1' },
    acknowledged: [],
    requestId: 'r1',
  },
  ...{ dossiers: [{ dossierId: 'd1', level: 'standard_user', options: [] }], modules: ['bank'], sub: 's1' },
};
const at = '2026-06-01T10:00:00.000Z';
const refusalOf = (action: () => unknown) => {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, errors: error.errors, ...error.extensions };
  }
};

describe('the moves of an access (L1)', () => {
  test.each([
    ['suspend', ['active'], 'suspended'],
    ['reactivate', ['suspended'], 'active'],
    ['revoke', ['approved', 'active', 'suspended'], 'revoked'],
  ] as const)('%s goes from %j to %s, and from nowhere else', (move, from, to) => {
    const answers = AccessStatus.options.map((status) => [status, refusalOf(() => isToMove({ status }, move))]);
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(
        AccessStatus.options.map((status) => [
          status,
          status === to
            ? false
            : (from as readonly string[]).includes(status) || {
                ...{ code: 'wrong-status', errors: [] },
                ...{ current: status, allowed: from },
              },
        ]),
      ),
    );
  });

  test('a suspended access keeps what it opens, and says by whom it is', () => {
    expect(suspended(access, 'client')).toEqual({ ...access, status: 'suspended', suspendedBecause: 'client' });
  });

  test('staff make theirs what a client suspended, and nothing else (L2)', () => {
    expect(takesOver(suspended(access, 'client'), 'staff')).toBe(true);
    expect(takesOver(suspended(access, 'client'), 'client')).toBe(false);
    expect(takesOver(access, 'staff')).toBe(false);
    for (const because of ['staff', 'ended', 'review', 'undone'] as const)
      expect(takesOver(suspended(access, because), 'staff')).toBe(false);
  });

  test('a revoked access is suspended by nobody, and nothing is asked for about it (L8)', () => {
    const asked = { requestId: 'r2', dossierId: 'd1' };
    expect(revoked({ ...suspended(access, 'staff'), asked })).toEqual({ ...access, status: 'revoked' });
  });

  test('three statuses are past the opening (V21)', () => {
    expect(AccessStatus.options.filter((status) => hasBeenOpened({ status }))).toEqual([
      ...['active', 'suspended', 'revoked'],
    ]);
  });
});

describe('an access that is reactivated (L7)', () => {
  const of = (endsAt?: string): Access => ({
    ...suspended(access, 'staff'),
    ...(endsAt !== undefined && { endsAt }),
  });
  const told = '2026-06-01T10:00:00.002Z';
  const notice = () => told;
  const [past, later] = ['2026-06-01T10:00:00.000Z', '2026-06-01T10:00:00.001Z'];

  test('keeps the end it has, loses it, or gets another one', () => {
    expect(reactivated(of(later), undefined, at, notice)).toEqual({ ...access, endsAt: later, noticeAt: at });
    expect(reactivated(of(past), null, at, notice)).toEqual(access);
    expect(reactivated(of(past), later, at, notice)).toEqual({ ...access, endsAt: later, noticeAt: told });
    expect(reactivated(of(), undefined, at, notice)).toEqual(access);
  });

  test('does not end in the past; where it was asked for, the field says so', () => {
    expect(refusalOf(() => reactivated(of(past), undefined, at, notice))).toEqual({
      code: 'end-in-the-past',
      errors: [],
    });
    expect(refusalOf(() => reactivated(of(later), past, at, notice))).toEqual({
      code: 'end-in-the-past',
      errors: [{ pointer: '/endsAt', code: 'end-in-the-past' }],
    });
  });

  test('has the end that is asked for already, or not', () => {
    expect([undefined, null, later].map((asked) => hasEnd(access, asked))).toEqual([true, true, false]);
    expect([undefined, null, later, past].map((asked) => hasEnd({ endsAt: later }, asked))).toEqual([
      ...[true, false, true, false],
    ]);
  });
});
