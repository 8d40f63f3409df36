import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessWordItems } from '../../../shared/data/access-words.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Client } from '../../../shared/domain/people.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { emailKeyOf } from '../../../shared/domain/email.ts';
import type { Request } from '../../../shared/domain/request.ts';
import type { ChangeAccessCommand } from '../../../shared/use-cases/accesses/change-access.ts';
import { auditOf } from '../../support/audits.ts';
import { everything } from '../../support/fresh-table.ts';
import { asStaff, office, signInsInMemory, type Office } from '../../support/office.ts';
import { allAtOnce, refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit, interposed, meeting, recorded } from '../../support/traffic.ts';
import { unnoted } from '../../support/openings.ts';

let stage: Stage;
let now: Office;
let company: Company;
let accessId: string;
const signIns = signInsInMemory();

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table, undefined, signIns);
});

/** An active user beside an active client admin. */
beforeEach(async () => {
  company = await stage.company();
  await opened('client_admin');
  accessId = await opened('client_user');
});

async function opened(clientType: 'client_admin' | 'client_user', at = company): Promise<string> {
  const submission = await stage.approved(clientType, at);
  await now.openSignIn(submission);
  await now.activate(submission);
  return submission.access.accessId;
}

type Patch = Omit<ChangeAccessCommand, 'who' | 'accessId' | 'acknowledge'>;
/** By who may not validate, unless somebody else is named. */
const patch = (said: Patch, { who = stage.paul, on = now, of = accessId } = {}) =>
  on.changeAccess({ who: asStaff(who), accessId: of, acknowledge: [], ...said });
const accessOf = async (of = accessId) => (await now.accesses.known(of))!;
const submission = async (request: Request) => ({ access: await accessOf(request.accessId), request });
const approve = async (request: Request, on = now) => on.decide(stage.victor, await submission(request), 'approve');
const askedBy = async (said: Patch) => (await patch(said)).request!;
let addresses = 0;
const address = () => `nouvelle-${String((addresses += 1))}@client.example`;

/** What the search finds the access by, once the stream has followed, is what it is by now and nothing else. */
async function foundByAlone(of = accessId) {
  await now.followAccess(of);
  const items = await everything(stage.table);
  const words = items.filter(({ type, accessId: id }) => type === 'AccessWord' && id === of);
  expect(words).toHaveLength(accessWordItems(await accessOf(of)).length);
  expect(words).toEqual(expect.arrayContaining(accessWordItems(await accessOf(of))));
  expect(items.find(({ pk }) => pk === keys.access(of).pk)).not.toHaveProperty('wordsOf');
}

/** All that stands for the access tells the same: its sign-in, the lists, the words, the address, the record. */
async function toldAlike(of = accessId) {
  await foundByAlone(of);
  const { person, sub = '', ...access } = await accessOf(of);
  expect(await now.people.person(sub)).toMatchObject({
    ...{ name: `${person.firstName} ${person.lastName}`, email: person.email },
    ...{ clientType: access.clientType, companyId: access.companyId, modules: access.modules },
  });
  const items = await everything(stage.table);
  const rows = items.filter(({ type, sk }) => type === 'User' && sk === keys.user('', of).sk);
  for (const row of rows)
    expect(row).toMatchObject({ name: `${person.firstName} ${person.lastName}`, email: person.email });
  const found = items.filter(({ type, accessId: id }) => type === 'AccessKey' && id === of);
  expect(found.map(({ pk }) => pk)).toEqual(
    found.map(() => keys.accessKey(access.companyId, 'NAME', '' as never, '').pk),
  );
  expect(found).toHaveLength(2);
  const held = items.filter(({ type, holderId }) => type === 'Email' && holderId === of);
  expect(held.map(({ pk }) => pk)).toEqual([keys.email(emailKeyOf(person.email)).pk]);
  expect(items.find(({ pk }) => pk === keys.access(of).pk)?.['due']).toBeUndefined();
  const entries = (await auditOf(stage.table, of)).filter(({ changes }) => changes.length > 0);
  expect(entries.map(({ version }) => version)).toEqual(entries.map((_, index) => index + 1));
  return { ...access, person };
}

const cardsOf = async (of = accessId) =>
  (await everything(stage.table)).filter(({ pk }) => pk === keys.card(of).pk).map(({ sk }) => String(sk));

