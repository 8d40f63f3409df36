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

export interface ShardReaderOptions<Item> {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly batchSize: number;
  /** How long a batch may wait to fill, in milliseconds. */
  readonly windowMs: number;
  /** How many batches of a shard may be under way at once. */
  readonly parallel: number;
  readonly signal: AbortSignal;
  /** What a batch holds of a record; undefined leaves it out. */
  readonly convert: (record: _Record) => Item | undefined;
  /** Called with batches in which the changes of one item stand in their order, and follow each other. Must not reject. */
  readonly onBatch: (batch: readonly Item[], shardId: string) => Promise<void>;
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
  const shards = new Map<string, Promise<void>>();
  const look = async () => {
    for (const { ShardId = '', ParentShardId = '' } of await shardsOf(options)) {
      if (shards.has(ShardId)) continue;
      const parent = shards.get(ParentShardId) ?? Promise.resolve();
      shards.set(
        ShardId,
        parent.then(() => readShard(options, ShardId)),
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

async function readShard<Item>(options: ShardReaderOptions<Item>, shardId: string): Promise<void> {
  const { parallel, signal, convert } = options;
  const cursor = new ShardCursor(options, shardId);
  const lanes = Array.from({ length: parallel }, () => new Lane(options, shardId));
  while (!isOver(signal) && !cursor.ended) {
    const records = await cursor.next();
    for (const record of records) {
      const item = convert(record);
      if (item !== undefined) lanes[laneOf(record, parallel)]?.add(item);
    }
    if (records.length === 0) await pause(POLL_MS, signal);
  }
  await Promise.all(lanes.map((lane) => lane.emptied()));
}

/**
 * The changes of one item go by one lane. As on AWS that is all: two items go by two lanes, though their partition be the same
 * (https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html: “in-order processing at the item (partition and sort key) level”).
 */
function laneOf({ dynamodb }: _Record, lanes: number): number {
  const key = JSON.stringify(dynamodb?.Keys);
  return createHash('sha1').update(key).digest().readUInt32BE(0) % lanes;
}

/** What of a shard is delivered batch after batch, beside the other lanes. */
class Lane<Item> {
  private readonly waiting: Item[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly options: ShardReaderOptions<Item>,
    private readonly shardId: string,
  ) {}

  add(item: Item): void {
    this.waiting.push(item);
    this.running ??= this.run();
  }

  emptied(): Promise<void> {
    return this.running ?? Promise.resolve();
  }

  private async run(): Promise<void> {
    const { batchSize, signal, onBatch } = this.options;
    // What comes in the same moment goes in the same batch.
    await Promise.resolve();
    while (this.waiting.length > 0 && !isOver(signal)) {
      await this.filled();
      if (!isOver(signal)) await onBatch(this.waiting.splice(0, batchSize), this.shardId);
    }
    this.running = undefined;
  }

  private async filled(): Promise<void> {
    const { batchSize, windowMs, signal } = this.options;
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
