import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { Company } from '../../shared/domain/company.ts';
import { asUser, creation, decide, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { refusal } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { openPage, textOf } from './support/pages.ts';
import { api, cognitoOf, password, tokensOf } from './support/people.ts';
import { nextSecond, soon } from './support/soon.ts';
import { signedIn } from './support/signed-in.ts';

const host = inject('host');
const cognito = cognitoOf(host);
const { UserPoolId } = host.ClientAccess;

let firm: TestFirm;
let company: Company;
let creator: StaffMember;
let validator: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Mouvement');
  company = await firm.company({ dossiers: 2, admin: true });
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
});

const reason = { reason: 'Congé parental.' };
const dossierId = () => company.dossiers[0]?.dossierId ?? '';

/** A person at a client who has chosen a password and signed in. */
const person = () => signedIn(company, { creator, validator });

const signInOf = (email: string) =>
  cognito.send(new AdminGetUserCommand({ UserPoolId, Username: email })).then(
    ({ Enabled }) => (Enabled === true ? 'enabled' : 'disabled'),
    (error: unknown) => (error as Error).name,
  );
const rowOf = async (accessId: string) => {
  const { body } = await creator.get(`/v1/dossiers/${dossierId()}/users?limit=100`);
  return (body as { items: { accessId: string; status: string }[] }).items.find((row) => row.accessId === accessId);
};
const checkOn = async (accessId: string) =>
  (
    await creator.post('/v1/permissions/check', {
      checks: [{ dossierId: dossierId(), permission: 'invoices.process', accessId }],
    })
  ).body;

describe('an access is suspended, reactivated and revoked (L1, L3)', () => {
  test('at once on the API, a moment later in its sign-in, the lists and the mailbox', async () => {
    const { accessId, email, link, token, path } = await person();
    await nextSecond();
    const suspended = await creator.post(`${path}/suspend`, reason);
    expect(suspended).toMatchObject({ status: 200, body: { status: 'suspended', suspendedBecause: 'staff' } });
    expect(refusal(await api(token).get('/v1/me'))).toEqual({ status: 401, code: 'unauthenticated' });
    expect(await checkOn(accessId)).toMatchObject({ results: [{ allowed: false, scope: 'no', reason: 'status' }] });
    expect((await creator.post(`${path}/suspend`, reason)).headers.get('etag')).toBe(suspended.headers.get('etag'));
    await mailTo(email, 'votre accès au portail est suspendu');
    expect(textOf(await openPage(link))).toContain('Votre accès n’est pas ouvert');
    await vi.waitFor(async () => {
      expect(await signInOf(email)).toBe('disabled');
      expect(await rowOf(accessId)).toMatchObject({ status: 'suspended' });
    }, soon);
    await expect(tokensOf(email, password)).rejects.toMatchObject({ name: 'NotAuthorizedException' });

    expect(refusal(await creator.post(`${path}/reactivate`))).toEqual({ status: 403, code: 'not-a-validator' });
    const ending = await validator.post(`${path}/reactivate`, { endsAt: '2020-01-01' });
    expect(refusal(ending)).toMatchObject({ status: 409, code: 'end-in-the-past' });
    const active = await validator.post(`${path}/reactivate`, { endsAt: '2040-06-30' });
    expect(active).toMatchObject({
      status: 200,
      body: { status: 'active', suspendedBecause: null, endsAt: '2040-06-30T22:00:00.000Z' },
    });
    expect((await validator.post(`${path}/reactivate`)).status).toBe(200);
    expect(refusal(await api(token).get('/v1/me')).status).toBe(401);
    await mailTo(email, 'votre accès au portail est réactivé');
    await vi.waitFor(async () => expect(await signInOf(email)).toBe('enabled'), soon);
    const { access: again } = await tokensOf(email, password);
    expect((await api(again).get('/v1/me')).status).toBe(200);

    const revoked = await creator.post(`${path}/revoke`, { reason: 'Départ.' });
    expect(revoked).toMatchObject({ status: 200, body: { status: 'revoked' } });
    // A token of the very second of the sign-out counts as given since: then the status refuses it.
    expect([401, 403]).toContain((await api(again).get('/v1/me')).status);
    await mailTo(email, 'votre accès au portail est fermé');
    await vi.waitFor(async () => {
      expect(await signInOf(email)).toBe('UserNotFoundException');
      expect(await rowOf(accessId)).toBeUndefined();
    }, soon);
    expect(refusal(await validator.post(`${path}/reactivate`))).toEqual({ status: 409, code: 'wrong-status' });

    // The address is free for another access once the sign-in is gone.
    const anew = { ...creation(company, asUser) };
    await vi.waitFor(async () => {
      const reply = await creator.post('/v1/accesses', { ...anew, identity: { ...anew.identity, email } });
      expect(reply.status).toBe(202);
    }, soon);
  });

  test('wants a reason, known fields, and a status from which it is possible', async () => {
    const pending = await submit(creator, creation(company, asUser));
    const path = `/v1/accesses/${pending.accessId}`;
    for (const move of ['suspend', 'revoke']) {
      for (const body of [{}, { reason: ' ' }, { reason: 'x'.repeat(1001) }, { ...reason, now: true }])
        expect(refusal(await creator.post(`${path}/${move}`, body))).toMatchObject({
          status: 400,
          code: 'invalid-input',
        });
      expect(refusal(await creator.post(`${path}/${move}`, reason))).toEqual({ status: 409, code: 'wrong-status' });
    }
    expect((await creator.post(`${path}/revoke`, reason)).body).toMatchObject({
      ...{ current: 'pending_validation', allowed: ['approved', 'active', 'suspended'] },
    });
  });

  test('never takes the last client admin from users (C5)', async () => {
    const other = await firm.company({ dossiers: 1 });
    const held = other.dossiers.map(({ dossierId: id }) => ({
      dossierId: id,
      level: 'team_lead' as const,
      options: [],
    }));
    const admin = await firm.client(other, held, { clientType: 'client_admin' });
    const user = await firm.client(other, held);
    for (const move of ['suspend', 'revoke'])
      expect(refusal(await creator.post(`/v1/accesses/${admin.accessId}/${move}`, reason))).toEqual({
        ...{ status: 409, code: 'last-client-admin' },
      });
    // A client admin suspends and reactivates client users, and what a client suspended alone.
    const path = `/v1/accesses/${user.accessId}`;
    expect((await admin.post(`${path}/suspend`, reason)).body).toMatchObject({ suspendedBecause: 'client' });
    const ending = await admin.post(`${path}/reactivate`, { endsAt: '2040-06-30' });
    expect(refusal(ending)).toEqual({ status: 403, code: 'forbidden' });
    expect((await admin.post(`${path}/reactivate`)).body).toMatchObject({ status: 'active' });
    // Staff make theirs what a client suspended.
    expect((await admin.post(`${path}/suspend`, reason)).body).toMatchObject({ suspendedBecause: 'client' });
    const taken = (await creator.post(`${path}/suspend`, reason)).body;
    expect(taken).toMatchObject({ status: 'suspended', suspendedBecause: 'staff' });
    expect((await creator.post(`${path}/suspend`, reason)).body).toMatchObject({
      ...{ version: (taken as { version: number }).version },
    });
    expect(refusal(await admin.post(`${path}/reactivate`))).toEqual({ status: 403, code: 'forbidden' });
    expect(refusal(await admin.post(`/v1/accesses/${admin.accessId}/suspend`, reason)).status).toBe(403);
  });
});

