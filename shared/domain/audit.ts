import * as z from 'zod';
import { Actor, Instant } from './vocabulary.ts';

/** What was done; the audit keeps who, what, when, and from which value to which. */
export const AuditAction = z.enum([
  'access-submitted',
  'request-approved',
  'request-rejected',
  'request-cancelled',
  'request-expired',
  'sign-in-opened',
  'access-activated',
  'password-chosen',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** One entry; it is written with the change it tells of and never changed afterwards. */
export const AuditEntry = z.object({
  auditId: z.string(),
  firmId: z.string(),
  at: Instant,
  /** Who did it; the system itself has no actor. */
  by: Actor.optional(),
  action: AuditAction,
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
