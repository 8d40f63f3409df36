import { beforeAll, expect, test, vi } from 'vitest';
import { AccessPage } from '../../shared/contract/replies.ts';
import { CollaboratorPage, CollaboratorReply } from '../../shared/contract/firm.ts';
import { accessOf, asUser, creation, decide, requestOf, submit } from './support/creation.ts';
import { testFirm, unique, type StaffMember, type TestFirm } from './support/firm.ts';
import { read } from './support/http.ts';
import { mailsTo, mailTo } from './support/mailbox.ts';
import { soon } from './support/soon.ts';

let firm: TestFirm;
let creator: StaffMember;
let validator: StaffMember;
let company: Awaited<ReturnType<TestFirm['company']>>;

/** An address of the mail service's simulator, to which mails become what its name says. */
const simulated = (user: 'bounce' | 'complaint') => `${user}+${unique()}@simulator.amazonses.com`;

/** Mails show addresses so that no mail program makes a link of them (F4). */
const localPart = (email: string) => email.split('@')[0] ?? '';

beforeAll(async () => {
  firm = await testFirm('Cabinet Remise');
  company = await firm.company({ admin: true });
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
});

test('an invitation that came back shows with the access and the request, and its creator is told once (V19, L9)', async () => {
  const email = simulated('bounce');
  const { accessId, request } = await submit(creator, creation(company, { identity: { ...asUser.identity, email } }));
  expect(await accessOf(creator, accessId)).toMatchObject({ delivery: null });
  expect((await decide(validator, request.requestId)).status).toBe(200);
  await vi.waitFor(async () => {
    const access = await accessOf(creator, accessId);
    expect(access).toMatchObject({ status: 'active', delivery: 'bounced', invitation: { state: 'bounced' } });
  }, soon);
  const listed = async (state: string) =>
    read(await creator.get(`/v1/accesses?companyId=${company.companyId}&invitation=${state}`), 200, AccessPage).items;
  expect(await listed('bounced')).toEqual([expect.objectContaining({ accessId, delivery: 'bounced' })]);
  const told = await mailTo(creator.email, 'Invitation non remise : Inès Moreau');
  expect(told.text).toContain(localPart(email));
  const { course } = await requestOf(creator, request.requestId);
  expect(course).toContainEqual(expect.objectContaining({ event: 'bounced', what: 'invitation' }));

  // Sent again, it is as if none had come back, until that one does.
  expect((await creator.post(`/v1/accesses/${accessId}/resend-invitation`)).status).toBe(202);
  await vi.waitFor(async () => {
    expect(await mailsTo(email)).toHaveLength(2);
    expect(await accessOf(creator, accessId)).toMatchObject({ delivery: 'bounced', invitation: { state: 'bounced' } });
    const all = await mailsTo(creator.email);
    expect(all.filter(({ subject }) => subject.includes('non remise'))).toHaveLength(2);
  }, soon);
});

test('an invitation that arrived changes nothing of an access', async () => {
  const { accessId, request, identity } = await submit(creator, creation(company, asUser));
  expect((await decide(validator, request.requestId)).status).toBe(200);
  await mailTo(identity.email, 'Choisir mon mot de passe');
  await vi.waitFor(async () => {
    expect(await accessOf(creator, accessId)).toMatchObject({ delivery: null, invitation: { state: 'sent' } });
  }, soon);
});

test.each(['bounce', 'complaint'] as const)(
  'a validator whose mails end in a %s is asked no more while another can be, and the administrators are told (V19, V10)',
  async (user) => {
    const apart = await testFirm(`Cabinet ${user}`);
    const place = await apart.company({ admin: true });
    const admin = await apart.staff('Hélène Lefèvre', { administerFirm: true });
    const maker = await apart.staff('Paul Garnier');
    const claire = await apart.staff('Claire Roux', { validate: true });
    const rights = { validate: true, administerFirm: false };
    const body = { name: 'Victor Muet', email: simulated(user), rights, portfolio: 'all' };
    const { collaboratorId } = read(await admin.post('/v1/collaborators', body), 201, CollaboratorReply);
    const path = `/v1/collaborators/${collaboratorId}`;
    await vi.waitFor(async () => {
      const victor = read(await admin.get(path), 200, CollaboratorReply);
      expect(victor).toMatchObject({ status: 'active', mailBounced: true });
    }, soon);
    const { items } = read(await admin.get('/v1/collaborators'), 200, CollaboratorPage);
    expect(items.filter(({ mailBounced }) => mailBounced)).toHaveLength(1);
    const told = await mailTo(admin.email, 'Validateur injoignable par e-mail : Victor Muet');
    expect(told.text).toContain(localPart(body.email));

    const { request } = await submit(maker, creation(place, asUser));
    await mailTo(claire.email, 'Accès à valider');
    await vi.waitFor(async () => {
      const asked = (await requestOf(maker, request.requestId)).askedOf.map(({ id }) => id);
      expect(asked).toEqual([claire.id]);
    }, soon);
  },
);
