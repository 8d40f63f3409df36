import { uuidv7 } from 'uuidv7';
import type { AuditAction } from '../../shared/domain/audit.ts';
import type { Deed } from '../../shared/domain/audit-entry.ts';

/** Something that the system itself does, for the record. */
export const deed = (action: AuditAction, of: Partial<Deed> = {}): Deed => ({
  ...{ auditId: uuidv7(), at: new Date().toISOString(), by: null, via: 'api', action },
  ...of,
});
