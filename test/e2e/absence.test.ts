import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { CollaboratorPage, CollaboratorReply } from '../../shared/contract/firm.ts';
import { EntryPage } from '../../shared/contract/record-routes.ts';
import { AbsenceReply, MeReply } from '../../shared/contract/replies.ts';
import { testFirm, type ClientMember, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { mailsTo, mailTo } from './support/mailbox.ts';
import { soon } from './support/soon.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const period = { from: inDays(-1), to: inDays(7) };

let firm: TestFirm;
let admin: StaffMember;
let victor: StaffMember;
let agnes: StaffMember;
/** Without the validation right. */
let paul: StaffMember;
let client: ClientMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Absences');
  admin = await firm.staff('Hélène Lefèvre', { administerFirm: true });
  victor = await firm.staff('Victor Valois', { validate: true });
  agnes = await firm.staff('Agnès Brémond', { validate: true });
  paul = await firm.staff('Paul Garnier');
  client = await firm.client(await firm.company({ admin: true }), []);
});

const path = '/v1/me/absence';
const at = ({ id }: StaffMember) => `/v1/collaborators/${id}`;
const shownTo = async (who: StaffMember) => {
  const me = read(await who.get('/v1/me'), 200, MeReply);
  return me.kind === 'collaborator' ? me.absence : undefined;
};
const shown = async (who: StaffMember) => read(await admin.get(at(who)), 200, CollaboratorReply).absence;
const listed = async (who: StaffMember) =>
  read(await admin.get('/v1/collaborators'), 200, CollaboratorPage).items.find(
    ({ collaboratorId }) => collaboratorId === who.id,
  )?.absence;

