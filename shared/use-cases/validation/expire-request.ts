import type { AccessRepository } from '../../data/accesses.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import type { Decision, RequestStatus } from '../../domain/request.ts';
import { endingEntry } from '../../domain/validation.ts';
import { requireAccess, requireRequest } from './require-request.ts';

export interface ExpireRequestDeps {
  readonly accesses: Pick<AccessRepository, 'access'>;
  readonly requests: Pick<RequestRepository, 'request' | 'close'>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** V5: ends a request that nobody decided in time; one that was decided after all keeps its decision. */
export const expireRequest =
  ({ accesses, requests, now, newId }: ExpireRequestDeps) =>
  (requestId: string): Promise<{ requestId: string; status: RequestStatus }> =>
    retryOnConflict(async () => {
      const request = await requireRequest(requests, requestId);
      if (request.status !== 'open') return { requestId, status: request.status };
      const access = await requireAccess({ requests, accesses }, requestId);
      const decision: Decision = { outcome: 'expired', at: now().toISOString() };
      const ending = { request, access, decision };
      const { status } = await requests.close({ ...ending, audit: endingEntry(ending, newId()) });
      return { requestId, status };
    });
