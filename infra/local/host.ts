import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { loadAssembly } from './assembly.ts';
import { startCognito } from './cognito.ts';
import { LOCAL_CREDENTIALS, createTables, startDynamoDb } from './dynamodb.ts';
import { HostError } from './errors.ts';
import { httpApi, listen } from './http-api.ts';
import { Functions, functionsOf } from './lambda.ts';
import { type LogEntry, brief, errorEntry, outputEntry } from './log.ts';
import { type Outputs, type SignIn, clientAccessOf } from './outputs.ts';
import { startSes } from './ses.ts';
import { serveStepFunctions } from './sfn-endpoint.ts';
import { type Execution, StateMachines } from './state-machine.ts';
import { type DeadLetter, startStreamConsumers } from './streams.ts';
import { assertSupported } from './supported.ts';
import { synthesize } from './synth.ts';
import { TemplateGraph } from './template.ts';

/** Where a stack goes that names no region and account of its own. */
const REGION = 'eu-west-3';
const ACCOUNT = '000000000000';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Service = 'dynamodb' | 'sfn' | 'ses' | 'cognito';

/** What the demo data is put into. */
export interface SeedTarget {
  readonly documentClient: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly cognito: CognitoIdentityProviderClient;
  readonly userPoolId: string;
  readonly progress?: (text: string) => void;
}

export interface HostOptions {
  /** The API's port; 0, the default, means any free one. */
  readonly port?: number;
  /** How many times shorter the workflow's waits are; 1 by default. */
  readonly speed?: number;
  /** A cloud assembly to run as it is. Without one, the app is synthesized into `.local/cdk.out`. */
  readonly assembly?: string;
  /** Puts something between the functions and a service: gets the service's address, gives the one that functions are told. */
  readonly interpose?: (service: Service, url: string) => Promise<string>;
  /** Fills the tables and the user pool once the stream consumers read. */
  readonly seed?: (target: SeedTarget) => Promise<readonly SignIn[]>;
  /** What functions write, and what fails. By default failures go to the console's error output, in short. */
  readonly onLog?: (entry: LogEntry) => void;
  /** No failures on the console. */
  readonly quiet?: boolean;
  /** Called with what is being done, and with its duration once it is. */
  readonly progress?: (text: string) => void;
  /** Called if a part dies while the host runs. */
  readonly onFatal?: (error: Error) => void;
  /** Ends the start; the promise of `startHost` then rejects. */
  readonly signal?: AbortSignal;
}

/** The product, running on this machine. */
export interface Host {
  readonly apiUrl: string;
  /** A viewer at `/`, the mails as JSON at `/store`. */
  readonly mailboxUrl: string;
  /** What `.local/outputs.json` holds. */
  readonly outputs: Outputs;
  /** The services themselves, without what `interpose` has put in front. */
  readonly endpoints: Readonly<Record<Service, string>>;
  /** The names of the functions. */
  readonly functions: readonly string[];
  /** The routes, as declared: `GET /v1/me`. */
  readonly routes: readonly string[];
  /** What stream consumers have given up, oldest first. */
  deadLetters(): readonly DeadLetter[];
  /**
   * Ends a function's worker as a runtime exit does: what it runs fails with `Runtime.ExitError`, the next call starts
   * afresh. Takes the function's name, its logical id, or the id of a construct that it lies in.
   */
  crash(functionName: string): Promise<void>;
  /** All executions of the state machines since the start, newest first. */
  executions(): readonly Execution[];
  /** Stops everything, once; resolves when nothing of it is left. */
  stop(): Promise<void>;
}

