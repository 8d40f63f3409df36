import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { digestRepository } from '../../../shared/data/digests.ts';
import { collaboratorItems, firmItems, firmTallyItem } from '../../../shared/data/seed.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Firm } from '../../../shared/domain/firm.ts';
import type { LastRound } from '../../../shared/domain/round.ts';
import { nextReminder } from '../../../shared/parsers/time.ts';
import type { TaskAnswer } from '../../../shared/services/executions.ts';
import { planRound } from '../../../shared/use-cases/validation/plan-round.ts';
import { wakeRequest } from '../../../shared/use-cases/validation/wake-request.ts';
import { correspondence } from '../../support/correspondence.ts';
import { putMany, staffOf } from '../../support/directory.ts';
import { catalogue } from '../../support/firm.ts';
import { office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit } from '../../support/traffic.ts';
import { administration, rights } from '../staff/support.ts';

let stage: Stage;
let of: Office;
const [helene, yves, zoe] = [uuidv7(), uuidv7(), uuidv7()];

beforeAll(async () => {
  stage = await openStage();
  of = office(stage.table);
  await set({ businessTime: false, reminderAfter: 'PT1H' });
});

const set = (settings: Partial<Firm>) =>
  putMany(
    stage.table,
    firmItems({ ...stage.firm, businessTime: false, reminderAfter: 'PT1H', ...settings }, catalogue),
  );
const plan = (submission: Submission, last: LastRound = {}, table = stage.table) =>
  planRound({ ...office(table), nextReminder, now: () => new Date(submission.request.createdAt) })({
    ...{ requestId: submission.request.requestId, ...last },
  });
const requestOf = async ({ request }: Submission) => (await of.requests.request(request.requestId))!;
const told = async (submission: Submission) => Object.keys((await requestOf(submission)).course).sort();
const digests = () => digestRepository(stage.table, () => 'd1');
/** Why a request is due to somebody. */
const dueTo = async (collaboratorId: string, { request: { requestId } }: Submission): Promise<string[]> => {
  const { gathered } = (await digests().digest(collaboratorId)) ?? {};
  return (['reminder', 'escalation', 'notice'] as const).filter((kind) => gathered?.[kind].includes(requestId));
};
const admin = () => ({ ...staffOf(stage.firm.firmId), name: 'Hélène' });
const change = (collaboratorId: string, patch: object) =>
  administration(stage.table).change({ who: admin(), collaboratorId, patch });

describe('a round (V11)', () => {
  test('counts once, however often its plan runs, and lasts until the next reminder', async () => {
    const submission = await stage.submitted();
    const { round } = await plan(submission);
    expect(await requestOf(submission)).toMatchObject({ remindersSent: 0, roundUntil: round!.until });
    const plans = await Promise.all([plan(submission, { over: round! }), plan(submission, { over: round! })]);
    expect(plans[1]).toEqual(plans[0]);
    expect(plans[0].round).toMatchObject({ n: 1, from: round!.until, timeoutSeconds: 3600 });
    expect(await requestOf(submission)).toMatchObject({ remindersSent: 1, version: 1, status: 'open' });
  });

  test('goes by the settings that the firm has as it begins', async () => {
    const submission = await stage.submitted();
    const { round } = await plan(submission);
    await set({ reminderAfter: 'PT2H' });
    expect((await plan(submission, { over: round! })).round?.timeoutSeconds).toBe(7200);
    await set({});
  });

  test('does not begin where a decision lands between its wait and its count', async () => {
    const submission = await stage.submitted();
    const { round } = await plan(submission);
    const decide = () => of.decide(stage.victor, submission, 'reject');
    const planned = await plan(submission, { over: round! }, beforeCommit(stage.table, decide, 'Update'));
    expect(planned).toMatchObject({ requestId: submission.request.requestId, status: 'rejected', expired: false });
    expect(planned.round).toBeUndefined();
    expect((await requestOf(submission)).remindersSent).toBe(0);
  });

  test('is found by what a table of before rounds holds of a request', async () => {
    const submission = await stage.submitted();
    const { requestId } = submission.request;
    const at = '2026-01-05T09:00:00.000Z';
    await stage.table.client.send(
      new UpdateCommand({
        ...{ TableName: stage.table.name, Key: keys.request(requestId) },
        UpdateExpression: 'SET course.asked = :asked REMOVE submission, roundUntil',
        ExpressionAttributeValues: { ':asked': { event: 'asked', at } },
      }),
    );
    expect(await requestOf(submission)).toMatchObject({ submission: 1, remindersSent: 0 });
    const { round } = await plan(submission);
    await plan(submission, { over: round! });
    const letters = correspondence(stage.table);
    await letters.ask(submission, 1);
    expect(letters.letters).toEqual([]);
    expect(await told(submission)).toEqual(['asked', 'asked-1', 'reminded-1-1']);
  });
});

