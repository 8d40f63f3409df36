import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { environmentOf } from './function-environment.ts';
import { PAYLOAD_LIMIT, type FunctionDefinition } from './function-definition.ts';
import type { FunctionError, Invocation, Report, WorkerData } from './lambda-worker.ts';

/** How an invocation ended. A payload is the JSON of the handler's result. */
export type Outcome =
  { readonly ok: true; readonly payload: string } | { readonly ok: false; readonly error: FunctionError };

export interface LambdaOptions {
  /** What the Lambda service adds to every function's environment: region, credentials, endpoints. */
  readonly environment: Readonly<Record<string, string>>;
  readonly onOutput: (functionName: string, line: string) => void;
  readonly onFailure: (functionName: string, requestId: string, outcome: Outcome & { ok: false }) => void;
}

interface Running {
  readonly invocation: Invocation;
  readonly settle: (outcome: Outcome) => void;
  timer?: NodeJS.Timeout;
}

/** One life of a worker. */
interface Environment {
  readonly worker: Worker;
  readonly running: Map<string, Running>;
  state: 'starting' | 'ready' | 'over';
}

/** Lambda gives the module's top level ten seconds, apart from the function's own timeout. */
const INIT_TIMEOUT_MS = 10_000;

/** Node's own choice would let each of thirty workers hold 50 MB of garbage. */
const YOUNG_MB = 8;

/**
 * One function in one worker thread. AWS runs one invocation at a time in each of many environments; here the invocations of a
 * function share its worker and interleave at every `await`, so that races between requests are real while thirty functions
 * fit into a small machine's memory. What follows from it: handlers must not keep an invocation's state at module scope
 * (neither may they on AWS), and an endless synchronous loop delays its neighbours.
 *
 * A timeout fails its own invocation with `Sandbox.Timedout` and retires the worker: the next invocation gets a new one, while
 * those already running may end. A worker that dies fails all that ran in it with `Runtime.ExitError`.
 */
export class FunctionRunner {
  private current: Environment | undefined;
  private readonly retired = new Set<Environment>();
  private stopped = false;

  constructor(
    readonly definition: FunctionDefinition,
    private readonly options: LambdaOptions,
  ) {}

  async invoke(event: unknown): Promise<Outcome> {
    const id = randomUUID();
    const outcome = this.stopped
      ? exited(id, 'the host is stopping')
      : await this.run(id, JSON.stringify(event ?? null));
    if (!outcome.ok && !this.stopped) this.options.onFailure(this.definition.name, id, outcome);
    return outcome;
  }

  async crash(): Promise<void> {
    const { current } = this;
    this.current = undefined;
    if (current) await this.end(current, (id) => exited(id, 'Runtime exited with error: signal: killed'));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const all = [...this.retired, ...(this.current ? [this.current] : [])];
    await Promise.all(all.map((environment) => this.end(environment, (id) => exited(id, 'the host is stopping'))));
  }

  private run(id: string, event: string): Promise<Outcome> {
    this.current ??= this.start();
    const environment = this.current;
    return new Promise((settle) => {
      const deadline = Date.now() + this.definition.timeoutMs;
      const running: Running = { invocation: { id, event, deadline, arn: this.definition.arn }, settle };
      environment.running.set(id, running);
      if (environment.state === 'ready') this.send(environment, running);
    });
  }

  private send(environment: Environment, running: Running): void {
    const { timeoutMs } = this.definition;
    const { id } = running.invocation;
    running.timer = setTimeout(() => this.timeOut(environment, id), timeoutMs);
    environment.worker.postMessage({ ...running.invocation, deadline: Date.now() + timeoutMs } satisfies Invocation);
  }

  private timeOut(environment: Environment, id: string): void {
    const seconds = (this.definition.timeoutMs / 1000).toFixed(2);
    const errorMessage = `RequestId: ${id} Error: Task timed out after ${seconds} seconds`;
    this.settle(environment, id, { ok: false, error: { errorType: 'Sandbox.Timedout', errorMessage } });
    if (this.current === environment) this.current = undefined;
    this.retired.add(environment);
    this.endIfIdle(environment);
  }

  private settle(environment: Environment, id: string, outcome: Outcome): void {
    const running = environment.running.get(id);
    environment.running.delete(id);
    clearTimeout(running?.timer);
    running?.settle(outcome);
    this.endIfIdle(environment);
  }

  private endIfIdle(environment: Environment): void {
    if (this.retired.has(environment) && environment.running.size === 0) void this.end(environment, exited);
  }

  private async end(environment: Environment, outcome: (id: string) => Outcome): Promise<void> {
    environment.state = 'over';
    this.retired.delete(environment);
    if (this.current === environment) this.current = undefined;
    for (const id of environment.running.keys()) this.settle(environment, id, outcome(id));
    await environment.worker.terminate();
  }

  private start(): Environment {
    const environment: Environment = { worker: this.spawn(), running: new Map(), state: 'starting' };
    const { worker, running } = environment;
    const initTimer = setTimeout(() => {
      void this.end(environment, (id) =>
        failure('Sandbox.Timedout', `RequestId: ${id} Error: Init timed out after 10.00 seconds`),
      );
    }, INIT_TIMEOUT_MS);
    worker.on('message', (report: Report) => {
      if ('ready' in report) {
        clearTimeout(initTimer);
        environment.state = 'ready';
        for (const waiting of running.values()) this.send(environment, waiting);
      } else if ('failedInit' in report) {
        void this.end(environment, () => ({ ok: false, error: report.failedInit }));
      } else if ('payload' in report) {
        this.settle(environment, report.id, replied(report.payload));
      } else {
        this.settle(environment, report.id, { ok: false, error: report.error });
      }
    });
    let reason = '';
    worker.on('error', (error) => (reason = ` (${error instanceof Error ? error.message : String(error)})`));
    worker.on('exit', (code) => {
      clearTimeout(initTimer);
      if (environment.state !== 'over')
        void this.end(environment, (id) => exited(id, `Runtime exited with error: exit status ${code}${reason}`));
    });
    return environment;
  }

  private spawn(): Worker {
    const { name, directory, file, handler, memoryMb } = this.definition;
    const data: WorkerData = { directory, file, handler, functionName: name, memoryMb };
    const worker = new Worker(new URL('./lambda-worker.ts', import.meta.url), {
      workerData: data,
      env: environmentOf(this.definition, this.options.environment),
      // Not the host's own: it may run under a loader (tsx, vitest) that a bundle has no use for.
      execArgv: ['--enable-source-maps', '--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
      stdout: true,
      stderr: true,
      name,
    });
    for (const stream of [worker.stdout, worker.stderr])
      createInterface({ input: stream }).on('line', (line) => this.options.onOutput(name, line));
    return worker;
  }
}

/** The function has done its work by then: its reply is lost all the same. */
function replied(payload: string): Outcome {
  if (Buffer.byteLength(payload) <= PAYLOAD_LIMIT) return { ok: true, payload };
  const limit = `${String(PAYLOAD_LIMIT)} bytes`;
  return failure(
    'Function.ResponseSizeTooLarge',
    `Response payload size exceeded maximum allowed payload size (${limit}).`,
  );
}

function failure(errorType: string, errorMessage: string): Outcome {
  return { ok: false, error: { errorType, errorMessage } };
}

function exited(id: string, reason = 'Runtime exited'): Outcome {
  return failure('Runtime.ExitError', `RequestId: ${id} Error: ${reason}`);
}
