import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import type { Company } from '../../shared/domain/company.ts';
import { asUser, creation, decide, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { refusal } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { sendForm } from './support/pages.ts';
import { api, cognitoOf, password, tokensOf } from './support/people.ts';
import { soon } from './support/soon.ts';

const host = inject('host');
const cognito = cognitoOf(host);
const { UserPoolId } = host.ClientAccess;

let firm: TestFirm;
let company: Company;
let creator: StaffMember;
let validator: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Échéance');
  company = await firm.company({ dossiers: 1, admin: true });
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
});

const until = (instant: number) => new Promise((done) => setTimeout(done, Math.max(0, instant - Date.now())));
const enabled = async (email: string) =>
  (await cognito.send(new AdminGetUserCommand({ UserPoolId, Username: email }))).Enabled;
/** The sweep runs every minute, whatever `--speed` is, and what follows from it a moment later. */
const sweptBy = { timeout: 150_000, interval: 1_000 };

test('L7: an access whose end passes is out at the very next call, and the rest follows by itself', async () => {
  const { accessId, request, identity } = await submit(creator, creation(company, asUser));
  await decide(validator, request.requestId);
  const { email } = identity;
  const path = `/v1/accesses/${accessId}`;
  await sendForm(linkIn(await mailTo(email, 'Choisir mon mot de passe')), { password, passwordConfirmation: password });
  await validator.post(`${path}/suspend`, { reason: 'Changement de contrat.' });
  await vi.waitFor(async () => {
    expect(await enabled(email)).toBe(false);
  }, soon);

  const end = Date.now() + 12_000;
  const endsAt = new Date(end).toISOString();
  expect(await validator.post(`${path}/reactivate`, { endsAt })).toMatchObject({ status: 200, body: { endsAt } });
  await vi.waitFor(async () => {
    expect(await enabled(email)).toBe(true);
  }, soon);
  const { access: token } = await tokensOf(email, password);
  expect((await api(token).get('/v1/me')).status).toBe(200);

  await until(end);
  expect(refusal(await api(token).get('/v1/me'))).toEqual({ status: 401, code: 'unauthenticated' });
  const dossierId = company.dossiers[0]?.dossierId ?? '';
  const checks = [{ dossierId, permission: 'invoices.process', accessId }];
  expect((await creator.post('/v1/permissions/check', { checks })).body).toMatchObject({
    results: [{ allowed: false, scope: 'no', reason: 'status' }],
  });
  expect((await creator.get(path)).body).toMatchObject({ status: 'suspended', suspendedBecause: 'ended', endsAt });
  const listed = await creator.get(`/v1/accesses?status=suspended&endsBefore=${new Date(end + 1).toISOString()}`);
  expect(listed.body).toMatchObject({ items: [{ accessId, status: 'suspended', suspendedBecause: 'ended' }] });
  expect((await creator.get(`/v1/accesses?endsBefore=${endsAt}`)).body).toMatchObject({ items: [] });
  expect(refusal(await validator.post(`${path}/reactivate`))).toEqual({ status: 409, code: 'end-in-the-past' });

  await vi.waitFor(async () => {
    expect(await enabled(email)).toBe(false);
    const { items } = (await creator.get(`/v1/dossiers/${dossierId}/users?limit=100`)).body as {
      items: { accessId: string; status: string }[];
    };
    expect(items.find((row) => row.accessId === accessId)).toMatchObject({ status: 'suspended' });
  }, sweptBy);
  const told = await mailTo(creator.email, 'Un accès client prend fin');
  expect(told.text).toContain(`${identity.firstName} ${identity.lastName}`);
}, 240_000);

test('L7: a date of a creation is the end of that day in Paris, and one that has passed is refused', async () => {
  const sent = { ...creation(company, asUser), endsAt: '2040-06-30' };
  expect(await submit(creator, sent)).toMatchObject({ endsAt: '2040-06-30T22:00:00.000Z' });
  expect(refusal(await creator.post('/v1/accesses', { ...creation(company, asUser), endsAt: '2020-06-30' }))).toEqual({
    ...{ status: 400, code: 'invalid-input', fields: { '/endsAt': 'end-in-the-past' } },
  });
  const { body } = await creator.post('/v1/drafts', { endsAt: '2040-12-31' });
  expect(body).toMatchObject({ endsAt: '2040-12-31T23:00:00.000Z' });
});
