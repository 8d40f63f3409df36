import { describe, expect, test } from 'vitest';
import { actionsOn } from '../../support/audits.ts';
import { calls, hold, passed, readRequest } from './faults.ts';
import { Journey, timeout } from './journey.ts';
import type { Plant } from './plant.ts';
import type { WireCall } from './wire.ts';

const storeToken = calls('TransactWriteItems', '"TaskToken"');
const readToken = calls('GetItem', '"sk":{"S":"TASK"}');
const expire = calls('TransactWriteItems', '"request-expired"');
const approve = calls('TransactWriteItems', '"request-approved"');
const answerTask = calls('SendTaskSuccess');

/** Decisions that land at the worst of moments, each forced. */
export function timings(plantOf: () => Plant): void {
  /** A journey, and its own calls among all of them. */
  const begin = async (firm: 'firm' | 'hasty') => {
    const plant = plantOf();
    const journey = await Journey.begin(plant, plant[firm]);
    const its = (is: (call: WireCall) => boolean) => (call: WireCall) => journey.owns(call) && is(call);
    const waitIsOver = () => journey.executions()[0]?.history.some(({ type }) => type === 'TaskTimedOut') ?? false;
    return { plant, journey, its, waitIsOver };
  };

  describe.concurrent('a decision is not lost', { timeout }, () => {
    test('that is taken, and handled by the stream, before the task token is kept', async () => {
      const { plant, journey, its } = await begin('firm');
      const token = hold(plant, its(storeToken));
      const streamHasLooked = passed(plant, its(readToken));

      await journey.create();
      await token.reached;
      await journey.approve();
      await streamHasLooked;
      token.release();

      await expectOpened(plant, journey);
      expect(await journey.mailCounts()).toEqual({ asked: [0, 0], invitation: 1, told: 1 });
    });

    test('that is taken just after the task token is kept, and nobody is asked any more', async () => {
      const { plant, journey, its } = await begin('firm');
      const token = hold(plant, its(storeToken), 'after');

      await journey.create();
      await token.reached;
      await journey.approve();
      // The stream's answer ends the wait while the one who kept the token has not gone on yet.
      await expectOpened(plant, journey);
      const answersItself = passed(plant, its(answerTask));
      token.release();
      await answersItself;

      expect(await journey.mailCounts()).toEqual({ asked: [0, 0], invitation: 1, told: 1 });
    });

    test('that lands before the next round reads the request, after the wait has timed out', async () => {
      const { plant, journey, its, waitIsOver } = await begin('hasty');
      const nextRound = hold(
        plant,
        its((call) => readRequest(call) && waitIsOver()),
      );

      await journey.create();
      await nextRound.reached;
      await journey.approve();
      nextRound.release();

      await expectOpened(plant, journey);
    });

    test('that lands after the next round has found the request out of time', async () => {
      const { plant, journey, its, waitIsOver } = await begin('hasty');
      const nextRound = hold(
        plant,
        its((call) => readRequest(call) && waitIsOver()),
        'after',
      );

      await journey.create();
      await nextRound.reached;
      await journey.approve();
      nextRound.release();

      await expectOpened(plant, journey);
    });

    test('that lands before the expiry is committed', async () => {
      const { plant, journey, its } = await begin('hasty');
      const expiry = hold(plant, its(expire));

      await journey.create();
      await expiry.reached;
      await journey.approve();
      expiry.release();

      await expectOpened(plant, journey);
    });
  });

  describe.concurrent('an expiry that comes first', { timeout }, () => {
    test('stands, even while a decision is being committed, and the API says so', async () => {
      const { plant, journey, its } = await begin('hasty');
      const decision = hold(plant, its(approve));

      await journey.create();
      const reply = journey.postDecision();
      await decision.reached;
      expect(await journey.ended()).toMatchObject({ status: 'SUCCEEDED' });
      decision.release();

      const refused = await reply;
      expect([refused.status, await refused.json()]).toMatchObject([
        409,
        { type: '/problems/wrong-status', current: 'expired' },
      ]);
      await expectExpired(plant, journey);
    });

    test('is what the validator’s page explains, and no decision is taken', async () => {
      const plant = plantOf();
      const journey = await askedAndExpired(plant);

      const reply = await journey.postPage();

      expect(reply.status).toBe(200);
      const page = await reply.text();
      expect(page).toContain('Cette demande a déjà été traitée');
      expect(page).toContain('Personne n’a décidé avant');
      await expectExpired(plant, journey);
    });
  });
}

/** A request that expired after its validators had been asked; a slow machine may need several tries for that. */
async function askedAndExpired(plant: Plant): Promise<Journey> {
  for (;;) {
    const journey = await Journey.begin(plant, plant.hasty);
    await journey.create();
    expect(await journey.ended()).toMatchObject({ status: 'SUCCEEDED' });
    if ((await journey.request())?.course['asked-1']) return journey;
  }
}

async function expectOpened(plant: Plant, journey: Journey): Promise<void> {
  expect(await journey.ended()).toMatchObject({ status: 'SUCCEEDED' });
  expect(await journey.request()).toMatchObject({ status: 'approved', run: 1 });
  const access = await journey.access();
  expect(access).toMatchObject({ status: 'active' });
  expect(await journey.mailCounts()).toMatchObject({ invitation: 1, told: 1 });
  expect(await actionsOn(plant.table, access!.accessId)).toEqual([
    'access-submitted',
    'request-approved',
    'sign-in-opened',
    'access-activated',
  ]);
}

async function expectExpired(plant: Plant, journey: Journey): Promise<void> {
  expect(await journey.request()).toMatchObject({ status: 'expired', decision: { outcome: 'expired' } });
  const access = await journey.access();
  expect(access).toMatchObject({ status: 'expired' });
  expect(access?.sub).toBeUndefined();
  expect(await journey.mailCounts()).toMatchObject({ invitation: 0, told: 1 });
  expect(await actionsOn(plant.table, access!.accessId)).toEqual(['access-submitted', 'request-expired']);
}
