import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshTable } from '../../support/fresh-table.ts';
import { beginIn } from './model/firm.ts';
import { startPool, type UserPool } from './model/pool.ts';
import { Real } from './model/real.ts';
import { prelude } from './model/prelude.ts';
import { names, scripts } from './model/scripts.ts';
import { Life } from './model/steps.ts';
import { worldAt } from './model/world.ts';

/** More, and others: `LIFE_RUNS=200 LIFE_SEED=7 npx vitest run --project integration test/integration/life`. */
const usual = { runs: 12, seed: 1 };
const runs = Number(process.env['LIFE_RUNS'] ?? usual.runs);
const seed = Number(process.env['LIFE_SEED'] ?? usual.seed);
const length = Number(process.env['LIFE_LENGTH'] ?? 80);
const start = Date.parse('2026-11-26T08:00:00.000Z');

/** For a slow machine: no life begins after that. */
const timeLimit = process.env['LIFE_RUNS'] === undefined ? 60_000 : runs * 120_000;

let pool: UserPool | undefined;
let lives = 0;
const done = new Set<string>();
const refused = new Set<string>();

beforeAll(async () => {
  pool = await startPool();
}, 120_000);
afterAll(() => pool?.stop());

const started = (one: UserPool | undefined): UserPool => {
  if (!one) throw new Error('The user pool is not there.');
  return one;
};

test(
  'L1–L12, C1, C5, C7, P1–P3, P7, V1, V4, V16, V17: whatever happens to accesses, in whatever order, at once and broken off, everything tells of them what the rules say',
  { timeout: timeLimit + 240_000 },
  async () => {
    const until = performance.now() + timeLimit;
    const property = fc.asyncProperty(scripts(length), async (script) => {
      if (performance.now() > until) return;
      const table = await freshTable();
      const world = worldAt(start);
      const life = new Life(world, new Real(table, started(pool), await beginIn(table)));
      await prelude(life);
      await fc.asyncModelRun(() => ({ model: world, real: life }), script);
      await life.finish();
      lives += 1;
      for (const name of life.done) done.add(name);
      for (const code of life.refused) refused.add(code);
    });
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: process.env['LIFE_SHRINK'] === undefined });
    // However slow the machine is, one at least was lived to its end.
    expect(lives).toBeGreaterThan(0);
  },
);

test('of every move there is some were made, and others refused', ({ skip }) => {
  // Another seed, or fewer runs, may miss some.
  skip(seed !== usual.seed || lives < usual.runs);
  expect([...done].sort()).toEqual([...names].sort());
  expect(refused.size).toBeGreaterThan(10);
});
