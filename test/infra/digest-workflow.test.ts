import { StateMachine } from 'aws-local-stepfunctions';
import { expect, test } from 'vitest';
import { gatherSeconds } from '../../shared/contract/tasks.ts';
import { turnsOfRun } from '../../shared/domain/digest.ts';
import { definition } from './support/definition.ts';

const begun = { digestId: 'd1', collaboratorId: 'c1', run: 1, firstTurn: 0, turn: 0 };

/** Runs the definition with what SendDigest answers, one after the other; returns what it was given, and the end. */
async function run(answers: readonly (() => unknown)[]) {
  const given: unknown[] = [];
  const send = (input: unknown) => {
    given.push(input);
    return Promise.resolve(answers[given.length - 1]?.());
  };
  const machine = new StateMachine(definition('Digests') as never, { validationOptions: { noValidate: true } });
  const { result, eventLogs } = machine.run(begun, {
    overrides: {
      taskResourceLocalHandlers: { SendDigest: send as never },
      waitTimeOverrides: { Gather: 0, Rest: 0 },
      retryIntervalOverrides: { SendDigest: 0 },
    },
  });
  const visited: string[] = [];
  const follow = (async () => {
    for await (const event of eventLogs) if (event.type === 'StateEntered') visited.push(event.state.name);
  })();
  const outcome = await result.catch((error: unknown) => error);
  await follow;
  return { given, visited, outcome };
}

const rests = { ...begun, turn: 1, isOver: false, restSeconds: 14_400 };
const isOver = { ...rests, isOver: true };

test('the definition is valid', () => {
  expect(() => new StateMachine(definition('Digests') as never)).not.toThrow();
});

test('a digest is gathered, sent, rests, and is sent again as long as there is more (V13)', async () => {
  const { given, visited } = await run([() => rests, () => isOver]);
  expect(visited).toEqual(['Gather', 'SendDigest', 'IsItOver', 'Rest', 'SendDigest', 'IsItOver', 'Done']);
  expect(given).toEqual([begun, rests]);
});

test('it gathers for a quarter of an hour, and rests as long as it is told (V13)', () => {
  const { Gather, Rest } = definition('Digests').States;
  expect(gatherSeconds).toBe(900);
  expect(Gather).toMatchObject({ Type: 'Wait', Seconds: gatherSeconds });
  expect(Rest).toMatchObject({ Type: 'Wait', SecondsPath: '$.restSeconds' });
});

test('an outage is waited out; what retries do not cure fails the execution, by a name that says what it means', async () => {
  const failing = (name: string) => () => {
    throw Object.assign(new Error('with the data of somebody'), { name });
  };
  const { visited } = await run([failing('TransientError'), failing('States.Timeout'), () => isOver]);
  expect(visited.at(-1)).toBe('Done');
  const { visited: lost, outcome } = await run([failing('ZodError')]);
  expect(lost.at(-1)).toBe('Unsent');
  expect(outcome).toMatchObject({ cause: { name: 'DigestUnsent' } });
});

test('an execution ends below 25,000 events, and within a year, though every attempt were used up and every rest a day', () => {
  const { Retry = [] } = definition('Digests').States['SendDigest']!;
  const attempts = Retry.reduce((sum, retry) => sum + Number(retry['MaxAttempts']), 0);
  const ofAnAttempt = 3;
  const ofOtherStates = 6;
  expect(turnsOfRun * (ofOtherStates + 2 + attempts * ofAnAttempt)).toBeLessThan(25_000);
  expect(turnsOfRun).toBeLessThan(365);
});
