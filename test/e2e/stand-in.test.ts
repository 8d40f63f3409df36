import { beforeEach, describe, expect, test, vi } from 'vitest';
import { EntryPage } from '../../shared/contract/record-routes.ts';
import { DecisionsReply, SummaryReply } from '../../shared/contract/replies.ts';
import type { Company } from '../../shared/domain/company.ts';
import { administeredFirm, type AdministeredFirm } from './support/administration.ts';
import { creation, decide, requestOf, submit, type Pending } from './support/creation.ts';
import type { StaffMember } from './support/firm.ts';
import { read } from './support/http.ts';
import { linkIn, mailsTo, mailTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf, versionOn } from './support/pages.ts';
import { queueLink } from './support/queue.ts';
import { soon } from './support/soon.ts';

let firm: AdministeredFirm;
let company: Company;
let paul: StaffMember;
let victor: StaffMember;
let agnes: StaffMember;
let zoe: StaffMember;

beforeEach(async () => {
  firm = await administeredFirm('Cabinet Vacances');
  company = await firm.company({ admin: true });
  [paul, victor, agnes, zoe] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Agnès Brémond', { validate: true }),
    firm.staff('Zoé Martin', { validate: true }),
  ]);
});

const [from, to] = [-1, 48].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
const away = async (who: StaffMember, delegate?: StaffMember): Promise<void> => {
  const said = await who.put('/v1/me/absence', { from, to, ...(delegate && { delegateId: delegate.id }) });
  expect(said.status).toBe(200);
};
const shown = (...some: StaffMember[]) => some.map(({ id, name }) => ({ id, name }));
const byName = <One extends { readonly name: string }>(some: readonly One[] = []) =>
  some.toSorted((a, b) => a.name.localeCompare(b.name));
const preview = async (): Promise<SummaryReply['validators']> =>
  read(await paul.post('/v1/accesses/preview', creation(company)), 200, SummaryReply).validators;
const idOf = ({ request }: Pending) => request.requestId;
const decisionOf = async (of: Pending) => (await requestOf(paul, idOf(of))).decision;
/** For whom the record says that it was decided. */
const recordedFor = async ({ accessId }: Pending, action: string) => {
  const { items } = read(await firm.admin.get(`/v1/audit?subjectId=${accessId}&action=${action}`), 200, EntryPage);
  expect(items).toHaveLength(1);
  return byName(items[0]!.for);
};

