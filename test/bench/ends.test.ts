import { uuidv7 } from 'uuidv7';
import { afterAll, expect, test } from 'vitest';
import { activeAccessItems, tallyItem } from '../../shared/data/seed.ts';
import { keys } from '../../shared/data/table.ts';
import { timerItem } from '../../shared/data/timers.ts';
import { staffDoer } from '../../shared/domain/people.ts';
import { hourBefore, hourOf, type Timer } from '../../shared/domain/timer.ts';
import { salting } from '../../shared/services/salting.ts';
import { sweeping } from '../integration/ends/support.ts';
import { putMany } from '../support/directory.ts';
import { everything } from '../support/fresh-table.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { interposed } from '../support/traffic.ts';
import { Bars } from './bars.ts';

const bars = new Bars();
afterAll(() => {
  bars.print('The sweep of a minute in which 10,000 timers are due, against one in which 1,000 are');
});

const endsAt = '2027-01-04T10:00:00.000Z';
const now = () => new Date('2027-01-04T10:00:59.000Z');

/** One of ten ends an access, which has a company of its own; the others are left over of accesses that are gone. */
async function withDue(many: number): Promise<{ readonly stage: Stage; readonly accessIds: ReadonlySet<string> }> {
  const stage = await openStage();
  const { firmId } = stage.firm;
  const by = staffDoer(stage.paul);
  const ends: Timer[] = [];
  const items = Array.from({ length: many }, (_, index) => {
    const accessId = uuidv7();
    ends.push({ at: endsAt, kind: 'end', subjectId: accessId });
    if (index % 10 > 0) return [];
    const companyId = uuidv7();
    const seed = activeAccessItems({
      ...{ accessId, requestId: uuidv7(), sub: uuidv7(), firmId, modules: ['invoices'], endsAt },
      createdAt: new Date('2026-01-05T09:00:00.000Z'),
      salt: salting.newSalt(),
      identity: {
        ...{ firstName: 'Inès', lastName: `Moreau${String(index)}`, phone: '+33612345678' },
        ...{ email: `person.${String(index)}@client.example`, clientType: 'client_user', companyId },
      },
      dossiers: [{ dossierId: uuidv7(), level: 'standard_user', options: [] }],
      ...{ createdBy: by, decidedBy: by },
    });
    return [...seed, tallyItem(companyId, 1, 1)];
  });
  const cursor = { ...keys.dueCursor(), type: 'DueCursor', hour: hourBefore(hourOf(endsAt)) };
  await putMany(stage.table, [...items.flat(), ...ends.map(timerItem), cursor]);
  const ended = ends.filter((_, index) => index % 10 === 0).map(({ subjectId }) => subjectId);
  return { stage, accessIds: new Set(ended) };
}

interface Swept {
  readonly requests: number;
  readonly pages: number;
  /** Timers that one page brought, and requests that were under way, at most. */
  readonly longestPage: number;
  readonly atOnce: number;
  readonly ms: number;
}

async function sweepAll(many: number): Promise<Swept> {
  const { stage, accessIds } = await withDue(many);
  let [requests, pages, longestPage, underWay, atOnce] = [0, 0, 0, 0, 0];
  const watched = interposed(stage.table, async ({ name, input }, send) => {
    requests += 1;
    underWay += 1;
    atOnce = Math.max(atOnce, underWay);
    await send().finally(() => (underWay -= 1));
    if (name !== 'QueryCommand' || !JSON.stringify(input).includes(keys.hourOfTimers(hourOf(endsAt)).pk)) return;
    pages += 1;
    longestPage = Math.max(longestPage, Number(input['Limit']));
  });
  const started = performance.now();
  const swept = sweeping(watched, { now });
  await swept.sweep();
  const ms = performance.now() - started;
  expect([swept.failed, swept.overdue]).toEqual([[], [0]]);
  const left = await everything(stage.table);
  expect(left.filter(({ type, kind }) => type === 'Timer' && kind !== 'digest')).toEqual([]);
  const accesses = left.filter(({ type, accessId }) => type === 'Access' && accessIds.has(String(accessId)));
  expect(new Set(accesses.map((access) => access['suspendedBecause']))).toEqual(new Set(['ended']));
  expect(accesses).toHaveLength(many / 10);
  return { requests, pages, longestPage, atOnce, ms };
}

test('a sweep works off 10,000 timers page by page, with as much at once and as much for each as of 1,000', async () => {
  const few = await sweepAll(1_000);
  const many = await sweepAll(10_000);
  bars.require('pages of 10,000', many.pages, 10_000 / 100 + 1);
  bars.require('timers held at once', many.longestPage, 100);
  bars.require('requests under way at once', many.atOnce, few.atOnce);
  bars.require('requests a timer, against those of 1,000', many.requests / 10 / few.requests, 1);
  bars.tell('requests a timer', (many.requests / 10_000).toFixed(2));
  bars.show('time a timer, against that of 1,000', many.ms / 10 / few.ms, 1.5);
  bars.tell('time of 10,000', `${(many.ms / 1000).toFixed(1)} s`);
}, 600_000);
