import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import pRetry from 'p-retry';
import * as z from 'zod';
import type { Heard, Hears } from '../contract/stream.ts';
import { log } from '../services/log.ts';
import { untilOver } from './until-over.ts';

/** One change of an item, as the stream tells it: the item before, unless it is new, and after. */
export interface ItemChange<Item> {
  readonly before: Item | undefined;
  readonly after: Item;
}

type Follow<Item> = (change: ItemChange<Item>) => Promise<void>;
/** The changes of a batch at once, in their order, after all that is followed one by one. */
interface FollowTogether<Item> {
  readonly together: (changes: readonly ItemChange<Item>[]) => Promise<void>;
}

/** What follows from a change of each type of item that a reader hears of: one too few, or too many, does not compile. */
export type Followers<H extends Hears> = {
  readonly [Type in keyof H]: Follow<z.infer<H[Type]['item']>> | FollowTogether<z.infer<H[Type]['item']>>;
};

/**
 * The handler of a stream: one change after the other, in their order, then those that are followed together. At the first
 * that fails it stops and says where (partial batch response), so that the rest is delivered again. An outage is waited out
 * as long as the call may last, for the attempts at a batch are few: what is wrong with a record must not hold up the others
 * for hours.
 */
export function streamConsumer<H extends Hears>(hears: H, followers: Followers<H>) {
  type Change = ItemChange<z.infer<H[string]['item']>>;
  const read = (before: object | undefined, after: object): { type: string; change: Change } => {
    const image = imageOf(after);
    const { type } = Typed.parse(image);
    const heard: Heard | undefined = hears[type];
    if (!heard) throw new Error(`This reader does not hear of ${type}.`);
    const parse = (item: unknown) => heard.item.parse(item) as z.infer<H[string]['item']>;
    return { type, change: { before: before && parse(imageOf(before)), after: parse(image) } };
  };
  return async ({ Records }: DynamoDBStreamEvent, context: Remaining): Promise<DynamoDBBatchResponse> => {
    const failed: DynamoDBRecord[] = [];
    const gathered = new Map<string, { readonly first: DynamoDBRecord; readonly changes: Change[] }>();
    const follow = async (record: DynamoDBRecord, before: object | undefined, after: object): Promise<void> => {
      const { type, change } = read(before, after);
      const follower = followers[type];
      if (typeof follower === 'function') return follower(change);
      const earlier = gathered.get(type);
      if (earlier) earlier.changes.push(change);
      else gathered.set(type, { first: record, changes: [change] });
    };
    for (const record of Records) {
      const { OldImage, NewImage } = record.dynamodb ?? {};
      if (!NewImage) continue;
      if (await succeeds(record, context, () => follow(record, OldImage, NewImage))) continue;
      failed.push(record);
      break;
    }
    for (const [type, { first, changes }] of gathered) {
      const { together } = followers[type] as FollowTogether<z.infer<H[string]['item']>>;
      if (!(await succeeds(first, context, () => together(changes)))) failed.push(first);
    }
    return { batchItemFailures: failed.map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' })) };
  };
}

/** Whether it comes to a good end within the time of the call. */
async function succeeds(record: DynamoDBRecord, context: Remaining, follow: () => Promise<void>): Promise<boolean> {
  try {
    await pRetry(follow, untilOver(context));
    return true;
  } catch (error) {
    log.failure('record failed', { eventID: record.eventID }, error);
    return false;
  }
}

type Remaining = Pick<Context, 'getRemainingTimeInMillis'>;

const Typed = z.object({ type: z.string() });

const imageOf = (image: object): Record<string, unknown> => unmarshall(image as Record<string, AttributeValue>);
