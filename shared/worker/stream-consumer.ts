import { Logger } from '@aws-lambda-powertools/logger';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { describeError } from '../services/describe-error.ts';

/** One change of an item, as the stream tells it: the item before, unless it is new, and after. */
export interface ItemChange {
  readonly before: Record<string, unknown> | undefined;
  readonly after: Record<string, unknown>;
}

const logger = new Logger();

/**
 * The handler of a stream: one change after the other, in their order. At the first that fails it stops and says where
 * (partial batch response), so that the rest is delivered again.
 */
export const streamConsumer =
  (follow: (change: ItemChange) => Promise<void>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const { eventID, dynamodb } of Records) {
      const sequenceNumber = dynamodb?.SequenceNumber ?? '';
      try {
        if (!dynamodb?.NewImage) continue;
        await follow({ before: dynamodb.OldImage && imageOf(dynamodb.OldImage), after: imageOf(dynamodb.NewImage) });
      } catch (error) {
        logger.error('record failed', { eventID, ...describeError(error) });
        return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
      }
    }
    return { batchItemFailures: [] };
  };

const imageOf = (image: object): Record<string, unknown> => unmarshall(image as Record<string, AttributeValue>);
