import Statebox, { type Context } from '@wmfs/statebox';
import { definition, type Definition } from './definition.ts';
import type { Handlers } from './engine.ts';
import type { Machine } from './template.ts';

/**
 * Runs a definition under another engine than the local host's, with a worker of our own for each task: Statebox, which reads
 * the Amazon States Language by code of its own – order, choices, paths, which catch fits. Returns the states that it
 * entered, what each task was given, and its end.
 *
 * Where Statebox knows less, this says so and fills in: it has no task tokens, merges a result into the state that it should
 * replace, and gives a catch no error. It has no retries and no timeouts: a worker throws what AWS would end a task with.
 */
export async function runElsewhere(handlers: Handlers, input: object, of: Machine = 'Validation') {
  const machine = prepared(definition(of));
  const statebox = new Statebox({ messages: { info: () => undefined } });
  await statebox.ready;
  const { dao } = statebox;
  const entered = [machine.StartAt];
  const [setNextState, updateCurrentStateName] = [dao.setNextState.bind(dao), dao.updateCurrentStateName.bind(dao)];
  dao.setNextState = (name, state, ...rest) => (entered.push(state), setNextState(name, state, ...rest));
  dao.updateCurrentStateName = (state, ...rest) => (entered.push(state), updateCurrentStateName(state, ...rest));
  const work = async (given: unknown, context: Context) => {
    const { executionName, task } = context;
    const execution = await dao.findExecutionByName(executionName);
    const before = execution.ctx;
    try {
      const result = await handlers[task.name]?.(given as never);
      if (task.definition.ResultPath === undefined) execution.ctx = {};
      context.sendTaskSuccess(result);
    } catch (error) {
      const { name, message } = error as Error;
      execution.ctx = { ...before, failure: { Error: name, Cause: message } };
      task.processTaskFailure({ error: name, cause: message }, executionName);
    }
  };
  const run = (given: unknown, context: Context) => void work(given, context);
  statebox.registerResourceResolver('arn', () => ({ init: () => undefined, run }));
  await statebox.createStateMachines({ [of]: machine }, {});
  const { status, errorCode } = await statebox.startExecution({ ...input }, of, { sendResponse: 'COMPLETE' });
  return { entered, end: status === 'SUCCEEDED' ? 'succeeded' : errorCode };
}

/** With the token that a task would get, and waits that are short. */
function prepared(of: Definition): Definition {
  const text = JSON.stringify(of).replaceAll('"taskToken.$":"$$.Task.Token"', '"taskToken":"a-token"');
  const machine = JSON.parse(text) as Definition;
  const states = Object.entries(machine.States).map(([name, state]) => [
    name,
    'Seconds' in state ? { ...state, Seconds: 0.001 } : state,
  ]);
  return { ...machine, States: Object.fromEntries(states) as Definition['States'] };
}
