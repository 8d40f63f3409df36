import { describe, expect, test } from 'vitest';
import { absenceErrors, mayStandIn, withAbsence, type AbsenceInput } from '../../../shared/domain/absence-input.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';

const now = new Date('2026-12-01T08:00:00.000Z');
const member = (collaboratorId: string, changes: Partial<Collaborator> = {}): Collaborator => ({
  ...{ collaboratorId, firmId: 'f', name: collaboratorId, email: `${collaboratorId}@cabinet.example`, portfolio: [] },
  ...{ status: 'active', version: 3, rights: { validate: true, administerFirm: false } },
  ...changes,
});
const absent = member('absent');
const asked = { from: '2026-12-24T08:00:00Z', to: '2027-01-04T08:00:00Z' };

describe('V15: an absence', () => {
  const codeOf = (changes: Partial<AbsenceInput>) =>
    absenceErrors(absent, { ...asked, ...changes }, { now, delegate: undefined, within: '/absence' });
  const refused = (code: string) => [{ pointer: '/absence/to', code }];

  test.each<[string, Partial<AbsenceInput>, readonly object[]]>([
    ['ends after it begins', { to: asked.from }, refused('ends-before-it-begins')],
    [
      'is told of its turn first',
      { from: '2026-11-30T08:00:00Z', to: '2026-11-29T08:00:00Z' },
      refused('ends-before-it-begins'),
    ],
    ['ends ahead', { from: '2026-11-01T08:00:00Z', to: '2026-12-01T08:00:00Z' }, refused('end-in-the-past')],
    ['may have begun', { from: '2026-11-01T08:00:00Z', to: '2026-12-01T08:00:00.001Z' }, []],
    ['lasts 366 days', { to: '2027-12-25T08:00:00Z' }, []],
    ['lasts no longer', { to: '2027-12-25T08:00:00.001Z' }, refused('absence-too-long')],
    ['is counted in time, whatever the zone', { from: '2026-12-24T09:00:00+01:00', to: '2027-12-25T08:00:00Z' }, []],
    ['needs no delegate', { delegateId: null }, []],
  ])('%s', (_, changes, expected) => {
    expect(codeOf(changes)).toEqual(expected);
  });

  test('is refused with all that is wrong', () => {
    expect(
      absenceErrors(absent, { ...asked, to: asked.from, delegateId: 'nobody' }, { now, delegate: undefined }),
    ).toEqual([
      { pointer: '/to', code: 'ends-before-it-begins' },
      { pointer: '/delegateId', code: 'unknown-delegate' },
    ]);
  });

  test('that is not asked for has nothing wrong', () => {
    for (const none of [null, undefined]) expect(absenceErrors(absent, none, { now, delegate: undefined })).toEqual([]);
  });
});

test.each<[string, Collaborator | undefined, boolean]>([
  ['a colleague with the validation right', member('delegate'), true],
  ['also one who is away', member('delegate', { absence: asked }), true],
  ['nobody', undefined, false],
  ['oneself', absent, false],
  ['somebody of another firm', member('delegate', { firmId: 'other' }), false],
  ['somebody who has left', member('delegate', { status: 'removed' }), false],
  ['somebody whose sign-in is not open yet', member('delegate', { status: 'invited' }), false],
  ['somebody without the right', member('delegate', { rights: { validate: false, administerFirm: true } }), false],
])('V15: a delegate can be %s: %#', (_, delegate, expected) => {
  expect(mayStandIn(absent, delegate)).toBe(expected);
  const errors = absenceErrors(absent, { ...asked, delegateId: 'delegate' }, { now, delegate });
  expect(errors).toEqual(expected ? [] : [{ pointer: '/delegateId', code: 'unknown-delegate' }]);
});

describe('V15: somebody with the absence that was asked for', () => {
  const kept = { from: '2026-12-24T08:00:00.000Z', to: '2027-01-04T08:00:00.000Z' };

  test('has it in UTC, in place of the one there was', () => {
    const before = member('absent', { absence: { ...kept, delegateId: 'former' } });
    expect(withAbsence(before, { ...asked, from: '2026-12-24T09:00:00+01:00' }, now)).toEqual({
      ...before,
      absence: kept,
    });
    expect(withAbsence(before, { ...asked, delegateId: 'delegate' }, now).absence).toEqual({
      ...kept,
      delegateId: 'delegate',
    });
  });

  test('has none when it is taken back; of one that is over nothing changes', () => {
    const before = member('absent', { absence: kept });
    expect(withAbsence(before, null, now)).toEqual({ ...before, absence: undefined });
    expect(withAbsence(before, null, new Date(kept.to))).toBe(before);
    expect(withAbsence(absent, null, now)).toBe(absent);
  });
});
