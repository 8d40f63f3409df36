import type { TaskInput } from '../../contract/tasks.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { AnswerTask } from '../../services/executions.ts';
import { requireRequest } from './require-request.ts';

export interface AwaitCorrectionDeps {
  readonly requests: Pick<RequestRepository, 'request' | 'keepCorrectionToken'>;
  readonly answerTask: AnswerTask;
  readonly now: () => Date;
}

/**
 * V17: keeps the task that waits until a request is corrected, or ends. Where it has moved on before the task was kept, or
 * just after, the task is answered at once.
 */
export const awaitCorrection =
  ({ requests, answerTask, now }: AwaitCorrectionDeps) =>
  async ({ requestId, taskToken, round }: TaskInput<'await-correction'>): Promise<void> => {
    const waiting = { taskToken, round, since: now().toISOString() };
    const waits = await requests.keepCorrectionToken(requestId, waiting);
    const { status, submission } = await requireRequest(requests, requestId);
    if (waits && status === 'to_correct' && submission === round.submission) return;
    await answerTask(taskToken, { requestId, status });
  };
