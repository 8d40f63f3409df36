import type { CardRepository } from '../../data/cards.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { NameRepository } from '../../data/names.ts';
import type { Filter, ListPage, PageRequest } from '../../data/pages.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { atBestFor, mayAdministerFirm, mayValidate, maySeeRequestsOfOthers } from '../../domain/authority.ts';
import { deciding, leftAmong, namedByRequest, namesFor, type NamesFor } from '../../domain/names.ts';
import { personId, type Person } from '../../domain/people.ts';
import { isPending, type Request } from '../../domain/request.ts';
import { isUnfiltered, wanted, type RequestFilter } from '../../domain/request-filter.ts';
import { matchesTerms, personTerms, personWords, type SearchTerm } from '../../domain/search.ts';
import type { ReachNamedAccess } from '../accesses/reach-named-access.ts';
import type { ReachNamed } from '../directory/reach-named.ts';

export interface ListRequestsDeps {
  readonly firms: Pick<FirmRepository, 'settings'>;
  readonly cards: Pick<CardRepository, 'current'>;
  readonly requests: Pick<RequestRepository, 'ofFirm' | 'openOfFirm' | 'madeBy' | 'ofCompany' | 'expiring' | 'search'>;
  readonly names: Pick<NameRepository, 'ofPage'>;
  readonly reachNamed: ReachNamed;
  readonly reachNamedAccess: ReachNamedAccess;
}

export interface ListRequestsQuestion {
  readonly who: Person;
  readonly filter: RequestFilter;
  readonly page: PageRequest;
}

/** Requests with the names that the caller may read. */
export interface ListedRequests extends ListPage<Request> {
  readonly names: NamesFor;
}

/**
 * V9: requests, a validator's queue; or all that a person may see, which for most is what they made. Newest first, by when
 * they expire, or as the words of a search go. What has left the firm (P7) is told by the very read that brings the names.
 *
 * @throws `unknown-company`, `unknown-access` for a filter that names what is out of reach.
 */
export const listRequests =
  (deps: ListRequestsDeps) =>
  async (question: ListRequestsQuestion): Promise<ListedRequests> => {
    const { who, filter } = question;
    const shown = deps.names.ofPage();
    const load = (requests: readonly Request[]) =>
      shown.load(requests.flatMap((one) => [...namedByRequest(who, one), ...(filter.toValidate ? deciding(one) : [])]));
    const ofRequests: FindDeps['leftDossiers']['ofRequests'] = async (_, requests) => {
      await load(requests);
      const names = shown.names();
      return requests.map((request) => ({ ...request, left: leftAmong(who, names, request.dossierIds) }));
    };
    const found = await findRequests({ ...deps, leftDossiers: { ofRequests } }, question);
    await load(found.items);
    return { ...found, names: namesFor(who, shown.names()) };
  };

/** What requests are found with; where their names are not shown, no more is read of dossiers than what has left. */
export interface FindDeps extends Omit<ListRequestsDeps, 'names'> {
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofRequests'>;
}

/** Each is read from the list that is nearest to what is asked for, in bounded reads. */
export async function findRequests(
  deps: FindDeps,
  { who, filter, page }: ListRequestsQuestion,
): Promise<ListPage<Request>> {
  const { accessId, companyId, toValidate } = filter;
  if (companyId !== undefined) await deps.reachNamed(who, { companyId });
  const access = accessId === undefined ? undefined : await deps.reachNamedAccess(who, accessId);
  const terms = personTerms(filter.search ?? '');
  if (terms === undefined || (toValidate && !mayValidate(who))) return { items: [], next: undefined };
  const fourEyes = toValidate ? (await deps.firms.settings(who.firmId)).firm.fourEyes : undefined;
  return readList(deps, { who, filter, fourEyes, terms, companyId: access?.companyId ?? companyId }, page);
}

interface Asked extends Pick<ListRequestsQuestion, 'who' | 'filter'> {
  readonly fourEyes: boolean | undefined;
  readonly terms: readonly SearchTerm[];
  /** The company named, or that of the access named. */
  readonly companyId: string | undefined;
}

/** The list that is nearest to what is asked for; what it does not go by is looked at in what it gives. */
function readList(deps: FindDeps, asked: Asked, page: PageRequest): Promise<ListPage<Request>> {
  const { who, filter, companyId, terms } = asked;
  const { requests } = deps;
  const within = filterOf(deps, asked, terms);
  const ownAlone = filter.madeByMe || !maySeeRequestsOfOthers(who);
  const only = (made: { readonly accessId?: string | undefined; readonly creatorId: string }) =>
    (filter.accessId === undefined || made.accessId === undefined || made.accessId === filter.accessId) &&
    (!ownAlone || made.creatorId === personId(who));

  if (filter.soonestFirst) return requests.expiring(who.firmId, page, within, only);
  if (companyId !== undefined) return requests.ofCompany(companyId, page, within, only);
  if (ownAlone) return requests.madeBy(personId(who), page, isUnfiltered(filter) ? undefined : within);
  if (terms.length > 0) return requests.search(who.firmId, terms, page, filterOf(deps, asked, []));
  if (filter.statuses?.every((status) => isPending({ status })) ?? filter.toValidate)
    return requests.openOfFirm(who.firmId, page, within);
  return requests.ofFirm(who.firmId, page, mayAdministerFirm(who) && isUnfiltered(filter) ? undefined : within);
}

/** What is shown: by the request itself, then by the names of its access, then by what has left the firm (P7). */
function filterOf(deps: FindDeps, { who, filter, fourEyes }: Asked, terms: readonly SearchTerm[]) {
  const rule = wanted(who, filter, fourEyes);
  // An administrator sees every request, wherever it lies, and everybody what they made.
  const byLeft = filter.toValidate || (maySeeRequestsOfOthers(who) && !mayAdministerFirm(who));
  const keep = (request: Request) => rule(who.kind === 'client' ? { ...request, left: [] } : atBestFor(who, request));
  const confirm = async (kept: readonly Request[]) => {
    const named = terms.length === 0 ? kept : await namedSo(deps, kept, terms);
    // Those that the rule lets through as they stand at this moment.
    const seen = byLeft ? (await deps.leftDossiers.ofRequests(who, named)).filter(rule) : named;
    const ids = new Set(seen.map(({ requestId }) => requestId));
    return ({ requestId }: Request) => ids.has(requestId);
  };
  return { keep, ...(byLeft || terms.length > 0 ? { confirm } : {}) } satisfies Filter<Request>;
}

async function namedSo(
  { cards }: FindDeps,
  requests: readonly Request[],
  terms: readonly SearchTerm[],
): Promise<Request[]> {
  const found = await cards.current(requests.map(({ accessId }) => accessId));
  return requests.filter(({ accessId }) => {
    const person = found.get(accessId);
    return person && matchesTerms(personWords(person), terms);
  });
}
