import { StateMachine } from 'aws-local-stepfunctions';
import { definition, tasks, type Definition } from './definition.ts';
import type { Machine } from './template.ts';

export type Handlers = Readonly<Record<string, (input: never) => unknown>>;

/**
 * Runs the definition with a worker of our own for each task; returns the tasks that were called, all the states that it
 * entered, and its end.
 */
export async function run(handlers: Handlers, input: object = { requestId: 'r1' }, of: Machine = 'Validation') {
  const visited: string[] = [];
  const called = (state: string) => (given: never) => {
    visited.push(state);
    const handler = handlers[state];
    if (!handler) throw new Error(`${state} was not expected`);
    return Promise.resolve(handler(given));
  };
  const machine = new StateMachine(withoutTimeouts(definition(of)) as never, {
    validationOptions: { noValidate: true },
  });
  const execution = machine.run(input as never, {
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(tasks(of).map(([state]) => [state, called(state) as never])),
      retryIntervalOverrides: Object.fromEntries(tasks(of).map(([state]) => [state, 0])),
      waitTimeOverrides: Object.fromEntries(waits(of).map((state) => [state, 0])),
    },
    context: { Task: { Token: 'a-token' } },
  });
  const entered: string[] = [];
  const logged = (async () => {
    for await (const event of execution.eventLogs)
      if (event.type === 'StateEntered' && 'state' in event) entered.push(event.state.name);
  })();
  const outcome = await execution.result.catch((error: unknown) => error);
  await logged;
  return { visited, entered, outcome };
}

const waits = (of: Machine): string[] =>
  Object.entries(definition(of).States).flatMap(([name, { Type }]) => (Type === 'Wait' ? [name] : []));

/** This engine looks for a timeout's path in the wrong place; the local host and AWS do not. */
function withoutTimeouts({ States, ...rest }: Definition) {
  const states = Object.entries(States).map(([name, { TimeoutSecondsPath: _, ...state }]) => [name, state]);
  return { ...rest, States: Object.fromEntries(states) as Record<string, unknown> };
}

/** A worker that throws an error of this name. */
export const failing = (name: string) => () => {
  throw Object.assign(new Error('with the data of somebody'), { name });
};
