import { beforeAll, describe, expect, test } from 'vitest';
import type { Submission } from '../../../shared/data/requests.ts';
import { actionsOn, auditOf } from '../../support/audits.ts';
import { everything } from '../../support/fresh-table.ts';
import { office, signInsInMemory, type Office } from '../../support/office.ts';
import { allAtOnce } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit, meeting } from '../../support/traffic.ts';

let stage: Stage;
let now: Office;
const at = '2026-01-05T09:00:00.000Z';

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table);
});

const itemsOf = async (type: string, part: object) =>
  (await everything(stage.table)).filter((item) => item['type'] === type && matches(item, part));
const matches = (item: Record<string, unknown>, part: object) =>
  Object.entries(part).every(([name, value]) => item[name] === value);

describe('opening a sign-in', () => {
  test('twice at once opens one, keeps one and tells it once', async () => {
    const submission = await stage.approved();
    const signIns = signInsInMemory();
    const held = office(meeting(stage.table), undefined, signIns);

    await allAtOnce(
      () => held.openSignIn(submission),
      () => held.openSignIn(submission),
    );

    const access = await now.accesses.access(submission.access.accessId);
    expect([...signIns.opened.values()]).toEqual([access?.sub]);
    expect(access?.version).toBe(3);
    const audit = await auditOf(stage.table, submission.access.accessId);
    expect(audit.map(({ action }) => action)).toEqual(['access-submitted', 'request-approved', 'sign-in-opened']);
    expect(audit.at(-1)?.changes).toEqual([{ field: 'sub', from: null, to: access?.sub }]);
  });

  test('again later changes nothing', async () => {
    const submission = await stage.active();
    const before = await everything(stage.table);

    await now.openSignIn(submission);

    expect(await everything(stage.table)).toEqual(before);
  });
});

describe('activating an access', () => {
  test('twice at once activates it once, counts it once and tells it once', async () => {
    const company = await stage.company();
    const submission = await stage.approved('client_admin', company);
    await now.openSignIn(submission);
    const held = office(meeting(stage.table));

    await allAtOnce(
      () => held.activate(submission),
      () => held.activate(submission),
    );

    const { accessId, requestId } = submission.access;
    expect(await now.accesses.access(accessId)).toMatchObject({ status: 'active', version: 4 });
    const [tally] = await itemsOf('Tally', { pk: `COMPANY#${company.companyId}` });
    expect(tally).toMatchObject({ adminsPending: 0, adminsApproved: 0, adminsActive: 1 });
    expect(await itemsOf('Person', { accessId })).toMatchObject([{ status: 'active', kind: 'client' }]);
    expect((await now.requests.request(requestId))?.course['opened']).toMatchObject({ event: 'opened' });
    expect(await actionsOn(stage.table, accessId)).toEqual([
      'access-submitted',
      'request-approved',
      'sign-in-opened',
      'access-activated',
    ]);
  });

  test('of a client user waits until the client admin is active (C5)', async () => {
    const company = await stage.company();
    const admin = await stage.approved('client_admin', company);
    const user = await stage.approved('client_user', company);
    for (const each of [admin, user]) await now.openSignIn(each);

    await expect(now.activate(user)).rejects.toMatchObject({ code: 'company-needs-client-admin' });
    expect(await actionsOn(stage.table, user.access.accessId)).not.toContain('access-activated');

    await now.activate(admin);
    await now.activate(user);
    const [tally] = await itemsOf('Tally', { pk: `COMPANY#${company.companyId}` });
    expect(tally).toMatchObject({ adminsActive: 1, usersActive: 1 });
  });
});