describe('what is mailed in a round', () => {
  test('is a question at first, and then reminders in digests, once a round (V11, V13)', async () => {
    const submission = await stage.submitted();
    const letters = correspondence(stage.table);
    await letters.ask(submission);
    expect(letters.letters).toHaveLength(2);
    expect(await dueTo(stage.victor.collaboratorId, submission)).toEqual([]);
    for (const _ of ['first', 'again']) await letters.ask(submission, 1);
    expect(letters.letters).toHaveLength(2);
    for (const one of [stage.victor, stage.agnes])
      expect(await dueTo(one.collaboratorId, submission)).toEqual(['reminder']);
    expect(await told(submission)).toEqual(['asked-1', 'reminded-1-1']);
  });

  test('goes to nobody who may not decide any more, and to the next in their place at once (V10)', async () => {
    await set({ askAtMost: 1 });
    const submission = await stage.submitted();
    const [first] = submission.request.askedOf;
    const letters = correspondence(stage.table);
    await letters.ask(submission);
    await change(first!.id, { rights: { validate: false } });
    await letters.ask(submission, 1);
    const { askedOf } = await requestOf(submission);
    expect(askedOf).toHaveLength(1);
    expect(askedOf[0]!.id).not.toBe(first!.id);
    expect(letters.letters).toHaveLength(2);
    expect(await dueTo(first!.id, submission)).toEqual([]);
    expect(await dueTo(askedOf[0]!.id, submission)).toEqual([]);
    await change(first!.id, { rights: { validate: true } });
    await set({});
  });

  test('reaches administrators by the rows that they have, or among the staff where some have none (V14)', async () => {
    const { firmId } = stage.firm;
    const administrator = (collaboratorId: string, validate: boolean) => ({
      ...{ ...stage.victor, collaboratorId, sub: collaboratorId, email: `${collaboratorId}@x.example` },
      rights: rights({ administerFirm: true, validate }),
    });
    const staff = [administrator(helene, false), administrator(yves, true), administrator(zoe, true)];
    const items = staff.flatMap(collaboratorItems);
    await putMany(stage.table, [...items.filter(({ type }) => type !== 'Administrator'), firmTallyItem(firmId, staff)]);
    // Whoever is among the validators is reminded: both administrators who may decide have rows as such.
    await set({ askAtMost: 2, remindersBeforeEscalation: 0 });

    for (const isOld of [true, false]) {
      if (!isOld) await putMany(stage.table, items);
      const submission = await stage.submitted();
      const letters = correspondence(stage.table);
      await letters.ask(submission);
      const asked = (await requestOf(submission)).askedOf.map(({ id }) => id);
      await letters.ask(submission, 1);

      expect(await dueTo(helene, submission)).toEqual(['notice']);
      for (const id of [yves, zoe])
        expect(await dueTo(id, submission)).toEqual([asked.includes(id) ? 'reminder' : 'escalation']);
      const after = await requestOf(submission);
      expect(after.askedOf.map(({ id }) => id).sort()).toEqual([...new Set([...asked, yves, zoe])].sort());
      expect(after.course['escalated']).toMatchObject({ event: 'escalated', what: 'asked' });
      await letters.ask(submission, 2);
      expect((await requestOf(submission)).askedOf.map(({ id }) => id).sort()).toEqual(
        after.askedOf.map(({ id }) => id).sort(),
      );
    }
    await set({});
    for (const id of [yves, zoe]) await change(id, { rights: { validate: false } });
  });

  test('is a notice to administrators where nobody may decide any more; whoever comes to qualify is asked after a wake (V10)', async () => {
    const submission = await stage.submitted();
    const letters = correspondence(stage.table);
    await letters.ask(submission);
    const both = [stage.victor, stage.agnes];
    for (const { collaboratorId } of both) await change(collaboratorId, { rights: { validate: false } });

    await letters.ask(submission);
    expect(await dueTo(helene, submission)).toEqual(['notice']);
    expect((await requestOf(submission)).askedOf).toEqual([]);
    expect(await told(submission)).toEqual(['asked-1', 'nobody-to-ask-1-0']);

    await change(zoe, { rights: { validate: true } });
    await letters.ask(submission);
    expect((await requestOf(submission)).askedOf.map(({ id }) => id)).toEqual([zoe]);
    expect(letters.letters.map(({ to }) => to)).toContain(`${zoe}@x.example`);
    for (const { collaboratorId } of both) await change(collaboratorId, { rights: { validate: true } });
  });
});

describe('a wake (V11)', () => {
  test('interrupts the round that waits, of an open request alone', async () => {
    const submission = await stage.submitted();
    const answers: TaskAnswer[] = [];
    const answerTask = (_: string, answer: TaskAnswer) => Promise.resolve(answers.push(answer) > 0);
    const wake = wakeRequest({ requests: of.requests, answerTask });
    const { requestId } = submission.request;
    await wake(requestId);
    expect(answers).toEqual([]);

    const { round } = await plan(submission);
    await of.requests.keepTaskToken(requestId, { taskToken: 't1', round: round!, since: submission.request.createdAt });
    await wake(requestId);
    expect(answers).toEqual([{ requestId, status: 'open', interrupted: round }]);
    expect((await plan(submission, { interrupted: answers[0]!.interrupted })).round).toEqual(round);
    expect(await requestOf(submission)).toMatchObject({ remindersSent: 0, roundUntil: round!.until });

    await of.decide(stage.victor, submission, 'reject');
    await wake(requestId);
    expect(answers).toHaveLength(1);
  });
});
