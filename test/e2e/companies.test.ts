import { beforeAll, describe, expect, test } from 'vitest';
import { DossierReply } from '../../shared/contract/companies.ts';
import { CompanyPage, CompanyReply } from '../../shared/contract/replies.ts';
import { KnownAccessPage, creation, submit } from './support/creation.ts';
import { testFirm, unique, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { demoCaller, demoPerson, signIn, type Caller } from './support/people.ts';

let firm: TestFirm;
let paul: StaffMember;
/** A collaborator without a single dossier. */
let nina: StaffMember;
let stranger: Caller;

beforeAll(async () => {
  firm = await testFirm('Cabinet Entreprises');
  [paul, nina] = await Promise.all([firm.staff('Paul Garnier'), firm.staff('Nina Neuve', {}, [])]);
  await firm.staff('Victor Valois', { validate: true });
  stranger = await (await testFirm('Cabinet Voisin')).staff('Anne Autre');
});

const found = async (who: Caller, query: string) =>
  read(await who.get(`/v1/companies?${new URLSearchParams(query).toString()}`), 200, CompanyPage);
const names = async (who: Caller, query: string) => (await found(who, query)).items.map(({ name }) => name);
const created = async (who: Caller, body: object) => read(await who.post('/v1/companies', body), 201, CompanyReply);
const added = async (who: Caller, companyId: string, body: object) =>
  read(await who.post(`/v1/companies/${companyId}/dossiers`, body), 201, DossierReply);

describe('a company', () => {
  test('is added, shown and found as one types', async () => {
    const reply = await paul.post('/v1/companies', { name: ' Œuvres d’Été ', registrationNumber: '732 829 320' });
    const company = read(reply, 201, CompanyReply);
    expect(company).toMatchObject({ name: 'Œuvres d’Été', registrationNumber: '732829320', dossiers: [] });
    expect(reply.headers.get('etag')).toBe('"1"');
    expect((await paul.get(`/v1/companies/${company.companyId}`)).body).toEqual(company);
    for (const typed of ['oeuv', 'ÉTÉ', "d'ete œu", 'dete'])
      expect(await names(paul, `name=${typed}`)).toContain(company.name);
    expect(await names(paul, 'name=vres')).toEqual([]);
    expect(await names(stranger, 'name=oeuv')).toEqual([]);
  });

  test('is changed under the version that was looked at', async () => {
    const { companyId } = await created(paul, { name: 'Avant', registrationNumber: '552100554' });
    const path = `/v1/companies/${companyId}`;
    const reply = await paul.patch(path, { name: 'Après', registrationNumber: null }, { 'if-match': '"1"' });
    expect(read(reply, 200, CompanyReply)).toEqual({
      companyId,
      name: 'Après',
      registrationNumber: null,
      dossiers: [],
    });
    expect(reply.headers.get('etag')).toBe('"2"');
    expect(refusal(await paul.patch(path, { name: 'Tard' }, { 'if-match': '"1"' }))).toMatchObject({ status: 412 });
    expect(refusal(await paul.patch(path, { name: 'Tard' }, { 'if-match': 'W/"2"' }))).toMatchObject({ status: 412 });
    expect(await names(paul, 'name=avant')).toEqual([]);
  });

  test.each([
    [{ name: ' ' }, { '/name': 'missing' }],
    [{ name: 'x'.repeat(101) }, { '/name': 'invalid-name' }],
    [
      { name: 'a\u200bb', registrationNumber: '732829321' },
      { '/name': 'invalid-name', '/registrationNumber': 'invalid-registration-number' },
    ],
    [{ name: 'x', siren: '732829320' }, { '/siren': 'unknown-field' }],
    [{}, { '/name': 'missing' }],
  ])('is refused field by field: %j', async (body, fields) => {
    expect(refusal(await paul.post('/v1/companies', body))).toEqual({ status: 400, code: 'invalid-input', fields });
  });

  test('comes once for one idempotency key', async () => {
    const [body, key] = [{ name: `Unique ${unique()}` }, { 'idempotency-key': unique() }];
    const first = await paul.post('/v1/companies', body, key);
    const again = await paul.post('/v1/companies', body, key);
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([201, first.text, '"1"']);
    expect(refusal(await paul.post('/v1/companies', { name: 'Autre' }, key))).toMatchObject({ status: 422 });
    expect(await names(paul, `name=${body.name}`)).toHaveLength(1);
  });

  test('of another firm, or of none, is not found', async () => {
    const { companyId } = await created(paul, { name: 'Chez nous' });
    for (const id of [companyId, 'nonsense', '00000000-0000-7000-8000-000000000000']) {
      const who = id === companyId ? stranger : paul;
      for (const reply of [
        await who.get(`/v1/companies/${id}`),
        await who.patch(`/v1/companies/${id}`, { nonsense: true }),
        await who.post(`/v1/companies/${id}/dossiers`, { name: 'x' }),
      ])
        expect(refusal(reply)).toEqual({ status: 404, code: 'not-found' });
    }
  });

  test('is no client’s business', async () => {
    const { email, password } = demoPerson('client_admin');
    const client = await signIn(email, password);
    const { items } = await found(client, 'name=boul');
    expect(items).toHaveLength(1);
    const { companyId, dossiers } = items[0]!;
    for (const reply of [
      await client.post('/v1/companies', { name: 'x' }),
      await client.patch(`/v1/companies/${companyId}`, { name: 'x' }),
      await client.post(`/v1/companies/${companyId}/dossiers`, { name: 'x' }),
      await client.patch(`/v1/dossiers/${dossiers[0]!.dossierId}`, { name: 'x' }),
    ])
      expect(refusal(reply)).toEqual({ status: 403, code: 'forbidden' });
  });
});

describe('a dossier', () => {
  test('is added to its company, with a reference of its own in the firm', async () => {
    const { companyId } = await created(paul, { name: 'Avec dossiers' });
    const reference = unique();
    const dossier = await added(paul, companyId, { name: 'Comptabilité', reference });
    expect(dossier).toMatchObject({ companyId, name: 'Comptabilité', reference });
    const again = await paul.post(`/v1/companies/${companyId}/dossiers`, { name: 'Paie', reference });
    const taken = { status: 400, code: 'invalid-input', fields: { '/reference': 'reference-taken' } };
    expect(refusal(again)).toEqual(taken);
    const other = await added(paul, companyId, { name: 'Paie' });
    expect(refusal(await paul.patch(`/v1/dossiers/${other.dossierId}`, { reference }))).toEqual(taken);
    const renamed = await paul.patch(`/v1/dossiers/${other.dossierId}`, { name: 'Social' }, { 'if-match': '"1"' });
    expect(read(renamed, 200, DossierReply).name).toBe('Social');
    const company = read(await paul.get(`/v1/companies/${companyId}`), 200, CompanyReply);
    expect(company.dossiers.map(({ name }) => name)).toEqual(['Comptabilité', 'Social']);
  });

  test('joins its creator’s portfolio, who sees no other of that company', async () => {
    const { companyId } = await created(paul, { name: 'Partagée' });
    const mine = await added(nina, companyId, { name: 'À Nina' });
    const other = await added(paul, companyId, { name: 'À Paul' });
    const seen = read(await nina.get(`/v1/companies/${companyId}`), 200, CompanyReply);
    expect(seen.dossiers.map(({ dossierId }) => dossierId)).toEqual([mine.dossierId]);
    expect((await nina.get('/v1/me')).body).toMatchObject({
      portfolio: expect.arrayContaining([mine.dossierId]) as unknown,
    });
    expect(refusal(await nina.patch(`/v1/dossiers/${other.dossierId}`, { name: 'x' }))).toMatchObject({ status: 404 });
    await added(paul, (await created(paul, { name: 'Fermée' })).companyId, { name: 'x' });
    expect(await names(nina, 'name=ferm')).toEqual([]);
    expect(await names(nina, 'name=part')).toEqual(['Partagée']);
  });
});

test('a second company with a SIREN of the firm is refused, and names the first', async () => {
  const number = '130025265';
  const { companyId } = await created(paul, { name: 'Première', registrationNumber: number });
  const taken = { status: 409, code: 'registration-number-taken' };
  const refused = await paul.post('/v1/companies', { name: 'Seconde', registrationNumber: '130 025 265' });
  expect(refusal(refused)).toMatchObject({ ...taken, fields: { '/registrationNumber': 'registration-number-taken' } });
  expect(refused.body).toMatchObject({ company: { companyId, name: 'Première' } });
  const other = await created(paul, { name: 'Seconde' });
  const changed = await paul.patch(`/v1/companies/${other.companyId}`, { registrationNumber: number });
  expect(refusal(changed)).toMatchObject(taken);
  expect(changed.body).toMatchObject({ company: { companyId, name: 'Première' } });
});

describe('the search', () => {
  test('gives the company of step 3 first, and goes on from page to page', async () => {
    const word = unique();
    const made = [];
    for (const name of ['Alpha', 'Bêta', 'Gamma']) made.push(await created(paul, { name: `${name} ${word}` }));
    const query = `name=${word}&companyId=${made[2]!.companyId}&limit=1`;
    const pages = [];
    let cursor: string | undefined;
    do {
      const page = await found(paul, cursor === undefined ? query : `${query}&cursor=${cursor}`);
      pages.push(...page.items.map(({ name }) => name.split(' ')[0]));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(pages).toEqual(['Gamma', 'Alpha', 'Bêta']);
  });

  test('finds a name with pictures by its words, and nothing by signs alone', async () => {
    const word = unique();
    await created(paul, { name: `Fleurs ❤️ ${word} 👩‍🌾` });
    for (const name of [`fleurs ${word}`, `❤️ ${word}`])
      expect(await names(paul, `name=${encodeURIComponent(name)}`)).toEqual([`Fleurs ❤️ ${word} 👩‍🌾`]);
    for (const signs of ['🐘', '***', '…']) {
      expect(await names(paul, `name=${encodeURIComponent(signs)}`)).toEqual([]);
      const reply = await paul.get(`/v1/accesses?search=${encodeURIComponent(signs)}`);
      expect(read(reply, 200, KnownAccessPage)).toEqual({ items: [] });
    }
  });

  test('keeps its cursor for the caller and the query it was made for', async () => {
    for (const name of ['Cursive', 'Curseur']) await created(paul, { name });
    const { nextCursor = '' } = await found(paul, 'name=curs&limit=1');
    expect(await names(paul, `name=curs&limit=50&cursor=${nextCursor}`)).toEqual(['Cursive']);
    for (const reply of [
      await paul.get(`/v1/companies?name=cur&cursor=${nextCursor}`),
      await nina.get(`/v1/companies?name=curs&cursor=${nextCursor}`),
      await paul.get(`/v1/companies?name=curs&cursor=x${nextCursor}`),
    ])
      expect(refusal(reply)).toMatchObject({ status: 400, fields: { '/cursor': 'invalid-cursor' } });
  });

  test('finds accesses by beginnings of names or address', async () => {
    const company = await firm.company();
    const email = `zebulon@${unique()}.example`;
    const names = { lastName: 'L’Écuyer', firstName: 'Zébulon', email };
    const access = await submit(paul, creation(company, { identity: names }));
    for (const typed of ['zeb', "l'ecu", 'ecuyer ZÉBU', email.slice(0, 12)]) {
      const reply = await paul.get(`/v1/accesses?${new URLSearchParams({ search: typed }).toString()}`);
      expect(read(reply, 200, KnownAccessPage).items.map(({ accessId }) => accessId)).toEqual([access.accessId]);
    }
    const none = await paul.get('/v1/accesses?search=zeb&status=active');
    expect(read(none, 200, KnownAccessPage).items).toEqual([]);
  });

  test('finds the demo’s companies, legal form first or not', async () => {
    const demo = await demoCaller('collaborator');
    expect(await names(demo, 'name=etoi')).toEqual(['Café de l’Étoile']);
    expect(await names(demo, 'name=grand sarl')).toEqual(['SARL Le Grand Large']);
    expect(await names(demo, "name=l'oeil")).toEqual(['Librairie L’Œil du Lecteur']);
  });
});
