import type { KnownAccess } from '../domain/access.ts';
import type { AskedCard, AskedChange } from '../domain/access-change.ts';
import type { Deed } from '../domain/audit-entry.ts';
import type { Request } from '../domain/request.ts';
import { askedCardWrite } from './cards.ts';
import { changedWrites } from './changed-access.ts';
import type { Table } from './client.ts';
import { requestWrites } from './requests.ts';
import { keys } from './table.ts';
import { commit } from './writes/commit.ts';
import { is } from './writes/conditions.ts';
import { update } from './writes/update.ts';
import { nextVersion, type Write } from './writes/write.ts';

/** A change of an access: what counts at once, and what is asked for beyond that. */
export interface AccessChange {
  readonly before: KnownAccess;
  readonly after: KnownAccess;
  readonly deed: Deed;
  /** The request for the rest, and what it proposes of the person. */
  readonly submitted?: { readonly request: Request; readonly card: AskedCard | undefined } | undefined;
  /** The `change` that was open already, and what is left of it. */
  readonly open?: { readonly request: Request; readonly left: AskedChange } | undefined;
}

/** Accesses that are changed (L4). */
export const accessChangeRepository = (table: Table) => ({
  /**
   * Changes an access, and holds for validation what does not count at once, all or nothing.
   * @throws `last-client-admin`, `company-needs-client-admin`; Conflict when it, or the open request, moved meanwhile.
   */
  save: async ({ before, after, deed, submitted, open }: AccessChange): Promise<KnownAccess> => {
    const { access, writes } = changedWrites(before, after, deed);
    await commit(table, [
      ...writes,
      ...(submitted ? requestWrites(submitted.request) : []),
      ...(submitted?.card ? [askedCardWrite(submitted.card)] : []),
      ...(open ? [leftOver(open.request, open.left)] : []),
    ]);
    return access;
  },
});
export type AccessChangeRepository = ReturnType<typeof accessChangeRepository>;

/** The access is not as it was shown: whoever was looking at the request looks again. */
const leftOver = (request: Request, left: AskedChange): Write =>
  update(keys.request(request.requestId))
    .set({ proposes: left, version: nextVersion(request) })
    .ifAsRead(request)
    .expect(is('status', request.status));
