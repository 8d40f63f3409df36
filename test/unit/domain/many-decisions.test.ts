import { describe, expect, test } from 'vitest';
import { inTurn, repeatedAt } from '../../../shared/domain/many-decisions.ts';
import type { Request } from '../../../shared/domain/request.ts';

type Placed = Pick<Request, 'companyId' | 'clientType' | 'proposes'>;
const proposing = (proposes: Partial<NonNullable<Request['proposes']>>): Pick<Request, 'proposes'> => ({
  proposes: { details: [], ...proposes } as NonNullable<Request['proposes']>,
});

describe('many decisions are taken in turn (V20)', () => {
  const requests = new Map<string, Placed>([
    ['user-1', { companyId: 'bakery', clientType: 'client_user' }],
    ['other', { companyId: 'mill', clientType: 'client_user' }],
    ['admin-1', { companyId: 'bakery', clientType: 'client_admin' }],
    ['user-2', { companyId: 'bakery', clientType: 'client_user' }],
    ['admin-2', { companyId: 'bakery', clientType: 'client_admin' }],
    ['promoted', { companyId: 'mill', clientType: 'client_user', ...proposing({ clientType: 'client_admin' }) }],
    ['moves in', { companyId: 'bakery', clientType: 'client_admin', ...proposing({ companyId: 'mill' }) }],
  ]);
  const turns = (...ids: string[]) =>
    inTurn(
      ids.map((requestId) => ({ requestId })),
      requests,
    ).map((group) => group.map(({ requestId }) => requestId));

  test('a company’s client admins before its client users, otherwise as sent', () => {
    expect(turns('user-1', 'admin-1', 'user-2', 'admin-2')).toEqual([['admin-1', 'admin-2', 'user-1', 'user-2']]);
  });

  test('companies by themselves, by whom somebody is after an approval', () => {
    expect(turns('user-1', 'other', 'promoted', 'moves in', 'admin-1')).toEqual([
      ['admin-1', 'user-1'],
      ['promoted', 'moves in', 'other'],
    ]);
  });

  test('what is not known is in nobody’s way', () => {
    expect(turns('unknown', 'admin-1', 'unheard of')).toEqual([['unknown', 'unheard of'], ['admin-1']]);
    expect(turns()).toEqual([]);
  });

  test('a request that comes again is told by its place', () => {
    const places = (...ids: string[]) => repeatedAt(ids.map((requestId) => ({ requestId })));
    expect(places('a', 'b', 'a', 'c', 'b', 'a')).toEqual([2, 4, 5]);
    expect(places('a', 'b')).toEqual([]);
  });
});
