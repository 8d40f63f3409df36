import { randomUUID } from 'node:crypto';
import type { GivenUp } from './batch-delivery.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';
import type { StreamRecord } from './stream-record.ts';

/** A message in a stream consumer's failure queue. Its body points at records, as on AWS; it does not hold them. */
export interface DeadLetter {
  readonly queueArn: string;
  readonly functionName: string;
  readonly body: {
    readonly requestContext: {
      readonly requestId: string;
      readonly functionArn: string;
      readonly condition: GivenUp['condition'];
      readonly approximateInvokeCount: number;
    };
    readonly responseContext?: {
      readonly statusCode: 200;
      readonly executedVersion: '$LATEST';
      readonly functionError: string | null;
    };
    readonly version: '1.0';
    readonly timestamp: string;
    readonly DDBStreamBatchInfo: {
      readonly shardId: string;
      readonly startSequenceNumber: string;
      readonly endSequenceNumber: string;
      readonly approximateArrivalOfFirstRecord: string;
      readonly approximateArrivalOfLastRecord: string;
      readonly batchSize: number;
      readonly streamArn: string;
    };
  };
}

interface Place {
  readonly queueArn: string;
  readonly shardId: string;
  readonly streamArn: string;
}

export function deadLetter(
  { condition, records, attempts, last }: GivenUp,
  { name, arn }: FunctionDefinition,
  { queueArn, shardId, streamArn }: Place,
): DeadLetter {
  const sequence = (record?: StreamRecord) => record?.dynamodb.SequenceNumber ?? '';
  const arrival = (record?: StreamRecord) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  const response =
    last && ({ statusCode: 200, executedVersion: '$LATEST', functionError: last.ok ? null : 'Unhandled' } as const);
  return {
    queueArn,
    functionName: name,
    body: {
      requestContext: { requestId: randomUUID(), functionArn: arn, condition, approximateInvokeCount: attempts },
      ...(response && { responseContext: response }),
      version: '1.0',
      timestamp: new Date().toISOString(),
      DDBStreamBatchInfo: {
        shardId,
        startSequenceNumber: sequence(records[0]),
        endSequenceNumber: sequence(records.at(-1)),
        approximateArrivalOfFirstRecord: arrival(records[0]),
        approximateArrivalOfLastRecord: arrival(records.at(-1)),
        batchSize: records.length,
        streamArn,
      },
    },
  };
}
