import { beforeAll, expect, test } from 'vitest';
import { CompanyPage, MeReply, ModulePage, RequestPage } from '../../shared/contract/replies.ts';
import { KnownAccessPage, type Pending, creation, submit } from './support/creation.ts';
import { read, refusal, type Reply } from './support/http.ts';
import { demoCaller, demoPerson, type Caller } from './support/people.ts';

/** The people of the demo's first company. */
let collaborator: Caller;
let admin: Caller;
let lead: Caller;
let user: Caller;
let colleague: Pending;

const meOf = async (who: Caller) => {
  const me = read(await who.get('/v1/me'), 200, MeReply);
  if (me.kind !== 'client') throw new Error('Not a client.');
  return me;
};

beforeAll(async () => {
  const roles = ['collaborator', 'client_admin', 'team_lead', 'standard_user'];
  const callers = await Promise.all(roles.map((role) => demoCaller(role)));
  [collaborator, admin, lead, user] = callers as [Caller, Caller, Caller, Caller];
  const { company } = await meOf(admin);
  const found = await collaborator.get(`/v1/companies?limit=1&companyId=${company.companyId}`);
  const [first] = read(found, 200, CompanyPage).items;
  if (!first) throw new Error('The demo’s company is gone.');
  colleague = await submit(collaborator, creation(first));
});

test('each of the demo’s people is who the outputs say', async () => {
  const levels = { client_admin: 'principal_admin', team_lead: 'team_lead', standard_user: 'standard_user' };
  for (const [role, level] of Object.entries(levels)) {
    const me = await meOf(await demoCaller(role));
    expect(me).toMatchObject({ ...{ email: demoPerson(role).email, status: 'active' }, dossiers: [{ level }] });
    expect(me.firm.name).toBe(demoPerson(role).firm);
  }
  const [reply, again, other] = [
    await collaborator.get('/v1/me'),
    await collaborator.get('/v1/me'),
    await admin.get('/v1/me'),
  ];
  const tagOf = ({ headers }: Reply) => headers.get('etag');
  expect(tagOf(reply)).toMatch(/^".+"$/);
  expect([tagOf(again), tagOf(other) === tagOf(reply)]).toEqual([tagOf(reply), false]);
  expect((await collaborator.get('/v1/me', { 'if-match': tagOf(reply) ?? '' })).status).toBe(200);
  const staff = read(reply, 200, MeReply);
  expect(staff).toMatchObject({ kind: 'collaborator', portfolio: 'all', rights: { validate: false } });
});

test('a client admin sees the own company, with everybody in it', async () => {
  const { company, accessId } = await meOf(admin);
  const companies = read(await admin.get('/v1/companies'), 200, CompanyPage).items;
  expect(companies.map((item) => item.companyId)).toEqual([company.companyId]);
  const accesses = read(await admin.get('/v1/accesses?limit=100'), 200, KnownAccessPage).items;
  expect(new Set(accesses.map(({ identity }) => identity.companyId))).toEqual(new Set([company.companyId]));
  const mates = [accessId, (await meOf(user)).accessId, colleague.accessId];
  expect(accesses.map((access) => access.accessId)).toEqual(expect.arrayContaining(mates));
  expect((await admin.get(`/v1/accesses/${colleague.accessId}`)).status).toBe(200);
});

test('a client admin does not reach another company', async () => {
  const all = read(await collaborator.get('/v1/accesses?limit=100&status=active'), 200, KnownAccessPage).items;
  const own = (await meOf(admin)).company.companyId;
  const foreign = all.find(({ identity }) => identity.companyId !== own);
  expect(refusal(await admin.get(`/v1/accesses/${foreign?.accessId ?? ''}`))).toEqual({
    ...{ status: 404, code: 'not-found' },
  });
  const filtered = await admin.get(`/v1/accesses?companyId=${foreign?.identity.companyId ?? ''}`);
  expect(refusal(filtered)).toMatchObject({ status: 422, code: 'unknown-company' });
});

test('who is not a client admin sees the own access alone, whatever their level', async () => {
  for (const who of [lead, user]) {
    const { accessId } = await meOf(who);
    const { items } = read(await who.get('/v1/accesses'), 200, KnownAccessPage);
    expect(items.map((access) => access.accessId)).toEqual([accessId]);
    expect((await who.get(`/v1/accesses/${accessId}`)).status).toBe(200);
    expect(refusal(await who.get(`/v1/accesses/${colleague.accessId}`))).toMatchObject({ status: 404 });
  }
});

test('a client knows the firm’s modules, and of requests what they made alone', async () => {
  for (const who of [admin, user]) {
    const me = read(await who.get('/v1/me'), 200, MeReply);
    const own = me.kind === 'client' ? me.accessId : '';
    expect(read(await who.get('/v1/modules'), 200, ModulePage).items.length).toBeGreaterThan(0);
    const { items } = read(await who.get('/v1/requests'), 200, RequestPage);
    expect(items.filter(({ createdBy }) => createdBy.id !== own)).toEqual([]);
    expect(read(await who.get('/v1/requests?toValidate=me'), 200, RequestPage).items).toEqual([]);
  }
});

test('a client decides and cancels nothing, not even in the own company', async () => {
  const { requestId } = colleague.request;
  for (const who of [admin, user]) {
    expect(refusal(await who.post(`/v1/requests/${requestId}/decision`, { decision: 'approve' }))).toEqual({
      ...{ status: 403, code: 'not-a-validator' },
    });
    for (const reply of [
      await who.get(`/v1/requests/${requestId}`),
      await who.post(`/v1/requests/${requestId}/cancel`),
    ])
      expect(refusal(reply)).toMatchObject({ status: 404 });
  }
});

test('a standard user creates nothing: rights come before input', async () => {
  const nonsense = { nonsense: true };
  expect(refusal(await user.post('/v1/accesses', nonsense))).toEqual({ status: 403, code: 'forbidden' });
  for (const who of [admin, lead]) expect(refusal(await who.post('/v1/accesses', nonsense)).status).toBe(400);
});
