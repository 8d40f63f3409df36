import { describe, expect, test } from 'vitest';
import { acceptCreation, assessCreation, type Assessment } from '../../../shared/domain/creation.ts';
import type { CreationContext, CreationInput } from '../../../shared/domain/creation-input.ts';
import type { DomainError, FieldCode } from '../../../shared/domain/error.ts';
import { startingFirm } from '../../../shared/domain/starting-firm.ts';
import { hostParts, hostToUnicode } from '../../../shared/parsers/host.ts';
import { readPhone } from '../../../shared/parsers/phone.ts';

const dossier = (dossierId: string, firmId = 'f1') => ({
  dossierId,
  firmId,
  companyId: 'c1',
  name: dossierId,
  version: 1,
});
const context: CreationContext = {
  firm: { ...startingFirm('f1', 'fr'), name: 'Cabinet', ownDomains: ['cabinet.example'], genericNames: ['contact'] },
  catalogue: [{ moduleId: 'invoices', name: 'Factures', sections: ['invoices'] }],
  company: { companyId: 'c1', firmId: 'f1', name: 'Moreau', dossiers: [{ dossierId: 'd1', name: 'd1' }], version: 1 },
  dossiers: new Map(
    [...['d1', 'd2', 'd3'].map((id) => dossier(id)), dossier('other', 'f2')].map((d) => [d.dossierId, d]),
  ),
  creator: {
    kind: 'collaborator',
    sub: 's1',
    firmId: 'f1',
    collaboratorId: 'c1',
    name: 'Paul',
    email: 'paul@cabinet.example',
    rights: { validate: false, administerFirm: false },
    portfolio: ['d1', 'd2'],
    status: 'active',
  },
  now: new Date('2026-11-22T10:00:00Z'),
  readPhone,
  hostParts,
  hostToUnicode,
};
const input: CreationInput = {
  identity: {
    lastName: 'Moreau',
    firstName: ' Ine\u0300s ',
    email: ' Ines@moreau.example ',
    phone: '06 12 34 56 78',
    clientType: 'client_admin',
    companyId: 'c1',
  },
  dossiers: [{ dossierId: 'd1', level: 'team_lead', options: [] }],
  modules: ['invoices'],
};

const identity = (change: Partial<CreationInput['identity']>): CreationInput => ({
  ...input,
  identity: { ...input.identity, ...change },
});
const errorsOf = (changed: CreationInput, within = context) =>
  assessCreation(changed, within).errors.map(({ pointer, code }) => `${pointer} ${code}`);