describe('the waiting task', () => {
  test('is not kept once the request has been decided, so that the task answers itself', async () => {
    const { request } = await stage.submitted();
    const decideFirst = () => now.decide(stage.victor, { request } as never, 'approve');
    const held = office(beforeCommit(stage.table, decideFirst));
    const waiting = { taskToken: 'token', since: request.createdAt };

    expect(await held.requests.keepTaskToken(request.requestId, waiting)).toBe(false);
    expect(await now.requests.waitingTask(request.requestId)).toBeUndefined();
  });

  test('is the latest one when a task begins again', async () => {
    const { request } = await stage.submitted();
    const since = request.createdAt;

    for (const taskToken of ['first', 'second'])
      await now.requests.keepTaskToken(request.requestId, { taskToken, since });

    expect(await now.requests.waitingTask(request.requestId)).toEqual({ taskToken: 'second', since });
    expect((await now.requests.request(request.requestId))?.version).toBe(1);
  });

  test('is the attempt at it that began last, though what an earlier one sent arrives after it (V11)', async () => {
    const { request } = await stage.submitted();
    const at = (second: number) => `2026-11-30T10:00:0${String(second)}.000Z`;
    const keep = (taskToken: string, second: number, from = at(0)) => {
      const round = { submission: 1, n: 0, from, until: request.expiresAt, timeoutSeconds: 60 };
      return now.requests.keepTaskToken(request.requestId, { taskToken, round, since: at(second) });
    };

    expect([await keep('later', 2), await keep('earlier', 1), await keep('later', 2)]).toEqual([true, false, true]);
    expect(await now.requests.waitingTask(request.requestId)).toMatchObject({ taskToken: 'later' });
    // The task of another round, by a clock that is behind.
    expect(await keep('latest', 1, at(1))).toBe(true);
  });
});

describe('a stuck request', () => {
  test('that is redriven twice at once gets one new run', async () => {
    const { request } = await stage.approved();
    await now.requests.markStuck(request.requestId, { step: 'OpenSignIn', error: 'SignInTaken' }, at);
    const stuck = (await now.requests.request(request.requestId))!;

    const outcomes = await Promise.all([now.requests.runAnew(stuck, at), now.requests.runAnew(stuck, at)]);

    expect(outcomes.sort()).toEqual([false, true]);
    const redriven = await now.requests.request(request.requestId);
    expect(redriven).toMatchObject({ run: 2, status: 'approved', version: 2 });
    expect(redriven?.stuckAt).toBeUndefined();
    expect(redriven?.course['redriven-2']).toEqual({ event: 'redriven', at });
  });

  test.each([
    ['approved', (submission) => now.decide(stage.victor, submission, 'approve')],
    ['rejected', (submission) => now.decide(stage.victor, submission, 'reject')],
    ['cancelled', (submission) => now.cancel(stage.paul, submission)],
    ['expired', (submission) => now.expire(submission)],
  ] satisfies [string, (submission: Submission) => Promise<unknown>][])(
    'can be %s, and gets a new run with that (V21)',
    async (status, end) => {
      const submission = await stage.submitted();
      await now.requests.markStuck(submission.request.requestId, { step: 'AskValidators', error: 'SignInTaken' }, at);

      await end(submission);

      const ended = await now.requests.request(submission.request.requestId);
      expect(ended).toMatchObject({ run: 2, status });
      expect(ended?.stuckAt).toBeUndefined();
    },
  );

  test('that becomes stuck while somebody decides gets a new run with the decision all the same', async () => {
    const submission = await stage.submitted();
    const stick = () =>
      now.requests.markStuck(submission.request.requestId, { step: 'AskValidators', error: 'SignInTaken' }, at);

    await office(beforeCommit(stage.table, stick)).decide(stage.victor, submission, 'approve');

    const decided = await now.requests.request(submission.request.requestId);
    expect(decided).toMatchObject({ run: 2, status: 'approved' });
    expect(decided?.stuckAt).toBeUndefined();
    expect(await actionsOn(stage.table, submission.access.accessId)).toEqual(['access-submitted', 'request-approved']);
  });

  test('that is redriven while somebody decides gets no run too many', async () => {
    const submission = await stage.submitted();
    const { requestId } = submission.request;
    await now.requests.markStuck(requestId, { step: 'AskValidators', error: 'SignInTaken' }, at);

    const redrive = async () => now.requests.runAnew((await now.requests.request(requestId))!, at);
    await office(beforeCommit(stage.table, redrive)).decide(stage.victor, submission, 'approve');

    // The run of the redrive waits, or reads the decision: either way it carries it out.
    expect(await now.requests.request(requestId)).toMatchObject({ run: 2, status: 'approved' });
  });
});
