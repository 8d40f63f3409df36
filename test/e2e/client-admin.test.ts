import { beforeAll, expect, test } from 'vitest';
import { accessOnce, asUser, cancel, creation, decide, requestOf, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { refusal } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { sendForm, textOf } from './support/pages.ts';

let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Dirigeants');
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
});

const adminFirst = { status: 409, code: 'company-needs-client-admin' };
const needsAdmin = { ...adminFirst, fields: { '/identity/clientType': 'company-needs-client-admin' } };

test('a company without a client admin takes no client user (C5)', async () => {
  const company = await firm.company();
  const refused = await creator.post('/v1/accesses', creation(company, asUser));
  expect(refusal(refused)).toEqual(needsAdmin);
});

test('with a pending client admin it does; the admin is to be approved first, and then the user is', async () => {
  const company = await firm.company();
  const admin = await submit(creator, creation(company, { identity: { firstName: 'Ada', lastName: 'Dirigeante' } }));
  const user = await submit(creator, creation(company, asUser));
  const early = await decide(validator, user.request.requestId);
  expect(refusal(early)).toEqual(adminFirst);
  expect(early.body).toMatchObject({
    decideFirst: [{ id: admin.accessId, name: 'Ada Dirigeante', requestId: admin.request.requestId }],
  });
  const link = linkIn(await mailTo(validator.email, user.identity.email));
  const page = await sendForm(link, { decision: 'approve', confirmed: 'true', version: '1' });
  expect([page.status, textOf(page)]).toEqual([409, expect.stringContaining('Ada Dirigeante')]);
  expect(await requestOf(creator, user.request.requestId)).toMatchObject({ status: 'open', version: 1 });

  // Both at once, so that the user is approved while the admin's sign-in is still being opened.
  expect((await decide(validator, admin.request.requestId)).status).toBe(200);
  expect((await decide(validator, user.request.requestId)).status).toBe(200);
  await Promise.all([accessOnce(creator, admin.accessId, 'active'), accessOnce(creator, user.accessId, 'active')]);
});

test('a client user may be rejected though the admin is still pending', async () => {
  const company = await firm.company();
  await submit(creator, creation(company));
  const user = await submit(creator, creation(company, asUser));
  expect((await decide(validator, user.request.requestId, { decision: 'reject', reason: 'Non' })).status).toBe(200);
});

test('an admin who comes to nothing leaves the users waiting, and lets in no more', async () => {
  const company = await firm.company();
  const admin = await submit(creator, creation(company));
  const user = await submit(creator, creation(company, asUser));
  await cancel(creator, admin.request.requestId);
  const reply = await decide(validator, user.request.requestId);
  expect(refusal(reply)).toEqual(adminFirst);
  expect(reply.body).toMatchObject({ decideFirst: [] });
  expect(refusal(await creator.post('/v1/accesses', creation(company, asUser)))).toEqual(needsAdmin);
});

test('several admins are allowed', async () => {
  const company = await firm.company({ admin: true });
  const second = await submit(creator, creation(company));
  expect((await decide(validator, second.request.requestId)).status).toBe(200);
});