const refusal = (changed: CreationInput): DomainError => refusalOf(assessCreation(changed, context));
const refusalOf = (assessment: Assessment): DomainError => {
  try {
    acceptCreation(assessment, []);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('It was accepted.');
};

test('keeps names composed and trimmed, the phone in E.164 and the address as typed with its key', () => {
  const { creation } = assessCreation(input, context);
  expect(creation?.person).toMatchObject({ firstName: 'Inès', phone: '+33612345678', email: 'Ines@moreau.example' });
  expect(assessCreation(input, context).emailKey).toBe('ines@moreau.example');
});

test('keeps each option once, the modules, and the end as an instant', () => {
  const options = ['publish_by_api', 'all_documents', 'publish_by_api'] as const;
  const dossiers = [{ dossierId: 'd1', level: 'standard_user' as const, options: [...options] }];
  const asked = { ...input, dossiers, endsAt: '2027-01-01T00:00:00+01:00' };
  expect(acceptCreation(assessCreation(asked, context), [])).toEqual({
    ...{ companyId: 'c1', clientType: 'client_admin' },
    person: expect.objectContaining({ firstName: 'Inès', lastName: 'Moreau' }) as unknown,
    dossiers: [{ dossierId: 'd1', level: 'standard_user', options: ['publish_by_api', 'all_documents'] }],
    modules: ['invoices'],
    endsAt: '2026-12-31T23:00:00.000Z',
    acknowledged: [],
  });
  expect(assessCreation(input, context).creation).not.toHaveProperty('endsAt');
});

test('is none while a section is wrong, be the identity right or not', () => {
  expect(assessCreation({ ...input, dossiers: [] }, context).creation).toBeUndefined();
  expect(assessCreation({ ...input, modules: ['magic'] }, context).creation).toBeUndefined();
  expect(assessCreation(identity({ phone: '' }), context).creation).toBeUndefined();
});

test('of which nothing has been filled in lacks everything, and warns of nothing', () => {
  const { creation, errors, warnings, notices } = assessCreation({}, { ...context, company: undefined });
  expect(creation).toBeUndefined();
  expect(errors.map(({ pointer }) => pointer)).toEqual([
    ...['lastName', 'firstName', 'email', 'phone', 'clientType', 'companyId'].map((field) => `/identity/${field}`),
    ...['/dossiers', '/modules'],
  ]);
  expect([warnings, notices]).toEqual([[], []]);
});

test('warns of a section only once it has been filled in (C4, C6)', () => {
  const { identity, ...later } = input;
  const warned = (filled: CreationInput) => assessCreation(filled, context).warnings.map(({ code }) => code);
  expect(warned({ identity })).toEqual([]);
  expect(warned({ identity, dossiers: [] })).toEqual(['company-dossier-not-selected']);
  expect(warned({ identity, dossiers: [], modules: [] })).toEqual(['company-dossier-not-selected', 'no-module']);
  expect(warned({ ...later, modules: [] })).toEqual(['no-module']);
});

describe('refuses, naming the field,', () => {
  test.each<[string, CreationInput, string[]]>([
    [
      'an address of the firm (C2)',
      identity({ email: 'x@eu.cabinet.example' }),
      ['/identity/email forbidden-email-domain'],
    ],
    ['a name with bidi characters (C10)', identity({ lastName: 'Mor\u202eeau' }), ['/identity/lastName invalid-name']],
    [
      'a name with zero-width characters (C10)',
      identity({ firstName: 'In\u200bès' }),
      ['/identity/firstName invalid-name'],
    ],
    ['a name of 101 characters (C10)', identity({ lastName: 'é'.repeat(101) }), ['/identity/lastName invalid-name']],
    ['an empty name', identity({ lastName: '  ' }), ['/identity/lastName missing']],
    ['text around a phone number (C8)', identity({ phone: 'tel 0612345678' }), ['/identity/phone invalid-phone']],
    ['a phone number that is too short (C8)', identity({ phone: '06 12 34' }), ['/identity/phone invalid-phone']],
    ['no dossier (C6)', { ...input, dossiers: [] }, ['/dossiers no-dossier']],
    [
      '41 dossiers (C6)',
      {
        ...input,
        dossiers: Array.from({ length: 41 }, (_, i) => ({
          dossierId: `x${String(i)}`,
          level: 'team_lead',
          options: [],
        })),
      },
      ['/dossiers too-many-dossiers'],
    ],
    [
      'a dossier of another firm, one outside the portfolio, and one that does not exist alike (C6)',
      {
        ...input,
        dossiers: ['other', 'd3', 'none'].map((dossierId) => ({ dossierId, level: 'team_lead', options: [] })),
      },
      [
        '/dossiers/0/dossierId unknown-dossier',
        '/dossiers/1/dossierId unknown-dossier',
        '/dossiers/2/dossierId unknown-dossier',
      ],
    ],
    [
      'a dossier named twice',
      { ...input, dossiers: [...(input.dossiers ?? []), ...(input.dossiers ?? [])] },
      ['/dossiers/1/dossierId duplicate'],
    ],
    [
      'an option on another level than standard_user (P3)',
      { ...input, dossiers: [{ dossierId: 'd1', level: 'team_lead', options: ['all_documents'] }] },
      ['/dossiers/0/options option-not-for-level'],
    ],
    ['a module that the firm does not offer', { ...input, modules: ['magic'] }, ['/modules/0 unknown-module']],
    ['an end in the past', { ...input, endsAt: '2026-01-01T00:00:00Z' }, ['/endsAt end-in-the-past']],
  ])('%s', (_, changed, errors) => {
    expect(errorsOf(changed)).toEqual(errors);
  });

  test('a company of another firm or out of reach', () => {
    const elsewhere = { ...context, company: { companyId: 'c1', firmId: 'f2', name: 'x', dossiers: [], version: 1 } };
    expect(errorsOf(input, elsewhere)).toContain('/identity/companyId unknown-company');
    const hidden = {
      ...context,
      company: { companyId: 'c1', firmId: 'f1', name: 'x', dossiers: [{ dossierId: 'd3', name: 'd3' }], version: 1 },
    };
    expect(errorsOf(input, hidden)).toContain('/identity/companyId unknown-company');
  });

  test('a dossier without its level, as a draft may have it', () => {
    const open = [
      { dossierId: 'd1', level: '' as const, options: [] },
      { dossierId: 'd2', options: ['all_documents' as const] },
    ];
    expect(errorsOf({ ...input, dossiers: open })).toEqual(['/dossiers/0/level missing', '/dossiers/1/level missing']);
  });

  test('an empty client type, as a form sends it', () => {
    expect(errorsOf(identity({ clientType: '' }))).toEqual(['/identity/clientType missing']);
  });

  test('everything at once', () => {
    expect(errorsOf(identity({ email: 'x', phone: 'x' }))).toHaveLength(2);
  });
});

describe('the problem that a refusal is', () => {
  const nothing = { creation: undefined, company: undefined, emailKey: undefined, warnings: [], notices: [] };
  const problemOf = (...codes: FieldCode[]) =>
    refusalOf({ ...nothing, errors: codes.map((code) => ({ pointer: '/x', code })) }).code;

  test.each<FieldCode>([
    ...(['above-own-level', 'unknown-company', 'unknown-dossier', 'unknown-module'] as const),
    ...(['forbidden-email-domain', 'option-not-for-level', 'dossier-detached'] as const),
  ])('has the code of its rule: %s', (code) => {
    expect(problemOf(code)).toBe(code);
  });

  test('has the first of several such codes', () => {
    expect(problemOf('forbidden-email-domain', 'unknown-company')).toBe('unknown-company');
  });

  test('is invalid input together with plain mistakes', () => {
    expect(problemOf('forbidden-email-domain', 'invalid-phone')).toBe('invalid-input');
    expect(problemOf('invalid-phone')).toBe('invalid-input');
  });

  test('is forbidden before all else', () => {
    expect(problemOf('invalid-phone', 'unknown-company', 'not-allowed')).toBe('forbidden');
  });

  test('names every field', () => {
    const wrong = { ...identity({ email: 'x@cabinet.example' }), modules: ['magic'] };
    expect(refusal(wrong)).toMatchObject({ code: 'unknown-module', errors: assessCreation(wrong, context).errors });
    expect(refusal(wrong).errors).toHaveLength(2);
  });
});

test('one of the company’s dossiers among others is enough not to be warned (C4)', () => {
  const dossiers = ['d2', 'd1'].map((dossierId) => ({ dossierId, level: 'team_lead' as const, options: [] }));
  expect(assessCreation({ ...input, dossiers }, context).warnings).toEqual([]);
});

describe('warns, until acknowledged by name,', () => {
  test.each<[string, CreationInput, string]>([
    ['of a generic mailbox (C3)', identity({ email: 'contact@moreau.example' }), 'generic-email'],
    [
      'when none of the company’s dossiers is ticked (C4)',
      { ...input, dossiers: [{ dossierId: 'd2', level: 'team_lead', options: [] }] },
      'company-dossier-not-selected',
    ],
    ['when no module is ticked (C6)', { ...input, modules: [] }, 'no-module'],
  ])('%s', (_, changed, code) => {
    expect(refusal(changed)).toMatchObject({ code: 'warnings-not-acknowledged', extensions: { warnings: [{ code }] } });
    expect(acceptCreation(assessCreation(changed, context), [code as never]).acknowledged).toEqual([code]);
  });
});

test('warns of nothing that a company out of reach has, and counts the dossiers in reach alone (C4)', () => {
  const of = (...ids: string[]) => ({
    ...context,
    company: { ...context.company!, dossiers: ids.map((dossierId) => ({ dossierId, name: dossierId })) },
  });
  const ticked = (dossierId: string) => ({
    ...input,
    dossiers: [{ dossierId, level: 'team_lead' as const, options: [] }],
  });
  expect(assessCreation(ticked('d2'), of('d3')).warnings).toEqual([]);
  expect(assessCreation(ticked('d3'), of('d1', 'd3')).warnings).toMatchObject([
    { code: 'company-dossier-not-selected' },
  ]);
});

test('keeps as acknowledged only what was warned of', () => {
  expect(acceptCreation(assessCreation(input, context), ['no-module']).acknowledged).toEqual([]);
});

test('tells that a principal admin may detach the dossier (C11)', () => {
  const asked = { ...input, dossiers: [{ dossierId: 'd1', level: 'principal_admin' as const, options: [] }] };
  expect(assessCreation(asked, context).notices).toEqual([
    { code: 'may-detach', pointer: '/dossiers/0', dossierId: asked.dossiers[0]!.dossierId },
  ]);
  expect(assessCreation(input, context).notices).toEqual([]);
});
