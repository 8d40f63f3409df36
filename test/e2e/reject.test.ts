import { beforeAll, expect, test } from 'vitest';
import { accessOf, asUser, cancel, creation, decide, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { refusal } from './support/http.ts';
import { linkIn, mailTo, mailsTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf, versionOn } from './support/pages.ts';
import { password, signIn } from './support/people.ts';

let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Refus');
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
});

test('a rejection by the page is told to the creator with its reason, and the person gets nothing', async () => {
  const company = await firm.company();
  const access = await submit(creator, creation(company));
  const link = linkIn(await mailTo(validator.email, access.identity.email));
  const reason = 'Adresse partagée : <b>à revoir</b>\r\nMerci';
  const form = { decision: 'reject', reason, confirmed: 'true', version: versionOn(await openPage(link)) };
  expect((await sendForm(link, form)).status).toBe(200);

  const told = await mailTo(creator.email, company.name);
  expect(told.subject).toBe(`Accès refusé : Inès Moreau (${company.name})`);
  expect(told.text).toContain('> Adresse partagée : <b>à revoir</b>\n> Merci');
  expect(told.html).toContain('Adresse partagée : &lt;b');
  expect(told.html).not.toContain('<b>');
  expect((await accessOf(creator, access.accessId)).status).toBe('rejected');
  expect(await mailsTo(access.identity.email)).toEqual([]);
  await expect(signIn(access.identity.email, password)).rejects.toThrow(/Incorrect username or password/);
});

test('a rejection without a reason is refused, by the API and by the page, and decides nothing', async () => {
  const access = await submit(creator, creation(await firm.company()));
  const { requestId } = access.request;
  for (const body of [{ decision: 'reject' }, { decision: 'reject', reason: '  \n ' }])
    expect(refusal(await decide(validator, requestId, body))).toEqual({
      ...{ status: 400, code: 'invalid-input' },
      fields: { '/reason': 'reason-missing' },
    });
  const link = linkIn(await mailTo(validator.email, access.identity.email));
  const again = await sendForm(link, { decision: 'reject', reason: ' ', confirmed: 'true', version: '1' });
  expect([again.status, textOf(again)]).toEqual([400, expect.stringContaining('Indiquez le motif du refus')]);
  expect(await accessOf(creator, access.accessId)).toMatchObject({ status: 'pending_validation', version: 1 });
});

test('a reason hides nothing: bidi, zero-width and control characters are refused wherever one is given', async () => {
  const access = await submit(creator, creation(await firm.company()));
  const { requestId } = access.request;
  const link = linkIn(await mailTo(validator.email, access.identity.email));
  for (const reason of ['Non\u202emerci', 'Non\u200b', 'Non\u0000']) {
    const refused = { status: 400, code: 'invalid-input', fields: { '/reason': 'invalid-value' } };
    expect(refusal(await decide(validator, requestId, { decision: 'reject', reason }))).toEqual(refused);
    expect(refusal(await cancel(creator, requestId, { reason }))).toEqual(refused);
    const again = await sendForm(link, { decision: 'reject', reason, confirmed: 'true', version: '1' });
    expect([again.status, textOf(again)]).toEqual([400, expect.stringContaining('contient des caractères invisibles')]);
  }
  expect(await accessOf(creator, access.accessId)).toMatchObject({ status: 'pending_validation', version: 1 });
});

test('a rejected address is free again', async () => {
  const body = creation(await firm.company({ admin: true }), asUser);
  const access = await submit(creator, body);
  await decide(validator, access.request.requestId, { decision: 'reject', reason: 'Trop tôt' });
  const second = await submit(creator, body);
  expect(second.identity).toEqual(access.identity);
  expect(second.accessId).not.toBe(access.accessId);
});
