import { Logger } from '@aws-lambda-powertools/logger';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import pRetry, { type Options as RetryOptions } from 'p-retry';
import * as z from 'zod';
import type { Heard, Hears } from '../contract/stream.ts';
import { describeError } from '../services/describe-error.ts';
import { isOutage } from '../services/outages.ts';

/** One change of an item, as the stream tells it: the item before, unless it is new, and after. */
export interface ItemChange<Item> {
  readonly before: Item | undefined;
  readonly after: Item;
}

/** What follows from a change of each type of item that a reader hears of: one too few, or too many, does not compile. */
export type Followers<H extends Hears> = {
  readonly [Type in keyof H]: (change: ItemChange<z.infer<H[Type]['item']>>) => Promise<void>;
};

const logger = new Logger();

/**
 * The handler of a stream: one change after the other, in their order. At the first that fails it stops and says where
 * (partial batch response), so that the rest is delivered again. An outage is waited out as long as the call may last,
 * for the attempts at a batch are few: what is wrong with a record must not hold up the others for hours.
 */
export function streamConsumer<H extends Hears>(hears: H, followers: Followers<H>) {
  const follow = async (before: object | undefined, after: object): Promise<void> => {
    const image = imageOf(after);
    const { type } = Typed.parse(image);
    const heard: Heard | undefined = hears[type];
    const follower = followers[type];
    if (!heard || !follower) throw new Error(`This reader does not hear of ${type}.`);
    await follower({
      before: before && (heard.item.parse(imageOf(before)) as z.infer<H[string]['item']>),
      after: heard.item.parse(image) as z.infer<H[string]['item']>,
    });
  };
  return async ({ Records }: DynamoDBStreamEvent, context: Remaining): Promise<DynamoDBBatchResponse> => {
    for (const { eventID, dynamodb } of Records) {
      const sequenceNumber = dynamodb?.SequenceNumber ?? '';
      const { OldImage, NewImage } = dynamodb ?? {};
      if (!NewImage) continue;
      try {
        await pRetry(() => follow(OldImage, NewImage), untilOver(context));
      } catch (error) {
        logger.error('record failed', { eventID, ...describeError(error) });
        return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
      }
    }
    return { batchItemFailures: [] };
  };
}

type Remaining = Pick<Context, 'getRemainingTimeInMillis'>;

/** Time for a last attempt, with the SDK's own, and for the answer. */
const reserveMs = 20_000;

const untilOver = (context: Remaining): RetryOptions => ({
  ...{ retries: Number.POSITIVE_INFINITY, minTimeout: 1000, maxTimeout: 30_000, randomize: true },
  maxRetryTime: Math.max(0, context.getRemainingTimeInMillis() - reserveMs),
  shouldRetry: ({ error }) => {
    const passes = isOutage(error);
    if (passes) logger.warn('outage', describeError(error));
    return passes;
  },
});

const Typed = z.object({ type: z.string() });

const imageOf = (image: object): Record<string, unknown> => unmarshall(image as Record<string, AttributeValue>);
