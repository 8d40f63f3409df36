import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { Filter, ListPage, PageRequest } from '../../data/pages.ts';
import type { RequestRepository } from '../../data/requests.ts';
import {
  mayAdministerFirm,
  maySeeRequest,
  maySeeRequestsOfOthers,
  mayValidate,
  refusalToDecide,
  type Left,
} from '../../domain/authority.ts';
import { personId, type Person } from '../../domain/people.ts';
import type { Request, RequestStatus } from '../../domain/request.ts';

export interface ListRequestsDeps {
  readonly firms: Pick<FirmRepository, 'settings'>;
  readonly requests: Pick<RequestRepository, 'ofFirm' | 'openOfFirm' | 'madeBy'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofRequests'>;
}

export interface ListRequestsQuestion {
  readonly who: Person;
  /** Only those that are this person's to decide (V1); open ones unless another status is asked for. */
  readonly toValidate: boolean;
  readonly status?: RequestStatus | undefined;
  readonly page: PageRequest;
}

/** Requests, newest first: a validator's queue; or all that a person may see, which for most is what they made. */
export const listRequests =
  (deps: ListRequestsDeps) =>
  async ({ who, toValidate, status, page }: ListRequestsQuestion): Promise<ListPage<Request>> => {
    const { requests } = deps;
    if (toValidate) return queue(deps, who, status ?? 'open', page);
    const withStatus = (request: Request) => status === undefined || request.status === status;
    if (!maySeeRequestsOfOthers(who)) return requests.madeBy(personId(who), page, withStatus);
    const list = status === 'open' ? requests.openOfFirm : requests.ofFirm;
    const rule = (request: Request & Left) => maySeeRequest(who, request) && withStatus(request);
    // An administrator sees every request, wherever it lies.
    return list(who.firmId, page, mayAdministerFirm(who) ? { keep: onAll(rule) } : within(deps, who, rule));
  };

async function queue(
  deps: ListRequestsDeps,
  who: Person,
  status: RequestStatus,
  page: PageRequest,
): Promise<ListPage<Request>> {
  if (!mayValidate(who)) return { items: [], next: undefined };
  const { firm } = await deps.firms.settings(who.firmId);
  const list = status === 'open' ? deps.requests.openOfFirm : deps.requests.ofFirm;
  const mine = (request: Request & Left) =>
    refusalToDecide(who, request, firm.fourEyes) === undefined && request.status === status;
  return list(who.firmId, page, within(deps, who, mine));
}

type Rule = (request: Request & Left) => boolean;

/** A rule on requests none of whose dossiers has left the firm. */
const onAll = (rule: Rule) => (request: Request) => rule({ ...request, left: [] });

/** What a rule lets through while nothing has left the firm, and then as it stands at this moment (P7). */
const within = ({ leftDossiers }: ListRequestsDeps, who: Person, rule: Rule): Filter<Request> => ({
  keep: onAll(rule),
  confirm: async (kept) => {
    const seen = (await leftDossiers.ofRequests(who, kept)).filter(rule);
    const ids = new Set(seen.map(({ requestId }) => requestId));
    return ({ requestId }) => ids.has(requestId);
  },
});
