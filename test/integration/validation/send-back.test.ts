import { beforeAll, describe, expect, test } from 'vitest';
import { keys } from '../../../shared/data/table.ts';
import { getItem } from '../../../shared/data/client.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { CreationInput } from '../../../shared/domain/creation-input.ts';
import type { Request } from '../../../shared/domain/request.ts';
import * as z from 'zod';
import { reachToResubmit } from '../../../shared/use-cases/validation/reach-to-resubmit.ts';
import { actionsOn, auditOf } from '../../support/audits.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { correspondence } from '../../support/correspondence.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
let of: Office;

beforeAll(async () => {
  stage = await openStage();
  of = office(stage.table);
});

const stored = (key: { pk: string; sk: string }) => getItem(stage.table, key, z.record(z.string(), z.unknown()));
const tallyOf = ({ companyId }: Company) => stored(keys.tally(companyId));
const holder = (email: string) => of.accesses.holder(email);
const sendBack = (submission: Pick<Submission, 'request'>) =>
  of.decide(stage.victor, submission as Submission, 'send_back');

/** A creation that was sent back, with what it asked for. */
async function sentBack(company: Company, type: 'client_admin' | 'client_user' = 'client_admin') {
  const input = creationOf(company, type);
  const submission = await of.submit(stage.paul, input);
  return { input, ...submission, request: await sendBack(submission) };
}

const withIdentity = (input: CreationInput, identity: object): CreationInput => ({
  ...input,
  identity: { ...input.identity, ...identity },
});

/** Whoever sent it back is told so, and everybody else by whom it was (V17). */
function expectToldOfSendingBack(letters: readonly { readonly text: string }[]): void {
  const textTo = (name: string) => letters.find(({ text }) => text.includes(`Bonjour ${name},`))?.text;
  const after = '[^]*> Parce que\\.[^]*Corrigé depuis';
  expect(textTo('Victor')).toMatch(new RegExp(`Correction que vous aviez demandée le${after}`));
  expect(textTo('Agnes')).toMatch(new RegExp(`Correction demandée par Victor le${after}`));
}

