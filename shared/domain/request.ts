import * as z from 'zod';
import type { Access } from './access.ts';
import { AskedChange } from './access-change.ts';
import { Via } from './audit-entry.ts';
import { TextOnCard } from './card.ts';
import { Corrections } from './corrections.ts';
import { Grant } from './people.ts';
import { ClientType, Doer, Instant, Level, Option } from './vocabulary.ts';

export const RequestKind = z.enum(['creation', 'more_rights', 'change']);
export type RequestKind = z.infer<typeof RequestKind>;

/**
 * A request is open until it is decided, taken back or out of time; then it never changes its status again. Sent back, it is
 * to be corrected, and open once more when it has been (V17).
 */
export const RequestStatus = z.enum(['open', 'to_correct', 'approved', 'rejected', 'cancelled', 'expired']);
export type RequestStatus = z.infer<typeof RequestStatus>;

/** V17: the statuses in which something is still to come of what was asked for. */
export const PendingStatus = RequestStatus.extract(['open', 'to_correct']);
export type PendingStatus = z.infer<typeof PendingStatus>;
export const isPending = <R extends { readonly status: RequestStatus }>(
  request: R,
): request is R & { readonly status: PendingStatus } => PendingStatus.safeParse(request.status).success;

export const Outcome = RequestStatus.exclude(['open']);
export type Outcome = z.infer<typeof Outcome>;

/**
 * How a request ended, or that it was sent back: who did it (nobody, when time did), when and why: in words that lie on the
 * person's card (A4).
 */
export const Decision = z.object({
  outcome: Outcome,
  by: Doer.optional(),
  at: Instant,
  reason: TextOnCard.optional(),
  /** V15: those of the staff who were away, and in whose place it was taken; absent where there are none. */
  for: z.array(Doer).optional(),
  /** Through what it came, as its entry says; of one that was kept before this was, unknown. */
  via: Via.optional(),
});
export type Decision = z.infer<typeof Decision>;

/** The same with the reason in words. */
export const ToldDecision = Decision.extend({ reason: z.string().optional() });
export type ToldDecision = z.infer<typeof ToldDecision>;
export const toldDecision = (decision: Decision, reason: string | undefined): ToldDecision => ({ ...decision, reason });

/** V17: who answers for what is asked now: its creator, or the administrator who resubmitted it in their place. */
export const authorOf = ({ createdBy, resubmittedBy }: Pick<Request, 'createdBy' | 'resubmittedBy'>): Doer =>
  resubmittedBy ?? createdBy;

/** V7: whether its author is to be told of the decision: not of one's own act. */
export const isAuthorToBeTold = (request: Pick<Request, 'createdBy' | 'resubmittedBy' | 'decision'>): boolean =>
  request.decision?.by?.id !== authorOf(request).id;

/** What a validator may answer. */
export const Verdict = z.enum(['approve', 'reject', 'send_back']);
export type Verdict = z.infer<typeof Verdict>;
export const outcomeOf = {
  approve: 'approved',
  reject: 'rejected',
  send_back: 'to_correct',
} as const satisfies Readonly<Record<Verdict, Outcome>>;

export const CourseEventName = z.enum([
  ...(['asked', 'reminded', 'escalated', 'nobody-to-ask', 'sent-back', 'resubmitted', 'decided'] as const),
  ...(['opened', 'mailed', 'bounced', 'stuck', 'redriven'] as const),
]);

/** V22: what happened to a request, in the order of time. */
export const CourseEvent = z.object({
  event: CourseEventName,
  at: Instant,
  /**
   * Of `reminded`: which reminder it was. Of `escalated`: whether an administrator was `asked`, or all of them told
   * (`notice-only`). Of `decided`: how. Of `mailed` and `bounced`: which mail. Of `stuck`: the step that kept failing.
   */
  what: z.string().optional(),
});
export type CourseEvent = z.infer<typeof CourseEvent>;

/** V22: the course of a request, oldest first. */
export const courseOf = ({ course }: Pick<Request, 'course'>): CourseEvent[] =>
  Object.values(course).toSorted((a, b) => a.at.localeCompare(b.at));

/** What a `more_rights` request asks for on one dossier (P1); `from` null: the dossier is to be added. */
export const RequestedChange = z.object({
  dossierId: z.string(),
  from: z.object({ level: Level, options: z.array(Option) }).nullable(),
  to: z.object({ level: Level, options: z.array(Option) }),
});
export type RequestedChange = z.infer<typeof RequestedChange>;

/** What was asked for, as it was submitted: the access itself may have moved on since. */
export const Asks = z.object({
  dossiers: z.array(Grant),
  modules: z.array(z.string()),
  /** The companies of those dossiers, so that their names are found together with the dossiers'. */
  companyIds: z.array(z.string()),
});
export type Asks = z.infer<typeof Asks>;

