import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { DraftPage, DraftReply, SummaryReply } from '../../shared/contract/replies.ts';
import { keys } from '../../shared/data/table.ts';
import type { Company } from '../../shared/domain/company.ts';
import { KnownAccessReply, asUser, creation, newEmail, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { demoCaller, type Caller } from './support/people.ts';

let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;
let company: Company;

beforeAll(async () => {
  firm = await testFirm();
  [creator, validator, company] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Victor Valois', { validate: true }),
    firm.company({ dossiers: 2 }),
  ]);
});

const start = async (who: Caller = creator, body?: unknown) =>
  read(await who.post('/v1/drafts', body), 201, DraftReply);
const show = async (draftId: string) => read(await creator.get(`/v1/drafts/${draftId}`), 200, DraftReply);
const put = (draftId: string, section: string, body: unknown, headers = {}) =>
  creator.put(`/v1/drafts/${draftId}/${section}`, body, headers);
const submitDraft = (draftId: string, body?: unknown, headers = {}) =>
  creator.post(`/v1/drafts/${draftId}/submit`, body, headers);

/** A draft that has gone through steps 3 to 5. */
async function filled(changes: Parameters<typeof creation>[1] = {}): Promise<DraftReply> {
  const { identity, dossiers, modules } = creation(company, changes);
  return start(creator, { identity, dossiers, modules });
}

test('the six steps, one by one, end in the access that creating at once would give', async () => {
  const { draftId, summary } = await start();
  expect(summary.complete).toBe(false);
  expect(summary.blocking).toEqual(
    expect.arrayContaining([
      { code: 'missing', pointer: '/identity/email', detail: 'Ce champ est obligatoire.' },
      { code: 'no-dossier', pointer: '/dossiers', detail: 'Choisissez au moins un dossier.' },
      { code: 'missing', pointer: '/modules', detail: 'Ce champ est obligatoire.' },
    ]),
  );
  const { identity, dossiers, modules } = creation(company);
  const third = read(await put(draftId, 'identity', identity), 200, DraftReply).summary;
  expect([third.warnings, third.effectivePermissions]).toEqual([[], []]);
  const fourth = read(await put(draftId, 'dossiers', { dossiers }), 200, DraftReply).summary;
  expect(fourth.warnings).toEqual([]);
  const soFar = fourth.effectivePermissions[0]?.permissions;
  expect(soFar).toMatchObject({ 'team.manage_admins': 'all', 'invoices.process': null, 'expenses.create': null });
  expect(Object.values(soFar ?? {})).not.toContain('no');
  const last = read(await put(draftId, 'modules', { modules }), 200, DraftReply);
  expect(last.summary).toMatchObject({
    complete: true,
    blocking: [],
    warnings: [],
    notices: [{ code: 'may-detach', pointer: '/dossiers/0' }],
    validators: [{ id: validator.id, name: 'Victor Valois' }],
  });
  const permissions = last.summary.effectivePermissions[0]?.permissions;
  expect(permissions).toMatchObject({
    'team.manage_admins': 'all',
    'invoices.process': 'all',
    'expenses.create': 'no',
  });

  const access = read(await submitDraft(draftId), 202, KnownAccessReply);
  expect(access.accessId).not.toBe(draftId);
  expect(access).toMatchObject({ status: 'pending_validation', identity: { email: identity.email } });
  expect(refusal(await creator.get(`/v1/drafts/${draftId}`)).code).toBe('not-found');
});

test('a draft may hold what the rules refuse, which its summary lists, and can be mended', async () => {
  const { draftId } = await start();
  const broken = { lastName: '', email: `paul@${firm.domain}`, phone: 'x', companyId: 'nowhere' };
  const { summary, identity } = read(await put(draftId, 'identity', broken), 200, DraftReply);
  expect(identity).toEqual(broken);
  const codes = Object.fromEntries(summary.blocking.map(({ pointer, code }) => [pointer, code]));
  expect(codes).toMatchObject({
    '/identity/lastName': 'missing',
    '/identity/email': 'forbidden-email-domain',
    '/identity/phone': 'invalid-phone',
    '/identity/companyId': 'unknown-company',
  });
  const refused = await submitDraft(draftId);
  expect(refusal(refused)).toMatchObject({ status: 409, code: 'draft-incomplete' });
  expect(refused.body).toMatchObject({ blocking: summary.blocking });
  expect((await show(draftId)).identity).toEqual(broken);
});

