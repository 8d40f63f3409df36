import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { collaboratorItems } from '../../../shared/data/seed.ts';
import { staffDoer } from '../../../shared/domain/people.ts';
import { whoIsToldOfEnd } from '../../../shared/use-cases/ends/who-is-told.ts';
import { putMany } from '../../support/directory.ts';
import { timerItem } from '../../../shared/data/timers.ts';
import { keys } from '../../../shared/data/table.ts';
import { auditOf } from '../../support/audits.ts';
import { bareTable, everything } from '../../support/fresh-table.ts';
import { creationOf } from '../../support/office.ts';
import { refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { interposed, meeting, recorded } from '../../support/traffic.ts';
import { timeline } from './support.ts';

let stage: Stage;
const { now, at, later, begin, here, signIns, ...made } = timeline(() => stage);
const { ending, opened, by, accessOf, itemsOf, timersOf, mailsAbout, sweep, swept, endedOnce } = made;
const minute = 60_000;

beforeAll(async () => {
  stage = await openStage();
});

describe('L7: the end of an access', () => {
  test('counts at the very next call and check, before anything is done about it, and then it is written', async () => {
    await begin('2027-01-04T10:00:00.000Z');
    const submission = await opened('2027-01-04T10:00:10.000Z');
    const { sub = '', dossiers } = await accessOf(submission);
    const question = { dossierId: dossiers[0]?.dossierId ?? '', permission: 'invoices.process' as const };
    const ask = () =>
      here().check({ sub: stage.paul.sub, home: undefined }, [{ ...question, accessId: submission.access.accessId }]);
    expect(await ask()).toMatchObject([{ allowed: true }]);
    later(10_000);
    expect(await here().people.person(sub)).toMatchObject({ status: 'suspended', signedOutAt: now().toISOString() });
    expect(await ask()).toEqual([{ allowed: false, scope: 'no', reason: 'status' }]);
    expect((await accessOf(submission)).status).toBe('active');
    await swept();
    await endedOnce(submission);
    await here().followAccess(submission.access.accessId);
    expect(signIns.shut.has(sub)).toBe(true);
    expect((await here().users.user(question.dossierId, submission.access.accessId))?.status).toBe('suspended');
  });

  test('is told once before it comes, by a mail of the day to who asked for it', async () => {
    await begin('2027-02-01T10:00:00.000Z');
    const submission = await opened('2027-02-28T23:00:00.000Z');
    expect(await timersOf(submission)).toEqual([['notice', '2027-02-14T23:00:00.000Z']]);
    at('2027-02-14T22:59:00.000Z');
    await swept();
    expect(await mailsAbout(submission)).toEqual([]);
    at('2027-02-14T23:00:00.000Z');
    await swept();
    await swept();
    expect(await mailsAbout(submission)).toMatchObject([{ mail: 'access-ends', endsAt: '2027-02-28T23:00:00.000Z' }]);
    expect(await timersOf(submission)).toEqual([['end', '2027-02-28T23:00:00.000Z']]);
    // The next mail of a day goes at 8:00 in Paris.
    const digest = (await itemsOf('Timer')).filter(({ kind }) => kind === 'digest');
    expect(digest).toMatchObject([{ at: '2027-02-15T07:00:00.000Z', subjectId: stage.paul.collaboratorId }]);
    at('2027-02-15T07:00:30.000Z');
    const told = sweep();
    await told.sweep();
    const requests = (await itemsOf('MailRequest')).filter(({ mail }) => mail === 'accesses-end');
    const [request] = requests.filter(({ ends }) => JSON.stringify(ends).includes('2027-02-15'));
    const due = await told.endsOfOthers(request as never);
    const letter = await (await due?.prepare())?.();
    expect(due?.personId).toBe(stage.paul.collaboratorId);
    expect(letter?.text).toContain('Inès Moreau (Boulangerie Moreau)\u00a0: dimanche 28 février 2027');
    const own = await told.ownEnd((await mailsAbout(submission))[0] as never);
    expect((await (await own?.prepare())?.())?.text).toContain('dimanche 28 février 2027');
    expect(told.failed).toEqual([]);
  });

  test('that lies too near is told at once: before it comes, or with it', async () => {
    await begin('2027-03-01T10:00:00.000Z');
    const soon = await opened('2027-03-01T10:30:00.000Z');
    const over = await opened('2027-03-01T10:00:30.000Z');
    later(minute);
    await swept();
    const toPaul = { to: { id: stage.paul.collaboratorId } };
    expect((await mailsAbout(soon)).toSorted((a, b) => (String(a['mail']) < String(b['mail']) ? -1 : 1))).toMatchObject(
      [{ mail: 'access-ends' }, { mail: 'accesses-end', ...toPaul, ends: { accessId: soon.access.accessId } }],
    );
    await endedOnce(over);
    expect(await mailsAbout(over)).toMatchObject([{ mail: 'accesses-end', ...toPaul }]);
    at('2027-03-01T10:31:00.000Z');
    await swept();
    await endedOnce(soon);
    expect(await mailsAbout(soon)).toHaveLength(2);
  });

  test('of an admin is counted nowhere, and so it always acts (L6)', async () => {
    await begin('2027-03-02T10:00:00.000Z');
    const admin = await opened('2027-03-02T11:00:00.000Z', 'client_admin');
    at('2027-03-02T11:00:00.000Z');
    await swept();
    await endedOnce(admin);
  });

  test('that has passed is lifted by reactivating alone, with a later one or none; a moved one is told anew', async () => {
    await begin('2027-03-03T10:00:00.000Z');
    const submission = await opened('2027-03-03T10:00:10.000Z');
    later(10_000);
    // Nothing has been written yet, and it is as if it had.
    expect(await here().suspend(by(submission))).toMatchObject({ status: 'suspended', suspendedBecause: 'ended' });
    expect(await refusalOf(() => here().reactivate(by(submission)))).toMatchObject({ code: 'end-in-the-past' });
    const active = await here().reactivate({ ...by(submission), endsAt: '2027-06-30' });
    expect(active).toMatchObject({ status: 'active', endsAt: '2027-06-30T22:00:00.000Z' });
    const { sub = '' } = await accessOf(submission);
    expect(await here().people.person(sub)).toMatchObject({ status: 'active', endsAt: active.endsAt });
    later(minute);
    await swept();
    expect(await timersOf(submission)).toEqual([['notice', '2027-06-16T22:00:00.000Z']]);
    await begin('2027-06-16T22:00:00.000Z');
    await swept();
    expect((await mailsAbout(submission)).map(({ endsAt }) => endsAt)).toContain(active.endsAt);
    await here().suspend(by(submission));
    await here().reactivate({ ...by(submission), endsAt: null });
    expect(await timersOf(submission)).toEqual([]);
    expect(await here().people.person(sub)).not.toHaveProperty('endsAt');
  });

  test('that came before its opening suspends it; nothing is opened, and reactivating opens it (V21)', async () => {
    await begin('2027-03-04T10:00:00.000Z');
    const submission = await ending('2027-03-04T10:00:10.000Z');
    later(10_000);
    const { accessId } = submission.access;
    await here().openSignIn(submission);
    await here().activate(submission);
    expect(await accessOf(submission)).toMatchObject({ status: 'suspended', suspendedBecause: 'ended' });
    expect((await accessOf(submission)).sub).toBeUndefined();
    await here().invite(submission);
    await here().followAccess(accessId);
    await here().reactivate({ ...by(submission), endsAt: null });
    const following = here();
    await following.followAccess(accessId);
    const { sub = '', status, dossiers } = await accessOf(submission);
    expect(status).toBe('active');
    expect(await here().people.person(sub)).toMatchObject({ status: 'active', dossiers });
    expect((await here().users.user(dossiers[0]?.dossierId ?? '', accessId))?.status).toBe('active');
    expect(following.letters.map(({ subject }) => subject)).toEqual([expect.stringContaining('accès')]);
  });

  test('that came between its sign-in and its opening leaves no gap in the record, once it is opened late (A1)', async () => {
    await begin('2027-03-04T11:00:00.000Z');
    const submission = await ending('2027-03-04T11:00:10.000Z');
    await here().openSignIn(submission);
    later(10_000);
    await here().activate(submission);
    await here().reactivate({ ...by(submission), endsAt: null });
    const { accessId } = submission.access;
    await here().followAccess(accessId);
    const { version, status, activatedAt } = await accessOf(submission);
    expect({ status, isOpen: activatedAt !== undefined }).toEqual({ status: 'active', isOpen: true });
    const entries = await auditOf(stage.table, accessId);
    const told = entries.filter(({ changes }) => changes.length > 0).map((entry) => entry.version);
    expect(told).toEqual(Array.from({ length: version }, (_, index) => index + 1));
    expect(entries.at(-1)).toMatchObject({ action: 'access-activated', version, changes: [] });
  });

  test('that has passed cannot be approved, and can be rejected', async () => {
    await begin('2027-03-05T10:00:00.000Z');
    const company = await stage.company();
    const waiting = await here().submit(stage.paul, {
      ...creationOf(company, 'client_admin'),
      endsAt: '2027-03-05T10:00:10.000Z',
    });
    later(10_000);
    expect(await refusalOf(() => here().decide(stage.victor, waiting, 'approve'))).toMatchObject({
      code: 'end-in-the-past',
    });
    expect(await here().decide(stage.victor, waiting, 'reject')).toMatchObject({ status: 'rejected' });
  });
});

describe('L7: the sweep', () => {
  test('of two at once, broken off before or after any of its calls, ends each access once and tells of it once', async () => {
    await begin('2027-04-05T10:00:00.000Z');
    const submission = await opened('2027-04-05T10:00:10.000Z');
    const told = await opened('2027-04-10T10:00:00.000Z');
    later(minute);
    for (const when of ['before', 'after'] as const)
      for (let nth = 1, isDone = false; !isDone; nth += 1) {
        let calls = 0;
        const cut = interposed(stage.table, async (_call, send) => {
          calls += 1;
          const breaks = calls === nth;
          if (breaks && when === 'before') throw new Error('The line is cut.');
          await send();
          if (breaks) throw new Error('The line is cut.');
        });
        const broken = sweep({}, cut);
        isDone = await broken.sweep().then(
          () => broken.failed.length === 0 && calls < nth,
          () => false,
        );
      }
    await endedOnce(submission);
    expect(await mailsAbout(submission)).toHaveLength(1);
    expect(await mailsAbout(told)).toHaveLength(1);
    expect(await timersOf(told)).toEqual([['end', '2027-04-10T10:00:00.000Z']]);

    const [first, second] = [await opened('2027-04-05T10:02:00.000Z'), await opened('2027-04-05T10:02:00.000Z')];
    at('2027-04-05T10:03:00.000Z');
    const both = meeting(stage.table, 2);
    const sweeps = [sweep({}, both), sweep({}, both)];
    await Promise.all(sweeps.map((one) => one.sweep()));
    expect(sweeps.flatMap(({ failed }) => failed)).toEqual([]);
    for (const one of [first, second]) {
      await endedOnce(one);
      expect(await mailsAbout(one)).toHaveLength(1);
    }
  });

  test('meets a reactivation, and one of the two gives way', async () => {
    await begin('2027-04-06T10:00:00.000Z');
    const submission = await opened('2027-04-06T11:00:00.000Z');
    await here().suspend(by(submission));
    later(60 * minute);
    const held = meeting(stage.table, 2);
    await Promise.all([sweep({}, held).sweep(), here(held).reactivate({ ...by(submission), endsAt: '2027-12-31' })]);
    expect(await accessOf(submission)).toMatchObject({ status: 'active' });
    expect(await timersOf(submission)).toEqual([['notice', '2027-12-17T23:00:00.000Z']]);
  });

  test('asks nothing but one Get and two queries where nothing is due', async () => {
    await begin('2027-05-03T10:20:00.000Z');
    await swept();
    const { table, calls } = recorded(stage.table);
    await sweep({}, table).sweep();
    expect(calls.map(({ name }) => name)).toEqual(['GetItemCommand', 'QueryCommand', 'QueryCommand']);
  });

  test('catches up after hours in which it did not run, and never passes the hour before', async () => {
    await begin('2027-05-04T10:50:00.000Z');
    await swept();
    const early = await opened('2027-05-04T10:55:00.000Z');
    const [mid, late] = [await opened('2027-05-04T12:30:00.000Z'), await opened('2027-05-04T13:10:00.000Z')];
    at('2027-05-04T13:20:00.000Z');
    const { table, calls } = recorded(stage.table);
    const caughtUp = sweep({}, table);
    await caughtUp.sweep();
    for (const one of [early, mid, late]) await endedOnce(one);
    const asked = calls.flatMap(({ name, input }) =>
      name === 'QueryCommand' ? [(input['ExpressionAttributeValues'] as Record<string, string>)[':pk']] : [],
    );
    expect(asked.filter((pk) => pk?.startsWith('DUE#'))).toEqual(
      ['09', '10', '11', '12', '13'].map((hour) => `DUE#2027-05-04T${hour}`),
    );
    expect(caughtUp.overdue).toEqual([0]);
    const [cursor] = await itemsOf('DueCursor');
    expect(cursor).toMatchObject({ hour: '2027-05-04T12' });
    // A timer that is written late is found.
    await putMany(stage.table, [timerItem({ at: '2027-05-04T12:59:59.000Z', kind: 'end', subjectId: 'gone' })]);
    await swept();
    expect((await itemsOf('Timer')).filter(({ subjectId }) => subjectId === 'gone')).toEqual([]);
  });

  test('works off a thousand in bounded steps, for as long as there is time, and leaves the rest to the next', async () => {
    const table = await bareTable();
    const many = Array.from({ length: 1_000 }, (_, n) => ({
      ...{ at: '2027-05-05T10:00:00.000Z', kind: 'end' as const, subjectId: `gone-${String(n).padStart(4, '0')}` },
    }));
    await putMany(table, many.map(timerItem));
    at('2027-05-05T10:00:30.000Z');
    const leftIn = async () => (await everything(table)).filter(({ type }) => type === 'Timer').length;
    let steps = 0;
    const { table: watched, calls } = recorded(table);
    await sweep({ pageSize: 40, goesOn: () => (steps += 1) <= 3 }, watched).sweep();
    expect(await leftIn()).toBe(1_000 - 60);
    const limits = calls.flatMap(({ name, input }) => (name === 'QueryCommand' ? [input['Limit']] : []));
    expect(new Set(limits)).toEqual(new Set([40]));
    later(6 * minute);
    const rest = sweep({ pageSize: 40, goesOn: () => false }, table);
    await rest.sweep();
    expect(rest.overdue[0]).toBeGreaterThan(0);
    let [underWay, atOnce, pages] = [0, 0, 0];
    const counting = interposed(table, async ({ name, input }, send) => {
      underWay += 1;
      atOnce = Math.max(atOnce, underWay);
      pages += Number(name === 'QueryCommand' && JSON.stringify(input).includes('DUE#2027-05-05T10'));
      await send().finally(() => (underWay -= 1));
    });
    await sweep({}, counting).sweep();
    expect(await leftIn()).toBe(0);
    // A page holds 100, of which 20 are done at a time; the last one is short.
    expect([pages, atOnce]).toEqual([10, 20]);
  });

  test('leaves what fails for the next, holds nothing else up by it, and says so once it is overdue', async () => {
    const table = await bareTable();
    const due = { at: '2027-05-06T09:30:00.000Z', kind: 'end' as const };
    await putMany(table, [timerItem({ ...due, subjectId: 'broken' }), timerItem({ ...due, subjectId: 'gone' })]);
    at('2027-05-06T09:30:30.000Z');
    const failing = interposed(table, ({ name, input }, send) => {
      if (name === 'GetItemCommand' && JSON.stringify(input).includes('broken')) throw new Error('It cannot be read.');
      return send();
    });
    const first = sweep({}, failing);
    await first.sweep();
    expect(first.failed).toMatchObject([{ timer: { subjectId: 'broken' } }]);
    expect(first.overdue).toEqual([0]);
    at('2027-05-06T12:00:00.000Z');
    const second = sweep({}, failing);
    await second.sweep();
    expect(second.overdue).toEqual([1]);
    await sweep({}, table).sweep();
    expect((await everything(table)).filter(({ type }) => type === 'Timer')).toEqual([]);
  });
});

test('L7: where who asked for it is gone, those are told whom V10 would ask', async () => {
  await begin('2027-07-05T10:00:00.000Z');
  const submission = await opened('2027-07-06T10:00:00.000Z');
  const { pk } = keys.collaborator(stage.paul.collaboratorId);
  const paul = (await everything(stage.table)).find((item) => item['pk'] === pk)!;
  await putMany(stage.table, [{ ...paul, status: 'removed' }]);
  later(minute);
  await swept();
  const gathered = (await itemsOf('Ending')).filter(({ accessId }) => accessId === submission.access.accessId);
  const staff = gathered.map((item) => String(item['pk']).split('#')[1]);
  expect(staff.sort()).toEqual([stage.victor.collaboratorId, stage.agnes.collaboratorId].sort());

  // V1: also who works on all that the firm still has of it, whatever has left.
  const there = await accessOf(submission);
  const [gone] = there.dossiers;
  const item = (await everything(stage.table)).find(
    ({ dossierId, type }) => type === 'Dossier' && dossierId === gone?.dossierId,
  )!;
  const luc = { ...stage.victor, collaboratorId: uuidv7(), email: 'luc@firm.example', portfolio: [uuidv7()] };
  await putMany(stage.table, [
    ...collaboratorItems(luc),
    { ...item, detached: { at: now().toISOString(), by: { kind: 'access', id: uuidv7() } } },
  ]);
  const asked = await whoIsToldOfEnd(here(), {
    ...there,
    dossiers: [...there.dossiers, { dossierId: luc.portfolio[0]!, level: 'standard_user', options: [] }],
  });
  expect(asked).toContainEqual(staffDoer(luc));
  await putMany(stage.table, [paul, item]);
});
