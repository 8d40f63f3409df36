import { describe, expect, test } from 'vitest';
import { assessIdentity } from '../../../shared/domain/creation-identity.ts';
import type { Client, Staff } from '../../../shared/domain/people.ts';
import { startingFirm } from '../../../shared/domain/starting-firm.ts';
import { hostParts, hostToUnicode } from '../../../shared/parsers/host.ts';
import { readPhone } from '../../../shared/parsers/phone.ts';

type Typed = Parameters<typeof assessIdentity>[0];
type Context = Parameters<typeof assessIdentity>[1];

const paul: Staff = {
  ...{ kind: 'collaborator', sub: 's1', firmId: 'f1', collaboratorId: 'c1', name: 'Paul', email: 'p@cabinet.example' },
  ...{ rights: { validate: false, administerFirm: false }, portfolio: 'all', status: 'active' },
};
const ines: Client = {
  ...{ kind: 'client', sub: 's2', firmId: 'f1', accessId: 'a1', name: 'Inès', email: 'ines@moreau.example' },
  ...{ status: 'active', clientType: 'client_admin', companyId: 'm1', dossiers: [], modules: [] },
};
const context: Context = {
  firm: { ...startingFirm('f1', 'fr'), ownDomains: ['cabinet.example'] },
  company: { companyId: 'm1', firmId: 'f1', name: 'Moreau', dossiers: [], version: 1 },
  ...{ catalogue: [], dossiers: new Map(), creator: paul, now: new Date('2026-11-22T10:00:00Z') },
  ...{ readPhone, hostParts, hostToUnicode },
};
const typed: Typed = {
  ...{ lastName: ' Moreau ', firstName: ' Léa ', email: ' Lea@moreau.example ', phone: ' 06 12 34 56 78 ' },
  ...{ clientType: 'client_user', companyId: 'm1' },
};
const assess = (changes: Typed = {}, within: Partial<Context> = {}) =>
  assessIdentity({ ...typed, ...changes }, { ...context, ...within });

describe('an identity', () => {
  test('is there, as it will be kept, when nothing in it is wrong (C1, C8, C10)', () => {
    expect(assess()).toEqual({
      identified: {
        person: { lastName: 'Moreau', firstName: 'Léa', email: 'Lea@moreau.example', phone: '+33612345678' },
        ...{ clientType: 'client_user', companyId: 'm1' },
      },
      address: expect.objectContaining({ key: 'lea@moreau.example' }) as unknown,
      errors: [],
    });
  });

  test.each<[keyof Typed, string, string]>([
    ['lastName', 'a\u202eb', 'invalid-name'],
    ['firstName', 'a\u202eb', 'invalid-name'],
    ['email', 'lea', 'invalid-email'],
    ['email', 'lea@cabinet.example', 'forbidden-email-domain'],
    ['phone', '12', 'invalid-phone'],
  ])('is none when its %s is %j: %s', (field, text, code) => {
    const { identified, errors } = assess({ [field]: text });
    expect(identified).toBeUndefined();
    expect(errors).toEqual([expect.objectContaining({ pointer: `/identity/${field}`, code })]);
  });

  test.each(['lastName', 'firstName', 'email', 'phone', 'clientType'] as const)(
    'lacks its %s, and says so',
    (field) => {
      for (const empty of [undefined, ''])
        expect(assess({ [field]: empty })).toMatchObject({
          ...{ identified: undefined, errors: [{ pointer: `/identity/${field}`, code: 'missing' }] },
        });
    },
  );

  test('has its phone number read without the spaces around it (C8)', () => {
    expect(assess({}, { readPhone: (number) => ({ number }) }).identified?.person.phone).toBe('06 12 34 56 78');
  });

  test('names a company within reach', () => {
    const { identified, errors } = assess({}, { company: undefined });
    expect(identified).toBeUndefined();
    expect(errors).toEqual([{ pointer: '/identity/companyId', code: 'unknown-company' }]);
    expect(assess({ companyId: ' ' }, { company: undefined }).errors).toMatchObject([{ code: 'missing' }]);
  });

  test('of which nothing has been typed lacks everything', () => {
    const { errors } = assessIdentity({}, { ...context, company: undefined });
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      ['lastName', 'firstName', 'email', 'phone', 'clientType', 'companyId'].map(
        (field) => `/identity/${field} missing`,
      ),
    );
  });

  test('tells what is wrong with an address, and has an address that is right also where the firm forbids it', () => {
    expect(assess({ email: 'lea@moreau' })).toMatchObject({ address: undefined, errors: [{ flaw: 'no-domain' }] });
    expect(assess({ email: 'lea@cabinet.example' }).address?.key).toBe('lea@cabinet.example');
  });
});

test('clients ask for client users alone, staff for client admins too (C7)', () => {
  expect(assess({}, { creator: ines }).errors).toEqual([]);
  expect(assess({ clientType: 'client_admin' }).errors).toEqual([]);
  expect(assess({ clientType: 'client_admin' }, { creator: ines })).toMatchObject({
    ...{ identified: undefined, errors: [{ pointer: '/identity/clientType', code: 'not-allowed' }] },
  });
});
