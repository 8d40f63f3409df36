import { marshall } from '@aws-sdk/util-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readers } from '../../../shared/contract/stream.ts';
import { dueEventRepository, type DueEventRepository } from '../../../shared/data/due-events.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Table } from '../../../shared/data/client.ts';
import type { Recorded } from '../../../shared/domain/event.ts';
import { eventBus } from '../../../shared/services/event-bus.ts';
import { putDueEvents } from '../../../shared/use-cases/record/put-due-events.ts';
import { tellEntries } from '../../../shared/use-cases/record/tell-entries.ts';
import { streamConsumer } from '../../../shared/worker/stream-consumer.ts';
import { eventBridge } from '../../support/event-bridge.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { keepQuiet } from '../../support/quiet.ts';

keepQuiet();

const minute = 60_000;
const start = Date.parse('2026-11-26T08:00:00.000Z');

let table: Table;
let bridge: Awaited<ReturnType<typeof eventBridge>>;
let due: DueEventRepository;
/** The clock of the functions. */
let now: number;
let overdue: number[];

beforeEach(async () => {
  table = await freshTable();
  bridge = await eventBridge();
  due = dueEventRepository(table);
  now = start;
  overdue = [];
});
afterEach(() => bridge.stop());

const bus = () => eventBus('bus', { client: bridge.client, now: () => now, pause: () => Promise.resolve() });

/** The entry `a7` is the seventh of the subject `a`. */
function entry(id: string, more: object = {}): Recorded {
  const version = Number(id.slice(1));
  return {
    ...{ auditId: id, firmId: 'f', at: new Date(start + version).toISOString(), via: 'api' },
    ...{ subject: { kind: 'access', id: id.charAt(0) }, version, action: 'access-activated', state: {} },
    changes: [{ field: 'status', ...{ from: 'approved', to: 'active' } }],
    ...more,
  };
}

/** Writes entries as use cases do, and gives what the stream tells of them. */
async function recorded(...entries: Recorded[]): Promise<DynamoDBRecord[]> {
  return Promise.all(
    entries.map(async (each) => {
      const Item = { ...keys.audit(each.subject.id, each.at, each.auditId), type: 'Audit', ...each };
      await table.client.send(new PutCommand({ TableName: table.name, Item }));
      return { dynamodb: { SequenceNumber: each.auditId, NewImage: marshall(Item) as never } };
    }),
  );
}
const written = (...ids: string[]) => recorded(...ids.map((id) => entry(id)));

