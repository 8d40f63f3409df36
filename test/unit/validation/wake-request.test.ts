import { expect, test } from 'vitest';
import type { Request } from '../../../shared/domain/request.ts';
import type { TaskAnswer } from '../../../shared/services/executions.ts';
import { wakeRequest } from '../../../shared/use-cases/validation/wake-request.ts';

const until = '2026-11-30T10:00:00.000Z';
const round = { submission: 1, n: 2, from: until, until, timeoutSeconds: 60 };

/** What is answered when somebody wakes a request that stands so. */
async function answered(status: Request['status'], waiting: { taskToken: string; round?: typeof round } | undefined) {
  const answers: [token: string, answer: TaskAnswer][] = [];
  const wake = wakeRequest({
    requests: {
      request: () => Promise.resolve({ requestId: 'r1', status } as Request),
      waitingTask: () => Promise.resolve(waiting),
    },
    answerTask: (...answer) => {
      answers.push(answer);
      return Promise.resolve(false);
    },
  });
  await wake('r1');
  return answers;
}

test('a wake answers the task that waits that the request is open, with the round that it interrupts (V11)', async () => {
  expect(await answered('open', { taskToken: 't1', round })).toEqual([
    ['t1', { requestId: 'r1', status: 'open', interrupted: round }],
  ]);
});

test('nobody is woken where no task waits, or where the request has ended (V11)', async () => {
  expect(await answered('open', undefined)).toEqual([]);
  expect(await answered('approved', { taskToken: 't1', round })).toEqual([]);
});
