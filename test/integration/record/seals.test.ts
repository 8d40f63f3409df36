import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { entryItem } from '../../../shared/data/record.ts';
import { storedEntry } from '../../../shared/data/record-reader.ts';
import { indexes, keys } from '../../../shared/data/table.ts';
import type { AuditEntry } from '../../../shared/domain/audit-entry.ts';
import { hashOf, type Block } from '../../../shared/domain/seal.ts';
import type { Told } from '../../../shared/domain/seal-check.ts';
import { fingerprint } from '../../../shared/services/fingerprint.ts';
import type { RecordLine } from '../../../shared/use-cases/record/read-record.ts';
import { sealRecord } from '../../../shared/use-cases/record/seal-record.ts';
import { sealRecords } from '../../../shared/use-cases/record/seal-records.ts';
import { freshTable } from '../../support/fresh-table.ts';
import { putEntries, recordOffice, sampleEntry } from '../../support/sealed.ts';

let table: Table;
let firmId: string;
let moment: Date;
let office: ReturnType<typeof recordOffice>;
let entries: AuditEntry[];

const minutes = (n: number) => new Date(Date.parse('2026-11-26T08:00:00.000Z') + n * 60_000);
const instant = (n: number) => minutes(n).toISOString();

beforeAll(async () => {
  table = await freshTable();
  office = recordOffice(table, () => moment);
});

/** Ten accesses with three entries each, one a minute, sealed in blocks of a quarter of an hour, and three hours gone by. */
beforeEach(async () => {
  firmId = uuidv7();
  const subjects = Array.from({ length: 10 }, () => ({ kind: 'access' as const, id: uuidv7() }));
  entries = Array.from({ length: 30 }, (_, i) =>
    sampleEntry({ firmId, at: instant(i), version: Math.floor(i / 10) + 1, subject: subjects[i % 10]! }),
  );
  await putEntries(table, entries);
  for (const now of [15, 30, 45]) {
    moment = minutes(now);
    await office.seal(firmId, { olderThan: 5 * 60_000 });
  }
  moment = minutes(180);
});

const blocks = async (): Promise<Block[]> => {
  const found: Block[] = [];
  for await (const block of office.seals.blocks(firmId)) found.push(block);
  return found;
};
const flaws = (told: readonly Told[] = []) => office.flaws(office.read(firmId), told);
const put = (Item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: table.name, Item }));
const drop = (Key: { pk: string; sk: string }) =>
  table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk: Key.pk, sk: Key.sk } }));
const placed = ({ subject, at, auditId }: AuditEntry) => `${subject.id}/${at}#${auditId}`;
/** Lines as an export holds them, read once more. */
async function* again(lines: AsyncIterable<RecordLine>): AsyncGenerator<RecordLine> {
  for await (const line of lines) yield line.block ? line : { entry: storedEntry(line.entry.stored) };
}
const blockItem = (block: Block) => ({ ...keys.seal(firmId, block.n), type: 'Seal', ...block });

test('A3: a chain of blocks seals a firm’s record in its order', async () => {
  const chain = await blocks();

  expect(chain.map(({ n, from, to, entries: { length } }) => [n, from, to, length])).toEqual([
    [1, instant(0), instant(9), 10],
    [2, instant(10), instant(24), 15],
    [3, instant(25), instant(29), 5],
  ]);
  expect(chain.map(({ prev }) => prev)).toEqual([null, chain[0]!.hash, chain[1]!.hash]);
  expect(chain.flatMap((block) => block.entries.map(({ key }) => key))).toEqual(entries.map(placed));
  expect(await flaws([{ n: 3, hash: chain[2]!.hash }])).toEqual([]);
});

test('A3: a second run has nothing to seal', async () => {
  expect(await office.seal(firmId)).toEqual({ blocks: 0, entries: 0, late: 0 });
});

test('A3: what comes to light late is sealed as late, once', async () => {
  const late = sampleEntry({ firmId, at: instant(20), version: 1 });
  await put(entryItem(late));
  moment = minutes(60);

  expect(await office.seal(firmId)).toEqual({ blocks: 1, entries: 1, late: 1 });
  expect(await office.seal(firmId)).toEqual({ blocks: 0, entries: 0, late: 0 });
  expect((await blocks()).at(-1)).toMatchObject({ n: 4, late: true, entries: [{ key: placed(late) }] });
  await putEntries(table, [sampleEntry({ firmId, at: instant(50), version: 1 })]);
  await office.seal(firmId);
  expect((await blocks()).at(-1)).toMatchObject({ n: 5, late: false, from: instant(50) });
  expect(await flaws()).toEqual([]);
});

