import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import { openTable } from '../../shared/data/client.ts';
import { endRepository } from '../../shared/data/ends.ts';
import { keys } from '../../shared/data/table.ts';
import { timerItem } from '../../shared/data/timers.ts';
import { passing } from '../../shared/data/ttl.ts';
import type { Company } from '../../shared/domain/company.ts';
import { nextDailyMail } from '../../shared/parsers/time.ts';
import { auditOf } from '../support/audits.ts';
import { putMany } from '../support/directory.ts';
import { asUser, creation, decide, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { refusal } from './support/http.ts';
import { linkIn, mailsTo, mailTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf, versionOn } from './support/pages.ts';
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

// What waits for the sweep of a minute waits at the same time.
test.concurrent(
  'L7: an access whose end passes is out at the very next call, and the rest follows by itself',
  async () => {
    const { accessId, request, identity } = await submit(creator, creation(company, asUser));
    await decide(validator, request.requestId);
    const { email } = identity;
    const path = `/v1/accesses/${accessId}`;
    await sendForm(linkIn(await mailTo(email, 'Choisir mon mot de passe')), {
      password,
      passwordConfirmation: password,
    });
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

    await vi.waitFor(async () => {
      expect(await enabled(email)).toBe(false);
      const { items } = (await creator.get(`/v1/dossiers/${dossierId}/users?limit=100`)).body as {
        items: { accessId: string; status: string }[];
      };
      expect(items.find((row) => row.accessId === accessId)).toMatchObject({ status: 'suspended' });
    }, sweptBy);
    // Others of this file may end in the same mail.
    await vi.waitFor(async () => {
      const lists = (await mailsTo(creator.email)).filter(({ subject }) =>
        /accès clients? pren(d|nent) fin/.test(subject),
      );
      expect(lists.map(({ text }) => text).join()).toContain(`${identity.firstName} ${identity.lastName}`);
    }, soon);
    // Only now: to refuse it, the end is written first, if nothing else has.
    expect(refusal(await validator.post(`${path}/reactivate`))).toEqual({ status: 409, code: 'end-in-the-past' });
  },
  240_000,
);

/** The sign-in service has somebody else at an address, so that no sign-in can be opened there. */
const occupy = async (email: string) => {
  const UserAttributes = [
    { Name: 'email', Value: email },
    { Name: 'custom:accessId', Value: 'somebody-else' },
  ];
  const call = { UserPoolId, Username: email, MessageAction: 'SUPPRESS' as const, UserAttributes };
  await cognito.send(new AdminCreateUserCommand(call));
};

test.concurrent(
  'L7, V21: an access whose end comes while its sign-in cannot be opened is suspended at that instant, and opened once it is reactivated',
  async () => {
    const input = creation(company, asUser);
    const { email } = input.identity;
    await occupy(email);
    const end = Date.now() + 30_000;
    const endsAt = new Date(end).toISOString();
    const { accessId, request } = await submit(creator, { ...input, endsAt });
    await decide(validator, request.requestId);
    const path = `/v1/accesses/${accessId}`;
    expect((await creator.get(path)).body).toMatchObject({ status: 'approved', suspendedBecause: null });
    await until(end);
    expect((await creator.get(path)).body).toMatchObject({ status: 'suspended', suspendedBecause: 'ended' });
    expect((await validator.get(`/v1/requests/${request.requestId}`)).body).toMatchObject({
      ...{ status: 'approved', accessStatus: 'suspended' },
    });
    const listed = async (status: string) => {
      const { items } = (await creator.get(`/v1/accesses?status=${status}&limit=100`)).body as {
        items: { accessId: string }[];
      };
      return items.some((one) => one.accessId === accessId);
    };
    expect([await listed('approved'), await listed('suspended')]).toEqual([false, true]);
    expect(refusal(await validator.post(`/v1/requests/${request.requestId}/undo`, {}))).toEqual({
      ...{ status: 409, code: 'wrong-status' },
    });
    await vi.waitFor(async () => {
      expect(await auditOf(table, accessId)).toContainEqual(
        expect.objectContaining({ action: 'access-suspended', via: 'timer' }),
      );
    }, sweptBy);
    await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username: email }));
    expect((await validator.post(`${path}/reactivate`, { endsAt: '2040-06-30' })).status).toBe(200);
    const invitation = await mailTo(email, 'Choisir mon mot de passe');
    await sendForm(linkIn(invitation), { password, passwordConfirmation: password });
    const { access: token } = await tokensOf(email, password);
    expect((await api(token).get('/v1/me')).body).toMatchObject({ accessId, status: 'active' });
    expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual([invitation.subject]);
  },
  300_000,
);

