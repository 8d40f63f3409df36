import * as z from 'zod';
import type { AuditEntry } from './audit-entry.ts';
import { Instant } from './vocabulary.ts';

/** V15: a mail request that tells one of the staff that their delegate cannot stand in for them any more. */
export const DelegateLeft = z.object({
  mail: z.literal('delegate-left'),
  mailRequestId: z.string(),
  at: Instant,
  firmId: z.string(),
  collaboratorId: z.string(),
  delegateId: z.string(),
});
export type DelegateLeft = z.infer<typeof DelegateLeft>;

/** V15: what is to be told of the entry by which a delegate was dropped from an absence. */
export const delegateLeft = (
  { auditId, at, firmId, subject }: Pick<AuditEntry, 'auditId' | 'at' | 'firmId' | 'subject'>,
  delegateId: string,
): DelegateLeft => ({
  ...{ mail: 'delegate-left', mailRequestId: `delegate-left#${auditId}`, at, firmId },
  ...{ collaboratorId: subject.id, delegateId },
});
