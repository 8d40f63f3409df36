import type { AccessRepository } from '../../data/accesses.ts';
import type { NameRepository, PageNames } from '../../data/names.ts';
import type { Filter, ListPage, PageRequest } from '../../data/pages.ts';
import { dossierIdsOf, type Access, type AccessStatus, type ShownAccess } from '../../domain/access.ts';
import { mayListCompany, mayReachAccess } from '../../domain/authority.ts';
import { accessAt } from '../../domain/end-date.ts';
import { leftAmong, namedByAccess, namesFor, shownAmong, type Names, type NamesFor } from '../../domain/names.ts';
import type { Person } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import { isNeverActivated, isUnusedSince } from '../../domain/dormancy.ts';
import { invitationOf, type InvitationState } from '../../domain/invitation.ts';
import { matchesTerms, personTerms, personWords } from '../../domain/search.ts';
import type { ReachNamed } from '../directory/reach-named.ts';

export interface ListAccessesDeps {
  readonly accesses: Pick<AccessRepository, 'ofFirm' | 'ofCompany' | 'access' | 'search'>;
  readonly names: Pick<NameRepository, 'ofPage'>;
  readonly reachNamed: ReachNamed;
  readonly now: () => Date;
}

export interface AccessFilter {
  readonly status?: AccessStatus | undefined;
  readonly companyId?: string | undefined;
  readonly dossierId?: string | undefined;
  /** Those whose end comes before this instant, or came (L7). */
  readonly endsBefore?: string | undefined;
  /** Beginnings of words of the names, or of the address. */
  readonly search?: string | undefined;
  /** L9: how far the invitation has come. */
  readonly invitation?: InvitationState | undefined;
  /** L10: the day from which on nobody has signed in. */
  readonly unusedSince?: string | undefined;
  /** L10: those alone by which nobody has ever signed in, or could. */
  readonly neverActivated?: boolean | undefined;
}

/** An access with its latest request. */
export interface AccessWithRequest {
  readonly access: ShownAccess;
  readonly request: Request | undefined;
}

/** What is shown of accesses, with the names that the caller may read. */
export interface Named {
  readonly names: NamesFor;
}

/**
 * The accesses within somebody's reach, newest first: a collaborator's portfolio, a client admin's company, or the
 * person's own. Reads the company's list where a company is meant, the words where something is searched for, the
 * firm's list otherwise, all in bounded reads. What a search finds is in the order of the words that match, last first.
 * Each is as it is at the time: one that has ended is suspended (L7). The latest requests come with the names of a
 * page, and so does what has left the firm (P7).
 *
 * @throws `unknown-company`, `unknown-dossier` for a filter that names what is out of reach.
 */
export const listAccesses =
  ({ accesses, names, reachNamed, now }: ListAccessesDeps) =>
  async ({
    who,
    filter,
    page,
  }: {
    who: Person;
    filter: AccessFilter;
    page: PageRequest;
  }): Promise<ListPage<AccessWithRequest> & Named> => {
    await reachNamed(who, filter);
    const shown = names.ofPage();
    const asked = now();
    const found = await readList(accesses, who, filter, page, within(shown, who, { filter, now: asked }));
    await loadBeside(shown, who, found.items);
    const [read, latest] = [shown.names(), shown.requests()];
    return {
      items: found.items.map((one) => ({
        access: accessAt(shownAmong(read, one), asked.toISOString()),
        request: latest.get(one.requestId),
      })),
      next: found.next,
      names: namesFor(who, read),
    };
  };

/** Reads what is shown beside accesses: their latest requests, and names. */
export const loadBeside = (shown: PageNames, who: Person, accesses: readonly Access[]): Promise<void> =>
  shown.load(
    accesses.flatMap((access) => namedByAccess(who, access)),
    accesses.map(({ requestId }) => requestId),
  );

/** Whether an access is still within reach, by what has been read beside it (P7). */
export const isStillReached = (names: Names, who: Person, access: Access): boolean =>
  mayReachAccess(who, { ...access, left: leftAmong(who, names, dossierIdsOf(access)) });

/** What lies within reach of the portfolio, and then of what is left of it at this moment (P7), and is named so. */
const within = (
  shown: PageNames,
  who: Person,
  { filter, now }: { readonly filter: AccessFilter; readonly now: Date },
): Filter<Access> => ({
  keep: (access) =>
    mayReachAccess(who, { ...access, left: [] }) && matches(accessAt(access, now.toISOString()), filter, now),
  confirm: async (kept) => {
    await loadBeside(shown, who, kept);
    const names = shown.names();
    return (access) => isStillReached(names, who, access) && isNamedSo(names, access, filter);
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
  if (!own || !within.keep(own)) return nothing;
  const rule = await within.confirm?.([own]);
  return rule?.(own) === false ? nothing : { items: [own], next: undefined };
}

const matches = (
  access: Access,
  { status, companyId, dossierId, endsBefore, ...usage }: AccessFilter,
  now: Date,
): boolean =>
  isUsedSo(access, usage, now) &&
  (status === undefined || access.status === status) &&
  (companyId === undefined || access.companyId === companyId) &&
  (dossierId === undefined || dossierIdsOf(access).includes(dossierId)) &&
  (endsBefore === undefined || (access.endsAt !== undefined && access.endsAt < endsBefore));

/** L9, L10: by what is known at this moment: an invitation lapses, and a day passes, whether or not anything runs. */
const isUsedSo = (
  access: Access,
  { invitation, unusedSince, neverActivated }: Pick<AccessFilter, 'invitation' | 'unusedSince' | 'neverActivated'>,
  now: Date,
): boolean =>
  (invitation === undefined || invitationOf(access, now).state === invitation) &&
  (unusedSince === undefined || isUnusedSince(access, unusedSince)) &&
  (neverActivated !== true || isNeverActivated(access, now));

function isNamedSo(names: Names, { accessId }: Access, { search }: AccessFilter): boolean {
  const person = names.people.get(accessId);
  return search === undefined || (person !== undefined && matchesTerms(personWords(person), personTerms(search)));
}
