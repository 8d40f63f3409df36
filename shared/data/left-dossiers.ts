import * as z from 'zod';
import { dossierIdsOf, type Access } from '../domain/access.ts';
import { isAssigned, type Left, type Viewer } from '../domain/authority.ts';
import { Dossier } from '../domain/company.ts';
import type { Person } from '../domain/people.ts';
import type { Request } from '../domain/request.ts';
import { LeftMarks, StoredAccess } from './access-items.ts';
import { getItems, type Table } from './client.ts';
import { noneOnTheirWay, OnTheirWay } from './moving-dossiers.ts';
import { leftOf } from './standing.ts';
import { keys } from './table.ts';

const Marked = StoredAccess.extend(LeftMarks.shape);
const StoredDossier = Dossier.pick({ dossierId: true, detached: true });

/**
 * P7: what has left the firm, asked of the dossiers themselves, strongly consistent: what an index or a mark tells may
 * be a moment old. Clients keep what they have: for them nothing is read.
 */
export const leftDossierRepository = (table: Table) => {
  const among = async (dossierIds: readonly string[]): Promise<Set<string>> => {
    const found = z.array(StoredDossier).parse(await getItems(table, dossierIds.map(keys.dossier)));
    return new Set(found.flatMap(({ dossierId, detached }) => (detached === undefined ? [] : [dossierId])));
  };
  return {
    /** Those of the dossiers that have left. */
    among,

    /**
     * An access of the firm with what has left of it. Where it lies in the lists of its dossiers, its marks and the firm's
     * item tell, as they do for checks: one read.
     */
    ofAccess: async (firmId: string, accessId: string): Promise<(Access & Left) | undefined> => {
      const items = await getItems(table, [keys.access(accessId), keys.modules(firmId)]);
      const ofType = (type: string) => items.find((item) => item['type'] === type);
      const found = Marked.optional().parse(ofType('Access'));
      if (found?.firmId !== firmId) return undefined;
      const { status } = found;
      if (status !== 'active' && status !== 'suspended')
        return { ...found, left: [...(await among(dossierIdsOf(found)))] };
      return { ...found, left: leftOf(found, OnTheirWay.parse(ofType('Modules') ?? noneOnTheirWay)) };
    },

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

const withLeft = <T>(
  things: readonly T[],
  left: ReadonlySet<string>,
  on: (thing: T) => readonly string[],
): (T & Left)[] => things.map((thing) => ({ ...thing, left: on(thing).filter((dossierId) => left.has(dossierId)) }));
