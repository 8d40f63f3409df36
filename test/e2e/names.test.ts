import { beforeAll, describe, expect, test } from 'vitest';
import { CollaboratorReply } from '../../shared/contract/firm.ts';
import { DossierReply } from '../../shared/contract/companies.ts';
import { CompanyPage, CompanyReply } from '../../shared/contract/replies.ts';
import { DraftPage, DraftReply, MeReply, RequestPage, RequestReply } from '../../shared/contract/replies.ts';
import type { Company } from '../../shared/domain/company.ts';
import {
  KnownAccessPage,
  KnownAccessReply,
  type Pending,
  accessOf,
  creation,
  decide,
  newEmail,
  submit,
} from './support/creation.ts';
import { testFirm, unique, type ClientMember, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';

let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;
/** Works on the dossier of the bakery alone. */
let narrow: StaffMember;
let bakery: Company;
let holding: Company;
let principal: ClientMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Noms');
  [bakery, holding] = [await firm.company({ name: 'Boulangerie Moreau', admin: true }), await firm.company()];
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
  narrow = await firm.staff('Nina Petit', {}, [first(bakery).dossierId]);
  const held = { dossierId: first(holding).dossierId, level: 'principal_admin' as const, options: [] };
  principal = await firm.client(holding, [held], { clientType: 'client_admin' });
});

const first = ({ dossiers }: Company) => dossiers[0]!;
const nameOf = ({ companyId, name }: Company) => ({ companyId, name });
const named = (company: Company) => ({ ...first(company), company: nameOf(company) });
const both = () => [
  { dossierId: first(bakery).dossierId, level: 'standard_user', options: ['all_documents'] },
  { dossierId: first(holding).dossierId, level: 'team_lead', options: [] },
];
const bothNamed = () => [
  { ...named(bakery), level: 'standard_user', options: ['all_documents'] },
  { ...named(holding), level: 'team_lead', options: [] },
];
const modules = [{ moduleId: 'invoices', name: 'Factures' }];
const submitBoth = (): Promise<Pending> => submit(creator, creation(bakery, { dossiers: both() }));

describe('an app draws its rows without a call for a name:', () => {
  test('the wizard, from the draft to the access', async () => {
    const { identity } = creation(bakery, { identity: { email: newEmail() } });
    const sections = { identity, dossiers: both(), modules: ['invoices'] };
    const draft = read(await creator.post('/v1/drafts', sections), 201, DraftReply);
    const shown = { company: nameOf(bakery), dossiers: bothNamed(), moduleNames: modules };
    expect(draft).toMatchObject(shown);
    expect(read(await creator.get(`/v1/drafts/${draft.draftId}`), 200, DraftReply)).toMatchObject(shown);
    expect(read(await creator.get('/v1/drafts'), 200, DraftPage).items).toMatchObject([shown]);

    const access = read(await creator.post(`/v1/drafts/${draft.draftId}/submit`), 202, KnownAccessReply);
    const { accessId } = access;
    const person = { accessId, name: 'Inès Moreau', email: identity.email };
    expect(access).toMatchObject({ ...shown, request: { ...shown, person } });
    expect(await accessOf(creator, accessId)).toMatchObject({ ...shown, request: { ...shown, person } });
  });

  test('the users of the portfolio and the queue, to the decision', async () => {
    const { accessId, identity, request } = await submitBoth();
    const shown = { company: nameOf(bakery), dossiers: bothNamed(), moduleNames: modules };
    const asked = { ...shown, person: { accessId, name: 'Inès Moreau', email: identity.email } };
    const accesses = read(await creator.get(`/v1/accesses?companyId=${bakery.companyId}`), 200, KnownAccessPage).items;
    expect(accesses.find((row) => row.accessId === accessId)).toMatchObject({ ...shown, request: asked });
    for (const [who, query] of [
      [validator, '?toValidate=me'],
      [validator, ''],
      [creator, ''],
    ] as const) {
      const { items } = read(await who.get(`/v1/requests${query}`), 200, RequestPage);
      expect(items.find(({ requestId }) => requestId === request.requestId)).toMatchObject(asked);
    }
    const decided = read(await decide(validator, request.requestId), 200, RequestReply);
    expect(decided).toMatchObject({ ...asked, status: 'approved', change: null, decision: { reason: null } });
  });

  test('more rights that are asked for', async () => {
    const path = `/v1/dossiers/${first(bakery).dossierId}/users/${principal.accessId}`;
    const held = read(await creator.put(path, { level: 'team_lead' }), 202, RequestReply);
    expect(held).toMatchObject({
      ...{ person: { name: principal.name, email: principal.email }, company: nameOf(holding) },
      dossiers: [{ ...named(bakery), level: 'team_lead', options: [] }],
      change: { dossierId: first(bakery).dossierId, from: null },
    });
    const latest = await accessOf(creator, principal.accessId);
    expect(latest.request).toMatchObject({ dossiers: [named(bakery)] });
  });

  test('who I am', async () => {
    const me = read(await principal.get('/v1/me'), 200, MeReply);
    expect(me).toMatchObject({
      ...{ kind: 'client', clientType: 'client_admin', mayCreate: ['client_user'], company: nameOf(holding) },
      dossiers: [{ ...named(holding), level: 'principal_admin', options: [] }],
    });
    expect(me).toMatchObject({ moduleNames: expect.arrayContaining(modules) });
  });
});

