import type { FirmRepository } from '../../data/firms.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { maySeeRequest, maySeeRequestsOfOthers, mayValidate, refusalToDecide } from '../../domain/authority.ts';
import { personId, type Person } from '../../domain/people.ts';
import type { Request, RequestStatus } from '../../domain/request.ts';

export interface ListRequestsDeps {
  readonly firms: Pick<FirmRepository, 'settings'>;
  readonly requests: Pick<RequestRepository, 'ofFirm' | 'openOfFirm' | 'madeBy'>;
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
  ({ firms, requests }: ListRequestsDeps) =>
  async ({ who, toValidate, status, page }: ListRequestsQuestion): Promise<ListPage<Request>> => {
    if (toValidate) return queue({ firms, requests }, who, status ?? 'open', page);
    const withStatus = (request: Request) => status === undefined || request.status === status;
    if (!maySeeRequestsOfOthers(who)) return requests.madeBy(personId(who), page, withStatus);
    const list = status === 'open' ? requests.openOfFirm : requests.ofFirm;
    return list(who.firmId, page, (request) => maySeeRequest(who, request) && withStatus(request));
  };

async function queue(
  { firms, requests }: ListRequestsDeps,
  who: Person,
  status: RequestStatus,
  page: PageRequest,
): Promise<ListPage<Request>> {
  if (!mayValidate(who)) return { items: [], next: undefined };
  const { firm } = await firms.settings(who.firmId);
  const list = status === 'open' ? requests.openOfFirm : requests.ofFirm;
  const mine = (request: Request) => refusalToDecide(who, request, firm.fourEyes) === undefined;
  return list(who.firmId, page, (request) => mine(request) && request.status === status);
}
