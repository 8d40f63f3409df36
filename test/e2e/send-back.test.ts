import { beforeAll, expect, test, vi } from 'vitest';
import { RequestPage, RequestReply } from '../../shared/contract/replies.ts';
import {
  accessOf,
  accessOnce,
  asUser,
  cancel,
  creation,
  decide,
  newEmail,
  requestOf,
  submit,
} from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { linkIn, mailsTo, mailTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf, versionOn } from './support/pages.ts';
import { soon } from './support/soon.ts';

let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;
let other: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Renvoi');
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
  other = await firm.staff('Agnès Aubry', { validate: true });
});

const resubmit = (requestId: string, body: object, headers?: Record<string, string>) =>
  creator.put(`/v1/requests/${requestId}`, body, headers);

/** The mail that asks for a decision on a request once more. */
const askedAgain = (to: StaffMember, text: string) =>
  vi.waitFor(async () => {
    const mails = (await mailsTo(to.email)).filter((mail) => mail.text.includes(text));
    const again = mails.find((mail) => mail.text.includes('Corrigé depuis l’envoi précédent'));
    expect(again).toBeDefined();
    return again!;
  }, soon);

test('sent back by the page, amended by the API, shown as a difference by mail and page, and approved (V17)', async () => {
  const company = await firm.company();
  const body = creation(company);
  const access = await submit(creator, body);
  const { requestId } = access.request;
  const link = linkIn(await mailTo(validator.email, body.identity.email));
  const shown = await openPage(link);
  const version = versionOn(shown);
  const bare = await sendForm(link, { decision: 'send_back', reason: ' ', confirmed: 'true', version });
  expect([bare.status, textOf(bare)]).toEqual([400, expect.stringContaining('Indiquez ce qui est à corriger')]);
  const reason = 'Ce numéro est celui du standard <b>';
  const sent = await sendForm(link, { decision: 'send_back', reason, confirmed: 'true', version });
  expect([sent.status, textOf(sent)]).toEqual([200, expect.stringContaining('avec votre commentaire')]);

  const told = await mailTo(creator.email, company.name);
  expect(told.subject).toBe(`Accès à corriger : Inès Moreau (${company.name})`);
  expect(told.text).toContain(`> ${reason}`);
  expect(told.text).toContain('Corrigez votre demande et soumettez-la de nouveau, ou annulez-la.');
  const before = await requestOf(creator, requestId);
  expect(before).toMatchObject({
    ...{ status: 'to_correct', version: 2, submission: 1, accessStatus: 'to_correct', changes: [] },
    decision: { outcome: 'to_correct', by: { id: validator.id }, reason },
  });
  expect(before.expiresAt > access.request.expiresAt).toBe(true);
  const explained = await openPage(linkIn(await mailTo(other.email, body.identity.email)));
  expect([explained.status, textOf(explained)]).toEqual([
    200,
    expect.stringContaining('Renvoyée pour correction par Victor'),
  ]);
  expect(refusal(await decide(other, requestId))).toEqual({ status: 409, code: 'already-decided' });

  const identity = { ...body.identity, email: newEmail(), phone: '06 11 22 33 44' };
  expect(refusal(await resubmit(requestId, { ...body, identity }, { 'If-Match': '"1"' }))).toEqual({
    ...{ status: 412, code: 'stale-write' },
  });
  expect(refusal(await resubmit(requestId, { ...body, modules: undefined }))).toMatchObject({ status: 400 });
  const reply = await resubmit(requestId, { ...body, identity }, { 'If-Match': '"2"' });
  expect(read(reply, 200, RequestReply)).toMatchObject({
    requestId,
    status: 'open',
    version: 3,
    submission: 2,
    decision: null,
  });
  expect(reply.headers.get('etag')).toBe('"3"');
  expect(refusal(await resubmit(requestId, { ...body, identity }))).toEqual({ status: 409, code: 'wrong-status' });

  const again = await askedAgain(validator, identity.email);
  expect(again.text).toContain('06 11 22 33 44');
  expect(again.text).toContain('06 12 34 56 78');
  const page = await openPage(linkIn(again));
  expect(textOf(page)).toContain('Corrigé depuis l’envoi précédent');
  expect(textOf(page)).toContain(`Avant : ${body.identity.email}`);
  const { changes } = await requestOf(validator, requestId);
  expect(changes).toEqual([
    { field: 'identity.email', from: body.identity.email, to: identity.email, names: [] },
    { field: 'identity.phone', from: '+33612345678', to: '+33611223344', names: [] },
  ]);
  const form = { decision: 'approve', confirmed: 'true', version: versionOn(page) };
  expect((await sendForm(linkIn(again), form)).status).toBe(200);
  await accessOnce(creator, access.accessId, 'active');
  await mailTo(identity.email, 'mot de passe');
  await submit(creator, creation(company, { identity: { email: body.identity.email } }));
  const { course } = await requestOf(creator, requestId);
  expect(course.filter(({ event }) => ['asked', 'sent-back', 'resubmitted', 'decided'].includes(event))).toMatchObject([
    { event: 'asked' },
    { event: 'sent-back' },
    { event: 'resubmitted' },
    { event: 'asked' },
    { event: 'decided', what: 'approved' },
  ]);
});

test('twice sent back, it is asked for and told three times, in one execution', async () => {
  const company = await firm.company();
  const body = creation(company);
  const access = await submit(creator, body);
  const { requestId } = access.request;
  await mailTo(validator.email, body.identity.email);
  for (const n of [1, 2]) {
    await decide(validator, requestId, { decision: 'send_back', reason: `Encore ${String(n)}` });
    await vi.waitFor(async () => {
      const mails = await mailsTo(creator.email);
      expect(mails.filter(({ text }) => text.includes(company.name) && text.includes('> Encore'))).toHaveLength(n);
    }, soon);
    const identity = { ...body.identity, phone: `06 11 22 33 4${String(n)}` };
    expect((await resubmit(requestId, { ...body, identity })).status).toBe(200);
    await vi.waitFor(async () => {
      const mails = (await mailsTo(validator.email)).filter(({ text }) => text.includes(body.identity.email));
      expect(mails).toHaveLength(n + 1);
    }, soon);
  }
  await decide(other, requestId);
  await accessOnce(creator, access.accessId, 'active');
  expect(await requestOf(creator, requestId)).toMatchObject({ submission: 3, version: 6, status: 'approved' });
});

test('cancelled while it is to be corrected, it is over, and its address free', async () => {
  const body = creation(await firm.company({ admin: true }), asUser);
  const access = await submit(creator, body);
  const { requestId } = access.request;
  await mailTo(validator.email, body.identity.email);
  await decide(validator, requestId, { decision: 'send_back', reason: 'À revoir' });
  const listed = async (query: string) => {
    const { items } = read(await creator.get(`/v1/requests?${query}`), 200, RequestPage);
    return items.map((item) => item.requestId);
  };
  expect(await listed('status=to_correct')).toEqual([requestId]);
  expect(await listed('status=to_correct&sort=expiresAt')).toEqual([requestId]);
  expect(refusal(await creator.post('/v1/accesses', body))).toMatchObject({ status: 409, code: 'email-taken' });
  expect((await cancel(creator, requestId)).status).toBe(200);
  expect((await accessOf(creator, access.accessId)).status).toBe('cancelled');
  expect(refusal(await resubmit(requestId, body))).toEqual({ status: 409, code: 'wrong-status' });
  await submit(creator, body);
});
