import * as z from 'zod';
import { dossierIdsOf, type Access } from '../domain/access.ts';
import { isListed } from '../domain/as-of.ts';
import { isAssigned, type Left, type Viewer } from '../domain/authority.ts';
import { Dossier } from '../domain/company.ts';
import type { Person } from '../domain/people.ts';
import type { Request } from '../domain/request.ts';
import { LeftMarks, StoredAccess } from './access-items.ts';
import { getItems, type Key, type Table } from './client.ts';
import { noneOnTheirWay, OnTheirWay } from './moving-dossiers.ts';
import { leftOf } from './standing.ts';
import { keys } from './table.ts';

const Marked = StoredAccess.extend(LeftMarks.shape);
const StoredDossier = Dossier.pick({ dossierId: true, detached: true });

/** An access with what has left of it, and all items that were read with it. */
interface WithOthers {
  readonly access: (Access & Left) | undefined;
  readonly items: Items;
}
type Items = readonly Readonly<Record<string, unknown>>[];

/**
 * P7: what has left the firm, asked of the dossiers themselves, strongly consistent: what an index or a mark tells may
 * be a moment old. Clients keep what they have: for them nothing is read.
 */
export const leftDossierRepository = (table: Table) => {
  const among = async (dossierIds: readonly string[]): Promise<Set<string>> =>
    detachedIn(await getItems(table, dossierIds.map(keys.dossier)));

  /** As `ofAccess`; dossiers are among the others, or read after it where they are asked. */
  const withOthers = async (firmId: string, accessId: string, others: readonly Key[]): Promise<WithOthers> => {
    const items = await getItems(table, [keys.access(accessId), keys.modules(firmId), ...others]);
    const found = Marked.optional().parse(items.find((item) => item['type'] === 'Access'));
    if (found?.firmId !== firmId) return { access: undefined, items };
    if (isListed(found.status)) {
      const modules = items.find((item) => item['type'] === 'Modules') ?? noneOnTheirWay;
      return { access: { ...found, left: leftOf(found, OnTheirWay.parse(modules)) }, items };
    }
    const known = new Set(items.map(({ dossierId }) => dossierId));
    const dossierIds = dossierIdsOf(found);
    const rest = await among(dossierIds.filter((dossierId) => !known.has(dossierId)));
    const left = new Set([...detachedIn(items), ...rest]);
    return { access: { ...found, left: dossierIds.filter((dossierId) => left.has(dossierId)) }, items };
  };

  return {
    /** Those of the dossiers that have left. */
    among,

    /**
     * An access of the firm with what has left of it. Where it lies in the lists of its dossiers, its marks and the firm's
     * item tell, as they do for checks: one read.
     */
    ofAccess: async (firmId: string, accessId: string): Promise<(Access & Left) | undefined> =>
      (await withOthers(firmId, accessId, [])).access,
    /** The same with other items in that read; no accesses, and no catalogue. */
    withOthers,

    /**
     * Accesses with what has left of the caller's portfolio. One dossier is enough to see an access, so only where the
     * first of them has left the others are looked at.
     */
    ofAccesses: async <A extends Pick<Access, 'dossiers'>>(who: Viewer, accesses: readonly A[]) => {
      if (who.kind === 'client') return withLeft(accesses, new Set(), dossierIdsOf);
      const reached = accesses.map((access) => dossierIdsOf(access).filter((dossierId) => isAssigned(who, dossierId)));
      const first = await among(reached.flatMap(([dossierId]) => dossierId ?? []));
      const others = reached.flatMap(([one, ...rest]) => (one !== undefined && first.has(one) ? rest : []));
      return withLeft(accesses, new Set([...first, ...(await among(others))]), dossierIdsOf);
    },

    /** Requests with what has left of the dossiers asked for. */
    ofRequests: async (who: Person, requests: readonly Request[]) => {
      const asked = who.kind === 'client' ? [] : requests.flatMap(({ dossierIds }) => dossierIds);
      return withLeft(requests, await among(asked), ({ dossierIds }) => dossierIds);
    },
  };
};
export type LeftDossierRepository = ReturnType<typeof leftDossierRepository>;

const detachedIn = (items: Items): Set<string> =>
  new Set(
    z
      .array(StoredDossier)
      .parse(items.filter(({ type }) => type === 'Dossier'))
      .flatMap(({ dossierId, detached }) => (detached === undefined ? [] : [dossierId])),
  );

const withLeft = <T>(
  things: readonly T[],
  left: ReadonlySet<string>,
  on: (thing: T) => readonly string[],
): (T & Left)[] => things.map((thing) => ({ ...thing, left: on(thing).filter((dossierId) => left.has(dossierId)) }));
