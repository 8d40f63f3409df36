import * as z from 'zod';
import { isAuthorToBeTold, onceFor, wasTold, type Request } from './request.ts';
import { wasAsked } from './round-asks.ts';

/** V21: what is found that nothing carries on, or that is other than the table says. */
export const FindingKind = z.enum([
  'timer-overdue',
  'mail-unsent',
  'digest-lost',
  'request-out-of-time',
  'request-lost',
  'request-stuck',
  'access-unfollowed',
  'erasure-unfollowed',
  'collaborator-unfollowed',
  'dossier-unfollowed',
  'opening-unnoted',
  'sign-in-drifted',
  'sign-in-lost',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** One of them, by ids and codes alone (G1). */
export interface Found {
  readonly kind: FindingKind;
  readonly id: string;
  /** Of a sign-in, whose it is. */
  readonly owner?: 'access' | 'collaborator';
  /** Since when something is due. */
  readonly since: string | undefined;
  /** What about it, as a code: of a sign-in, the drift; of a stuck request, the step; of a mail, which; of others, the status. */
  readonly what?: string | undefined;
  /** Of a stuck request, the error. */
  readonly because?: string | undefined;
}

/**
 * What came of a finding: done; the stream's readers are told of it once more; there is nothing to do any more; those readers
 * were told before, and it is still to be done; its owner has it done who wants it, which is found for the first time, or was
 * found before; only somebody who looks at it can mend it; it could not be done now.
 */
export const Repair = z.enum([
  ...(['repaired', 'told-again', 'moved-on', 'told-in-vain'] as const),
  ...(['newly-lost', 'by-owner', 'by-hand', 'failed'] as const),
]);
export type Repair = z.infer<typeof Repair>;

/** What somebody has to look at. */
export const isUnrepaired = (repair: Repair): boolean =>
  repair === 'told-in-vain' || repair === 'by-hand' || repair === 'failed';

/** V21: after how long what should have followed at once is looked for. */
export const longDueMs = 3_600_000;

/** The lists of a firm in which those stand who have sign-ins, in the order in which they are walked through. */
export const OwnerList = z.enum(['staff', 'left', 'accesses']);
export type OwnerList = z.infer<typeof OwnerList>;

type Held = Pick<
  Request,
  'status' | 'course' | 'submission' | 'createdAt' | 'createdBy' | 'resubmittedBy' | 'decision' | 'roundUntil'
>;

/**
 * V21: since when something should have come of a request that is held: that somebody is asked about what was submitted last,
 * since it was; then that the next round begins, since the end of its own; and that its creator is told what to correct (V17),
 * since it was sent back. Undefined where nothing is to come but what a person does, or its end.
 */
export function awaitedSince(request: Held): string | undefined {
  const { course, createdAt, roundUntil } = request;
  if (request.status === 'to_correct') return isToldWhatToCorrect(request) ? undefined : request.decision?.at;
  return wasAsked(request) ? roundUntil : (course[onceFor('resubmitted', request)]?.at ?? createdAt);
}

const isToldWhatToCorrect = (request: Held): boolean =>
  !isAuthorToBeTold(request) || wasTold(request, 'sent-back') || wasTold(request, 'administrators');

/** The step that kept failing last, of a request that is stuck. */
export function stuckStep({ course }: Pick<Request, 'course'>): string | undefined {
  const stuck = Object.values(course).filter(({ event }) => event === 'stuck');
  return stuck.sort((one, other) => one.at.localeCompare(other.at)).at(-1)?.what;
}
