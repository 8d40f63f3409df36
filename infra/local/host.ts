import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type ApiServer, closeServer, listen } from './api/api-server.ts';
import { assertAssembly, loadAssembly } from './template/assembly.ts';
import { Cleanups } from './parts/cleanups.ts';
import { type CognitoServer, startCognito } from './cognito/cognito.ts';
import { startEventBridge } from './events/event-bridge.ts';
import type { DeadInvocation } from './lambda/dead-invocation.ts';
import type { DeadLetter } from './stream/dead-letter.ts';
import { assertJava } from './parts/java.ts';
import { type DynamoDbServer, LOCAL_CREDENTIALS, createTables, startDynamoDb } from './parts/dynamodb.ts';
import { HostError } from './parts/errors.ts';
import type { Host, HostOptions, SeedTarget } from './host-types.ts';
import { httpApi } from './api/http-api.ts';
import type { Place } from './template/identities.ts';
import { functionsOf } from './lambda/function-definition.ts';
import { Functions } from './lambda/lambda.ts';
import { type LogEntry, brief, errorEntry, outputEntry } from './log.ts';
import { type ClientAccess, type SignIn, clientAccessOf, outputsOf } from './outputs.ts';
import { Queues } from './parts/queues.ts';
import { type Throttled, limitRate, throttled } from './parts/rates.ts';
import { sdkEnvironment } from './parts/sdk-environment.ts';
import { type Mailbox, startSes } from './parts/ses.ts';
import { reportDeliveries, reportedEvents } from './parts/ses-reports.ts';
import { serveStepFunctions } from './workflow/sfn-endpoint.ts';
import { StateMachines } from './workflow/state-machine.ts';
import { bucketsOf } from './s3/buckets.ts';
import { startS3 } from './s3/s3.ts';
import { startStreamConsumers } from './stream/streams.ts';
import { assertSupported } from './template/supported.ts';
import { synthesize } from './template/synth.ts';
import { TemplateGraph } from './template/template.ts';

export type { Host, HostOptions, SeedTarget } from './host-types.ts';
export type { Service } from './parts/services.ts';

/** Where a stack goes that names no region and account of its own. */
const REGION = 'eu-west-3';
const ACCOUNT = '000000000000';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs the synthesized template on this machine, everything in memory. Resolves when the product is ready; rejects with
 * HostError, everything stopped again, if it cannot be run.
 */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  // As on Lambda. Workers share the process's time zone, whatever their own environment says.
  process.env['TZ'] = 'UTC';
  const cleanups = new Cleanups();
  options.signal?.addEventListener('abort', () => void cleanups.run(), { once: true });
  try {
    const host = await start(options, cleanups);
    options.signal?.throwIfAborted();
    return host;
  } catch (error) {
    await cleanups.run();
    throw error;
  }
}

/** What does not depend on the template, begun while that is synthesized. */
interface Base {
  readonly api: ApiServer;
  readonly assembly: string;
  readonly database: DynamoDbServer;
  readonly mailbox: Mailbox;
}

