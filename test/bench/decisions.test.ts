import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueRepository } from '../../shared/data/queue.ts';
import { linkRepository } from '../../shared/data/links.ts';
import { linkExpiry } from '../../shared/domain/link.ts';
import { decideMany } from '../../shared/use-cases/validation/decide-many.ts';
import { decideRequest } from '../../shared/use-cases/validation/decide-request.ts';
import { listQueue, openQueue } from '../../shared/use-cases/validation/open-queue.ts';
import { reachMany } from '../../shared/use-cases/validation/show-request.ts';
import { counted } from '../support/counted.ts';
import { asStaff, office } from '../support/office.ts';
import { planted } from '../support/planted.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { Bars } from './bars.ts';

const bars = new Bars();
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => bars.print('Many decisions at once, against as many one by one; and the page of a queue'));

const sumOf = (requests: Readonly<Record<string, number>>): number =>
  Object.values(requests).reduce((sum, times) => sum + times, 0);

test('a hundred decisions take no more than a hundred alone, and ten seconds at most (V20)', async () => {
  const who = asStaff(stage.victor);
  const [alone, together] = [await planted(stage, 10), await planted(stage, 100)];
  const watched = counted(stage.table);
  const on = office(watched.table);
  const decide = decideRequest(on);
  const decisionOf = (requestId: string) => ({ requestId, decision: 'approve' as const, version: 1 });
  const timed = async <T>(action: () => Promise<T>) => {
    const begun = performance.now();
    const { result, traffic } = await watched.during(action);
    return { result, traffic, ms: performance.now() - begun };
  };

  const one = await timed(async () => {
    for (const requestId of alone) {
      await reachMany(on)({ who, requestIds: [requestId] });
      await decide({ collaboratorId: who.collaboratorId, ...decisionOf(requestId) });
    }
  });
  const many = await timed(async () =>
    decideMany({ ...on, decide })({
      ...{ who, decisions: together.map(decisionOf) },
      reached: await reachMany(on)({ who, requestIds: together }),
    }),
  );

  // On a busy machine the last ones are left after 20 seconds, to be sent again: no other refusal is to be had here.
  const left = many.result.flatMap((answer) => ('refusal' in answer ? [answer.refusal] : []));
  for (const refusal of left) expect(refusal).toMatchObject({ code: 'unavailable' });
  const decided = 100 - left.length;
  bars.tell('decided of 100', String(decided));
  expect(many.traffic.requests['TransactWrite']).toBe(decided);
  const ratio = (of: (side: typeof one | typeof many) => number) => of(many) / decided / (of(one) / 10);
  bars.require(
    'requests of each, of 100 to alone',
    ratio(({ traffic }) => sumOf(traffic.requests)),
    1,
  );
  bars.require(
    'units written of each, of 100 to alone',
    ratio(({ traffic }) => traffic.written),
    1,
  );
  bars.require(
    'units read of each, of 100 to alone',
    ratio(({ traffic }) => traffic.read),
    // One of them may happen to need a half unit more.
    1.05,
  );
  bars.show(
    'time of each, of 100 to alone',
    ratio(({ ms }) => ms),
    1,
  );
  bars.show('seconds of 100, of 10', many.ms / 1000 / 10, 1);
});

test('a page of 20 takes 4 requests, whether 20 are open or 200 (V20)', async () => {
  const { firm, victor } = stage;
  const at = new Date();
  const link = { hash: 'h', purpose: 'queue' as const, firmId: firm.firmId, ownerId: victor.collaboratorId };
  const [createdAt, expiresAt] = [at.toISOString(), linkExpiry('queue', at).toISOString()];
  await linkRepository(stage.table).save({ ...link, createdAt, expiresAt });
  const { table, during } = counted(stage.table);
  const deps = { queue: queueRepository(table, null), links: linkRepository(table), now: () => new Date() };
  const page = () =>
    during(async () => {
      const begun = performance.now();
      const opened = await openQueue(deps)('h');
      if (opened.state !== 'open') throw new Error(opened.state);
      const { items } = await listQueue(deps)(opened.desk, { limit: 20, from: undefined });
      expect(items).toHaveLength(20);
      return performance.now() - begun;
    });

  await planted(stage, 21);
  const few = await page();
  await planted(stage, 180);
  const many = await page();

  bars.require('requests of the page of a queue', sumOf(many.traffic.requests), 4);
  bars.require('units read, of 200 open to 21', many.traffic.read / few.traffic.read, 1.5);
  bars.show('time, of 200 open to 21', many.result / few.result, 1.5);
});
