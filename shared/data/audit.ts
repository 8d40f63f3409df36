import type { AuditEntry } from '../domain/audit.ts';
import type { Key, Table, Write } from './client.ts';
import { stale } from './client.ts';
import { indexes, keys } from './table.ts';

/** The write that adds an entry about `subject`, the item that changed, to the transaction that changes it. */
export const auditWrite = (table: Table, subject: Key, entry: AuditEntry): Write => ({
  item: {
    Put: {
      TableName: table.name,
      Item: {
        ...keys.audit(subject, entry.at, entry.auditId),
        ...indexes.audit(entry.firmId, entry.at, entry.auditId),
        type: 'Audit',
        ...entry,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refuse: stale,
});