describe('what counts at once', () => {
  test('is told alike wherever it is read from, with one entry (L4, A1)', async () => {
    const before = await accessOf();
    const { access, request } = await patch({
      identity: { phone: '06 98 76 54 32', lastName: 'Moreau-Petit' },
      ...{ modules: [], endsAt: '2040-06-30T22:00:00.000Z', reason: 'Mariage.' },
    });
    expect(request).toBeUndefined();
    const { person, ...changed } = await toldAlike();
    expect(person).toMatchObject({ lastName: 'Moreau-Petit', firstName: 'Inès', phone: '+33698765432' });
    expect(changed).toMatchObject({
      modules: [],
      endsAt: '2040-06-30T22:00:00.000Z',
      version: before.version + 1,
      card: 2,
    });
    expect(access).toMatchObject({ version: changed.version });
    const [entry] = (await auditOf(stage.table, accessId)).slice(-1);
    expect(entry).toMatchObject({
      action: 'access-changed',
      commitment: expect.any(String),
      reasonHash: expect.any(String),
    });
    expect(entry?.changes).toEqual([
      { field: 'card', from: 1, to: 2 },
      { field: 'modules', from: ['invoices'], to: [] },
      { field: 'endsAt', from: null, to: '2040-06-30T22:00:00.000Z' },
    ]);
    expect(JSON.stringify(entry)).not.toContain('Petit');
    // Said again, it changes nothing.
    await patch({ identity: { phone: '06 98 76 54 32' }, modules: [], endsAt: '2040-06-30T22:00:00.000Z' });
    expect(await accessOf()).toMatchObject({ version: changed.version });
  });

  test('is more too, from who may validate, and waits from anybody else', async () => {
    const more = { modules: ['invoices', 'expenses'], identity: { clientType: 'client_admin' as const } };
    const { request } = await patch(more);
    expect(request).toMatchObject({ kind: 'change', proposes: { clientType: 'client_admin', modules: ['expenses'] } });
    expect(await accessOf()).toMatchObject({ clientType: 'client_user', modules: ['invoices'] });
    const at = await patch(more, { who: stage.victor });
    expect(at.request).toBeUndefined();
    expect(at).toMatchObject({ access: { clientType: 'client_admin', modules: ['invoices', 'expenses'] } });
    // Nothing is left to be approved, and whoever looks at the request looks again.
    const left = await now.requests.request(request!.requestId);
    expect(left).toMatchObject({ status: 'open', version: 2, proposes: { details: [] } });
    await toldAlike();
  });
});
describe('a request for a change', () => {
  test('splits one call: less at once, the rest held; its approval gives back nothing taken since (L4)', async () => {
    const email = address();
    const said = { modules: ['invoices', 'expenses'], endsAt: '2040-06-30T22:00:00.000Z', identity: { email } };
    const { access, request } = await patch(said);
    expect(access).toMatchObject({
      modules: ['invoices'],
      endsAt: said.endsAt,
      asked: { requestId: request!.requestId },
    });
    expect(await cardsOf()).toContain(keys.askedCard(accessId, request!.requestId).sk);
    expect(JSON.stringify(request)).not.toContain(email);
    expect(await refusalOf(() => patch({ identity: { email: address() } }))).toMatchObject({ code: 'request-open' });
    await patch({ modules: [] });
    await approve((await now.requests.request(request!.requestId))!);
    const changed = await accessOf();
    expect(changed).toMatchObject({ modules: ['expenses'], person: { email }, formerCard: 1 });
    expect(changed.asked).toBeUndefined();
    expect(await cardsOf()).not.toContain(keys.askedCard(accessId, request!.requestId).sk);
    const [entry] = (await auditOf(stage.table, accessId)).slice(-1);
    expect(entry).toMatchObject({
      action: 'request-approved',
      requestId: request!.requestId,
      commitment: expect.any(String),
    });
  });

  test('for all that may be asked for takes fewer than fifty items, however many words it is found by (L4)', async () => {
    const words = (letter: string) =>
      Array.from({ length: 20 }, (_, index) => `${letter}${String.fromCodePoint(97 + index)}`).join(' ');
    const other = await stage.company();
    await opened('client_admin', other);
    const { table, calls } = recorded(stage.table);
    const on = office(table, undefined, signIns);
    await approve(await askedBy({ identity: { firstName: words('w'), lastName: words('x') } }));
    await patch({ endsAt: '2040-06-30T22:00:00.000Z' });
    const whole = { firstName: words('y'), lastName: words('z'), email: address(), companyId: other.companyId };
    const more = { modules: ['invoices', 'expenses'], endsAt: '2041-06-30T22:00:00.000Z' };
    const { request } = await patch({ identity: whole, ...more }, { on });
    await approve(request!, on);
    expect((await accessOf()).companyId).toBe(other.companyId);
    await foundByAlone();
    const sizes = calls.map(({ input: { TransactItems } }) =>
      Array.isArray(TransactItems) ? TransactItems.length : 0,
    );
    expect(Math.max(...sizes)).toBeLessThan(50);
  });

  test('moves an end that has come by now, and reactivates nobody, whether or not that has been written (L7)', async () => {
    const later = '2041-06-30T22:00:00.000Z';
    for (const isWritten of [true, false]) {
      accessId = await opened('client_user');
      await patch({ endsAt: '2040-06-30T22:00:00.000Z' });
      const request = await askedBy({ endsAt: later });
      const after = office(stage.table, () => new Date('2040-07-01T00:00:00Z'), signIns);
      if (isWritten) await after.suspend({ who: asStaff(stage.paul), accessId, reason: 'Congé.' });
      await approve(request, after);
      expect(await accessOf()).toMatchObject({ status: 'suspended', suspendedBecause: 'ended', endsAt: later });
    }
  });

  test.each(['reject', 'cancel', 'expire', 'revoke'] as const)(
    'ended by %s leaves the access, and no card (G1)',
    async (end) => {
      const request = await askedBy({ identity: { email: address() } });
      const { person } = await accessOf();
      if (end === 'reject') await now.decide(stage.victor, await submission(request), 'reject');
      else if (end === 'revoke') await now.revoke({ who: asStaff(stage.victor), accessId, reason: 'Départ.' });
      else if (end === 'cancel') await now.cancel(stage.paul, await submission(request));
      else await now.expire(await submission(request));
      expect((await now.requests.request(request.requestId))?.status).not.toBe('open');
      const after = await accessOf();
      expect(after).toMatchObject({ person: { email: person.email } });
      expect(after.asked).toBeUndefined();
      expect(await cardsOf()).not.toContain(keys.askedCard(accessId, request.requestId).sk);
    },
  );
});