describe('a creation that is sent back (V17)', () => {
  test('waits for its correction: held as it was, but for the count of those who are to come (C1, C5, P7)', async () => {
    const company = await stage.company();
    const { access, request, input } = await sentBack(company);
    expect(request).toMatchObject({ status: 'to_correct', version: 2, submission: 1 });
    expect(request).toMatchObject({ decision: { outcome: 'to_correct', by: { id: stage.victor.collaboratorId } } });
    expect(request.course['sent-back-1']).toMatchObject({ event: 'sent-back' });
    expect(await of.requests.request(request.requestId)).toEqual(request);
    expect(await of.accesses.access(access.accessId)).toMatchObject({ status: 'to_correct', version: 2 });
    expect(await tallyOf(company)).toMatchObject({ adminsPending: 0 });
    expect((await holder(input.identity?.email ?? ''))?.holderId).toBe(access.accessId);
    const dossier = await stored(keys.dossier(company.dossiers[0]!.dossierId));
    expect(dossier?.['openRequests']).toContain(request.requestId);
    await expect(of.submit(stage.paul, creationOf(company, 'client_user'))).rejects.toMatchObject({
      code: 'company-needs-client-admin',
    });
    await expect(of.submit(stage.paul, input)).rejects.toMatchObject({ code: 'email-taken' });
  });

  test('tells why on the card alone, in an entry of the access (A1, A4)', async () => {
    const { access, request } = await sentBack(await stage.company());
    const entry = (await auditOf(stage.table, access.accessId)).at(-1);
    expect(entry).toMatchObject({ action: 'request-sent-back', version: 2, requestId: request.requestId });
    expect(entry?.changes).toEqual([{ field: 'status', from: 'pending_validation', to: 'to_correct' }]);
    const reason = request.decision?.reason;
    expect(entry?.reasonHash).toBe(reason?.hash);
    expect(JSON.stringify([entry, request])).not.toContain('Parce que.');
    const [words] = await of.cards.texts([{ accessId: access.accessId, auditId: reason?.auditId ?? '' }]);
    expect(words).toBe('Parce que.');
  });

  test('is decided no more, but by whoever sends the same again (V3)', async () => {
    const submission = await sentBack(await stage.company());
    expect(await sendBack(submission)).toEqual(submission.request);
    for (const [by, verdict] of [
      [stage.agnes, 'send_back'],
      [stage.victor, 'approve'],
    ] as const)
      await expect(of.decide(by, submission, verdict)).rejects.toMatchObject({
        code: 'already-decided',
        extensions: { decision: { outcome: 'to_correct', reason: 'Parce que.' } },
      });
  });

  test('ends when it is cancelled, out of time, erased, or when its dossier leaves, and frees what it held', async () => {
    const ends: readonly [string, (submission: Submission) => Promise<unknown>][] = [
      ['cancelled', (submission) => of.cancel(stage.paul, submission)],
      ['expired', (submission) => of.expire(submission, submission.request.expiresAt)],
      [
        'cancelled',
        ({ access: { accessId } }) =>
          of.erase({ who: asStaff(stage.victor), accessId, confirm: accessId, reason: 'Demandé.' }),
      ],
      ['cancelled', leave],
    ];
    for (const [status, end] of ends) {
      const company = await stage.company();
      const admin = await stage.active('client_admin', company);
      const { input, ...submission } = await sentBack(company);
      await end({ ...submission, access: status === 'cancelled' && end === leave ? admin.access : submission.access });
      expect(await of.requests.request(submission.request.requestId)).toMatchObject({ status, version: 3 });
      expect(await of.accesses.access(submission.access.accessId)).toMatchObject({
        status: 'cancelled' === status ? 'cancelled' : 'expired',
      });
      expect(await tallyOf(company)).toMatchObject({ adminsPending: 0, adminsActive: 1 });
      const dossier = await stored(keys.dossier(company.dossiers[0]!.dossierId));
      expect(dossier?.['openRequests'] ?? new Set()).not.toContain(submission.request.requestId);
      if (status === 'expired') expect(await holder(input.identity?.email ?? '')).toBeUndefined();
    }
  });

  /** P7: an admin of the company takes the dossier away. */
  async function leave({ access }: Submission) {
    const dossierId = access.dossiers[0]?.dossierId ?? '';
    const rights = { level: 'principal_admin' as const, options: [] };
    await of.changeRights({ who: asStaff(stage.victor), dossierId, accessId: access.accessId, rights });
    const { sub = '' } = (await of.accesses.access(access.accessId)) ?? {};
    const who = await of.people.person(sub);
    if (who?.kind !== 'client') throw new Error('A client was opened.');
    const dossier = await of.companies.dossier(dossierId);
    await of.detach({ who, dossierId, confirm: dossier?.name ?? '' });
    await of.followDossier({ dossierId, marked: false });
  }

  test('does not end by the time that it had before (V5)', async () => {
    const company = await stage.company();
    const submission = await of.submit(stage.paul, creationOf(company, 'client_admin'));
    const { expiresAt } = submission.request;
    await new Promise((resolve) => setTimeout(resolve, 5));
    const request = await sendBack(submission);
    expect(request.expiresAt > expiresAt).toBe(true);
    expect(await of.expire(submission, expiresAt)).toMatchObject({ status: 'to_correct' });
    const open = await of.requests.expiring(stage.firm.firmId, { limit: 100, from: undefined }, { keep: () => true });
    expect(open.items.map(({ requestId }) => requestId)).toContain(request.requestId);
  });

  test('is told to its creator once, and its end, too, though the submission is the same (V7)', async () => {
    const { access, request } = await sentBack(await stage.company());
    const told = async () => {
      await of.tellCreator(request.requestId);
      return of.letters.filter(({ subject }) => subject.includes('Inès Moreau')).map(({ subject }) => subject);
    };
    const before = (await told()).length;
    expect(await told()).toHaveLength(before);
    expect(await of.requests.request(request.requestId)).not.toHaveProperty('doneAt');
    await of.expire({ access, request });
    const after = await told();
    expect(after).toHaveLength(before + 1);
    expect(after.slice(-2).map((subject) => subject.split(/\s:/u)[0])).toEqual([
      'Accès à corriger',
      'Demande d’accès expirée',
    ]);
    const { course, doneAt } = (await of.requests.request(request.requestId)) as Request;
    expect(doneAt).toBeDefined();
    expect(Object.keys(course)).toEqual(expect.arrayContaining(['mailed-1-sent-back', 'mailed-1-creator']));
  });
});

