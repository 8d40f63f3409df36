import { presentAbsence } from './absence.ts';
import { mayDecideAny } from './authority.ts';
import type { FieldCode, FieldError } from './error.ts';
import type { Collaborator } from './people.ts';

/** V15: an absence as it is asked for. The delegate may be left out, or null: there is nobody. */
export interface AbsenceInput {
  readonly from: string;
  readonly to: string;
  readonly delegateId?: string | null | undefined;
}

/** What an absence that is asked for is held against: the delegate it names, as far as there is one. */
export interface AbsenceContext {
  readonly now: Date;
  readonly delegate: Collaborator | undefined;
}

const longestMs = 366 * 86_400_000;

type OneOfStaff = Pick<Collaborator, 'collaboratorId' | 'firmId'>;

/** V15: whether somebody may be named as the delegate: by right, and not oneself. */
export const mayStandIn = (absent: OneOfStaff, delegate: Collaborator | undefined): delegate is Collaborator =>
  delegate !== undefined && delegate.collaboratorId !== absent.collaboratorId && mayDecideAny(delegate, absent.firmId);

/** V15: what is wrong with an absence; `within`: the pointer to it. */
export function absenceErrors(
  absent: OneOfStaff,
  asked: AbsenceInput | null | undefined,
  { now, delegate, within = '' }: AbsenceContext & { readonly within?: string },
): FieldError[] {
  if (!asked) return [];
  const code = flawOf(asked, now);
  const isKnown = typeof asked.delegateId !== 'string' || mayStandIn(absent, delegate);
  return [
    ...(code ? [{ pointer: `${within}/to`, code }] : []),
    ...(isKnown ? [] : [{ pointer: `${within}/delegateId`, code: 'unknown-delegate' as const }]),
  ];
}

function flawOf(asked: AbsenceInput, now: Date): FieldCode | undefined {
  const [from, to] = [Date.parse(asked.from), Date.parse(asked.to)];
  if (from >= to) return 'ends-before-it-begins';
  if (to <= now.getTime()) return 'end-in-the-past';
  return to - from > longestMs ? 'absence-too-long' : undefined;
}

/** V15: somebody with the absence that was asked for; null: with none, which one that is over is already. */
export function withAbsence(before: Collaborator, asked: AbsenceInput | null, now: Date): Collaborator {
  if (!asked) return presentAbsence(before, now) ? { ...before, absence: undefined } : before;
  const { from, to, delegateId } = asked;
  const absence = { from: asKept(from), to: asKept(to) };
  return { ...before, absence: { ...absence, ...(typeof delegateId === 'string' && { delegateId }) } };
}

const asKept = (instant: string): string => new Date(instant).toISOString();