test('C7: everybody knows which client types they may create', async () => {
  const grant = (level: 'team_lead' | 'standard_user') => [{ dossierId: first(bakery).dossierId, level, options: [] }];
  const [lead, standard] = [
    await firm.client(bakery, grant('team_lead')),
    await firm.client(bakery, grant('standard_user')),
  ];
  for (const [who, types] of [
    [creator, ['client_admin', 'client_user']],
    [lead, ['client_user']],
    [standard, []],
  ] as const)
    expect(read(await who.get('/v1/me'), 200, MeReply).mayCreate).toEqual(types);
});

describe('what lies out of reach keeps its id and has no name:', () => {
  const unnamed = () => ({ dossierId: first(holding).dossierId, name: null, company: null });

  test('a dossier beyond the portfolio, in an access and its request', async () => {
    const { accessId } = await submitBoth();
    const reply = await narrow.get(`/v1/accesses/${accessId}`);
    expect(read(reply, 200, KnownAccessReply)).toMatchObject({
      ...{ company: nameOf(bakery), dossiers: [named(bakery), unnamed()] },
      request: { dossiers: [named(bakery), unnamed()] },
    });
    const list = await narrow.get('/v1/accesses');
    for (const { text } of [reply, list]) expect(text).not.toContain(holding.name);
  });

  test('whatever somebody types into a draft', async () => {
    const sections = { identity: { companyId: holding.companyId }, dossiers: both() };
    const draft = await narrow.post('/v1/drafts', sections);
    expect(read(draft, 201, DraftReply)).toMatchObject({ company: null, dossiers: [named(bakery), unnamed()] });
    for (const { text } of [draft, await narrow.get('/v1/drafts')]) expect(text).not.toContain(holding.name);
    const own = { identity: { companyId: bakery.companyId } };
    expect(read(await narrow.post('/v1/drafts', own), 201, DraftReply).company).toEqual(nameOf(bakery));
  });

  test('P7: a dossier that has left the firm, for its staff and not for its people', async () => {
    const { dossierId, name } = first(holding);
    const { accessId } = await submitBoth();
    const path = `/v1/dossiers/${dossierId}`;
    const detached = read(await principal.post(`${path}/detach`, { confirm: name }), 200, DossierReply);
    expect(detached).toMatchObject({ company: nameOf(holding), detached: { by: { id: principal.accessId } } });

    const seen = await creator.get(`/v1/accesses/${accessId}`);
    expect(read(seen, 200, KnownAccessReply).dossiers).toMatchObject([named(bakery), unnamed()]);
    expect(seen.text).not.toContain(name);
    expect(refusal(await creator.get(path))).toEqual({ status: 404, code: 'not-found' });
    expect(read(await principal.get(path), 200, DossierReply)).toMatchObject(named(holding));
    expect(read(await principal.get('/v1/me'), 200, MeReply)).toMatchObject({ dossiers: [named(holding)] });
    read(await principal.post(`${path}/attach`), 200, DossierReply);
  });
});

describe('an id is looked up', () => {
  test('of a dossier: with its company, for who reaches it', async () => {
    const path = `/v1/dossiers/${first(bakery).dossierId}`;
    const reply = await narrow.get(path);
    expect(read(reply, 200, DossierReply)).toMatchObject({ ...named(bakery), reference: null, detached: null });
    expect(reply.headers.get('etag')).toBe('"1"');
    expect(refusal(await principal.get(path))).toEqual({ status: 404, code: 'not-found' });
  });

  test('of a dossier: to the company that it belongs to', async () => {
    const found = async (who: StaffMember | ClientMember, dossierId: string, query = '') =>
      read(await who.get(`/v1/companies?dossierId=${dossierId}${query}`), 200, CompanyPage).items;
    expect(await found(narrow, first(bakery).dossierId)).toMatchObject([
      { ...nameOf(bakery), dossiers: [first(bakery)] },
    ]);
    expect(await found(creator, first(holding).dossierId)).toMatchObject([nameOf(holding)]);
    expect(await found(creator, first(holding).dossierId, '&name=boulangerie')).toEqual([]);
    expect(await found(principal, first(holding).dossierId)).toMatchObject([nameOf(holding)]);
    expect(refusal(await narrow.get(`/v1/companies?dossierId=${first(holding).dossierId}`))).toMatchObject({
      ...{ status: 422, code: 'unknown-dossier', fields: { '/dossierId': 'unknown-dossier' } },
    });
  });
});

test('what is created says where it is, to a replay as well', async () => {
  const admin = await firm.staff('Anne Adam', { administerFirm: true });
  const hired = { name: 'Nadia Roy', email: `nadia@${unique()}.example`, rights: {}, portfolio: 'all' };
  for (const [who, path, body, schema] of [
    [creator, '/v1/companies', { name: 'Boulangerie Petit' }, CompanyReply],
    [creator, `/v1/companies/${bakery.companyId}/dossiers`, { name: 'Paie' }, DossierReply],
    [creator, '/v1/drafts', {}, DraftReply],
    [admin, '/v1/collaborators', hired, CollaboratorReply],
  ] as const) {
    const key = { 'idempotency-key': unique() };
    const made = await who.post(path, body, key);
    const location = made.headers.get('location') ?? '';
    expect((await who.post(path, body, key)).headers.get('location')).toBe(location);
    const there = read(await who.get(location), 200, schema);
    expect(there).toMatchObject(path === '/v1/collaborators' ? { name: 'Nadia Roy' } : read(made, 201, schema));
  }
});
