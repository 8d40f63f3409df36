import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, test } from 'vitest';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { digestRepository } from '../../../shared/data/digests.ts';
import { timerItem } from '../../../shared/data/timers.ts';
import { indexes, keys } from '../../../shared/data/table.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import { hourBefore, hourOf } from '../../../shared/domain/timer.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { actionsOn } from '../../support/audits.ts';
import { counted } from '../../support/counted.ts';
import { deed } from '../../support/deeds.ts';
import { putMany } from '../../support/directory.ts';
import { everything } from '../../support/fresh-table.ts';
import { asStaff, creationOf, office, signInsInMemory, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { interposed } from '../../support/traffic.ts';
import { about, executionsInMemory, reconciled, type Told } from './support.ts';
import { unnoted } from '../../support/openings.ts';

let stage: Stage;
let here: Office;
let signIns: ReturnType<typeof signInsInMemory>;
let workflow: ReturnType<typeof executionsInMemory>;
let clock: Date;
const now = () => clock;
const minute = 60_000;
const later = (ms: number) => {
  clock = new Date(clock.getTime() + ms);
};
const down = () => Promise.reject(new Error('The sign-in service does not answer.'));

beforeEach(async () => {
  clock = new Date();
  [signIns, workflow] = [signInsInMemory(), executionsInMemory()];
  stage = await openStage((email) => signIns.open(unnoted({ email, firmId: '', collaboratorId: '' })));
  here = office(stage.table, now, signIns);
});

const run = (of: Partial<Parameters<typeof reconciled>[0]> = {}): Promise<Told[]> =>
  reconciled({ ...{ table: stage.table, signIns, workflow, now }, ...of });
const item = async (Key: { pk: string; sk: string }) =>
  (await stage.table.client.send(new GetCommand({ TableName: stage.table.name, Key, ConsistentRead: true }))).Item;
const itemsOf = async (type: string) => (await everything(stage.table)).filter((each) => each['type'] === type);
const marks = () => itemsOf('ReconcileMark');
const by = (accessId: string) => ({ who: asStaff(stage.victor), accessId, reason: 'Congé.' });

/** A request that an execution asks about, as it should be. */
async function asked(submission: Submission): Promise<Submission> {
  workflow.executions.set(submission.request.requestId, 'running');
  const told = { 'asked-1': { event: 'asked' as const } };
  await here.requests.keepAsked(submission.request, { askedOf: [], told }, clock.toISOString());
  return submission;
}

/** An access that is open, and whose request is done. */
async function opened(): Promise<Submission> {
  const submission = await asked(await here.submit(stage.paul, creationOf(await stage.company(), 'client_admin')));
  await here.decide(stage.victor, submission, 'approve');
  await here.openSignIn(submission);
  await here.activate(submission);
  await here.requests.noteDone(submission.request.requestId, clock.toISOString());
  return submission;
}
const subOf = async (accessId: string) => (await here.accesses.access(accessId))?.sub ?? '';
const dueOf = async (accessId: string) => (await item(keys.access(accessId)))?.['due'] as unknown;

describe('V21: what follows from a move of an access, and was not done for an hour', () => {
  const moves = {
    suspend: { act: (id: string) => here.suspend(by(id)), broken: 'suspend' },
    revoke: { act: (id: string) => here.revoke(by(id)), broken: 'close' },
  } as const;

  test.each(Object.keys(moves) as (keyof typeof moves)[])(
    '%s while the sign-in service is down: told again once it answers, and done once',
    async (move) => {
      const { accessId } = (await opened()).access;
      const sub = await subOf(accessId);
      await moves[move].act(accessId);
      const cut = office(stage.table, now, { ...signIns, [moves[move].broken]: down });
      await expect(cut.followAccess(accessId)).rejects.toThrow('does not answer');
      later(30 * minute);
      expect(about(await run(), accessId)).toEqual([]);

      later(31 * minute);
      const status = move === 'suspend' ? 'suspended' : 'revoked';
      expect(about(await run(), accessId)).toEqual([['access-unfollowed', status, 'told-again']]);
      expect(await item(keys.access(accessId))).toMatchObject({ redriven: 1 });

      // As the stream does, twice.
      for (const _time of ['once', 'again']) await here.followAccess(accessId);
      expect(await signIns.state(sub)).toBe(move === 'suspend' ? 'disabled' : 'gone');
      later(15 * minute);
      expect(about(await run(), accessId)).toEqual([]);
      expect(await item(keys.access(accessId))).toMatchObject({ redriven: 1 });
      expect(here.letters.filter(({ to }) => to.startsWith('person-'))).toHaveLength(1);
      expect(await marks()).not.toContainEqual(expect.objectContaining({ left: [`access#${accessId}`] }));
    },
  );

  test('of which the stream was told in vain: somebody has to look, each time until it is done', async () => {
    const { accessId } = (await opened()).access;
    await here.suspend(by(accessId));
    later(61 * minute);
    expect(about(await run(), accessId)).toEqual([['access-unfollowed', 'suspended', 'told-again']]);
    for (const _time of ['once', 'again']) {
      later(15 * minute);
      expect(about(await run(), accessId)).toEqual([['access-unfollowed', 'suspended', 'told-in-vain']]);
    }
    // Nor is that forgotten where the sign-in service does not answer meanwhile.
    const other = (await opened()).access.accessId;
    later(15 * minute);
    await expect(run({ signInService: { look: down } })).rejects.toThrow('finders failed');
    later(61 * minute);
    await expect(run({ signInService: { look: down } })).rejects.toThrow('finders failed');
    later(15 * minute);
    const inVain: Told[] = [];
    const listening = { signInService: { look: down }, told: inVain };
    await expect(run(listening)).rejects.toThrow('finders failed');
    expect(about(inVain, accessId)).toEqual([['access-unfollowed', 'suspended', 'told-in-vain']]);
    await here.followAccess(accessId);
    signIns.shut.add(await subOf(other));
    later(15 * minute);
    const told = await run();
    expect(about(told, accessId)).toEqual([]);
    expect(about(told, other)).toEqual([['sign-in-drifted', 'disabled-though-active', 'repaired']]);
    expect(await dueOf(accessId)).toBeUndefined();
  });

  test('is found where the record was read beyond it long ago, by going through all accesses', async () => {
    const { accessId } = (await opened()).access;
    await here.suspend(by(accessId));
    later(40 * 24 * 60 * minute);
    expect(about(await run(), accessId)).toEqual([['access-unfollowed', 'suspended', 'told-again']]);
  });

  test('also of an erasure, of a collaborator and of a dossier', async () => {
    const { accessId } = (await opened()).access;
    await here.erase({ who: asStaff(stage.agnes), accessId, confirm: accessId, reason: 'Sur demande.' });
    const collaborator: Collaborator = {
      ...{ collaboratorId: uuidv7(), firmId: stage.firm.firmId, name: 'Zoé', email: `zoe@firm.example`, version: 1 },
      ...{ rights: { validate: false, administerFirm: false }, portfolio: [], status: 'invited', invitationDue: true },
    };
    const { collaboratorId } = collaborator;
    const deeds = { at: clock.toISOString() };
    await collaboratorRepository(stage.table).add(collaborator, deed('collaborator-added', deeds), undefined);
    const [{ dossierId } = { dossierId: '' }] = (await stage.company()).dossiers;
    const dossier = (await here.companies.dossier(dossierId))!;
    const left = { at: clock.toISOString(), by: { kind: 'access' as const, id: accessId } };
    await here.detachments.detach(dossier, left, deed('dossier-detached', { at: left.at }));
    expect((await run()).filter(({ found }) => found.kind !== 'request-lost')).toEqual([]);

    later(61 * minute);
    const told = await run();
    expect(about(told, accessId)).toEqual([['erasure-unfollowed', undefined, 'told-again']]);
    expect(about(told, collaboratorId)).toEqual([['collaborator-unfollowed', 'invited', 'told-again']]);
    expect(about(told, dossierId)).toEqual([['dossier-unfollowed', 'left', 'told-again']]);
    for (const key of [keys.erasure(accessId), keys.collaborator(collaboratorId), keys.dossier(dossierId)])
      expect(await item(key)).toMatchObject({ redriven: 1 });
    later(15 * minute);
    expect(about(await run(), dossierId)).toEqual([['dossier-unfollowed', 'left', 'told-in-vain']]);
  });
});

test('V15, V21: absences that name a delegate who has left are found, until they do no more', async () => {
  const collaborators = collaboratorRepository(stage.table);
  const [absent, delegate] = [stage.paul.collaboratorId, stage.victor.collaboratorId];
  const changeOf = async (id: string, changes: Partial<Collaborator>) => {
    const before = (await collaborators.collaborator(id))!;
    await collaborators.save(
      before,
      { ...before, ...changes },
      deed('collaborator-changed', { at: clock.toISOString() }),
    );
  };
  const back = new Date(clock.getTime() + 24 * 60 * minute).toISOString();
  await changeOf(absent, { absence: { from: clock.toISOString(), to: back, delegateId: delegate } });
  await changeOf(delegate, { rights: { validate: false, administerFirm: false } });
  later(61 * minute);
  expect(about(await run(), delegate)).toEqual([['collaborator-unfollowed', 'delegate', 'told-again']]);
  expect(await item(keys.collaborator(delegate))).toMatchObject({ redriven: 1 });
  later(24 * 60 * minute);
  expect(about(await run(), delegate)).toEqual([]);
});

describe('V21: a request', () => {
  test('of which nobody was asked, since its execution never began, gets it; one that is asked is not even looked up', async () => {
    const [lost, waiting] = [await stage.submitted(), await asked(await stage.submitted())];
    const { requestId } = lost.request;
    later(59 * minute);
    expect(await run()).toEqual([]);
    later(2 * minute);

    expect(about(await run(), requestId)).toEqual([['request-lost', 'open', 'repaired']]);
    expect(workflow.started).toEqual([requestId]);
    expect(workflow.asked).not.toContain(waiting.request.requestId);
    later(15 * minute);
    expect(await run()).toEqual([]);
    expect(workflow.started).toEqual([requestId]);
  });

  test('that was approved while the sign-in service was down is opened by a new execution, once', async () => {
    const submission = await asked(await stage.submitted());
    const { requestId } = submission.request;
    await here.decide(stage.victor, submission, 'approve');
    await expect(office(stage.table, now, { ...signIns, open: down }).openSignIn(submission)).rejects.toThrow();
    later(61 * minute);
    // It is tried again for hours: that is the workflow's matter.
    expect(about(await run(), requestId)).toEqual([]);
    workflow.executions.set(requestId, 'ended');

    expect(about(await run(), requestId)).toEqual([['request-lost', 'approved', 'repaired']]);
    expect(await here.requests.request(requestId)).toMatchObject({ run: 2 });
    workflow.executions.set(`${requestId}-2`, 'running');
    later(15 * minute);
    expect(about(await run(), requestId)).toEqual([]);
    await here.openSignIn(submission);
    await here.activate(submission);
    await here.requests.noteDone(requestId, clock.toISOString());
    later(61 * minute);
    expect(await run()).toEqual([]);
    expect(await here.requests.request(requestId)).toMatchObject({ run: 2 });
  });

  test('that is stuck is told with its step and its reason, and left alone', async () => {
    const submission = await asked(await stage.submitted());
    const { requestId } = submission.request;
    await here.requests.markStuck(requestId, { step: 'OpenSignIn', error: 'SignInTaken' }, clock.toISOString());
    later(61 * minute);
    const told = await run();
    expect(about(told, requestId)).toEqual([['request-stuck', 'OpenSignIn', 'by-hand']]);
    expect(told[0]?.found.because).toBe('SignInTaken');
    expect(await here.requests.request(requestId)).toMatchObject({ run: 1 });
  });

  test('that is out of time for an hour expires, whatever became of its execution, also when it is stuck, and once', async () => {
    const [lost, running, stuck] = [
      await stage.submitted(),
      await asked(await stage.submitted()),
      await stage.submitted(),
    ];
    const ids = [lost, running, stuck].map(({ request }) => request.requestId);
    await here.requests.markStuck(ids[2]!, { step: 'AskValidators', error: 'TransientError' }, clock.toISOString());
    clock = new Date(Date.parse(stuck.request.expiresAt) + 59 * minute);
    expect((await run()).filter(({ found }) => found.kind === 'request-out-of-time')).toEqual([]);
    later(2 * minute);

    const told = await run();
    for (const id of ids) expect(about(told, id)).toEqual([['request-out-of-time', undefined, 'repaired']]);
    for (const { access, request } of [lost, running, stuck]) {
      expect(await here.requests.request(request.requestId)).toMatchObject({ status: 'expired' });
      expect(await here.accesses.access(access.accessId)).toMatchObject({ status: 'expired' });
      expect(await actionsOn(stage.table, access.accessId)).toEqual(['access-submitted', 'request-expired']);
    }
    expect((await run()).filter(({ found }) => found.kind === 'request-out-of-time')).toEqual([]);
  });

  test('that is resubmitted between its being found out of time and its end has the time that it gets anew (V17)', async () => {
    const [company, submission] = [await stage.company(), await stage.submitted()];
    const { requestId, expiresAt } = await here.decide(stage.victor, submission, 'send_back');
    clock = new Date(Date.parse(expiresAt) + 61 * minute);
    const table = interposed(stage.table, async ({ name, input }, send) => {
      await send();
      const looks = JSON.stringify(input).includes(indexes.expiring(stage.firm.firmId).gsi2pk);
      if (name === 'QueryCommand' && looks)
        await here.resubmit(stage.paul, submission, creationOf(company, 'client_admin'));
    });
    expect(about(await run({ table }), requestId)).toEqual([['request-out-of-time', undefined, 'moved-on']]);
    expect(await here.requests.request(requestId)).toMatchObject({ status: 'open', submission: 2 });
  });

  test('of many that are open, a page is looked at in a run, and then the next', async () => {
    const lost = await stage.submitted();
    const { request } = lost;
    const items = await everything(stage.table);
    const original = items.find((each) => each['pk'] === keys.request(request.requestId).pk)!;
    const askedCourse = { asked: { event: 'asked', at: clock.toISOString() } };
    const before = Array.from({ length: 100 }, (_, n) => {
      const requestId = `00000000-${String(n).padStart(4, '0')}`;
      const place = { ...keys.request(requestId), gsi2sk: `2026-01-01T00:00:00.000Z#${requestId}` };
      return { ...original, ...place, requestId, course: askedCourse };
    });
    await putMany(stage.table, before);
    later(61 * minute);
    expect(about(await run(), request.requestId)).toEqual([]);
    expect(about(await run(), request.requestId)).toEqual([['request-lost', 'open', 'repaired']]);
  });
});

describe('V21, L7: a timer that is due for five minutes', () => {
  test('is done, also where the sweep looks no more, and one that fails holds up no other', async () => {
    const endsAt = new Date(clock.getTime() + 10 * minute).toISOString();
    const company = await stage.company();
    await stage.active('client_admin', company);
    const submission = await here.submit(stage.paul, { ...creationOf(company, 'client_user'), endsAt });
    await here.decide(stage.victor, submission, 'approve');
    await here.openSignIn(submission);
    await here.activate(submission);
    const { accessId } = submission.access;
    later(6 * minute);
    expect(about(await run(), accessId)).toContainEqual(['timer-overdue', 'notice', 'repaired']);
    clock = new Date(Date.parse(endsAt) + 4 * minute);
    expect(about(await run(), accessId)).toEqual([]);
    await putMany(stage.table, [timerItem({ at: endsAt, kind: 'end', subjectId: 'broken' })]);
    // The cursor has passed the hour in which it lies.
    const hour = new Date(Date.parse(`${hourOf(endsAt)}:00:00Z`) + 60 * minute).toISOString();
    await putMany(stage.table, [{ ...keys.dueCursor(), type: 'DueCursor', hour: hourOf(hour) }]);
    expect(hourBefore(hourOf(hour))).toBe(hourOf(endsAt));
    clock = new Date(Date.parse(hour) + 90 * minute);
    const failing = interposed(stage.table, ({ name, input }, send) => {
      if (name === 'GetItemCommand' && JSON.stringify(input).includes('broken')) throw new Error('It cannot be read.');
      return send();
    });

    const told = await run({ table: failing });
    expect(about(told, 'broken')).toEqual([['timer-overdue', 'end', 'failed']]);
    expect(about(told, accessId)).toEqual([['timer-overdue', 'end', 'repaired']]);
    expect(await here.accesses.access(accessId)).toMatchObject({ status: 'suspended', suspendedBecause: 'ended' });
    expect(about(await run(), 'broken')).toEqual([['timer-overdue', 'end', 'repaired']]);
    expect((await run()).filter(({ found }) => found.kind === 'timer-overdue')).toEqual([]);
  });
});

test('V13, V21: a digest that should have gone an hour ago gets a new execution; one that rests is left alone', async () => {
  const digests = digestRepository(stage.table, uuidv7);
  const { firmId } = stage.firm;
  const due = { kind: 'reminder', requestId: 'r', submission: 1, n: 1 } as const;
  const gather = (collaboratorId: string, at: Date) =>
    digests.gather({ collaboratorId, firmId, due, at: at.toISOString() });
  await gather('lost', clock);
  later(50 * minute);
  await gather('late', clock);
  later(26 * minute);
  expect(about(await run(), 'lost')).toEqual([['digest-lost', undefined, 'repaired']]);
  expect([(await digests.digest('lost'))?.run, (await digests.digest('late'))?.run]).toEqual([2, 1]);
  expect(about(await run(), 'lost')).toEqual([]);
});

test('V21: a mail that did not go within the hour is asked for again, named by what it is, not by whose', async () => {
  const at = clock.toISOString();
  const mailRequestId = 'inès@client.example#1';
  const mail = { mail: 'password-reset', mailRequestId, at, emailKey: 'inès@client.example' };
  await putMany(stage.table, [
    { ...keys.mailRequest(mailRequestId), type: 'MailRequest', ...mail, gsi2pk: 'MAIL-REQUESTS', gsi2sk: at },
  ]);
  later(61 * minute);
  const told = await run();
  expect(about(told, 'password-reset')).toEqual([['mail-unsent', undefined, 'told-again']]);
  expect(JSON.stringify(told)).not.toContain('client.example');
  expect(about(await run(), 'password-reset')).toEqual([['mail-unsent', undefined, 'told-in-vain']]);
  later(24 * 60 * minute);
  expect(about(await run(), 'password-reset')).toEqual([]);
});

describe('a run', () => {
  test('of which nothing comes takes a fixed number of reads, and the second no write', async () => {
    for (const _n of [1, 2]) await opened();
    await asked(await stage.submitted());
    later(61 * minute);
    const { table, during } = counted(stage.table);
    const first = await during(() => run({ table }));
    expect(first.result).toEqual([]);
    const usual = async () => {
      later(15 * minute);
      return (await during(() => run({ table }))).traffic;
    };
    const { requests } = await usual();
    // Of all firms: their index, where the last run ended, how far each was looked at, timers in 26 hours, mails, digests and
    // openings; of the one firm: what expires, what is undone, what is open, its record, its staff, who left, and its accesses with their cards.
    expect(requests).toEqual({ Query: 1 + 26 + 3 + 7, Get: 2, BatchGet: 2 });
    const swept = async () => {
      const hour = hourBefore(hourOf(clock.toISOString()));
      await putMany(stage.table, [{ ...keys.dueCursor(), type: 'DueCursor', hour }]);
    };
    later(60 * minute - (clock.getTime() % (60 * minute)));
    await swept();
    const once = await usual();
    expect(once.requests).toEqual({ Query: 1 + 3 + 3 + 7, Get: 2, BatchGet: 2 });
    expect(once.written).toBe(0);
    for (const _n of [1, 2]) await opened();
    later(120 * minute);
    await run();
    later(60 * minute - (clock.getTime() % (60 * minute)));
    await swept();
    expect((await usual()).requests).toEqual(once.requests);
  });

  test('beside another does nothing twice', async () => {
    const [lost, late] = [await stage.submitted(), await stage.submitted()];
    const { accessId } = (await opened()).access;
    const sub = await subOf(accessId);
    await here.suspend(by(accessId));
    await here.followAccess(accessId);
    signIns.shut.delete(sub);
    clock = new Date(Date.parse(late.request.expiresAt) - minute);
    await Promise.all([run(), run()]);
    expect(new Set(workflow.started)).toEqual(new Set([lost.request.requestId, late.request.requestId]));
    expect(workflow.started).toHaveLength(2);
    expect(await signIns.state(sub)).toBe('disabled');
    later(62 * minute);
    await Promise.all([run(), run()]);
    for (const { access } of [lost, late])
      expect(await actionsOn(stage.table, access.accessId)).toEqual(['access-submitted', 'request-expired']);
    expect(await here.requests.request(lost.request.requestId)).toMatchObject({ run: 1 });
    expect((await run()).filter(({ found }) => found.kind !== 'request-lost')).toEqual([]);
  });

  test('that only tells writes nothing, and the next finds the same', async () => {
    const lost = await stage.submitted();
    const { accessId } = (await opened()).access;
    await here.suspend(by(accessId));
    later(61 * minute);
    const before = await everything(stage.table);
    const told = await run({ repairs: false });
    expect(about(told, lost.request.requestId)).toEqual([['request-lost', 'open', undefined]]);
    expect(about(told, accessId)[0]).toEqual(['access-unfollowed', 'suspended', undefined]);
    expect(await everything(stage.table)).toEqual(before);
    expect(workflow.started).toEqual([]);
    expect((await run()).length).toBeGreaterThanOrEqual(2);
  });

  test('whose time is over leaves the rest to the next', async () => {
    const many = [await stage.submitted(), await stage.submitted(), await stage.submitted()];
    later(61 * minute);
    const found: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      let steps = 0;
      const goesOn = () => (steps += 1) <= 2;
      found.push(...(await run({ goesOn })).map(({ found: { id } }) => id));
    }
    expect(new Set(found)).toEqual(new Set(many.map(({ request }) => request.requestId)));
    expect(workflow.started).toHaveLength(3);
  });

  test('goes on where something cannot be looked at or repaired, and says so', async () => {
    const lost = await stage.submitted();
    const { accessId } = (await opened()).access;
    signIns.shut.add(await subOf(accessId));
    later(61 * minute);
    const told = await run({ signInService: { resume: down } });
    expect(about(told, lost.request.requestId)).toEqual([['request-lost', 'open', 'repaired']]);
    expect(about(told, accessId)).toContainEqual(['sign-in-drifted', 'disabled-though-active', 'failed']);
    // It is looked at again by the very next run.
    later(15 * minute);
    await expect(run({ signInService: { look: down } })).rejects.toThrow('2 finders failed.');
    expect(about(await run(), accessId)).toEqual([['sign-in-drifted', 'disabled-though-active', 'repaired']]);
  });
});
