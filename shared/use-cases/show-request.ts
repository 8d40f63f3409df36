import type { RequestRepository } from '../data/requests.ts';
import { DomainError } from '../domain/error.ts';
import type { Person } from '../domain/people.ts';
import type { Request } from '../domain/request.ts';
import { isId } from '../domain/vocabulary.ts';
import { maySeeRequest, reachesRequest } from './reach.ts';

export interface ShowRequestDeps {
  readonly requests: Pick<RequestRepository, 'request'>;
}

/** A request within reach. @throws `not-found` */
export const reachRequest =
  ({ requests }: ShowRequestDeps) =>
  async ({ who, requestId }: { who: Person; requestId: string }): Promise<Request> => {
    const request = isId(requestId) ? await requests.request(requestId) : undefined;
    if (!request || !reachesRequest(who, request)) throw new DomainError('not-found');
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
