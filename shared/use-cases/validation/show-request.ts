import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { RequestRepository } from '../../data/requests.ts';
import {
  mayReachRequest,
  maySeeRequest,
  requireMayCancel,
  requireMayDecide,
  type Left,
} from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Person, Staff } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import { requireMayUndo } from '../../domain/undo.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ShowRequestDeps {
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofRequests'>;
}

export interface ReachManyDeps extends Pick<ShowRequestDeps, 'leftDossiers'> {
  readonly requests: Pick<RequestRepository, 'requests'>;
}

/** A request within reach, with what has left the firm of its dossiers. @throws `not-found` */
export const reachRequest =
  ({ requests, leftDossiers }: ShowRequestDeps) =>
  async ({ who, requestId }: { who: Person; requestId: string }): Promise<Request & Left> => {
    const found = isId(requestId) ? await requests.request(requestId) : undefined;
    const [request] = await leftDossiers.ofRequests(who, found ? [found] : []);
    if (!request || !mayReachRequest(who, request)) throw new DomainError('not-found');
    return request;
  };

/** V20: requests within reach, by their ids; of any other nothing is told. */
export const reachMany =
  ({ requests, leftDossiers }: ReachManyDeps) =>
  async ({ who, requestIds }: { who: Person; requestIds: readonly string[] }): Promise<Map<string, Request & Left>> => {
    const found = await requests.requests(requestIds.filter(isId));
    const asTheyStand = await leftDossiers.ofRequests(who, [...found.values()]);
    const reached = asTheyStand.filter((request) => mayReachRequest(who, request));
    return new Map(reached.map((request) => [request.requestId, request]));
  };

/** A request within reach that this validator may decide (V1). @throws `not-found`, `not-a-validator`, `own-request` */
export const reachToDecide =
  (deps: ShowRequestDeps & { readonly firms: Pick<FirmRepository, 'firm'> }) =>
  async (question: { who: Staff; requestId: string }): Promise<Request> => {
    const { who } = question;
    const [request, firm] = await Promise.all([reachRequest(deps)(question), deps.firms.firm(who.firmId)]);
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

/** A request within reach that this collaborator approved (L11). @throws `not-found`, `forbidden` */
export const reachToUndo =
  (deps: ShowRequestDeps) =>
  async (question: { who: Staff; requestId: string }): Promise<Request> => {
    const request = await reachRequest(deps)(question);
    requireMayUndo(question.who, request);
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
