import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { RefusedPage, type RefusedReply } from '../../shared/contract/record-routes.ts';
import { administeredFirm, type AdministeredFirm } from './support/administration.ts';
import { creation, decide, submit } from './support/creation.ts';
import type { ClientMember, StaffMember } from './support/firm.ts';
import { read, refusal, type Reply } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { openPage, sendForm } from './support/pages.ts';
import { inOneHour } from '../support/in-one-hour.ts';

let firm: AdministeredFirm;
let paul: StaffMember;
let victor: StaffMember;
let lead: ClientMember;
let dossierId: string;
/** An access of another firm. */
let foreign: string;

beforeAll(async () => {
  await inOneHour();
  const other = await administeredFirm('Cabinet Voisin');
  firm = await administeredFirm('Cabinet Refus');
  paul = await firm.staff('Paul Garnier');
  victor = await firm.staff('Victor Valois', { validate: true });
  const company = await firm.company({ admin: true });
  dossierId = company.dossiers[0]!.dossierId;
  lead = await firm.client(company, [{ dossierId, level: 'team_lead', options: [] }]);
  const theirs = await other.company({ admin: true });
  const grant = { dossierId: theirs.dossiers[0]!.dossierId, level: 'standard_user' as const, options: [] };
  foreign = (await other.client(theirs, [grant])).accessId;
});

const rowsOf = async ({ id }: { id: string }): Promise<RefusedReply[]> =>
  read(await firm.admin.get(`/v1/audit?refused=true&actorId=${id}`), 200, RefusedPage).items;
const codeOf = (reply: Reply) => refusal(reply).code;
const suspend = (who: StaffMember, accessId: string) => who.post(`/v1/accesses/${accessId}/suspend`, { reason: 'Non' });

test('A5: ids out of reach are counted, there or not; what no id looks like, or is only read, is not', async () => {
  const absent = randomUUID();
  expect([codeOf(await suspend(paul, foreign)), codeOf(await suspend(paul, absent))]).toEqual(
    Array(2).fill('not-found'),
  );
  expect(codeOf(await suspend(paul, 'no-id'))).toBe('not-found');
  expect((await paul.get(`/v1/accesses/${foreign}`)).status).toBe(404);
  const [row, ...others] = await rowsOf(paul);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    code: 'not-found',
    count: 2,
    by: { kind: 'collaborator', id: paul.id, name: paul.name },
  });
  expect(new Set(row?.ids)).toEqual(new Set([foreign, absent]));
  expect(row?.hour).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z$/);
});

test('A5: an id out of reach in a body is counted, but not where nothing is kept or it is only asked about', async () => {
  const company = await firm.company();
  const body = creation(company, { dossiers: [{ dossierId: randomUUID(), level: 'standard_user' }] });
  expect((await victor.post('/v1/accesses/preview', body)).status).toBe(200);
  const checks = [{ dossierId: randomUUID(), permission: 'invoices.process' }];
  expect((await victor.post('/v1/permissions/check', { checks })).status).toBe(200);
  expect(await rowsOf(victor)).toEqual([]);
  expect(codeOf(await victor.post('/v1/accesses', body))).toBe('unknown-dossier');
  const { dossierId: named } = body.dossiers[0]!;
  expect(await rowsOf(victor)).toMatchObject([{ code: 'unknown-dossier', count: 1, ids: [named] }]);
});

