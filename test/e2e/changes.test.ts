import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import type { Company } from '../../shared/domain/company.ts';
import {
  accessOf,
  asUser,
  creation,
  decide,
  newEmail,
  requestOf,
  submit,
  KnownAccessReply,
} from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal, type Reply } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf } from './support/pages.ts';
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
  firm = await testFirm('Cabinet Modification');
  company = await firm.company({ dossiers: 2, admin: true });
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
});

/** A person at a client who has chosen a password and signed in. */
const person = () => signedIn(company, { creator, validator });
const held = (reply: Reply) => {
  const access = read(reply, 202, KnownAccessReply);
  return { access, requestId: access.request?.requestId ?? '' };
};

test('one call splits: less counts at once, the rest is a request on page, mail and API; its approval is told (L4)', async () => {
  const { accessId, email, path } = await person();
  const { version } = await accessOf(creator, accessId);
  const said = { identity: { phone: '06 98 76 54 32' }, modules: ['expenses'], reason: 'Changement de poste.' };
  const stale = await creator.patch(path, said, { 'if-match': `"${String(version - 1)}"` });
  expect(refusal(stale)).toEqual({ status: 412, code: 'stale-write' });
  const { access, requestId } = held(await creator.patch(path, said, { 'if-match': `"${String(version)}"` }));
  expect(access).toMatchObject({
    ...{ modules: [], version: version + 1, identity: { phone: '+33698765432' } },
    request: { kind: 'change', status: 'open', createdBy: { id: creator.id } },
  });
  const again = await creator.patch(path, { modules: ['expenses'] });
  expect(again.body).toMatchObject({ type: '/problems/request-open', requestId });
  expect(await requestOf(validator, requestId)).toMatchObject({
    changes: [{ field: 'modules', from: [], to: ['expenses'], names: [{ id: 'expenses', name: 'Notes de frais' }] }],
  });
  const { body: list } = await validator.get('/v1/requests?toValidate=me&kind=change');
  expect(list).toMatchObject({ items: [{ requestId }] });

  const mail = await mailTo(validator.email, 'Modification à valider');
  expect(mail.text).toContain('Modules (après approbation)');
  const page = linkIn(mail);
  const shown = await openPage(page);
  expect(textOf(shown)).toContain('Ce qui changera');
  const version2 = /name="version" value="(\d+)"/.exec(shown.text)?.[1] ?? '';
  const outcome = await sendForm(page, { decision: 'approve', confirmed: 'true', version: version2 });
  expect(textOf(outcome)).toContain('Modification d’accès demandée');
  expect((await accessOf(creator, accessId)).modules).toEqual(['expenses']);
  await mailTo(email, 'a été modifié');
  await mailTo(creator.email, 'Modification approuvée');
});

test('another address: the former sign-in ends, the person is invited at the new one (L5)', async () => {
  const { accessId, email, token, path } = await person();
  const next = newEmail().replace('ines.moreau', 'contact');
  const asked = { identity: { email: next } };
  expect((await creator.patch(path, asked)).body).toMatchObject({
    ...{ type: '/problems/warnings-not-acknowledged', status: 409, warnings: [{ code: 'generic-email' }] },
  });
  const { access, requestId } = held(await creator.patch(path, { ...asked, acknowledge: ['generic-email'] }));
  expect(access.identity.email).toBe(email);
  expect(await requestOf(validator, requestId)).toMatchObject({
    changes: [{ field: 'identity.email', from: email, to: next, names: [] }],
    warnings: [{ code: 'generic-email', acknowledgedBy: { id: creator.id } }],
  });
  const former = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username: email }));
  await nextSecond();
  expect((await decide(validator, requestId)).status).toBe(200);
  await mailTo(email, 'Cette adresse n’ouvre plus le portail');
  const link = linkIn(await mailTo(next, 'Choisir mon mot de passe'));
  await expect(tokensOf(email, password)).rejects.toMatchObject({
    name: expect.stringMatching(/UserNotFound|NotAuthorized/),
  });
  await expect(tokensOf(next, password)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  const moved = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username: next }));
  expect(moved.Username).toBe(former.Username);
  expect(refusal(await api(token).get('/v1/me'))).toEqual({ status: 401, code: 'unauthenticated' });
  await sendForm(link, { password, passwordConfirmation: password });
  const { access: fresh } = await tokensOf(next, password);
  expect((await api(fresh).get('/v1/me')).body).toMatchObject({ accessId, email: next });
  // The former address is free, the rows follow.
  const anew = creation(company, asUser);
  expect((await creator.post('/v1/accesses', { ...anew, identity: { ...anew.identity, email } })).status).toBe(202);
  await vi.waitFor(async () => {
    const { body } = await creator.get(`/v1/dossiers/${company.dossiers[0]?.dossierId ?? ''}/users?limit=100`);
    expect(body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ accessId, email: next })]) });
  }, soon);
});

test('what is wrong is refused as a whole, in the order of the contract', async () => {
  const pending = await submit(creator, creation(company, asUser));
  const frozen = await creator.patch(`/v1/accesses/${pending.accessId}`, { modules: [] });
  expect(frozen.body).toMatchObject({
    ...{ type: '/problems/wrong-status', current: 'pending_validation', allowed: ['approved', 'active', 'suspended'] },
  });
  const { path, accessId } = await person();
  const codeOf = async (body: object) => {
    const { status, code } = refusal(await creator.patch(path, body));
    return { status, code };
  };
  expect(await codeOf({ status: 'active' })).toEqual({ status: 400, code: 'invalid-input' });
  expect(await codeOf({ identity: { lastName: ' ' } })).toEqual({ status: 400, code: 'invalid-input' });
  expect(await codeOf({ identity: { companyId: 'x' } })).toEqual({ status: 422, code: 'unknown-company' });
  expect(await codeOf({ modules: ['nothing'] })).toEqual({ status: 422, code: 'unknown-module' });
  expect(await codeOf({ endsAt: '2020-01-01' })).toEqual({ status: 409, code: 'end-in-the-past' });
  expect(await codeOf({ modules: [], identity: { email: pending.identity.email } })).toEqual({
    status: 409,
    code: 'email-taken',
  });
  expect((await accessOf(creator, accessId)).modules).toEqual(['invoices']);
  const narrow = await firm.staff('Nina Petit', {}, [company.dossiers[1]?.dossierId ?? '']);
  expect(refusal(await narrow.patch(path, {}))).toEqual({ status: 404, code: 'not-found' });
  expect((await creator.patch(path, { endsAt: '2040-06-30' })).body).toMatchObject({
    endsAt: '2040-06-30T22:00:00.000Z',
  });
});
