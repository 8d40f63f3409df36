import {
  AdminDeleteUserCommand,
  AssociateSoftwareTokenCommand,
  DeleteUserCommand,
  InitiateAuthCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { generate } from 'cognito-local/lib/services/totp.js';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { routes, type RouteKey } from '../../shared/contract/routes.ts';
import type { Company } from '../../shared/domain/company.ts';
import { administeredFirm, type AdministeredFirm } from './support/administration.ts';
import { runCommand } from './support/command.ts';
import { asUser, creation, decide, submit } from './support/creation.ts';
import type { StaffMember } from './support/firm.ts';
import { refusal, send, type Reply } from './support/http.ts';
import { linkIn, mailTo, mailsTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf } from './support/pages.ts';
import { api, cognitoOf, password, tokensOf, type Caller } from './support/people.ts';
import { nextSecond, soon } from './support/soon.ts';
import { signedIn } from './support/signed-in.ts';

const host = inject('host');
const cognito = cognitoOf(host);
const { UserPoolId, UserPoolClientId: ClientId } = host.ClientAccess;

let firm: AdministeredFirm;
let company: Company;
let creator: StaffMember;
let validator: StaffMember;

beforeAll(async () => {
  firm = await administeredFirm('Cabinet Retour');
  company = await firm.company({ dossiers: 2, admin: true });
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
});

const twice = (chosen: string) => ({ password: chosen, passwordConfirmation: chosen });
const reopen = (who: Caller, accessId: string) => who.post(`/v1/accesses/${accessId}/reopen-sign-in`);
const signInStatus = (email: string, secret: string) =>
  tokensOf(email, secret).then(
    ({ access }) => (access === '' ? 'challenged' : 'signed in'),
    (error: unknown) => (error as Error).name,
  );

/** A person at a client who has chosen a password and signed in. */
const person = () => signedIn(company, { creator, validator });

/** The link of the mail that follows a reopening. */
const newLink = async (email: string) => linkIn(await mailTo(email, 'est rouvert'));

/** A token's sub. */
const subOf = (token: string) =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sub: string }).sub;

const signedInRoutes = (Object.keys(routes) as RouteKey[]).filter((key) => routes[key].access === 'signed-in');

function call(route: RouteKey, token: string): Promise<Reply> {
  const [method = '', template = ''] = route.split(' ');
  const headers = { authorization: `Bearer ${token}` };
  return send(method, template.replaceAll(/\{\w+\}/g, 'x'), { headers, ...(method === 'GET' ? {} : { body: {} }) });
}

