import { Access } from '../domain/access.ts';
import { stale, type Table, type Write } from './client.ts';
import { storedGrants, StoredGrants } from './grants.ts';
import { indexes, keys } from './table.ts';

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
export const saveAccess = (table: Table, before: Access, after: Access): Write => ({
  item: {
    Put: {
      TableName: table.name,
      Item: accessItem(after),
      ConditionExpression: '#version = :version AND #status = :status',
      ExpressionAttributeNames: { '#version': 'version', '#status': 'status' },
      ExpressionAttributeValues: { ':version': before.version, ':status': before.status },
    },
  },
  refuse: stale,
});