/** The stream's reader, as of its next cold start. */
function reader(deps: Partial<Parameters<typeof tellEntries>[0]> = {}) {
  const tell = tellEntries({ bus: bus(), due, now: () => new Date(now), ...deps });
  const consume = streamConsumer(
    { Audit: readers.workflow.Audit },
    { Audit: { together: (changes) => tell(changes.map(({ after }) => after)) } },
  );
  return async (Records: DynamoDBRecord[]) => {
    const { batchItemFailures } = await consume({ Records }, { getRemainingTimeInMillis: () => 10_000 });
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
}
const sweep = (goesOn = () => true, deps: Partial<Parameters<typeof putDueEvents>[0]> = {}) =>
  putDueEvents({
    ...{ bus: bus(), due, now: () => new Date(now), countOverdue: (count) => overdue.push(count) },
    ...deps,
  })(goesOn);

const told = async () => (await bridge.events()).map(({ detail }) => (detail as { eventId: string }).eventId);
const notes = async () => (await everything(table)).filter(({ type }) => type === 'EventDue');

test('entries of a batch are put in their order, by one call, as the events that their schema promises', async () => {
  const hear = reader();
  expect(await hear(await recorded(entry('a1', { requestId: 'r' }), entry('b1'), entry('a2')))).toEqual([]);
  expect(await told()).toEqual(['a1', 'b1', 'a2']);
  expect(bridge.calls()).toBe(1);
  expect((await bridge.events())[0]).toMatchObject({
    ...{
      source: 'client-access',
      'detail-type': 'access-activated',
      eventBusName: 'bus',
      time: '2026-11-26T08:00:00Z',
    },
    detail: {
      version: '1',
      subject: { kind: 'access', id: 'a' },
      subjectVersion: 1,
      requestId: 'r',
      changed: ['status'],
    },
  });
  expect(await notes()).toEqual([]);
});

test('a batch that is delivered twice is put twice, and notes nothing', async () => {
  const records = await written('a1', 'a2');
  const hear = reader();
  await hear(records);
  await hear(records);
  expect(await told()).toEqual(['a1', 'a2', 'a1', 'a2']);
  expect(await notes()).toEqual([]);
});

test('while the bus is down for an hour no batch fails; then every event comes, those of each subject in their order', async () => {
  bridge.setDown(true);
  const hear = reader();
  for (let passed = 1; passed <= 60; passed += 10) {
    now = start + passed * minute;
    expect(await hear(await written(`a${String(passed)}`, `b${String(passed)}`))).toEqual([]);
    await sweep();
  }
  expect(await told()).toEqual([]);
  expect(await notes()).toHaveLength(2);
  expect(overdue.at(-1)).toBe(2);
  bridge.setDown(false);
  now += minute;
  // It comes while the others wait, and must not overtake them.
  expect(await hear(await written('a99', 'c1'))).toEqual([]);
  expect(await told()).toEqual(['c1']);
  await sweep();
  const ids = await told();
  const expected = [1, 11, 21, 31, 41, 51].map(String);
  expect(ids.filter((id) => id.startsWith('a'))).toEqual([...expected, '99'].map((n) => `a${n}`));
  expect(ids.filter((id) => id.startsWith('b'))).toEqual(expected.map((n) => `b${n}`));
  expect(await notes()).toEqual([]);
  await hear(await written('a100'));
  expect((await told()).at(-1)).toBe('a100');
});

test('one that the bus refuses is noted with the later ones of its subject alone, and holds up no other subject', async () => {
  const hear = reader();
  const records = await written('a1', 'a2', 'b1');
  const real = bus();
  // EventBridge refuses an entry without a detail type.
  const refusing: typeof real = (entries) =>
    real(entries.map((each) => (each.auditId === 'a1' ? { ...each, action: '' as never } : each)));
  expect(await reader({ bus: refusing })(records)).toEqual([]);
  // It came once in the call of which its predecessor was refused.
  expect(new Set(await told())).toEqual(new Set(['a2', 'b1']));
  expect(await notes()).toMatchObject([{ subjectId: 'a' }]);
  await hear(await written('a3', 'b2'));
  expect(await told()).not.toContain('a3');
  expect((await told()).at(-1)).toBe('b2');
  now += 20 * minute;
  await sweep(undefined, { bus: refusing });
  expect(overdue).toEqual([1]);
  expect(await told()).not.toContain('a1');
  await sweep();
  expect((await told()).slice(-3)).toEqual(['a1', 'a2', 'a3']);
  expect(await notes()).toEqual([]);
});

test('a crash between the call and the note loses nothing: the batch is delivered again', async () => {
  bridge.setDown(true);
  const records = await written('a1', 'a2', 'b1');
  const crash = reader({ due: { ...due, note: () => Promise.reject(new Error('gone')) } });
  expect(await crash(records)).toEqual(['a1']);
  expect(await notes()).toEqual([]);
  bridge.setDown(false);
  expect(await reader()(records)).toEqual([]);
  expect(await told()).toEqual(['a1', 'a2', 'b1']);
});

test('a crash after half of the notes, and once more after all of them, changes nothing when it is delivered again', async () => {
  bridge.setDown(true);
  const records = await written('a1', 'b1', 'a2');
  const half = reader({
    due: {
      ...due,
      note: (entries, at) =>
        entries[0]?.subject.id === 'b' ? Promise.reject(new Error('gone')) : due.note(entries, at),
    },
  });
  expect(await half(records)).toEqual(['a1']);
  await reader()(records);
  await reader()(records);
  expect(await notes()).toMatchObject([{ upTo: expect.any(String) }, { upTo: expect.any(String) }]);
  bridge.setDown(false);
  await sweep();
  const ids = await told();
  expect(ids.filter((id) => id.startsWith('a'))).toEqual(['a1', 'a2']);
  expect(ids).toContain('b1');
  expect(await notes()).toEqual([]);
});

test('what is noted while it is swept is not forgotten, and what was put is not put again', async () => {
  bridge.setDown(true);
  await reader()(await written('a1', 'a2'));
  bridge.setDown(false);
  const real = bus();
  let came = false;
  const meanwhile: typeof real = async (entries) => {
    const put = await real(entries);
    if (!came) {
      came = true;
      await reader()(await written('a3'));
    }
    return put;
  };
  await sweep(undefined, { bus: meanwhile });
  expect(await told()).toEqual(['a1', 'a2']);
  expect(await notes()).toHaveLength(1);
  await sweep();
  expect(await told()).toEqual(['a1', 'a2', 'a3']);
  expect(await notes()).toEqual([]);
});

test('the same one noted twice while it is swept is no more than once due', async () => {
  bridge.setDown(true);
  const records = await written('a1');
  await reader()(records);
  bridge.setDown(false);
  const real = bus();
  let came = false;
  const meanwhile: typeof real = async (entries) => {
    const put = await real(entries);
    if (!came) {
      came = true;
      await reader()(records);
    }
    return put;
  };
  await sweep(undefined, { bus: meanwhile });
  await sweep();
  expect(await told()).toEqual(['a1']);
  expect(await notes()).toEqual([]);
});

test('of one subject there is one note however many its entries, and a run goes on where the former stopped', async () => {
  bridge.setDown(true);
  const ids = Array.from({ length: 250 }, (_, n) => `a${String(n + 1)}`);
  await reader()(await written(...ids));
  const size = JSON.stringify(await notes()).length;
  expect(await notes()).toHaveLength(1);
  expect(size).toBeLessThan(400);
  bridge.setDown(false);
  let asked = 0;
  await sweep(() => (asked += 1) <= 1);
  expect(await told()).toEqual(ids.slice(0, 100));
  await sweep();
  expect(await told()).toEqual(ids);
  expect(await notes()).toEqual([]);
});

test('more subjects than are put at once are all put', async () => {
  bridge.setDown(true);
  const ids = Array.from('abcdefghijklmnopqrstuvwxyz', (subject) => `${subject}1`);
  await reader()(await written(...ids));
  expect(await notes()).toHaveLength(ids.length);
  bridge.setDown(false);
  await sweep();
  expect((await told()).sort()).toEqual(ids);
  expect(await notes()).toEqual([]);
});

test('an entry goes out by its ids alone, whatever stands in it', async () => {
  const secret = 'Inès Moreau ines@moreau.example';
  const full = entry('a1', {
    ...{ reason: secret, for: [secret], state: { name: secret } },
    changes: [{ field: 'name', from: secret, to: secret }],
  });
  await reader()(await recorded(full));
  expect(await told()).toEqual(['a1']);
  expect(JSON.stringify(await bridge.events())).not.toMatch(/Moreau|moreau/);
});