test('A5: whoever would decide without being allowed to is counted, by API and by a link', async () => {
  const agnes = await firm.staff('Agnès Brémond', { validate: true });
  const made = await submit(agnes, creation(await firm.company({ admin: true })));
  const { requestId } = made.request;
  expect(codeOf(await decide(agnes, requestId))).toBe('own-request');
  expect(codeOf(await decide(paul, requestId))).toBe('not-a-validator');
  expect(await rowsOf(agnes)).toMatchObject([{ code: 'own-request', count: 1, ids: [requestId] }]);
  expect(await rowsOf(paul)).toMatchObject([{ code: 'not-found' }, { code: 'not-a-validator', ids: [requestId] }]);

  const page = linkIn(await mailTo(victor.email, made.identity.email));
  const withoutRight = await firm.call(`PATCH /v1/collaborators/${victor.id}`, {
    rights: { validate: false, administerFirm: false },
  });
  expect(withoutRight.status).toBe(200);
  const form = { decision: 'approve', confirmed: 'true', version: '1' };
  expect((await openPage(page)).status).toBe(403);
  expect((await rowsOf(victor)).map(({ code }) => code)).toEqual(['unknown-dossier']);
  expect((await sendForm(page, form)).status).toBe(403);
  const [ofLink] = (await rowsOf(victor)).filter(({ code }) => code === 'not-a-validator');
  expect(ofLink).toMatchObject({ count: 1, ids: [requestId], by: { id: victor.id, name: victor.name } });
});

test('A5: a level above one’s own is counted, of a client by their access', async () => {
  const path = `/v1/dossiers/${dossierId}/users/${lead.accessId}`;
  expect(codeOf(await lead.put(path, { level: 'principal_admin', options: [] }))).toBe('above-own-level');
  expect(await rowsOf({ id: lead.accessId })).toMatchObject([
    { code: 'above-own-level', count: 1, ids: [dossierId, lead.accessId], by: { kind: 'access', id: lead.accessId } },
  ]);
});

test('A5: they are had as a table, in pages, and by whom they concern alone', async () => {
  const all = read(await firm.admin.get('/v1/audit?refused=true'), 200, RefusedPage).items;
  expect(all.length).toBeGreaterThan(4);
  const lines: string[][] = [];
  let next: string | undefined = '/v1/audit?refused=true&limit=2';
  for (let page = 0; next !== undefined; page += 1) {
    const reply: Reply = await firm.admin.get(next, { accept: 'text/csv' });
    expect([reply.status, page < 10]).toEqual([200, true]);
    lines.push(...parse(reply.text, { bom: true, record_delimiter: '\r\n' }));
    next = /^<(.+)>; rel="next"$/.exec(reply.headers.get('link') ?? '')?.[1];
  }
  expect(lines).toEqual([
    ['hour', 'byKind', 'byId', 'byName', 'code', 'count', 'ids'],
    ...all.map(({ hour, by, code, count, ids }) => [
      ...[hour, by.kind, by.id, by.name, code, String(count), ids.join(', ')],
    ]),
  ]);
  const first = read(await firm.admin.get('/v1/audit?refused=true&limit=2'), 200, RefusedPage);
  const { items } = read(
    await firm.admin.get(`/v1/audit?refused=true&cursor=${first.nextCursor ?? ''}`),
    200,
    RefusedPage,
  );
  expect([...first.items, ...items]).toEqual(all);
  expect(codeOf(await firm.admin.get(`/v1/audit?cursor=${first.nextCursor ?? ''}`))).toBe('invalid-input');
  expect((await paul.get('/v1/audit?refused=true')).status).toBe(403);
});

test('A5: what is about things that were done does not go with them, and says so', async () => {
  const fields = async (query: string) => refusal(await firm.admin.get(`/v1/audit?refused=true&${query}`));
  const wrong = (pointer: string, status = 400) => ({
    status,
    code: 'invalid-input',
    fields: { [pointer]: 'invalid-value' },
  });
  expect(await fields(`subjectId=${lead.accessId}`)).toEqual(wrong('/subjectId'));
  expect(await fields('action=access-submitted')).toEqual(wrong('/action'));
  expect(refusal(await firm.admin.get('/v1/audit?refused=yes'))).toEqual(wrong('/refused'));
  expect((await firm.admin.get(`/v1/audit?refused=true&action=access-submitted`)).text).toContain('refused=true');
  expect(await fields(`actorId=${foreign}`)).toMatchObject({ status: 422, code: 'unknown-person' });
});
