import { beforeAll, expect, test } from 'vitest';
import { accessOf, cancel, creation, decide, requestOf, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { refusal } from './support/http.ts';
import { linkIn, mailsTo, mailTo } from './support/mailbox.ts';
import { openPage, textOf } from './support/pages.ts';

let firm: TestFirm;
let creator: StaffMember;
let colleague: StaffMember;
let administrator: StaffMember;
let validator: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Annulation');
  [creator, colleague, administrator, validator] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Nora Collègue'),
    firm.staff('Hélène Patronne', { administerFirm: true }),
    firm.staff('Victor Valois', { validate: true }),
  ]);
});

const pending = async () => {
  const company = await firm.company();
  return { ...(await submit(creator, creation(company))), companyName: company.name };
};

test('the creator takes a request back, and gets no mail of what they did (V6, V7)', async () => {
  const company = await firm.company();
  const access = await submit(creator, creation(company));
  const { requestId } = access.request;
  const link = linkIn(await mailTo(validator.email, access.identity.email));
  const reply = await cancel(creator, requestId, { reason: 'Mauvaise entreprise' });
  expect(reply).toMatchObject({ status: 200, body: { status: 'cancelled', version: 2 } });

  expect((await accessOf(creator, access.accessId)).status).toBe('cancelled');
  const page = await openPage(link);
  expect([page.status, textOf(page)]).toEqual([200, expect.stringContaining('Annulée par Paul Garnier')]);
  await submit(creator, creation(company, { identity: { email: access.identity.email } }));
  // Of one that somebody else cancels later they are told: what would have gone before has gone by then.
  const later = await pending();
  await cancel(administrator, later.request.requestId);
  await mailTo(creator.email, later.companyName);
  expect((await mailsTo(creator.email)).filter(({ text }) => text.includes(company.name))).toEqual([]);
});

test('cancelling again changes nothing; by somebody else it comes too late', async () => {
  const { requestId } = (await pending()).request;
  const first = await cancel(creator, requestId);
  const second = await cancel(creator, requestId, { reason: 'Encore' });
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toMatchObject({ version: 2, decision: { outcome: 'cancelled' } });
  expect((await requestOf(creator, requestId)).decision).toMatchObject({ reason: null });
  const late = await cancel(administrator, requestId);
  expect(refusal(late)).toEqual({ status: 409, code: 'wrong-status' });
  expect(late.body).toMatchObject({ current: 'cancelled', allowed: ['open', 'to_correct'] });
});

test('a firm administrator may cancel what somebody else asked for; a colleague or a validator may not (V6)', async () => {
  const { request, companyName } = await pending();
  const { requestId } = request;
  for (const who of [colleague, validator])
    expect(refusal(await cancel(who, requestId))).toEqual({ status: 403, code: 'forbidden' });
  expect(await requestOf(creator, requestId)).toMatchObject({ status: 'open', version: 1 });
  const reply = await cancel(administrator, requestId, { reason: 'Mauvaise entreprise' });
  expect(reply).toMatchObject({ status: 200, body: { status: 'cancelled' } });
  const told = await mailTo(creator.email, companyName);
  expect(told.subject).toBe(`Demande d’accès annulée : Inès Moreau (${companyName})`);
  expect(told.text).toContain('Votre demande a été annulée par Hélène Patronne le ');
  expect(told.text).toContain('Mauvaise entreprise');
});

test('a decision after a cancellation is refused, saying what became of the request', async () => {
  const { requestId } = (await pending()).request;
  await cancel(creator, requestId);
  const late = await decide(validator, requestId);
  expect(refusal(late)).toEqual({ status: 409, code: 'wrong-status' });
  expect(late.body).toMatchObject({ current: 'cancelled', allowed: ['open'] });
});

test('of a cancellation and a decision at once, one wins', async () => {
  const { requestId } = (await pending()).request;
  const replies = await Promise.all([cancel(creator, requestId), decide(validator, requestId)]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { status, decision } = await requestOf(creator, requestId);
  expect(status).toBe(replies[0].status === 200 ? 'cancelled' : 'approved');
  expect(decision?.outcome).toBe(status);
});
