import { StateMachine } from 'aws-local-stepfunctions';
import { expect, test } from 'vitest';
import { definition, tasks, type Definition } from './support/definition.ts';
import { functions } from './support/template.ts';

type Handlers = Readonly<Record<string, (input: never) => unknown>>;

/** Runs the definition with a worker of our own for each task; returns the states that it went through, and its end. */
async function run(handlers: Handlers, input = { requestId: 'r1' }) {
  const visited: string[] = [];
  const called = (state: string) => (given: never) => {
    visited.push(state);
    const handler = handlers[state];
    if (!handler) throw new Error(`${state} was not expected`);
    return Promise.resolve(handler(given));
  };
  const machine = new StateMachine(withoutTimeouts(definition()) as never, { validationOptions: { noValidate: true } });
  const execution = machine.run(input, {
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(tasks().map(([state]) => [state, called(state) as never])),
      retryIntervalOverrides: Object.fromEntries(tasks().map(([state]) => [state, 0])),
    },
    context: { Task: { Token: 'a-token' } },
  });
  const outcome = await execution.result.catch((error: unknown) => error);
  return { visited, outcome };
}

/** This engine looks for a timeout's path in the wrong place; the local host and AWS do not. */
function withoutTimeouts({ States, ...rest }: Definition) {
  const states = Object.entries(States).map(([name, { TimeoutSecondsPath: _, ...state }]) => [name, state]);
  return { ...rest, States: Object.fromEntries(states) as Record<string, unknown> };
}

const round = { timeoutSeconds: 60, until: '2026-01-05T09:00:00Z' };
const open = { requestId: 'r1', status: 'open', expired: false, round };
const named = (name: string) => () => {
  throw Object.assign(new Error('with the data of somebody'), { name });
};

test('the definition is valid', () => {
  expect(() => new StateMachine(definition() as never)).not.toThrow();
});

test('each task has a function of its own', () => {
  const called = tasks().map(([, { Resource, Parameters }]) =>
    String(Parameters?.FunctionName ?? Resource).replace(/^.*:workflow-/, 'workflow/'),
  );
  const workers = [...functions().keys()].filter((name) => name.startsWith('workflow/'));
  expect(called.sort()).toEqual(workers.sort());
});

test('an approved request opens the sign-in, activates the access, invites the person and tells the creator', async () => {
  const nothing = () => ({ anything: 'else' });
  const { visited, outcome } = await run({
    NextRound: () => open,
    AskValidators: () => ({ requestId: 'r1', status: 'approved' }),
    OpenSignIn: nothing,
    ActivateAccess: nothing,
    InvitePerson: nothing,
    TellCreator: nothing,
  });
  expect(visited).toEqual([
    'NextRound',
    'AskValidators',
    'OpenSignIn',
    'ActivateAccess',
    'InvitePerson',
    'TellCreator',
  ]);
  expect(outcome).toEqual({ requestId: 'r1', status: 'approved' });
});

test.each(['rejected', 'cancelled', 'expired', 'to_correct'])(
  'of a %s request the creator is told, and no more',
  async (status) => {
    const { visited } = await run({ NextRound: () => ({ ...open, status }), TellCreator: () => null });
    expect(visited).toEqual(['NextRound', 'TellCreator']);
  },
);

test('a decision that lands just before the expiry counts', async () => {
  const { visited } = await run({
    NextRound: () => ({ ...open, expired: true }),
    ExpireRequest: () => ({ requestId: 'r1', status: 'rejected' }),
    TellCreator: () => null,
  });
  expect(visited).toEqual(['NextRound', 'ExpireRequest', 'TellCreator']);
});

test('a round that times out is handed to the next one', async () => {
  const given: unknown[] = [];
  let asked = 0;
  const { visited } = await run({
    NextRound: (input) => given.push(input) && open,
    AskValidators: () => (asked++ === 0 ? named('States.Timeout')() : { requestId: 'r1', status: 'cancelled' }),
    TellCreator: () => null,
  });
  expect(visited).toEqual(['NextRound', 'AskValidators', 'NextRound', 'AskValidators', 'TellCreator']);
  expect(given).toEqual([{ requestId: 'r1' }, { requestId: 'r1', round }]);
});

test('validators are asked with the token to answer by, and nobody else gets it', async () => {
  let asked: unknown;
  await run({
    NextRound: () => open,
    AskValidators: (input) => ((asked = input), { requestId: 'r1', status: 'expired' }),
    TellCreator: () => null,
  });
  expect(asked).toMatchObject({ Payload: { requestId: 'r1', taskToken: 'a-token', round } });
  const holders = tasks().filter(([, state]) => JSON.stringify(state).includes('$$.Task.Token'));
  expect(holders.map(([name]) => name)).toEqual(['AskValidators']);
});

