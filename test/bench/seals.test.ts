import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Table } from '../../shared/data/client.ts';
import { entryItem } from '../../shared/data/record.ts';
import { sealedAfter, sealRecords } from '../../shared/use-cases/record/seal-records.ts';
import { verifyRecord } from '../../shared/use-cases/record/verify-record.ts';
import { putMany } from '../support/directory.ts';
import { freshTable } from '../support/fresh-table.ts';
import { recordOffice, sampleEntry } from '../support/sealed.ts';
import { Bars } from './bars.ts';

const start = Date.parse('2026-11-01T08:00:00.000Z');
/** Of an hour the first quarter, in which late entries are looked for too. */
const now = () => new Date('2026-11-26T12:00:00.000Z');
const bars = new Bars();
let table: Table;
let office: ReturnType<typeof recordOffice>;

beforeAll(async () => {
  table = await freshTable();
  office = recordOffice(table, now);
});
afterAll(() => bars.print('Seals; times of this machine, as busy as it is'));

const versions = 10;
const atOnce = 5_000;

/** Entries of subjects with ten versions each. */
async function putRecord(firmId: string, count: number): Promise<void> {
  for (let done = 0; done < count; done += atOnce) {
    const size = Math.min(atOnce, count - done);
    const subjects = Array.from({ length: size / versions }, () => ({ kind: 'access' as const, id: uuidv7() }));
    const entries = Array.from({ length: size }, (_, i) =>
      sampleEntry({
        ...{ firmId, at: new Date(start + done + i).toISOString(), version: Math.floor(i / subjects.length) + 1 },
        subject: subjects[i % subjects.length]!,
      }),
    );
    await putMany(table, entries.map(entryItem));
  }
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** What is held, in MB. */
const held = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
};

/** What an action takes, and what is held at its steps beyond what was before it, in MB. */
async function measured(action: (step: () => void) => Promise<unknown>) {
  const before = held();
  const steps: number[] = [];
  const began = performance.now();
  let looking = 0;
  await action(() => {
    const at = performance.now();
    steps.push(held() - before);
    looking += performance.now() - at;
  });
  return { seconds: (performance.now() - began - looking) / 1000, steps };
}

const inMegabytes = (steps: readonly number[]): string => steps.map((step) => step.toFixed(1)).join(', ');
/** How much more is held at the last step than at the first: what grows with the number of entries. */
const growth = (steps: readonly number[]): number => Math.max(0, steps.at(-1)! - steps[0]!);

test('10,000 entries of 200 firms are sealed', { timeout: 600_000 }, async () => {
  const firms = Array.from({ length: 200 }, () => uuidv7());
  for (const firmId of firms) await putRecord(firmId, 50);
  const { seconds, steps } = await measured(async (step) => {
    const run = sealRecords({
      ...office,
      firms: async function* () {
        for (const [index, firmId] of firms.entries()) {
          if (index % 50 === 0) step();
          yield await Promise.resolve({ firmId });
        }
        step();
      },
      tellOfWeek: () => Promise.resolve(),
    });
    await run();
  });
  for (const firmId of firms) expect((await office.seals.last(firmId))?.entries).toHaveLength(50);
  bars.show('seconds to seal 10,000 entries of 200 firms', seconds, 60);
  bars.require('MB held more after 200 firms than after none', growth(steps), 10);
  bars.tell('  before each 50, and at the end', inMegabytes(steps));
});

test('100,000 entries of one firm are sealed and verified', { timeout: 1_200_000 }, async () => {
  const firmId = uuidv7();
  const entries = 100_000;
  const began = performance.now();
  await putRecord(firmId, entries);
  bars.tell('seconds to put 100,000 entries', ((performance.now() - began) / 1000).toFixed(0));
  const sealing = await measured(() => office.seal(firmId, { olderThan: sealedAfter, lateOnes: false }));
  bars.tell('entries sealed a second', (entries / sealing.seconds).toFixed(0));

  let [told, next] = [0, 20_000];
  const { seconds, steps } = await measured(async (step) => {
    const checked = await verifyRecord(office)({
      ...{ lines: office.read(firmId), told: [], onFlaw: (flaw) => expect(flaw).toBeUndefined() },
      onProgress: (progress) => {
        told += 1;
        if (progress.entries < next) return;
        next += 20_000;
        step();
      },
    });
    expect(checked).toEqual({ blocks: 100, copies: 0, entries, flaws: 0 });
  });
  // After each block and each entry.
  expect(told).toBe(entries + 100);
  bars.show('seconds to verify 100,000 entries', seconds, entries / 5_000);
  bars.tell('  entries a second', (entries / seconds).toFixed(0));
  bars.require('MB held more after 100,000 entries of 10,000 subjects than after 20,000', growth(steps), 20);
  bars.tell('  after each 20,000', inMegabytes(steps));
});
