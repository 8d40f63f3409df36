import type { AuditAction, AuditEntry, Change } from '../domain/audit.ts';
import { actorOf, type Person } from '../domain/people.ts';

export interface AuditEntryDeps {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The audit entry of what somebody does now, in their own firm. */
export const auditEntry = (
  { now, newId }: AuditEntryDeps,
  who: Person,
  { action, changes = [] }: { readonly action: AuditAction; readonly changes?: Change[] },
): AuditEntry => ({
  auditId: newId(),
  firmId: who.firmId,
  at: now().toISOString(),
  by: actorOf(who),
  action,
  changes,
});
