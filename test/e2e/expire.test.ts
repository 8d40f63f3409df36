import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Company } from '../../shared/domain/company.ts';
import { accessOnce, creation, decide, requestOf, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { startHostProcess, type HostProcess } from './support/hosts.ts';
import { refusal } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf } from './support/pages.ts';

/** A day in a second. */
const speed = 24 * 3600;
/** Plain time, so that whatever day this runs on has as many rounds. */
const settings = { businessTime: false, reminderAfter: 'PT24H', expireAfter: 'P5D', askAtMost: 1 };
let own: HostProcess;
let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;
let administrator: StaffMember;
let company: Company;
let early: Awaited<ReturnType<typeof submit>>;

beforeAll(async () => {
  own = await startHostProcess(inject('assembly'), speed);
  firm = await testFirm('Cabinet Patience', own.outputs);
  company = await firm.company();
  creator = await firm.staff('Paul Garnier');
  // Who has the dossier in a list is asked before who has all.
  validator = await firm.staff('Victor Valois', { validate: true }, [company.dossiers[0]!.dossierId]);
  administrator = await firm.staff('Agnès Morel', { validate: true, administerFirm: true });
  expect((await administrator.patch('/v1/firm', settings)).status).toBe(200);
  early = await submit(creator, creation(await firm.company()));
  await decide(administrator, early.request.requestId);
});
afterAll(() => own.stop());

test('what nobody decides is brought up again and again, and to an administrator once; then it expires (V5, V11, V14)', async () => {
  const { outputs: host } = own;
  const body = creation(company);
  const access = await submit(creator, body);
  const { requestId } = access.request;
  const days = (Date.parse(access.request.expiresAt) - Date.parse(access.createdAt)) / (24 * 3600_000);
  expect(Math.round(days)).toBe(5);
  expect(access.request).toMatchObject({ submission: 1, remindersSent: 0, stuck: false });
  expect(access.request.askedOf.map(({ id }) => id)).toEqual([validator.id]);
  const link = linkIn(await mailTo(validator.email, body.identity.email, host), host);

  await accessOnce(creator, access.accessId, 'expired');
  const told = await mailTo(creator.email, company.name, host);
  expect(told.subject).toBe(`Demande d’accès expirée : Inès Moreau (${company.name})`);
  const { course, ...ended } = await requestOf(creator, requestId);
  expect(ended).toMatchObject({
    status: 'expired',
    version: 2,
    decision: { outcome: 'expired', via: 'workflow' },
    remindersSent: 4,
  });
  expect(ended.askedOf.map(({ id }) => id)).toEqual([validator.id, administrator.id]);
  const events = course.map(({ event, what }) => [event, ...(what === null ? [] : [what])].join(' '));
  expect(events.slice(0, 3)).toEqual(['asked', 'reminded 1', 'reminded 2']);
  expect(events.slice(3, 5).sort()).toEqual(['escalated asked', 'reminded 3']);
  expect(events.slice(5, 7)).toEqual(['reminded 4', 'decided expired']);

  const page = await openPage(link, host);
  expect([page.status, textOf(page)]).toEqual([200, expect.stringContaining('Demande expirée')]);
  expect(textOf(page)).toMatch(/relancés \(relance n°\s1\)\..*les administrateurs du cabinet ont été sollicités/s);
  const late = await sendForm(link, { decision: 'approve', confirmed: 'true', version: '1' }, host);
  expect([late.status, textOf(late)]).toEqual([200, expect.stringContaining('n’a pas été enregistrée')]);
  expect(refusal(await decide(validator, requestId))).toEqual({ status: 409, code: 'wrong-status' });
  await submit(creator, body);
});

test('what is decided in time does not expire afterwards, nor is anybody reminded of it', async () => {
  await accessOnce(creator, early.accessId, 'active');
  const { status, course } = await requestOf(creator, early.request.requestId);
  expect(status).toBe('approved');
  // Who was being asked when it was decided has been asked all the same: that may be told after it.
  const events = course.map(({ event }) => event).filter((event) => event !== 'asked');
  expect(events.slice(events.indexOf('decided'))).toEqual(['decided', 'opened', 'mailed', 'mailed']);
});

test('what is sent back and not corrected in time expires, too, and is told once more (V17)', async () => {
  const { outputs: host } = own;
  const company = await firm.company();
  const body = creation(company);
  const access = await submit(creator, body);
  const { requestId } = access.request;
  await mailTo(administrator.email, body.identity.email, host);
  await decide(administrator, requestId, { decision: 'send_back', reason: 'Le numéro, s’il vous plaît' });
  await mailTo(creator.email, 'Le numéro, s’il vous plaît', host);
  await accessOnce(creator, access.accessId, 'expired');
  await mailTo(creator.email, 'n’a pas été corrigée', host);
  expect(await requestOf(creator, requestId)).toMatchObject({ status: 'expired', version: 3, submission: 1 });
  await submit(creator, body);
});
