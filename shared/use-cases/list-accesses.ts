import type { AccessRepository } from '../data/accesses.ts';
import type { ListPage, PageRequest } from '../data/pages.ts';
import type { RequestRepository } from '../data/requests.ts';
import { dossierIdsOf, type Access, type AccessStatus } from '../domain/access.ts';
import type { Person } from '../domain/people.ts';
import type { Request } from '../domain/request.ts';
import { isId } from '../domain/vocabulary.ts';
import { reachesAccess } from './reach.ts';

export interface ListAccessesDeps {
  readonly accesses: Pick<AccessRepository, 'ofFirm' | 'ofCompany' | 'access'>;
  readonly requests: Pick<RequestRepository, 'requests'>;
}

export interface AccessFilter {
  readonly status?: AccessStatus | undefined;
  readonly companyId?: string | undefined;
  readonly dossierId?: string | undefined;
}

/** An access with its latest request. */
export interface AccessWithRequest {
  readonly access: Access;
  readonly request: Request | undefined;
}

/**
 * The accesses within somebody's reach, newest first: a collaborator's portfolio, a client admin's company, or the
 * person's own. Reads the company's list where a company is meant, the firm's otherwise, in bounded reads.
 */
export const listAccesses =
  ({ accesses, requests }: ListAccessesDeps) =>
  async ({
    who,
    filter,
    page,
  }: {
    who: Person;
    filter: AccessFilter;
    page: PageRequest;
  }): Promise<ListPage<AccessWithRequest>> => {
    const keep = (access: Access) => reachesAccess(who, access) && matches(access, filter);
    const found = await readList(accesses, who, filter, page, keep);
    const latest = await requests.requests(found.items.map(({ requestId }) => requestId));
    return {
      items: found.items.map((access) => ({ access, request: latest.get(access.requestId) })),
      next: found.next,
    };
  };

async function readList(
  accesses: ListAccessesDeps['accesses'],
  who: Person,
  { companyId }: AccessFilter,
  page: PageRequest,
  keep: (access: Access) => boolean,
): Promise<ListPage<Access>> {
  const nothing = { items: [], next: undefined };
  if (companyId !== undefined && !isId(companyId)) return nothing;
  if (who.kind === 'collaborator')
    return companyId === undefined
      ? accesses.ofFirm(who.firmId, page, keep)
      : accesses.ofCompany(companyId, page, keep);
  if (who.clientType === 'client_admin') return accesses.ofCompany(who.companyId, page, keep);
  const own = page.from === undefined ? await accesses.access(who.accessId) : undefined;
  return own && keep(own) ? { items: [own], next: undefined } : nothing;
}

const matches = (access: Access, { status, companyId, dossierId }: AccessFilter): boolean =>
  (status === undefined || access.status === status) &&
  (companyId === undefined || access.identity.companyId === companyId) &&
  (dossierId === undefined || dossierIdsOf(access).includes(dossierId));