test('a task that keeps failing marks the request as stuck, and tells the state and the error but not its message', async () => {
  let marked: unknown;
  const { visited, outcome } = await run({
    NextRound: () => ({ ...open, status: 'approved' }),
    OpenSignIn: named('SignInTaken'),
    MarkStuck: (input) => ((marked = input), null),
  });
  expect(visited).toEqual(['NextRound', 'OpenSignIn', 'MarkStuck']);
  expect(marked).toEqual({ requestId: 'r1', failedState: 'OpenSignIn', error: 'SignInTaken' });
  expect(outcome).toBeInstanceOf(Error);
});

test('a status that nobody foresaw is stuck', async () => {
  let marked: unknown;
  await run({ NextRound: () => ({ ...open, status: 'lost' }), MarkStuck: (input) => ((marked = input), null) });
  expect(marked).toEqual({ requestId: 'r1', failedState: 'ByStatus', error: 'UnknownStatus' });
});

test.each(['TransientError', 'States.Timeout', 'NotYet', 'Lambda.TooManyRequestsException', 'Sandbox.Timedout'])(
  '%s is tried again',
  async (error) => {
    let calls = 0;
    const { visited } = await run({
      NextRound: () => (calls++ < 2 ? named(error)() : { ...open, status: 'cancelled' }),
      TellCreator: () => null,
    });
    expect(visited).toEqual(['NextRound', 'NextRound', 'NextRound', 'TellCreator']);
  },
);

test.each(tasks())(
  '%s retries named errors, with jitter, and its timeout unless that ends a round',
  (name, { Retry }) => {
    expect(Retry!.length).toBeGreaterThan(0);
    const reserved = Retry!.flatMap(({ ErrorEquals }) => ErrorEquals).filter((error) => error.startsWith('States.'));
    expect(reserved).toEqual(name === 'AskValidators' ? [] : ['States.Timeout']);
    for (const retry of Retry!) {
      expect(retry).toMatchObject({ BackoffRate: 2, JitterStrategy: 'FULL' });
      expect(retry['MaxDelaySeconds']).toBeLessThanOrEqual(300);
    }
  },
);

type Retrier = Readonly<Record<string, unknown>>;
const numberIn = (retry: Retrier, field: string) => Number(retry[field]);

/** How long the attempts of a retrier last if each comes as late as it may. */
function secondsOf(retry: Retrier): number {
  const delays = Array.from({ length: numberIn(retry, 'MaxAttempts') }, (_, attempt) =>
    Math.min(numberIn(retry, 'IntervalSeconds') * 2 ** attempt, numberIn(retry, 'MaxDelaySeconds')),
  );
  return delays.reduce((sum, delay) => sum + delay, 0);
}

test.each(tasks())('%s outlasts an outage of three hours, with delays of half their length on average', (_, state) => {
  const retry = state.Retry!.find(({ ErrorEquals }) => ErrorEquals.includes('TransientError'))!;
  expect(secondsOf(retry) / 2).toBeGreaterThan(3 * 3600);
});

test('an execution whose tasks use up all their attempts in each of 31 rounds stays below 25,000 events', () => {
  const ofAnAttempt = 3;
  const ofAState = 2;
  const events = (names: readonly string[]) =>
    tasks()
      .filter(([name]) => names.includes(name))
      .flatMap(([, { Retry }]) => [ofAState, ...Retry!.map((retry) => numberIn(retry, 'MaxAttempts') * ofAnAttempt)])
      .reduce((sum, count) => sum + count, 0);
  const inRounds = ['NextRound', 'AskValidators'];
  const others = tasks()
    .map(([name]) => name)
    .filter((name) => !inRounds.includes(name));
  expect(31 * (events(inRounds) + 10) + events(others)).toBeLessThan(25_000);
});

test.each(tasks())('%s has an end: the time of its function and of a cold start, or its round', (name, state) => {
  if (name === 'AskValidators') expect(state.TimeoutSecondsPath).toBe('$.round.timeoutSeconds');
  else expect(state.TimeoutSeconds).toBe(30 + 10 + 5);
});

test.each(tasks().filter(([name]) => name !== 'MarkStuck'))(
  '%s ends in MarkStuck when nothing helps',
  (name, state) => {
    const catchAll = state.Catch!.at(-1)!;
    expect(catchAll.ErrorEquals).toEqual(['States.ALL']);
    expect(definition().States[catchAll.Next]).toMatchObject({ Parameters: { failedState: name }, Next: 'MarkStuck' });
  },
);