describe('a creation that is resubmitted (V17)', () => {
  test('is open again, with what was corrected told field by field, and who may decide chosen anew', async () => {
    const [company, other] = [await stage.company(), await stage.company()];
    const { access, request, input } = await sentBack(company);
    const email = `moved-${company.companyId}@client.example`;
    const corrected: CreationInput = {
      ...withIdentity(input, { email, phone: '06 11 11 11 11' }),
      dossiers: [{ dossierId: other.dossiers[0]!.dossierId, level: 'team_lead', options: [] }],
      modules: [],
    };
    await expect(of.resubmit(stage.paul, { request }, corrected)).rejects.toMatchObject({
      code: 'warnings-not-acknowledged',
    });
    const acknowledge = ['no-module', 'company-dossier-not-selected'] as const;
    const { request: again } = await of.resubmit(stage.paul, { request }, corrected, { ifMatch: 2, acknowledge });
    expect(again).toMatchObject({
      status: 'open',
      submission: 2,
      version: 3,
      remindersSent: 0,
      expiresAt: expect.any(String),
    });
    expect(again).not.toHaveProperty('decision');
    expect(await of.requests.request(request.requestId)).toEqual(again);
    expect(again.askedOf.map(({ id }) => id).toSorted()).toEqual(
      [stage.victor, stage.agnes].map(({ collaboratorId }) => collaboratorId).toSorted(),
    );
    expect(again.corrections).toEqual({
      cards: { from: 1, to: 2 },
      dossiers: [
        { dossierId: company.dossiers[0]!.dossierId, from: { level: 'standard_user', options: [] }, to: null },
        { dossierId: other.dossiers[0]!.dossierId, from: null, to: { level: 'team_lead', options: [] } },
      ],
      modules: { from: ['invoices'], to: [] },
    });
    const after = await of.accesses.known(access.accessId);
    expect(after).toMatchObject({ status: 'pending_validation', version: 3, card: 2, person: { email } });
    expect(await tallyOf(company)).toMatchObject({ adminsPending: 1, pendingAdmins: new Set([access.accessId]) });
    expect((await holder(email))?.holderId).toBe(access.accessId);
    expect(await holder(input.identity?.email ?? '')).toBeUndefined();
    const marks = await Promise.all(
      [company, other].map(
        async ({ dossiers }) => (await stored(keys.dossier(dossiers[0]!.dossierId)))?.['openRequests'],
      ),
    );
    expect(marks).toEqual([undefined, new Set([request.requestId])]);
    expect(await actionsOn(stage.table, access.accessId)).toEqual([
      'access-submitted',
      'request-sent-back',
      'request-resubmitted',
    ]);
    // A4: what had been asked for is kept on the card alone, and told to whoever decides next.
    expect(again.sentBack).toEqual(request.decision);
    const matter = await of.describe(again);
    expect(matter.sentBack).toMatchObject({ by: { id: stage.victor.collaboratorId }, reason: 'Parce que.' });
    const { ask, letters } = correspondence(stage.table);
    await ask({ access, request: again });
    expectToldOfSendingBack(letters);
    expect(matter.corrections.values.map(({ field }) => field)).toEqual([
      'identity.email',
      'identity.phone',
      'modules',
    ]);
    expect(matter.corrections.values[1]).toEqual({ field: 'identity.phone', from: '+33612345678', to: '+33611111111' });
    expect(matter.corrections.rights.map(({ dossier }) => dossier.name)).toEqual(
      [company, other].map(({ dossiers }) => dossiers[0]!.name),
    );
  });

  test('is found by its new names once the stream has followed, and by the former ones no more', async () => {
    const { access, request, input } = await sentBack(await stage.company());
    await of.resubmit(stage.paul, { request }, withIdentity(input, { lastName: 'Zwirner' }));
    await of.followAccess(access.accessId);
    const found = async (prefix: string) =>
      (
        await of.accesses.search(
          stage.firm.firmId,
          [{ prefix, common: false }],
          { limit: 100, from: undefined },
          { keep: ({ accessId }) => accessId === access.accessId },
        )
      ).items.length;
    expect([await found('zwirner'), await found('moreau')]).toEqual([1, 0]);
    const item = await stored(keys.access(access.accessId));
    expect([item?.['due'], item?.['wordsOf']]).toEqual([undefined, undefined]);
  });

  test('may move to another company, whose tally counts it, and whose lists it stands in (C5)', async () => {
    const [company, other] = [await stage.company(), await stage.company()];
    const { access, request, input } = await sentBack(company);
    const { request: again } = await of.resubmit(
      stage.paul,
      { request },
      {
        ...withIdentity(input, { companyId: other.companyId }),
        dossiers: [{ dossierId: other.dossiers[0]!.dossierId, level: 'team_lead', options: [] }],
      },
    );
    expect(again.companyId).toBe(other.companyId);
    expect([await tallyOf(company), await tallyOf(other)]).toMatchObject([{ adminsPending: 0 }, { adminsPending: 1 }]);
    const page = { limit: 10, from: undefined };
    const of1 = await of.requests.ofCompany(company.companyId, page, { keep: () => true });
    const of2 = await of.requests.ofCompany(other.companyId, page, { keep: () => true });
    expect([of1.items, of2.items.map(({ requestId }) => requestId)]).toEqual([[], [request.requestId]]);
    expect((await of.accesses.ofCompany(other.companyId, page)).items.map(({ accessId }) => accessId)).toEqual([
      access.accessId,
    ]);
  });

  test('is refused by every rule of a creation, and then stays as it is', async () => {
    const company = await stage.company();
    const { access, request, input } = await sentBack(company);
    const taken = creationOf(await stage.company(), 'client_admin');
    await of.submit(stage.paul, taken);
    const refusals: readonly [CreationInput, string][] = [
      [withIdentity(input, { email: taken.identity?.email }), 'email-taken'],
      [withIdentity(input, { email: `x@${stage.firm.ownDomains[0] ?? ''}` }), 'forbidden-email-domain'],
      [withIdentity(input, { clientType: 'client_user' }), 'company-needs-client-admin'],
      [withIdentity(input, { email: 'contact@client.example' }), 'warnings-not-acknowledged'],
      [withIdentity(input, { phone: '12' }), 'invalid-input'],
      [{ ...input, dossiers: [] }, 'invalid-input'],
    ];
    for (const [wrong, code] of refusals)
      await expect(of.resubmit(stage.paul, { request }, wrong)).rejects.toMatchObject({ code });
    await expect(of.resubmit(stage.paul, { request }, input, { ifMatch: 1 })).rejects.toMatchObject({
      code: 'stale-write',
    });
    expect(await of.requests.request(request.requestId)).toEqual(request);
    expect(await of.accesses.access(access.accessId)).toMatchObject({ status: 'to_correct', version: 2 });
  });

  test('is refused unless it is to be corrected, saying how it stands', async () => {
    const company = await stage.company();
    const input = creationOf(company, 'client_admin');
    const { request } = await of.submit(stage.paul, input);
    await expect(of.resubmit(stage.paul, { request }, input)).rejects.toMatchObject({
      code: 'wrong-status',
      extensions: { current: 'open', allowed: ['to_correct'] },
    });
  });

  test('unchanged, it differs in nothing; sent back again, it differs from the submission before alone', async () => {
    const { access, request, input } = await sentBack(await stage.company());
    const first = await of.resubmit(stage.paul, { request }, input);
    expect(first.request.corrections).toEqual({});
    await sendBack(first);
    const phone = withIdentity(input, { phone: '06 11 11 11 11' });
    const second = await of.resubmit(stage.paul, first, phone);
    await sendBack(second);
    const third = await of.resubmit(stage.paul, second, { ...phone, modules: ['expenses'] });
    expect(third.request).toMatchObject({ submission: 4, version: 7 });
    expect(third.request.corrections).toEqual({ modules: { from: ['invoices'], to: ['expenses'] } });
    expect(Object.keys(third.request.course).toSorted()).toEqual(
      [1, 2, 3].flatMap((n) => [`sent-back-${String(n)}`, `resubmitted-${String(n + 1)}`]).toSorted(),
    );
    await of.decide(stage.agnes, { ...third, access }, 'approve');
    expect(await of.accesses.known(access.accessId)).toMatchObject({
      status: 'approved',
      modules: ['expenses'],
      person: { phone: '+33611111111' },
    });
  });

  test('takes at most a hundred items, with forty dossiers for forty others', async () => {
    const companies = await Promise.all(Array.from({ length: 80 }, () => stage.company()));
    const names = Array.from({ length: 24 }, (_, index) => `Nom${String(index)}`);
    const grants = (from: number) =>
      companies.slice(from, from + 40).map(({ dossiers }) => ({
        ...{ dossierId: dossiers[0]!.dossierId, level: 'standard_user' as const, options: [] },
      }));
    const input = { ...creationOf(companies[0]!, 'client_admin'), dossiers: grants(0) };
    const submission = await of.submit(stage.paul, withIdentity(input, { lastName: names.slice(0, 12).join(' ') }));
    const request = await sendBack(submission);
    const identity = {
      lastName: names.slice(12).join(' '),
      email: `other-${companies[1]!.companyId}@client.example`,
      phone: '06 11 11 11 11',
      companyId: companies[41]!.companyId,
    };
    const again = await of.resubmit(
      stage.paul,
      { request },
      { ...withIdentity(input, identity), dossiers: grants(40) },
    );
    expect(again.request.corrections?.dossiers).toHaveLength(80);
  });
});

