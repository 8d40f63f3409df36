import type * as z from 'zod';
import { AccessStatus, SuspendedBecause } from '../../domain/access.ts';
import { AuditAction } from '../../domain/audit.ts';
import { AuditEntry, SubjectKind, Via } from '../../domain/audit-entry.ts';
import { Holidays } from '../../domain/firm.ts';
import { LineEffect, LineOutcome } from '../../domain/import.ts';
import { ImportColumn } from '../../domain/import-line.ts';
import { Scope } from '../../domain/matrix.ts';
import { CollaboratorStatus } from '../../domain/people.ts';
import { Reason } from '../../domain/permission.ts';
import { RefusedCode } from '../../domain/refused.ts';
import { CourseEventName, Outcome, RequestKind, RequestStatus, Verdict } from '../../domain/request.ts';
import { InvitationState } from '../../domain/invitation.ts';
import { ClientType, Language, Level, NoticeCode, Option, Section, WarningCode } from '../../domain/vocabulary.ts';
import { FieldCode, ProblemType } from '../replies.ts';
import { ChangedField } from '../request-model.ts';

/** Every closed list of codes, by the name that it has in the document, with what it is. */
export const codes = {
  Level: [Level, 'What a person may do on one dossier, highest first. Independent of the client type.'],
  Option: [Option, 'What can be ticked on one dossier, for a `standard_user` alone.'],
  ClientType: [
    ClientType,
    'What a person is at their company: a `client_admin` may create accesses for it, a `client_user` where they manage the users.',
  ],
  Section: [Section, 'A part of the portal that modules open.'],
  Scope: [Scope, 'How far a permission goes: nowhere, to the own documents, to everything on the dossier.'],
  Reason: [Reason, 'What decided a check.'],
  AccessStatus: [AccessStatus, 'Where an access is in its life; only an `active` one opens anything.'],
  SuspendedBecause: [SuspendedBecause, 'By whom, or by what, an access was suspended.'],
  InvitationState: [InvitationState, 'How far the invitation of an access has come; `lapsed` after 7 days unused.'],
  ChangedField: [ChangedField, 'What of an access a request asks to change.'],
  RequestKind: [
    RequestKind,
    'What is held for validation: a new access, or of one there is more rights or another change.',
  ],
  RequestStatus: [RequestStatus, 'A request is `open` or `to_correct` until it ends, in one of the other ways.'],
  Outcome: [Outcome, 'How a request ended, or that it was sent back.'],
  Verdict: [Verdict, 'What a validator may answer.'],
  CourseEventName: [CourseEventName, 'What happened to a request.'],
  CollaboratorStatus: [CollaboratorStatus, '`invited` while the sign-in is being opened; `removed` for who left.'],
  WarningCode: [WarningCode, 'What is warned of until it is acknowledged by this code.'],
  NoticeCode: [NoticeCode, 'What is worth knowing of a creation; nothing has to be done about it.'],
  FieldCode: [FieldCode, 'What is wrong with a field; its `detail` says it in words.'],
  ProblemType: [
    ProblemType,
    'The stable code of a problem, behind `/problems/`; `title` and `detail` say it in words.',
  ],
  AuditAction: [AuditAction, 'What was done: the action of an entry of the record, and the name of its event.'],
  Via: [Via, 'Through what something was done.'],
  DoerKind: [
    AuditEntry.shape.by.unwrap().shape.kind,
    'Who can do something: staff, or a person at a client by their access.',
  ],
  SubjectKind: [SubjectKind, 'What has a record.'],
  RefusedCode: [RefusedCode, 'By what an attempt was refused that is counted: the code of the problem, or of a field.'],
  LineOutcome: [LineOutcome, 'What came of one line of an import.'],
  LineEffect: [LineEffect, 'What a line of an import does beside making its dossier.'],
  ImportColumn: [ImportColumn, 'A column of an import.'],
  Holidays: [Holidays, 'Whose public holidays are no working days.'],
  Language: [Language, 'A language of texts.'],
} as const satisfies Readonly<Record<string, readonly [z.ZodType, string]>>;
