import { describe, expect, test } from 'vitest';
import type { KnownAccess } from '../../../shared/domain/access.ts';
import {
  requireChangeable,
  requireMayMoveEnd,
  splitChange,
  stillAsked,
  withAsked,
  type AskedChange,
  type WantedChange,
} from '../../../shared/domain/access-change.ts';

const june = '2030-06-30T22:00:00.000Z';
const july = '2030-07-31T22:00:00.000Z';
const may = '2030-05-31T22:00:00.000Z';
const person = { lastName: 'Moreau', firstName: 'Inès', email: 'ines@client.example', phone: '+33612345678' };
const access: KnownAccess = {
  ...{ accessId: 'a1', firmId: 'f1', status: 'active', version: 4, createdAt: '2030-01-01T00:00:00.000Z', card: 1 },
  ...{ createdBy: { kind: 'collaborator', id: 'c1' }, clientType: 'client_user', companyId: 'e1', dossiers: [] },
  ...{ modules: ['invoices', 'payroll'], endsAt: june, acknowledged: [], requestId: 'r1', person },
};
const admin: KnownAccess = { ...access, clientType: 'client_admin' };
const { endsAt: _end, ...endless } = access;
const split = (of: KnownAccess, wanted: WantedChange, moreAtOnce: boolean, validated = person) =>
  splitChange(of, wanted, { validated, moreAtOnce });

/** A field, what becomes of it at once, and what is asked for; from who may not validate, and from who may. */
type Row = readonly [what: string, of: KnownAccess, wanted: WantedChange, now: object, asked: object | undefined];

const less: Row[] = [
  ['a module taken', access, { modules: ['payroll'] }, { modules: ['payroll'] }, undefined],
  ['an end set', endless, { endsAt: june }, { endsAt: june }, undefined],
  ['an end moved nearer', access, { endsAt: may }, { endsAt: may }, undefined],
  ['an admin who becomes a user', admin, { clientType: 'client_user' }, { clientType: 'client_user' }, undefined],
  ['a phone number', access, { person: { phone: '+33698765432' } }, { person: { phone: '+33698765432' } }, undefined],
  ['a last name', access, { person: { lastName: 'Petit' } }, { person: { lastName: 'Petit' } }, undefined],
  ['a first name', access, { person: { firstName: 'Ines' } }, { person: { firstName: 'Ines' } }, undefined],
];
const more: Row[] = [
  [
    'a module added',
    access,
    { modules: ['invoices', 'payroll', 'bank'] },
    { modules: access.modules },
    { modules: ['bank'] },
  ],
  ['an end moved off', access, { endsAt: july }, { endsAt: june }, { endsAt: { from: june, to: july } }],
  ['an end taken away', access, { endsAt: null }, { endsAt: june }, { endsAt: { from: june, to: null } }],
  [
    'a user who becomes an admin',
    access,
    { clientType: 'client_admin' },
    { clientType: 'client_user' },
    { clientType: 'client_admin' },
  ],
];
const handing: Row[] = [
  ['another address', access, { person: { email: 'luc@client.example' } }, { person }, { details: ['email'] }],
  ['another company', access, { companyId: 'e2' }, { companyId: 'e1' }, { companyId: 'e2' }],
  [
    ...(['both names', access, { person: { lastName: 'Petit', firstName: 'Luc' } }, { person }] as const),
    { details: ['lastName', 'firstName'] },
  ],
];

describe('a change is parted into what counts at once and what is held (L4)', () => {
  test.each([...less, ...handing])('%s, whoever asks', (_what, of, wanted, now, asked) => {
    for (const moreAtOnce of [false, true]) {
      const parts = split(of, wanted, moreAtOnce);
      expect(parts.now).toMatchObject(now);
      if (asked) expect(parts.asked).toMatchObject(asked);
      else expect(parts.asked).toBeUndefined();
    }
  });

  test.each(more)('%s: held from a collaborator', (_what, of, wanted, now, asked) => {
    const parts = split(of, wanted, false);
    expect(parts.now).toMatchObject(now);
    expect(parts.asked).toEqual({ details: [], ...asked });
  });

  test.each(more)('%s: at once from a validator', (_what, of, wanted) => {
    const { now, asked } = split(of, wanted, true);
    expect(asked).toBeUndefined();
    const { endsAt, ...rest } = wanted;
    expect(now).toMatchObject(rest);
    if (endsAt !== undefined) expect(now.endsAt ?? null).toBe(endsAt);
  });

  test('the second name after the first is somebody else, of whom the request holds both', () => {
    const renamed = { ...access, person: { ...person, lastName: 'Petit' } };
    const { now, asked, details } = split(renamed, { person: { firstName: 'Luc' } }, true);
    expect(now.person).toEqual(renamed.person);
    expect(asked?.details).toEqual(['lastName', 'firstName']);
    expect(details).toEqual({ lastName: 'Petit', firstName: 'Luc' });
    expect(split(renamed, { person: { lastName: 'Moreau', firstName: 'Luc' } }, false).asked).toBeUndefined();
    // What changes neither is nobody else, however far the names are from those that were validated.
    const other = { lastName: 'Roux', firstName: 'Zoé' };
    expect(split(access, { person: { phone: '+33698765432' } }, false, { ...person, ...other }).asked).toBeUndefined();
  });

  test('one call does some of each', () => {
    const wanted = { modules: ['payroll', 'bank'], endsAt: may, companyId: 'e2', person: { phone: '+33698765432' } };
    const { now, asked } = split(access, wanted, false);
    expect(now).toMatchObject({
      modules: ['payroll'],
      endsAt: may,
      companyId: 'e1',
      person: { phone: '+33698765432' },
    });
    expect(asked).toEqual({ details: [], companyId: 'e2', modules: ['bank'] });
  });

  test('the same address, however it is written, is no other one (C1)', () => {
    expect(split(access, { person: { email: 'INES@client.example' } }, false)).toMatchObject({
      now: { person },
      asked: undefined,
    });
  });
});

