import { describe, expect, test } from 'vitest';
import type { KnownAccess } from '../../../shared/domain/access.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { startingFirm } from '../../../shared/domain/starting-firm.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Request } from '../../../shared/domain/request.ts';
import {
  decide as decideOn,
  goesBySettings,
  isOutOfTime,
  isSameDecision,
  requireForeignAddress,
  whoMayDecide,
} from '../../../shared/domain/validation.ts';
import type { Doer } from '../../../shared/domain/vocabulary.ts';
import { hostParts } from '../../../shared/parsers/host.ts';

const by: Doer = { kind: 'collaborator', id: 'v1' };
const at = '2026-11-22T10:00:00.000Z';
const open = { status: 'open', version: 1 } as Request;
const decide = (request: Request, ...how: Tail) => decideOn({ request, reason: 'Why.' }, ...how);
type Tail = Parameters<typeof decideOn> extends [unknown, ...infer Rest] ? Rest : never;
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
  test('keeps who, what and when; why is kept with the person (A4)', () => {
    expect(decide(open, { decision: 'reject', reason: 'Doublon' }, by, at)).toEqual({
      outcome: 'rejected',
      by,
      at,
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
        ...{ code: 'already-decided', errors: [], extensions: { decision: { ...decision, reason: 'Why.' } } },
      });
    for (const status of ['cancelled', 'expired'])
      expect(refusalOf(() => decide({ ...open, status } as Request, { decision: 'approve' }, by, at))).toEqual({
        ...{ code: 'wrong-status', errors: [], extensions: { current: status, allowed: ['open'] } },
      });
  });

  test('is the same only from the same validator with the same outcome (V3)', () => {
    const decided = { ...open, decision: { outcome: 'approved', by, at } } as Request;
    expect(isSameDecision(decided, by, 'approve')).toBe(true);
    expect(isSameDecision(decided, by, 'reject')).toBe(false);
    expect(isSameDecision(decided, { kind: 'collaborator' as const, id: 'v2' }, 'approve')).toBe(false);
    expect(isSameDecision(open, by, 'approve')).toBe(false);
    const expired = { ...open, decision: { outcome: 'expired', at } } as Request;
    expect(isSameDecision(expired, by, 'approve')).toBe(false);
  });
});

describe('of the validators', () => {
  const asked = { firmId: 'f1', createdBy: { kind: 'collaborator' as const, id: 'v2' }, dossierIds: ['d1'] };
  const validator = (collaboratorId: string, portfolio: string[]): Collaborator => ({
    ...{ collaboratorId, firmId: 'f1', name: collaboratorId, email: `${collaboratorId}@f1.example`, version: 1 },
    ...{ rights: { validate: true, administerFirm: false }, portfolio, status: 'active' },
  });
  const all = [validator('v1', ['d1']), validator('v2', ['d1']), validator('v3', ['d2'])];
  const idsOf = (wanted: { then: boolean; now: boolean }) =>
    whoMayDecide(all, { ...asked, fourEyes: wanted.then }, { ...startingFirm('f1', 'fr'), fourEyes: wanted.now }).map(
      ({ collaboratorId }) => collaboratorId,
    );

  test('those may decide who work on the dossier, but for the creator where four eyes were wanted, or are (V1)', () => {
    expect(idsOf({ then: true, now: true })).toEqual(['v1']);
    expect(idsOf({ then: true, now: false })).toEqual(['v1']);
    expect(idsOf({ then: false, now: true })).toEqual(['v1']);
    expect(idsOf({ then: false, now: false })).toEqual(['v1', 'v2']);
  });
});

describe('an approval', () => {
  const held = (email: string, ownDomains: string[]) => () =>
    requireForeignAddress({ email }, { ...startingFirm('f1', 'fr'), ownDomains }, hostParts);

  test('is refused once the address lies in a domain of the firm, or below one (C2)', () => {
    for (const domain of ['moreau.example', 'example', 'moreau'])
      expect(refusalOf(held('ines@compta.moreau.example', [domain]))).toMatchObject({
        ...{ code: 'forbidden-email-domain' },
        errors: [{ pointer: '/identity/email', code: 'forbidden-email-domain' }],
      });
    expect(held('ines@moreau.example', ['deloitte', 'oreau.example', 'ines@moreau.example'])).not.toThrow();
  });
});

describe('a request is out of time (L7)', () => {
  const [before, later] = ['2026-11-22T09:00:00.000Z', '2026-11-22T11:00:00.000Z'];
  const asking = (to: string | null, from = before) => ({ details: [], acknowledged: [], endsAt: { from, to } });

  test.each([
    ['of an access that has not ended', later, undefined, false],
    ['that asks for no other end', before, undefined, true],
    ['that asks for a later end, which lies ahead', before, asking(later), false],
    ['that asks for none', before, asking(null), false],
    ['that asks for a later end, which has passed too', before, asking(at), true],
    ['that asks for a later end than one that was moved nearer since', before, asking(null, later), true],
  ])('%s', (_which, endsAt, proposes, isOver) => {
    expect(isOutOfTime({ endsAt }, { proposes }, at)).toBe(isOver);
  });
});

describe('an ending goes by the settings of the firm', () => {
  const asked = { kind: 'creation', createdBy: { kind: 'collaborator', id: 'v1' } } as Request;
  const goes = (outcome: 'approved' | 'rejected', id: string, request = asked) =>
    goesBySettings({ request, access: {} as KnownAccess, decision: { outcome, by: { kind: 'collaborator', id }, at } });

  test('where it opens an address (C2), or is its own creator’s (V1), and nowhere else', () => {
    const more = { ...asked, kind: 'more_rights' } as Request;
    expect([goes('approved', 'v2'), goes('approved', 'v1'), goes('rejected', 'v1')]).toEqual([true, true, true]);
    expect([goes('approved', 'v1', more), goes('rejected', 'v1', more)]).toEqual([true, true]);
    expect([goes('rejected', 'v2'), goes('approved', 'v2', more)]).toEqual([false, false]);
    const expired = { outcome: 'expired' as const, at };
    expect(goesBySettings({ request: asked, access: {} as KnownAccess, decision: expired })).toBe(false);
  });
});
