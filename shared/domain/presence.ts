import { isAway, standIn } from './absence.ts';
import { refusalToDecide, type ToDecide } from './authority.ts';
import { isUnreachable } from './delivery.ts';
import type { Collaborator } from './people.ts';

/** V15: until when somebody is away; undefined of one who is there. */
export const awayUntil = (one: Pick<Collaborator, 'absence'>, at: Date | string): string | undefined =>
  isAway(one, at) ? one.absence?.to : undefined;

/** V15: somebody who is away, as it is told to whoever stands in for them. */
export interface Absentee {
  readonly name: string;
  readonly until: string;
}
export const absentees = (some: readonly Pick<Collaborator, 'name' | 'absence'>[]): Absentee[] =>
  some.flatMap(({ name, absence }) => (absence ? [{ name, until: absence.to }] : []));

/** V15, V19: whether somebody is written to at all, as long as there is such a one. */
export const isToBeAsked = (one: Collaborator, at: Date | string): boolean => !isAway(one, at) && !isUnreachable(one);

/** The staff as far as they have been read; undefined: there is no such one. */
export type Known = ReadonlyMap<string, Collaborator | undefined>;

/** V15: who is asked by, and when. */
export interface Turns {
  /** Who are there to be asked, in their order. */
  readonly candidates: readonly string[];
  readonly known: Known;
  /** Whether a candidate is one indeed, as they are by now. */
  readonly isCandidate: (one: Collaborator) => boolean;
  /** V1: who may decide; of candidates these alone have somebody in their place, and such a one alone. */
  readonly mayDecide: (one: Collaborator) => boolean;
  /** Those who have a place already. */
  readonly taken: Iterable<string>;
  readonly at: Date | string;
}

/**
 * V10, V15, V19: those who can be asked, each in their order: whoever is there comes before who is away, or whom mails
 * do not reach.
 */
export interface Askable {
  readonly present: readonly Collaborator[];
  readonly away: readonly Collaborator[];
  readonly unreachable: readonly Collaborator[];
}

export interface Places extends Askable {
  /** Who must be read to know who stands in for whom. */
  readonly unread: readonly string[];
  /** How many of the candidates are none, as they are by now. */
  readonly wrong: number;
}

/**
 * V15: whose turn it is in the place of each candidate: their own; while they are away, that of whoever stands in for them,
 * who satisfies V1 themselves, is there, and has no place yet; else nobody's.
 */
export function placesOf({ candidates, known, isCandidate, mayDecide, taken, at }: Turns): Places {
  const given = new Set(taken);
  const [present, away, unreachable, unread]: [Collaborator[], Collaborator[], Collaborator[], string[]] = [
    [],
    [],
    [],
    [],
  ];
  let wrong = 0;
  const give = (one: Collaborator) => {
    if (given.has(one.collaboratorId)) return;
    given.add(one.collaboratorId);
    (isUnreachable(one) ? unreachable : present).push(one);
  };
  for (const id of new Set(candidates)) {
    const one = known.get(id);
    if (!one || !isCandidate(one)) wrong += 1;
    else if (!isAway(one, at)) give(one);
    else {
      (isUnreachable(one) ? unreachable : away).push(one);
      if (!mayDecide(one)) continue;
      unread.push(...unreadBehind(one, known, at));
      const instead = standIn(one, (other) => known.get(other), at);
      if (instead && !isAway(instead, at) && mayDecide(instead)) give(instead);
    }
  }
  return { present, away, unreachable, unread: [...new Set(unread)], wrong };
}

/** Who of a chain is to be read next; nobody where it is known to its end. */
function unreadBehind({ absence }: Collaborator, known: Known, at: Date | string): string[] {
  const delegateId = absence?.delegateId;
  if (delegateId === undefined) return [];
  if (!known.has(delegateId)) return [delegateId];
  const delegate = known.get(delegateId);
  const next = delegate && isAway(delegate, at) ? delegate.absence?.delegateId : undefined;
  return next === undefined || known.has(next) ? [] : [next];
}

/**
 * V15, V19: who is asked of those who can be: who is there; where nobody is, who is away; and whom mails do not reach only
 * where nobody else may decide. One who is there and whom mails do not reach counts as not asked, and keeps nobody from it.
 */
export const askedOf = ({ present, away, unreachable }: Askable): readonly Collaborator[] =>
  [present, away].find((some) => some.length > 0) ?? unreachable;

/**
 * V15: for whom somebody decides a request: all who are away at that instant, satisfy V1 on it themselves, and whose chain
 * ends at whoever decides.
 */
export function standsInFor(
  decider: Collaborator,
  staff: readonly Collaborator[],
  { asked, fourEyes, at }: { readonly asked: ToDecide; readonly fourEyes: boolean; readonly at: Date | string },
): Collaborator[] {
  const byId = new Map([...staff, decider].map((one) => [one.collaboratorId, one]));
  return staff.filter(
    (one) => standIn(one, (id) => byId.get(id), at) === decider && refusalToDecide(one, asked, fourEyes) === undefined,
  );
}
