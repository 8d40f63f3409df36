import type { WaitingTask } from '../../data/request-progress.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { executionName, type Request } from '../../domain/request.ts';
import type { AnswerTask, StartExecution, TaskAnswer } from '../../services/executions.ts';
import { requireRequest } from './require-request.ts';

export interface FollowRequestDeps {
  readonly requests: Pick<RequestRepository, 'request' | 'waitingTask' | 'runAnew'>;
  readonly startExecution: StartExecution;
  readonly answerTask: AnswerTask;
  readonly now: () => Date;
}

/** What the stream says of a request: whether it has a new run, and whether its status has just changed. */
export interface RequestChange {
  readonly requestId: string;
  readonly newRun: boolean;
  readonly moved: boolean;
}

/**
 * What follows from a change of a request: an execution for a new run, an answer to the waiting task, whichever waits,
 * for another status (V17). It looks at the table, not at the record, so that it does the right thing however late and
 * however often it runs.
 */
export const followRequest =
  (deps: FollowRequestDeps) =>
  async ({ requestId, newRun, moved }: RequestChange): Promise<void> => {
    if (!newRun && !moved) return;
    const { requests, startExecution, answerTask } = deps;
    const request = await requireRequest(requests, requestId);
    const isStarted = newRun && (await startExecution(executionName(request), requestId));
    const { status } = request;
    if (status === 'open' && !moved) return;
    const waiting = await requests.waitingTask(requestId);
    const isAnswered = waiting !== undefined && (await answerTask(waiting.taskToken, answerOf(request, waiting)));
    if (!isAnswered && !isStarted) await carryOut(deps, request);
  };

/** V11: one that is open again, or still, is told as a wake: what it interrupts, if that is of the same submission, goes on. */
const answerOf = ({ requestId, status }: Request, { round }: WaitingTask): TaskAnswer =>
  status === 'open' && round ? { requestId, status, interrupted: round } : { requestId, status };

/**
 * V7: sees to it that an end, or a sending back, is carried out although no task took the answer. An execution that
 * runs is between two tasks, and reads the status at the next one; one that was never started does so once it is. One
 * that has ended gets a successor, unless it did all there was to do, or the request is stuck, and waits for somebody
 * to put that right.
 */
async function carryOut({ requests, startExecution, now }: FollowRequestDeps, request: Request): Promise<void> {
  if (request.doneAt !== undefined || request.stuckAt !== undefined) return;
  const runs = await startExecution(executionName(request), request.requestId);
  if (!runs) await requests.runAnew(request, now().toISOString());
}
