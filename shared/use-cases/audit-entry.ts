import type { AuditAction, AuditEntry, Change } from '../domain/audit.ts';
import { actorOf, type Person } from '../domain/people.ts';
import type { Actor } from '../domain/vocabulary.ts';

export interface AuditEntryDeps {
  readonly now: () => Date;
  readonly newId: () => string;
}

interface Done {
  readonly action: AuditAction;
  readonly changes?: Change[];
}

/** The audit entry of what somebody does now, in their own firm. */
export const auditEntry = (deps: AuditEntryDeps, who: Person, done: Done): AuditEntry =>
  entryOf(deps, { firmId: who.firmId, by: actorOf(who) }, done);

/** The audit entry of what is done now in a firm; without an actor, by the system itself. */
export const entryOf = (
  { now, newId }: AuditEntryDeps,
  { firmId, by }: { readonly firmId: string; readonly by?: Actor },
  { action, changes = [] }: Done,
): AuditEntry => ({ auditId: newId(), firmId, at: now().toISOString(), ...(by && { by }), action, changes });