/**
 * Runs the synthesized template on this machine, everything in memory. Resolves when the product is ready; rejects with
 * HostError, everything stopped again, if it cannot be run.
 */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  // As on Lambda. Workers share the process's time zone, whatever their own environment says.
  process.env['TZ'] = 'UTC';
  const cleanups: (() => Promise<void> | void)[] = [];
  let stopping = Promise.resolve();
  // Each call also takes what has been started since the last one.
  const stop = () => (stopping = stopping.then(() => cleanUp(cleanups)));
  options.signal?.addEventListener('abort', () => void stop(), { once: true });
  try {
    return await start(options, cleanups, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  options: HostOptions,
  cleanups: (() => Promise<void> | void)[],
  stop: () => Promise<void>,
): Promise<Host> {
  const { speed = 1, interpose, seed, onFatal } = options;
  const onLog = options.onLog ?? ((entry: LogEntry) => entry.isError && !options.quiet && console.error(brief(entry)));
  const timed = timer(options);
  const cleanUpLater = <Part>(part: Part, cleanup: (part: Part) => Promise<void> | void): Part => {
    cleanups.push(() => cleanup(part));
    return part;
  };

  const api = cleanUpLater(await listen(options.port ?? 0), ({ server }) => closeServer(server));
  const [assembly, database, mailbox] = await allOrNothing(
    options.assembly ?? timed('Synthesizing the CDK app', () => synthesized(options.signal)),
    timed('Starting DynamoDB', () => startDynamoDb(REGION)).then((it) => cleanUpLater(it, (part) => part.stop())),
    startSes().then((it) => cleanUpLater(it, ({ server }) => closeServer(server))),
  );
  options.signal?.throwIfAborted();
  const stacks = loadAssembly(assembly);
  const place = {
    region: stacks.find(({ region }) => region)?.region ?? REGION,
    account: stacks.find(({ account }) => account)?.account ?? ACCOUNT,
    apiUrl: api.url,
  };
  const graph = new TemplateGraph(stacks, place);
  assertSupported(graph.resources);
  const { region, account } = place;

  const environment: Record<string, string> = {};
  const functions = new Functions(functionsOf(graph), {
    environment,
    onOutput: (name, line) => onLog(outputEntry(name, line)),
    onFailure: (name, requestId, { error }) => onLog(errorEntry(name, { requestId, ...error })),
  });
  cleanUpLater(functions, (it) => it.stop());
  const machines = cleanUpLater(new StateMachines(graph, functions, speed), (it) => it.stop());
  const cognito = cleanUpLater(await startCognito(graph, region), ({ server }) => closeServer(server));
  const sfn = cleanUpLater(await serveStepFunctions(machines), ({ server }) => closeServer(server));
  const { handler, routeKeys } = httpApi({ graph, functions, account, keysOf: cognito.keysOf });
  const tables = await createTables(graph, database.client);

  const endpoints = { dynamodb: database.url, sfn: sfn.url, ses: mailbox.url, cognito: cognito.url };
  Object.assign(environment, await sdkEnvironment(endpoints, region, interpose));
  const deadLetters: DeadLetter[] = [];
  cleanUpLater(
    await startStreamConsumers({
      graph,
      functions,
      tables,
      endpoint: database.url,
      region,
      onDeadLetter: (letter) => {
        deadLetters.push(letter);
        onLog(
          errorEntry(letter.functionName, {
            message: `Gave up ${letter.body.DDBStreamBatchInfo.batchSize} stream records (${letter.body.requestContext.condition})`,
            ...letter,
          }),
        );
      },
      onDropped: (name, records) =>
        onLog(errorEntry(name, { message: `Dropped ${records} stream records: there is no failure destination` })),
    }),
    (consumers) => consumers.stop(),
  );
  void database.died.then((reason) => onFatal?.(new HostError(`DynamoDB Local has ended by itself. ${reason}`)));

  const stackOutputs = graph.outputs();
  const clientAccess = clientAccessOf(stackOutputs);
  const { TableName: tableName, UserPoolId: userPoolId } = clientAccess;
  const clients = { endpoint: cognito.url, region, credentials: LOCAL_CREDENTIALS };
  const target = {
    documentClient: DynamoDBDocumentClient.from(database.client, { marshallOptions: { removeUndefinedValues: true } }),
    tableName,
    cognito: new CognitoIdentityProviderClient(clients),
    userPoolId,
  };
  const signIn = seed
    ? await timed('Putting in the demo data', () =>
        seed({ ...target, ...(options.progress && { progress: options.progress }) }),
      )
    : [];
  api.serve(handler);

  return {
    apiUrl: api.url,
    mailboxUrl: mailbox.viewer,
    outputs: {
      ...stackOutputs,
      ClientAccess: clientAccess,
      Local: {
        MailboxUrl: mailbox.viewer,
        CognitoEndpoint: cognito.url,
        DynamoDbEndpoint: database.url,
        StepFunctionsEndpoint: sfn.url,
        SignIn: signIn,
      },
    },
    endpoints,
    functions: functions.names,
    routes: routeKeys,
    deadLetters: () => deadLetters,
    crash: (name) => functions.crash(name),
    executions: () => machines.list(),
    stop,
  };
}

async function synthesized(signal: AbortSignal | undefined): Promise<string> {
  const outdir = join(ROOT, '.local/cdk.out');
  await synthesize(ROOT, outdir, signal);
  return outdir;
}

/** The SDK's own variables: the functions' clients need no word about this machine. */
async function sdkEnvironment(
  endpoints: Record<Service, string>,
  region: string,
  interpose: HostOptions['interpose'],
): Promise<Record<string, string>> {
  const told = async (service: Service) => (await interpose?.(service, endpoints[service])) ?? endpoints[service];
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: await told('dynamodb'),
    AWS_ENDPOINT_URL_SFN: await told('sfn'),
    AWS_ENDPOINT_URL_SESV2: await told('ses'),
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: await told('cognito'),
    // Any other service is refused here rather than asked on AWS.
    AWS_ENDPOINT_URL: endpoints.sfn,
  };
}

function timer({ progress }: HostOptions) {
  return async <T>(what: string, action: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    progress?.(`${what} …`);
    const result = await action();
    progress?.(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return result;
  };
}

/** Like Promise.all, but waits for the others before it rejects, so that whatever they start can be stopped. */
async function allOrNothing<T extends readonly unknown[]>(
  ...parts: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(parts);
  for (const part of settled) if (part.status === 'rejected') throw part.reason;
  return Promise.all(parts) as Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>;
}

async function cleanUp(cleanups: (() => Promise<void> | void)[]): Promise<void> {
  await Promise.allSettled(
    cleanups
      .splice(0)
      .reverse()
      .map(async (cleanup) => cleanup()),
  );
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
