import type { FirmRepository } from '../../data/firms.ts';
import type { NameRepository, PageNames } from '../../data/names.ts';
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
import { leftAmong, namedByRequest, namesFor, type NamesFor } from '../../domain/names.ts';
import { personId, type Person } from '../../domain/people.ts';
import type { Request, RequestStatus } from '../../domain/request.ts';

export interface ListRequestsDeps {
  readonly firms: Pick<FirmRepository, 'settings'>;
  readonly requests: Pick<RequestRepository, 'ofFirm' | 'openOfFirm' | 'madeBy'>;
  readonly names: Pick<NameRepository, 'ofPage'>;
}

export interface ListRequestsQuestion {
  readonly who: Person;
  /** Only those that are this person's to decide (V1); open ones unless another status is asked for. */
  readonly toValidate: boolean;
  readonly status?: RequestStatus | undefined;
  readonly page: PageRequest;
}

/** Requests with the names that the caller may read. */
export interface ListedRequests extends ListPage<Request> {
  readonly names: NamesFor;
}

/**
 * Requests, newest first: a validator's queue; or all that a person may see, which for most is what they made. What has
 * left the firm (P7) is told by the very read that brings the names.
 */
export const listRequests =
  (deps: ListRequestsDeps) =>
  async (question: ListRequestsQuestion): Promise<ListedRequests> => {
    const { who } = question;
    const shown = deps.names.ofPage();
    const found = await readList({ ...deps, shown }, question);
    await loadNames(shown, who, found.items);
    return { ...found, names: namesFor(who, shown.names()) };
  };

type ReadDeps = Omit<ListRequestsDeps, 'names'> & { readonly shown: PageNames };

async function readList(
  deps: ReadDeps,
  { who, toValidate, status, page }: ListRequestsQuestion,
): Promise<ListPage<Request>> {
  const { requests } = deps;
  if (toValidate) return queue(deps, who, status ?? 'open', page);
  const withStatus = (request: Request) => status === undefined || request.status === status;
  if (!maySeeRequestsOfOthers(who)) return requests.madeBy(personId(who), page, withStatus);
  const list = status === 'open' ? requests.openOfFirm : requests.ofFirm;
  const rule = (request: Request & Left) => maySeeRequest(who, request) && withStatus(request);
  // An administrator sees every request, wherever it lies.
  return list(who.firmId, page, mayAdministerFirm(who) ? { keep: onAll(rule) } : within(deps, who, rule));
}

const loadNames = (shown: PageNames, who: Person, requests: readonly Request[]): Promise<void> =>
  shown.load(requests.flatMap((request) => namedByRequest(who, request)));

async function queue(
  deps: ReadDeps,
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
const within = ({ shown }: ReadDeps, who: Person, rule: Rule): Filter<Request> => ({
  keep: onAll(rule),
  confirm: async (kept) => {
    await loadNames(shown, who, kept);
    const names = shown.names();
    return (request) => rule({ ...request, left: leftAmong(who, names, request.dossierIds) });
  },
});
