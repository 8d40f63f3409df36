import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../shared/data/client.ts';
import { standingRepository } from '../../shared/data/standing.ts';
import { checkPermissions } from '../../shared/use-cases/rights/check-permissions.ts';
import { putMany } from '../support/directory.ts';
import { itemSize } from '../support/item-size.ts';
import { Bars } from './bars.ts';
import { caslAllows } from './permissions/casl.ts';
import { cedarAllows, prepareCedar } from './permissions/cedar.ts';
import { cellsOf, decide } from './permissions/cells.ts';
import { child } from './permissions/child.ts';
import type { Times } from './permissions/decision-times.ts';
import { askBundle, bundlesIn, load } from './permissions/check-function.ts';
import { tableOfMemberships } from './permissions/memberships.ts';
import { allowedQuestion, askers, items, longestAccessItem, questionsOf, type Asker } from './permissions/people.ts';
import { readingsOf } from './permissions/reads.ts';
import { alternated } from './permissions/timing.ts';

const title =
  'Permission checks among 1,000 and among 1,000,000 memberships; the client has 50 dossiers, every option on each';
const bars = new Bars();
afterAll(() => bars.print(title));

const tables: Table[] = [];
beforeAll(async () => {
  for (const many of [1_000, 1_000_000]) {
    const table = await tableOfMemberships(many);
    await putMany(table, items);
    tables.push(table);
  }
});

const check = (table: Table, asker: Asker, many: number) =>
  checkPermissions({ standing: standingRepository(table) })(asker.caller, questionsOf(asker, many));

describe.each([
  ['a client about themselves', askers.client, 2],
  ['staff about a client', askers.staff, 3],
])('%s', (who, asker, most) => {
  test.each([1, 100])('reads the same for %d questions, among however many others', async (many) => {
    const [few, million] = await Promise.all(tables.map((table) => readingsOf(table, (on) => check(on, asker, many))));
    expect(million).toEqual(few);
    const { traffic, sizes, consistent } = million!;
    const figure = `${who}, ${many === 1 ? '1 question' : `${many} questions`}`;
    expect(consistent).toEqual([true]);
    expect(Object.keys(traffic.requests)).toEqual(['BatchGet']);
    bars.require(`${figure}: requests`, traffic.requests['BatchGet']!, 1);
    bars.require(`${figure}: items`, traffic.loaded, most);
    bars.require(`${figure}: read units`, traffic.read, most);
    bars.require(`${figure}: bytes of the largest item`, Math.max(...sizes), 4096);
  });

  test('takes the same time among however many others', async () => {
    const [small, large] = tables.map(({ name }) => ({ name, client: tables[0]!.client }));
    const [few, million] = await alternated(
      () => check(small!, asker, 1),
      () => check(large!, asker, 1),
      { turns: 600, warmUp: 200 },
    );
    bars.show(`${who}: latency among 1,000,000 : among 1,000`, million / few, 1.1);
    bars.tell('  medians', `${million.toFixed(2)} : ${few.toFixed(2)} ms`);
  });
});

test('what no bar covers: the largest portfolios, the longest names', async () => {
  const { traffic } = await readingsOf(tables[0]!, (on) => check(on, askers.busyStaff, 1));
  expect(traffic.requests).toEqual({ BatchGet: 1 });
  bars.tell('staff with a portfolio of 500, about a client: read units', String(traffic.read));
  bars.tell('an access with the longest names and address: bytes', itemSize(longestAccessItem).toLocaleString('en'));
});

describe('the decision', () => {
  beforeAll(prepareCedar);

  test('is the same as that of CASL and of Cedar in every cell', () => {
    const cells = cellsOf(2);
    const differing = (allows: typeof decide) => cells.filter((cell) => allows(cell) !== decide(cell)).length;
    const all = `of ${cells.length.toLocaleString('en')} cells`;
    bars.require(`${all}, those that CASL answers otherwise`, differing(caslAllows), 0);
    bars.require(`${all}, those that Cedar answers otherwise`, differing(cedarAllows), 0);
  });

  test('takes a fraction of their time', async () => {
    const { decisions, sections } = (await child<Times>('decision-times.ts')).message;
    for (const [dossiers, { ours, casl, cedar }] of decisions) {
      const person = `with ${dossiers} dossier${dossiers > 1 ? 's' : ''}`;
      bars.show(`decision : CASL, its ability built for it, ${person}`, ours / casl, 1 / 50);
      bars.show(`decision : cedar-wasm, its policies parsed before, ${person}`, ours / cedar, 1 / 1000);
      bars.tell('  medians', `${[ours, casl, cedar].map((ns) => (ns / 1000).toFixed(3)).join(' : ')} µs`);
    }
    bars.tell('sections looked up, once a person and request', `${(sections / 1000).toFixed(3)} µs`);
  });
});

describe('the check function', () => {
  let folder: string;
  let bundles: Awaited<ReturnType<typeof bundlesIn>>;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'client-access-bench-'));
    bundles = await bundlesIn(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is small', async () => {
    const { size } = await stat(bundles.check);
    bars.require('check function: KiB of the bundle', size / 1024, 350);
  });

  test('starts not much later than the client of the table alone', async () => {
    const [ours, alone] = await alternated(
      () => load(bundles.check),
      () => load(bundles.clientAlone),
      { turns: 21, warmUp: 3 },
    );
    bars.show('check function: cold process : DynamoDB client alone', ours / alone, 1.6);
    bars.tell('  medians', `${ours.toFixed(0)} : ${alone.toFixed(0)} ms`);
  });

  test('logs next to nothing of a check that is allowed', async () => {
    const ask = (table: Table) => askBundle(bundles.check, table, askers.client.caller, allowedQuestion);
    const { message: reply, log } = await ask(tables[0]!);
    expect(reply.statusCode).toBe(200);
    expect(JSON.parse(reply.body)).toEqual({ results: [expect.objectContaining({ allowed: true })] });
    bars.require('check function: bytes of log for an allowed check', Buffer.byteLength(log), 200);
    bars.require('check function: “@” in that log', log.split('@').length - 1, 0);
    // Where there is something to log, it is seen here.
    const failed = await ask({ ...tables[0]!, name: 'no-such-table' });
    expect(failed.message.statusCode).toBe(503);
    expect(failed.log).toContain('unexpected');
  });
});