test('a draft may hold choices that are still open, which its summary names', async () => {
  const { identity, dossiers, modules } = creation(company);
  const open = { ...identity, clientType: '' };
  const [{ dossierId } = { dossierId: '' }] = dossiers;
  const { draftId } = await start(creator, { identity: open, dossiers: [{ dossierId }], modules });
  const draft = await show(draftId);
  expect(draft).toMatchObject({ identity: open, dossiers: [{ dossierId, options: [] }] });
  expect(draft.summary.blocking).toMatchObject([
    { code: 'missing', pointer: '/identity/clientType' },
    { code: 'missing', pointer: '/dossiers/0/level' },
  ]);
  expect(draft.summary.effectivePermissions).toEqual([]);
  expect(refusal(await submitDraft(draftId)).code).toBe('draft-incomplete');
  await put(draftId, 'identity', identity);
  await put(draftId, 'dossiers', { dossiers });
  expect((await submitDraft(draftId)).status).toBe(202);
});

describe('the end of the access', () => {
  const change = (draftId: string, endsAt: string | null, headers = {}) =>
    creator.patch(`/v1/drafts/${draftId}`, { endsAt }, headers);

  test('may come with a draft, be set and taken away later, and goes into the access', async () => {
    const { identity, dossiers, modules } = creation(company);
    const started = await start(creator, { identity, dossiers, modules, endsAt: '2099-06-30T02:00:00+02:00' });
    expect(started.endsAt).toBe('2099-06-30T00:00:00.000Z');
    const { draftId, version } = started;
    expect(read(await change(draftId, null), 200, DraftReply).endsAt).toBeNull();
    const stale = await change(draftId, '2099-12-31T00:00:00Z', { 'if-match': `"${String(version)}"` });
    expect(refusal(stale)).toMatchObject({ status: 412, code: 'stale-write' });
    await change(draftId, '2099-12-31T00:00:00Z');
    expect((await show(draftId)).identity).toEqual(identity);
    const access = read(await submitDraft(draftId), 202, KnownAccessReply);
    expect(access.endsAt).toBe('2099-12-31T00:00:00.000Z');
  });

  test('in the past blocks, and what is no date is refused', async () => {
    const { draftId } = await filled();
    const { summary } = read(await change(draftId, '2001-01-01T00:00:00Z'), 200, DraftReply);
    expect(summary.blocking).toMatchObject([{ code: 'end-in-the-past', pointer: '/endsAt' }]);
    expect(refusal(await change(draftId, 'soon')).fields).toEqual({ '/endsAt': 'invalid-value' });
  });
});

test('an unknown field is refused and leaves the draft as it was', async () => {
  const { draftId } = await filled();
  const before = await show(draftId);
  const reply = await put(draftId, 'identity', { nickname: 'Nini' });
  expect(refusal(reply)).toMatchObject({ status: 400, fields: { '/nickname': 'unknown-field' } });
  expect(await show(draftId)).toEqual(before);
});

describe('a summary is made anew at each reading:', () => {
  test('an address that is taken meanwhile shows and blocks', async () => {
    const email = newEmail();
    const { draftId, summary } = await filled({ identity: { email } });
    expect(summary.complete).toBe(true);
    await submit(creator, creation(company, { identity: { email } }));
    const taken = { code: 'email-taken', pointer: '/identity/email' };
    expect((await show(draftId)).summary.blocking).toMatchObject([taken]);
    expect((await submitDraft(draftId)).body).toMatchObject({ type: '/problems/draft-incomplete', blocking: [taken] });
  });

  test('C5: a client user is blocked until the company has a client admin', async () => {
    const empty = await firm.company();
    const { identity, dossiers, modules } = creation(empty, asUser);
    const { draftId, summary } = await start(creator, { identity, dossiers, modules });
    const needed = { code: 'company-needs-client-admin', pointer: '/identity/clientType' };
    expect(summary.blocking).toMatchObject([needed]);
    await submit(creator, creation(empty));
    expect((await show(draftId)).summary.blocking).toEqual([]);
    expect((await submitDraft(draftId)).status).toBe(202);
  });
});

