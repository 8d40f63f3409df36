import type { AccessRepository } from '../../data/accesses.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { nextInstant } from '../../domain/kept.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import type { Decision, RequestStatus } from '../../domain/request.ts';
import { endingOf, type EndingDeps } from '../deed.ts';
import { requireAccess, requireRequest } from './require-request.ts';

export interface ExpireRequestDeps extends EndingDeps {
  readonly accesses: Pick<AccessRepository, 'shown'>;
  readonly requests: Pick<RequestRepository, 'request' | 'close'>;
}

/** V5: ends a request that nobody decided in time; one that was decided after all keeps its decision. */
export const expireRequest =
  ({ accesses, requests, now, ...deps }: ExpireRequestDeps) =>
  (requestId: string): Promise<{ requestId: string; status: RequestStatus }> =>
    retryOnConflict(async () => {
      const request = await requireRequest(requests, requestId);
      if (request.status !== 'open') return { requestId, status: request.status };
      const access = await requireAccess({ requests, accesses }, requestId);
      const decision: Decision = { outcome: 'expired', at: nextInstant(now(), access) };
      const { status } = await requests.close(endingOf(deps, null, { request, access, decision }));
      return { requestId, status };
    });
