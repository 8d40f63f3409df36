import { randomUUID } from 'node:crypto';
import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import type { Round } from '../../../../shared/domain/round.ts';
import type { ExecutionState, TaskAnswer } from '../../../../shared/services/executions.ts';
import { synthesized, taskOf } from './definition.ts';

/** Does the work of a task, with what its function is given. @throws an error by whose name the machine goes on. */
export type Work = (task: string, input: Readonly<Record<string, unknown>>) => Promise<unknown>;

interface Execution {
  readonly requestId: string;
  state: ExecutionState;
  wait: Wait | undefined;
  abort: () => void;
}
interface Wait {
  readonly token: string;
  readonly until: number;
  readonly end: PromiseWithResolvers<unknown>;
  readonly execution: Execution;
}
type Payload = Readonly<Record<string, unknown>>;

const timedOut = () => Object.assign(new Error('The round is over.'), { name: 'States.Timeout' });
const states = synthesized();
const taskStates = Object.entries(states.States).filter(([, { Type }]) => Type === 'Task');

/**
 * The state machine as it is synthesized, on the engine of this machine, whose clock is driven: a wait times out when it is
 * told that its time has come, and nothing is waited for before it is tried again.
 */
export class Machine {
  private readonly open = new Map<string, Wait>();
  private readonly executions = new Map<string, Execution>();
  private readonly engine: StateMachine;

  constructor(
    private readonly work: Work,
    private readonly now: () => number,
  ) {
    // This engine looks for a timeout's path in the wrong place; here time is kept by hand.
    const timeless = taskStates.map(([name, { TimeoutSecondsPath: _, TimeoutSeconds: __, ...state }]) => [name, state]);
    const definition = { ...states, States: { ...states.States, ...Object.fromEntries(timeless) } };
    this.engine = new StateMachine(definition as unknown as StateMachineDefinition, {
      validationOptions: { noValidate: true },
    });
  }

  /** As StartExecution does: false when there was one of that name, and it has ended. */
  start = (name: string, requestId: string): Promise<boolean> => {
    const known = this.executions.get(name);
    if (known) return Promise.resolve(known.state === 'running');
    const execution: Execution = { requestId, state: 'running', wait: undefined, abort: () => undefined };
    this.executions.set(name, execution);
    const handlers = taskStates.map(([state, of]) => [state, this.handlerOf(execution, of)]);
    const { result, abort } = this.engine.run(
      { requestId },
      {
        overrides: {
          taskResourceLocalHandlers: Object.fromEntries(handlers) as never,
          retryIntervalOverrides: Object.fromEntries(taskStates.map(([state]) => [state, 0])),
        },
        context: {
          Task: {
            get Token() {
              return randomUUID();
            },
          },
        },
      },
    );
    execution.abort = abort;
    const ended = () => {
      execution.state = 'ended';
      execution.wait = undefined;
    };
    result.then(ended, ended);
    return Promise.resolve(true);
  };

  find = (name: string): Promise<ExecutionState> => Promise.resolve(this.executions.get(name)?.state ?? 'unknown');

  /** As SendTaskSuccess does: false when the token is gone. */
  answer = (token: string, answer: TaskAnswer): Promise<boolean> => {
    const open = this.open.get(token);
    if (!open) return Promise.resolve(false);
    this.close(open);
    open.end.resolve(answer);
    return Promise.resolve(true);
  };

  /** Until when the execution of a request waits; undefined: none does. */
  waits = (requestId: string): number | undefined =>
    [...this.executions.values()].find((one) => one.requestId === requestId && one.wait)?.wait?.until;

  /** The next end of a wait. */
  get nextEnd(): number {
    return Math.min(...[...this.executions.values()].map(({ wait }) => wait?.until ?? Number.POSITIVE_INFINITY));
  }

  /** Times out whatever has waited for long enough. */
  timeOut(): void {
    for (const execution of this.executions.values()) {
      const { wait } = execution;
      if (!wait || wait.until > this.now()) continue;
      this.close(wait);
      wait.end.reject(timedOut());
    }
  }

  /** Loses the execution of a request: somebody stopped it, or it ended by itself. */
  lose(requestId: string): void {
    for (const execution of this.executions.values()) {
      if (execution.requestId !== requestId) continue;
      execution.abort();
      if (execution.wait) this.close(execution.wait);
    }
  }

  /** Until every execution waits, or has ended. */
  async settle(): Promise<void> {
    const isBusy = () => [...this.executions.values()].some(({ state, wait }) => state === 'running' && !wait);
    while (isBusy()) await new Promise((done) => setTimeout(done, 1));
  }

  private close({ token, execution }: Wait): void {
    this.open.delete(token);
    execution.wait = undefined;
  }

  private handlerOf(execution: Execution, state: Payload) {
    const task = taskOf(state) ?? '';
    const isWaiting = String(state['Resource']).endsWith('.waitForTaskToken');
    return async (given: Payload): Promise<unknown> => {
      if (!isWaiting) return this.work(task, given);
      const input = given['Payload'] as { readonly taskToken: string; readonly round: Round };
      const end = Promise.withResolvers<unknown>();
      const until = this.now() + input.round.timeoutSeconds * 1000;
      const wait: Wait = { token: input.taskToken, until, end, execution };
      // Its function may answer it before it ends.
      this.open.set(wait.token, wait);
      await this.work(task, input);
      if (this.open.has(wait.token)) execution.wait = wait;
      return end.promise;
    };
  }
}
