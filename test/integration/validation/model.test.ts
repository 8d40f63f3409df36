import fc from 'fast-check';
import { AdminDeleteUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { startPool, type TestPool } from '../../support/cognito.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { beginIn } from './model/firm.ts';
import { nextId, startIds } from './model/ids.ts';
import { Life, names, scripts } from './model/life.ts';
import { Real } from './model/real.ts';
import { onTheWay, walk } from './model/walk.ts';
import { worldAt } from './model/world.ts';

// Of what is broken off on purpose nobody wants to read. What is loaded by now has the library's own ids.
vi.hoisted(() => {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
  vi.resetModules();
});
vi.mock('uuidv7', () => ({ uuidv7: () => nextId() }));

/** More, and others: `VALIDATION_RUNS=200 VALIDATION_SEED=7 npx vitest run --project integration test/integration/validation/model.test.ts`. */
const usual = { runs: 6, seed: 1 };
const runs = Number(process.env['VALIDATION_RUNS'] ?? usual.runs);
const seed = Number(process.env['VALIDATION_SEED'] ?? usual.seed);
const length = Number(process.env['VALIDATION_LENGTH'] ?? 50);
const start = Date.parse('2026-11-26T08:00:00.000Z');

/** For a slow machine: no life begins after that. */
const timeLimit = process.env['VALIDATION_RUNS'] === undefined ? 60_000 : runs * 120_000;

let pool: TestPool;
let lives = 0;
const done = new Set<string>();
const seen = new Set<string>();

beforeAll(async () => {
  pool = await startPool();
});
afterAll(async () => {
  await pool.stop();
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Ids are the same in each life: nobody is left from the one before. */
async function emptyPool(): Promise<void> {
  const { UserPoolId, client } = pool;
  for (const { Username } of await pool.users())
    await client.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
}

async function begin(): Promise<Life> {
  startIds();
  await emptyPool();
  const table = await freshTable();
  const firm = await beginIn(table, signInService(pool.UserPoolId, pool.client), start);
  const real = new Real(table, pool, firm);
  for (const item of await everything(table)) if (item['type'] === 'Collaborator') real.remember(item);
  return new Life(worldAt(start, firm.open), real);
}

const patient = { timeout: 240_000 };

test(
  'V15, L11: whoever is away, stood in for, and whatever is undone on the way, all tells what the rules say',
  patient,
  async () => {
    const life = await begin();
    for (const act of walk) await life.take(act(life.world));
    await life.finish();
    expect([...life.world.met]).toEqual(expect.arrayContaining(onTheWay));
  },
);

test(
  'V1–V22, L11, C1, C5, A1: whatever happens to requests, in whatever order, twice, late and broken off, all tells of them what the rules say',
  { timeout: timeLimit + 240_000 },
  async () => {
    const until = performance.now() + timeLimit;
    const property = fc.asyncProperty(scripts(length), async (script) => {
      if (performance.now() > until) return;
      const life = await begin();
      await fc.asyncModelRun(() => ({ model: life.world, real: life }), script);
      await life.finish();
      lives += 1;
      for (const name of life.done) done.add(name);
      for (const what of life.seen) seen.add(what);
    });
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: process.env['VALIDATION_SHRINK'] === undefined });
  },
);

test('of every move there is some were made, and every event of a course was told', ({ skip }) => {
  // Another seed, or fewer runs, may miss some.
  skip(seed !== usual.seed || lives < usual.runs);
  expect([...done].sort()).toEqual([...names].sort());
  const ends = ['approved', 'rejected', 'cancelled', 'expired', 'to_correct', 'open'];
  const events = [
    'asked',
    'reminded',
    'escalated',
    'nobody-to-ask',
    'sent-back',
    'resubmitted',
    'opened',
    'stuck',
    'redriven',
  ];
  const met = ['stand-in', 'for-page', 'undone-creation'];
  expect([...seen]).toEqual(expect.arrayContaining([...ends, ...events, ...met]));
});
