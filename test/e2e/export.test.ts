import { beforeAll, expect, test, vi } from 'vitest';
import { ExportReply } from '../../shared/contract/export.ts';
import { AccessReply } from '../../shared/contract/replies.ts';
import { entryItem } from '../../shared/data/record.ts';
import type { Company } from '../../shared/domain/company.ts';
import { sampleEntry } from '../support/sealed.ts';
import { accessOf, creation, decide, submit } from './support/creation.ts';
import { testFirm, unique, type ClientMember, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal, type Reply } from './support/http.ts';
import type { Caller } from './support/people.ts';
import { soon } from './support/soon.ts';

let firm: TestFirm;
let company: Company;
let dossierId: string;
let paul: StaffMember;
let victor: StaffMember;
let anne: StaffMember;
let lead: ClientMember;
let other: ClientMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Export');
  company = await firm.company({ admin: true });
  dossierId = company.dossiers[0]!.dossierId;
  [paul, victor, anne] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Anne Adam', { administerFirm: true }),
  ]);
  const grant = (level: 'team_lead' | 'standard_user') => [{ dossierId, level, options: [] }];
  [lead, other] = await Promise.all([
    firm.client(company, grant('team_lead')),
    firm.client(company, grant('standard_user')),
  ]);
  const change = (who: Caller, of: ClientMember) =>
    who.put(`/v1/dossiers/${dossierId}/users/${of.accessId}`, { level: 'standard_user', options: ['all_documents'] });
  expect((await change(lead, other)).status).toBe(200);
  expect((await change(victor, lead)).status).toBe(200);
});

const ofAccess = (who: Caller, accessId: string): Promise<Reply> => who.get(`/v1/accesses/${accessId}/export`);
const exported = (reply: Reply) => read(reply, 200, ExportReply);

test('G2: a person has all that is kept of them: who they are, what they have, and what was done by whom', async () => {
  const mine = exported(await lead.get('/v1/me/export'));
  expect(mine.person).toEqual({ kind: 'access', id: lead.accessId });
  expect(mine.access).toMatchObject({ identity: { email: lead.email }, dossiers: [{ dossierId }] });
  // Firms of tests give an access its record from the beginning.
  expect(mine.entries.filter(({ action }) => action === 'rights-changed')).toMatchObject([
    {
      ...{ action: 'rights-changed', subject: { kind: 'access', id: lead.accessId } },
      ...{ by: { kind: 'collaborator', id: victor.id, name: victor.name } },
      changes: [expect.objectContaining({ field: `dossiers/${dossierId}` })],
    },
    { action: 'rights-changed', subject: { kind: 'access', id: other.accessId }, changes: [], by: { name: null } },
  ]);
  expect(mine.nextCursor).toBeUndefined();
});

test('G2: of others at clients it holds ids alone', async () => {
  const [mine, theirs] = [await lead.get('/v1/me/export'), await other.get('/v1/me/export')];
  expect(mine.text).not.toContain(other.email);
  expect(theirs.text).not.toContain(lead.email);
  const changes = exported(theirs).entries.filter(({ action }) => action === 'rights-changed');
  expect(changes).toMatchObject([{ by: { kind: 'access', id: lead.accessId, name: null } }]);
});

test('G2: an administrator has the same of an access, with its request and its mails', async () => {
  const submitted = await submit(paul, creation(company, { identity: { email: `g2.${unique()}@client.example` } }));
  await decide(victor, submitted.request.requestId, { decision: 'reject', reason: 'Parce que.' });
  // Until the creator was told, the course of the request goes on.
  const found = await vi.waitFor(async () => {
    const reply = exported(await ofAccess(anne, submitted.accessId));
    expect(reply.access).toEqual(await accessOf(anne, submitted.accessId));
    return reply;
  }, soon);
  expect(found.requests).toMatchObject([{ requestId: submitted.request.requestId, status: 'rejected' }]);
  expect(found.entries.map(({ action, reason }) => [action, reason])).toEqual([
    ['access-submitted', null],
    ['request-rejected', 'Parce que.'],
  ]);
});

