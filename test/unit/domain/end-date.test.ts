import { describe, expect, test } from 'vitest';
import type { Access } from '../../../shared/domain/access.ts';
import { accessAt, hasEnded, isToEnd, personAt, toldFrom, withEnd } from '../../../shared/domain/end-date.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { instantOfEnd, noticeBefore } from '../../../shared/parsers/time.ts';

const endsAt = '2027-06-30T22:00:00.000Z';
const before = '2027-06-30T21:59:59.999Z';

describe('L7: from the instant of its end', () => {
  test('an access has ended, and not a millisecond before', () => {
    expect(hasEnded({ endsAt }, before)).toBe(false);
    expect(hasEnded({ endsAt }, endsAt)).toBe(true);
    expect(hasEnded({}, '9999-12-31T23:59:59.999Z')).toBe(false);
  });

  test.each(['approved', 'active'] as const)('one that is %s is suspended, since it has ended (L1)', (status) => {
    expect(accessAt({ status, endsAt }, before)).toEqual({ status, endsAt });
    expect(accessAt({ status, endsAt }, endsAt)).toEqual({
      ...{ status: 'suspended', suspendedBecause: 'ended', endsAt },
    });
    expect([isToEnd({ status, endsAt }, before), isToEnd({ status, endsAt }, endsAt)]).toEqual([false, true]);
  });

  test.each(['pending_validation', 'to_correct', 'suspended', 'revoked', 'expired'] as const)(
    'one that is %s stays so',
    (status) => {
      expect(accessAt({ status, endsAt }, endsAt)).toEqual({ status, endsAt });
      expect(isToEnd({ status, endsAt }, endsAt)).toBe(false);
    },
  );

  const person: Person = {
    ...{ kind: 'client', sub: 's1', firmId: 'f1', accessId: 'a1', name: 'Inès Moreau', email: 'ines@moreau.example' },
    ...{ status: 'active', clientType: 'client_user', companyId: 'm1', dossiers: [], modules: [], endsAt },
  };

  test('its person is suspended, and signed out with it', () => {
    expect(personAt(person, before)).toBe(person);
    expect(personAt(person, endsAt)).toEqual({ ...person, status: 'suspended', signedOutAt: endsAt });
    const earlier = { ...person, signedOutAt: '2027-01-01T00:00:00.000Z' };
    expect(personAt(earlier, endsAt)).toMatchObject({ signedOutAt: endsAt });
    const afterwards = { ...person, signedOutAt: '2027-07-01T00:00:00.000Z' };
    expect(personAt(afterwards, '2027-07-02T00:00:00.000Z')).toMatchObject({ signedOutAt: afterwards.signedOutAt });
  });

  test('who is suspended or revoked already stays so', () => {
    for (const status of ['suspended', 'revoked'] as const)
      expect(personAt({ ...person, status }, endsAt)).toEqual({ ...person, status });
  });
});

describe('L7: when an end is told', () => {
  const access = {
    accessId: 'a1',
    status: 'active',
    endsAt,
    noticeAt: '2027-06-16T22:00:00.000Z',
  } as unknown as Access;

  test.each([
    ['P14D', '2027-06-30', '2027-06-16T22:00:00.000Z'],
    // The clocks change between the two.
    ['P14D', '2027-04-05', '2027-03-22T23:00:00.000Z'],
    ['P1D', '2027-01-01T12:00:00Z', '2026-12-31T12:00:00.000Z'],
  ])('%s before the end of %s is %s', (duration, told, notice) => {
    expect(noticeBefore(instantOfEnd(told), duration)).toBe(notice);
  });

  test('it is so from when it begins, or begins again: at once, if less is left', () => {
    expect(toldFrom(access, '2027-01-01T00:00:00.000Z')).toEqual(access);
    expect(toldFrom(access, '2027-06-20T00:00:00.000Z')).toEqual({ ...access, noticeAt: '2027-06-20T00:00:00.000Z' });
  });

  test('is kept with the end, and goes with it', () => {
    expect(withEnd(access, undefined, 'whatever')).toEqual({ accessId: 'a1', status: 'active' });
    expect(toldFrom(withEnd(access, undefined, undefined), endsAt)).toEqual({ accessId: 'a1', status: 'active' });
    expect(withEnd(access, '2028-01-01T00:00:00.000Z', '2027-12-18T00:00:00.000Z')).toMatchObject({
      ...{ endsAt: '2028-01-01T00:00:00.000Z', noticeAt: '2027-12-18T00:00:00.000Z' },
    });
  });
});
