import { randomUUID } from 'node:crypto';
import type { FunctionDefinition } from './function-definition.ts';
import type { FunctionError } from './lambda-worker.ts';

/**
 * A message in the queue of an asynchronous invocation that was given up. Its body holds what the function was told, as on AWS
 * (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html).
 */
export interface DeadInvocation {
  readonly queueArn: string;
  readonly functionName: string;
  readonly body: {
    readonly version: '1.0';
    readonly timestamp: string;
    readonly requestContext: {
      readonly requestId: string;
      readonly functionArn: string;
      readonly condition: 'RetriesExhausted';
      readonly approximateInvokeCount: number;
    };
    readonly requestPayload: unknown;
    readonly responseContext: {
      readonly statusCode: 200;
      readonly executedVersion: '$LATEST';
      readonly functionError: 'Unhandled';
    };
    readonly responsePayload: unknown;
  };
}

interface GivenUp {
  readonly queueArn: string;
  readonly event: unknown;
  readonly attempts: number;
  readonly error: FunctionError;
}

export const deadInvocation = (
  { name, arn }: FunctionDefinition,
  { queueArn, event, attempts, error }: GivenUp,
): DeadInvocation => ({
  queueArn,
  functionName: name,
  body: {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: randomUUID(),
      functionArn: `${arn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: attempts,
    },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: error,
  },
});
