import * as z from 'zod';
import { dossierIdsOf, type Access, type KnownAccess, type ShownAccess } from '../domain/access.ts';
import type { Compared } from '../domain/alike.ts';
import type { Deed } from '../domain/audit-entry.ts';
import { toldFrom } from '../domain/end-date.ts';
import type { Opened, Opening } from '../domain/opening.ts';
import type { SearchTerm } from '../domain/search.ts';
import { nextInstant } from '../domain/kept.ts';
import { Counts } from '../domain/tally.ts';
import type { CourseEvent, Request } from '../domain/request.ts';
import { accessWrites, StoredAccess } from './access-items.ts';
import { accessIdsAlike } from './access-keys.ts';
import { getItem, getItems, type Table } from './client.ts';
import { telling } from './course.ts';
import { commitChange, keepEver } from './ever-users.ts';
import { loadKnown, loadShown } from './known-accesses.ts';
import { clientPerson, savePerson } from './people.ts';
import { leftDossierRepository } from './left-dossiers.ts';
import { dropOpening } from './openings.ts';
import { asLeft, stillAttached } from './open-requests.ts';
import { noText } from './key-text.ts';
import { readPage, type Filter, type ListPage, type PageRequest } from './pages.ts';
import { Recorded } from './record.ts';
import { accessWith, requestFromNow, rightsWrites, type NewRights } from './rights-changes.ts';
import { indexes, keys } from './table.ts';
import { undoneWrites, type Undone } from './undos.ts';
import { timerWrites } from './timers.ts';
import { userWrite } from './users.ts';
import { oneEach, searchWords } from './word-search.ts';
import { EmailGuard } from './writes/addresses.ts';
import { commit } from './writes/commit.ts';
import { exists } from './writes/conditions.ts';
import { tallyWrites } from './writes/tallies.ts';

/** The tally names those whom its `adminsPending` counts. */
const PendingAdmins = z.object({ pendingAdmins: z.set(z.string()).default(new Set()) });

