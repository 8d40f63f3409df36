import * as z from 'zod';
import { turnsInRecord, type Turn } from '../domain/as-of.ts';
import type { AuditEntry } from '../domain/audit-entry.ts';
import { CollaboratorStatus, Rights } from '../domain/people.ts';
import type { Table } from './client.ts';
import { subjectRecordRepository } from './subject-record.ts';

/** What an entry tells of a collaborator, and of a dossier (`subjects.ts`). */
const StaffState = z.object({ status: CollaboratorStatus, rights: Rights, portfolio: z.enum(['all', 'list']) });
const DossierState = z.object({ detached: z.unknown().optional() });

/** A7: when one of the staff had a dossier, and when it was the firm's. */
export interface StaffRecord {
  readonly list: readonly Turn[];
  readonly presence: readonly Turn[];
}

/** The same as rows tell, by every entry of the two: for rows that had more turns than they keep. */
export async function staffRecord(
  table: Table,
  { dossierId, collaboratorId }: { readonly dossierId: string; readonly collaboratorId: string },
): Promise<StaffRecord> {
  const [ofStaff, ofDossier] = await Promise.all([entriesOf(table, collaboratorId), entriesOf(table, dossierId)]);
  const told = ofStaff.map(({ at, state, changes }) => ({ at, changes, state: StaffState.parse(state) }));
  const joinedAt = ofDossier.find(joins(collaboratorId))?.at;
  return {
    list: turnsInRecord(told, dossierId, joinedAt),
    presence: ofDossier.map(({ at, state }) => ({ at, has: DossierState.parse(state).detached === undefined })),
  };
}

async function entriesOf(table: Table, subjectId: string): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const entry of subjectRecordRepository(table).entries(subjectId, {})) entries.push(entry);
  return entries;
}

/** A1: of whose list a dossier joined by itself its own entry tells. */
const joins =
  (collaboratorId: string) =>
  ({ changes }: AuditEntry): boolean =>
    changes.some(({ field }) => field === `holders/${collaboratorId}`);