test('A3: of many writers at once there is one chain', async () => {
  const more = Array.from({ length: 1200 }, (_, i) =>
    sampleEntry({ firmId, at: minutes(60 + i / 100).toISOString(), version: 1 }),
  );
  await putEntries(table, more);

  const done = await Promise.all(Array.from({ length: 4 }, () => office.seal(firmId)));

  expect(done.reduce((sum, each) => sum + each.entries, 0)).toBe(1200);
  expect((await blocks()).map(({ n, entries: { length } }) => [n, length])).toEqual([
    [1, 10],
    [2, 15],
    [3, 5],
    [4, 1000],
    [5, 200],
  ]);
  expect(await flaws()).toEqual([]);
});

test('A3: sealing that breaks off is carried on by the next run', async () => {
  await putEntries(
    table,
    Array.from({ length: 1200 }, (_, i) =>
      sampleEntry({ firmId, at: minutes(60 + i / 100).toISOString(), version: 1 }),
    ),
  );
  const { add } = office.seals;
  let added = 0;
  const breaking = (block: Block) => {
    added += 1;
    return added === 2 ? Promise.reject(new Error('The function was stopped.')) : add(block);
  };
  const seal = sealRecord({ ...office, seals: { ...office.seals, add: breaking } });
  await expect(seal({ firmId, olderThan: 0, lateOnes: true })).rejects.toThrow('stopped');

  await office.seal(firmId);

  expect((await blocks()).map(({ entries: { length } }) => length)).toEqual([10, 15, 5, 1000, 200]);
  expect(await flaws()).toEqual([]);
});

describe('A8: tampering is found, and where', () => {
  test('an entry that was changed', async () => {
    await put({ ...entryItem(entries[7]!), changes: [{ field: 'status', from: 'approved', to: 'revoked' }] });
    expect(await flaws()).toEqual([{ code: 'entry-changed', key: placed(entries[7]!) }]);
  });

  test('an entry that says something more', async () => {
    await put({ ...entryItem(entries[7]!), reason: 'Asked by phone' });
    expect(await flaws()).toEqual([{ code: 'entry-changed', key: placed(entries[7]!) }]);
  });

  test('an entry that was removed', async () => {
    await drop(entryItem(entries[29]!));
    expect(await flaws()).toEqual([{ code: 'entry-removed', key: placed(entries[29]!) }]);
  });

  test('an entry that was taken out of the firm’s index', async () => {
    const { gsi1pk: _gsi1pk, gsi1sk: _gsi1sk, ...hidden } = entryItem(entries[29]!);
    await put(hidden);
    expect(await flaws()).toEqual([{ code: 'entry-removed', key: placed(entries[29]!) }]);
  });

  test('an entry that was moved to another subject, or another person, in a table and in an export of it', async () => {
    const [moved, given] = [entries[7]!, entries[8]!];
    const elsewhere = uuidv7();
    await drop(entryItem(moved));
    await put({ ...entryItem(moved), ...keys.audit(elsewhere, moved.at, moved.auditId) });
    await put({ ...entryItem(given), ...indexes.actor(elsewhere, given.at, given.auditId) });
    const found = [moved, given].map((entry) => ({ code: 'entry-changed', key: placed(entry) }));
    expect(await flaws()).toEqual(found);
    expect(await office.flaws(again(office.read(firmId)))).toEqual(found);
  });

  test('an entry that was added without a block', async () => {
    const added = sampleEntry({ firmId, at: instant(12), version: 1 });
    await put(entryItem(added));
    expect(await flaws()).toEqual([{ code: 'entry-without-block', key: placed(added) }]);
  });

  test('two entries whose contents were swapped', async () => {
    const [one, two] = [entries[3]!, entries[4]!];
    const under = (key: AuditEntry, said: AuditEntry) => ({
      ...entryItem(key),
      ...{ changes: said.changes, state: { swapped: said.auditId } },
    });
    await put(under(one, two));
    await put(under(two, one));
    expect(await flaws()).toEqual([one, two].map((entry) => ({ code: 'entry-changed', key: placed(entry) })));
  });

  test('two entries that were swapped within their block', async () => {
    const block = (await blocks())[0]!;
    const [first, second, ...others] = block.entries;
    await put(blockItem({ ...block, entries: [second!, first!, ...others] }));
    expect(await flaws()).toEqual([{ code: 'block-changed', n: 1 }]);
  });

  test('a block that was changed, and one made anew with a hash that fits it', async () => {
    const block = (await blocks())[1]!;
    const changed = { ...block, entries: block.entries.slice(1) };
    const lost = placed(entries[10]!);
    await put(blockItem(changed));
    expect(await flaws()).toEqual([
      { code: 'block-changed', n: 2 },
      { code: 'entry-without-block', key: lost },
    ]);

    await put(blockItem({ ...changed, hash: hashOf(changed, fingerprint) }));
    expect(await flaws()).toEqual([
      { code: 'chain-broken', n: 3 },
      { code: 'entry-without-block', key: lost },
    ]);
  });

  test('a block that was removed from the middle', async () => {
    await drop(keys.seal(firmId, 2));
    expect(await flaws()).toContainEqual({ code: 'chain-broken', n: 3 });
  });

  test('a version that is missing, though chain and entries were made anew without it', async () => {
    const told = (await blocks()).at(-1)!;
    const gone = entries[12]!;
    await drop(entryItem(gone));
    for (const { n } of await blocks()) await drop(keys.seal(firmId, n));
    await office.seal(firmId);

    const missing = { code: 'version-missing', key: `${gone.subject.id}/access/2` };
    expect(await flaws()).toEqual([missing]);
    expect(await flaws([told])).toEqual([missing, { code: 'tail-cut', n: 3 }]);
  });

  test('a tail that was cut off, by what the firm was told of the last block', async () => {
    const last = (await blocks()).at(-1)!;
    await drop(keys.seal(firmId, 3));
    for (const entry of entries.slice(25)) await drop(entryItem(entry));

    expect(await flaws()).toEqual([]);
    expect(await flaws([last])).toEqual([{ code: 'tail-cut', n: 3 }]);
  });

  test('a chain made anew from some entry on, by what the firm was told', async () => {
    const last = (await blocks()).at(-1)!;
    await drop(keys.seal(firmId, 3));
    await put({ ...entryItem(entries[27]!), reason: 'Asked by phone' });
    await office.seal(firmId);

    expect(await flaws()).toEqual([]);
    expect(await flaws([last])).toEqual([{ code: 'block-differs', n: 3 }]);
  });

  test('an entry that nobody sealed within the hour', async () => {
    const unsealed = sampleEntry({ firmId, at: instant(100), version: 1 });
    await put(entryItem(unsealed));
    moment = minutes(159);
    expect(await flaws()).toEqual([]);
    moment = minutes(161);
    expect(await flaws()).toEqual([{ code: 'entry-without-block', key: placed(unsealed) }]);
  });
});