describe('whoever resubmits (V17)', () => {
  /** The firm, once the creator has left. */
  const withoutPaul = () => ({
    ...of.firms,
    collaborator: async (id: string) => {
      const found = await of.firms.collaborator(id);
      return found && (id === stage.paul.collaboratorId ? { ...found, status: 'removed' as const } : found);
    },
  });

  test('is told: once the creator has left, all administrators', async () => {
    const submission = await sentBack(await stage.company());
    const administerFirm = { rights: { validate: true, administerFirm: true } };
    const administrators = [stage.agnes, stage.victor].map((one) => ({ ...one, ...administerFirm }));
    const collaborators = { ofFirm: () => Promise.resolve({ items: administrators, next: undefined }) };
    const { tell, letters } = correspondence(stage.table, { firms: withoutPaul(), collaborators });
    for (let times = 0; times < 2; times += 1) await tell(submission);
    expect(letters.map(({ to }) => to)).toEqual(administrators.map(({ email }) => email));
    expect(letters[0]).toMatchObject({
      subject: expect.stringMatching(/^Accès à corriger\s:/),
      text: expect.stringMatching(
        new RegExp(
          `${stage.paul.name} avait fait cette demande[^]*> Parce que\\.[^]*Vous pouvez corriger cette demande`,
        ),
      ),
    });
    await of.expire(submission);
    await tell(submission);
    expect(letters.slice(2).map(({ to }) => to)).toEqual(administrators.map(({ email }) => email));
    expect(letters.at(-1)?.text).not.toContain('otre demande');
    const { course, doneAt } = (await of.requests.request(submission.request.requestId)) as Request;
    expect([doneAt, course['mailed-1-administrators']]).toMatchObject([expect.any(String), { what: 'administrators' }]);
  });

  test('is the creator, or an administrator once the creator has left, who then decides it no more (V1)', async () => {
    const { request, input } = await sentBack(await stage.company());
    const { requestId } = request;
    const boss = { ...stage.agnes, rights: { validate: true, administerFirm: true } };
    const reach = (who: typeof boss) => of.reachToResubmit({ who: asStaff(who), requestId });
    await expect(reach(boss)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reach(stage.victor)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await reach(stage.paul)).toMatchObject({ requestId });
    const reached = await reachToResubmit({ ...of, firms: withoutPaul() })({ who: asStaff(boss), requestId });
    expect(reached).toMatchObject({ requestId });
    await of.resubmit(boss, { request }, input);
    const again = (await of.requests.request(requestId)) as Request;
    expect(again).toMatchObject({
      createdBy: { id: stage.paul.collaboratorId },
      resubmittedBy: { id: boss.collaboratorId },
      askedOf: [{ id: stage.victor.collaboratorId }],
    });
    await expect(of.decide(stage.agnes, { request: again } as Submission, 'approve')).rejects.toMatchObject({
      code: 'own-request',
    });
  });
});

