import type { RequestRepository } from '../../data/requests.ts';
import { executionName, type Request } from '../../domain/request.ts';
import type { AnswerTask, StartExecution } from '../../services/executions.ts';
import { requireRequest } from './require-request.ts';

export interface FollowRequestDeps {
  readonly requests: Pick<RequestRepository, 'request' | 'taskToken' | 'runAnew'>;
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
  (deps: FollowRequestDeps) =>
  async ({ requestId, newRun, ended }: RequestChange): Promise<void> => {
    if (!newRun && !ended) return;
    const { requests, startExecution, answerTask } = deps;
    const request = await requireRequest(requests, requestId);
    const isStarted = newRun && (await startExecution(executionName(request), requestId));
    const { status } = request;
    if (status === 'open') return;
    const taskToken = await requests.taskToken(requestId);
    const isAnswered = taskToken !== undefined && (await answerTask(taskToken, { requestId, status }));
    if (!isAnswered && !isStarted) await carryOut(deps, request);
  };

/**
 * V7: sees to it that an end is carried out although no task took the answer. An execution that runs is between two
 * tasks, and reads the status at the next one; one that was never started does so once it is. One that has ended gets a
 * successor, unless it did all there was to do, or the request is stuck, and waits for somebody to put that right.
 */
async function carryOut({ requests, startExecution }: FollowRequestDeps, request: Request): Promise<void> {
  if (request.doneAt !== undefined || request.stuckAt !== undefined) return;
  const runs = await startExecution(executionName(request), request.requestId);
  if (!runs) await requests.runAnew(request);
}