describe('a new password (V7)', () => {
  test.each(['client', 'staff'] as const)(
    'ends the sessions of a %s on every route, and lets the next one in',
    async (kind) => {
      const email = kind === 'client' ? (await person()).email : (await firm.staff('Rémi Roux')).email;
      const { access: before } = await tokensOf(email, password);
      const refresh = await cognito.send(
        new InitiateAuthCommand({
          ...{ ClientId, AuthFlow: 'USER_PASSWORD_AUTH' },
          AuthParameters: { USERNAME: email, PASSWORD: password },
        }),
      );
      expect((await api(before).get('/v1/me')).status).toBe(200);
      await nextSecond();
      await send('POST', '/v1/password-reset', { body: { email } });
      const link = linkIn(await mailTo(email, 'nouveau mot de passe'));
      expect((await sendForm(link, twice('Other-horse-2027'))).status).toBe(200);

      // At once, in the same second if it comes to that.
      const { access: after } = await tokensOf(email, 'Other-horse-2027');
      expect((await api(after).get('/v1/me')).status).toBe(200);
      for (const route of signedInRoutes) {
        const reply = await call(route, before);
        expect([route, refusal(reply)]).toEqual([
          route,
          expect.objectContaining({ status: 401, code: 'unauthenticated' }),
        ]);
      }
      const refreshed = new InitiateAuthCommand({
        ...{ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH' },
        AuthParameters: { REFRESH_TOKEN: refresh.AuthenticationResult?.RefreshToken ?? '' },
      });
      await expect(cognito.send(refreshed)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    },
  );
});

describe('a sign-in that was lost (L12)', () => {
  test('because its owner deleted it is opened anew, with all that the access gives', async () => {
    const { accessId, email, token, own } = await person();
    const before = (await own.get('/v1/me')).body;
    await cognito.send(new DeleteUserCommand({ AccessToken: token }));
    expect(await signInStatus(email, password)).toBe('NotAuthorizedException');

    const reply = await reopen(creator, accessId);
    expect([reply.status, reply.text]).toEqual([202, '{}']);
    const link = await newLink(email);
    expect(refusal(await own.get('/v1/me'))).toEqual({ status: 401, code: 'unauthenticated' });
    expect(textOf(await openPage(link))).toContain('Choisissez votre mot de passe');
    expect((await sendForm(link, twice('Found-horse-2027'))).status).toBe(200);

    const found = await tokensOf(email, 'Found-horse-2027');
    expect(subOf(found.access)).not.toBe(subOf(token));
    expect((await api(found.access).get('/v1/me')).body).toEqual(before);
    const [dossier] = company.dossiers;
    const check = { checks: [{ dossierId: dossier?.dossierId, permission: 'invoices.process' }] };
    expect((await api(found.access).post('/v1/permissions/check', check)).body).toMatchObject({
      results: [{ allowed: true }],
    });
    expect((await call('POST /v1/permissions/check', token)).status).toBe(401);
  });

  test('because a thief enrolled a second factor is its owner’s again, and no session of the thief’s', async () => {
    const { accessId, email, token } = await person();
    const { SecretCode = '' } = await cognito.send(new AssociateSoftwareTokenCommand({ AccessToken: token }));
    await cognito.send(new VerifySoftwareTokenCommand({ AccessToken: token, UserCode: generate(SecretCode) }));
    expect(await signInStatus(email, password)).toBe('challenged');
    await nextSecond();

    expect((await reopen(validator, accessId)).status).toBe(202);
    const link = await newLink(email);
    expect(await signInStatus(email, password)).toBe('NotAuthorizedException');
    expect(refusal(await api(token).get('/v1/me')).code).toBe('unauthenticated');
    const enrol = new AssociateSoftwareTokenCommand({ AccessToken: token });
    await expect(cognito.send(enrol)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await sendForm(link, twice('Found-horse-2027'));
    const found = await tokensOf(email, 'Found-horse-2027');
    expect(subOf(found.access)).toBe(subOf(token));
    expect((await api(found.access).get('/v1/me')).status).toBe(200);
  });

  test('is opened anew again and again; links from before lead to the last one', async () => {
    const { accessId, email } = await person();
    await reopen(creator, accessId);
    const first = await newLink(email);
    await reopen(creator, accessId);
    const second = await vi.waitFor(async () => {
      const link = await newLink(email);
      expect(link).not.toBe(first);
      return link;
    }, soon);
    for (const page of [await openPage(first), await sendForm(first, twice(password))])
      expect([page.status, textOf(page)]).toEqual([200, expect.stringContaining('Ce lien ne sert plus')]);
    expect(textOf(await openPage(`${first}?lang=en`))).toContain('This link no longer works');
    expect((await sendForm(second, twice('Found-horse-2027'))).status).toBe(200);
    expect(await signInStatus(email, 'Found-horse-2027')).toBe('signed in');
  });

  test('is opened anew by whose portfolio covers the access alone, and only while it is active', async () => {
    const held = company.dossiers.map(({ dossierId }) => ({ dossierId, level: 'standard_user' as const, options: [] }));
    const { accessId, ...client } = await firm.client(company, held);
    const [first] = company.dossiers;
    const partly = await firm.staff('Nora Partiel', {}, [first?.dossierId ?? '']);
    const elsewhere = await firm.staff('Léo Ailleurs', {}, []);
    expect(refusal(await reopen(partly, accessId))).toEqual({ status: 403, code: 'forbidden' });
    expect(refusal(await reopen(elsewhere, accessId))).toEqual({ status: 404, code: 'not-found' });
    expect(refusal(await reopen(client, accessId))).toEqual({ status: 403, code: 'forbidden' });

    const pending = await submit(creator, creation(company, asUser));
    const refused = await reopen(creator, pending.accessId);
    expect(refusal(refused)).toEqual({ status: 409, code: 'wrong-status' });
    expect(refused.body).toMatchObject({ current: 'pending_validation', allowed: ['active'] });
    expect(refusal(await creator.post(`/v1/accesses/${accessId}/reopen-sign-in`, { now: true })).status).toBe(400);
  });

  test('of a colleague is opened anew by an administrator, and never the own', async () => {
    const colleague = await firm.staff('Rosa Roux', { validate: true });
    const of = (id: string) => `/v1/collaborators/${id}/reopen-sign-in`;
    expect(refusal(await firm.admin.post(of(firm.admin.id)))).toEqual({ status: 403, code: 'forbidden' });
    expect(refusal(await validator.post(of(colleague.id)))).toEqual({ status: 403, code: 'forbidden' });
    expect((await firm.admin.post(of(colleague.id))).status).toBe(202);
    const link = await newLink(colleague.email);
    await sendForm(link, twice('Found-horse-2027'));
    const { access } = await tokensOf(colleague.email, 'Found-horse-2027');
    expect((await api(access).get('/v1/me')).body).toMatchObject({ collaboratorId: colleague.id });
    expect((await firm.call(`DELETE /v1/collaborators/${colleague.id}`)).status).toBe(204);
    const gone = await firm.admin.post(of(colleague.id));
    expect([refusal(gone).code, gone.body]).toEqual([
      'wrong-status',
      expect.objectContaining({ current: 'removed', allowed: ['active'] }),
    ]);
  });

  test('is what the page of a link finds: it creates nobody, and a mail comes (V7)', async () => {
    const { accessId, request, identity } = await submit(creator, creation(company, asUser));
    await decide(validator, request.requestId);
    const link = linkIn(await mailTo(identity.email, 'Choisir mon mot de passe'));
    await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username: identity.email }));

    expect(textOf(await openPage(link))).toContain('Choisissez votre mot de passe');
    const page = await sendForm(link, twice(password));
    expect([page.status, textOf(page)]).toEqual([
      200,
      expect.stringContaining('votre mot de passe n’a pas été enregistré'),
    ]);
    // A second click asks for nothing more.
    await sendForm(link, twice(password));
    const fresh = await newLink(identity.email);
    expect(textOf(await openPage(link))).toContain('Ce lien ne sert plus');
    expect((await sendForm(fresh, twice(password))).status).toBe(200);
    expect(await signInStatus(identity.email, password)).toBe('signed in');
    const mails = (await mailsTo(identity.email)).filter(({ subject }) => subject.includes('rouvert'));
    expect([mails.length, accessId]).toEqual([1, expect.any(String)]);
  });

  test('is opened anew by a forgotten password too, which answers all alike; one that is there is left alone', async () => {
    const { email, token } = await person();
    await cognito.send(new DeleteUserCommand({ AccessToken: token }));
    const reply = await send('POST', '/v1/password-reset', { body: { email } });
    expect([reply.status, reply.text]).toEqual([202, '{}']);
    const link = linkIn(await mailTo(email, 'nouveau mot de passe'));
    expect((await sendForm(link, twice('Found-horse-2027'))).status).toBe(200);
    expect(await signInStatus(email, 'Found-horse-2027')).toBe('signed in');

    const other = await person();
    const AccessToken = other.token;
    const { SecretCode = '' } = await cognito.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    await cognito.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: generate(SecretCode) }));
    await send('POST', '/v1/password-reset', { body: { email: other.email } });
    const reset = linkIn(await mailTo(other.email, 'nouveau mot de passe'));
    await sendForm(reset, twice('Found-horse-2027'));
    expect(await signInStatus(other.email, 'Found-horse-2027')).toBe('challenged');
  });
});

