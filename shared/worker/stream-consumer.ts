import { Logger } from '@aws-lambda-powertools/logger';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import type { Heard, Hears } from '../contract/stream.ts';
import { describeError } from '../services/describe-error.ts';

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
 * (partial batch response), so that the rest is delivered again.
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
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const { eventID, dynamodb } of Records) {
      const sequenceNumber = dynamodb?.SequenceNumber ?? '';
      try {
        if (!dynamodb?.NewImage) continue;
        await follow(dynamodb.OldImage, dynamodb.NewImage);
      } catch (error) {
        logger.error('record failed', { eventID, ...describeError(error) });
        return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
      }
    }
    return { batchItemFailures: [] };
  };
}

const Typed = z.object({ type: z.string() });

const imageOf = (image: object): Record<string, unknown> => unmarshall(image as Record<string, AttributeValue>);
