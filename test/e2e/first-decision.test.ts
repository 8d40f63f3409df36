import { beforeAll, expect, test } from 'vitest';
import { creation, decide, requestOf, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { refusal } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { sendForm } from './support/pages.ts';

let firm: TestFirm;
let creator: StaffMember;
let victor: StaffMember;
let agnes: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Course');
  [creator, victor, agnes] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Agnès Brémond', { validate: true }),
  ]);
});

const pending = async () => submit(creator, creation(await firm.company()));
const approve = { decision: 'approve', version: 1 };
const reject = { decision: 'reject', reason: 'Non', version: 1 };

test('of twenty decisions at once one wins: its twins get 200, all others 409 with the decision that stands', async () => {
  const { requestId } = (await pending()).request;
  const attempts = Array.from({ length: 20 }, (_, index) => ({
    who: index % 2 === 0 ? victor : agnes,
    body: index % 4 < 2 ? approve : reject,
  }));
  const replies = await Promise.all(attempts.map(({ who, body }) => decide(who, requestId, body)));

  const { decision, version, status } = await requestOf(creator, requestId);
  expect(version).toBe(2);
  expect(status).toBe(decision?.outcome);
  for (const [index, reply] of replies.entries()) {
    const attempt = attempts[index];
    const isTwin =
      attempt?.who.id === decision?.by?.id && (attempt?.body === approve) === (decision?.outcome === 'approved');
    if (isTwin) expect(reply).toMatchObject({ status: 200, body: { decision, version: 2 } });
    else {
      expect(refusal(reply)).toEqual({ status: 409, code: 'already-decided' });
      expect(reply.body).toMatchObject({ decision });
    }
  }
});

test('the same decision of the same validator again is no error; another one, or another’s, is', async () => {
  const { requestId } = (await pending()).request;
  const first = await decide(victor, requestId, approve);
  expect(first.status).toBe(200);
  expect(await decide(victor, requestId, approve)).toMatchObject({ status: 200, body: { version: 2 } });
  expect(refusal(await decide(victor, requestId, reject))).toEqual({ status: 409, code: 'already-decided' });
  expect(refusal(await decide(agnes, requestId, approve))).toEqual({ status: 409, code: 'already-decided' });
});

test('a decision on another version than the present one is refused as stale; without a version it is taken', async () => {
  const { requestId } = (await pending()).request;
  const stale = await decide(victor, requestId, { ...approve, version: 2 });
  expect(refusal(stale)).toEqual({ status: 412, code: 'stale-write' });
  expect((await requestOf(creator, requestId)).status).toBe('open');
  expect((await decide(victor, requestId, { decision: 'approve' })).status).toBe(200);
});

test('a version that is no whole number from 1 on is refused, and nothing is decided', async () => {
  const { requestId } = (await pending()).request;
  for (const version of [0, -1, 1.5, '1', '', null, [1]])
    expect(refusal(await decide(victor, requestId, { ...approve, version }))).toMatchObject({
      ...{ status: 400, code: 'invalid-input' },
      fields: { '/version': expect.any(String) },
    });
  expect((await requestOf(creator, requestId)).status).toBe('open');
});

test('page and API decide the same thing: of both at once, one wins (V9)', async () => {
  const access = await pending();
  const { requestId } = access.request;
  const link = linkIn(await mailTo(agnes.email, access.identity.email));
  const form = { decision: 'reject', reason: 'Non', confirmed: 'true', version: '1' };
  const [page, reply] = await Promise.all([sendForm(link, form), decide(victor, requestId, approve)]);
  expect(page.status).toBe(200);
  const { decision } = await requestOf(creator, requestId);
  expect(decision?.by?.id).toBe(reply.status === 200 ? victor.id : agnes.id);
  expect(page.text.includes('votre décision est enregistrée')).toBe(reply.status === 409);
});