describe('more rights that are sent back (V17)', () => {
  const asked = async () => {
    const company = await stage.company();
    const { access } = await stage.active('client_admin', company);
    const { dossierId } = company.dossiers[0]!;
    const rights = { level: 'principal_admin' as const, options: [] };
    const { request } = await of.changeRights({
      who: asStaff(stage.paul),
      dossierId,
      accessId: access.accessId,
      rights,
    });
    return { access, dossierId, request: await sendBack({ request: request! }) };
  };

  test('leave the access as it is, which has a request still, and are asked for anew by P1–P3', async () => {
    const { access, dossierId, request } = await asked();
    const { accessId } = access;
    const who = asStaff(stage.paul);
    const entry = (await auditOf(stage.table, accessId)).at(-1);
    expect(entry).toMatchObject({ action: 'request-sent-back', changes: [] });
    const before = await of.accesses.access(accessId);
    expect(before).toMatchObject({ status: 'active', asked: { requestId: request.requestId } });
    const lead = { level: 'team_lead' as const, options: [] };
    await expect(of.changeRights({ who, dossierId, accessId, rights: lead })).rejects.toMatchObject({
      code: 'request-open',
    });
    const resubmit = (rights: { level: 'team_lead' | 'standard_user'; options: 'all_documents'[] }) =>
      of.resubmitRights({ who, requestId: request.requestId, rights });
    await expect(resubmit({ level: 'standard_user', options: [] })).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '', code: 'nothing-to-validate' }],
    });
    await expect(resubmit({ level: 'team_lead', options: ['all_documents'] })).rejects.toMatchObject({
      code: 'option-not-for-level',
    });
    const { request: again } = await resubmit(lead);
    expect(again).toMatchObject({ status: 'open', submission: 2, change: { to: lead } });
    expect(again.corrections).toEqual({
      dossiers: [{ dossierId, from: { level: 'principal_admin', options: [] }, to: lead }],
    });
    expect(await of.requests.request(request.requestId)).toEqual(again);
    expect(await of.accesses.access(accessId)).toMatchObject({
      version: (before?.version ?? 0) + 1,
      asked: { requestId: request.requestId },
    });
    // A1: what an entry tells of as a change has a version of its own.
    expect((await auditOf(stage.table, accessId)).at(-1)).toMatchObject({
      ...{ action: 'request-resubmitted', version: (before?.version ?? 0) + 1 },
      changes: [{ field: `requested/${dossierId}`, to: 'team_lead' }],
    });
    await of.decide(stage.agnes, { request: again } as Submission, 'approve');
    expect((await of.accesses.access(accessId))?.dossiers).toMatchObject([{ dossierId, level: 'team_lead' }]);
  });

  test('asked for as before, tell of no change, and repeat the version (A1)', async () => {
    const { access, request } = await asked();
    const before = await of.accesses.access(access.accessId);
    const rights = { level: 'principal_admin' as const, options: [] };
    await of.resubmitRights({ who: asStaff(stage.paul), requestId: request.requestId, rights });
    const entry = (await auditOf(stage.table, access.accessId)).at(-1);
    expect(entry).toMatchObject({ action: 'request-resubmitted', version: before?.version, changes: [] });
  });

  test('go with the access when it is revoked (L8)', async () => {
    const { access, request } = await asked();
    await stage.active('client_admin', (await of.companies.withDossiers(access.companyId, [])).company);
    await of.revoke({ who: asStaff(stage.victor), accessId: access.accessId, reason: 'Parti.' });
    expect(await of.requests.request(request.requestId)).toMatchObject({ status: 'cancelled' });
  });
});

