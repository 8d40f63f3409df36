import { describe, expect, test } from 'vitest';
import type { AccessStatus, Identity, KnownAccess } from '../../../shared/domain/access.ts';
import { comparedName, comparedOf, isStanding, sameNames } from '../../../shared/domain/alike.ts';
import { readPhone } from '../../../shared/parsers/phone.ts';

const nameOf = (firstName: string, lastName: string) => comparedName({ firstName, lastName });

describe('two names are the same (C12)', () => {
  test.each([
    ['case', 'INÈS', 'moreau'],
    ['accents', 'Ines', 'Moreau'],
    ['the fields they were typed in', 'Moreau', 'Inès'],
    ['blanks', ' Inès ', 'Moreau'],
  ])('whatever %s', (_, firstName, lastName) => {
    expect(nameOf(firstName, lastName)).toBe(nameOf('Inès', 'Moreau'));
  });

  test('when words are joined by other signs', () => {
    expect(nameOf('Anne-Marie', 'Le Goff')).toBe(nameOf('Anne Marie', 'Le-Goff'));
  });

  test('not when a word differs, or is missing', () => {
    expect(nameOf('Inès', 'Moreau')).not.toBe(nameOf('Inès', 'Moreaux'));
    expect(nameOf('Inès', 'Moreau')).not.toBe(nameOf('Inès Marie', 'Moreau'));
  });

  test('of signs alone only when these are the same', () => {
    expect(nameOf('☆', '★')).toBe(nameOf('☆', '★'));
    expect(nameOf('☆', '★')).not.toBe(nameOf('☆', '☆'));
    expect(nameOf('#☆', '☆')).not.toContain('#');
  });
});

describe('a creation is compared (C12)', () => {
  const companyId = '01997c10-5a00-7000-8000-000000000005';
  const of = (identity: Parameters<typeof comparedOf>[0]['identity']) => comparedOf({ identity }, readPhone);

  test('once its company is known, by what can be read of the person', () => {
    const name = { firstName: ' Inès ', lastName: 'Moreau' };
    expect(of({ companyId, ...name })).toEqual({ companyId, name: nameOf('Inès', 'Moreau') });
    expect(of({ companyId, phone: ' 06 12 34 56 78 ' })).toEqual({ companyId, phone: '+33612345678' });
    expect(of({ companyId, firstName: 'Inès', phone: '12' })).toEqual({ companyId });
    expect([of(undefined), of(name), of({ ...name, companyId: 'x' })]).toEqual([undefined, undefined, undefined]);
  });
});

const access = (accessId: string, changes: Partial<Identity> = {}, status: AccessStatus = 'active') => {
  const { companyId = 'c1', ...person } = changes;
  return {
    ...{ accessId, status, companyId },
    person: { firstName: 'Inès', lastName: 'Moreau', phone: '+33612345678', ...person },
  } as KnownAccess;
};
const asked = { companyId: 'c1', name: nameOf('Inès', 'Moreau'), phone: '+33612345678' };
const other = { firstName: 'Paul', lastName: 'Durand' };

describe('of those who were found (C12)', () => {
  test('the same name and the same number are pointed out, each of its own', () => {
    expect(sameNames(asked, [access('a', { phone: '+33700000000' }), access('b', other)])).toEqual([
      {
        ...{ code: 'same-name', likeness: 'name', pointer: '/identity/lastName', more: false },
        people: [{ accessId: 'a', name: 'Inès Moreau', status: 'active' }],
      },
      {
        ...{ code: 'same-name', likeness: 'phone', pointer: '/identity/phone', more: false },
        people: [{ accessId: 'b', name: 'Paul Durand', status: 'active' }],
      },
    ]);
  });

  test('somebody with both is named once', () => {
    expect(sameNames(asked, [access('a')])).toMatchObject([{ likeness: 'name' }]);
  });

  test('who is not alike, or of another company, is left out', () => {
    expect(sameNames(asked, [access('a', { ...other, phone: '+33700000000' })])).toEqual([]);
    expect(sameNames(asked, [access('a', { companyId: 'c2' })])).toEqual([]);
    expect(sameNames({ companyId: 'c1' }, [access('a')])).toEqual([]);
  });

  test.each<[AccessStatus, boolean]>([
    ['pending_validation', true],
    ['approved', true],
    ['active', true],
    ['suspended', true],
    ['to_correct', true],
    ['revoked', false],
    ['rejected', false],
    ['expired', false],
    ['cancelled', false],
  ])('one that is %s counts: %s', (status, counts) => {
    expect(isStanding({ status })).toBe(counts);
    expect(sameNames(asked, [access('a', {}, status)])).toHaveLength(counts ? 1 : 0);
  });

  test('five are named, and that there are more', () => {
    const found = Array.from({ length: 6 }, (_, index) => access(String(index)));
    expect(sameNames(asked, found.slice(0, 5))).toMatchObject([{ more: false, people: { length: 5 } }]);
    expect(sameNames(asked, found)).toMatchObject([{ more: true, people: { length: 5 } }]);
  });
});
