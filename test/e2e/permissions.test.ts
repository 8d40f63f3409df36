import { beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { CheckReply, PermissionsReply } from '../../shared/contract/permissions.ts';
import type { Company } from '../../shared/domain/company.ts';
import { permissions } from '../../shared/domain/matrix.ts';
import { creation, submit } from './support/creation.ts';
import { testFirm, type ClientMember, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import type { Caller } from './support/people.ts';

let firm: TestFirm;
let company: Company;
let dossierId: string;
let other: string;
let staff: StaffMember;
let narrow: StaffMember;
let foreign: StaffMember;
let principal: ClientMember;
let lead: ClientMember;
let standard: ClientMember;
let reader: ClientMember;
let bare: ClientMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Permis');
  company = await firm.company({ dossiers: 2, admin: true });
  [dossierId, other] = company.dossiers.map((dossier) => dossier.dossierId) as [string, string];
  const abroad = await testFirm('Cabinet Ailleurs');
  const of = (level: 'principal_admin' | 'team_lead' | 'standard_user') => [{ dossierId, level, options: [] }];
  [staff, narrow, foreign] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Nina Étroit', {}, [other]),
    abroad.staff('Otto Fremd'),
  ]);
  [principal, lead, standard, reader, bare] = await Promise.all([
    firm.client(company, of('principal_admin')),
    firm.client(company, of('team_lead')),
    firm.client(company, of('standard_user')),
    firm.client(company, [{ dossierId, level: 'standard_user', options: ['all_documents'] }]),
    firm.client(company, of('principal_admin'), { modules: [] }),
  ]);
});

const check = async (who: Caller, ...checks: object[]): Promise<z.infer<typeof CheckReply>['results']> =>
  read(await who.post('/v1/permissions/check', { checks }), 200, CheckReply).results;
const rows = async (who: Caller, of = dossierId) =>
  read(await who.get(`/v1/me/permissions?dossierId=${of}`), 200, PermissionsReply);

describe('what I may do', () => {
  test('is told row by row, in the order of the matrix', async () => {
    const mine = await rows(standard);
    expect(mine.dossierId).toBe(dossierId);
    expect(mine.permissions.map(({ permission }) => permission)).toEqual(permissions);
    expect(mine.permissions.filter(({ scope }) => scope !== 'no')).toEqual([
      { permission: 'account.submission_history', scope: 'own', reason: 'level' },
      { permission: 'invoices.process', scope: 'own', reason: 'level' },
    ]);
  });

  test('is everything for staff on the dossiers of their portfolio (P6)', async () => {
    expect(
      (await rows(staff)).permissions.every(({ scope, reason }) => scope === 'all' && reason === 'portfolio'),
    ).toBe(true);
  });

  test('is nothing on a dossier out of reach, in a cleanly written answer', async () => {
    for (const id of [other, company.companyId, 'x', '', '../..'])
      for (const who of [standard, foreign]) {
        const { permissions: told } = await rows(who, encodeURIComponent(id));
        expect(told.every(({ scope, reason }) => scope === 'no' && reason === 'out-of-reach')).toBe(true);
      }
    expect(refusal(await standard.get('/v1/me/permissions'))).toMatchObject({
      ...{ status: 400, code: 'invalid-input' },
      fields: { '/dossierId': 'missing' },
    });
  });

  test('is told in words too, in both languages', async () => {
    const explained = async (language: string) => {
      const path = `/v1/me/permissions?dossierId=${dossierId}&explain=true`;
      const reply = read(await reader.get(path, { 'accept-language': language }), 200, PermissionsReply);
      return reply.permissions.map(({ explanation }) => explanation);
    };
    expect(await explained('fr')).toContain('Une option cochée sur ce dossier donne ce droit.');
    expect(await explained('en')).toContain('An option ticked on this dossier gives this right.');
  });
});

describe('a check', () => {
  const process = (more: object = {}) => ({ dossierId, permission: 'invoices.process', ...more });

  test('about me answers scope and reason', async () => {
    expect(await check(principal, process())).toEqual([{ allowed: true, scope: 'all', reason: 'level' }]);
    expect(await check(lead, { dossierId, permission: 'team.manage_admins' })).toEqual([
      { allowed: false, scope: 'no', reason: 'level' },
    ]);
    expect(await check(reader, process())).toEqual([{ allowed: true, scope: 'all', reason: 'option' }]);
    expect(await check(bare, process())).toEqual([{ allowed: false, scope: 'no', reason: 'module' }]);
    expect(await check(bare, { dossierId, permission: 'team.manage_members' })).toEqual([
      { allowed: true, scope: 'all', reason: 'level' },
    ]);
  });

  test('of an own document is allowed to its owner alone (P5)', async () => {
    const [none, mine, another] = await check(
      standard,
      process(),
      process({ documentOwnerId: standard.accessId }),
      process({ documentOwnerId: lead.accessId }),
    );
    expect([none, mine]).toEqual(Array(2).fill({ allowed: true, scope: 'own', reason: 'level' }));
    expect(another).toEqual({ allowed: false, scope: 'own', reason: 'not-the-owner' });
  });

  test('of up to a hundred questions keeps their order', async () => {
    const asked = Array.from({ length: 100 }, (_, index) =>
      index % 2 === 0 ? process() : { dossierId: other, permission: 'invoices.process' },
    );
    const results = await check(lead, ...asked);
    expect(results.map(({ reason }) => reason)).toEqual(
      asked.map((_, index) => (index % 2 ? 'out-of-reach' : 'level')),
    );
    for (const checks of [[], [...asked, process()]])
      expect(refusal(await lead.post('/v1/permissions/check', { checks }))).toMatchObject({ status: 400 });
  });

  test('by staff is about a client in their portfolio', async () => {
    const about = process({ accessId: standard.accessId });
    expect(await check(staff, about, process({ accessId: bare.accessId }), process())).toEqual([
      { allowed: true, scope: 'own', reason: 'level' },
      { allowed: false, scope: 'no', reason: 'module' },
      { allowed: true, scope: 'all', reason: 'portfolio' },
    ]);
    const outOfReach = { allowed: false, scope: 'no', reason: 'out-of-reach' };
    for (const who of [narrow, foreign]) expect(await check(who, about, process())).toEqual([outOfReach, outOfReach]);
    expect(await check(staff, process({ accessId: 'x' }), process({ accessId: company.companyId }))).toEqual([
      outOfReach,
      outOfReach,
    ]);
  });

  test('about who is not active yet is no, by their status (C9)', async () => {
    const { accessId } = await submitted();
    expect(await check(staff, process({ accessId }))).toEqual([{ allowed: false, scope: 'no', reason: 'status' }]);
  });

  test('by a client about anybody else is refused', async () => {
    expect(await check(lead, process({ accessId: lead.accessId }))).toHaveLength(1);
    const reply = await lead.post('/v1/permissions/check', { checks: [process({ accessId: standard.accessId })] });
    expect(refusal(reply)).toEqual({ status: 403, code: 'forbidden' });
  });

  test('of an unknown permission is 400, which names it', async () => {
    const reply = await lead.post('/v1/permissions/check', { checks: [process(), process({ permission: 'all' })] });
    expect(refusal(reply)).toEqual({
      ...{ status: 400, code: 'invalid-input' },
      fields: { '/checks/1/permission': 'invalid-value' },
    });
  });
});

const submitted = async () => {
  const validator = await firm.staff('Victor Valois', { validate: true });
  expect(validator.id).not.toBe('');
  return submit(staff, creation(company));
};
