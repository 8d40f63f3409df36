import type { AccessRepository } from '../../data/accesses.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { nextInstant } from '../../domain/kept.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { isPending, type Decision, type RequestStatus } from '../../domain/request.ts';
import { endingOf, type EndingDeps } from '../deed.ts';
import { requireAccess, requireRequest } from './require-request.ts';

export interface ExpireRequestDeps extends EndingDeps {
  readonly accesses: Pick<AccessRepository, 'shown'>;
  readonly requests: Pick<RequestRepository, 'request' | 'close'>;
}

/**
 * V5, V17: ends a request that nobody decided, or corrected, in time; one that was decided after all keeps its decision, and
 * one that was sent back or resubmitted since it was found out of time has the time that it was given anew. `expiresAt`: the
 * latest that it may be to expire; of older executions it is not known.
 */
export const expireRequest =
  ({ accesses, requests, now, ...deps }: ExpireRequestDeps) =>
  (requestId: string, expiresAt?: string): Promise<{ requestId: string; status: RequestStatus }> =>
    retryOnConflict(async () => {
      const request = await requireRequest(requests, requestId);
      const hasTime = expiresAt !== undefined && request.expiresAt > expiresAt;
      if (!isPending(request) || hasTime) return { requestId, status: request.status };
      const access = await requireAccess({ requests, accesses }, requestId);
      const decision: Decision = { outcome: 'expired', at: nextInstant(now(), access) };
      const { status } = await requests.close(endingOf(deps, null, { request, access, decision }));
      return { requestId, status };
    });
