import { beforeAll, describe, expect, test } from 'vitest';
import { accessAt } from '../../../shared/domain/end-date.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import { endingLetter } from '../../../shared/use-cases/mail/letters.ts';
import { auditOf } from '../../support/audits.ts';
import { asStaff } from '../../support/office.ts';
import { refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { timeline } from './support.ts';

let stage: Stage;
const { signIns, at, later, begin, here, ...made } = timeline(() => stage);
const { ending, opened, by, accessOf, itemsOf, swept, endedOnce } = made;

beforeAll(async () => {
  stage = await openStage();
});

/** One that is approved, and whose end has come while its sign-in could not be opened. */
async function over(day: string): Promise<Submission> {
  await begin(`${day}T10:00:00.000Z`);
  const of = await ending(`${day}T10:00:10.000Z`);
  at(`${day}T10:00:10.000Z`);
  return of;
}
const itemsFor = async (type: string, { access: { accessId } }: Submission) =>
  (await itemsOf(type)).filter((item) => item['accessId'] === accessId || item['sk'] === `USER#${accessId}`);
const rightsOn = ({ access: { dossiers, accessId } }: Submission) => ({
  ...{ dossierId: dossiers[0]?.dossierId ?? '', accessId, who: asStaff(stage.victor) },
  rights: { level: 'team_lead' as const, options: [] },
});

describe('L7: an access that is approved, whose sign-in is still to be opened, ends', () => {
  test('from the instant on, before it is written: nothing is undone of it, and its request tells that it is suspended', async () => {
    const of = await over('2027-03-10');
    expect((await accessOf(of)).status).toBe('approved');
    const request = (await here().requests.request(of.request.requestId))!;
    const told = await here().describe(request);
    expect(told.access).toMatchObject({ status: 'suspended', suspendedBecause: 'ended' });
    const undoing = { requestId: request.requestId, collaboratorId: stage.victor.collaboratorId };
    expect(await refusalOf(() => here().undo(undoing))).toMatchObject({
      ...{ code: 'wrong-status', extensions: { current: 'suspended' } },
    });
    expect(endingLetter(told, { name: 'Paul', to: 'paul@firm.example' }).text).toContain('L’accès est suspendu');
    await swept();
    await endedOnce(of);
  });

  test('as one that is suspended it can be given other rights, and is listed nowhere until it is opened (P1)', async () => {
    const of = await over('2027-03-11');
    await here().changeRights(rightsOn(of));
    await swept();
    await endedOnce(of);
    expect(await accessOf(of)).toMatchObject({ dossiers: [{ level: 'team_lead' }] });
    expect([await itemsFor('User', of), await itemsFor('Person', of), await itemsFor('EverUser', of)]).toEqual([
      ...[[], [], []],
    ]);
    await here().reactivate({ ...by(of), endsAt: null });
    await here().followAccess(of.access.accessId);
    const { dossierId } = rightsOn(of);
    expect(await here().users.user(dossierId, of.access.accessId)).toMatchObject({
      ...{ status: 'active', level: 'team_lead' },
    });
    const entries = await auditOf(stage.table, of.access.accessId);
    const changes = entries.filter(({ changes: all }) => all.length > 0);
    expect(changes.map(({ version }) => version)).toEqual(changes.map((_, index) => index + 1));
  });

  test('a sign-in that was opened at a former address, and never noted, goes with that address (C1, L5, V21)', async () => {
    await begin('2027-03-12T10:00:00.000Z');
    const of = await ending('2027-03-12T10:00:30.000Z');
    const former = of.access.person.email;
    const identity = { email: `elsewhere-${former}` };
    const asked = await here().changeAccess({
      ...{ who: asStaff(stage.paul), accessId: of.access.accessId, acknowledge: [], identity },
    });
    await here().decide(stage.victor, { access: of.access, request: asked.request! }, 'approve');
    signIns.opened.set(former, 'nobody noted it');
    later(30_000);
    await here().openSignIn({ ...of, request: asked.request! });
    expect([signIns.opened.has(former), signIns.opened.has(identity.email)]).toEqual([false, false]);
    expect((await accessOf(of)).sub).toBeUndefined();
    expect(await here().accesses.holder(former)).toBeUndefined();
    await swept();
    await endedOnce(of);
  });

  test('whoever never heard of it is not told that it is revoked (L3)', async () => {
    const of = await over('2027-03-13');
    await here().revoke({ who: asStaff(stage.victor), accessId: of.access.accessId, reason: 'Fin.' });
    const following = here();
    await following.followAccess(of.access.accessId);
    expect(following.letters).toEqual([]);
    expect((await accessOf(of)).status).toBe('revoked');
  });
});

const invited = 'Cabinet Lefèvre\u00a0: votre accès au portail est ouvert';

describe('L7, L8: who is reactivated before the workflow came to invite them is invited once, once it is open', () => {
  test.each([
    ['the workflow comes first', '2027-03-15', ['invite', 'follow']],
    ['what follows comes first', '2027-03-16', ['follow', 'invite']],
    ['the workflow had come before', '2027-03-17', ['invited', 'follow']],
    ['the workflow is stuck, and redriven afterwards', '2027-03-19', ['follow', 'invite']],
    ['the workflow is stuck for good', '2027-03-20', ['follow']],
  ] as const)('%s', async (which, day, order) => {
    const of = await over(day);
    const { accessId } = of.access;
    if (which.startsWith('the workflow is stuck')) await swept();
    else for (const step of ['openSignIn', 'activate'] as const) await here()[step](of);
    if ((order as readonly string[]).includes('invited')) await here().invite(of);
    await here().followAccess(accessId);
    await here().reactivate({ ...by(of), endsAt: null });
    const all = here();
    const steps = { invite: () => all.invite(of), follow: () => all.followAccess(accessId), invited: () => undefined };
    for (const step of order) await steps[step]();
    const { person } = (await here().accesses.known(accessId))!;
    expect(all.letters).toEqual([{ to: person.email, subject: invited }]);
    const { sub = '', status, activatedAt } = await accessOf(of);
    expect([status, activatedAt !== undefined, signIns.opened.get(person.email)]).toEqual(['active', true, sub]);
    expect((await itemsFor('Access', of))[0]).not.toHaveProperty('untold');
  });

  test('an end that comes between its opening and its invitation keeps that for later, written or not', async () => {
    await begin('2027-03-18T10:00:00.000Z');
    const of = await opened('2027-03-18T10:00:10.000Z');
    later(10_000);
    const early = here();
    await early.invite(of);
    expect([early.letters, accessAt(await accessOf(of), here().now().toISOString()).status]).toEqual([[], 'suspended']);
    await swept();
    await here().reactivate({ ...by(of), endsAt: null });
    const all = here();
    await all.followAccess(of.access.accessId);
    expect(all.letters.map(({ subject }) => subject)).toEqual([invited]);
  });
});
