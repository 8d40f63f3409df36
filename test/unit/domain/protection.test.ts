import { describe, expect, test } from 'vitest';
import type { Collaborator, Rights } from '../../../shared/domain/people.ts';
import {
  isStricter,
  isToBeTold,
  loweredByRights,
  loweredBySettings,
  noticeOf,
  type Lowered,
} from '../../../shared/domain/protection.ts';

const settings = (fourEyes: boolean, ...ownDomains: string[]) => ({ fourEyes, ownDomains });
const off = { what: 'four-eyes-off' };

describe('a change of the settings', () => {
  test.each([
    [settings(true, 'a'), settings(true, 'a'), [], false],
    [settings(false, 'a'), settings(false, 'a'), [], false],
    [settings(true, 'a', 'b'), settings(true, 'b', 'a'), [], false],
    [settings(true, 'a'), settings(false, 'a'), [off], false],
    [settings(false, 'a'), settings(true, 'a'), [], true],
    [settings(true, 'a', 'b', 'c'), settings(true, 'b'), [{ what: 'domains-out', domains: ['a', 'c'] }], false],
    [settings(true, 'a'), settings(true, 'a', 'b'), [], true],
    [settings(true, 'a'), settings(true, 'b'), [{ what: 'domains-out', domains: ['a'] }], true],
    [settings(true, 'a'), settings(false), [off, { what: 'domains-out', domains: ['a'] }], false],
  ])(
    'from %j to %j lowers what it takes away (F1), and is stricter by what it adds (C2, V1)',
    (before, after, lowered, stricter) => {
      expect(loweredBySettings(before, after)).toEqual(lowered);
      expect(isStricter(before, after)).toBe(stricter);
    },
  );
});

describe('rights of a collaborator (F1)', () => {
  const zoe = (rights: Partial<Rights>): Collaborator => ({
    ...{ collaboratorId: 'c9', firmId: 'f1', name: 'Zoé', email: 'zoe@f1.example', portfolio: 'all', version: 1 },
    ...{ status: 'active', rights: { validate: false, administerFirm: false, ...rights } },
  });
  const given = (before: Partial<Rights> | undefined, after: Partial<Rights>) =>
    loweredByRights(before && zoe(before), zoe(after)).map((one) => one.what === 'right-given' && one.right);

  test('are told when they are given, to somebody new too', () => {
    expect(given({}, { validate: true, administerFirm: true })).toEqual(['validate', 'administerFirm']);
    expect(given(undefined, { administerFirm: true })).toEqual(['administerFirm']);
    expect(given({ validate: true }, { validate: true, administerFirm: true })).toEqual(['administerFirm']);
    expect(loweredByRights(undefined, zoe({ validate: true }))).toEqual([
      { what: 'right-given', right: 'validate', to: { kind: 'collaborator', id: 'c9' } },
    ]);
  });

  test('are not when they are kept or taken', () => {
    expect(given({ validate: true, administerFirm: true }, { validate: true, administerFirm: true })).toEqual([]);
    expect(given({ validate: true, administerFirm: true }, {})).toEqual([]);
    expect(given(undefined, {})).toEqual([]);
  });
});

describe('what is to be told (F1)', () => {
  const by = { kind: 'collaborator' as const, id: 'c1' };
  const audit = { by, auditId: 'e1', firmId: 'f1', at: '2026-11-22T10:00:00.000Z' };
  const lowered = (right: 'validate' | 'administerFirm'): Lowered[] => [
    { what: 'four-eyes-off' },
    { what: 'right-given', right, to: { kind: 'collaborator', id: 'c9' } },
  ];

  test('says who did what and when, by an id of its own; of nothing there is nothing to tell', () => {
    expect(noticeOf(audit, lowered('validate'))).toEqual({
      ...{ mail: 'protection-lowered', mailRequestId: 'protection#e1', firmId: 'f1', at: audit.at, by },
      lowered: lowered('validate'),
    });
    expect(noticeOf(audit, [])).toBeUndefined();
    expect(noticeOf({ ...audit, by: undefined }, lowered('validate'))).toBeUndefined();
  });

  test('is told to all but whoever did it, and whoever administers the firm by it', () => {
    const told = (collaboratorId: string, right: 'validate' | 'administerFirm') =>
      isToBeTold({ collaboratorId }, noticeOf(audit, lowered(right))!);
    expect([told('c1', 'validate'), told('c2', 'validate'), told('c9', 'validate')]).toEqual([false, true, true]);
    expect([told('c2', 'administerFirm'), told('c9', 'administerFirm')]).toEqual([true, false]);
  });
});
