import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';

export interface ShardReaderOptions<Item> {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly startingPosition: 'LATEST' | 'TRIM_HORIZON';
  readonly batchSize: number;
  /** How long a batch may wait to fill, in milliseconds. */
  readonly windowMs: number;
  readonly signal: AbortSignal;
  /** What a batch holds of a record; undefined leaves it out. */
  readonly convert: (record: _Record) => Item | undefined;
  /** Called with the batches of one shard in their order; the shard is read on once it resolves. Must not reject. */
  readonly onBatch: (batch: readonly Item[], shardId: string) => Promise<void>;
}
type Options = ShardReaderOptions<unknown>;

/** Short, so that what follows from a write is felt as immediate. AWS polls four times a second. */
const POLL_MS = 60;
/** How often new shards are looked for. */
const DESCRIBE_MS = 2_000;

/** Reads a stream shard by shard, each child after its parent, until the signal. Resolves once the shards of the start are found. */
export async function readStream<Item>(options: ShardReaderOptions<Item>): Promise<void> {
  const { signal, startingPosition } = options;
  const finished = new Map<string, Promise<void>>();
  const visit = async (position: Options['startingPosition']) => {
    const shards = await shardsOf(options);
    // A shard that is closed before we come holds nothing that LATEST is to see.
    const starts = await Promise.all(
      shards.map(async (shard) => {
        const id = shard.ShardId ?? '';
        if (finished.has(id)) return undefined;
        const iterator = await iteratorOf(options, id, position);
        return { id, iterator, parent: shard.ParentShardId ?? '' };
      }),
    );
    for (const start of starts)
      if (start) {
        const parent = finished.get(start.parent) ?? Promise.resolve();
        finished.set(
          start.id,
          parent.then(() => readShard(options, start.id, start.iterator)),
        );
      }
  };
  await visit(startingPosition);
  void (async () => {
    while (!signal.aborted) {
      await pause(DESCRIBE_MS, signal);
      // What appears later is read from its beginning, wherever the first ones were begun.
      if (!signal.aborted) await visit('TRIM_HORIZON').catch(() => {});
    }
  })();
}

async function readShard<Item>(
  options: ShardReaderOptions<Item>,
  shardId: string,
  first: string | undefined,
): Promise<void> {
  const { client, batchSize, windowMs, signal, convert, onBatch } = options;
  const waiting: Item[] = [];
  let openedAt = 0;
  let iterator = first;
  let last: string | undefined;
  while (!signal.aborted && (iterator !== undefined || waiting.length > 0)) {
    const read = iterator === undefined ? undefined : await recordsAt(client, iterator);
    if (read === 'failed') {
      // An iterator lives a quarter of an hour, and a debugger may hold us longer: go on after the last record seen.
      await pause(DESCRIBE_MS, signal);
      iterator = await iteratorOf(options, shardId, 'TRIM_HORIZON', last).catch(() => iterator);
      continue;
    }
    const records = read?.records ?? [];
    iterator = read?.next;
    last = records.at(-1)?.dynamodb?.SequenceNumber ?? last;
    if (waiting.length === 0) openedAt = Date.now();
    waiting.push(...records.map(convert).filter((item) => item !== undefined));
    const closed = iterator === undefined || Date.now() - openedAt >= windowMs;
    while (waiting.length >= batchSize || (closed && waiting.length > 0)) {
      if (signal.aborted) return;
      await onBatch(waiting.splice(0, batchSize), shardId);
    }
    if (records.length === 0) await pause(POLL_MS, signal);
  }
}

async function recordsAt(
  client: DynamoDBStreamsClient,
  ShardIterator: string,
): Promise<{ records: readonly _Record[]; next: string | undefined } | 'failed'> {
  try {
    const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator }));
    return { records: Records, next: NextShardIterator };
  } catch {
    return 'failed';
  }
}

async function shardsOf({ client, streamArn }: Pick<Options, 'client' | 'streamArn'>): Promise<Shard[]> {
  const shards: Shard[] = [];
  let ExclusiveStartShardId: string | undefined;
  do {
    const command = new DescribeStreamCommand({
      StreamArn: streamArn,
      ...(ExclusiveStartShardId && { ExclusiveStartShardId }),
    });
    const { StreamDescription } = await client.send(command);
    shards.push(...(StreamDescription?.Shards ?? []));
    ExclusiveStartShardId = StreamDescription?.LastEvaluatedShardId;
  } while (ExclusiveStartShardId);
  return shards;
}

async function iteratorOf(
  { client, streamArn }: Pick<Options, 'client' | 'streamArn'>,
  ShardId: string,
  type: 'LATEST' | 'TRIM_HORIZON',
  after?: string,
): Promise<string | undefined> {
  const position =
    after === undefined
      ? { ShardIteratorType: type }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({ StreamArn: streamArn, ShardId, ...position }),
  );
  return ShardIterator;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal }).catch(() => {});
}
