import type { AuditEntry } from '../domain/audit.ts';
import type { Key } from './client.ts';
import { indexes, keys } from './table.ts';
import { put, type Write } from './writes/write.ts';

/** The write that adds an entry about `subject`, the item that changed, to the transaction that changes it. */
export const auditWrite = (subject: Key, entry: AuditEntry): Write =>
  put({
    ...keys.audit(subject.pk.slice(subject.pk.indexOf('#') + 1), entry.at, entry.auditId),
    ...indexes.audit(entry.firmId, entry.at, entry.auditId),
    type: 'Audit',
    ...entry,
  }).ifNew();
