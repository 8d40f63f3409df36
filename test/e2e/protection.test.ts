import { beforeAll, expect, test, vi } from 'vitest';
import { CollaboratorReply } from '../../shared/contract/firm.ts';
import { added, administeredFirm, newcomer, type AdministeredFirm } from './support/administration.ts';
import { unique, type StaffMember } from './support/firm.ts';
import { read } from './support/http.ts';
import { mailTo, mailsTo, type Mail } from './support/mailbox.ts';
import { soon } from './support/soon.ts';

let firm: AdministeredFirm;
let others: readonly [StaffMember, StaffMember];
let paul: StaffMember;

beforeAll(async () => {
  firm = await administeredFirm('Cabinet Garde');
  others = [
    await firm.staff('Ada Autre', { administerFirm: true }),
    await firm.staff('Bob Autre', { administerFirm: true }),
  ];
  paul = await firm.staff('Paul Garnier');
});

const told = async (address: string): Promise<Mail[]> =>
  (await mailsTo(address)).filter(({ subject }) => /^Protection (du cabinet|of the firm) /.test(subject));

/** Does something, and gives what each of the other administrators has then been told; nobody else is. */
async function tellingOf(act: () => Promise<unknown>, mentioning: string): Promise<readonly Mail[]> {
  const before = await Promise.all(others.map(({ email }) => told(email)));
  await act();
  const mails = await Promise.all(others.map(({ email }) => mailTo(email, mentioning)));
  for (const [index, { email }] of others.entries())
    expect(await told(email)).toHaveLength((before[index]?.length ?? 0) + 1);
  for (const { email } of [firm.admin, paul]) expect(await told(email)).toEqual([]);
  return mails;
}

const set = async (patch: object) => expect((await firm.call('PATCH /v1/firm', patch)).status).toBe(200);
const give = async (collaboratorId: string, rights: object) =>
  read(await firm.call(`PATCH /v1/collaborators/${collaboratorId}`, { rights }), 200, CollaboratorReply);

test('four eyes switched off are told to every other administrator at once: who did what, when, and what to do (F1)', async () => {
  const mails = await tellingOf(() => set({ fourEyes: false }), 'validation par une autre personne');
  for (const { subject, text } of mails) {
    expect(subject).toBe('Protection du cabinet modifiée par Hélène Lefèvre');
    for (const said of ['Hélène Lefèvre', 'heure de Paris', 'Si ce n’est pas voulu', 'Cabinet Garde'])
      expect(text).toContain(said);
  }
});

test('so is an own domain that is taken out, in the language of the firm', async () => {
  await set({ language: 'en', ownDomains: [firm.domain, 'garde.example', 'lefevre'] });
  const [mail] = await tellingOf(() => set({ ownDomains: [firm.domain] }), 'garde. example and lefevre');
  expect(mail?.text).toContain('No longer domains of the firm');
  await set({ language: 'fr' });
});

test('so is a right that is given, to somebody there or to somebody new', async () => {
  await tellingOf(() => give(paul.id, { validate: true }), 'Paul Garnier a reçu le droit de valider');
  await tellingOf(() => give(paul.id, { administerFirm: true }), 'Paul Garnier a reçu le droit d’administrer');
  await give(paul.id, { administerFirm: false });
  const name = `Zoé ${unique().slice(0, 6)}`;
  const add = () => added(firm.call, { name, rights: { validate: true, administerFirm: true }, portfolio: 'all' });
  const mails = await tellingOf(add, `${name} a reçu le droit de valider`);
  expect(mails[0]?.text).toContain(`${name} a reçu le droit d’administrer`);
});

test('a creation that is sent twice by one key is told once', async () => {
  const body = newcomer({ name: `Yann ${unique().slice(0, 6)}` });
  const key = { 'idempotency-key': body.email };
  const add = async () => {
    const replies = [
      await firm.call('POST /v1/collaborators', body, key),
      await firm.call('POST /v1/collaborators', body, key),
    ];
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
  };
  await tellingOf(add, `${body.name} a reçu le droit de valider`);
});

test('what protects as before, or more, is told to nobody', async () => {
  const before = await Promise.all(others.map(({ email }) => told(email)));
  await set({ fourEyes: true });
  await set({ fourEyes: true, name: 'Cabinet Garde' });
  await set({ ownDomains: [firm.domain, 'plus.example'] });
  await give(paul.id, { validate: true });
  const one = await added(firm.call, { rights: {}, portfolio: [] });
  await give(one.collaboratorId, { validate: false });
  // By now whatever was due before it has gone.
  await vi.waitFor(async () => expect(await mailsTo(one.email)).toHaveLength(1), soon);
  expect(await Promise.all(others.map(({ email }) => told(email)))).toEqual(before);
});
