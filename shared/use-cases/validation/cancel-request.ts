import type { AccessRepository } from '../../data/accesses.ts';
import type { CardRepository } from '../../data/cards.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { nextInstant } from '../../domain/kept.ts';
import { requireMayCancel } from '../../domain/authority.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import { doerOf, personId, type Person } from '../../domain/people.ts';
import { isPending, PendingStatus, type Decision } from '../../domain/request.ts';
import type { Decided } from '../../domain/validation.ts';
import { endingOf, type EndingDeps } from '../deed.ts';
import { reasonOf } from './reason-of.ts';
import { requireKnown } from './require-known.ts';

export interface CancelRequestDeps extends EndingDeps {
  readonly accesses: Pick<AccessRepository, 'shown'>;
  readonly cards: Pick<CardRepository, 'texts'>;
  readonly requests: Pick<RequestRepository, 'request' | 'close'>;
}

/**
 * V6: takes a request back that is open, or to be corrected. Cancelling again what one has cancelled oneself changes nothing.
 * @throws `not-found`, `forbidden`, `wrong-status` when it has ended.
 */
export const cancelRequest =
  ({ accesses, requests, cards, now, ...deps }: CancelRequestDeps) =>
  ({ requestId, who, reason }: { requestId: string; who: Person; reason?: string | undefined }): Promise<Decided> =>
    retryOnConflict(async () => {
      const request = await requests.request(requestId);
      const access = request && (await accesses.shown(request.accessId));
      if (!access) throw new DomainError('not-found');
      requireMayCancel(who, request);
      if (request.status === 'cancelled' && request.decision?.by?.id === personId(who))
        return { request, reason: await reasonOf(cards, request) };
      if (!isPending(request))
        throw new DomainError('wrong-status', {
          extensions: { current: request.status, allowed: PendingStatus.options },
        });
      const by = doerOf(who);
      const at = nextInstant(now(), access);
      const decision: Decision = { outcome: 'cancelled', by, at };
      const ending = endingOf(deps, by, { request, access: requireKnown(access), decision, reason });
      return { request: await requests.close(ending), reason };
    });
