import type { AuditAction, Change } from '../domain/audit.ts';
import type { Deed, Via } from '../domain/audit-entry.ts';
import { nextInstant, type Kept } from '../domain/kept.ts';
import { doerOf, type Person } from '../domain/people.ts';
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

/** The end of a request, whoever or whatever brings it about. */
export const endingDeed = (
  { newId, via }: Pick<DeedDeps, 'newId' | 'via'>,
  by: Doer | null,
  { request, decision }: Pick<RequestEnding, 'request' | 'decision'>,
): Deed => ({
  ...{ auditId: newId(), at: decision.at, by, via },
  ...{ action: `request-${decision.outcome}`, requestId: request.requestId },
});
