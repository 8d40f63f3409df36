import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../infra/local/demo/firms.ts';
import { ImportResultReply } from '../../shared/contract/companies.ts';
import { CollaboratorReply } from '../../shared/contract/firm.ts';
import { openApiDocument } from '../../shared/contract/openapi.ts';
import { DraftReply } from '../../shared/contract/replies.ts';
import { routes, type Route, type RouteKey } from '../../shared/contract/routes.ts';
import { asUser, creation, decide, submit, type Pending } from './support/creation.ts';
import { testFirm, unique, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal, send, type Reply } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { openPage, sendForm } from './support/pages.ts';
import { password } from './support/people.ts';
import { queueLink } from './support/queue.ts';

let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;
let administrator: StaffMember;
/** May decide and administer: whatever this one is refused lies out of reach, not out of rights. */
let almighty: StaffMember;
let access: Pending;
let validationLink: string;
let invitationLink: string;

const pending = async () => submit(creator, creation(await firm.company({ admin: true }), asUser));

beforeAll(async () => {
  firm = await testFirm('Cabinet Contrat');
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
  administrator = await firm.staff('Anne Adam', { administerFirm: true });
  almighty = await firm.staff('Zoé Zola', { validate: true, administerFirm: true });
  access = await pending();
  validationLink = linkIn(await mailTo(validator.email, access.identity.email));
  const approved = await pending();
  await decide(validator, approved.request.requestId);
  invitationLink = linkIn(await mailTo(approved.identity.email, 'Choisir mon mot de passe'));
});

const draft = async (sections?: object) =>
  `/v1/drafts/${read(await creator.post('/v1/drafts', sections), 201, DraftReply).draftId}`;
const imported = () => {
  const line = { line: 2, company: 'Boulangerie Roux', dossier: 'Comptabilité', reference: unique() };
  return administrator.post('/v1/imports', { dryRun: false, lines: [line] });
};
const hired = () =>
  administrator.post('/v1/collaborators', {
    ...{ name: 'Nadia Roy', email: `nadia@${unique()}.example`, portfolio: 'all' },
    rights: { validate: false, administerFirm: false },
  });
const newcomer = async () => `/v1/collaborators/${read(await hired(), 201, CollaboratorReply).collaboratorId}`;

/** A dossier with its principal admin. */
const held = async () => {
  const company = await firm.company({ admin: true });
  const { dossierId = '', name = '' } = company.dossiers[0] ?? {};
  const principal = await firm.client(company, [{ dossierId, level: 'principal_admin', options: [] }]);
  return { dossierId, name, principal, user: `/v1/dossiers/${dossierId}/users/${principal.accessId}` };
};

/** An active access, of a client admin beside another one. */
const opened = async () => `/v1/accesses/${(await held()).principal.accessId}`;