test('warnings must be acknowledged by name at submit, and the access keeps that they were (C3)', async () => {
  const email = `contact@${newEmail().split('@')[1] ?? ''}`;
  const { draftId, summary } = await filled({ identity: { email }, modules: [] });
  expect(summary.warnings.map(({ code }) => code)).toEqual(['generic-email', 'no-module']);
  const refused = await submitDraft(draftId, { acknowledge: ['no-module'] });
  expect(refusal(refused).code).toBe('warnings-not-acknowledged');
  expect(refused.body).toMatchObject({ warnings: [{ code: 'generic-email', pointer: '/identity/email' }] });
  expect((await submitDraft(draftId, { acknowledge: ['no-module', 'generic-email'] })).status).toBe(202);
});

test('only its creator sees a draft, and they find it on another device', async () => {
  const { draftId } = await filled();
  expect(read(await creator.get('/v1/drafts'), 200, DraftPage).items.map((item) => item.draftId)).toContain(draftId);
  expect(read(await validator.get('/v1/drafts'), 200, DraftPage).items).toEqual([]);
  for (const refused of [
    await validator.get(`/v1/drafts/${draftId}`),
    await validator.put(`/v1/drafts/${draftId}/modules`, { modules: [] }),
    await validator.post(`/v1/drafts/${draftId}/submit`),
    await validator.del(`/v1/drafts/${draftId}`),
  ])
    expect(refusal(refused)).toMatchObject({ status: 404, code: 'not-found' });
});

test('a draft can be thrown away, once', async () => {
  const { draftId } = await filled();
  expect((await creator.del(`/v1/drafts/${draftId}`)).status).toBe(204);
  expect((await creator.del(`/v1/drafts/${draftId}`)).status).toBe(404);
  expect(read(await creator.get('/v1/drafts'), 200, DraftPage).items.map((item) => item.draftId)).not.toContain(
    draftId,
  );
});

test('a stale If-Match is refused, and of two submissions at once one wins', async () => {
  const { draftId, version } = await filled();
  const first = await put(draftId, 'modules', { modules: ['expenses'] }, { 'if-match': `"${String(version)}"` });
  expect(first.headers.get('etag')).toBe(`"${String(version + 1)}"`);
  const stale = await put(draftId, 'modules', { modules: [] }, { 'if-match': `"${String(version)}"` });
  expect(refusal(stale)).toMatchObject({ status: 412, code: 'stale-write' });

  const outcomes = await Promise.all(Array.from({ length: 10 }, () => submitDraft(draftId)));
  expect(outcomes.filter(({ status }) => status === 202)).toHaveLength(1);
});

test('a submission sent again with its key gets the first reply, though the draft is used up', async () => {
  const { draftId } = await filled();
  const headers = { 'idempotency-key': `submit-${draftId}` };
  const first = await submitDraft(draftId, undefined, headers);
  const again = await submitDraft(draftId, undefined, headers);
  expect(first.status).toBe(202);
  expect(again.text).toBe(first.text);
});

test('a preview is the same summary, and keeps nothing', async () => {
  const body = creation(company, { identity: { email: newEmail() } });
  const { summary } = await start(creator, { identity: body.identity, dossiers: body.dossiers, modules: body.modules });
  const preview = await creator.post('/v1/accesses/preview', body);
  expect(preview.status).toBe(200);
  expect(preview.body).toEqual(summary);
  expect((await creator.post('/v1/accesses', body)).status).toBe(202);
});

test('somebody of the same name at the company is pointed out (C12)', async () => {
  const at = await firm.company();
  expect((await creator.post('/v1/accesses', creation(at))).status).toBe(202);
  const preview = await creator.post('/v1/accesses/preview', creation(at));
  expect(read(preview, 200, SummaryReply).notices).toContainEqual({
    ...{ code: 'same-name', pointer: '/identity/lastName' },
    detail:
      'Une personne du même nom a déjà un accès dans cette entreprise\u00a0: Inès Moreau (en attente de validation).',
  });
});

