import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { freshTable } from '../../support/fresh-table.ts';
import { itemSize } from '../../support/item-size.ts';
import { begin } from './model/begin.ts';
import { asOf, assertOneStory, bySubject, type Entry } from './model/fold.ts';
import { scripts, titles } from './model/scripts.ts';
import { iso, type Told, type World } from './model/world.ts';

/** More, and others: `RECORD_RUNS=200 RECORD_SEED=7 npx vitest run --project integration test/integration/record/model.test.ts`. */
const runs = Number(process.env['RECORD_RUNS'] ?? 7);
const seed = Number(process.env['RECORD_SEED'] ?? 15);
const timeout = 60_000 + runs * 15_000;

let table: Table;
const done = new Set<string>();
const refused = new Set<string>();

beforeAll(async () => {
  table = await freshTable();
});

test(
  'A1: the record of a firm, folded, is what a model of the rules says it was at every instant',
  { timeout },
  async () => {
    await fc.assert(
      fc.asyncProperty(scripts, async (script) => {
        const { world, real } = await begin(table);
        await fc.asyncModelRun(() => ({ model: world, real }), script);
        const entries = await real.entries(world.firmId);
        assertSame(world, entries);
        assertSmall(entries);
        for (const title of world.done) done.add(title);
        for (const code of world.refused) refused.add(code);
      }),
      { numRuns: runs, seed, endOnFailure: process.env['RECORD_SHRINK'] === undefined },
    );
  },
);

// Another seed, or fewer runs, may miss some.
test.skipIf(process.env['RECORD_RUNS'] ?? process.env['RECORD_SEED'])(
  'A1: of every step that there is some were taken, and others were refused for more than ten reasons',
  () => {
    expect([...done].sort()).toEqual([...titles].sort());
    expect(refused.size).toBeGreaterThan(10);
  },
);

/** One entry for each change, of the subject as the model has it; and at each instant each subject as it then was. */
function assertSame({ told }: World, entries: readonly Entry[]): void {
  const found = bySubject(entries);
  assert.deepEqual([...found.keys()].sort(), [...told.keys()].sort(), 'subjects');
  for (const [name, due] of told) {
    const story = found.get(name) ?? [];
    assertOneStory(name, story);
    assert.deepEqual(story.map(asTold), due, name);
  }
  const instants = [...new Set([...told.values()].flat().flatMap(({ at }) => [at - 1, at, at + 1]))];
  for (const at of instants)
    for (const [name, due] of told) {
      const then = asOf(found.get(name) ?? [], iso(at));
      const should = due.findLast((one) => one.at <= at);
      assert.deepEqual(then?.state, should?.state, `${name} at ${iso(at)}`);
      assert.equal(then?.version, should?.version);
    }
}

/**
 * A1: an ordinary entry has 1 KB at most; each further dossier of an access takes 41 bytes more. Settings and catalogue
 * are lists that the firm makes as long as it likes.
 */
function assertSmall(entries: readonly Entry[]): void {
  for (const { subject, state, ...entry } of entries) {
    const { length: dossiers } = (state['dossiers'] ?? []) as readonly unknown[];
    const size = itemSize({ ...entry, subject, state });
    if (subject.kind !== 'firm' && subject.kind !== 'catalogue')
      assert.ok(
        size <= 1024 + 41 * Math.max(0, dossiers - 1),
        `${entry.action} takes ${String(size)} bytes: ${JSON.stringify({ ...entry, subject, state })}`,
      );
  }
}

const asTold = ({ at, version, action, by, requestId, state }: Entry): Told => ({
  ...{ at: Date.parse(at), version, action, by: by?.id ?? null, requestId: requestId ?? null, state },
});
