import { beforeAll, describe, expect, test } from 'vitest';
import { CompanyPage, type CompanyReply, RequestPage } from '../../shared/contract/replies.ts';
import { KnownAccessPage, type Pending, creation, requestOf, submit } from './support/creation.ts';
import { read, refusal } from './support/http.ts';
import { demoCaller, type Caller } from './support/people.ts';
import type * as z from 'zod';

/** The demo's two firms: one deployment serves both, and neither sees the other. */
let french: Caller;
let english: Caller;
let englishClient: Caller;
let theirs: Pending;
let theirCompany: CompanyReply;
let ourCompany: CompanyReply;

const firstCompany = async (who: Caller): Promise<CompanyReply> => {
  const { items } = read(await who.get('/v1/companies?limit=1'), 200, CompanyPage);
  if (!items[0]) throw new Error('A firm without companies.');
  return items[0];
};

beforeAll(async () => {
  [french, english, englishClient] = await Promise.all([
    demoCaller('validator'),
    demoCaller('firm_admin', 'second'),
    demoCaller('client_admin', 'second'),
  ]);
  [ourCompany, theirCompany] = await Promise.all([firstCompany(french), firstCompany(english)]);
  theirs = await submit(english, creation(theirCompany));
});

const nowhere = '00000000-0000-7000-8000-000000000000';
const malformed = ['x', '1', '..%2f', nowhere.toUpperCase().slice(1), '%00'];

describe('an id of another firm', () => {
  test('in a path is the same 404 as one that does not exist, or is none', async () => {
    const paths = (access: string, request: string) => [`/v1/accesses/${access}`, `/v1/requests/${request}`];
    const ids = [
      [theirs.accessId, theirs.request.requestId] as const,
      ...[nowhere, ...malformed].map((id) => [id, id] as const),
    ];
    for (const [access, request] of ids)
      for (const path of paths(access, request))
        expect(refusal(await french.get(path)), path).toEqual({ status: 404, code: 'not-found' });
  });

  test('in the path of an action does nothing, whatever the body', async () => {
    const { requestId } = theirs.request;
    for (const body of [{ decision: 'approve' }, { decision: 'reject', reason: 'Non' }, { nonsense: true }])
      expect(refusal(await french.post(`/v1/requests/${requestId}/decision`, body))).toMatchObject({ status: 404 });
    expect(refusal(await french.post(`/v1/requests/${requestId}/cancel`))).toMatchObject({ status: 404 });
    expect(await requestOf(english, requestId)).toMatchObject({ status: 'open', version: 1 });
  });

  test('in a body is the same 422 as one that does not exist, or is none', async () => {
    const [ours] = ourCompany.dossiers;
    for (const id of [theirCompany.companyId, nowhere, ...malformed]) {
      const reply = await french.post('/v1/accesses', creation(ourCompany, { identity: { companyId: id } }));
      expect(refusal(reply)).toEqual({
        ...{ status: 422, code: 'unknown-company' },
        fields: { '/identity/companyId': 'unknown-company' },
      });
    }
    for (const dossierId of [theirCompany.dossiers[0]?.dossierId ?? '', nowhere, ...malformed]) {
      const dossiers = [ours, { dossierId }].map((dossier) => ({ dossierId: dossier?.dossierId, level: 'team_lead' }));
      expect(refusal(await french.post('/v1/accesses', creation(ourCompany, { dossiers })))).toEqual({
        ...{ status: 422, code: 'unknown-dossier' },
        fields: { '/dossiers/1/dossierId': 'unknown-dossier' },
      });
    }
    expect(refusal(await french.post('/v1/accesses', creation(ourCompany, { modules: ['invoices', 'x'] })))).toEqual({
      ...{ status: 422, code: 'unknown-module' },
      fields: { '/modules/1': 'unknown-module' },
    });
  });

  test('in a query is the same 422 as one that does not exist, or is none', async () => {
    const refused = (field: string) => ({
      ...{ status: 422, code: `unknown-${field.replace('Id', '')}` },
      fields: { [`/${field}`]: `unknown-${field.replace('Id', '')}` },
    });
    for (const id of [theirCompany.companyId, nowhere, ...malformed])
      for (const path of ['/v1/accesses', '/v1/companies'])
        expect(refusal(await french.get(`${path}?companyId=${id}`)), id).toEqual(refused('companyId'));
    for (const id of [theirCompany.dossiers[0]?.dossierId ?? '', nowhere, ...malformed])
      expect(refusal(await french.get(`/v1/accesses?dossierId=${id}`)), id).toEqual(refused('dossierId'));
  });
});

test('no list of one firm shows anything of the other', async () => {
  const lists = async (who: Caller) =>
    JSON.stringify([
      await everything(who, '/v1/accesses', KnownAccessPage),
      await everything(who, '/v1/requests', RequestPage),
      await everything(who, '/v1/requests?status=open', RequestPage),
      await everything(who, '/v1/companies', CompanyPage),
    ]);
  const [ours, yours] = await Promise.all([lists(french), lists(english)]);
  expect(yours).toContain(theirs.accessId);
  for (const secret of [theirs.accessId, theirs.request.requestId, theirCompany.companyId, theirCompany.name])
    expect(ours).not.toContain(secret);
  expect(ours).toContain(ourCompany.name);
  for (const secret of [ourCompany.companyId, ourCompany.name]) expect(yours).not.toContain(secret);
});

test('a client of one firm does not reach the other either', async () => {
  const seen = JSON.stringify(await everything(englishClient, '/v1/companies', CompanyPage));
  expect(seen).not.toContain(ourCompany.companyId);
  const ours = read(await french.get('/v1/accesses?limit=1'), 200, KnownAccessPage).items[0];
  expect(refusal(await englishClient.get(`/v1/accesses/${ours?.accessId ?? ''}`))).toMatchObject({ status: 404 });
});

/** All pages of a list. */
async function everything<Item>(
  who: Caller,
  path: string,
  page: z.ZodType<{ items: Item[]; nextCursor?: string | undefined }>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor = '', pages = 0; pages < 100; pages += 1) {
    const query = `${path.includes('?') ? '&' : '?'}limit=100${cursor && `&cursor=${cursor}`}`;
    const found = read(await who.get(path + query), 200, page);
    items.push(...found.items);
    if (found.nextCursor === undefined) return items;
    cursor = found.nextCursor;
  }
  throw new Error(`${path} has no end.`);
}