describe('npm run firm:recover (L12)', () => {
  const outputs = path.join(tmpdir(), `recover-${process.pid}.json`);
  const run = (...args: string[]) => runCommand('firm-recover', ['--outputs', outputs, ...args]);
  beforeAll(async () => {
    await writeFile(outputs, JSON.stringify(host));
  });

  test('says first where it works, and brings a firm’s last administrator back', async () => {
    const alone = await administeredFirm('Cabinet Seul');
    await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username: alone.admin.email }));
    const { code, said } = await run('--email', alone.admin.email.toUpperCase());
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/^On the local host at .*\n.*Hélène Lefèvre is being opened anew/),
    ]);
    await sendForm(await newLink(alone.admin.email), twice('Found-horse-2027'));
    const { access } = await tokensOf(alone.admin.email, 'Found-horse-2027');
    expect((await api(access).get('/v1/firm')).status).toBe(200);
  });

  test('helps nobody whom somebody in the portal can help, and says what is wrong', async () => {
    const client = await firm.client(company, []);
    for (const [args, text] of [
      [['--email', client.email], 'belongs to a client'],
      [['--email', creator.email], 'no active administrator'],
      [['--email', 'nobody@nowhere.example'], 'Nobody has the address'],
      [['--email', 'no address'], 'is no address'],
      [[], '--email is missing'],
      [['--mail', 'x'], "Unknown option '--mail'"],
    ] as const)
      expect(await run(...args)).toEqual({ code: 1, said: expect.stringContaining(text) as string });
    expect((await mailsTo(creator.email)).some(({ subject }) => subject.includes('rouvert'))).toBe(false);
    expect(await run('--help')).toEqual({ code: 0, said: expect.stringContaining('npm run firm:recover') as string });
  });
});
