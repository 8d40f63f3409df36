import type { Access, AccessStatus } from '../domain/access.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Collaborator } from '../domain/people.ts';
import type { ClosedStatus, CourseEvent, Decision, Request } from '../domain/request.ts';
import type { RequestEnding } from '../domain/validation.ts';
import { saveAccess } from './access-items.ts';
import { freeEmail, tallyWrites } from './accesses.ts';
import { stale, type Table, type Write } from './client.ts';
import { closeOn } from './open-requests.ts';
import { accessWith, rightsWrites } from './rights-changes.ts';
import { keys } from './table.ts';

/** The end of an open request, whoever or whatever brings it about. */
export interface Closing extends RequestEnding {
  readonly audit: AuditEntry;
  /** V4: the validator as they were read; the decision fails if they changed since. */
  readonly decidedBy?: Collaborator | undefined;
}

const accessStatusOf: Readonly<Record<ClosedStatus, AccessStatus>> = {
  approved: 'approved',
  rejected: 'rejected',
  cancelled: 'cancelled',
  expired: 'expired',
};

/** All that an open request's end writes: itself, its access, the tally (C5), the address (C1) and its dossiers (P7). */
export function endingWrites(
  table: Table,
  { request, access, decision, decidedBy }: Omit<Closing, 'audit'>,
  course: CourseEvent,
): Write[] {
  const { requestId, dossierIds, kind } = request;
  const { outcome } = decision;
  return [
    closeWrite(table, request, decision, course),
    ...(decidedBy ? [unchangedWrite(table, decidedBy)] : []),
    ...(kind === 'creation' ? endCreation(table, access, outcome) : endMore(table, access, request, decision)),
    ...closeOn(table, requestId, { dossierIds, onlyPresent: outcome === 'approved' }),
  ];
}

/** The access that was to be created, its company's tally (C5) and its address (C1). */
function endCreation(table: Table, access: Access, status: ClosedStatus): Write[] {
  const closed: Access = { ...access, status: accessStatusOf[status], version: access.version + 1 };
  return [
    ...tallyWrites(table, access, access.status, closed.status),
    saveAccess(table, access, closed),
    ...(status === 'approved' ? [] : [freeEmail(table, access)]),
  ];
}

/** An access that gets the rights that were asked for, or keeps what it has. */
function endMore(table: Table, access: Access, { change }: Request, { outcome, at }: Decision): Write[] {
  const { asked: _ended, ...rest } = access;
  if (outcome !== 'approved' || !change) return [saveAccess(table, access, { ...rest, version: access.version + 1 })];
  const granted = { dossierId: change.dossierId, rights: change.to, at };
  return rightsWrites(table, access, accessWith(rest, granted), granted);
}

/** Closes on condition that it is open and as it was read; what the course tells meanwhile is kept. */
// A stuck one has no execution that waits: a new run of it carries the decision out. So it must be known for certain
// whether it is stuck: what marks it, or redrives it, leaves the version alone.
const closeWrite = (table: Table, request: Request, decision: Decision, course: CourseEvent): Write => ({
  item: {
    Update: {
      TableName: table.name,
      Key: keys.request(request.requestId),
      UpdateExpression:
        'SET #status = :status, decision = :decision, course.#decided = :course ' +
        'ADD #version :one, #run :runs REMOVE gsi2pk, gsi2sk, stuckAt',
      ConditionExpression:
        '#status = :open AND #version = :version AND ' +
        (request.stuckAt === undefined ? 'attribute_not_exists(stuckAt)' : 'stuckAt = :stuckAt'),
      ExpressionAttributeNames: { '#status': 'status', '#version': 'version', '#decided': 'decided', '#run': 'run' },
      ExpressionAttributeValues: {
        ':status': decision.outcome,
        ':decision': decision,
        ':course': course,
        ':one': 1,
        ':runs': request.stuckAt === undefined ? 0 : 1,
        ':open': 'open',
        ':version': request.version,
        ...(request.stuckAt === undefined ? {} : { ':stuckAt': request.stuckAt }),
      },
    },
  },
  refuse: stale,
});

/** V4: whoever decides is still as they were when their right was looked at. */
const unchangedWrite = (table: Table, collaborator: Collaborator): Write => ({
  item: {
    ConditionCheck: {
      TableName: table.name,
      Key: keys.collaborator(collaborator.collaboratorId),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': collaborator.version },
    },
  },
  refuse: stale,
});
