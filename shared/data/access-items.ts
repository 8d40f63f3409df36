import * as z from 'zod';
import { Access, dossierIdsOf } from '../domain/access.ts';
import { storedGrants, StoredGrants } from './grants.ts';
import { indexes, keys } from './table.ts';
import { is } from './writes/conditions.ts';
import { update } from './writes/update.ts';
import type { Write } from './writes/write.ts';

/** An access as its item keeps it. */
export const StoredAccess = Access.extend({ dossiers: StoredGrants });

export const accessItem = (access: Access) => ({
  ...keys.access(access.accessId),
  ...indexes.accesses(access.firmId, access.createdAt, access.accessId),
  ...indexes.companyAccesses(access.identity.companyId, access.createdAt, access.accessId),
  type: 'Access',
  ...access,
  dossiers: storedGrants(access.dossiers),
});

/** P7: which of its dossiers have left the firm, marked by the stream whatever the access's version. */
export const LeftMarks = z.object({ left: z.set(z.string()).default(new Set()) });

/**
 * Changes an access as it was read; somebody else's change in between refuses it. The marks of dossiers that have left
 * stay, but for dossiers that it no longer opens; `left` adds some.
 */
export function saveAccess(before: Access, after: Access, left: readonly string[] = []): Write {
  const { pk: _pk, sk: _sk, ...fields } = { ...absent, ...accessItem(after) };
  const opens = new Set(dossierIdsOf(after));
  const given = new Set(dossierIdsOf(before).filter((dossierId) => !opens.has(dossierId)));
  return update(keys.access(after.accessId))
    .set(fields)
    .add({ left: new Set(left) })
    .deleteFrom({ left: given })
    .ifAsRead(before)
    .expect(is('status', before.status));
}

/** Every field without a value: one that an access no longer has goes. */
const absent = Object.fromEntries(Object.keys(Access.shape).map((field) => [field, undefined]));
