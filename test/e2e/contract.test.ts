import { beforeAll, describe, expect, test } from 'vitest';
import { openApiDocument } from '../../shared/contract/openapi.ts';
import { routes, type Route, type RouteKey } from '../../shared/contract/routes.ts';
import { asUser, creation, decide, submit, type Pending } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { refusal, send, type Reply } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { openPage, sendForm } from './support/pages.ts';
import { password } from './support/people.ts';

let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;
let access: Pending;
let validationLink: string;
let invitationLink: string;

const pending = async () => submit(creator, creation(await firm.company({ admin: true }), asUser));

beforeAll(async () => {
  firm = await testFirm('Cabinet Contrat');
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
  access = await pending();
  validationLink = linkIn(await mailTo(validator.email, access.identity.email));
  const approved = await pending();
  await decide(validator, approved.request.requestId);
  invitationLink = linkIn(await mailTo(approved.identity.email, 'Choisir mon mot de passe'));
});

/** A call that succeeds, of every route: a route too few does not compile. */
const calls: Readonly<Record<RouteKey, () => Promise<Reply>>> = {
  'GET /v1/me': () => creator.get('/v1/me'),
  'GET /v1/modules': () => creator.get('/v1/modules'),
  'GET /v1/companies': () => creator.get('/v1/companies?name=soc'),
  'POST /v1/accesses': async () => creator.post('/v1/accesses', creation(await firm.company())),
  'GET /v1/accesses': () => creator.get('/v1/accesses?status=pending_validation'),
  'GET /v1/accesses/{accessId}': () => creator.get(`/v1/accesses/${access.accessId}`),
  'GET /v1/requests': () => validator.get('/v1/requests?toValidate=me'),
  'GET /v1/requests/{requestId}': () => creator.get(`/v1/requests/${access.request.requestId}`),
  'POST /v1/requests/{requestId}/decision': async () => decide(validator, (await pending()).request.requestId),
  'POST /v1/requests/{requestId}/cancel': async () =>
    creator.post(`/v1/requests/${(await pending()).request.requestId}/cancel`),
  'POST /v1/password-reset': () => send('POST', '/v1/password-reset', { body: { email: validator.email } }),
  'HEAD /validation/{token}': () => send('HEAD', validationLink),
  'GET /validation/{token}': () => openPage(validationLink),
  'POST /validation/{token}': () => sendForm(validationLink, { decision: 'approve', confirmed: 'true' }),
  'HEAD /invitation/{token}': () => send('HEAD', invitationLink),
  'GET /invitation/{token}': () => openPage(invitationLink),
  'POST /invitation/{token}': () => sendForm(invitationLink, { password, passwordConfirmation: password }),
  'GET /openapi.json': () => send('GET', '/openapi.json'),
  'GET /health': () => send('GET', '/health'),
};

describe('every route of the contract answers as it is documented', () => {
  test.each(Object.entries(calls))('%s', async (key, call) => {
    const { success }: Route = routes[key as RouteKey];
    const reply = await call();
    expect(reply.status, reply.text).toBe('status' in success ? success.status : 200);
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });
});

const keys = Object.keys(routes) as RouteKey[];
const signedIn = keys.filter((key) => routes[key].access === 'signed-in');

test.each(signedIn)('%s wants a sign-in', async (key) => {
  const [method = '', path = ''] = key.split(' ');
  const reply = await send(method, path.replaceAll(/\{\w+\}/g, access.accessId));
  expect(reply).toMatchObject({ status: 401, text: '{"message":"Unauthorized"}' });
});

test.each(signedIn.filter((key) => key.includes('{')))('%s answers 404 for what is nowhere', async (key) => {
  const [method = '', path = ''] = key.split(' ');
  const nowhere = path.replaceAll(/\{\w+\}/g, firm.firmId);
  expect(refusal(method === 'GET' ? await validator.get(nowhere) : await validator.post(nowhere, {}))).toEqual({
    ...{ status: 404, code: 'not-found' },
  });
});

test('the contract that is served is the one that all replies here were held against', async () => {
  const { body } = await send('GET', '/openapi.json');
  expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});
