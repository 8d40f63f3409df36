import type { AuditAction } from './audit.ts';
import type { AuditEntry } from './audit-entry.ts';

/** A6: what of a firm's record is asked for. */
export interface RecordFilter {
  /** The first instant of it. */
  readonly from?: string | undefined;
  /** The instant before which it ends. */
  readonly to?: string | undefined;
  readonly actorId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly action?: AuditAction | undefined;
}

/** By what the record is read; the rest of a filter is looked at entry by entry. */
export type ReadBy = 'subject' | 'actor' | 'firm';

/** A6: the narrowest order that there is: of what was done to one thing, by one person, or in the firm. */
export function readBy({ subjectId, actorId }: RecordFilter): ReadBy {
  if (subjectId !== undefined) return 'subject';
  return actorId === undefined ? 'firm' : 'actor';
}

/** A6: what of the filter the order that is read does not answer by itself; undefined if nothing is left. */
export function leftToFilter(filter: RecordFilter): ((entry: AuditEntry) => boolean) | undefined {
  const { action } = filter;
  const actorId = readBy(filter) === 'subject' ? filter.actorId : undefined;
  if (action === undefined && actorId === undefined) return undefined;
  return (entry) =>
    (action === undefined || entry.action === action) && (actorId === undefined || entry.by?.id === actorId);
}
