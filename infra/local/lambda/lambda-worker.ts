/**
 * The inside of one function's worker thread: what the Lambda runtime does around a handler. It imports Node alone, so that
 * it starts as Node's own type stripping leaves it, with no loader.
 */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** What a function threw, as the Lambda runtime reports it. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}
/** To the worker: one invocation. Events travel as JSON, as they do on AWS. */
export interface Invocation {
  readonly id: string;
  readonly event: string;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  readonly arn: string;
}
/** From the worker: the module is loaded, could not be, or an invocation is over. */
export type Report =
  | { readonly ready: true }
  | { readonly failedInit: FunctionError }
  | { readonly id: string; readonly payload: string }
  | { readonly id: string; readonly error: FunctionError };

export interface WorkerData {
  /** The bundle's folder, as Lambda would unpack it to /var/task. */
  readonly directory: string;
  /** The bundle's file. */
  readonly file: string;
  /** The name of the exported handler. */
  readonly handler: string;
  readonly functionName: string;
  readonly memoryMb: number;
}

type Handler = (event: unknown, context: Readonly<Record<string, unknown>>) => unknown;

const { directory, file, handler: exportName, functionName, memoryMb } = workerData as WorkerData;

// On Lambda no package.json lies above the bundle, so its .js files are CommonJS. Here the app's own ("type": "module") does.
const root = pathToFileURL(directory).href;
registerHooks({
  load: (url, context, next) =>
    next(url, url.startsWith(root) && url.endsWith('.js') ? { ...context, format: 'commonjs' } : context),
});

let handler: Handler | undefined;
try {
  handler = findHandler((await import(pathToFileURL(file).href)) as Record<string, unknown>);
  report({ ready: true });
} catch (thrown) {
  report({ failedInit: describe(thrown) });
}

parentPort?.on('message', (invocation: Invocation) => void invoke(invocation));

async function invoke({ id, event, deadline, arn }: Invocation): Promise<void> {
  try {
    const result = await handler?.(JSON.parse(event), contextOf(id, deadline, arn));
    report({ id, payload: JSON.stringify(result ?? null) });
  } catch (thrown) {
    report({ id, error: describe(thrown) });
  }
}

/** A CommonJS bundle imported as a module shows its exports under `default`, whatever the lexer saw of them. */
function findHandler(module: Record<string, unknown>): Handler {
  const commonJs = module['default'] as Record<string, unknown> | undefined;
  const found = module[exportName] ?? commonJs?.[exportName];
  if (typeof found === 'function') return found as Handler;
  throw Object.assign(new Error(`${file} exports no function ${exportName}`), { name: 'Runtime.HandlerNotFound' });
}

function contextOf(awsRequestId: string, deadline: number, invokedFunctionArn: string): Record<string, unknown> {
  return {
    awsRequestId,
    invokedFunctionArn,
    functionName,
    functionVersion: '$LATEST',
    memoryLimitInMB: String(memoryMb),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

function describe(thrown: unknown): FunctionError {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
  return { errorType: thrown.name, errorMessage: thrown.message, trace: thrown.stack?.split('\n') ?? [] };
}

function report(message: Report): void {
  parentPort?.postMessage(message);
}
