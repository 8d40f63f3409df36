import type { AccessRepository } from '../../data/accesses.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { Filter, ListPage, PageRequest } from '../../data/pages.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { dossierIdsOf, type Access, type AccessStatus } from '../../domain/access.ts';
import { mayListCompany, mayReachAccess } from '../../domain/authority.ts';
import type { Person } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import { matchesTerms, personTerms, personWords } from '../../domain/search.ts';
import type { ReachNamed } from '../directory/reach-named.ts';

export interface ListAccessesDeps {
  readonly accesses: Pick<AccessRepository, 'ofFirm' | 'ofCompany' | 'access' | 'search'>;
  readonly requests: Pick<RequestRepository, 'requests'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofAccesses'>;
  readonly reachNamed: ReachNamed;
}

export interface AccessFilter {
  readonly status?: AccessStatus | undefined;
  readonly companyId?: string | undefined;
  readonly dossierId?: string | undefined;
  /** Beginnings of words of the names, or of the address. */
  readonly search?: string | undefined;
}

/** An access with its latest request. */
export interface AccessWithRequest {
  readonly access: Access;
  readonly request: Request | undefined;
}

/**
 * The accesses within somebody's reach, newest first: a collaborator's portfolio, a client admin's company, or the
 * person's own. Reads the company's list where a company is meant, the words where something is searched for, the
 * firm's list otherwise, all in bounded reads. What a search finds is in the order of the words that match, last first.
 *
 * @throws `unknown-company`, `unknown-dossier` for a filter that names what is out of reach.
 */
export const listAccesses =
  ({ accesses, requests, leftDossiers, reachNamed }: ListAccessesDeps) =>
  async ({
    who,
    filter,
    page,
  }: {
    who: Person;
    filter: AccessFilter;
    page: PageRequest;
  }): Promise<ListPage<AccessWithRequest>> => {
    await reachNamed(who, filter);
    const found = await readList(accesses, who, filter, page, within(leftDossiers, who, filter));
    const latest = await requests.requests(found.items.map(({ requestId }) => requestId));
    return {
      items: found.items.map((access) => ({ access, request: latest.get(access.requestId) })),
      next: found.next,
    };
  };

/** What lies within reach of the portfolio, and then of what is left of it at this moment (P7). */
const within = (leftDossiers: ListAccessesDeps['leftDossiers'], who: Person, filter: AccessFilter): Filter<Access> => ({
  keep: (access) => mayReachAccess(who, { ...access, left: [] }) && matches(access, filter),
  confirm: async (kept) => {
    const reached = (await leftDossiers.ofAccesses(who, kept)).filter((access) => mayReachAccess(who, access));
    const ids = new Set(reached.map(({ accessId }) => accessId));
    return ({ accessId }) => ids.has(accessId);
  },
});

async function readList(
  accesses: ListAccessesDeps['accesses'],
  who: Person,
  { companyId, search }: AccessFilter,
  page: PageRequest,
  within: Filter<Access>,
): Promise<ListPage<Access>> {
  const nothing = { items: [], next: undefined };
  const terms = personTerms(search ?? '');
  if (terms === undefined) return nothing;
  if (who.kind === 'collaborator') {
    if (companyId !== undefined) return accesses.ofCompany(companyId, page, within);
    return terms.length === 0
      ? accesses.ofFirm(who.firmId, page, within)
      : accesses.search(who.firmId, terms, page, within);
  }
  if (mayListCompany(who)) return accesses.ofCompany(who.companyId, page, within);
  const own = page.from === undefined ? await accesses.access(who.accessId) : undefined;
  return own && within.keep(own) ? { items: [own], next: undefined } : nothing;
}

const matches = (access: Access, { status, companyId, dossierId, search }: AccessFilter): boolean =>
  (status === undefined || access.status === status) &&
  (companyId === undefined || access.identity.companyId === companyId) &&
  (dossierId === undefined || dossierIdsOf(access).includes(dossierId)) &&
  (search === undefined || matchesTerms(personWords({ ...access.identity, ...access }), personTerms(search)));