describe('a change that is sent back (V17, L4)', () => {
  test('keeps what it proposes on the card alone, is asked for anew, and tells what is proposed otherwise (G1)', async () => {
    const company = await stage.company();
    await stage.active('client_admin', company);
    const { access } = await stage.active('client_user', company);
    const { accessId } = access;
    const who = asStaff(stage.paul);
    const change = (email: string, more: object = {}) => ({
      ...{ who, accessId, acknowledge: [], identity: { email, ...more } },
    });
    const [one, two] = [1, 2].map((n) => `new-${String(n)}-${accessId}@client.example`) as [string, string];
    const { request: asked } = await of.changeAccess(change(one));
    const request = await sendBack({ request: asked! });
    expect(await of.cards.asked(request)).toEqual({ email: one });
    const { accessId: _path, ...anew } = change(two, { phone: '06 11 11 11 11' });
    const { request: again } = await of.resubmitChange({
      ...{ ...anew, requestId: request.requestId },
      modules: ['invoices', 'expenses'],
    });
    expect(again.corrections).toEqual({ details: ['email'], modules: { from: [], to: ['expenses'] } });
    expect(JSON.stringify(again)).not.toContain('@client.example');
    expect(await of.requests.request(request.requestId)).toEqual(again);
    expect((await of.accesses.known(accessId))?.person.phone).toBe('+33611111111');
    // A4: what had been asked for is kept on the card alone, and told to whoever decides next.
    expect(again.sentBack).toEqual(request.decision);
    const matter = await of.describe(again);
    expect(matter.sentBack).toMatchObject({ by: { id: stage.victor.collaboratorId }, reason: 'Parce que.' });
    const { ask, letters } = correspondence(stage.table);
    await ask({ access, request: again });
    expectToldOfSendingBack(letters);
    expect(matter.corrections.values).toEqual([
      { field: 'identity.email', from: one, to: two, readable: { from: one, to: two } },
      { field: 'modules', from: [], to: [{ id: 'expenses', name: 'Notes de frais' }] },
    ]);
    await expect(of.resubmitChange({ ...anew, requestId: request.requestId })).rejects.toMatchObject({
      code: 'wrong-status',
    });
    await of.decide(stage.agnes, { request: again } as Submission, 'approve');
    expect(await of.accesses.known(accessId)).toMatchObject({
      person: { email: two },
      modules: ['invoices', 'expenses'],
    });
    expect(await stored(keys.askedCard(accessId, request.requestId))).toBeUndefined();
  });

  test('is refused where nothing is left to validate', async () => {
    const company = await stage.company();
    await stage.active('client_admin', company);
    const { accessId } = (await stage.active('client_user', company)).access;
    const who = asStaff(stage.paul);
    const { request: asked } = await of.changeAccess({
      who,
      accessId,
      acknowledge: [],
      modules: ['invoices', 'expenses'],
    });
    const { requestId } = await sendBack({ request: asked! });
    await expect(of.resubmitChange({ who, requestId, acknowledge: [], modules: ['invoices'] })).rejects.toMatchObject({
      errors: [{ pointer: '', code: 'nothing-to-validate' }],
    });
  });
});
