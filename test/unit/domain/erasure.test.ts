import { describe, expect, test } from 'vitest';
import type { Access } from '../../../shared/domain/access.ts';
import { cardKeptUntil, isNeverOpened } from '../../../shared/domain/card-end.ts';
import { endedByErasure, erasedKey, openRequestOf, toldOfErasure } from '../../../shared/domain/erasure.ts';
import { AccessStatus } from '../../../shared/domain/access.ts';

const at = '2026-11-26T10:20:30.400Z';
const of = (status: AccessStatus, more: Partial<Access> = {}): Access => ({
  ...{ accessId: 'a1', firmId: 'f1', status, version: 3, createdAt: at, createdBy: { kind: 'collaborator', id: 'c1' } },
  ...{ clientType: 'client_user', companyId: 'k1', card: 1, dossiers: [], modules: [], acknowledged: [] },
  requestId: 'r1',
  ...more,
});

describe('G3: an erasure ends an access', () => {
  test.each([
    ['pending_validation', 'cancelled'],
    ['to_correct', 'cancelled'],
    ['approved', 'revoked'],
    ['active', 'revoked'],
    ['suspended', 'revoked'],
    ['revoked', undefined],
    ['rejected', undefined],
    ['expired', undefined],
    ['cancelled', undefined],
  ] as const)('that is %s: %s', (status, end) => {
    const ended = endedByErasure(of(status));
    expect(ended?.after.status).toBe(end);
    expect(ended?.pending).toBe(end === undefined ? undefined : end === 'cancelled');
  });

  test('and the request that is open about it', () => {
    const asked = { requestId: 'r2', dossierId: 'd1' };
    expect(openRequestOf(of('pending_validation'))).toBe('r1');
    expect(openRequestOf(of('to_correct'))).toBe('r1');
    expect(openRequestOf(of('active'))).toBeUndefined();
    expect(openRequestOf(of('active', { asked }))).toBe('r2');
    expect(endedByErasure(of('active', { asked }))?.after.asked).toBeUndefined();
  });
});

test('G3: who made it is told, once, and not of their own act; of a repeated erasure nobody is', () => {
  const [paul, anne] = [
    { kind: 'collaborator' as const, id: 'c1' },
    { kind: 'collaborator' as const, id: 'c2' },
  ];
  const erasure = { accessId: 'a1', firmId: 'f1', at };
  expect(toldOfErasure({ ...erasure, by: anne }, [paul, paul])).toEqual([paul]);
  expect(toldOfErasure({ ...erasure, by: anne }, [paul, anne])).toEqual([paul]);
  expect(toldOfErasure(erasure, [paul])).toEqual([]);
});

test('G3: an erasure lies by its ids where no copy of seals does', () => {
  expect(erasedKey({ firmId: 'f1', accessId: 'a1' })).toBe('erased/f1/a1.jsonl');
});

describe('G4: who the person of an access is, is kept', () => {
  const asSet = (from: Date) => new Date(from.getTime() + 1);

  test.each(AccessStatus.options)('when it is %s as long as its end says', (status) => {
    const never = ['rejected', 'expired', 'cancelled'].includes(status);
    expect(isNeverOpened(status)).toBe(never);
    const end = never ? '2027-11-26T10:20:30.400Z' : status === 'revoked' ? '2026-11-26T10:20:30.401Z' : undefined;
    expect(cardKeptUntil(status, at, asSet)?.toISOString()).toBe(end);
  });
});
