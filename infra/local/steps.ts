import { StateMachine } from 'aws-local-stepfunctions';
import type { Envelope, Step } from './definition.ts';
import type { Outcome } from './function-runner.ts';
import type { Functions } from './lambda.ts';
import type { TaskTokens } from './task-tokens.ts';
import { isRecord } from './template.ts';
import { after } from './timer.ts';

export interface StepDeps {
  readonly functions: Functions;
  readonly tokens: TaskTokens;
  /** Divides the time of callback tasks and waits. A plain Lambda task's timeout protects, it does not wait: it is kept. */
  readonly speed: number;
  /** Aborts with the execution. */
  readonly signal: AbortSignal;
}

/** An error as `Retry` and `Catch` see it: by its name, with the message as cause. */
export class TaskError extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

/** The engine excepts its own timeout error, and no other, from what `States.TaskFailed` matches, and does not export it. */
const timeoutError: Promise<new () => Error> = (async () => {
  const probe = new StateMachine(
    { StartAt: 'T', States: { T: { Type: 'Task', Resource: 'none', TimeoutSeconds: 0.001, End: true } } },
    { validationOptions: { noValidate: true } },
  );
  const { result } = probe.run({}, { overrides: { taskResourceLocalHandlers: { T: () => new Promise(() => {}) } } });
  const caught = await result.catch((error: unknown) => error);
  return (caught as { cause: Error }).cause.constructor as new () => Error;
})();

/**
 * Runs one step. Once the execution is aborted it settles no more: the engine has let go of it, and a rejection would only
 * send it on into the state's retries.
 */
export async function runStep(step: Step, envelope: Envelope, deps: StepDeps): Promise<unknown> {
  const Timeout = await timeoutError;
  return new Promise((resolve, reject) => {
    if (deps.signal.aborted) return;
    const cancels: (() => void)[] = [];
    const settle = (how: () => void) => {
      deps.signal.removeEventListener('abort', clear);
      clear();
      how();
    };
    const clear = () => {
      for (const cancel of cancels.splice(0)) cancel();
    };
    deps.signal.addEventListener('abort', clear, { once: true });
    const end: Ending = {
      succeed: (output) => settle(() => resolve(output)),
      fail: (error) => settle(() => reject(error)),
      onEnd: (cancel) => cancels.push(cancel),
    };
    if (step.kind === 'wait') return wait(envelope, end, deps);
    const scale = step.kind === 'callback' ? 1000 / deps.speed : 1000;
    try {
      const timeout = seconds(envelope.Timeout);
      const heartbeat = seconds(envelope.Heartbeat);
      if (timeout !== undefined) end.onEnd(after(timeout * scale, () => end.fail(new Timeout())));
      if (step.kind === 'callback') callback(step, envelope, end, deps, heartbeat && heartbeat * scale);
      else void invoke(step, envelope, deps).then(end.succeed, end.fail);
    } catch (error) {
      end.fail(error);
    }
  });
}

interface Ending {
  succeed(output: unknown): void;
  fail(error: unknown): void;
  onEnd(cancel: () => void): void;
}

function wait({ Input, Seconds, Timestamp }: Envelope, end: Ending, { speed }: StepDeps): void {
  const ms = Timestamp === undefined ? Number(Seconds) * 1000 : new Date(String(Timestamp)).getTime() - Date.now();
  if (Number.isNaN(ms)) return end.fail(fatal(`The wait's time is not valid: ${String(Timestamp ?? Seconds)}`));
  end.onEnd(after(ms / speed, () => end.succeed(Input)));
}

/** The token may be answered before the function ends; the function's failure ends the task, its result does not. */
function callback(step: Step, envelope: Envelope, end: Ending, deps: StepDeps, heartbeatMs: number | undefined): void {
  const { tokens } = deps;
  const { Token } = envelope;
  let cancelBeat = () => {};
  const beat = () => {
    cancelBeat();
    if (heartbeatMs !== undefined)
      cancelBeat = after(heartbeatMs, () =>
        end.fail(new TaskError('States.HeartbeatTimeout', 'No heartbeat in time.')),
      );
  };
  beat();
  end.onEnd(() => cancelBeat());
  end.onEnd(() => tokens.close(Token));
  tokens.listen(Token, {
    succeed: end.succeed,
    fail: (error, cause) => end.fail(new TaskError(error, cause)),
    heartbeat: beat,
  });
  void invoke(step, envelope, deps).catch(end.fail);
}

async function invoke(
  { kind, functionArn }: Step,
  { Input, Parameters }: Envelope,
  { functions }: StepDeps,
): Promise<unknown> {
  if (kind === 'direct') return payloadOf(await functions.invoke(functionArn ?? '', Parameters ?? Input));
  const parameters = isRecord(Parameters) ? Parameters : {};
  const name = String(parameters['FunctionName'] ?? '');
  if (!functions.has(name)) throw new TaskError('Lambda.ResourceNotFoundException', `Function not found: ${name}`);
  const invoked = functions.invoke(name, parameters['Payload'] ?? {});
  if (parameters['InvocationType'] === 'Event') return { StatusCode: 202 };
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
  throw fatal(`A timeout must be a whole number of seconds above zero, not ${JSON.stringify(value)}`);
}

/** `States.Runtime` can be neither retried nor caught. */
function fatal(cause: string): TaskError {
  return Object.assign(new TaskError('States.Runtime', cause), { isRetryable: false, isCatchable: false });
}
