import type { RequestRepository } from '../../data/requests.ts';
import { executionName, type Request } from '../../domain/request.ts';
import type { FindExecution } from '../../services/executions.ts';
import { requireRequest } from './require-request.ts';

export interface RedriveRequestDeps {
  readonly requests: Pick<RequestRepository, 'request' | 'runAnew'>;
  readonly findExecution: FindExecution;
  readonly now: () => Date;
}

/**
 * What was found of a request: nothing is left to do; a step kept failing; its execution runs on, has ended before its
 * time, is missing, or is missing but may be about to start.
 */
export type RequestFinding = 'done' | 'stuck' | 'running' | 'ended' | 'missing' | 'starting';

/** Nothing carries on what was found so. */
export const isLost = (found: RequestFinding): boolean => found === 'stuck' || found === 'ended' || found === 'missing';

/** What was found of a request, and done: the new execution, unless it was left alone. */
export interface Redriven {
  readonly request: Request;
  readonly found: RequestFinding;
  readonly newExecution: string | undefined;
}

/** How long the stream is given to start an execution, and AWS to know of it. */
const startingMs = 60_000;

/**
 * Gives a request that nothing carries on a new run, which the stream turns into a new execution: one that is stuck, and
 * one, open or ended, without an execution that runs. It goes by the table's state alone, however old that is.
 *
 * @throws `not-found`
 */
export const redriveRequest =
  (deps: RedriveRequestDeps) =>
  async (requestId: string): Promise<Redriven> => {
    const request = await requireRequest(deps.requests, requestId);
    const found = await lookAt(deps, request);
    // Declined when it has been done, or redriven by somebody else, since it was read.
    const isRedriven = isLost(found) && (await deps.requests.runAnew(request));
    const newExecution = isRedriven ? executionName({ requestId, run: request.run + 1 }) : undefined;
    return { request, found, newExecution };
  };
export type RedriveRequest = ReturnType<typeof redriveRequest>;

async function lookAt({ findExecution, now }: RedriveRequestDeps, request: Request): Promise<RequestFinding> {
  if (request.doneAt !== undefined) return 'done';
  if (request.stuckAt !== undefined) return 'stuck';
  const state = await findExecution(executionName(request));
  if (state !== 'unknown') return state;
  const lastMoved = request.decision?.at ?? request.createdAt;
  return now().getTime() - new Date(lastMoved).getTime() < startingMs ? 'starting' : 'missing';
}
