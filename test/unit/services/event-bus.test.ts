import { EventBridgeServiceException, type PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { expect, test, vi } from 'vitest';
import type { Recorded } from '../../../shared/domain/event.ts';
import { eventBus } from '../../../shared/services/event-bus.ts';
import { keepQuiet } from '../../support/quiet.ts';

keepQuiet();

/** The entry `a1` is the first of the subject a. */
const entry = (auditId: string): Recorded => ({
  ...{ auditId, firmId: 'f', at: '2026-11-26T08:00:00.000Z', action: 'access-activated', changes: [] },
  ...{ subject: { kind: 'access', id: auditId.charAt(0) }, version: Number(auditId.slice(1)) },
});
const entries = (...ids: string[]) => ids.map(entry);
const down = () =>
  new EventBridgeServiceException({ name: 'InternalException', $fault: 'server', message: '', $metadata: {} });

/** A bus whose calls end as `answer` says: with the ids that it refuses, or not at all. */
function bus(answer: (ids: string[], call: number) => readonly string[] | Error) {
  const calls: string[][] = [];
  let now = 0;
  const send = ({ input }: PutEventsCommand) => {
    const ids = (input.Entries ?? []).map(({ Detail = '' }) => (JSON.parse(Detail) as { eventId: string }).eventId);
    calls.push(ids);
    const refused = answer(ids, calls.length);
    if (refused instanceof Error) return Promise.reject(refused);
    const Entries = ids.map((id) => (refused.includes(id) ? { ErrorCode: 'ThrottlingException' } : { EventId: id }));
    return Promise.resolve({ Entries });
  };
  const put = eventBus('bus', { client: { send } as never, now: () => now, pause: () => Promise.resolve() });
  const idsLeft = async (...ids: string[]) => {
    const { left, out } = await put(entries(...ids));
    return { left: left.map(({ auditId }) => auditId), out };
  };
  return { calls, put: idsLeft, wait: (ms: number) => (now += ms) };
}

test('ten entries go by one call, more by as many as it takes, in their order', async () => {
  const { calls, put } = bus(() => []);
  const ids = Array.from({ length: 23 }, (_, n) => `a${String(n)}`);
  expect(await put(...ids)).toEqual({ left: [], out: false });
  expect(calls.map(({ length }) => length)).toEqual([10, 10, 3]);
  expect(calls.flat()).toEqual(ids);
});

test('nothing to put is no call', async () => {
  const { calls, put } = bus(() => []);
  expect(await put()).toEqual({ left: [], out: false });
  expect(calls).toEqual([]);
});

test('an entry says what it is: source, detail type, the time when it was done', async () => {
  const send = vi.fn(() => Promise.resolve({ Entries: [{ EventId: 'x' }] }));
  await eventBus('bus', { client: { send } as never })(entries('a1'));
  const [[command]] = send.mock.calls as unknown as [[PutEventsCommand]];
  expect(command.input.Entries).toMatchObject([
    {
      ...{ EventBusName: 'bus', Source: 'client-access', DetailType: 'access-activated' },
      Time: new Date('2026-11-26T08:00:00Z'),
    },
  ]);
});

test('a refused entry is tried again with all later ones of its subject, and not the others', async () => {
  const { calls, put } = bus((_, call) => (call === 1 ? ['a1'] : []));
  expect(await put('a1', 'b1', 'a2', 'b2')).toEqual({ left: [], out: false });
  expect(calls).toEqual([
    ['a1', 'b1', 'a2', 'b2'],
    ['a1', 'a2'],
  ]);
});

test('once an entry is refused, no later one of its subject goes by a following call of that try', async () => {
  const { calls, put } = bus((_, call) => (call === 1 ? ['a1'] : []));
  const others = Array.from({ length: 9 }, (_, n) => `b${String(n)}`);
  await put('a1', ...others, 'a2', 'c1');
  expect(calls).toEqual([['a1', ...others], ['c1'], ['a1', 'a2']]);
});

test('what is refused three times is left, in its order', async () => {
  const { calls, put } = bus(() => ['a1']);
  expect(await put('a1', 'b1', 'a2')).toEqual({ left: ['a1', 'a2'], out: false });
  expect(calls).toHaveLength(3);
});

test('a bus that does not answer is asked three times, once each however much there is, and then rests', async () => {
  const { calls, put, wait } = bus(down);
  const ids = Array.from({ length: 30 }, (_, n) => `a${String(n)}`);
  expect(await put(...ids)).toEqual({ left: ids, out: true });
  expect(calls).toHaveLength(3);
  expect(await put('b1')).toEqual({ left: ['b1'], out: true });
  expect(calls).toHaveLength(3);
  wait(31_000);
  await put('b1');
  expect(calls).toHaveLength(6);
});

test('a bus that answers again within the three tries takes all, and does not rest', async () => {
  const { put } = bus((_, call) => (call < 3 ? down() : []));
  expect(await put('a1', 'a2')).toEqual({ left: [], out: false });
  expect(await put('a3')).toEqual({ left: [], out: false });
});