test('A8: of entries that have gone for their age the chain alone is checked', async () => {
  await drop(entryItem(entries[0]!));
  moment = new Date('2037-01-01T00:00:00.000Z');
  expect(await flaws()).toEqual([]);
});

test('A8, G4: entries that go for their age go in no order, which is nobody’s doing', async () => {
  const subject = { kind: 'access' as const, id: uuidv7() };
  const life = Array.from({ length: 4 }, (_, i) =>
    sampleEntry({ firmId, at: instant(60 + i), version: i + 1, subject }),
  );
  await putEntries(table, life);
  moment = minutes(90);
  await office.seal(firmId, { olderThan: 5 * 60_000 });
  await drop(entryItem(life[0]!));
  await drop(entryItem(life[2]!));
  const tenYearsAfter = (n: number) => new Date(minutes(n).setUTCFullYear(2036));
  moment = tenYearsAfter(62.5);
  expect(await flaws()).toEqual([]);

  moment = tenYearsAfter(61.5);
  expect(await flaws()).toEqual([
    { code: 'entry-removed', key: placed(life[2]!) },
    { code: 'version-missing', key: `${subject.id}/access/3` },
  ]);
});

describe('A3: on a schedule, every firm’s record is sealed', () => {
  const told: string[] = [];
  const run = (firms: readonly string[], failing?: string) =>
    sealRecords({
      ...office,
      firms: async function* () {
        for (const each of await Promise.resolve(firms)) yield { firmId: each };
      },
      seals: {
        ...office.seals,
        add: (block) => (block.firmId === failing ? Promise.reject(new Error('down')) : office.seals.add(block)),
      },
      tellOfWeek: (each) => Promise.resolve(told.push(each)),
    })();

  test('entries of the last five minutes are left for the next run', async () => {
    await putEntries(
      table,
      [100, 108, 112].map((minute) => sampleEntry({ firmId, at: instant(minute), version: 1 })),
    );
    moment = minutes(114);
    await run([firmId]);
    expect((await blocks()).at(-1)).toMatchObject({ n: 4, from: instant(100), to: instant(108) });
  });

  test('late ones are looked for once an hour', async () => {
    await put(entryItem(sampleEntry({ firmId, at: instant(20), version: 1 })));
    moment = minutes(105);
    await run([firmId]);
    expect(await blocks()).toHaveLength(3);
    moment = minutes(120);
    await run([firmId]);
    expect((await blocks()).at(-1)).toMatchObject({ n: 4, late: true });
  });

  test('a firm that fails keeps none of the others from it nor from being told, and the run says so', async () => {
    told.length = 0;
    const other = uuidv7();
    await putEntries(
      table,
      [firmId, other].map((each) => sampleEntry({ firmId: each, at: instant(100), version: 1 })),
    );
    await expect(run([firmId, other], firmId)).rejects.toThrow('The record of 1 firms was not sealed.');
    expect(await office.seals.last(other)).toMatchObject({ n: 1 });
    expect(told.splice(0)).toEqual([other]);
    await run([firmId, other]);
    expect(await blocks()).toHaveLength(4);
    expect(told).toEqual([firmId, other]);
  });
});
