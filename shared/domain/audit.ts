import * as z from 'zod';

/** What was done; the audit keeps who, what, when, and from which value to which. */
export const AuditAction = z.enum([
  'access-submitted',
  'request-approved',
  'request-rejected',
  'request-cancelled',
  'request-expired',
  'request-sent-back',
  'request-resubmitted',
  'request-undone',
  'sign-in-opened',
  'access-activated',
  'access-changed',
  'change-requested',
  'address-moved',
  'access-suspended',
  'access-reactivated',
  'access-revoked',
  'access-erased',
  'password-chosen',
  'firm-changed',
  'modules-changed',
  'collaborator-added',
  'collaborator-changed',
  'collaborator-removed',
  'sign-in-closed',
  'sign-in-reopening-requested',
  'sign-in-reopened',
  'invitation-requested',
  'firm-created',
  'company-created',
  'company-changed',
  'dossier-created',
  'dossier-changed',
  'rights-requested',
  'rights-changed',
  'dossier-detached',
  'dossier-attached',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** One field, before and after. */
export const Change = z.object({
  field: z.string(),
  from: z.unknown().default(null),
  to: z.unknown().default(null),
});
export type Change = z.infer<typeof Change>;
