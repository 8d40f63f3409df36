import * as z from 'zod';
import { Instant, type Doer } from './vocabulary.ts';

/** V15: while somebody is away, and who stands in for them. */
export const Absence = z.object({ from: Instant, to: Instant, delegateId: z.string().optional() });
export type Absence = z.infer<typeof Absence>;

/** V15: whose stand-in somebody is, and while: the other end of an absence that names them. */
export const Delegation = Absence.required().extend({ absentId: z.string(), firmId: z.string() });
export type Delegation = z.infer<typeof Delegation>;

/** How many of those who name somebody are read at a time, and looked at by whoever is not to go through all. */
export const delegationsAtOnce = 100;

interface MaybeAway {
  readonly absence?: Absence | undefined;
}

/** V15: whether somebody is away: from the beginning of their absence on, and no more at its end. */
export const isAway = ({ absence }: MaybeAway, at: Date | string): boolean =>
  absence !== undefined && Date.parse(absence.from) <= millisecondsOf(at) && !isOverBy(absence, at);

/** V15: an absence that is over is as none. */
export const presentAbsence = ({ absence }: MaybeAway, at: Date | string): Absence | undefined =>
  absence && !isOverBy(absence, at) ? absence : undefined;

const isOverBy = ({ to }: Absence, at: Date | string): boolean => Date.parse(to) <= millisecondsOf(at);
const millisecondsOf = (at: Date | string): number => new Date(at).getTime();

interface OneOfStaff extends MaybeAway {
  readonly collaboratorId: string;
}

/**
 * V15: who stands in for somebody at an instant: their delegate; where the delegate is away too, theirs, and no further.
 * Undefined for one who is there, and for a chain that leads nowhere or back.
 */
export function standIn<One extends OneOfStaff>(
  absent: OneOfStaff,
  byId: (collaboratorId: string) => One | undefined,
  at: Date | string,
): One | undefined {
  const delegateOf = (one: OneOfStaff): One | undefined =>
    isAway(one, at) ? byId(one.absence?.delegateId ?? '') : undefined;
  const delegate = delegateOf(absent);
  const last = delegate && isAway(delegate, at) ? delegateOf(delegate) : delegate;
  return last?.collaboratorId === absent.collaboratorId ? undefined : last;
}

/** V15: an absence as it is shown; null for none, and for one that is over. */
export function shownAbsence(who: MaybeAway, at: Date | string, nameOf: (doer: Doer) => string | undefined) {
  const absence = presentAbsence(who, at);
  if (!absence) return null;
  const { from, to, delegateId: id } = absence;
  return { from, to, delegate: id === undefined ? null : { id, name: nameOf({ kind: 'collaborator', id }) ?? '' } };
}