test('G2: whatever was asked for about somebody is among it, of whichever kind', async () => {
  const { accessId } = await firm.client(company, [{ dossierId, level: 'standard_user', options: [] }], {
    modules: [],
  });
  const asked = read(await paul.patch(`/v1/accesses/${accessId}`, { modules: ['invoices'] }), 202, AccessReply).request;
  expect((await paul.post(`/v1/requests/${asked?.requestId ?? ''}/cancel`, {})).status).toBe(200);
  const more = await paul.put(`/v1/dossiers/${dossierId}/users/${accessId}`, { level: 'team_lead', options: [] });
  expect(more.status).toBe(202);
  const { requests } = exported(await ofAccess(anne, accessId));
  expect(requests.map(({ kind, status }) => [kind, status])).toEqual([
    ['creation', 'approved'],
    ['change', 'cancelled'],
    ['more_rights', 'open'],
  ]);
});

test('G2: staff have their own: requests they made, without what was asked for others', async () => {
  const mine = exported(await paul.get('/v1/me/export'));
  expect(mine).toMatchObject({ access: null, collaborator: { email: paul.email } });
  expect(mine.requests.length).toBeGreaterThan(0);
  expect(mine.requests.every(({ dossiers }) => dossiers.length === 0)).toBe(true);
});

test('G2: in pages, each from where the one before ended, down to which mails went to them and when', async () => {
  const { accessId } = await firm.client(company, [{ dossierId, level: 'standard_user', options: [] }]);
  const [since, by] = [new Date().toISOString(), { kind: 'access' as const, id: accessId }];
  expect((await paul.post(`/v1/accesses/${accessId}/suspend`, { reason: 'Congé.' })).status).toBe(200);
  // More than one read takes: what they did to others.
  const more = Array.from({ length: 500 }, () => sampleEntry({ firmId: firm.firmId, at: since, version: 1, by }));
  await firm.write(more.map(entryItem));

  const path = `/v1/accesses/${accessId}/export`;
  const first = exported(await anne.get(path));
  const next = `?cursor=${first.nextCursor ?? ''}`;
  const second = await vi.waitFor(async () => {
    const page = exported(await anne.get(path + next));
    expect(page.mails).toMatchObject([{ mail: expect.stringMatching(/^moved#suspended-/), state: 'delivered' }]);
    return page;
  }, soon);
  expect([first.mails, second.nextCursor, second.cards, second.requests]).toEqual([[], undefined, [], []]);
  // Of a mail the second is kept.
  expect(Date.parse(second.mails[0]?.at ?? '')).toBeGreaterThanOrEqual(Math.floor(Date.parse(since) / 1000) * 1000);
  const ids = [...first.entries, ...second.entries].map(({ auditId }) => auditId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(more.map(({ auditId }) => auditId)));
  expect(first.entries.map(({ action }) => action)).toContain('access-suspended');

  const elsewhere = [`/v1/accesses/${other.accessId}/export${next}`, `/v1/me/export${next}`];
  for (const wrong of elsewhere)
    expect(refusal(await anne.get(wrong))).toMatchObject({ status: 400, fields: { '/cursor': 'invalid-cursor' } });
});

test('G2: nobody else has them', async () => {
  for (const who of [paul, victor, lead])
    expect(refusal(await ofAccess(who, lead.accessId))).toEqual({ status: 403, code: 'forbidden' });
  const elsewhere = await (await testFirm()).staff('Zoé Ailleurs', { administerFirm: true });
  expect(refusal(await ofAccess(elsewhere, lead.accessId))).toEqual({ status: 404, code: 'not-found' });
  expect(refusal(await ofAccess(anne, unique()))).toEqual({ status: 404, code: 'not-found' });
  expect((await lead.get('/v1/me/export?cursor=x')).status).toBe(400);
});
