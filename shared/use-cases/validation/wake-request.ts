import type { RequestRepository } from '../../data/requests.ts';
import type { AnswerTask } from '../../services/executions.ts';
import { requireRequest } from './require-request.ts';

export interface WakeRequestDeps {
  readonly requests: Pick<RequestRepository, 'request' | 'waitingTask'>;
  readonly answerTask: AnswerTask;
}

/**
 * V11, V16: interrupts the round that an open request waits in, so that who is to be asked is looked at again; its
 * number and its end stay. Where no task waits, the execution is about to look by itself, or there is none, and a
 * redrive looks. A request that has ended is left to whatever ended it.
 */
export const wakeRequest =
  ({ requests, answerTask }: WakeRequestDeps) =>
  async (requestId: string): Promise<void> => {
    const [{ status }, waiting] = await Promise.all([
      requireRequest(requests, requestId),
      requests.waitingTask(requestId),
    ]);
    if (status !== 'open' || !waiting) return;
    await answerTask(waiting.taskToken, { requestId, status, interrupted: waiting.round });
  };
export type WakeRequest = ReturnType<typeof wakeRequest>;
