import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Company } from '../../shared/domain/company.ts';
import { cancel, creation, decide, submit, type Pending } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { changedAt } from '../support/changed-at.ts';

let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;
let companies: Company[];
/** In the order of their making; the first is cancelled, the second rejected. */
const accesses: Pending[] = [];

beforeAll(async () => {
  firm = await testFirm('Cabinet Listes');
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
  const names = ['Éclat Coiffure', 'Zinc & Toitures', 'Aux Œufs d’Or', 'Boulangerie d’Ys', 'Café du Zinc'];
  companies = await Promise.all(names.map((name) => firm.company({ name })));
  for (let index = 0; index < 7; index += 1) {
    const company = companies[index % 2] as Company;
    accesses.push(await submit(creator, creation(company)));
  }
  const [first, second] = accesses;
  await cancel(creator, first?.request.requestId ?? '');
  await decide(validator, second?.request.requestId ?? '', { decision: 'reject', reason: 'Non' });
});

const Page = z.looseObject({
  items: z.array(z.record(z.string(), z.unknown())),
  nextCursor: z.string().optional(),
});
const page = async (path: string, who = creator) => read(await who.get(path), 200, Page);
const idOf = (item: Record<string, unknown>) =>
  z
    .string()
    .parse(
      item['accessId'] !== undefined && !('kind' in item) ? item['accessId'] : (item['requestId'] ?? item['companyId']),
    );

/** The ids on all pages, and how long each page was. */
async function pages(path: string, limit: number, who = creator) {
  const ids: string[] = [];
  const lengths: number[] = [];
  let cursor: string | undefined;
  do {
    const after = cursor === undefined ? '' : `&cursor=${cursor}`;
    const { items, nextCursor } = await page(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${after}`, who);
    ids.push(...items.map(idOf));
    lengths.push(items.length);
    cursor = nextCursor;
  } while (cursor !== undefined && lengths.length < 50);
  return { ids, lengths };
}

const newestFirst = () => accesses.map(({ accessId }) => accessId).reverse();
const requestsNewestFirst = () => accesses.map(({ request }) => request.requestId).reverse();

describe('a list in pages', () => {
  test.each([1, 2, 3, 7, 100])('of %i holds everything once, in order', async (limit) => {
    const found = await pages('/v1/accesses', limit);
    expect(found.ids).toEqual(newestFirst());
    expect(Math.max(...found.lengths)).toBeLessThanOrEqual(limit);
    expect((await pages('/v1/requests', limit)).ids).toEqual(requestsNewestFirst());
    expect((await pages('/v1/requests', limit, validator)).ids).toEqual(requestsNewestFirst());
  });

  test('of companies goes by their names, as a dictionary orders them', async () => {
    const expected = ['Aux Œufs d’Or', 'Boulangerie d’Ys', 'Café du Zinc', 'Éclat Coiffure', 'Zinc & Toitures'];
    for (const limit of [1, 2, 100]) {
      const { ids } = await pages('/v1/companies', limit);
      const names = ids.map((id) => companies.find(({ companyId }) => companyId === id)?.name);
      expect(names).toEqual(expected);
    }
  });

  test('begins with the company that is asked for, which does not come again (C4)', async () => {
    const zinc = companies[1]?.companyId ?? '';
    for (const limit of [1, 2, 100]) {
      const { ids } = await pages(`/v1/companies?companyId=${zinc}`, limit);
      expect(ids[0]).toBe(zinc);
      expect([...ids].sort()).toEqual(companies.map(({ companyId }) => companyId).sort());
    }
  });

  test('finds companies by the beginnings of their words, without accents', async () => {
    const named = async (name: string) => (await page(`/v1/companies?name=${encodeURIComponent(name)}`)).items;
    expect((await named('zinc')).map(({ name }) => name)).toEqual(['Café du Zinc', 'Zinc & Toitures']);
    expect((await named('oeu')).map(({ name }) => name)).toEqual(['Aux Œufs d’Or']);
    expect((await named('ECLAT coif')).map(({ name }) => name)).toEqual(['Éclat Coiffure']);
    expect(await named('inc')).toEqual([]);
  });

  test('can be narrowed by status, company and dossier', async () => {
    const [first, second] = accesses;
    expect((await pages('/v1/accesses?status=cancelled', 2)).ids).toEqual([first?.accessId]);
    expect((await pages('/v1/requests?status=rejected', 2)).ids).toEqual([second?.request.requestId]);
    expect((await pages('/v1/requests?status=open', 2, validator)).ids).toEqual(requestsNewestFirst().slice(0, 5));
    const [company] = companies;
    const ofCompany = newestFirst().filter((_, index) => index % 2 === 0);
    expect((await pages(`/v1/accesses?companyId=${company?.companyId ?? ''}`, 2)).ids).toEqual(ofCompany);
    const dossierId = company?.dossiers[0]?.dossierId ?? '';
    expect((await pages(`/v1/accesses?dossierId=${dossierId}`, 2)).ids).toEqual(ofCompany);
  });
});

describe('a cursor', () => {
  const refused = { status: 400, code: 'invalid-input', fields: { '/cursor': 'invalid-cursor' } };
  const cursorOf = async (path: string) => z.string().parse((await page(path)).nextCursor);

  test('that was changed is refused', async () => {
    const cursor = await cursorOf('/v1/accesses?limit=2');
    const forged = Buffer.from(JSON.stringify({ partition: `FIRM#${firm.firmId}#ACCESSES`, after: '#' }));
    for (const changed of [
      ...[changedAt(cursor, cursor.length / 2), cursor.slice(0, -4), cursor.slice(4)],
      ...[`${cursor}x`, `${cursor}%3D`, `${cursor},${cursor}`, 'x', '', '%00', '%C3%A9'],
      forged.toString('base64url'),
    ])
      expect(refusal(await creator.get(`/v1/accesses?limit=2&cursor=${changed}`)), changed).toEqual(refused);
    expect(refusal(await creator.get(`/v1/accesses?cursor=${cursor}&cursor=${cursor}`))).toMatchObject({
      ...{ status: 400, fields: { '/cursor': 'duplicate-field' } },
    });
  });

  test('of somebody else, of another query or of another list is refused', async () => {
    const cursor = await cursorOf('/v1/accesses?limit=2');
    expect(refusal(await validator.get(`/v1/accesses?limit=2&cursor=${cursor}`))).toEqual(refused);
    for (const path of [
      `/v1/accesses?limit=2&status=pending_validation&cursor=${cursor}`,
      `/v1/requests?limit=2&cursor=${cursor}`,
      `/v1/companies?limit=2&cursor=${cursor}`,
    ])
      expect(refusal(await creator.get(path))).toEqual(refused);
  });

  test('goes with any page size, and stays where it is when something new comes', async () => {
    const cursor = await cursorOf('/v1/accesses?limit=2');
    const rest = newestFirst().slice(2);
    const before = (await page(`/v1/accesses?limit=100&cursor=${cursor}`)).items.map(idOf);
    accesses.push(await submit(creator, creation(companies[2] as Company)));
    const after = (await page(`/v1/accesses?limit=50&cursor=${cursor}`)).items.map(idOf);
    expect([before, after]).toEqual([rest, rest]);
  });
});
