import { SFNClient } from '@aws-sdk/client-sfn';
import { uuidv7 } from 'uuidv7';
import { describe, expect, test, vi } from 'vitest';
import { digestRepository } from '../../../shared/data/digests.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { taskAnswerer } from '../../../shared/services/executions.ts';
import { breakOnce, calls, hold, moments, type Step } from './faults.ts';
import { Journey, patience, timeout } from './journey.ts';
import type { Plant } from './plant.ts';
import type { WireCall } from './wire.ts';

const counting = calls('UpdateItem', '"remindersSent"');
const answering = calls('SendTaskSuccess');

/** What the second round takes, beyond what the first one does. */
const steps: readonly Step[] = [
  { title: 'counting a round', by: 'WorkersNextRound', is: counting, skip: 1 },
  { title: 'gathering what is due', by: 'WorkersAskValidators', is: calls('UpdateItem', '"DIGEST#') },
  { title: 'telling of the reminder', by: 'WorkersAskValidators', is: calls('UpdateItem', '"reminded-1-1"') },
];
const cases = moments.flatMap((moment) => steps.map((step) => ({ step, moment, title: step.title })));

/** Why a request is due to somebody, as it is gathered. */
async function dueTo({ table }: Plant, collaboratorId: string, { requestId }: Journey): Promise<string[]> {
  const { gathered } = (await digestRepository(table, uuidv7).digest(collaboratorId)) ?? {};
  return (['reminder', 'escalation', 'notice'] as const).filter((kind) => gathered?.[kind].includes(requestId));
}

const reminded = (journey: Journey): Promise<void> =>
  vi.waitFor(async () => {
    expect((await journey.request())?.course['reminded-1-1'], 'having been reminded').toBeDefined();
  }, patience);

async function expectOpened(journey: Journey): Promise<void> {
  expect(await journey.ended()).toMatchObject({ status: 'SUCCEEDED' });
  expect(journey.executions()).toHaveLength(1);
  expect(await journey.request()).toMatchObject({ status: 'approved', run: 1 });
  expect(await journey.access()).toMatchObject({ status: 'active' });
  expect(await journey.mailCounts()).toEqual({ asked: [1, 1], invitation: 1, told: 1 });
}

/** Rounds after the first, and who interrupts them. */
export function rounds(plantOf: () => Plant): void {
  describe.concurrent('a round counts and reminds once, if one thing breaks (V11, V13, V14):', { timeout }, () => {
    test.for(cases)('$title: $moment', async ({ step, moment }) => {
      const plant = plantOf();
      const journey = await Journey.begin(plant, plant.brisk);
      const broken = breakOnce(plant, journey, step, moment);

      await journey.create();
      await reminded(journey);
      await broken;
      await journey.approve();

      await expectOpened(journey);
      const { course, remindersSent } = (await journey.request())!;
      const told = Object.values(course).filter(({ event }) => event === 'reminded');
      expect(told.map(({ what }) => Number(what)).sort()).toEqual(told.map((_, index) => index + 1));
      expect([told.length, told.length + 1]).toContain(remindersSent);
      expect(course['escalated']).toMatchObject({ what: 'notice-only' });
      const { victor, agnes } = plant.brisk;
      for (const { collaboratorId } of [victor, agnes])
        expect(await dueTo(plant, collaboratorId, journey)).toEqual(['reminder']);
      expect(await dueTo(plant, plant.administratorId, journey)).toEqual(['notice']);
      plant.subjects.delete(journey);
    });
  });

  describe.concurrent('a decision is not lost', { timeout }, () => {
    test('that lands after a round has timed out, before the next one counts: nobody is reminded (V11)', async () => {
      const plant = plantOf();
      const journey = await Journey.begin(plant, plant.brisk);
      const timedOut = () => journey.executions()[0]?.history.some(({ type }) => type === 'TaskTimedOut') ?? false;
      const count = hold(plant, (call: WireCall) => journey.owns(call) && counting(call) && timedOut());

      await journey.create();
      await count.reached;
      await journey.approve();
      count.release();

      await expectOpened(journey);
      expect(await journey.request()).toMatchObject({ remindersSent: 0 });
      expect(await dueTo(plant, plant.brisk.victor.collaboratorId, journey)).toEqual([]);
    });

    test('that is taken while somebody wakes the request, whose answer comes first (V11)', async () => {
      const plant = plantOf();
      const journey = await Journey.begin(plant);
      await journey.create();
      await journey.asked();
      const waiting = await requestRepository(plant.table).waitingTask(journey.requestId);
      const answer = hold(plant, (call: WireCall) => journey.owns(call) && answering(call));

      await journey.approve();
      await answer.reached;
      const wake = taskAnswerer(clientOf(plant));
      const { requestId } = journey;
      expect(await wake(waiting!.taskToken, { requestId, status: 'open', interrupted: waiting?.round })).toBe(true);
      await journey.ended();
      answer.release();

      await expectOpened(journey);
    });
  });

  test('a wake asks nobody twice, and the round goes on (V11)', { timeout }, async () => {
    const plant = plantOf();
    const journey = await Journey.begin(plant);
    await journey.create();
    await journey.asked();
    const requests = requestRepository(plant.table);
    const before = await requests.waitingTask(journey.requestId);
    const { requestId } = journey;
    await taskAnswerer(clientOf(plant))(before!.taskToken, { requestId, status: 'open', interrupted: before?.round });

    const after = await vi.waitFor(async () => {
      const waiting = await requests.waitingTask(requestId);
      expect(waiting?.taskToken).not.toBe(before?.taskToken);
      return waiting;
    }, patience);
    expect(after?.round).toMatchObject({ n: 0, until: before?.round?.until });
    await journey.approve();
    await expectOpened(journey);
  });
}

const clientOf = ({ host }: Plant) =>
  new SFNClient({
    ...{ endpoint: host.endpoints.sfn, region: 'eu-west-3' },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
