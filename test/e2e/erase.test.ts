import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import type { Company } from '../../shared/domain/company.ts';
import { asUser, creation, decide, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { refusal } from './support/http.ts';
import { mailTo } from './support/mailbox.ts';
import { api, cognitoOf } from './support/people.ts';
import { soon } from './support/soon.ts';
import { signedIn } from './support/signed-in.ts';

const host = inject('host');
const cognito = cognitoOf(host);
const { UserPoolId } = host.ClientAccess;
const erased = 'Un accès que vous aviez demandé a été effacé';

let firm: TestFirm;
let company: Company;
let creator: StaffMember;
let validator: StaffMember;
let administrator: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Oubli');
  company = await firm.company({ dossiers: 1, admin: true });
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
  administrator = await firm.staff('Anne Adam', { administerFirm: true });
});

const reason = 'À la demande de la personne.';
const erase = (accessId: string, confirm = accessId) =>
  administrator.post(`/v1/accesses/${accessId}/erase`, { reason, confirm });

test('G3: whoever is erased is nobody at once, gone a moment later, and still in the record', async () => {
  const { accessId, request, email, token } = await signedIn(company, { creator, validator });
  const before = new Date().toISOString();

  expect(refusal(await erase(accessId, company.companyId))).toMatchObject({
    status: 409,
    code: 'confirmation-mismatch',
  });
  expect(refusal(await administrator.post(`/v1/accesses/${accessId}/erase`, { confirm: accessId })).status).toBe(400);
  const done = await erase(accessId);
  expect(done).toMatchObject({ status: 202, body: { accessId, status: 'revoked', identity: null } });
  expect([401, 403]).toContain((await api(token).get('/v1/me')).status);
  const again = (await erase(accessId)).body as { updatedAt: string };
  expect(again).toEqual({ ...(done.body as object), updatedAt: again.updatedAt });

  await mailTo(creator.email, erased);
  await vi.waitFor(async () => {
    const gone = cognito.send(new AdminGetUserCommand({ UserPoolId, Username: email }));
    await expect(gone).rejects.toMatchObject({ name: 'UserNotFoundException' });
    const anew = creation(company, asUser);
    const reply = await creator.post('/v1/accesses', { ...anew, identity: { ...anew.identity, email } });
    expect(reply.status).toBe(202);
  }, soon);

  for (const who of [administrator, creator])
    expect((await who.get(`/v1/accesses/${accessId}`)).body).toMatchObject({ status: 'revoked', identity: null });
  expect((await administrator.get(`/v1/accesses/${accessId}?at=${before}`)).body).toMatchObject({
    ...{ status: 'active', identity: null },
  });
  const users = await administrator.get(`/v1/dossiers/${company.dossiers[0]?.dossierId ?? ''}/users?at=${before}`);
  expect(
    (users.body as { items: { accessId: string }[] }).items.find((user) => user.accessId === accessId),
  ).toMatchObject({
    ...{ status: 'active', name: 'personne effacée', email: null },
  });
  expect((await administrator.get(`/v1/requests/${request.requestId}`)).body).toMatchObject({
    ...{ person: { name: 'personne effacée', email: null }, creation: { identity: null } },
  });
  // It is there, and has ended: what is done to it is refused by that.
  const wrong = { status: 409, code: 'wrong-status' };
  expect(refusal(await validator.patch(`/v1/accesses/${accessId}`, { modules: [] }))).toEqual(wrong);
  expect(refusal(await validator.post(`/v1/requests/${request.requestId}/undo`))).toEqual(wrong);
  expect(refusal(await creator.post(`/v1/requests/${request.requestId}/cancel`))).toEqual(wrong);
  const { body } = await administrator.get(`/v1/accesses/${accessId}/history?limit=100`);
  expect((body as { items: { action: string }[] }).items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['access-activated', 'access-revoked', 'access-erased']),
  );
  expect(JSON.stringify(body)).not.toContain(email);
  const found = await administrator.get(`/v1/accesses?search=${encodeURIComponent(email)}`);
  expect((found.body as { items: { accessId: string }[] }).items.map((one) => one.accessId)).not.toContain(accessId);
});

test('G3: one that is held is cancelled, and its creator told once, without a name', async () => {
  const { accessId, request, identity } = await submit(creator, creation(company, asUser));
  expect((await erase(accessId)).body).toMatchObject({ status: 'cancelled', identity: null });
  expect((await creator.get(`/v1/requests/${request.requestId}`)).body).toMatchObject({ status: 'cancelled' });
  expect(refusal(await decide(validator, request.requestId))).toEqual({ status: 409, code: 'wrong-status' });
  await vi.waitFor(async () => {
    const anew = {
      ...creation(company, asUser),
      identity: { ...creation(company, asUser).identity, email: identity.email },
    };
    expect((await creator.post('/v1/accesses', anew)).status).toBe(202);
  }, soon);
});

test('G3: the last client admin of users is to be replaced before (C5)', async () => {
  const other = await firm.company({ dossiers: 1 });
  const held = other.dossiers.map(({ dossierId }) => ({ dossierId, level: 'team_lead' as const, options: [] }));
  const admin = await firm.client(other, held, { clientType: 'client_admin' });
  await firm.client(other, held);
  expect(refusal(await erase(admin.accessId))).toEqual({ status: 409, code: 'last-client-admin' });
});
