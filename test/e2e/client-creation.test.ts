import { beforeAll, describe, expect, test } from 'vitest';
import { CompanyPage, MeReply, RequestPage } from '../../shared/contract/replies.ts';
import type { Company } from '../../shared/domain/company.ts';
import { accessOnce, asUser, cancel, creation, decide, requestOf, submit } from './support/creation.ts';
import { read, refusal } from './support/http.ts';
import { demoCaller, type Caller } from './support/people.ts';

/** The people of the demo's first company, who share one of its dossiers. */
let collaborator: Caller;
let validator: Caller;
let admin: Caller;
let lead: Caller;
let company: Company;
let elsewhere: Company;

const meOf = async (who: Caller) => {
  const me = read(await who.get('/v1/me'), 200, MeReply);
  if (me.kind !== 'client') throw new Error('Not a client.');
  return me;
};

beforeAll(async () => {
  const roles = ['collaborator', 'validator', 'client_admin', 'team_lead'];
  const callers = await Promise.all(roles.map((role) => demoCaller(role)));
  [collaborator, validator, admin, lead] = callers as [Caller, Caller, Caller, Caller];
  const me = await meOf(admin);
  const [shared] = me.dossiers;
  if (!shared) throw new Error('The demo admin has no dossier.');
  company = {
    ...me.company,
    firmId: me.firm.firmId,
    dossiers: [{ dossierId: shared.dossierId, name: shared.name ?? '' }],
    version: 1,
  };
  const found = read(await collaborator.get('/v1/companies?limit=5'), 200, CompanyPage);
  const other = found.items.find(({ companyId }) => companyId !== company.companyId);
  if (!other) throw new Error('The demo has one company only.');
  const { registrationNumber: _unused, ...rest } = other;
  elsewhere = { ...rest, firmId: company.firmId, version: 1 };
});

const asking = (level: string, changes: Parameters<typeof creation>[1] = {}) =>
  creation(company, {
    ...asUser,
    dossiers: company.dossiers.map(({ dossierId }) => ({ dossierId, level })),
    ...changes,
  });

test('a client admin creates a client user, who is validated like any other; they follow what they made (C7)', async () => {
  const access = await submit(admin, asking('standard_user'));
  const { accessId } = await meOf(admin);
  expect(access.createdBy.id).toBe(accessId);
  const { requestId } = access.request;
  expect(read(await admin.get('/v1/requests'), 200, RequestPage).items.map((r) => r.requestId)).toContain(requestId);
  expect((await requestOf(admin, requestId)).status).toBe('open');
  expect((await decide(validator, requestId)).status).toBe(200);
  await accessOnce(admin, access.accessId, 'active');
});

test('who holds team.manage_members creates too, follows and cancels what they made (C7)', async () => {
  const { request } = await submit(lead, asking('team_lead'));
  expect((await requestOf(lead, request.requestId)).status).toBe('open');
  expect((await cancel(lead, request.requestId, { reason: 'Erreur' })).body).toMatchObject({ status: 'cancelled' });
});

test('nobody else’s request is within a client’s reach', async () => {
  const { request } = await submit(collaborator, asking('standard_user'));
  expect(refusal(await lead.get(`/v1/requests/${request.requestId}`))).toMatchObject({
    status: 404,
    code: 'not-found',
  });
});

describe('a client may not', () => {
  test('create a client admin', async () => {
    const body = asking('standard_user', { identity: { clientType: 'client_admin' } });
    expect(refusal(await admin.post('/v1/accesses', body))).toMatchObject({
      status: 403,
      code: 'forbidden',
      fields: { '/identity/clientType': 'not-allowed' },
    });
  });

  test('give a level above their own (P2)', async () => {
    expect(refusal(await lead.post('/v1/accesses', asking('principal_admin')))).toMatchObject({
      status: 403,
      code: 'above-own-level',
      fields: { '/dossiers/0/level': 'above-own-level' },
    });
  });

  test('create for another company, nor on a dossier that they do not hold', async () => {
    const other = asking('standard_user', { identity: { clientType: 'client_user', companyId: elsewhere.companyId } });
    expect(refusal(await admin.post('/v1/accesses', other))).toMatchObject({ status: 422, code: 'unknown-company' });
    const [dossier] = elsewhere.dossiers;
    const foreign = asking('standard_user', { dossiers: [{ dossierId: dossier?.dossierId, level: 'standard_user' }] });
    expect(refusal(await admin.post('/v1/accesses', foreign))).toMatchObject({ status: 422, code: 'unknown-dossier' });
  });

  test('create at all as a standard user', async () => {
    const standard = await demoCaller('standard_user');
    expect(refusal(await standard.post('/v1/accesses', asking('standard_user')))).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    expect((await standard.post('/v1/accesses/preview', asking('standard_user'))).status).toBe(403);
  });
});