const asks = (asked: Partial<AskedChange>): AskedChange => ({ details: [], acknowledged: [], ...asked });

describe('an approval adds what was asked for beyond what stood then (L4)', () => {
  test('and gives back no module and no time that was taken since', () => {
    const taken = { ...access, modules: [], endsAt: may };
    const asked = asks({ modules: ['bank'], endsAt: { from: june, to: july } });
    expect(withAsked(taken, asked, {})).toMatchObject({ modules: ['bank'], endsAt: may });
    expect(withAsked(access, asked, {})).toMatchObject({ modules: ['invoices', 'payroll', 'bank'], endsAt: july });
    expect(withAsked(endless, asked, {}).endsAt).toBeUndefined();
    expect(withAsked(access, asks({ endsAt: { from: june, to: null } }), {}).endsAt).toBeUndefined();
  });

  test('with the person that was proposed, and the address in the script of the new one alone', () => {
    const accented = { ...access, person: { ...person, readableEmail: 'ines@clé.example' } };
    expect(withAsked(accented, asks({}), { email: 'luc@client.example' }).person).toEqual({
      ...person,
      email: 'luc@client.example',
    });
    expect(withAsked(accented, asks({}), { lastName: 'Petit', firstName: 'Luc' }).person).toEqual({
      ...{ ...accented.person, lastName: 'Petit', firstName: 'Luc' },
    });
  });

  test('of which nothing is left that has been given, or whose end was moved nearer, meanwhile', () => {
    const asked = asks({ clientType: 'client_admin', modules: ['bank', 'team'], endsAt: { from: june, to: july } });
    expect(stillAsked(asked, access, { ...admin, modules: ['bank'] })).toEqual(
      asks({ modules: ['team'], endsAt: { from: june, to: july } }),
    );
    expect(stillAsked(asked, access, { ...access, endsAt: may }).endsAt).toBeUndefined();
    expect(stillAsked(asked, access, { ...access, endsAt: july }).endsAt).toBeUndefined();
    expect(stillAsked(asked, access, endless).endsAt).toBeUndefined();
    const later = '2030-07-15T22:00:00.000Z';
    expect(stillAsked(asked, access, { ...access, endsAt: later }).endsAt).toEqual({ from: later, to: july });
    expect(stillAsked(asks({ endsAt: { from: june, to: null } }), access, { ...access, endsAt: july }).endsAt).toEqual({
      from: july,
      to: null,
    });
  });
});

describe('a change is refused', () => {
  test('in every status in which nothing has been approved, or all is over, with those in which it is not', () => {
    for (const status of ['pending_validation', 'revoked', 'rejected', 'expired', 'cancelled', 'to_correct'] as const)
      expect(() => requireChangeable({ status })).toThrow(
        expect.objectContaining({
          code: 'wrong-status',
          extensions: { current: status, allowed: ['approved', 'active', 'suspended'] },
        }),
      );
    for (const status of ['approved', 'active', 'suspended'] as const) requireChangeable({ status });
  });

  test('with an end that has passed, and of one that has (L7)', () => {
    const refused = expect.objectContaining({
      code: 'end-in-the-past',
      errors: [{ pointer: '/endsAt', code: 'end-in-the-past' }],
    });
    expect(() => requireMayMoveEnd(access, may, may)).toThrow(refused);
    expect(() => requireMayMoveEnd(access, july, june)).toThrow(refused);
    expect(() => requireMayMoveEnd(access, null, june)).toThrow(refused);
    requireMayMoveEnd(access, undefined, july);
    requireMayMoveEnd(access, null, may);
  });
});