describe('what a summary lists is told in a sentence, in the caller’s language,', () => {
  const asked = () => {
    const { identity, dossiers } = creation(company);
    const person = { ...identity, firstName: 'Solène', lastName: 'Quiniou' };
    const broken = { ...person, email: 'contact@client.example', phone: '06 12 34 56 78 poste 4' };
    return { identity: broken, dossiers, modules: [] };
  };
  const told = {
    fr: {
      blocking: 'Le numéro est attendu sans poste ni extension.',
      warning: 'Cette adresse semble partagée, alors qu’elle devient l’identifiant personnel de son titulaire.',
      notice: 'Cette personne deviendra Administrateur Principal\u00a0: elle pourra détacher ce dossier du cabinet.',
    },
    en: {
      blocking: 'The number is expected without an extension.',
      warning: 'This address looks shared, yet it becomes the personal user name of its holder.',
      notice: 'This person will be a principal administrator: they will be able to detach this dossier from the firm.',
    },
  };
  const lists = ({ blocking, warning, notice }: (typeof told)['fr']) => ({
    blocking: [{ code: 'invalid-phone', pointer: '/identity/phone', detail: blocking }],
    warnings: [{ code: 'generic-email', pointer: '/identity/email', detail: warning }, { code: 'no-module' }],
    notices: [{ code: 'may-detach', pointer: '/dossiers/0', detail: notice }],
  });

  test.each(['fr', 'en'] as const)('in %s', async (language) => {
    const headers = { 'accept-language': language };
    const previewed = await creator.post('/v1/accesses/preview', asked(), headers);
    expect(read(previewed, 200, SummaryReply)).toMatchObject(lists(told[language]));
    const started = read(await creator.post('/v1/drafts', asked(), headers), 201, DraftReply);
    expect(started.summary).toMatchObject(lists(told[language]));
    const shown = await creator.get(`/v1/drafts/${started.draftId}`, headers);
    expect(read(shown, 200, DraftReply).summary).toEqual(started.summary);
    const saved = await put(started.draftId, 'modules', { modules: [] }, headers);
    expect(read(saved, 200, DraftReply).summary).toEqual(started.summary);
  });

  test.each(['fr', 'en'] as const)('also where a refusal lists it, in %s', async (language) => {
    const headers = { 'accept-language': language };
    const { draftId } = await start(creator, asked());
    const incomplete = await submitDraft(draftId, {}, headers);
    expect(refusal(incomplete).code).toBe('draft-incomplete');
    expect(incomplete.body).toMatchObject({ blocking: lists(told[language]).blocking });
    const mended = { ...asked(), identity: { ...asked().identity, phone: '06 12 34 56 78' } };
    const { draftId: second } = await start(creator, mended);
    for (const reply of [await creator.post('/v1/accesses', mended, headers), await submitDraft(second, {}, headers)]) {
      expect(refusal(reply).code).toBe('warnings-not-acknowledged');
      expect(reply.body).toMatchObject({ warnings: lists(told[language]).warnings });
    }
  });
});

test('a preview takes a creation as far as it has come, and says what is missing', async () => {
  const { summary } = await start();
  expect((await creator.post('/v1/accesses/preview', {})).body).toEqual(summary);
  const identity = { lastName: 'Moreau', companyId: company.companyId };
  const partial = await creator.post('/v1/accesses/preview', { identity, acknowledge: ['no-module'] });
  expect(read(partial, 200, SummaryReply).blocking).toMatchObject([
    ...['firstName', 'email', 'phone', 'clientType'].map((field) => ({
      code: 'missing',
      pointer: `/identity/${field}`,
    })),
    { code: 'no-dossier', pointer: '/dossiers' },
    { code: 'missing', pointer: '/modules' },
  ]);
  expect(refusal(await creator.post('/v1/accesses', { identity }))).toMatchObject({ status: 400 });
});

