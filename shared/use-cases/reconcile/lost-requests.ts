import type { OverdueRequestRepository } from '../../data/overdue-requests.ts';
import { awaitedSince, stuckStep } from '../../domain/reconciliation.ts';
import { executionName, type Request } from '../../domain/request.ts';
import type { FindExecution } from '../../services/executions.ts';
import type { RedriveRequest } from '../validation/redrive-request.ts';
import type { Finder, Finding, LookAtFirm } from './finder.ts';

export interface LostRequestsDeps {
  readonly overdue: Pick<OverdueRequestRepository, 'undone' | 'open'>;
  readonly findExecution: FindExecution;
  readonly redrive: RedriveRequest;
}

/** As many open requests as are looked at in a run; the next one goes on from there. */
const openAtOnce = 100;

/**
 * V21: requests in whose course something should have been told by now, and whose execution runs no more: it is asked for of
 * those alone. One that is stuck is named: what made it so is to be put right first.
 */
export const lostRequests = (deps: LostRequestsDeps): Finder<LookAtFirm> => ({
  name: 'lost-requests',
  async *find({ firmId, dueBefore, mark, note }) {
    const { overdue } = deps;
    for await (const request of overdue.undone(firmId, dueBefore))
      yield* lookAt(deps, request, { since: request.decision?.at, dueBefore });
    const { items, next } = await overdue.open(firmId, { limit: openAtOnce, from: mark.open });
    for (const request of items.filter(({ expiresAt }) => expiresAt > dueBefore))
      yield* lookAt(deps, request, { since: awaitedSince(request), dueBefore });
    note({ open: next });
  },
});

async function* lookAt(
  { findExecution, redrive }: LostRequestsDeps,
  request: Request,
  { since, dueBefore }: { readonly since: string | undefined; readonly dueBefore: string },
): AsyncGenerator<Finding> {
  const { requestId: id, status, stuckAt, stuckBecause: because } = request;
  const isDue = (at: string | undefined) => at !== undefined && at <= dueBefore;
  if (stuckAt !== undefined) {
    const found = { kind: 'request-stuck', id, since: stuckAt, what: stuckStep(request), because } as const;
    if (isDue(stuckAt)) yield { found, repair: () => Promise.resolve('by-hand') };
    return;
  }
  if (!isDue(since) || (await findExecution(executionName(request))) === 'running') return;
  yield {
    found: { kind: 'request-lost', id, since, what: status },
    repair: async () => ((await redrive(id)).carriedOnBy === undefined ? 'moved-on' : 'repaired'),
  };
}
