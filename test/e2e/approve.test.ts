import { beforeAll, describe, expect, test, vi } from 'vitest';
import { MeReply } from '../../shared/contract/replies.ts';
import {
  KnownAccessPage,
  type Pending,
  accessOnce,
  cancel,
  creation,
  decide,
  requestOf,
  submit,
} from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { linkIn, mailTo, mailsTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf, versionOn } from './support/pages.ts';
import { password, signIn } from './support/people.ts';
import { soon } from './support/soon.ts';

let firm: TestFirm;
let creator: StaffMember;
let victor: StaffMember;
let agnes: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Approbation');
  [creator, victor, agnes] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Agnès Brémond', { validate: true }),
  ]);
});

async function pending(): Promise<Pending> {
  return submit(creator, creation(await firm.company({ dossiers: 2 })));
}

/** By the link in the invitation. */
async function choosePassword(email: string): Promise<void> {
  const link = linkIn(await mailTo(email, 'Choisir mon mot de passe'));
  expect((await sendForm(link, { password, passwordConfirmation: password })).status).toBe(200);
}

describe('a validator approves', () => {
  test('by the link in their mail, and the person can sign in', async () => {
    const access = await pending();
    const { email } = access.identity;
    expect(access).toMatchObject({ status: 'pending_validation', request: { status: 'open', decision: null } });
    await expect(signIn(email, password)).rejects.toThrow(/Incorrect username or password/);

    const [asked] = await Promise.all([mailTo(victor.email, email), mailTo(agnes.email, email)]);
    const page = await openPage(linkIn(asked));
    expect(textOf(page)).toContain('Accès à valider : Inès Moreau');
    const form = { decision: 'approve', confirmed: 'true', reason: '', version: versionOn(page) };
    const done = await sendForm(linkIn(asked), form);
    expect([done.status, textOf(done)]).toEqual([200, expect.stringContaining('votre décision est enregistrée')]);

    await accessOnce(creator, access.accessId, 'active');
    await choosePassword(email);
    const me = read(await (await signIn(email, password)).get('/v1/me'), 200, MeReply);
    expect(me).toMatchObject({ kind: 'client', accessId: access.accessId, email, modules: ['invoices'] });
    expect(me).toMatchObject({ firm: { name: firm.name }, dossiers: [{ level: 'principal_admin', options: [] }] });
  });

  test('through the API, and the creator and the request tell of it (V9)', async () => {
    const company = await firm.company();
    const access = await submit(creator, creation(company));
    const { requestId } = access.request;
    await vi.waitFor(async () => expect((await requestOf(creator, requestId)).course).toHaveLength(1), soon);
    const reply = await decide(agnes, requestId, { decision: 'approve', reason: 'Vu avec elle', version: 1 });
    expect(reply).toMatchObject({ status: 200, body: { status: 'approved', version: 2 } });
    expect(reply.headers.get('etag')).toBe('"2"');

    const told = await mailTo(creator.email, company.name);
    expect(told.subject).toBe(`Accès approuvé : Inès Moreau (${company.name})`);
    expect(told.text).toContain('par Agnès Brémond');
    expect(told.text).toContain('Vu avec elle');
    await vi.waitFor(async () => {
      const { course, decision, askedOf } = await requestOf(creator, requestId);
      expect(course.map(({ event, what }) => [event, what])).toEqual([
        ...[
          ['asked', null],
          ['decided', 'approved'],
          ['opened', null],
        ],
        ...[
          ['mailed', 'invitation'],
          ['mailed', 'creator'],
        ],
      ]);
      const by = { id: agnes.id, name: agnes.name };
      expect(decision).toMatchObject({ outcome: 'approved', by, via: 'api' });
      expect(askedOf.map(({ name }) => name).sort()).toEqual([agnes.name, victor.name].sort());
    }, soon);
    expect(await mailsTo(access.identity.email)).toHaveLength(1);
  });

  test('for good: nothing is left to cancel, and the access has its own version and tag', async () => {
    const access = await submit(creator, creation(await firm.company()));
    await decide(victor, access.request.requestId);
    const opened = await accessOnce(creator, access.accessId, 'active');
    const shown = await creator.get(`/v1/accesses/${access.accessId}`);
    expect(shown.headers.get('etag')).toBe(`"${String(opened.version)}"`);
    expect(refusal(await cancel(creator, access.request.requestId))).toEqual({ status: 409, code: 'wrong-status' });
  });
});

test('what was decided before its data was put there is history: nobody is mailed of it', async () => {
  const company = await firm.company({ admin: true });
  const [seeded] = read(await creator.get(`/v1/accesses?companyId=${company.companyId}`), 200, KnownAccessPage).items;
  const later = await submit(creator, creation(company));
  await decide(victor, later.request.requestId);
  await mailTo(later.identity.email, 'Choisir mon mot de passe');
  expect(await mailsTo(seeded?.identity.email ?? '')).toEqual([]);
  const { course } = await requestOf(victor, seeded?.request?.requestId ?? '');
  expect(course.map(({ event }) => event)).toEqual(['decided', 'opened']);
});
