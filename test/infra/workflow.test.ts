import { StateMachine } from 'aws-local-stepfunctions';
import { describe, expect, test } from 'vitest';
import { stuckWords } from '../../infra/commands/stuck.ts';
import { allTasks, definition, tasks } from './support/definition.ts';
import { failing, run } from './support/engine.ts';
import { functions } from './support/template.ts';

const round = { timeoutSeconds: 60, until: '2026-01-05T09:00:00Z' };
const expiresAt = '2026-02-05T09:00:00Z';
const open = { requestId: 'r1', status: 'open', expired: false, expiresAt, told: false, round };
const toCorrect = { ...open, status: 'to_correct' };
const waiting = ['AskValidators', 'AwaitCorrection'];

test('the definition is valid', () => {
  expect(() => new StateMachine(definition() as never)).not.toThrow();
});

test('what a task is tried again for is told an operator in words once it has failed too often (V21)', () => {
  const names = new Set(tasks().flatMap(([, { Retry = [] }]) => Retry.flatMap(({ ErrorEquals }) => ErrorEquals)));
  const since = '2026-01-05T09:00:00Z';
  const said = [...names].map((because) => stuckWords({ since, step: 'TellCreator', because }));
  expect(said.filter((words) => words.includes('it fails with'))).toEqual([]);
  expect(said.filter((words) => !/redrive/.test(words))).toEqual([]);
});