test('a draft lives as long as the firm says, and then is gone by itself', async () => {
  const administrator = await firm.staff('Hélène Patronne', { administerFirm: true });
  expect((await administrator.patch('/v1/firm', { draftLife: 'P2D' })).status).toBe(200);
  const { draftId, createdAt, expiresAt } = await start();
  const hours = (new Date(expiresAt).getTime() - new Date(createdAt).getTime()) / 3_600_000;
  expect(hours).toBeCloseTo(48, 1);

  await age(draftId);
  expect(refusal(await creator.get(`/v1/drafts/${draftId}`))).toEqual({ status: 404, code: 'not-found' });
  expect(refusal(await submitDraft(draftId))).toEqual({ status: 404, code: 'not-found' });
  const { items } = read(await creator.get('/v1/drafts?limit=100'), 200, DraftPage);
  expect(items.map((item) => item.draftId)).not.toContain(draftId);
});

/** Lets a draft's time be over; the table itself removes it some time later. */
async function age(draftId: string): Promise<void> {
  const { ClientAccess, Local } = inject('host');
  const region = ClientAccess.UserPoolId.split('_')[0] ?? '';
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: Local.DynamoDbEndpoint, region, credentials }),
  );
  await client.send(
    new UpdateCommand({
      TableName: ClientAccess.TableName,
      Key: keys.draft(creator.id, draftId),
      UpdateExpression: 'SET #ttl = :past',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':past': Math.floor(Date.now() / 1000) - 1 },
    }),
  );
}

test('a standard user may start none (C7)', async () => {
  const standard = await demoCaller('standard_user');
  expect(refusal(await standard.post('/v1/drafts'))).toMatchObject({ status: 403, code: 'forbidden' });
});

describe('the texts of a draft are bounded, whatever else may be wrong with them (F2)', () => {
  test.each([
    ['identity', { lastName: 'x'.repeat(101) }, { '/lastName': 'invalid-name' }],
    ['identity', { firstName: 'x'.repeat(240_000) }, { '/firstName': 'invalid-name' }],
    ['identity', { firstName: `x${' '.repeat(240_000)}` }, { '/firstName': 'invalid-name' }],
    ['identity', { email: 'x'.repeat(255) }, { '/email': 'invalid-email' }],
    ['identity', { phone: '0'.repeat(65) }, { '/phone': 'invalid-phone' }],
    ['identity', { companyId: 'x'.repeat(65) }, { '/companyId': 'invalid-value' }],
    ['modules', { modules: ['x'.repeat(65)] }, { '/modules/0': 'invalid-value' }],
    ['dossiers', { dossiers: [{ dossierId: 'x'.repeat(65) }] }, { '/dossiers/0/dossierId': 'invalid-value' }],
  ])('%s %#', async (section, body, fields) => {
    const { draftId } = await start();
    expect(refusal(await put(draftId, section, body))).toEqual({ status: 400, code: 'invalid-input', fields });
  });

  test('an end of 200,000 digits is none', async () => {
    const endsAt = `2027-06-30T00:00:00.${'0'.repeat(200_000)}Z`;
    const fields = { '/endsAt': 'invalid-value' };
    expect(refusal(await creator.post('/v1/drafts', { endsAt }))).toEqual({
      status: 400,
      code: 'invalid-input',
      fields,
    });
  });

  test('one that is as large as it may be is kept, with its reply', async () => {
    const long = '\u{20000}';
    const body = {
      identity: {
        lastName: long.repeat(100),
        firstName: `${long.repeat(99)}\u202e`,
        email: 'é'.repeat(254),
        phone: 'é'.repeat(64),
      },
      dossiers: Array.from({ length: 200 }, () => ({
        ...{ dossierId: '\u{4e00}'.repeat(64), level: 'standard_user' },
        options: Array.from({ length: 10 }, () => 'create_expense_reports'),
      })),
      modules: Array.from({ length: 200 }, () => '\u{4e00}'.repeat(64)),
    };
    const draft = read(await creator.post('/v1/drafts', body, { 'idempotency-key': 'as-large' }), 201, DraftReply);
    expect(draft.identity).toEqual(body.identity);
    expect(draft.summary.complete).toBe(false);
  });
});
