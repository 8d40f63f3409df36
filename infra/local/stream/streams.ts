import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import { type GivenUp, deliver } from './batch-delivery.ts';
import { type DeadLetter, deadLetter } from './dead-letter.ts';
import { LOCAL_CREDENTIALS, type Table } from '../parts/dynamodb.ts';
import { unsupported } from '../parts/errors.ts';
import { filter } from './filter-pattern.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';
import type { Functions } from '../lambda/lambda.ts';
import { readStream } from './shard-reader.ts';
import { toStreamRecord } from './stream-record.ts';
import type { Resource } from '../template/resource.ts';
import type { TemplateGraph } from '../template/template.ts';

const MappingProps = z.looseObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  StartingPosition: z.enum(['LATEST', 'TRIM_HORIZON']).optional(),
  BatchSize: z.number().default(100),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  ParallelizationFactor: z.number().int().min(1).max(10).default(1),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z
    .object({ Filters: z.array(z.object({ Pattern: z.string() })).max(5, 'AWS takes five filters') })
    .optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
  TumblingWindowInSeconds: z.literal(0, 'tumbling windows do not run here').optional(),
});
type MappingProps = z.infer<typeof MappingProps>;

export interface StreamDeps {
  readonly graph: TemplateGraph;
  readonly functions: Functions;
  readonly tables: readonly Table[];
  readonly endpoint: string;
  readonly region: string;
  /** Records were given up: into a failure queue, with the letter there, or without one. */
  readonly onGivenUp: (functionName: string, message: string, letter?: DeadLetter) => void;
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
    batchSize: props.BatchSize,
    windowMs: props.MaximumBatchingWindowInSeconds * 1000,
    parallel: props.ParallelizationFactor,
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
  what: GivenUp,
  shardId: string,
  { DestinationConfig, EventSourceArn }: MappingProps,
  definition: FunctionDefinition,
  { onGivenUp }: StreamDeps,
): void {
  const queueArn = DestinationConfig?.OnFailure.Destination;
  const message = `Gave up ${String(what.records.length)} stream records (${what.condition})`;
  if (queueArn === undefined) onGivenUp(definition.name, `${message}; there is no failure destination`);
  else
    onGivenUp(definition.name, message, deadLetter(what, definition, { queueArn, shardId, streamArn: EventSourceArn }));
}