describe('who may decide a change (V1)', () => {
  test('works on every dossier of the access as they stand at the decision, but for those that have left', async () => {
    const request = await askedBy({ modules: ['invoices', 'expenses'] });
    const dossierId = (await accessOf()).dossiers[0]!.dossierId;
    expect(request.dossierIds).toEqual([dossierId]);
    await now.changeRights({ who: asStaff(stage.victor), dossierId, accessId, rights: undefined });
    expect(await now.requests.request(request.requestId)).toMatchObject({ dossierIds: [], version: 2 });
    const rights = { level: 'principal_admin' as const, options: [] };
    await now.changeRights({ who: asStaff(stage.victor), dossierId, accessId, rights });
    expect(await now.requests.request(request.requestId)).toMatchObject({ dossierIds: [dossierId], version: 3 });
    // P7: it lies on no dossier, so none that leaves takes it along.
    const { sub = '' } = await accessOf();
    const who = (await now.people.person(sub)) as Client;
    const { name } = (await now.companies.dossier(dossierId))!;
    await now.detach({ who, dossierId, confirm: name });
    await now.followDossier({ dossierId, marked: true });
    const open = (await now.requests.request(request.requestId))!;
    expect(open.status).toBe('open');
    await approve(open);
    expect(await accessOf()).toMatchObject({ modules: ['invoices', 'expenses'] });
  });
});

