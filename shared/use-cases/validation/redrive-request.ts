import type { RequestRepository } from '../../data/requests.ts';
import { executionName, type Request } from '../../domain/request.ts';
import type { FindExecution, StartExecution } from '../../services/executions.ts';
import { requireRequest } from './require-request.ts';

export interface RedriveRequestDeps {
  readonly requests: Pick<RequestRepository, 'request' | 'runAnew'>;
  readonly findExecution: FindExecution;
  readonly startExecution: StartExecution;
  readonly now: () => Date;
}

/**
 * What was found of a request: nothing is left to do; a step kept failing; its execution runs on, has ended before its
 * time, or is missing.
 */
export type RequestFinding = 'done' | 'stuck' | 'running' | 'ended' | 'missing';

/** Nothing carries on what was found so. */
export const isLost = (found: RequestFinding): boolean => found === 'stuck' || found === 'ended' || found === 'missing';

/** What was found of a request, and done: the execution that carries it on from now, unless it was left alone. */
export interface Redriven {
  readonly request: Request;
  readonly found: RequestFinding;
  readonly carriedOnBy: string | undefined;
}

/**
 * Carries on a request that nothing else does, open or ended, by the table's state alone, however old that is. One that
 * is stuck, or whose execution has ended, gets a new run, which the stream turns into an execution of another name. One
 * without an execution gets the one that it should have: of a name there is one, whoever else is about to start it.
 *
 * @throws `not-found`
 */
export const redriveRequest =
  (deps: RedriveRequestDeps) =>
  async (requestId: string): Promise<Redriven> => {
    const request = await requireRequest(deps.requests, requestId);
    const found = await lookAt(deps, request);
    return { request, found, carriedOnBy: isLost(found) ? await carryOn(deps, request, found) : undefined };
  };
export type RedriveRequest = ReturnType<typeof redriveRequest>;

async function lookAt({ findExecution }: RedriveRequestDeps, request: Request): Promise<RequestFinding> {
  if (request.doneAt !== undefined) return 'done';
  if (request.stuckAt !== undefined) return 'stuck';
  const state = await findExecution(executionName(request));
  return state === 'unknown' ? 'missing' : state;
}

async function carryOn(
  { requests, startExecution, now }: RedriveRequestDeps,
  request: Request,
  found: RequestFinding,
): Promise<string | undefined> {
  const { requestId, run } = request;
  const name = executionName(request);
  // False when it is there after all, and has ended.
  if (found === 'missing' && (await startExecution(name, requestId))) return name;
  // Declined when it has been done, or redriven by somebody else, since it was read.
  const isRedriven = await requests.runAnew(request, now().toISOString());
  return isRedriven ? executionName({ requestId, run: run + 1 }) : undefined;
}