describe('V15: an absence of one’s own', () => {
  test.each(['a validator', 'somebody without the right', 'an administrator'])(
    'is set and taken back by %s',
    async (who) => {
      const one = who === 'a validator' ? victor : who === 'an administrator' ? admin : paul;
      const set = await one.put(path, { ...period, delegateId: agnes.id });
      const expected = { ...period, delegate: { id: agnes.id, name: agnes.name } };
      expect(read(set, 200, AbsenceReply)).toEqual(expected);
      expect([await shownTo(one), await shown(one), await listed(one)]).toEqual([expected, expected, expected]);
      expect(set.headers.get('etag')).toBe((await admin.get(at(one))).headers.get('etag'));
      expect(read(await one.put(path, { ...period, delegateId: null }), 200, AbsenceReply).delegate).toBeNull();
      for (const _again of [1, 2]) expect((await one.del(path)).status).toBe(204);
      expect([await shownTo(one), await shown(one), await listed(one)]).toEqual([null, null, null]);
    },
  );

  test('is no client’s', async () => {
    for (const reply of [await client.put(path, period), await client.del(path)])
      expect(refusal(reply)).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test('is refused field by field', async () => {
    const refused = async (changes: object) => refusal(await victor.put(path, { ...period, ...changes }));
    const invalid = (fields: object) => ({ status: 400, code: 'invalid-input', fields });
    expect(await refused({ from: period.to })).toEqual(invalid({ '/to': 'ends-before-it-begins' }));
    expect(await refused({ from: inDays(-3), to: inDays(-2) })).toEqual(invalid({ '/to': 'end-in-the-past' }));
    expect(await refused({ to: inDays(366) })).toEqual(invalid({ '/to': 'absence-too-long' }));
    expect(await refused({ to: '2099-12-31' })).toEqual(invalid({ '/to': 'invalid-value' }));
    expect(await refused({ from: undefined })).toEqual(invalid({ '/from': 'missing' }));
    expect(await refused({ reason: 'Congé' })).toEqual(invalid({ '/reason': 'unknown-field' }));
    expect(await refused({ from: period.to, delegateId: randomUUID() })).toMatchObject({ status: 400 });
    expect(await shownTo(victor)).toBeNull();
  });

  test('names nobody who cannot stand in: all are answered as one who does not exist', async () => {
    const stranger = await (await testFirm('Cabinet Ailleurs')).staff('Sylvie Serre', { validate: true });
    const others = [randomUUID(), 'x', '', victor.id, paul.id, client.accessId, stranger.id];
    const replies = await Promise.all(others.map((delegateId) => victor.put(path, { ...period, delegateId })));
    const told = replies.map(({ body }) => ({ ...(body as object), instance: '' }));
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(refusal(replies[0]!)).toEqual({
      ...{ status: 422, code: 'unknown-delegate', fields: { '/delegateId': 'unknown-delegate' } },
    });
  });

  test('honours If-Match', async () => {
    const tag = (await admin.get(at(victor))).headers.get('etag') ?? '';
    const stale = await victor.put(path, period, { 'if-match': '"0"' });
    expect(refusal(stale)).toMatchObject({ status: 412, code: 'stale-write' });
    expect((await victor.put(path, period, { 'if-match': tag })).status).toBe(200);
    expect((await victor.del(path)).status).toBe(204);
  });
});

describe('V15: an absence of a colleague', () => {
  test('is set by an administrator with other fields or without, under its pointers', async () => {
    const absence = { ...period, delegateId: agnes.id };
    const changed = read(await admin.patch(at(paul), { name: 'Paul Garnier-Roy', absence }), 200, CollaboratorReply);
    expect(changed).toMatchObject({ name: 'Paul Garnier-Roy', absence: { delegate: { id: agnes.id } } });
    expect(await shownTo(paul)).toEqual(changed.absence);
    const refused = async (changes: object) =>
      refusal(await admin.patch(at(paul), { absence: { ...absence, ...changes } }));
    expect(await refused({ delegateId: paul.id })).toEqual({
      ...{ status: 422, code: 'unknown-delegate', fields: { '/absence/delegateId': 'unknown-delegate' } },
    });
    expect((await refused({ to: period.from })).fields).toEqual({ '/absence/to': 'ends-before-it-begins' });
    expect(refusal(await victor.patch(at(paul), { absence }))).toMatchObject({ status: 403 });
    expect(read(await admin.patch(at(paul), { absence: null }), 200, CollaboratorReply).absence).toBeNull();
  });
});

test('V15: a delegate who leaves is dropped, on record, and the owner told once', async () => {
  const leaver = await firm.staff('Lucie Lambert', { validate: true });
  expect((await victor.put(path, { ...period, delegateId: leaver.id })).status).toBe(200);
  expect((await agnes.put(path, { ...period, delegateId: victor.id })).status).toBe(200);
  expect((await admin.del(at(leaver))).status).toBe(204);
  const mail = await mailTo(victor.email, 'Lucie Lambert ne peut plus vous remplacer');
  expect(mail.subject).toBe('Votre absence : Lucie Lambert ne peut plus vous remplacer');
  expect(await shownTo(victor)).toEqual({ ...period, delegate: null });
  expect((await shownTo(agnes))?.delegate).toEqual({ id: victor.id, name: victor.name });

  expect((await admin.patch(at(victor), { rights: { validate: false } })).status).toBe(200);
  await mailTo(agnes.email, 'ne peut plus vous remplacer');
  expect(await shownTo(agnes)).toEqual({ ...period, delegate: null });
  await vi.waitFor(async () => {
    const { items } = read(await admin.get(`/v1/audit?subjectId=${victor.id}`), 200, EntryPage);
    const told = items.filter(({ changes }) => changes.some(({ field }) => field === 'absence'));
    expect(told[0]).toMatchObject({
      ...{ by: null, action: 'collaborator-changed' },
      changes: [{ field: 'absence', from: { ...period, delegateId: leaver.id }, to: period }],
    });
  }, soon);
  expect((await mailsTo(victor.email)).filter(({ subject }) => subject.includes('absence'))).toHaveLength(1);
});
