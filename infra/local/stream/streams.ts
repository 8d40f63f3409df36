import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import { type GivenUp, deliver } from './batch-delivery.ts';
import { type DeadLetter, deadLetter } from './dead-letter.ts';
import { LOCAL_CREDENTIALS, type Table } from '../parts/dynamodb.ts';
import { unsupported } from '../parts/errors.ts';
import { filter } from './filter-pattern.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';
import type { Functions } from '../lambda/lambda.ts';
import { readStream, type StreamConsumer } from './shard-reader.ts';
import { toStreamRecord, type StreamRecord } from './stream-record.ts';
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

/** A stream by the template's ARN, and who reads it. */
interface Consumed {
  readonly source: string;
  readonly consumers: StreamConsumer<StreamRecord>[];
}

/** Starts every event source mapping of the template. Resolves once each reads: what is written from then on is seen. */
export async function startStreamConsumers(deps: StreamDeps): Promise<{ stop: () => void }> {
  const { graph, region, endpoint } = deps;
  const client = new DynamoDBStreamsClient({ endpoint, region, credentials: LOCAL_CREDENTIALS });
  const abort = new AbortController();
  const { signal } = abort;
  const byStream = new Map<string, Consumed>();
  for (const resource of graph.ofType('AWS::Lambda::EventSourceMapping')) {
    const props = graph.read(resource, MappingProps);
    const streamArn = streamOf(resource, props, deps);
    const consumed: Consumed = byStream.get(streamArn) ?? { source: props.EventSourceArn, consumers: [] };
    byStream.set(streamArn, consumed);
    if (props.Enabled) consumed.consumers.push(consumerOf(props, deps, signal));
  }
  await Promise.all(
    [...byStream].map(([streamArn, { source, consumers }]) =>
      readStream({
        ...{ client, streamArn, signal, consumers },
        convert: (record) => toStreamRecord(record, source, region),
      }),
    ),
  );
  return {
    stop: () => {
      abort.abort();
      client.destroy();
    },
  };
}

/** The stream of a mapping, as DynamoDB Local calls it. */
function streamOf(resource: Resource, { EventSourceArn }: MappingProps, { tables }: StreamDeps): string {
  const table = tables.find(({ templateStreamArn }) => templateStreamArn === EventSourceArn);
  if (table?.streamArn !== undefined) return table.streamArn;
  throw unsupported(
    resource,
    `its source ${EventSourceArn} is no stream of a table here`,
    'Only DynamoDB streams are consumed here.',
  );
}

function consumerOf(props: MappingProps, deps: StreamDeps, signal: AbortSignal): StreamConsumer<StreamRecord> {
  const definition = deps.functions.definition(props.FunctionName);
  const filters = props.FilterCriteria?.Filters.map(({ Pattern }) => filter(JSON.parse(Pattern)));
  return {
    batchSize: props.BatchSize,
    windowMs: props.MaximumBatchingWindowInSeconds * 1000,
    parallel: props.ParallelizationFactor,
    takes: (record) => !filters || filters.some((fits) => fits(record)),
    onBatch: (records, shardId) =>
      deliver(records, {
        policy: policyOf(props),
        invoke: (batch) => deps.functions.invoke(definition.arn, { Records: batch }),
        giveUp: (what) => giveUp(what, shardId, props, definition, deps),
        signal,
      }),
  };
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