describe('what is open about an access (L8)', () => {
  const second = () => company.dossiers[1];
  const more = async (accessId: string) => {
    const reply = await creator.put(`/v1/dossiers/${second()?.dossierId ?? ''}/users/${accessId}`, {
      level: 'team_lead',
    });
    expect(reply.status).toBe(202);
    return (reply.body as { requestId: string }).requestId;
  };

  test('stays while it is suspended, and the page says so; approved, the person is told on reactivation', async () => {
    const { accessId, email, path } = await person();
    await creator.post(`${path}/suspend`, reason);
    const requestId = await more(accessId);
    const page = linkIn(await mailTo(validator.email, second()?.name ?? ''));
    await vi.waitFor(async () => expect(textOf(await openPage(page))).toContain('Cet accès est suspendu'), soon);
    expect((await validator.get(`/v1/requests/${requestId}`)).body).toMatchObject({ accessStatus: 'suspended' });
    await decide(validator, requestId);
    await vi.waitFor(async () => {
      const { body } = await creator.get(`/v1/requests/${requestId}`);
      expect(body).toMatchObject({ course: expect.arrayContaining([expect.objectContaining({ what: 'creator' })]) });
    }, soon);
    await validator.post(`${path}/reactivate`);
    await mailTo(email, 'vous est ouvert');
  });

  test('is cancelled with its revocation', async () => {
    const { accessId, path } = await person();
    const requestId = await more(accessId);
    expect((await validator.post(`${path}/revoke`, reason)).status).toBe(200);
    expect((await creator.get(`/v1/requests/${requestId}`)).body).toMatchObject({
      ...{ status: 'cancelled', decision: { by: { id: validator.id }, via: 'api', reason: 'L’accès a été révoqué.' } },
    });
    await mailTo(creator.email, 'L’accès a été révoqué.');
  });
});
