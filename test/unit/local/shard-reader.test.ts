import type { DynamoDBStreamsClient, _Record } from '@aws-sdk/client-dynamodb-streams';
import { expect, test, vi } from 'vitest';
import { readStream } from '../../../infra/local/stream/shard-reader.ts';

const record = (pk: string, sk: string, n: number): _Record => ({
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: `${pk}${sk}${String(n)}` },
});

/** A stream of one shard with these records in it, read in so many lanes; the batches of `slow` end once it is let go. */
async function reading(records: readonly _Record[], parallel: number, slow: string) {
  const shard = { StreamDescription: { Shards: [{ ShardId: 's' }] } };
  const replies: Record<string, () => object> = {
    DescribeStreamCommand: () => shard,
    GetShardIteratorCommand: () => ({ ShardIterator: '0' }),
    GetRecordsCommand: () => ({ Records: left.splice(0), NextShardIterator: '1' }),
  };
  const left = [...records];
  const client = { send: (command: object) => Promise.resolve(replies[command.constructor.name]!()) };
  const ended: string[] = [];
  const stop = new AbortController();
  let letGo = () => {};
  const held = new Promise<void>((done) => (letGo = done));
  const consumer = { batchSize: 2, windowMs: 0, parallel };
  await readStream<string>({
    ...{ client: client as unknown as DynamoDBStreamsClient, streamArn: 'arn', signal: stop.signal },
    convert: ({ dynamodb }) => dynamodb?.SequenceNumber ?? '',
    consumers: [
      {
        ...{ ...consumer, takes: () => true },
        onBatch: async (batch) => {
          if (batch.some((id) => id.startsWith(slow))) await held;
          ended.push(...batch);
        },
      },
    ],
  });
  return { ended, letGo, stop: () => stop.abort() };
}

const items = ['a', 'b', 'c', 'd', 'e', 'f'];
const changes = [1, 2, 3].flatMap((n) => items.map((item) => record('p', item, n)));
const of = (item: string, ids: readonly string[]) => ids.filter((id) => id.startsWith(`p${item}`));

test('in one lane, a batch that takes long holds up all that comes after it', async () => {
  const { ended, letGo, stop } = await reading(changes, 1, 'pa');
  await new Promise((done) => setTimeout(done, 50));
  expect(ended).toEqual([]);
  letGo();
  await vi.waitFor(() => expect(ended).toEqual(changes.map(({ dynamodb }) => dynamodb!.SequenceNumber)));
  stop();
});

test('in ten lanes, other items go past it, of its partition too; the changes of each item stay in their order', async () => {
  const { ended, letGo, stop } = await reading(changes, 10, 'pa');
  await vi.waitFor(() => expect(ended.length).toBeGreaterThan(3));
  expect(of('a', ended)).toEqual([]);
  letGo();
  await vi.waitFor(() => expect(ended).toHaveLength(changes.length));
  for (const item of items) expect(of(item, ended)).toEqual([1, 2, 3].map((n) => `p${item}${String(n)}`));
  stop();
});