/** Accesses of people at clients, with what must stay true around them: the email guard (C1) and the tally (C5). */
export const accessRepository = (table: Table) => ({
  access: (accessId: string): Promise<Access | undefined> => getItem(table, keys.access(accessId), StoredAccess),

  /** With what its card says of the person. */
  known: async (accessId: string): Promise<KnownAccess | undefined> =>
    (await loadKnown(table, [accessId])).get(accessId),

  /** With what is kept of the person still. */
  shown: async (accessId: string): Promise<ShownAccess | undefined> =>
    (await loadShown(table, [accessId])).get(accessId),

  /** The firm's accesses, newest first. */
  ofFirm: (firmId: string, page: PageRequest, filter?: Filter<Access>): Promise<ListPage<Access>> =>
    readPage(table, { ...newestFirst, partition: { gsi1pk: indexes.accesses(firmId).gsi1pk }, filter }, page),

  /** A company's accesses, newest first. */
  ofCompany: (companyId: string, page: PageRequest, filter?: Filter<Access>): Promise<ListPage<Access>> =>
    readPage(table, { ...newestFirst, partition: { gsi2pk: indexes.companyAccesses(companyId).gsi2pk }, filter }, page),

  /**
   * The firm's accesses whose names or address match every term, by the words that match, last first, and for the same
   * word newest first.
   * @throws `invalid-input` for a position of another search.
   */
  search: (
    firmId: string,
    terms: readonly SearchTerm[],
    page: PageRequest,
    filter: Filter<Access>,
  ): Promise<ListPage<Access>> => {
    const { pk } = keys.accessWord(firmId, noText, '', '');
    const load = async (ids: readonly string[]) => oneEach(await loadAccesses(table, ids));
    return searchWords(table, { pk, terms, descending: true, load, filter, dense: false }, page);
  },

  /** C1, C5: whether an address is taken, and how many people of each kind a company has, in one round trip. */
  addressAndTally: async (
    companyId: string | undefined,
    emailKey: string | undefined,
  ): Promise<{ taken: boolean; counts: Counts }> => {
    const items = await getItems(table, [
      ...(companyId === undefined ? [] : [keys.tally(companyId)]),
      ...(emailKey === undefined ? [] : [keys.email(emailKey)]),
    ]);
    return {
      taken: items.some(({ type }) => type === 'Email'),
      counts: Counts.parse(items.find(({ type }) => type === 'Tally') ?? {}),
    };
  },

  /** C5: client admins of a company who wait for a decision, the earliest first. */
  pendingAdmins: async (companyId: string, max: number): Promise<KnownAccess[]> => {
    const { pendingAdmins } = (await getItem(table, keys.tally(companyId), PendingAdmins)) ?? PendingAdmins.parse({});
    const ids = [...pendingAdmins].sort().slice(0, max);
    const found = await loadKnown(table, ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  },

  /** C12: those of a company with this name or this number, the first ten of each. */
  alike: async (compared: Compared): Promise<KnownAccess[]> => {
    const ids = await accessIdsAlike(table, compared);
    const found = await loadKnown(table, ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  },

  /** C1: who holds an address. */
  holder: (emailKey: string): Promise<EmailGuard | undefined> => getItem(table, keys.email(emailKey), EmailGuard),

  /**
   * Approved → active, with the person's own item, the tally and the audit. C5: a client user waits for the company's
   * client admin. P7: what has left the firm since the approval is marked with it. The sign-in that was just opened for it
   * is noted with it.
   *
   * @throws `company-needs-client-admin`; `stale-write` if the access, or where one of its dossiers belongs, moved
   * meanwhile.
   */
  activate: async (access: KnownAccess & { sub: string }, deed: Deed, opening?: Opening): Promise<KnownAccess> => {
    const course: CourseEvent = { event: 'opened', at: deed.at };
    const activatedAt = nextInstant(deed.at, access);
    const opened = toldFrom({ ...access, status: 'active' as const, activatedAt }, activatedAt);
    const recorded = Recorded.change('access', access, opened, deed);
    const active = { ...recorded.after, person: access.person };
    const dossierIds = dossierIdsOf(access);
    const [left] = await Promise.all([leftDossierRepository(table).among(dossierIds), keepEver(table, active)]);
    await commit(table, [
      ...tallyWrites(access, active),
      ...accessWrites(recorded, (item) => item.add({ left })),
      ...dossierIds.map((dossierId) => asLeft(dossierId, left.has(dossierId))),
      savePerson(clientPerson(active, access.sub)),
      ...timerWrites(access, active, activatedAt),
      ...active.dossiers.map(({ dossierId, ...rights }) => userWrite(active, { dossierId, rights, at: course.at })),
      telling(access.requestId, 'opened', course).expect(exists()),
      ...(opening ? [dropOpening(opening)] : []),
    ]);
    return active;
  },

  /**
   * Changes what an opened access has on one dossier; it counts at the very next check.
   * More that was asked for on the same dossier, `asked`, starts from there.
   * @throws `dossier-detached` for a dossier that is to be added; `stale-write` if the access, or the request, moved
   * meanwhile.
   */
  changeRights: async (
    before: KnownAccess,
    change: NewRights,
    { deed, asked, undone }: { readonly deed: Deed; readonly asked: Request | undefined; readonly undone?: Undone },
  ): Promise<KnownAccess> => {
    const recorded = Recorded.change('access', before, accessWith(before, change), deed);
    const added = !before.dossiers.some(({ dossierId }) => dossierId === change.dossierId);
    await commitChange(table, (note) => [
      ...(added ? [stillAttached(change.dossierId)] : []),
      ...rightsWrites(recorded, before.person, { change, note }),
      ...(asked ? [requestFromNow(asked, change, recorded.after)] : []),
      ...(undone ? undoneWrites(undone) : []),
    ]);
    return { ...recorded.after, person: before.person };
  },

  /** Keeps which Cognito user was opened for an approved access. */
  keepSub: (access: Access, { sub, opening }: Opened, deed: Deed): Promise<void> =>
    commit(table, [...accessWrites(Recorded.change('access', access, { ...access, sub }, deed)), dropOpening(opening)]),
});
export type AccessRepository = ReturnType<typeof accessRepository>;

async function loadAccesses(table: Table, ids: readonly string[]): Promise<Map<string, Access>> {
  const found = z.array(StoredAccess).parse(await getItems(table, ids.map(keys.access)));
  return new Map(found.map((access) => [access.accessId, access]));
}

const newestFirst = { descending: true, parse: (item: unknown) => StoredAccess.parse(item) };