/** A call that succeeds, of every route: a route too few does not compile. */
const calls: Readonly<Record<RouteKey, () => Promise<Reply>>> = {
  'GET /v1/me': () => creator.get('/v1/me'),
  'PUT /v1/me/absence': () =>
    creator.put('/v1/me/absence', {
      ...{ from: '2026-01-01T00:00:00Z', to: new Date(Date.now() + 3_600_000).toISOString() },
      delegateId: validator.id,
    }),
  'DELETE /v1/me/absence': () => creator.del('/v1/me/absence'),
  'GET /v1/me/export': () => creator.get('/v1/me/export'),
  'GET /v1/labels': () => creator.get('/v1/labels'),
  'GET /v1/me/permissions': () => creator.get('/v1/me/permissions?dossierId=x'),
  'POST /v1/permissions/check': () =>
    creator.post('/v1/permissions/check', { checks: [{ dossierId: 'x', permission: 'invoices.process' }] }),
  'GET /v1/modules': () => creator.get('/v1/modules'),
  'GET /v1/companies': () => creator.get('/v1/companies?name=soc'),
  'POST /v1/accesses': async () => creator.post('/v1/accesses', creation(await firm.company())),
  'GET /v1/accesses': () => creator.get('/v1/accesses?status=pending_validation'),
  'GET /v1/accesses/{accessId}': () => creator.get(`/v1/accesses/${access.accessId}`),
  'GET /v1/accesses/{accessId}/export': () => administrator.get(`/v1/accesses/${access.accessId}/export`),
  'PATCH /v1/accesses/{accessId}': async () => creator.patch(await opened(), { endsAt: '2040-06-30', modules: [] }),
  'POST /v1/accesses/{accessId}/suspend': async () => validator.post(`${await opened()}/suspend`, { reason: 'Congé.' }),
  'POST /v1/accesses/{accessId}/reactivate': async () => {
    const path = await opened();
    await validator.post(`${path}/suspend`, { reason: 'Congé.' });
    return validator.post(`${path}/reactivate`, { endsAt: '2040-06-30' });
  },
  'POST /v1/accesses/{accessId}/revoke': async () => validator.post(`${await opened()}/revoke`, { reason: 'Départ.' }),
  'POST /v1/accesses/{accessId}/resend-invitation': async () => {
    const { accessId, request, identity } = await pending();
    await decide(validator, request.requestId);
    await mailTo(identity.email, 'Choisir mon mot de passe');
    return creator.post(`/v1/accesses/${accessId}/resend-invitation`);
  },
  'POST /v1/accesses/{accessId}/erase': async () => {
    const { accessId } = await pending();
    return administrator.post(`/v1/accesses/${accessId}/erase`, { reason: 'À sa demande.', confirm: accessId });
  },
  'POST /v1/accesses/{accessId}/reopen-sign-in': async () =>
    creator.post(`/v1/accesses/${(await held()).principal.accessId}/reopen-sign-in`),
  'POST /v1/accesses/preview': async () => creator.post('/v1/accesses/preview', creation(await firm.company())),
  'POST /v1/drafts': () => creator.post('/v1/drafts'),
  'GET /v1/drafts': () => creator.get('/v1/drafts'),
  'GET /v1/drafts/{draftId}': async () => creator.get(await draft()),
  'PATCH /v1/drafts/{draftId}': async () => creator.patch(await draft(), { endsAt: null }),
  'DELETE /v1/drafts/{draftId}': async () => creator.del(await draft()),
  'PUT /v1/drafts/{draftId}/identity': async () => creator.put(`${await draft()}/identity`, { lastName: 'Moreau' }),
  'PUT /v1/drafts/{draftId}/dossiers': async () => creator.put(`${await draft()}/dossiers`, { dossiers: [] }),
  'PUT /v1/drafts/{draftId}/modules': async () => creator.put(`${await draft()}/modules`, { modules: [] }),
  'POST /v1/drafts/{draftId}/submit': async () => {
    const { identity, dossiers, modules } = creation(await firm.company());
    return creator.post(`${await draft({ identity, dossiers, modules })}/submit`);
  },
  'POST /v1/companies': () => creator.post('/v1/companies', { name: 'Boulangerie Petit' }),
  'GET /v1/companies/{companyId}': async () => creator.get(`/v1/companies/${(await firm.company()).companyId}`),
  'PATCH /v1/companies/{companyId}': async () =>
    creator.patch(`/v1/companies/${(await firm.company()).companyId}`, { name: 'Boulangerie Grand' }),
  'POST /v1/companies/{companyId}/dossiers': async () =>
    creator.post(`/v1/companies/${(await firm.company()).companyId}/dossiers`, { name: 'Paie' }),
  'GET /v1/dossiers/{dossierId}': async () =>
    creator.get(`/v1/dossiers/${(await firm.company()).dossiers[0]?.dossierId ?? ''}`),
  'PATCH /v1/dossiers/{dossierId}': async () =>
    creator.patch(`/v1/dossiers/${(await firm.company()).dossiers[0]?.dossierId ?? ''}`, { name: 'Social' }),
  'GET /v1/dossiers/{dossierId}/users': async () => creator.get(`/v1/dossiers/${(await held()).dossierId}/users`),
  'GET /v1/dossiers/{dossierId}/staff': async () => creator.get(`/v1/dossiers/${(await held()).dossierId}/staff`),
  'PUT /v1/dossiers/{dossierId}/users/{accessId}': async () =>
    validator.put((await held()).user, { level: 'team_lead' }),
  'DELETE /v1/dossiers/{dossierId}/users/{accessId}': async () => creator.del((await held()).user),
  'POST /v1/dossiers/{dossierId}/detach': async () => {
    const { principal, dossierId, name } = await held();
    return principal.post(`/v1/dossiers/${dossierId}/detach`, { confirm: name });
  },
  'POST /v1/dossiers/{dossierId}/attach': async () => {
    const { principal, dossierId, name } = await held();
    await principal.post(`/v1/dossiers/${dossierId}/detach`, { confirm: name });
    return principal.post(`/v1/dossiers/${dossierId}/attach`);
  },
  'POST /v1/imports': () => imported(),
  'GET /v1/imports/{importId}': async () => {
    const { importId } = read(await imported(), 200, ImportResultReply);
    return administrator.get(`/v1/imports/${importId ?? ''}`);
  },
  'GET /v1/firm': () => creator.get('/v1/firm'),
  'PATCH /v1/firm': () => administrator.patch('/v1/firm', { businessTime: false }),
  'PUT /v1/firm/modules': () => administrator.put('/v1/firm/modules', { modules: catalogue('fr') }),
  'GET /v1/collaborators': () => administrator.get('/v1/collaborators'),
  'POST /v1/collaborators': () => hired(),
  'GET /v1/collaborators/{collaboratorId}': () => administrator.get(`/v1/collaborators/${creator.id}`),
  'PATCH /v1/collaborators/{collaboratorId}': () =>
    administrator.patch(`/v1/collaborators/${validator.id}`, { name: 'Victor Valois-Petit' }),
  'DELETE /v1/collaborators/{collaboratorId}': async () => administrator.del(await newcomer()),
  'POST /v1/collaborators/{collaboratorId}/resend-invitation': async () =>
    administrator.post(`${await newcomer()}/resend-invitation`),
  'POST /v1/collaborators/{collaboratorId}/reopen-sign-in': async () => {
    const colleague = await firm.staff('Rémi Roux');
    return administrator.post(`/v1/collaborators/${colleague.id}/reopen-sign-in`);
  },
  'GET /v1/audit': () => administrator.get(`/v1/audit?subjectId=${access.accessId}`),
  'GET /v1/audit/seals': () => administrator.get('/v1/audit/seals?from=1'),
  'GET /v1/accesses/{accessId}/history': () => creator.get(`/v1/accesses/${access.accessId}/history`),
  'GET /v1/requests': () => validator.get('/v1/requests?toValidate=me'),
  'GET /v1/requests/count': () => validator.get('/v1/requests/count?toValidate=me'),
  'GET /v1/requests/{requestId}': () => creator.get(`/v1/requests/${access.request.requestId}`),
  'POST /v1/requests/{requestId}/decision': async () => decide(validator, (await pending()).request.requestId),
  'PUT /v1/requests/{requestId}': async () => {
    const body = creation(await firm.company({ admin: true }), asUser);
    const { requestId } = (await submit(creator, body)).request;
    await decide(validator, requestId, { decision: 'send_back', reason: 'The phone number, please.' });
    return creator.put(`/v1/requests/${requestId}`, body);
  },
  'POST /v1/decisions': async () => {
    const { requestId } = (await pending()).request;
    const decisions = [requestId, access.accessId].map((id) => ({ requestId: id, decision: 'approve' }));
    return validator.post('/v1/decisions', { decisions });
  },
  'POST /v1/requests/{requestId}/undo': async () => {
    const { request } = await pending();
    await decide(validator, request.requestId);
    return validator.post(`/v1/requests/${request.requestId}/undo`);
  },
  'POST /v1/requests/{requestId}/cancel': async () =>
    creator.post(`/v1/requests/${(await pending()).request.requestId}/cancel`),
  'POST /v1/password-reset': () => send('POST', '/v1/password-reset', { body: { email: validator.email } }),
  'HEAD /validation/{token}': () => send('HEAD', validationLink),
  'GET /validation/{token}': () => openPage(validationLink),
  'POST /validation/{token}': () => sendForm(validationLink, { decision: 'approve', confirmed: 'true', version: '1' }),
  'HEAD /validation/{token}/{rest+}': () => send('HEAD', `${validationLink}/`),
  'GET /validation/{token}/{rest+}': () => openPage(`${validationLink}/`),
  'POST /validation/{token}/{rest+}': () =>
    sendForm(`${validationLink}/`, { decision: 'approve', confirmed: 'true', version: '1' }),
  'HEAD /queue/{token}': async () => send('HEAD', await queueLink(firm, validator)),
  'GET /queue/{token}': async () => openPage(await queueLink(firm, validator)),
  'POST /queue/{token}': async () => {
    const { requestId } = (await pending()).request;
    const decided = { [`decision.${requestId}`]: 'approve', [`version.${requestId}`]: '1', confirmed: 'true' };
    return sendForm(await queueLink(firm, validator), decided);
  },
  'HEAD /queue/{token}/{rest+}': async () => send('HEAD', `${await queueLink(firm, validator)}/`),
  'GET /queue/{token}/{rest+}': async () => openPage(`${await queueLink(firm, validator)}/`),
  'POST /queue/{token}/{rest+}': async () => {
    const { requestId } = (await pending()).request;
    const decided = { [`decision.${requestId}`]: 'approve', [`version.${requestId}`]: '1', confirmed: 'true' };
    return sendForm(`${await queueLink(firm, validator)}/`, decided);
  },
  'HEAD /invitation/{token}': () => send('HEAD', invitationLink),
  'GET /invitation/{token}': () => openPage(invitationLink),
  'POST /invitation/{token}': () => sendForm(invitationLink, { password, passwordConfirmation: password }),
  'HEAD /invitation/{token}/{rest+}': () => send('HEAD', `${invitationLink}/`),
  'GET /invitation/{token}/{rest+}': () => openPage(`${invitationLink}/`),
  'POST /invitation/{token}/{rest+}': () =>
    sendForm(`${invitationLink}/`, { password, passwordConfirmation: password }),
  'HEAD /openapi.json': () => send('HEAD', '/openapi.json'),
  'GET /openapi.json': () => send('GET', '/openapi.json'),
  'HEAD /schemas/events/{name}': () => send('HEAD', '/schemas/events/access-submitted'),
  'GET /schemas/events/{name}': () => send('GET', '/schemas/events/access-submitted'),
  'HEAD /health': () => send('HEAD', '/health'),
  'GET /health': () => send('GET', '/health'),
};

