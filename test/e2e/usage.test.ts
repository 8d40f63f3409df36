import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import { AccessPage } from '../../shared/contract/replies.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { accessOf, asUser, creation, decide, requestOf, submit, type Pending } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { linkIn, mailsTo, mailTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf, versionOn } from './support/pages.ts';
import { cognitoOf, password, tokensOf } from './support/people.ts';
import { soon } from './support/soon.ts';

const host = inject('host');
let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;
let agnes: StaffMember;
let company: Awaited<ReturnType<TestFirm['company']>>;

beforeAll(async () => {
  firm = await testFirm('Cabinet Usage');
  company = await firm.company({ admin: true });
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
  agnes = await firm.staff('Agnès Brémond', { validate: true });
});

async function approved(submitted?: Pending) {
  const pending = submitted ?? (await submit(creator, creation(company, asUser)));
  expect((await decide(validator, pending.request.requestId)).status).toBe(200);
  const invitation = await mailTo(pending.identity.email, 'Choisir mon mot de passe');
  return { ...pending, invitation, path: `/v1/accesses/${pending.accessId}` };
}
const listed = async (query: string) =>
  read(await creator.get(`/v1/accesses?companyId=${company.companyId}&${query}`), 200, AccessPage).items.map(
    ({ accessId }) => accessId,
  );

test('an access tells how far its invitation came, and on which day its person last signed in (L9, L10)', async () => {
  const { accessId, identity, path } = await approved();
  await vi.waitFor(async () => {
    expect((await accessOf(creator, accessId)).invitation).toMatchObject({ state: 'sent', at: expect.any(String) });
  }, soon);
  expect(await listed('invitation=sent')).toContain(accessId);
  expect(await listed('invitation=accepted')).not.toContain(accessId);

  expect((await creator.post(`${path}/resend-invitation`)).status).toBe(202);
  const waits = await creator.post(`${path}/resend-invitation`);
  expect(refusal(waits)).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(200);
  await vi.waitFor(async () => expect(await mailsTo(identity.email)).toHaveLength(2), soon);
  const link = linkIn((await mailsTo(identity.email))[1]!);
  await sendForm(link, { password, passwordConfirmation: password });

  const { ClientAccess } = host;
  const signIn = await cognitoOf(host).send(
    new InitiateAuthCommand({
      ...{ ClientId: ClientAccess.UserPoolClientId, AuthFlow: 'USER_PASSWORD_AUTH' },
      AuthParameters: { USERNAME: identity.email, PASSWORD: password },
    }),
  );
  const today = dayOf(new Date());
  expect(await accessOf(creator, accessId)).toMatchObject({ invitation: { state: 'accepted' }, lastSignInOn: today });
  expect(refusal(await creator.post(`${path}/resend-invitation`))).toEqual({ status: 409, code: 'wrong-status' });
  expect(await listed(`unusedSince=${today}`)).not.toContain(accessId);
  expect(await listed('unusedSince=2100-01-01')).toContain(accessId);
  expect(await listed('neverActivated=true')).toEqual([]);
  for (const query of ['unusedSince=yesterday', 'neverActivated=false', 'invitation=opened'])
    expect((await creator.get(`/v1/accesses?${query}`)).status).toBe(400);
  const { body } = await creator.get(`${path}/history`);
  expect(JSON.stringify(body)).toContain('"action":"invitation-requested"');
  expect(signIn.AuthenticationResult?.RefreshToken).toBeDefined();
});

test('whoever approved undoes it by the API, and the creator is told (L11)', async () => {
  const { accessId, request, identity } = await approved();
  const path = `/v1/requests/${request.requestId}/undo`;
  expect(refusal(await agnes.post(path))).toEqual({ status: 403, code: 'forbidden' });
  const undone = await validator.post(path);
  expect(undone).toMatchObject({ status: 200, body: { status: 'approved', undoneAt: expect.any(String) } });
  expect(await accessOf(creator, accessId)).toMatchObject({ status: 'suspended', suspendedBecause: 'undone' });
  // What is mailed meanwhile is told as well.
  expect((await validator.post(path)).body).toEqual({ ...(undone.body as object), course: expect.any(Array) });
  await mailTo(creator.email, 'Approbation annulée');
  await mailTo(identity.email, 'votre accès au portail est suspendu');
  await expect(tokensOf(identity.email, password)).rejects.toThrow();
});

test('whoever approved undoes it on the page of their link, once that is confirmed (L11)', async () => {
  const pending = await submit(creator, creation(company, asUser));
  const { accessId, request, identity } = pending;
  // Nobody is asked any more of what has been decided.
  const linkOf = async ({ email }: StaffMember) => linkIn(await mailTo(email, identity.email));
  const [link, ofAgnes] = await Promise.all([linkOf(validator), linkOf(agnes)]);
  await approved(pending);
  const page = await openPage(link);
  const version = versionOn(page);
  expect(textOf(page)).toContain('Annuler votre approbation');
  expect(textOf(await openPage(ofAgnes))).not.toContain('Annuler votre');
  for (const [status, form] of [
    [400, { undo: 'true', version }],
    [412, { undo: 'true', confirmed: 'true' }],
    [412, { undo: 'true', confirmed: 'true', version: '1' }],
  ] as const)
    expect((await sendForm(link, form)).status).toBe(status);
  expect((await requestOf(creator, request.requestId)).undoneAt).toBeNull();
  const form = { undo: 'true', confirmed: 'true', version };
  for (let times = 0; times < 2; times += 1) {
    const reply = await sendForm(link, form);
    expect([reply.status, textOf(reply).includes('L’approbation est annulée')]).toEqual([200, true]);
  }
  expect(await accessOf(creator, accessId)).toMatchObject({ status: 'suspended', suspendedBecause: 'undone' });
  expect((await sendForm(ofAgnes, form)).status).toBe(200);
});