test('each task has a function of its own', () => {
  const called = allTasks().map(([, { Resource, Parameters }]) =>
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
  expect(outcome).toMatchObject({ requestId: 'r1', status: 'approved' });
});

test.each(['rejected', 'cancelled', 'expired'])('of a %s request the creator is told, and no more', async (status) => {
  const { visited } = await run({ NextRound: () => ({ ...open, status }), TellCreator: () => null });
  expect(visited).toEqual(['NextRound', 'TellCreator']);
});

test('a decision that lands just before the expiry counts', async () => {
  let given: unknown;
  const { visited } = await run({
    NextRound: () => ({ ...open, expired: true }),
    ExpireRequest: (input) => ((given = input), { requestId: 'r1', status: 'rejected' }),
    TellCreator: () => null,
  });
  expect(visited).toEqual(['NextRound', 'ExpireRequest', 'TellCreator']);
  expect(given).toEqual({ requestId: 'r1', expiresAt });
});

describe('a request that is sent back (V17)', () => {
  test('is told to its creator, waits for its correction, and then goes on in the same execution', async () => {
    const given: unknown[] = [];
    const plans = [open, toCorrect, { ...toCorrect, told: true }, open];
    const answers = ['to_correct', 'approved'].map((status) => ({ requestId: 'r1', status }));
    let waiting: unknown;
    const nothing = () => null;
    const { visited } = await run({
      NextRound: (input) => given.push(input) && plans[given.length - 1],
      AskValidators: () => answers.shift(),
      TellCreator: () => 1,
      AwaitCorrection: (input) => ((waiting = input), { requestId: 'r1', status: 'open' }),
      ...{ OpenSignIn: nothing, ActivateAccess: nothing, InvitePerson: nothing },
    });
    const opened = ['OpenSignIn', 'ActivateAccess', 'InvitePerson', 'TellCreator'];
    expect(visited).toEqual([
      ...['NextRound', 'AskValidators', 'TellCreator', 'NextRound', 'TellCreator', 'NextRound', 'AwaitCorrection'],
      ...['NextRound', 'AskValidators', ...opened],
    ]);
    expect(given[1]).toEqual({ requestId: 'r1', status: 'to_correct', told: 1 });
    expect(given[3]).toEqual({ requestId: 'r1', status: 'open' });
    expect(waiting).toMatchObject({ Payload: { requestId: 'r1', taskToken: 'a-token', round } });
  });

  test('out of time is handed to the next plan, which ends it', async () => {
    const given: unknown[] = [];
    const plans = [
      { ...toCorrect, told: true },
      { ...toCorrect, expired: true },
    ];
    const { visited } = await run({
      NextRound: (input) => given.push(input) && plans[given.length - 1],
      AwaitCorrection: failing('States.Timeout'),
      ExpireRequest: () => ({ requestId: 'r1', status: 'expired' }),
      TellCreator: () => 1,
    });
    expect(visited).toEqual(['NextRound', 'AwaitCorrection', 'NextRound', 'ExpireRequest', 'TellCreator']);
    expect(given[1]).toEqual({ requestId: 'r1', over: round });
  });

  test('just before it was to expire has the time that it was given anew', async () => {
    const plans = [
      { ...open, expired: true },
      { ...toCorrect, told: true },
      { ...open, status: 'cancelled' },
    ];
    const { visited } = await run({
      NextRound: () => plans.shift(),
      ExpireRequest: () => ({ requestId: 'r1', status: 'to_correct' }),
      TellCreator: () => 1,
      AwaitCorrection: () => ({ requestId: 'r1', status: 'cancelled' }),
    });
    expect(visited).toEqual([
      'NextRound',
      'ExpireRequest',
      'TellCreator',
      'NextRound',
      'AwaitCorrection',
      'NextRound',
      'TellCreator',
    ]);
  });
});

test('a round that times out is handed to the next one', async () => {
  const given: unknown[] = [];
  let asked = 0;
  const { visited } = await run({
    NextRound: (input) => given.push(input) && open,
    AskValidators: () => (asked++ === 0 ? failing('States.Timeout')() : { requestId: 'r1', status: 'cancelled' }),
    TellCreator: () => null,
  });
  expect(visited).toEqual(['NextRound', 'AskValidators', 'NextRound', 'AskValidators', 'TellCreator']);
  expect(given).toEqual([{ requestId: 'r1' }, { requestId: 'r1', over: round }]);
});

test('an answer that it is open still wakes it: the next plan is handed the round that was interrupted (V11)', async () => {
  const given: unknown[] = [];
  const answers = ['open', 'open', 'rejected'].map((status) => ({ requestId: 'r1', status, interrupted: round }));
  const { visited } = await run({
    NextRound: (input) => given.push(input) && open,
    AskValidators: () => answers.shift(),
    TellCreator: () => null,
  });
  expect(visited).toEqual([...Array.from({ length: 3 }, () => ['NextRound', 'AskValidators']).flat(), 'TellCreator']);
  expect(given.slice(1)).toEqual([1, 2].map(() => ({ requestId: 'r1', status: 'open', interrupted: round })));
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
  expect(holders.map(([name]) => name).toSorted()).toEqual(waiting);
});

test('a task that keeps failing marks the request as stuck, and tells the state and the error but not its message', async () => {
  let marked: unknown;
  const { visited, outcome } = await run({
    NextRound: () => ({ ...open, status: 'approved' }),
    OpenSignIn: failing('SignInTaken'),
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
      NextRound: () => (calls++ < 2 ? failing(error)() : { ...open, status: 'cancelled' }),
      TellCreator: () => null,
    });
    expect(visited).toEqual(['NextRound', 'NextRound', 'NextRound', 'TellCreator']);
  },
);

test.each(allTasks())(
  '%s retries named errors, with jitter, and its timeout unless that ends a round',
  (name, { Retry }) => {
    expect(Retry!.length).toBeGreaterThan(0);
    const reserved = Retry!.flatMap(({ ErrorEquals }) => ErrorEquals).filter((error) => error.startsWith('States.'));
    expect(reserved).toEqual(waiting.includes(name) ? [] : ['States.Timeout']);
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

test.each(allTasks())(
  '%s outlasts an outage of three hours, with delays of half their length on average, whatever of it comes to it',
  (_, state) => {
    for (const retry of state.Retry!) expect(secondsOf(retry) / 2).toBeGreaterThan(3 * 3600);
  },
);

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

test.each(allTasks())('%s has an end: the time of its function and of a cold start, or its round', (name, state) => {
  if (waiting.includes(name)) expect(state.TimeoutSecondsPath).toBe('$.round.timeoutSeconds');
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
