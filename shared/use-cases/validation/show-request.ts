import type { FirmRepository } from '../../data/firms.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { mayReachRequest, maySeeRequest, requireMayCancel, requireMayDecide } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Person, Staff } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ShowRequestDeps {
  readonly requests: Pick<RequestRepository, 'request'>;
}

/** A request within reach. @throws `not-found` */
export const reachRequest =
  ({ requests }: ShowRequestDeps) =>
  async ({ who, requestId }: { who: Person; requestId: string }): Promise<Request> => {
    const request = isId(requestId) ? await requests.request(requestId) : undefined;
    if (!request || !mayReachRequest(who, request)) throw new DomainError('not-found');
    return request;
  };

/** A request within reach that this validator may decide (V1). @throws `not-found`, `not-a-validator`, `own-request` */
export const reachToDecide =
  ({ requests, firms }: ShowRequestDeps & { readonly firms: Pick<FirmRepository, 'firm'> }) =>
  async ({ who, requestId }: { who: Staff; requestId: string }): Promise<Request> => {
    const [request, firm] = await Promise.all([reachRequest({ requests })({ who, requestId }), firms.firm(who.firmId)]);
    requireMayDecide(who, request, firm?.fourEyes ?? true);
    return request;
  };

/** A request within reach that this person may cancel (V6). @throws `not-found`, `forbidden` */
export const reachToCancel =
  (deps: ShowRequestDeps) =>
  async (question: { who: Person; requestId: string }): Promise<Request> => {
    const request = await reachRequest(deps)(question);
    requireMayCancel(question.who, request);
    return request;
  };

/** A request for its creator, its possible validators and firm administrators. @throws `not-found`, `forbidden` */
export const showRequest =
  (deps: ShowRequestDeps) =>
  async (question: { who: Person; requestId: string }): Promise<Request> => {
    const request = await reachRequest(deps)(question);
    if (!maySeeRequest(question.who, request)) throw new DomainError('forbidden');
    return request;
  };
