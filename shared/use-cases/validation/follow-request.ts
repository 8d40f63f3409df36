import type { RequestRepository } from '../../data/requests.ts';
import { executionName } from '../../domain/request.ts';
import type { AnswerTask, StartExecution } from '../../services/executions.ts';
import { requireRequest } from './require-request.ts';

export interface FollowRequestDeps {
  readonly requests: Pick<RequestRepository, 'request' | 'taskToken'>;
  readonly startExecution: StartExecution;
  readonly answerTask: AnswerTask;
}

/** What the stream says of a request: whether it has a new run, and whether it has just ended. */
export interface RequestChange {
  readonly requestId: string;
  readonly newRun: boolean;
  readonly ended: boolean;
}

/**
 * What follows from a change of a request: an execution for a new run, an answer to the waiting task for an end. It
 * looks at the table, not at the record, so that it does the right thing however late and however often it runs.
 */
export const followRequest =
  ({ requests, startExecution, answerTask }: FollowRequestDeps) =>
  async ({ requestId, newRun, ended }: RequestChange): Promise<void> => {
    if (!newRun && !ended) return;
    const request = await requireRequest(requests, requestId);
    if (newRun) await startExecution(executionName(request), requestId);
    if (request.status === 'open') return;
    const taskToken = await requests.taskToken(requestId);
    if (taskToken !== undefined) await answerTask(taskToken, { requestId, status: request.status });
  };
