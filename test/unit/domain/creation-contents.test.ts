import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../shared/domain/company.ts';
import { assessDossiers, assessEnd, assessModules } from '../../../shared/domain/creation-contents.ts';
import { startingFirm, startingModules } from '../../../shared/domain/starting-firm.ts';
import type { Client, Staff } from '../../../shared/domain/people.ts';
import type { Option } from '../../../shared/domain/vocabulary.ts';
import { startingModuleNames } from '../../../shared/texts/starting-modules.ts';

type Context = Parameters<typeof assessDossiers>[1];
type Grants = Parameters<typeof assessDossiers>[0];

const ids = Array.from({ length: 41 }, (_, n) => `d${String(n)}`);
const dossier = (dossierId: string, more: Partial<Dossier> = {}): [string, Dossier] => [
  dossierId,
  { dossierId, firmId: 'f1', companyId: 'm1', name: dossierId, version: 1, ...more },
];
const detached = { at: '2026-11-01T10:00:00.000Z', by: { kind: 'access' as const, id: 'a1' } };
const staff: Staff = {
  ...{ kind: 'collaborator', sub: 's1', firmId: 'f1', collaboratorId: 'c1', name: 'Paul', email: 'p@cabinet.example' },
  ...{ rights: { validate: false, administerFirm: false }, portfolio: 'all', status: 'active' },
};
function clientWith(change: Partial<Client> = {}): Client {
  return {
    ...{ kind: 'client', sub: 's2', firmId: 'f1', accessId: 'a1', name: 'Inès', email: 'ines@moreau.example' },
    ...{ status: 'active', clientType: 'client_user', companyId: 'm1', modules: ['bank'] },
    dossiers: [
      { dossierId: 'd1', level: 'team_lead', options: [] },
      { dossierId: 'd2', level: 'standard_user', options: ['all_documents', 'publish_by_api'] },
    ],
    ...change,
  };
}

const now = new Date('2026-11-22T10:00:00Z');
const contextOf = (creator: Staff | Client): Context => ({
  ...{
    firm: startingFirm('f1', 'fr'),
    catalogue: startingModules(startingModuleNames['fr']),
    company: undefined,
    creator,
    now,
  },
  dossiers: new Map([
    ...ids.map((id) => dossier(id)),
    dossier('gone', { detached }),
    dossier('other', { firmId: 'f2' }),
  ]),
  ...{ readPhone: () => ({ flaw: undefined }), hostParts: () => ({ isPublicSuffix: false, registrableNames: [] }) },
  hostToUnicode: (host) => host,
});

const lead = (dossierId: string): Grants[number] => ({ dossierId, level: 'team_lead', options: [] });
const user = (dossierId: string, ...options: Option[]): Grants[number] => ({
  ...{ dossierId, level: 'standard_user', options },
});
const told = (errors: ReturnType<typeof assessDossiers>) => errors.map(({ pointer, code }) => `${pointer} ${code}`);
const errorsOf = (creator: Staff | Client, ...grants: Grants) => told(assessDossiers(grants, contextOf(creator)));

describe('the dossiers asked for', () => {
  test('are 40 at most, each of the firm’s (C6)', () => {
    expect(errorsOf(staff, ...ids.slice(1).map(lead))).toEqual([]);
    expect(errorsOf(staff, ...ids.map(lead))).toEqual(['/dossiers too-many-dossiers']);
    expect(errorsOf(staff, lead('other'))).toEqual(['/dossiers/0/dossierId unknown-dossier']);
  });

  test('may have options on a standard user (P3)', () => {
    expect(errorsOf(staff, user('d1', 'all_documents'))).toEqual([]);
  });

  test('have not left the firm (P7)', () => {
    const holder: Client = { ...clientWith(), dossiers: [{ dossierId: 'gone', level: 'team_lead', options: [] }] };
    expect(errorsOf(holder, lead('gone'))).toEqual(['/dossiers/0/dossierId dossier-detached']);
  });
});

describe('a client who asks for an access (C7)', () => {
  const admin = clientWith({ clientType: 'client_admin' });

  test('asks for dossiers that they hold: of any other nothing is told', () => {
    expect(errorsOf(admin, lead('d3'))).toEqual(['/dossiers/0/dossierId unknown-dossier']);
  });

  test('grants at most their own level (P2)', () => {
    expect(errorsOf(admin, lead('d1'))).toEqual([]);
    expect(errorsOf(admin, user('d1', 'create_expense_reports'))).toEqual([]);
    expect(errorsOf(admin, { ...lead('d1'), level: 'principal_admin' })).toEqual(['/dossiers/0/level above-own-level']);
    expect(errorsOf(admin, lead('d2'))).toEqual(['/dossiers/0/level above-own-level']);
  });

  test('grants no option that they lack, where they are a standard user themselves', () => {
    expect(errorsOf(admin, user('d2'))).toEqual([]);
    expect(errorsOf(admin, user('d2', 'all_documents', 'publish_by_api'))).toEqual([]);
    const more = user('d2', 'all_documents', 'create_expense_reports');
    expect(errorsOf(admin, more)).toEqual(['/dossiers/0/options above-own-level']);
  });

  test('is told of a level above their own, not of its options too', () => {
    expect(errorsOf(admin, { ...user('d2', 'create_expense_reports'), level: 'team_lead' })).toEqual([
      '/dossiers/0/options option-not-for-level',
      '/dossiers/0/level above-own-level',
    ]);
  });

  test('may leave the level open in a draft', () => {
    expect(errorsOf(admin, { dossierId: 'd1', level: '', options: [] })).toEqual(['/dossiers/0/level missing']);
  });

  test('manages the users of the dossier, when they are no client admin', () => {
    expect(errorsOf(clientWith(), lead('d1'))).toEqual([]);
    expect(errorsOf(clientWith(), user('d2'))).toEqual(['/dossiers/0/dossierId not-allowed']);
  });

  test('gives modules that they have themselves', () => {
    expect(told(assessModules(['bank'], contextOf(admin)))).toEqual([]);
    expect(told(assessModules(['bank', 'invoices'], contextOf(admin)))).toEqual(['/modules/1 unknown-module']);
  });
});

describe('the modules asked for', () => {
  test('are the firm’s, each once', () => {
    const asked = ['bank', 'magic', 'payroll', 'bank'];
    expect(told(assessModules(asked, contextOf(staff)))).toEqual(['/modules/1 unknown-module', '/modules/3 duplicate']);
  });

  test('may be none, but not left out', () => {
    expect(assessModules([], contextOf(staff))).toEqual([]);
    expect(told(assessModules(undefined, contextOf(staff)))).toEqual(['/modules missing']);
  });
});

test('an access ends in the future, if it ends', () => {
  const inThePast = [{ pointer: '/endsAt', code: 'end-in-the-past' }];
  expect(assessEnd(undefined, now)).toEqual([]);
  expect(assessEnd('2026-11-22T10:00:00.001Z', now)).toEqual([]);
  expect(assessEnd('2026-11-22T10:00:00.000Z', now)).toEqual(inThePast);
  expect(assessEnd('2026-11-22T09:59:59.999Z', now)).toEqual(inThePast);
});
