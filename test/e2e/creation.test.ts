import { beforeAll, describe, expect, test } from 'vitest';
import type { Company } from '../../shared/domain/company.ts';
import { KnownAccessPage, creation, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { openPage, textOf } from './support/pages.ts';

let firm: TestFirm;
let company: Company;
let creator: StaffMember;
let validator: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Créations');
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
  company = await firm.company({ dossiers: 41 });
});

type Changes = Parameters<typeof creation>[1];
const create = (changes: Changes) => creator.post('/v1/accesses', creation(company, changes));
const created = (changes: Changes) => submit(creator, creation(company, changes));
const invalid = (fields: Record<string, string>) => ({ status: 400, code: 'invalid-input', fields });
const grants = (count: number) =>
  company.dossiers.slice(0, count).map(({ dossierId }) => ({ dossierId, level: 'standard_user' }));

describe('dossiers and modules (C4, C6)', () => {
  test('none, or more than forty, is refused; forty are not', async () => {
    expect(refusal(await create({ dossiers: [] }))).toEqual(invalid({ '/dossiers': 'no-dossier' }));
    expect(refusal(await create({ dossiers: grants(41) }))).toEqual(invalid({ '/dossiers': 'too-many-dossiers' }));
    expect((await created({ dossiers: grants(40) })).dossiers).toHaveLength(40);
  });

  test('a dossier or a module twice is refused', async () => {
    const twice = await create({ dossiers: [...grants(1), ...grants(1)], modules: ['bank', 'bank'] });
    expect(refusal(twice)).toEqual(invalid({ '/dossiers/1/dossierId': 'duplicate', '/modules/1': 'duplicate' }));
  });

  test('no module, and no dossier of the own company, warn until they are acknowledged by name', async () => {
    const [elsewhere] = (await firm.company()).dossiers;
    const changes = { modules: [], dossiers: [{ dossierId: elsewhere?.dossierId, level: 'team_lead' }] };
    const refused = await create(changes);
    expect(refusal(refused)).toEqual({ status: 409, code: 'warnings-not-acknowledged' });
    expect(refused.body).toMatchObject({
      warnings: [
        { code: 'company-dossier-not-selected', pointer: '/dossiers' },
        { code: 'no-module', pointer: '/modules' },
      ],
    });
    const half = await create({ ...changes, acknowledge: ['no-module'] });
    expect(half.body).toMatchObject({ warnings: [{ code: 'company-dossier-not-selected' }] });

    const access = await created({ ...changes, acknowledge: ['no-module', 'company-dossier-not-selected'] });
    const page = textOf(await openPage(linkIn(await mailTo(validator.email, access.identity.email))));
    expect(page).toContain('Aucun module coché');
    expect(page.match(/Confirmé par l’auteur de la demande/g)).toHaveLength(2);
  });
});

describe('phone numbers (C8)', () => {
  test.each([
    ['06 12 34 56 78', '+33612345678'],
    ['01.42.68.53.00', '+33142685300'],
    ['+44 20 7946 0958', '+442079460958'],
    ['0033 6 12 34 56 78', '+33612345678'],
    ['\u202a(+33) 6 12 34 56 78\u202c', '+33612345678'],
    ['0692 12 34 56', '+262692123456'],
  ])('%s is kept as %s', async (phone, kept) => {
    expect((await created({ identity: { phone } })).identity.phone).toBe(kept);
  });

  test.each(['06 12 34 56', 'Tél. 06 12 34 56 78', '06 12 34 56 78 (bureau)', '06 12 34 56 78 p. 12', '112', 'x'])(
    '%s is refused',
    async (phone) => {
      expect(refusal(await create({ identity: { phone } }))).toEqual(invalid({ '/identity/phone': 'invalid-phone' }));
    },
  );

  test('the refusal of a number without the code of its territory says to write it', async () => {
    const refused = await create({ identity: { phone: '41 12 34' } });
    expect(refused.body).toMatchObject({ errors: [{ detail: expect.stringContaining('+508') as unknown }] });
  });
});

