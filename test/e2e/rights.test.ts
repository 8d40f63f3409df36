import { beforeAll, describe, expect, test } from 'vitest';
import { CompanyPage, RequestPage } from '../../shared/contract/replies.ts';
import type { Company } from '../../shared/domain/company.ts';
import { KnownAccessPage, asUser, cancel, creation, decide, requestOf, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { mailTo, mailsTo } from './support/mailbox.ts';

let firm: TestFirm;
let company: Company;
let creator: StaffMember;
let victor: StaffMember;
let agnes: StaffMember;
/** A validator whose portfolio holds the company's first dossier alone. */
let narrow: StaffMember;
/** A validator without any dossier. */
let outside: StaffMember;
let administrator: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Droits');
  company = await firm.company({ dossiers: 2, admin: true });
  const [first] = company.dossiers;
  [creator, victor, agnes, narrow, outside, administrator] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Agnès Brémond', { validate: true }),
    firm.staff('Nina Étroit', { validate: true }, [first?.dossierId ?? '']),
    firm.staff('Odile Dehors', { validate: true }, []),
    firm.staff('Hélène Patronne', { administerFirm: true }),
  ]);
});

/** A client user on some of the company's dossiers. */
const onDossiers = (...indexes: number[]) =>
  creation(company, {
    ...asUser,
    dossiers: indexes.map((index) => ({ dossierId: company.dossiers[index]?.dossierId, level: 'standard_user' })),
  });

describe('four eyes (V1)', () => {
  test('a validator who creates is not asked, and cannot decide their own request', async () => {
    const { request, identity } = await submit(victor, onDossiers(0, 1));
    expect(request.askedOf.map(({ name }) => name)).toEqual([agnes.name]);
    await mailTo(agnes.email, identity.email);
    expect((await mailsTo(victor.email)).filter(({ text }) => text.includes(identity.email))).toEqual([]);

    for (const body of [{ decision: 'approve' }, { decision: 'reject', reason: 'Non' }])
      expect(refusal(await decide(victor, request.requestId, body))).toEqual({ status: 403, code: 'own-request' });
    const queue = read(await victor.get('/v1/requests?toValidate=me&limit=100'), 200, RequestPage);
    expect(queue.items.map(({ requestId }) => requestId)).not.toContain(request.requestId);
    expect((await decide(agnes, request.requestId)).status).toBe(200);
  });

  test('where nobody else may decide, submitting is refused before anything is saved', async () => {
    const alone = await testFirm('Cabinet Seul');
    const only = await alone.staff('Solène Seule', { validate: true });
    const refused = await only.post('/v1/accesses', creation(await alone.company()));
    expect(refusal(refused)).toEqual({ status: 409, code: 'no-validator' });
    expect(read(await only.get('/v1/accesses'), 200, KnownAccessPage).items).toEqual([]);
  });
});

describe('who may decide (V1)', () => {
  test('a collaborator without the right is refused, and so is a firm administrator without it', async () => {
    const { requestId } = (await submit(victor, onDossiers(0))).request;
    for (const who of [creator, administrator])
      expect(refusal(await decide(who, requestId))).toEqual({ status: 403, code: 'not-a-validator' });
    expect(await requestOf(victor, requestId)).toMatchObject({ status: 'open', version: 1 });
  });

  test('a portfolio must cover every dossier: one that touches it sees, but does not decide', async () => {
    const both = await submit(creator, onDossiers(0, 1));
    expect(both.request.askedOf.map(({ name }) => name).sort()).toEqual([agnes.name, victor.name].sort());
    expect((await narrow.get(`/v1/accesses/${both.accessId}`)).status).toBe(200);
    expect(refusal(await decide(narrow, both.request.requestId))).toEqual({ status: 403, code: 'not-a-validator' });
    expect(refusal(await narrow.get(`/v1/requests/${both.request.requestId}`))).toEqual({
      ...{ status: 403, code: 'forbidden' },
    });

    const one = await submit(creator, onDossiers(0));
    expect(one.request.askedOf.map(({ name }) => name)).toContain(narrow.name);
    expect([both.request.validatorsInAll, one.request.validatorsInAll]).toEqual([2, 3]);
    await mailTo(narrow.email, one.identity.email);
    expect((await decide(narrow, one.request.requestId)).status).toBe(200);
  });

  test('what lies outside a portfolio does not exist for its owner', async () => {
    const access = await submit(creator, onDossiers(0, 1));
    for (const path of [`/v1/accesses/${access.accessId}`, `/v1/requests/${access.request.requestId}`])
      expect(refusal(await outside.get(path))).toEqual({ status: 404, code: 'not-found' });
    expect(refusal(await decide(outside, access.request.requestId))).toEqual({ status: 404, code: 'not-found' });
    expect(read(await outside.get('/v1/accesses'), 200, KnownAccessPage).items).toEqual([]);
    const companies = read(await outside.get('/v1/companies'), 200, CompanyPage);
    expect(companies.items).toEqual([]);
    expect(refusal(await outside.post('/v1/accesses', onDossiers(0)))).toMatchObject({
      ...{ status: 422 },
      fields: { '/identity/companyId': 'unknown-company', '/dossiers/0/dossierId': 'unknown-dossier' },
    });
    expect(refusal(await narrow.post('/v1/accesses', onDossiers(0, 1)))).toEqual({
      ...{ status: 422, code: 'unknown-dossier' },
      fields: { '/dossiers/1/dossierId': 'unknown-dossier' },
    });
  });

  test('a validator’s queue holds what they may decide, until it is decided (V9)', async () => {
    const { requestId } = (await submit(creator, onDossiers(1))).request;
    const queue = async (who: StaffMember) =>
      read(await who.get('/v1/requests?toValidate=me&limit=100'), 200, RequestPage).items.map((item) => item.requestId);
    expect([await queue(victor), await queue(agnes)]).toEqual(Array(2).fill(expect.arrayContaining([requestId])));
    for (const who of [narrow, outside, creator, administrator]) expect(await queue(who)).not.toContain(requestId);
    await decide(agnes, requestId);
    for (const who of [victor, agnes]) expect(await queue(who)).not.toContain(requestId);
  });
});

describe('refusals come in the order of sign-in, rights, reach, input, state', () => {
  const nonsense = { nonsense: true };

  test('403 before 404 and 400', async () => {
    const { requestId } = (await submit(victor, onDossiers(0))).request;
    expect(refusal(await decide(creator, requestId, nonsense))).toMatchObject({ status: 403, code: 'not-a-validator' });
    expect(refusal(await decide(creator, 'x', nonsense))).toMatchObject({ status: 403, code: 'not-a-validator' });
    expect(refusal(await cancel(agnes, requestId, nonsense))).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test('404 before 400, and 400 before 409', async () => {
    expect(refusal(await decide(victor, 'x', nonsense))).toMatchObject({ status: 404, code: 'not-found' });
    const { requestId } = (await submit(creator, onDossiers(0))).request;
    await cancel(creator, requestId);
    expect(refusal(await decide(victor, requestId, nonsense))).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(refusal(await decide(victor, requestId, { decision: 'reject' }))).toMatchObject({ status: 400 });
    expect(refusal(await decide(victor, requestId))).toMatchObject({ status: 409, code: 'wrong-status' });
  });
});