describe('who stands in for whoever is away (V15)', () => {
  test('is asked in their place, decides for all of the chain, and page, mail and record say so', async () => {
    await away(victor, agnes);
    await away(agnes, zoe);
    expect(await preview()).toEqual([{ ...shown(zoe)[0], awayUntil: null }]);

    const pending = await submit(paul, creation(company));
    const mail = await mailTo(zoe.email, pending.identity.email);
    const [link, queued] = [linkIn(mail), `${await queueLink(firm, zoe)}?request=${idOf(pending)}&lang=fr`];
    const asking = mail.text.replaceAll(/\s+/g, ' ');
    for (const asked of [asking, textOf(await openPage(`${link}?lang=fr`)), textOf(await openPage(queued))]) {
      expect(asked).toMatch(/Vous remplacez : .*Agnès Brémond \(absence jusqu’au /);
      expect(asked).toMatch(/Vous remplacez : .*Victor Valois \(absence jusqu’au /);
    }
    await vi.waitFor(async () => {
      expect((await requestOf(paul, idOf(pending))).course.map(({ event }) => event)).toEqual(['asked']);
    }, soon);
    expect([...(await mailsTo(victor.email)), ...(await mailsTo(agnes.email))]).toEqual([]);
    expect((await requestOf(paul, idOf(pending))).askedOf).toEqual(shown(zoe));

    const version = versionOn(await openPage(link));
    const form = { decision: 'reject', reason: 'Doublon', confirmed: 'true', version };
    const outcome = textOf(await sendForm(`${link}?lang=fr`, form));
    const told = expect.stringMatching(
      /par Zoé Martin \(pour (Agnès Brémond et Victor Valois|Victor Valois et Agnès Brémond)\)/,
    );
    expect(outcome).toEqual(told);
    expect(textOf(await openPage(`${link}?lang=fr`))).toEqual(told);
    expect(textOf(await sendForm(`${link}?lang=fr`, { ...form, decision: 'approve' }))).toEqual(told);
    expect(textOf(await openPage(queued))).toEqual(told);
    expect((await mailTo(paul.email, 'refusée')).text.replaceAll(/\s+/g, ' ')).toEqual(told);
    expect(byName((await decisionOf(pending))?.for)).toEqual(shown(agnes, victor));
    expect(await recordedFor(pending, 'request-rejected')).toEqual(shown(agnes, victor));
    const history = read(await zoe.get(`/v1/accesses/${pending.accessId}/history`), 200, EntryPage);
    expect(byName(history.items.at(-1)?.for)).toEqual(shown(agnes, victor));
  });

  test('is nobody in a circle, whose members are asked where nobody else is there, and decide for nobody', async () => {
    await away(victor, agnes);
    await away(agnes, victor);
    await away(zoe);
    const asked = byName(await preview());
    expect(asked).toEqual(shown(agnes, victor, zoe).map((one) => ({ ...one, awayUntil: to })));
    const pending = await submit(paul, creation(company));
    await Promise.all([victor, agnes, zoe].map(({ email }) => mailTo(email, pending.identity.email)));
    const reply = await decide(victor, idOf(pending), { decision: 'approve' });
    expect(reply).toMatchObject({ status: 200, body: { decision: { for: [] } } });
    expect(await recordedFor(pending, 'request-approved')).toEqual([]);
  });

  test('decides for no creator, who could not have decided it themselves (V1), but for who is away beside', async () => {
    await away(victor, zoe);
    await away(agnes, zoe);
    const pending = await submit(victor, creation(company));
    const mail = await mailTo(zoe.email, pending.identity.email);
    expect(mail.text).toMatch(/Demandé par\s: Victor Valois/);
    expect(mail.text.replaceAll(/\s+/g, ' ')).toMatch(/Vous remplacez : Agnès Brémond \(absence jusqu’au [^)]*\)\./);
    expect(textOf(await openPage(`${linkIn(mail)}?lang=en`))).toMatch(
      /You are standing in for Agnès Brémond \(away until [^)]*\)\./,
    );
    const body = { decision: 'send_back', reason: 'Le téléphone' };
    expect(await decide(zoe, idOf(pending), body)).toMatchObject({
      status: 200,
      body: { status: 'to_correct', decision: { by: shown(zoe)[0], for: shown(agnes) } },
    });
    expect(await recordedFor(pending, 'request-sent-back')).toEqual(shown(agnes));
    expect((await mailTo(victor.email, 'Le téléphone')).text).toContain('par Zoé Martin (pour Agnès Brémond)');
  });

  test('is named by an administrator too, and is told by the queue and by many decisions at once', async () => {
    const absence = { from, to, delegateId: zoe.id };
    expect((await firm.admin.patch(`/v1/collaborators/${victor.id}`, { absence })).status).toBe(200);
    const both = [await submit(paul, creation(company)), await submit(paul, creation(company))] as const;
    const id = idOf(both[0]);
    const form = { [`decision.${id}`]: 'approve', [`version.${id}`]: '1', [`reason.${id}`]: '', confirmed: 'true' };
    const page = textOf(await sendForm(`${await queueLink(firm, zoe)}?lang=fr`, form));
    expect(page).toContain('Approuvée par Zoé Martin (pour Victor Valois)');

    const decisions = [
      { requestId: idOf(both[1]), decision: 'approve' },
      { requestId: id, decision: 'reject', reason: 'Trop tard' },
    ];
    const { results } = read(await zoe.post('/v1/decisions', { decisions }), 200, DecisionsReply);
    expect(results.map(({ request, problem }) => (request ?? problem)?.decision?.for)).toEqual([
      ...[shown(victor), shown(victor)],
    ]);
    expect(await recordedFor(both[0], 'request-approved')).toEqual(shown(victor));
    expect((await firm.admin.patch(`/v1/collaborators/${victor.id}`, { absence: null })).status).toBe(200);
    expect(byName(await preview())).toEqual(shown(agnes, victor, zoe).map((one) => ({ ...one, awayUntil: null })));
  });
});
