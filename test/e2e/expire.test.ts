import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessOnce, creation, decide, requestOf, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { startHostProcess, type HostProcess } from './support/hosts.ts';
import { refusal } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf } from './support/pages.ts';

/** Two weeks in four seconds. */
const speed = (14 * 24 * 3600) / 4;
let own: HostProcess;
let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;

beforeAll(async () => {
  own = await startHostProcess(inject('assembly'), speed);
  firm = await testFirm('Cabinet Patience', own.outputs);
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
});
afterAll(() => own.stop());

test('what nobody decides in two weeks expires: told, explained by its link, and the address is free (V5)', async () => {
  const { outputs: host } = own;
  const company = await firm.company();
  const body = creation(company);
  const access = await submit(creator, body);
  const { requestId } = access.request;
  const days = (Date.parse(access.request.expiresAt) - Date.parse(access.createdAt)) / (24 * 3600_000);
  expect(Math.round(days)).toBe(14);
  const link = linkIn(await mailTo(validator.email, body.identity.email, host), host);

  await accessOnce(creator, access.accessId, 'expired');
  const told = await mailTo(creator.email, company.name, host);
  expect(told.subject).toBe(`Demande d’accès expirée : Inès Moreau (${company.name})`);
  const { course, ...ended } = await requestOf(creator, requestId);
  expect(ended).toMatchObject({ status: 'expired', version: 2, decision: { outcome: 'expired' } });
  expect(course.slice(0, 2)).toMatchObject([{ event: 'asked' }, { event: 'decided', what: 'expired' }]);

  const page = await openPage(link, host);
  expect([page.status, textOf(page)]).toEqual([200, expect.stringContaining('Demande expirée')]);
  const late = await sendForm(link, { decision: 'approve', confirmed: 'true', version: '1' }, host);
  expect([late.status, textOf(late)]).toEqual([200, expect.stringContaining('n’a pas été enregistrée')]);
  expect(refusal(await decide(validator, requestId))).toEqual({ status: 409, code: 'wrong-status' });
  await submit(creator, body);
});

test('what is decided in time does not expire afterwards', async () => {
  const { outputs: host } = own;
  const early = await submit(creator, creation(await firm.company()));
  await decide(validator, early.request.requestId);
  await mailTo(early.identity.email, 'mot de passe', host);
  const late = await submit(creator, creation(await firm.company()));
  await accessOnce(creator, late.accessId, 'expired');
  await accessOnce(creator, early.accessId, 'active');
  expect(await requestOf(creator, early.request.requestId)).toMatchObject({ status: 'approved' });
});
