import { describe, expect, test } from 'vitest';
import { DomainError, type ErrorCode, type FieldCode } from '../../../shared/domain/error.ts';
import {
  countedRefusal,
  countedTogether,
  fitting,
  hourBegun,
  mostIds,
  RefusedCode,
} from '../../../shared/domain/refused.ts';

const id = (n: number) => `01998f3e-0000-7000-8000-${String(n).padStart(12, '0')}`;
const nothing = { path: {}, body: undefined };
const refused = (code: ErrorCode, ...fields: [pointer: string, code: FieldCode][]) =>
  new DomainError(code, { errors: fields.map(([pointer, code]) => ({ pointer, code })) });

describe('a refusal that is counted (A5)', () => {
  test('is one of what lies beyond rights, or out of reach', () => {
    const path = { requestId: id(1) };
    expect(RefusedCode.options.map((code) => countedRefusal(refused(code), { path, body: {} }))).toEqual(
      RefusedCode.options.map((code) => ({ code, ids: [id(1)] })),
    );
    for (const code of ['forbidden', 'wrong-status', 'invalid-input', 'unknown-module', 'stale-write'] as const)
      expect(countedRefusal(refused(code), { path, body: {} })).toBeUndefined();
  });

  test('of ids is about some that are well formed; of rights it counts all the same', () => {
    const path = { requestId: 'no-id' };
    expect(countedRefusal(refused('not-found'), { path, body: {} })).toBeUndefined();
    expect(countedRefusal(refused('unknown-dossier'), nothing)).toBeUndefined();
    expect(countedRefusal(refused('not-a-validator'), { path, body: {} })).toEqual({
      code: 'not-a-validator',
      ids: [],
    });
  });

  test('within one call is told once for each code, with how often, and with as many ids as are kept (V20)', () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ code: 'not-found' as const, ids: [id(n % 25)] }));
    const own = { code: 'own-request' as const, ids: [id(99)] };
    expect(countedTogether([own, ...many])).toEqual([
      { code: 'own-request', ids: [id(99)], times: 1 },
      { code: 'not-found', ids: many.slice(0, mostIds).flatMap(({ ids }) => ids), times: 30 },
    ]);
    expect(countedTogether([])).toEqual([]);
  });

  test('names what the refused fields hold: the id itself, or the one beside what is refused', () => {
    const path = { accessId: id(9) };
    const body = { dossiers: [{ dossierId: id(1) }, { dossierId: id(2), level: 'team_lead' }], other: id(3) };
    const of = (code: ErrorCode, pointer: string) =>
      countedRefusal(refused(code, [pointer, code as FieldCode]), { path, body });
    expect(of('unknown-dossier', '/dossiers/0/dossierId')).toEqual({ code: 'unknown-dossier', ids: [id(1)] });
    expect(of('above-own-level', '/dossiers/1/level')).toEqual({ code: 'above-own-level', ids: [id(2)] });
    // No id stands there: what the path names was meant.
    expect(of('above-own-level', '/dossiers/1/dossierId/none')).toEqual({ code: 'above-own-level', ids: [id(9)] });
  });

  test('counts by its own code, or else by the first of its fields that counts, with the ids of that one', () => {
    const body = { companyId: id(1), portfolio: [id(2), 'x', id(2)], name: '' };
    const fields: [string, FieldCode][] = [
      ['/name', 'invalid-name'],
      ['/portfolio/0', 'unknown-dossier'],
      ['/companyId', 'unknown-company'],
      ['/portfolio/2', 'unknown-dossier'],
    ];
    expect(countedRefusal(refused('invalid-input', ...fields), { path: {}, body })).toEqual({
      ...{ code: 'unknown-dossier', ids: [id(2)] },
    });
    expect(countedRefusal(refused('unknown-company', ...fields), { path: {}, body })?.ids).toEqual([id(1)]);
  });

  test('names no more than are kept', () => {
    const portfolio = Array.from({ length: 40 }, (_, n) => id(n));
    const fields = portfolio.map((_, n): [string, FieldCode] => [`/portfolio/${String(n)}`, 'unknown-dossier']);
    const counted = countedRefusal(refused('unknown-dossier', ...fields), { path: {}, body: { portfolio } });
    expect(counted?.ids).toEqual(portfolio.slice(0, mostIds));
  });
});

test('ids fit beside those that are kept, which are not kept twice (A5)', () => {
  const kept = new Set(Array.from({ length: 18 }, (_, n) => id(n)));
  expect(fitting([id(3), id(20), id(21), id(22)], kept)).toEqual([id(20), id(21)]);
  expect(fitting([id(3)], kept)).toEqual([]);
  expect(fitting([id(30)], new Set([...kept, id(18), id(19)]))).toEqual([]);
});

test('an hour begins on the clock, in UTC (A5)', () => {
  expect(hourBegun('2026-11-20T12:59:59.999+01:00')).toBe('2026-11-20T11:00:00.000Z');
  expect(hourBegun(new Date('2026-11-20T11:00:00Z'))).toBe('2026-11-20T11:00:00.000Z');
});
