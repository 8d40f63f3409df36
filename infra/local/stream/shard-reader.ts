import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';

/** Who reads what a stream tells: an event source mapping. */
export interface StreamConsumer<Item> {
  readonly batchSize: number;
  /** How long a batch may wait to fill, in milliseconds. */
  readonly windowMs: number;
  /** How many batches of a shard may be under way at once. */
  readonly parallel: number;
  /** Whether its batches hold it. */
  readonly takes: (item: Item) => boolean;
  /** Called with batches in which the changes of one item stand in their order, and follow each other. Must not reject. */
  readonly onBatch: (batch: readonly Item[], shardId: string) => Promise<void>;
}

export interface ShardReaderOptions<Item> {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly signal: AbortSignal;
  /** What batches hold of a record. */
  readonly convert: (record: _Record) => Item;
  /** Each goes its own pace; what they are told is read once for all. */
  readonly consumers: readonly StreamConsumer<Item>[];
}

/** Short, so that the effects of a write seem immediate. AWS polls four times a second. */
const POLL_MS = 75;
/** How often new shards are looked for, and how long a failed read is left alone. */
const LOOK_MS = 2_000;

/**
 * Reads a stream from its beginning, shard by shard, each child after its parent, until the signal. The tables are as new as
 * the host, so `LATEST` and `TRIM_HORIZON` mean the same. Resolves once the first shards are being read.
 */
export async function readStream<Item>(options: ShardReaderOptions<Item>): Promise<void> {
  const { signal } = options;
  const shards = new Map<string, Promise<Lanes<Item>>>();
  const look = async () => {
    for (const { ShardId = '', ParentShardId = '' } of await shardsOf(options)) {
      if (shards.has(ShardId)) continue;
      const parent = shards.get(ParentShardId) ?? Promise.resolve(undefined);
      shards.set(
        ShardId,
        parent.then((former) => readShard(options, ShardId, former)),
      );
    }
  };
  await look();
  void (async () => {
    while (!isOver(signal)) {
      await pause(LOOK_MS, signal);
      if (!isOver(signal)) await look().catch(() => undefined);
    }
  })();
}

/** Of each consumer, those of one shard. */
type Lanes<Item> = readonly (readonly Lane<Item>[])[];

/** Reads a shard to its end; in its lanes some of that may be under way still. */
async function readShard<Item>(
  options: ShardReaderOptions<Item>,
  shardId: string,
  former: Lanes<Item> | undefined,
): Promise<Lanes<Item>> {
  const { consumers, signal, convert } = options;
  const cursor = new ShardCursor(options, shardId);
  const lanes = consumers.map((consumer, nth) =>
    Array.from(
      { length: consumer.parallel },
      (_, lane) => new Lane({ consumer, shardId, signal }, former?.[nth]?.[lane]),
    ),
  );
  while (!isOver(signal) && !cursor.ended) {
    const records = await cursor.next();
    for (const record of records) {
      const item = convert(record);
      for (const [nth, { takes, parallel }] of consumers.entries())
        if (takes(item)) lanes[nth]?.[laneOf(record, parallel)]?.add(item);
    }
    if (records.length === 0) await pause(POLL_MS, signal);
  }
  return lanes;
}

/**
 * The changes of one item go by one lane. As on AWS that is all: two items go by two lanes, though their partition be the same
 * (https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html: “in-order processing at the item (partition and sort key) level”).
 */
function laneOf({ dynamodb }: _Record, lanes: number): number {
  const key = JSON.stringify(dynamodb?.Keys);
  return createHash('sha1').update(key).digest().readUInt32BE(0) % lanes;
}

interface OfLane<Item> {
  readonly consumer: StreamConsumer<Item>;
  readonly shardId: string;
  readonly signal: AbortSignal;
}

/** What of a shard is delivered batch after batch, beside the other lanes, and after the same lane of its parent. */
class Lane<Item> {
  private readonly waiting: Item[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly of: OfLane<Item>,
    private readonly former: Lane<Item> | undefined,
  ) {}

  add(item: Item): void {
    this.waiting.push(item);
    this.running ??= this.run();
  }

  private emptied(): Promise<void> {
    return this.running ?? this.former?.emptied() ?? Promise.resolve();
  }

  private async run(): Promise<void> {
    const { consumer, shardId, signal } = this.of;
    // Meanwhile comes what goes in the same batch.
    await this.former?.emptied();
    while (this.waiting.length > 0 && !isOver(signal)) {
      await this.filled();
      if (!isOver(signal)) await consumer.onBatch(this.waiting.splice(0, consumer.batchSize), shardId);
    }
    this.running = undefined;
  }

  private async filled(): Promise<void> {
    const { consumer, signal } = this.of;
    const { batchSize, windowMs } = consumer;
    const until = Date.now() + windowMs;
    while (this.waiting.length < batchSize && Date.now() < until && !isOver(signal)) await pause(POLL_MS, signal);
  }
}

type Source = Pick<ShardReaderOptions<unknown>, 'client' | 'streamArn' | 'signal'>;

/** The place reached in one shard. */
class ShardCursor {
  /** True once a closed shard is read to its end. */
  ended = false;
  private iterator: string | undefined;
  private last: string | undefined;

  constructor(
    private readonly source: Source,
    private readonly shardId: string,
  ) {}

  /** The next records; none if there are none yet, or if the read has failed and is to be tried again. */
  async next(): Promise<readonly _Record[]> {
    try {
      this.iterator ??= await this.begin();
      const { Records = [], NextShardIterator } = await this.source.client.send(
        new GetRecordsCommand({ ShardIterator: this.iterator }),
      );
      this.last = Records.at(-1)?.dynamodb?.SequenceNumber ?? this.last;
      this.iterator = NextShardIterator;
      this.ended = NextShardIterator === undefined;
      return Records;
    } catch {
      // An iterator expires after 15 minutes, and a debugger may pause longer: a new one starts after the last record.
      this.iterator = undefined;
      await pause(LOOK_MS, this.source.signal);
      return [];
    }
  }

  private async begin(): Promise<string | undefined> {
    const { client, streamArn: StreamArn } = this.source;
    const place =
      this.last === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' as const }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: this.last };
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({ StreamArn, ShardId: this.shardId, ...place }),
    );
    return ShardIterator;
  }
}

async function shardsOf({ client, streamArn: StreamArn }: Source): Promise<Shard[]> {
  const shards: Shard[] = [];
  let start: string | undefined;
  do {
    const command = new DescribeStreamCommand({ StreamArn, ...(start && { ExclusiveStartShardId: start }) });
    const { StreamDescription } = await client.send(command);
    shards.push(...(StreamDescription?.Shards ?? []));
    start = StreamDescription?.LastEvaluatedShardId;
  } while (start);
  return shards;
}

/** Checked again each time: any await may change it. */
const isOver = (signal: AbortSignal): boolean => signal.aborted;

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal }).catch(() => undefined);
}