async function start(options: HostOptions, cleanups: Cleanups): Promise<Host> {
  const base = await startBase(options, cleanups);
  options.signal?.throwIfAborted();
  const { api, database, mailbox } = base;
  const { graph, place } = graphOf(base);
  const { region, account } = place;
  const log = logger(options);

  // Filled before the first function starts: what it is told of depends on what follows.
  const environment: Record<string, string> = {};
  const functions = new Functions(functionsOf(graph), {
    environment,
    onOutput: (name, line) => {
      log(outputEntry(name, line));
    },
    onFailure: (name, requestId, { error }) => {
      log(errorEntry(name, { requestId, ...error }));
    },
  });
  cleanups.add(functions, (it) => it.stop());
  const machines = new StateMachines(graph, functions, options.speed ?? 1);
  cleanups.add(machines, (it) => {
    it.stop();
  });
  const cognito = cleanups.add(await startCognito(graph, region, functions), ({ server }) => closeServer(server));
  const sfn = cleanups.add(await serveStepFunctions(machines), ({ server }) => closeServer(server));
  const queues = new Queues(graph);
  const sqs = cleanups.add(await queues.serve(), ({ server }) => closeServer(server));
  const deadLetters: (DeadLetter | DeadInvocation)[] = [];
  const keep = (letter: DeadLetter | DeadInvocation) => {
    deadLetters.push(letter);
    queues.put(letter.queueArn, letter.body);
  };
  const eventBridge = await startEventBridge(graph, functions, { origin: place, onGivenUp: keep });
  const events = cleanups.add(eventBridge, ({ server, stop }) => {
    stop();
    return closeServer(server);
  });
  if (options.mailReports !== false)
    reportDeliveries(mailbox.server, { origin: place, reported: reportedEvents(graph), tell: events.tell });
  const s3 = cleanups.add(await startS3(bucketsOf(graph)), ({ server }) => closeServer(server));
  const { handler, routeKeys } = httpApi({ graph, functions, account, keysOf: cognito.keysOf });
  const stackOutputs = graph.outputs();
  const clientAccess = clientAccessOf(stackOutputs);
  const endpoints = {
    dynamodb: database.url,
    sfn: sfn.url,
    ses: mailbox.url,
    cognito: cognito.url,
    events: events.url,
    s3: s3.url,
  };
  Object.assign(environment, await sdkEnvironment(endpoints, region, options.interpose));

  const consumers = await startStreamConsumers({
    graph,
    functions,
    tables: await createTables(graph, database.client),
    endpoint: database.url,
    region,
    onGivenUp: (functionName, message, letter) => {
      if (letter) keep(letter);
      log(errorEntry(functionName, { message, ...letter }));
    },
  });
  cleanups.add(consumers, (it) => {
    it.stop();
  });
  void database.died.then((reason) =>
    options.onFatal?.(new HostError(`DynamoDB Local has ended by itself. ${reason}`)),
  );
  const signIn = await seeded(options, targetOf(clientAccess, database, cognito, region));
  limitRates(options, { ses: mailbox.server, cognito: cognito.server, sfn: sfn.server, events: events.server });
  events.schedule();
  api.serve(handler);

  const Local = {
    MailboxUrl: mailbox.viewer,
    EventsUrl: events.viewer,
    CognitoEndpoint: cognito.url,
    DynamoDbEndpoint: database.url,
    StepFunctionsEndpoint: sfn.url,
    S3Endpoint: s3.url,
    SqsEndpoint: sqs.url,
    SignIn: signIn,
  };
  return {
    apiUrl: api.url,
    mailboxUrl: mailbox.viewer,
    eventsUrl: events.viewer,
    outputs: outputsOf(stackOutputs, Local),
    endpoints,
    functions: functions.names,
    routes: routeKeys,
    deadLetters: () => deadLetters,
    crash: (name) => functions.crash(name),
    executions: () => machines.list(),
    stop: () => cleanups.run(),
  };
}

async function startBase(options: HostOptions, cleanups: Cleanups): Promise<Base> {
  const taken = options.api ?? (await listen(options.port ?? 0));
  const api = cleanups.add(taken, ({ server }) => closeServer(server));
  if (options.assembly !== undefined) assertAssembly(options.assembly);
  await assertJava();
  const database = timed(options, 'Starting DynamoDB', () => startDynamoDb(REGION, { signal: options.signal })).then(
    (it) => cleanups.add(it, (part) => part.stop()),
  );
  const mailbox = startSes().then((it) => cleanups.add(it, ({ server }) => closeServer(server)));
  const assembly = options.assembly
    ? Promise.resolve(options.assembly)
    : timed(options, 'Synthesizing the CDK app', () => synthesized(options));
  // If one fails, the others are waited for, so that what they start is stopped too.
  await Promise.allSettled([assembly, database, mailbox]);
  return { api, assembly: await assembly, database: await database, mailbox: await mailbox };
}

async function synthesized({ signal, outdir = join(ROOT, '.local/cdk.out') }: HostOptions): Promise<string> {
  await synthesize(ROOT, outdir, signal);
  return outdir;
}

function graphOf({ api, assembly }: Base): { graph: TemplateGraph; place: Place } {
  const stacks = loadAssembly(assembly);
  const region = stacks.find((stack) => stack.region)?.region ?? REGION;
  const account = stacks.find((stack) => stack.account)?.account ?? ACCOUNT;
  const place = { region, account, apiUrl: api.url };
  const graph = new TemplateGraph(stacks, place);
  assertSupported(graph.resources);
  return { graph, place };
}

function targetOf(
  { TableName: tableName, UserPoolId: userPoolId }: ClientAccess,
  { client }: DynamoDbServer,
  { url: endpoint }: CognitoServer,
  region: string,
): SeedTarget {
  const documentClient = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const cognito = new CognitoIdentityProviderClient({ endpoint, region, credentials: LOCAL_CREDENTIALS });
  return { documentClient, tableName, cognito, userPoolId };
}

async function seeded(options: HostOptions, target: SeedTarget): Promise<readonly SignIn[]> {
  const { seed, progress } = options;
  if (!seed) return [];
  return timed(options, 'Putting in the demo data', () => seed({ ...target, ...(progress && { progress }) }));
}

function limitRates({ rates = {} }: HostOptions, servers: Readonly<Record<Throttled, Server>>): void {
  for (const service of throttled) {
    const rate = rates[service];
    if (rate !== undefined) limitRate(servers[service], service, rate);
  }
}

function logger({ onLog, quiet }: HostOptions): (entry: LogEntry) => void {
  if (onLog) return onLog;
  return (entry) => {
    if (entry.isError && !quiet) console.error(brief(entry));
  };
}

async function timed<T>({ progress }: HostOptions, what: string, action: () => Promise<T>): Promise<T> {
  const start = performance.now();
  progress?.(`${what} …`);
  const result = await action();
  progress?.(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
