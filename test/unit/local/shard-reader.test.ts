import type { DynamoDBStreamsClient, _Record } from '@aws-sdk/client-dynamodb-streams';
import { expect, test, vi } from 'vitest';
import { readStream } from '../../../infra/local/stream/shard-reader.ts';

const record = (pk: string, sk: string, n: number): _Record => ({
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: `${pk}${sk}${String(n)}` },
});

interface Shards {
  readonly [shardId: string]: { readonly after?: string; readonly records: readonly _Record[] };
}

/** A stream of these shards, of which those that others come after are closed. */
function streamOf(shards: Shards): DynamoDBStreamsClient {
  const left = new Map(Object.entries(shards).map(([id, { records }]) => [id, [...records]]));
  const isClosed = (id: string) => Object.values(shards).some(({ after }) => after === id);
  const replies: Record<string, (input: { ShardId: string; ShardIterator: string }) => object> = {
    DescribeStreamCommand: () => ({
      StreamDescription: {
        Shards: Object.entries(shards).map(([ShardId, { after }]) => ({ ShardId, ParentShardId: after })),
      },
    }),
    GetShardIteratorCommand: ({ ShardId }) => ({ ShardIterator: ShardId }),
    GetRecordsCommand: ({ ShardIterator: id }) => ({
      Records: left.get(id)!.splice(0),
      ...(!isClosed(id) && { NextShardIterator: id }),
    }),
  };
  const send = (command: { input: never }) => Promise.resolve(replies[command.constructor.name]!(command.input));
  return { send } as unknown as DynamoDBStreamsClient;
}

/** Consumers that read it in so many lanes each; the batches of `slow` end for the first of them once it is let go. */
async function reading(shards: Shards, [parallel, ...others]: readonly [number, ...number[]], slow: string) {
  const ended: string[][] = [parallel, ...others].map(() => []);
  const stop = new AbortController();
  let letGo = () => {};
  const held = new Promise<void>((done) => (letGo = done));
  await readStream<string>({
    ...{ client: streamOf(shards), streamArn: 'arn', signal: stop.signal },
    convert: ({ dynamodb }) => dynamodb?.SequenceNumber ?? '',
    consumers: [parallel, ...others].map((lanes, nth) => ({
      ...{ batchSize: 2, windowMs: 0, parallel: lanes, takes: () => true },
      onBatch: async (batch) => {
        if (nth === 0 && batch.some((id) => id.startsWith(slow))) await held;
        ended[nth]!.push(...batch);
      },
    })),
  });
  return { ended: ended[0]!, others: ended.slice(1), letGo, stop: () => stop.abort() };
}

const items = ['a', 'b', 'c', 'd', 'e', 'f'];
const changes = [1, 2, 3].flatMap((n) => items.map((item) => record('p', item, n)));
const of = (item: string, ids: readonly string[]) => ids.filter((id) => id.startsWith(`p${item}`));

test('in one lane, a batch that takes long holds up all that comes after it', async () => {
  const { ended, letGo, stop } = await reading({ s: { records: changes } }, [1], 'pa');
  await new Promise((done) => setTimeout(done, 50));
  expect(ended).toEqual([]);
  letGo();
  await vi.waitFor(() => expect(ended).toEqual(changes.map(({ dynamodb }) => dynamodb!.SequenceNumber)));
  stop();
});

test('in ten lanes, other items go past it, of its partition too; the changes of each item stay in their order', async () => {
  const { ended, letGo, stop } = await reading({ s: { records: changes } }, [10], 'pa');
  await vi.waitFor(() => expect(ended.length).toBeGreaterThan(3));
  expect(of('a', ended)).toEqual([]);
  letGo();
  await vi.waitFor(() => expect(ended).toHaveLength(changes.length));
  for (const item of items) expect(of(item, ended)).toEqual([1, 2, 3].map((n) => `p${item}${String(n)}`));
  stop();
});

test('each consumer goes its own pace, and in a shard that follows on another begins where it is through with that', async () => {
  const later = [4, 5].flatMap((n) => items.map((item) => record('p', item, n)));
  const shards = { parent: { records: changes }, child: { after: 'parent', records: later } };
  const all = [...changes, ...later].map(({ dynamodb }) => dynamodb!.SequenceNumber);
  const { ended, others, letGo, stop } = await reading(shards, [1, 1], 'pa');
  await vi.waitFor(() => expect(others).toEqual([all]));
  expect(ended).toEqual([]);
  letGo();
  await vi.waitFor(() => expect(ended).toEqual(all));
  stop();
});
