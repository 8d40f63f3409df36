import { StateMachine } from 'aws-local-stepfunctions';
import type { Envelope, Step } from './definition.ts';
import type { Outcome } from '../lambda/function-runner.ts';
import type { Functions } from '../lambda/lambda.ts';
import type { TaskTokens } from './task-tokens.ts';
import { isRecord } from '../template/template.ts';

export interface StepDeps {
  readonly functions: Functions;
  readonly tokens: TaskTokens;
  /** Divides the time of callback tasks and waits. A plain Lambda task's timeout protects, it does not wait: it is kept. */
  readonly speed: number;
  /** Aborts with the execution. */
  readonly signal: AbortSignal;
}

/** An error as `Retry` and `Catch` see it: by its name, with the message as cause. */
class TaskError extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

/** The engine's own `States.Runtime`: it can be neither retried nor caught. */
class FatalError extends TaskError {
  readonly isRetryable = false;
  readonly isCatchable = false;

  constructor(cause: string) {
    super('States.Runtime', cause);
  }
}

/** The engine excepts its own timeout error, and no other, from what `States.TaskFailed` matches, and does not export it. */
const timeoutError: Promise<new () => Error> = (async () => {
  const probe = new StateMachine(
    { StartAt: 'T', States: { T: { Type: 'Task', Resource: 'none', TimeoutSeconds: 0.001, End: true } } },
    { validationOptions: { noValidate: true } },
  );
  const never = () => new Promise<never>(() => undefined);
  const { result } = probe.run({}, { overrides: { taskResourceLocalHandlers: { T: never } } });
  const caught = await result.catch((error: unknown) => error);
  return (caught as { cause: Error }).cause.constructor as new () => Error;
})();

/** Runs one step. With its execution aborted it fails for good, so that the engine lets go of it and of its own timer. */
export async function runStep(step: Step, envelope: Envelope, deps: StepDeps): Promise<unknown> {
  const Timeout = await timeoutError;
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const cancels: (() => void)[] = [];
  const ending: Ending = {
    succeed: resolve,
    fail: reject,
    onEnd: (cancel) => {
      cancels.push(cancel);
    },
  };
  const abort = () => {
    reject(new FatalError('The execution has been aborted.'));
  };
  deps.signal.addEventListener('abort', abort, { once: true });
  try {
    if (deps.signal.aborted) abort();
    else if (step.kind === 'wait') wait(envelope, ending, deps);
    else perform(step, envelope, ending, deps, Timeout);
    return await promise;
  } finally {
    deps.signal.removeEventListener('abort', abort);
    for (const cancel of cancels) cancel();
  }
}

interface Ending {
  readonly succeed: (output: unknown) => void;
  readonly fail: (error: Error) => void;
  readonly onEnd: (cancel: () => void) => void;
}

/** As long as AWS waits at most, in seconds (https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html). */
const LONGEST_WAIT = 99_999_999;

function wait({ Input, Seconds, Timestamp }: Envelope, ending: Ending, { speed }: StepDeps): void {
  const isLegal = Number.isInteger(Seconds) && Number(Seconds) >= 0 && Number(Seconds) <= LONGEST_WAIT;
  const afterSeconds = isLegal ? Date.now() + Number(Seconds) * 1000 : Number.NaN;
  const until = typeof Timestamp === 'string' ? new Date(Timestamp).getTime() : afterSeconds;
  if (Number.isNaN(until)) throw new FatalError("The wait's time is not valid.");
  ending.onEnd(
    after((until - Date.now()) / speed, () => {
      ending.succeed(Input);
    }),
  );
}

function perform(step: Step, envelope: Envelope, ending: Ending, deps: StepDeps, Timeout: new () => Error): void {
  const waits = step.kind === 'callback';
  const scale = waits ? 1000 / deps.speed : 1000;
  const timeout = seconds(envelope.Timeout);
  const heartbeat = seconds(envelope.Heartbeat);
  const timeOut = () => {
    ending.fail(new Timeout());
  };
  let isOver = false;
  ending.onEnd(() => {
    isOver = true;
  });
  const limit = () => {
    if (timeout !== undefined && !isOver) ending.onEnd(after(timeout * scale, timeOut));
  };
  if (waits) listen(envelope.Token, ending, deps.tokens, heartbeat && heartbeat * scale);
  // Speed shortens what is waited for, not the work: of a task that waits, time runs once its function has done its part.
  const worksFirst = waits && deps.speed > 1;
  if (!worksFirst) limit();
  // A function that waits for a token may end before or after its answer: its failure ends the task, its result does not.
  invoke(step, envelope, deps).then(worksFirst ? limit : waits ? () => undefined : ending.succeed, ending.fail);
}

function listen(token: string, ending: Ending, tokens: TaskTokens, heartbeatMs: number | undefined): void {
  let cancelBeat: () => void = () => undefined;
  const heartbeat = () => {
    cancelBeat();
    if (heartbeatMs === undefined) return;
    cancelBeat = after(heartbeatMs, () => {
      ending.fail(new TaskError('States.HeartbeatTimeout', 'No heartbeat in time.'));
    });
  };
  heartbeat();
  ending.onEnd(() => {
    cancelBeat();
    tokens.close(token);
  });
  tokens.listen(token, {
    succeed: ending.succeed,
    fail: (error, cause) => {
      ending.fail(new TaskError(error, cause));
    },
    heartbeat,
  });
}

async function invoke(
  { kind, functionArn }: Step,
  { Input, Parameters }: Envelope,
  { functions }: StepDeps,
): Promise<unknown> {
  if (kind === 'direct') return payloadOf(await functions.invoke(functionArn ?? '', Parameters ?? Input));
  const { FunctionName: name, Payload = {}, InvocationType } = isRecord(Parameters) ? Parameters : {};
  if (typeof name !== 'string' || !functions.has(name))
    throw new TaskError('Lambda.ResourceNotFoundException', `Function not found: ${JSON.stringify(name)}`);
  const invoked = functions.invoke(name, Payload);
  if (InvocationType === 'Event') return { StatusCode: 202 };
  return { ExecutedVersion: '$LATEST', Payload: payloadOf(await invoked), StatusCode: 200 };
}

/** A function's failure carries its `errorType` as name and its report as cause, as `lambda:invoke` does it. */
function payloadOf(outcome: Outcome): unknown {
  if (outcome.ok) return JSON.parse(outcome.payload);
  throw new TaskError(outcome.error.errorType, JSON.stringify(outcome.error));
}

function seconds(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new FatalError(`A timeout must be a whole number of seconds above zero, not ${JSON.stringify(value)}`);
}

/** What one timer of Node can wait at most; beyond it fires at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** A timer for any delay. Calling the result cancels it. */
function after(ms: number, action: () => void): () => void {
  let timer: NodeJS.Timeout;
  const arm = (left: number) => {
    timer = setTimeout(() => (left > LONGEST_MS ? arm(left - LONGEST_MS) : action()), Math.min(left, LONGEST_MS));
  };
  arm(Math.max(0, ms));
  return () => clearTimeout(timer);
}