describe('every route of the contract answers as it is documented', () => {
  test.each(Object.entries(calls))('%s', async (key, call) => {
    const { success, cacheable, maxAge }: Route = routes[key as RouteKey];
    const reply = await call();
    expect(reply.status, reply.text).toBe('status' in success ? success.status : 200);
    const kept = maxAge === undefined ? 'no-cache' : `private, max-age=${String(maxAge)}`;
    expect(reply.headers.get('cache-control')).toBe(cacheable ? kept : 'no-store');
  });
});

const keys = Object.keys(routes) as RouteKey[];
const signedIn = keys.filter((key) => routes[key].access === 'signed-in');

test.each(signedIn)('%s wants a sign-in', async (key) => {
  const [method = '', path = ''] = key.split(' ');
  const reply = await send(method, path.replaceAll(/\{\w+\}/g, access.accessId));
  expect(reply).toMatchObject({ status: 401, text: '{"message":"Unauthorized"}' });
});

// Of these staff is refused before anything is looked for.
const clientsAlone = ['POST /v1/dossiers/{dossierId}/detach', 'POST /v1/dossiers/{dossierId}/attach'];

test.each(signedIn.filter((key) => key.includes('{') && !clientsAlone.includes(key)))(
  '%s answers 404 for what is nowhere',
  async (key) => {
    const [method = '', path = ''] = key.split(' ');
    const nowhere = path.replaceAll(/\{\w+\}/g, firm.firmId);
    const { get, post, put, patch, del } = almighty;
    const calls: Record<string, (at: string, body?: object) => Promise<Reply>> = { POST: post, PUT: put, PATCH: patch };
    const reply = await (method === 'GET'
      ? get(nowhere)
      : method === 'DELETE'
        ? del(nowhere)
        : calls[method]?.(nowhere, {}));
    expect(reply && refusal(reply)).toEqual({ status: 404, code: 'not-found' });
  },
);