describe('another company', () => {
  test('is counted in both, at the request and again at the approval (C5, L6)', async () => {
    const other = await stage.company();
    const move = { identity: { companyId: other.companyId } };
    expect(await refusalOf(() => patch(move))).toMatchObject({ code: 'company-needs-client-admin' });
    const admin = await opened('client_admin', other);
    const request = await askedBy(move);
    await now.revoke({ who: asStaff(stage.victor), accessId: admin, reason: 'Départ.' });
    expect(await refusalOf(() => approve(request))).toMatchObject({ code: 'company-needs-client-admin' });
    await opened('client_admin', other);
    await approve(request);
    expect(await toldAlike()).toMatchObject({ companyId: other.companyId });
    const counts = async ({ companyId }: Company) => (await now.accesses.addressAndTally(companyId, undefined)).counts;
    expect(await counts(company)).toMatchObject({ adminsActive: 1, usersActive: 0 });
    expect(await counts(other)).toMatchObject({ adminsActive: 1, usersActive: 1 });
  });

  test('is left by its last admin neither by request nor by two approvals at once', async () => {
    const [first, second] = [await opened('client_admin'), await opened('client_admin')];
    const third = (await now.accesses.ofCompany(company.companyId, { limit: 9, from: undefined })).items.at(
      -1,
    )!.accessId;
    await now.suspend({ who: asStaff(stage.victor), accessId: third, reason: 'Congé.' });
    const other = await stage.company();
    const requests = [];
    for (const of of [first, second])
      requests.push((await patch({ identity: { companyId: other.companyId } }, { of })).request!);
    const held = office(meeting(stage.table), undefined, signIns);
    const outcomes = await Promise.allSettled(requests.map((request) => approve(request, held)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [refused] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refused).toMatchObject({ code: 'last-client-admin' });
  });
});

describe('at once with something else', () => {
  test('of two changes both count, one after the other', async () => {
    const held = office(meeting(stage.table), undefined, signIns);
    await allAtOnce(
      () => patch({ identity: { phone: '06 98 76 54 32' } }, { on: held }),
      () => patch({ modules: [] }, { on: held }),
    );
    expect(await toldAlike()).toMatchObject({ modules: [], person: { phone: '+33698765432' } });
  });

  test('of two requests one is held, and the other told so', async () => {
    const held = office(meeting(stage.table), undefined, signIns);
    const outcomes = await Promise.allSettled([
      patch({ identity: { email: address() } }, { on: held }),
      patch({ identity: { email: address() } }, { on: held }),
    ]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refused).toMatchObject([{ code: 'request-open' }]);
  });

  test('an approval approves what was shown, whatever counts at once before it is kept', async () => {
    const request = await askedBy({ modules: ['invoices', 'expenses'] });
    const cut = beforeCommit(stage.table, async () => {
      await patch({ modules: [] });
    });
    await approve(request, office(cut, undefined, signIns));
    expect(await accessOf()).toMatchObject({ modules: ['expenses'] });
  });

  test('a suspension keeps the name that the lists are still to learn, and tells the person all the same', async () => {
    await patch({ identity: { lastName: 'Petit' } });
    await now.suspend({ who: asStaff(stage.victor), accessId, reason: 'Congé.' });
    expect(await toldAlike()).toMatchObject({ status: 'suspended', person: { lastName: 'Petit' } });
    const { person } = await accessOf();
    expect(now.letters.filter(({ to }) => to === person.email)).toMatchObject([
      { subject: expect.stringContaining('suspendu') },
    ]);
  });

  test('a revocation takes the request and the address along', async () => {
    const request = await askedBy({ identity: { email: address() } });
    const held = office(meeting(stage.table), undefined, signIns);
    await Promise.allSettled([
      approve(request, held),
      held.revoke({ who: asStaff(stage.victor), accessId, reason: 'Départ.' }),
    ]);
    await now.followAccess(accessId);
    if ((await accessOf()).status !== 'revoked')
      await now.revoke({ who: asStaff(stage.victor), accessId, reason: 'Départ.' });
    await now.followAccess(accessId);
    const items = await everything(stage.table);
    expect(items.filter(({ type, holderId }) => type === 'Email' && holderId === accessId)).toEqual([]);
    expect((await now.requests.request(request.requestId))?.status).not.toBe('open');
    expect(await cardsOf()).not.toContain(keys.askedCard(accessId, request.requestId).sk);
  });
});

describe('another address (L5)', () => {
  const signInAt = (email: string) => signIns.opened.get(email);

  test('is held beside the former one from the approval on; then the sign-in moves, links are void, the former one is free', async () => {
    const email = address();
    const before = await accessOf();
    const former = emailKeyOf(before.person.email);
    const request = await askedBy({ identity: { email } });
    await approve(request);
    expect((await now.accesses.holder(email))?.holderId).toBe(accessId);
    expect((await now.accesses.holder(former))?.holderId).toBe(accessId);
    const sub = before.sub!;
    expect(await now.people.person(sub)).toMatchObject({ email, signedOutAt: expect.any(String) });
    expect(signInAt(former)).toBe(sub);
    await now.openSignIn(await submission(request));
    await now.invite({ request });
    expect([signInAt(email), signInAt(former)]).toEqual([sub, undefined]);
    expect(await now.links.signIn(sub)).toMatchObject({ voidedAt: expect.any(String) });
    expect(await now.accesses.holder(former)).toBeUndefined();
    expect(now.letters.slice(-2)).toEqual([
      { to: former, subject: expect.stringContaining('n’ouvre plus le portail') },
      { to: email, subject: expect.stringContaining('nouvelle adresse') },
    ]);
    expect(await toldAlike()).toMatchObject({ person: { email } });
    expect(await accessOf()).toMatchObject({ sub });
    expect((await auditOf(stage.table, accessId)).map(({ action }) => action)).toContain('address-moved');
    // Once more, none of it is done again.
    await now.openSignIn(await submission(request));
    expect((await auditOf(stage.table, accessId)).filter(({ action }) => action === 'address-moved')).toHaveLength(1);
  });

  test('comes to its end, broken off before and after every call it makes', async () => {
    const email = address();
    const { person, sub = '' } = await accessOf();
    const request = await askedBy({ identity: { email } });
    await approve(request);
    for (const when of ['before', 'after'] as const)
      for (let nth = 1, isDone = false; !isDone; nth += 1) {
        let calls = 0;
        const cut = interposed(stage.table, async (_call, send) => {
          calls += 1;
          if (when === 'before' && calls === nth) throw new Error('The line is cut.');
          await send();
          if (when === 'after' && calls === nth) throw new Error('The line is cut.');
        });
        const broken = office(cut, undefined, signIns);
        isDone = await submission(request)
          .then(async (of) => {
            await broken.openSignIn(of);
            await broken.invite({ request });
          })
          .then(
            () => true,
            () => false,
          );
      }
    expect(signInAt(email)).toBe(sub);
    expect(await now.accesses.holder(emailKeyOf(person.email))).toBeUndefined();
    expect((await auditOf(stage.table, accessId)).filter(({ action }) => action === 'address-moved')).toHaveLength(1);
    await toldAlike();
  });

  test('claimed by two at once goes to one of them (C1)', async () => {
    const email = address();
    const other = await opened('client_user');
    const requests = [
      await askedBy({ identity: { email } }),
      (await patch({ identity: { email } }, { of: other })).request!,
    ];
    const held = office(meeting(stage.table), undefined, signIns);
    const outcomes = await Promise.allSettled(requests.map((request) => approve(request, held)));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refused).toMatchObject([{ code: 'email-taken' }]);
    const third = await opened('client_user');
    expect(await refusalOf(() => patch({ identity: { email } }, { of: third }))).toMatchObject({ code: 'email-taken' });
  });

  test('of who is suspended moves all the same, and the person is invited on reactivation (L8)', async () => {
    const email = address();
    const request = await askedBy({ identity: { email } });
    await now.suspend({ who: asStaff(stage.victor), accessId, reason: 'Congé.' });
    await approve(request);
    await now.openSignIn(await submission(request));
    await now.invite({ request });
    expect(signInAt(email)).toBe((await accessOf()).sub);
    expect(now.letters.filter(({ to }) => to === email)).toEqual([]);
    await now.reactivate({ who: asStaff(stage.victor), accessId });
    await now.followAccess(accessId);
    expect(now.letters.filter(({ to }) => to === email)).toMatchObject([
      { subject: expect.stringContaining('nouvelle adresse') },
    ]);
  });

  test('of an access that is still being opened is where its sign-in is opened', async () => {
    const pending = await stage.approved('client_user', company);
    const of = pending.access.accessId;
    const email = address();
    const request = (await patch({ identity: { email } }, { of })).request!;
    const former = emailKeyOf(pending.access.person.email);
    await signIns.open(unnoted({ email: former, accessId: of, firmId: pending.access.firmId }));
    await approve(request);
    await now.openSignIn(pending);
    await now.openSignIn(await submission(request));
    await now.activate(pending);
    expect([signInAt(email), signInAt(former)]).toEqual([(await accessOf(of)).sub, undefined]);
    await toldAlike(of);
  });
});
