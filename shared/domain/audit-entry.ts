import * as z from 'zod';
import { AuditAction, Change } from './audit.ts';
import type { Card, CardText, Committed } from './card.ts';
import { Doer, Instant } from './vocabulary.ts';

/** Through what something was done. */
export const Via = z.enum(['api', 'link', 'queue', 'job', 'review', 'workflow', 'timer', 'command']);
export type Via = z.infer<typeof Via>;

/** What has a record of its own. A request is none: its steps are entries of its access, with its id. */
export const SubjectKind = z.enum(['access', 'collaborator', 'company', 'dossier', 'firm', 'catalogue']);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** One of them; a catalogue goes by the id of its firm. */
export const Subject = z.object({ kind: SubjectKind, id: z.string() });
export type Subject = z.infer<typeof Subject>;

/**
 * A1: one entry; it is written with the change it tells of, and never changed or removed afterwards (A2). It holds ids,
 * codes and values, and names nobody (A4).
 */
export const AuditEntry = z.object({
  auditId: z.string(),
  firmId: z.string(),
  /** Later than every entry of its subject before it, whatever a clock says. */
  at: Instant,
  /** The system itself is nobody. */
  by: Doer.optional(),
  via: Via,
  subject: Subject,
  /** The subject's after the change; where nothing changed that is kept under a version, the one there is. */
  version: z.number().int(),
  action: AuditAction,
  changes: z.array(Change),
  /** Why, in words, unless it is about a client. */
  reason: z.string().optional(),
  /** A4: of words about a client, which lie with their card: their salted hash. */
  reasonHash: z.string().optional(),
  /** A4: of a change that brings a version of a card: its salted hash. */
  commitment: z.string().optional(),
  /** For whom it was done. */
  for: z.array(z.string()).optional(),
  requestId: z.string().optional(),
  jobId: z.string().optional(),
  /** The subject after it, compact. */
  state: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What somebody does, whatever it is done to: what an entry tells beside its subject. */
export type Deed = Pick<AuditEntry, 'auditId' | 'at' | 'via' | 'action' | 'reason' | 'for' | 'requestId' | 'jobId'> & {
  /** Null: the system itself. */
  readonly by: Doer | null;
  /** What else changes with it that is no field of the subject. */
  readonly beside?: readonly Change[] | undefined;
  /** A4: the version of the card that it brings. */
  readonly card?: Committed<Card> | undefined;
  /** A4: what was said of a client with it. */
  readonly text?: Committed<CardText> | undefined;
};
