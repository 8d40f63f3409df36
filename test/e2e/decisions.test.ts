import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { DecisionsReply } from '../../shared/contract/replies.ts';
import { EntryPage, RefusedPage } from '../../shared/contract/record-routes.ts';
import { administeredFirm, type AdministeredFirm } from './support/administration.ts';
import { asUser, creation, decide, requestOf, submit, type Pending } from './support/creation.ts';
import { unique, type StaffMember } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { inOneHour } from '../support/in-one-hour.ts';

let firm: AdministeredFirm;
let paul: StaffMember;
let victor: StaffMember;
let agnes: StaffMember;

beforeAll(async () => {
  firm = await administeredFirm('Cabinet Ensemble');
  [paul, victor, agnes] = await Promise.all([
    firm.staff('Paul Garnier', { validate: true }),
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Agnès Brémond', { validate: true }),
  ]);
});

const idOf = ({ request }: Pending) => request.requestId;
const approve = (requestId: string) => ({ requestId, decision: 'approve' });
const many = async (who: StaffMember, decisions: readonly object[], headers = {}) =>
  read(await who.post('/v1/decisions', { decisions }, headers), 200, DecisionsReply).results;
const inShort = (results: DecisionsReply['results']) =>
  results.map(({ httpStatus, request, problem }) => request?.status ?? [httpStatus, problem?.type.split('/').at(-1)]);

describe('many decisions at once (V9, V20)', () => {
  test('are answered one by one in the order sent; one that fails stops no other', async () => {
    const open = await Promise.all(
      Array.from({ length: 4 }, async () => submit(paul, creation(await firm.company({ admin: true })))),
    );
    const [first, decided, stale, last] = open.map(idOf);
    const own = await submit(victor, creation(await firm.company({ admin: true })));
    await decide(agnes, decided ?? '', { decision: 'reject', reason: 'Doublon' });
    const absent = randomUUID();
    const results = await many(victor, [
      { requestId: first, decision: 'reject', reason: 'A quitté l’entreprise' },
      approve(absent),
      approve('no-id'),
      approve(decided ?? ''),
      { ...approve(stale ?? ''), version: 7 },
      approve(idOf(own)),
      { ...approve(last ?? ''), version: 1 },
    ]);
    expect(results.map(({ requestId }) => requestId)).toEqual([
      first,
      absent,
      'no-id',
      decided,
      stale,
      idOf(own),
      last,
    ]);
    expect(inShort(results)).toEqual([
      ...['rejected', [404, 'not-found'], [404, 'not-found'], [409, 'already-decided']],
      ...[[412, 'stale-write'], [403, 'own-request'], 'approved'],
    ]);
    expect(results[3]?.problem).toMatchObject({
      decision: { outcome: 'rejected', by: { id: agnes.id, name: agnes.name }, reason: 'Doublon' },
    });
    expect(results[0]?.request?.decision).toMatchObject({
      by: { name: victor.name },
      reason: 'A quitté l’entreprise',
      via: 'api',
    });
    expect(await requestOf(paul, stale ?? '')).toMatchObject({ status: 'open', version: 1 });
    // A1: through the API, as each of them alone.
    const { items } = read(await firm.admin.get(`/v1/audit?subjectId=${open[0]?.accessId ?? ''}`), 200, EntryPage);
    expect(items[0]).toMatchObject({ action: 'request-rejected', via: 'api', by: { id: victor.id } });
  });

  test('what was attempted beyond one’s rights and reach is counted, once for all of it (A5)', async () => {
    await inOneHour();
    const own = await submit(agnes, creation(await firm.company({ admin: true })));
    const absent = [randomUUID(), randomUUID()];
    await many(agnes, [...absent.map(approve), approve('no-id'), approve(idOf(own))]);
    const { items } = read(await firm.admin.get(`/v1/audit?refused=true&actorId=${agnes.id}`), 200, RefusedPage);
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(expect.objectContaining({ code: 'own-request', count: 1, ids: [idOf(own)] }));
    const unknown = items.find(({ code }) => code === 'not-found');
    expect([unknown?.count, new Set(unknown?.ids)]).toEqual([2, new Set(absent)]);
  });

  test('a client user sent before the client admin of the company is decided after (C5)', async () => {
    const company = await firm.company();
    const admin = await submit(paul, creation(company));
    const user = await submit(paul, creation(company, asUser));
    expect(refusal(await decide(victor, idOf(user)))).toMatchObject({ code: 'company-needs-client-admin' });
    expect(inShort(await many(victor, [user, admin].map(idOf).map(approve)))).toEqual(['approved', 'approved']);
  });

  test('a reason that is missing is the fault of its decision alone (V2)', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => submit(paul, creation(await firm.company({ admin: true })))),
    );
    const results = await many(victor, [{ requestId: idOf(one!), decision: 'reject' }, approve(idOf(other!))]);
    expect(inShort(results)).toEqual([[400, 'invalid-input'], 'approved']);
    expect(results[0]?.problem?.errors).toMatchObject([{ pointer: '/reason', code: 'reason-missing' }]);
  });

  test('the same request twice, none, or too many refuse the whole call', async () => {
    const pending = await submit(paul, creation(await firm.company({ admin: true })));
    const requestId = idOf(pending);
    const refused = async (decisions: unknown) => refusal(await victor.post('/v1/decisions', { decisions }));
    expect(await refused([approve(requestId), { requestId, decision: 'reject', reason: 'Non' }])).toEqual({
      ...{ status: 400, code: 'invalid-input', fields: { '/decisions/1/requestId': 'duplicate' } },
    });
    const tooMany = Array.from({ length: 101 }, () => approve(randomUUID()));
    for (const decisions of [[], tooMany]) expect((await refused(decisions)).status).toBe(400);
    expect((await requestOf(paul, requestId)).status).toBe('open');
  });

  test('sent again they take nothing twice, and with a key get the first reply, byte for byte', async () => {
    const pending = await submit(paul, creation(await firm.company({ admin: true })));
    const body = { decisions: [approve(idOf(pending)), approve(randomUUID())] };
    const key = { 'idempotency-key': unique() };
    const first = await victor.post('/v1/decisions', body, key);
    const again = await victor.post('/v1/decisions', body, key);
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect(inShort(await many(victor, body.decisions))).toEqual(['approved', [404, 'not-found']]);
    expect(inShort(await many(agnes, body.decisions.slice(0, 1)))).toEqual([[409, 'already-decided']]);
    const { decision, version } = await requestOf(paul, idOf(pending));
    expect([decision?.by?.id, version]).toEqual([victor.id, 2]);
    const other = { decisions: body.decisions.slice(0, 1) };
    expect(refusal(await victor.post('/v1/decisions', other, key)).code).toBe('idempotency-key-reused');
  });
});