const table = openTable(
  host.ClientAccess.TableName,
  new DynamoDBClient({
    ...{ endpoint: host.Local.DynamoDbEndpoint, region: UserPoolId.split('_')[0] ?? '' },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
);

test.concurrent(
  'L7: an end that comes near is told: to the person, and to staff by the mail of a day',
  async () => {
    const endsAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const { accessId, request, identity } = await submit(creator, { ...creation(company, asUser), endsAt });
    await decide(validator, request.requestId);
    const day = nextDailyMail(new Date());
    const gathered = await vi.waitFor(async () => {
      const { ends } = await endRepository(table).gathered(creator.id, day.toISOString());
      expect(ends).toContainEqual({ accessId, endsAt });
      return ends;
    }, sweptBy);
    const own = await mailTo(identity.email, 'prend bientôt fin');
    expect(own.text).toContain(identity.firstName);
    // As if it were 8:00 by now: what is gathered for then lies under this instant.
    const at = new Date().toISOString();
    const items = gathered.map((end) => ({
      ...keys.ending(creator.id, at, end.accessId),
      ...passing('Ending', at),
      ...end,
    }));
    await putMany(table, [...items, timerItem({ at, kind: 'digest', subjectId: creator.id })]);
    await vi.waitFor(async () => {
      const lists = (await mailsTo(creator.email)).filter(({ subject }) =>
        /accès clients? pren(d|nent) fin/.test(subject),
      );
      expect(lists.map(({ text }) => text).join()).toContain(`${identity.firstName} ${identity.lastName} (`);
    }, sweptBy);
  },
  400_000,
);

test('L7: past its end an access is approved neither by API nor by page, and can be rejected', async () => {
  const end = Date.now() + 15_000;
  const endsAt = new Date(end).toISOString();
  const { request, identity } = await submit(creator, { ...creation(company, asUser), endsAt });
  const page = linkIn(await mailTo(validator.email, identity.email));
  const version = versionOn(await openPage(page));
  await until(end);
  expect(refusal(await decide(validator, request.requestId))).toEqual({ status: 409, code: 'end-in-the-past' });
  const shown = await openPage(page);
  expect(textOf(shown)).toContain('ne peut plus être approuvée, seulement refusée ou renvoyée');
  expect(shown.text).not.toContain('value="approve"');
  const refused = await sendForm(page, { decision: 'approve', confirmed: 'true', version });
  expect([refused.status, textOf(refused)]).toEqual([409, expect.stringContaining('La date de fin est passée')]);
  const rejected = await sendForm(page, { decision: 'reject', reason: 'Trop tard.', confirmed: 'true', version });
  expect([rejected.status, textOf(rejected)]).toEqual([200, expect.stringContaining('votre décision est enregistrée')]);
});

test('L7: a date of a creation is the end of that day in Paris, and one that has passed is refused', async () => {
  const sent = { ...creation(company, asUser), endsAt: '2040-06-30' };
  expect(await submit(creator, sent)).toMatchObject({ endsAt: '2040-06-30T22:00:00.000Z' });
  expect(refusal(await creator.post('/v1/accesses', { ...creation(company, asUser), endsAt: '2020-06-30' }))).toEqual({
    ...{ status: 400, code: 'invalid-input', fields: { '/endsAt': 'end-in-the-past' } },
  });
  const { body } = await creator.post('/v1/drafts', { endsAt: '2040-12-31' });
  expect(body).toMatchObject({ endsAt: '2040-12-31T23:00:00.000Z' });
});
