import { expect, test, vi } from 'vitest';
import { asUser, creation, decide, requestOf, submit } from './support/creation.ts';
import { testFirm } from './support/firm.ts';
import { refusal } from './support/http.ts';
import { linkIn, mailsTo, mailTo } from './support/mailbox.ts';
import { openPage, textOf } from './support/pages.ts';
import { soon } from './support/soon.ts';

test('where whoever was asked leaves, the next is asked at once, and the former link decides nothing (V16, V4)', async () => {
  const firm = await testFirm('Cabinet Départs');
  const admin = await firm.staff('Hélène Lefèvre', { administerFirm: true });
  const company = await firm.company({ admin: true });
  const creator = await firm.staff('Paul Garnier');
  const victor = await firm.staff('Victor Valois', { validate: true });
  const { request, identity } = await submit(creator, creation(company, asUser));
  const link = linkIn(await mailTo(victor.email, identity.email));

  const agnes = await firm.staff('Agnès Brémond', { validate: true });
  expect(await mailsTo(agnes.email)).toEqual([]);
  expect((await admin.del(`/v1/collaborators/${victor.id}`)).status).toBe(204);
  await mailTo(agnes.email, identity.email);
  await vi.waitFor(async () => {
    expect((await requestOf(creator, request.requestId)).askedOf.map(({ id }) => id)).toEqual([agnes.id]);
  }, soon);
  expect(textOf(await openPage(link))).not.toContain('Confirmer');
  expect([401, 403]).toContain(refusal(await decide(victor, request.requestId)).status);
  expect((await decide(agnes, request.requestId)).status).toBe(200);
});

test('whoever comes to qualify is asked where nobody was left (V16, V10)', async () => {
  const firm = await testFirm('Cabinet Relève');
  const admin = await firm.staff('Hélène Lefèvre', { administerFirm: true });
  const company = await firm.company({ admin: true });
  const creator = await firm.staff('Paul Garnier');
  const victor = await firm.staff('Victor Valois', { validate: true });
  const agnes = await firm.staff('Agnès Brémond');
  const { request, identity } = await submit(creator, creation(company, asUser));
  await mailTo(victor.email, identity.email);
  const rights = (validate: boolean) => ({ rights: { validate } });
  expect((await admin.patch(`/v1/collaborators/${victor.id}`, rights(false))).status).toBe(200);
  await vi.waitFor(async () => {
    const { course, askedOf } = await requestOf(creator, request.requestId);
    expect([course.map(({ event }) => event), askedOf]).toEqual([['asked', 'nobody-to-ask'], []]);
  }, soon);

  expect((await admin.patch(`/v1/collaborators/${agnes.id}`, rights(true))).status).toBe(200);
  await mailTo(agnes.email, identity.email);
  expect((await decide(agnes, request.requestId)).status).toBe(200);
});

test('where whoever made it leaves, an administrator is told of what waits for corrections, and goes on with it (V17)', async () => {
  const firm = await testFirm('Cabinet Relais');
  const admin = await firm.staff('Hélène Lefèvre', { administerFirm: true });
  const boss = await firm.staff('Yves Rochefort', { administerFirm: true });
  const company = await firm.company({ admin: true });
  const paul = await firm.staff('Paul Garnier');
  const victor = await firm.staff('Victor Valois', { validate: true });
  const held = company.dossiers.map(({ dossierId }) => ({ dossierId, level: 'principal_admin' as const, options: [] }));
  const ada = await firm.client(company, held, { clientType: 'client_admin' });
  const back = { decision: 'send_back', reason: 'Le nom est incomplet' };
  const bodies = [creation(company, asUser), creation(company, asUser)];
  const sent = [await submit(paul, bodies[0]), await submit(ada, bodies[1])];
  for (const [index, { email }] of [paul, ada].entries()) {
    expect((await decide(victor, sent[index]!.request.requestId, back)).status).toBe(200);
    await mailTo(email, 'Le nom est incomplet');
  }
  const toldTo = async ({ email }: { email: string }, who: string) =>
    (await mailsTo(email)).filter(({ text }) => text.includes(`${who} avait fait cette demande et n’est plus là`));

  expect((await admin.del(`/v1/collaborators/${paul.id}`)).status).toBe(204);
  expect((await admin.post(`/v1/accesses/${ada.accessId}/revoke`, { reason: 'Départ' })).status).toBe(200);
  for (const to of [admin, boss])
    for (const who of [paul.name, ada.name])
      await vi.waitFor(async () => expect(await toldTo(to, who)).toHaveLength(1), soon);
  for (const [index, { request }] of sent.entries()) {
    expect((await admin.put(`/v1/requests/${request.requestId}`, bodies[index]!)).status).toBe(200);
    expect((await decide(victor, request.requestId)).status).toBe(200);
  }
  for (const who of [paul.name, ada.name]) expect(await toldTo(boss, who)).toHaveLength(1);
});