/** One thing held for validation, with its own id, life and workflow execution. */
export const Request = z.object({
  requestId: z.string(),
  accessId: z.string(),
  firmId: z.string(),
  kind: RequestKind,
  status: RequestStatus,
  /** Raised by what changes the request itself, never by its course. */
  version: z.number().int(),
  createdAt: Instant,
  createdBy: Doer,
  companyId: z.string(),
  clientType: ClientType,
  dossierIds: z.array(z.string()),
  /** Of one that does not say what it asked for, the dossiers alone are known. */
  asks: Asks.optional(),
  /** V1: whether the firm wanted four eyes when it was made; of one that does not say so, that it did. */
  fourEyes: z.boolean().default(true),
  /** Of a `more_rights` request. */
  change: RequestedChange.optional(),
  /** Of a `change` request (L4). */
  proposes: AskedChange.optional(),
  /** V17: what was corrected since the submission before. */
  corrections: Corrections.optional(),
  /** V17: how the submission before was sent back, which this one answers. */
  sentBack: Decision.optional(),
  /** V17: which administrator resubmitted it, in the place of a creator who has left. */
  resubmittedBy: Doer.optional(),
  /** V10: who is asked to decide; once the mails have gone, who was. */
  askedOf: z.array(Doer),
  /** V10: how many could decide when it was submitted; absent when they were more than 100. */
  validatorsInAll: z.number().int().optional(),
  /** Which submission of it this is: one more after each sending back (V17). Of one that does not say so, the first. */
  submission: z.number().int().default(1),
  expiresAt: Instant,
  /** How many reminders this submission has had: the number of its round. */
  remindersSent: z.number().int(),
  /** Until when that round lasts, by the clock of its execution; absent before the first one. */
  roundUntil: Instant.optional(),
  /** Since when attempts are made at asking in this round of which none has come to its end yet. */
  askingSince: Instant.optional(),
  /** Keyed so that a step that runs twice tells its event once. */
  course: z.record(z.string(), CourseEvent),
  decision: Decision.optional(),
  /** L11: when its approval was taken back by whoever gave it. */
  undoneAt: Instant.optional(),
  /** How many executions this request has had; the first is named by the request's id, later ones `<requestId>-<run>`. */
  run: z.number().int(),
  /** Set while a step keeps failing, until the request is redriven. */
  stuckAt: Instant.optional(),
  /** The name of what it fails with: that of an error, or the code of a refusal. */
  stuckBecause: z.string().optional(),
  /** Of an ended request: when the last step of its workflow was taken. From then on nothing is left to do. */
  doneAt: Instant.optional(),
});
export type Request = z.infer<typeof Request>;

/** What a request is made of; the rest of a new one is the same for all. */
export type NewRequest = Pick<
  Request,
  'requestId' | 'createdAt' | 'createdBy' | 'dossierIds' | 'fourEyes' | 'askedOf' | 'validatorsInAll' | 'expiresAt'
> & { readonly asks: Asks; readonly access: Pick<Access, 'accessId' | 'firmId' | 'companyId' | 'clientType'> } & (
    | { readonly kind: 'creation' }
    | { readonly kind: 'more_rights'; readonly change: RequestedChange }
    | { readonly kind: 'change'; readonly proposes: AskedChange }
  );

/** Opens a request: the one place where one is born. */
export const openRequest = <R extends NewRequest>({ access, ...made }: R) => ({
  ...made,
  accessId: access.accessId,
  firmId: access.firmId,
  companyId: access.companyId,
  clientType: access.clientType,
  status: 'open' as const,
  version: 1,
  submission: 1,
  remindersSent: 0,
  course: {},
  run: 1,
});

/** P7: the dossiers that a request is noted on; a change of an access lies on none of them. */
export const notedOn = ({ kind, dossierIds }: Pick<Request, 'kind' | 'dossierIds'>): readonly string[] =>
  kind === 'change' ? [] : dossierIds;

/** What of a request is told once for each of its submissions is kept under such a key. */
export const onceFor = <What extends string>(
  what: What,
  { submission }: Pick<Request, 'submission'>,
): `${What}-${number}` => `${what}-${submission}`;

/**
 * V17: whether its author, or the administrators in their place, have been told of a mail by its course, whatever
 * became of that.
 */
export const wasTold = (
  request: Pick<Request, 'course' | 'submission'>,
  what: 'sent-back' | 'administrators',
): boolean =>
  (['mailed', 'bounced'] as const).some((event) => request.course[`${onceFor(event, request)}-${what}`] !== undefined);

/** The name of the execution that carries this request. */
export const executionName = ({ requestId, run }: Pick<Request, 'requestId' | 'run'>): string =>
  run === 1 ? requestId : `${requestId}-${String(run)}`;
