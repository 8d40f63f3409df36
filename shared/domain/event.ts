import * as z from 'zod';
import { AuditEntry, type Subject } from './audit-entry.ts';
import { Doer } from './vocabulary.ts';

/** G5: what of an entry of the record an event is made of: no value, no reason, no state. */
export const Recorded = AuditEntry.pick({
  ...{ auditId: true, firmId: true, at: true, subject: true, version: true, action: true, requestId: true },
}).extend({ by: Doer.nullish(), changes: z.array(z.object({ field: z.string() })) });
export type Recorded = z.infer<typeof Recorded>;

/** The source of every event that this service puts on its bus. */
export const eventSource = 'client-access';

/** The version of all events: another one when a field goes, or comes to mean something else. */
export const eventVersion = '1';

/** What an event tells of an entry: who and what by their ids, and which fields changed, never from what to what. */
export interface EventDetail {
  readonly version: typeof eventVersion;
  readonly eventId: string;
  readonly firmId: string;
  readonly at: string;
  readonly subject: Subject;
  readonly subjectVersion: number;
  readonly requestId?: string;
  /** Who did it: the id of a collaborator, or of an access; the system itself has none. */
  readonly actorId?: string;
  readonly changed: readonly string[];
}

export const eventDetail = (entry: Recorded): EventDetail => ({
  version: eventVersion,
  eventId: entry.auditId,
  firmId: entry.firmId,
  at: entry.at,
  subject: { kind: entry.subject.kind, id: entry.subject.id },
  subjectVersion: entry.version,
  ...(entry.requestId !== undefined && { requestId: entry.requestId }),
  ...(entry.by && { actorId: entry.by.id }),
  changed: [...new Set(entry.changes.map(({ field }) => field))],
});
