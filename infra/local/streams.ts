import { randomUUID } from 'node:crypto';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import { type GivenUp, deliver } from './batch-delivery.ts';
import { LOCAL_CREDENTIALS, type Table } from './dynamodb.ts';
import { unsupported } from './errors.ts';
import { filter } from './filter-pattern.ts';
import type { FunctionDefinition, Functions } from './lambda.ts';
import { readStream } from './shard-reader.ts';
import { type StreamRecord, toStreamRecord } from './stream-record.ts';
import type { Resource, TemplateGraph } from './template.ts';

const MappingProps = z.looseObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  StartingPosition: z.enum(['LATEST', 'TRIM_HORIZON']).default('LATEST'),
  BatchSize: z.number().default(100),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
  TumblingWindowInSeconds: z.literal(0, 'tumbling windows do not run here').optional(),
});
type MappingProps = z.infer<typeof MappingProps>;

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

export interface StreamDeps {
  readonly graph: TemplateGraph;
  readonly functions: Functions;
  readonly tables: readonly Table[];
  readonly endpoint: string;
  readonly region: string;
  readonly onDeadLetter: (letter: DeadLetter) => void;
  readonly onDropped: (functionName: string, records: number) => void;
}

/** Starts every event source mapping of the template. Resolves once each reads: what is written from then on is seen. */
export async function startStreamConsumers(deps: StreamDeps): Promise<{ stop: () => void }> {
  const client = new DynamoDBStreamsClient({
    endpoint: deps.endpoint,
    region: deps.region,
    credentials: LOCAL_CREDENTIALS,
  });
  const abort = new AbortController();
  const mappings = deps.graph.ofType('AWS::Lambda::EventSourceMapping');
  await Promise.all(mappings.map((resource) => startMapping(resource, deps, client, abort.signal)));
  return {
    stop: () => {
      abort.abort();
      client.destroy();
    },
  };
}

async function startMapping(
  resource: Resource,
  deps: StreamDeps,
  client: DynamoDBStreamsClient,
  signal: AbortSignal,
): Promise<void> {
  const props = deps.graph.read(resource, MappingProps);
  const table = deps.tables.find(({ templateStreamArn }) => templateStreamArn === props.EventSourceArn);
  if (!table?.streamArn)
    throw unsupported(
      resource,
      `its source ${props.EventSourceArn} is no stream of a table here`,
      'Only DynamoDB streams are consumed here.',
    );
  if (!props.Enabled) return;
  const definition = deps.functions.definition(props.FunctionName);
  const filters = props.FilterCriteria?.Filters.map(({ Pattern }) => filter(JSON.parse(Pattern)));
  await readStream({
    client,
    streamArn: table.streamArn,
    startingPosition: props.StartingPosition,
    batchSize: props.BatchSize,
    windowMs: props.MaximumBatchingWindowInSeconds * 1000,
    signal,
    convert: (record) => {
      const converted = toStreamRecord(record, props.EventSourceArn, deps.region);
      return !filters || filters.some((fits) => fits(converted)) ? converted : undefined;
    },
    onBatch: (records, shardId) =>
      deliver(records, {
        policy: policyOf(props),
        invoke: (batch) => deps.functions.invoke(definition.arn, { Records: batch }),
        giveUp: (what) => giveUp(what, shardId, props, definition, deps),
        signal,
      }),
  });
}

function policyOf(props: MappingProps) {
  return {
    maximumRetryAttempts: props.MaximumRetryAttempts,
    maximumRecordAgeSeconds: props.MaximumRecordAgeInSeconds,
    bisect: props.BisectBatchOnFunctionError,
    reportsItemFailures: props.FunctionResponseTypes.length > 0,
  };
}

function giveUp(
  { condition, records, attempts, last }: GivenUp,
  shardId: string,
  props: MappingProps,
  { name, arn }: FunctionDefinition,
  deps: StreamDeps,
): void {
  const queueArn = props.DestinationConfig?.OnFailure.Destination;
  const [first] = records;
  const end = records.at(-1);
  if (queueArn === undefined || !first || !end) return deps.onDropped(name, records.length);
  const arrival = ({ dynamodb }: StreamRecord) => new Date(dynamodb.ApproximateCreationDateTime * 1000).toISOString();
  deps.onDeadLetter({
    queueArn,
    functionName: name,
    body: {
      requestContext: { requestId: randomUUID(), functionArn: arn, condition, approximateInvokeCount: attempts },
      ...(last && {
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: last.ok ? null : 'Unhandled' },
      }),
      version: '1.0',
      timestamp: new Date().toISOString(),
      DDBStreamBatchInfo: {
        shardId,
        startSequenceNumber: first.dynamodb.SequenceNumber,
        endSequenceNumber: end.dynamodb.SequenceNumber,
        approximateArrivalOfFirstRecord: arrival(first),
        approximateArrivalOfLastRecord: arrival(end),
        batchSize: records.length,
        streamArn: props.EventSourceArn,
      },
    },
  });
}
