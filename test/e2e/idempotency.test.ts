import { beforeAll, expect, test } from 'vitest';
import { KnownAccessPage, KnownAccessReply, cancel, creation } from './support/creation.ts';
import { testFirm, unique, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';

let firm: TestFirm;
let creator: StaffMember;
let colleague: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Rejeux');
  [creator, colleague] = await Promise.all([firm.staff('Paul Garnier'), firm.staff('Nora Collègue')]);
  await firm.staff('Victor Valois', { validate: true });
});

const keyed = (key: string) => ({ 'idempotency-key': key });
const create = (who: StaffMember, body: unknown, key: string) => who.post('/v1/accesses', body, keyed(key));

test('the same key and body get the first reply again, byte for byte, whatever has become of it since', async () => {
  const body = creation(await firm.company());
  const key = unique();
  const first = await create(creator, body, key);
  expect(first.status).toBe(202);
  const { request } = read(first, 202, KnownAccessReply);
  await cancel(creator, request?.requestId ?? '');
  for (const reordered of [body, Object.fromEntries(Object.entries(body).reverse())]) {
    const again = await create(creator, reordered, key);
    expect([again.status, again.text]).toEqual([202, first.text]);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  }
});

test('the same key with another body is refused, and so it is by nobody else', async () => {
  const company = await firm.company();
  const key = unique();
  expect((await create(creator, creation(company), key)).status).toBe(202);
  const other = creation(company);
  expect(refusal(await create(creator, other, key))).toEqual({ status: 422, code: 'idempotency-key-reused' });
  expect((await create(colleague, other, key)).status).toBe(202);
});

test('ten at once with one key make one access', async () => {
  const company = await firm.company();
  const body = creation(company);
  const key = unique();
  const replies = await Promise.all(Array.from({ length: 10 }, () => create(creator, body, key)));
  const accepted = replies.filter(({ status }) => status === 202);
  expect(accepted.length).toBeGreaterThan(0);
  expect(new Set(accepted.map(({ text }) => text)).size).toBe(1);
  for (const reply of replies.filter(({ status }) => status !== 202))
    expect(refusal(reply)).toEqual({ status: 409, code: 'request-in-progress' });
  const { items } = read(await creator.get(`/v1/accesses?companyId=${company.companyId}`), 200, KnownAccessPage);
  expect(items).toHaveLength(1);
});

test('a refusal is not kept: the corrected request may have the key', async () => {
  const body = creation(await firm.company());
  const key = unique();
  expect((await create(creator, { ...body, modules: [] }, key)).status).toBe(409);
  expect((await create(creator, body, key)).status).toBe(202);
});

test.each(['', 'clé', 'two words', 'x'.repeat(256)])('“%s” is no key', async (key) => {
  const refused = await create(creator, creation(await firm.company()), encodeAsSent(key));
  expect(refusal(refused)).toEqual({
    ...{ status: 400, code: 'invalid-input' },
    fields: { '/Idempotency-Key': 'invalid-value' },
  });
});

/** Headers carry bytes. */
const encodeAsSent = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
