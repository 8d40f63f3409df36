import { Access } from '../domain/access.ts';
import { storedGrants, StoredGrants } from './grants.ts';
import { indexes, keys } from './table.ts';
import { is } from './writes/conditions.ts';
import { put, type Write } from './writes/write.ts';

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

/** Replaces an access as it was read; somebody else's change in between refuses it. */
export const saveAccess = (before: Access, after: Access): Write =>
  put(accessItem(after)).ifAsRead(before).expect(is('status', before.status));