test('the contract that is served is the one that all replies here were held against', async () => {
  const { body } = await send('GET', '/openapi.json');
  expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

describe('the schema of an event', () => {
  const asked = (name: string, ifNoneMatch?: string) =>
    send('GET', `/schemas/events/${name}`, {
      headers: ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch },
    });

  test('is open to all, by the name of the event, and not sent again to whoever has it', async () => {
    const reply = await asked('access-submitted');
    expect(reply).toMatchObject({ status: 200, body: { title: 'access-submitted', type: 'object' } });
    const etag = reply.headers.get('etag') ?? '';
    expect(await asked('access-submitted', etag)).toMatchObject({ status: 304, text: '' });
    expect(await asked('access-activated', etag)).toMatchObject({ status: 200, body: { title: 'access-activated' } });
  });

  test.each(['access-eaten', 'toString', 'ACCESS-SUBMITTED', '__proto__'])(
    '%s is not found, as everything else',
    async (name) => {
      expect(refusal(await asked(name))).toEqual({ status: 404, code: 'not-found' });
    },
  );
});

describe('the contract is not sent again to whoever has it', () => {
  const ask = (ifNoneMatch: string) => send('GET', '/openapi.json', { headers: { 'if-none-match': ifNoneMatch } });

  test('named by its ETag, also weakly, among others, or by a star', async () => {
    const { headers, text } = await send('GET', '/openapi.json');
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    for (const header of [etag, `W/${etag}`, `"x", W/"y",${etag}`, '*', ' * ']) {
      const reply = await ask(header);
      expect(reply).toMatchObject({ status: 304, text: '' });
      expect(reply.headers.get('etag')).toBe(etag);
      expect(reply.headers.get('cache-control')).toBe('no-cache');
    }
    for (const header of ['"x"', etag.slice(1, -1), `${etag.slice(0, -1)}x"`, '', '"*"'])
      expect(await ask(header)).toMatchObject({ status: 200, text });
  });
});
