import type { AuditAction, Change } from '../domain/audit.ts';
import type { Access } from '../domain/access.ts';
import type { Deed, Via } from '../domain/audit-entry.ts';
import { committed, type Salting } from '../domain/commitment.ts';
import { nextInstant, type Kept } from '../domain/kept.ts';
import { doerOf, type Person } from '../domain/people.ts';
import type { Outcome } from '../domain/request.ts';
import type { RequestEnding } from '../domain/validation.ts';
import type { Doer } from '../domain/vocabulary.ts';

export interface DeedDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Through what people, or the system, come here: the entry point knows. */
  readonly via: Via;
}

interface Done {
  readonly action: AuditAction;
  /** To what it is done, if it was there before: the instant is later than its latest entry's. */
  readonly to?: Partial<Kept> | undefined;
  readonly requestId?: string | undefined;
  readonly beside?: readonly Change[] | undefined;
}

/** What somebody does now, for the record (A1). */
export const deedBy = (deps: DeedDeps, who: Person, done: Done): Deed => deedOf(deps, doerOf(who), done);

/** What is done now; null: by the system itself. */
export const deedOf = (
  { now, newId, via }: DeedDeps,
  by: Doer | null,
  { action, to, requestId, beside }: Done,
): Deed => ({
  ...{ auditId: newId(), at: nextInstant(now(), to), by, via, action },
  ...(requestId !== undefined && { requestId }),
  ...(beside && { beside }),
});

/** What somebody does now to an access, and why: in words, that is kept on the person's card (A4). */
export function deedAbout(
  deps: EndingDeps,
  who: Person,
  { reason, to, ...done }: Omit<Done, 'to'> & { readonly reason: string; readonly to: Access },
): Deed {
  const { accessId, firmId } = to;
  const deed = deedBy(deps, who, { ...done, to });
  return { ...deed, text: committed({ accessId, firmId, auditId: deed.auditId, text: reason }, deps.salting) };
}

export interface EndingDeps extends DeedDeps {
  /** A4: by which the record is committed to what is said of a client. */
  readonly salting: Salting;
}

const actionOf = {
  approved: 'request-approved',
  rejected: 'request-rejected',
  to_correct: 'request-sent-back',
  cancelled: 'request-cancelled',
  expired: 'request-expired',
} as const satisfies Readonly<Record<Outcome, AuditAction>>;

/**
 * The end of a request, or its sending back, whoever or whatever brings it about; why, in words, is kept on the
 * person's card (A4).
 */
export function endingOf(
  { newId, via, salting }: Omit<EndingDeps, 'now'>,
  by: Doer | null,
  { reason, ...ending }: RequestEnding & { readonly reason?: string | undefined },
): RequestEnding & { readonly deed: Deed } {
  const { request, access, decision } = ending;
  const { accessId, firmId } = access;
  const auditId = newId();
  const text = reason ? committed({ accessId, firmId, auditId, text: reason }, salting) : undefined;
  const deed: Deed = {
    ...{ auditId, at: decision.at, by, via, text },
    ...{ action: actionOf[decision.outcome], requestId: request.requestId },
    ...(decision.for && { for: decision.for.map(({ id }) => id) }),
  };
  return { ...ending, decision: { ...decision, via, ...(text && { reason: { auditId, hash: text.hash } }) }, deed };
}
