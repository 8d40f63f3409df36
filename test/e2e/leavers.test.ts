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