describe('names (C10)', () => {
  test('markup is a name like any other: kept as it is, shown escaped in mails and on pages', async () => {
    const names = { firstName: '<b>x</b>', lastName: `O'Neill & "Fils" <script>alert(1)</script>` };
    const access = await created({ identity: names });
    expect(access.identity).toMatchObject(names);
    const mail = await mailTo(validator.email, access.identity.email);
    expect(mail.text).toContain(names.lastName);
    const page = await openPage(linkIn(mail));
    expect(textOf(page)).toContain(`Accès à valider : <b>x</b> ${names.lastName}`);
    for (const html of [mail.html, page.text]) {
      expect(html).toMatch(/&lt;b(>|&gt;)x&lt;\/b/);
      expect(html).not.toMatch(/<b>|<script/);
    }
  });

  test('names of all scripts are kept, composed and trimmed', async () => {
    const access = await created({ identity: { firstName: ' Zoe\u0308 ', lastName: '山田' } });
    expect(access.identity).toMatchObject({ firstName: 'Zoë', lastName: '山田' });
  });

  test.each([
    ['bidirectional controls', 'Ann\u202Enna'],
    ['zero-width characters', 'An\u200Bna'],
    ['control characters', 'Anna\u0007'],
    ['line breaks', 'Anna\nMoreau'],
    ['more than a hundred characters', 'x'.repeat(101)],
  ])('%s are refused', async (_, lastName) => {
    const refused = await create({ identity: { lastName } });
    expect(refusal(refused)).toEqual(invalid({ '/identity/lastName': 'invalid-name' }));
    expect((await create({ identity: { lastName: 'x'.repeat(100) } })).status).toBe(202);
  });
});

describe('levels and options (P3)', () => {
  const grant = (level: string, ...options: string[]) => [
    { dossierId: company.dossiers[0]?.dossierId, level, options },
  ];

  test.each(['team_lead', 'principal_admin'])('an option for a %s is refused as meaningless', async (level) => {
    expect(refusal(await create({ dossiers: grant(level, 'all_documents') }))).toEqual({
      ...{ status: 422, code: 'option-not-for-level' },
      fields: { '/dossiers/0/options': 'option-not-for-level' },
    });
  });

  test('a standard user may have all of them, each once', async () => {
    const options = ['all_documents', 'publish_by_api', 'create_expense_reports'];
    const access = await created({ dossiers: grant('standard_user', ...options, 'all_documents') });
    expect(access.dossiers[0]?.options).toEqual(options);
  });

  test('unknown levels and options are no values', async () => {
    const refused = await create({ dossiers: grant('boss', 'everything') });
    expect(refusal(refused)).toEqual(
      invalid({ '/dossiers/0/level': 'invalid-value', '/dossiers/0/options/0': 'invalid-value' }),
    );
  });
});

test('an end in the past is refused; one to come is kept in UTC', async () => {
  expect(refusal(await create({ endsAt: '2020-01-01T00:00:00Z' }))).toEqual(invalid({ '/endsAt': 'end-in-the-past' }));
  expect((await created({ endsAt: '2099-06-30T02:00:00+02:00' })).endsAt).toBe('2099-06-30T00:00:00.000Z');
});

test('all that is wrong is told at once, and nothing is stored', async () => {
  const other = await firm.company();
  const identity = { lastName: '', firstName: '\u200B', email: 'x', phone: 'x' };
  const refused = await creator.post('/v1/accesses', creation(other, { identity, dossiers: [] }));
  expect(refusal(refused)).toEqual(
    invalid({
      '/identity/lastName': 'missing',
      '/identity/firstName': 'invalid-name',
      '/identity/email': 'invalid-email',
      '/identity/phone': 'invalid-phone',
      '/dossiers': 'no-dossier',
    }),
  );
  expect(read(await creator.get(`/v1/accesses?companyId=${other.companyId}`), 200, KnownAccessPage).items).toEqual([]);
});
