import type { AccessRepository } from '../../data/accesses.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { nextInstant } from '../../domain/kept.ts';
import { requireMayCancel } from '../../domain/authority.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import { doerOf, personId, type Person } from '../../domain/people.ts';
import type { Decision, Request } from '../../domain/request.ts';
import { endingDeed, type DeedDeps } from '../deed.ts';

export interface CancelRequestDeps extends DeedDeps {
  readonly accesses: Pick<AccessRepository, 'access'>;
  readonly requests: Pick<RequestRepository, 'request' | 'close'>;
}

/**
 * V6: takes an open request back. Cancelling again what one has cancelled oneself changes nothing.
 * @throws `not-found`, `forbidden`, `wrong-status` when it is no longer open.
 */
export const cancelRequest =
  ({ accesses, requests, now, ...deps }: CancelRequestDeps) =>
  ({ requestId, who, reason }: { requestId: string; who: Person; reason?: string | undefined }): Promise<Request> =>
    retryOnConflict(async () => {
      const request = await requests.request(requestId);
      const access = request && (await accesses.access(request.accessId));
      if (!access) throw new DomainError('not-found');
      requireMayCancel(who, request);
      if (request.status === 'cancelled' && request.decision?.by?.id === personId(who)) return request;
      if (request.status !== 'open')
        throw new DomainError('wrong-status', { extensions: { current: request.status, allowed: [] } });
      const by = doerOf(who);
      const at = nextInstant(now(), access);
      const decision: Decision = { outcome: 'cancelled', by, at, ...(reason ? { reason } : {}) };
      const ending = { request, access, decision };
      return requests.close({ ...ending, deed: endingDeed(deps, by, ending) });
    });
