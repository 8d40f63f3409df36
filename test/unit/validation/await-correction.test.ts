import { expect, test } from 'vitest';
import type { Request } from '../../../shared/domain/request.ts';
import { awaitCorrection } from '../../../shared/use-cases/validation/await-correction.ts';

const round = { submission: 1, n: 0, until: '2026-12-01T10:00:00.000Z', timeoutSeconds: 60 };

/** What the task is answered by itself, where the table has the request so. */
async function answersIn(waits: boolean, { status, submission }: Pick<Request, 'status' | 'submission'>) {
  const answers: string[] = [];
  const wait = awaitCorrection({
    requests: {
      keepCorrectionToken: (_, { taskToken }) => Promise.resolve(waits && taskToken === 't'),
      request: () => Promise.resolve({ status, submission } as Request),
    },
    now: () => new Date('2026-11-30T10:00:00.000Z'),
    answerTask: (taskToken, answer) => Promise.resolve(answers.push(`${taskToken} ${answer.status}`) > 0),
  });
  await wait({ requestId: 'r1', taskToken: 't', round });
  return answers;
}

test('V17: the task of a request that is to be corrected waits', async () => {
  expect(await answersIn(true, { status: 'to_correct', submission: 1 })).toEqual([]);
});

test('V17: it answers itself where the request has moved on, before the task was kept or just after', async () => {
  expect(await answersIn(false, { status: 'cancelled', submission: 1 })).toEqual(['t cancelled']);
  expect(await answersIn(true, { status: 'open', submission: 2 })).toEqual(['t open']);
  // Resubmitted and sent back again meanwhile: its creator is to be told first.
  expect(await answersIn(true, { status: 'to_correct', submission: 2 })).toEqual(['t to_correct']);
});
