import * as z from 'zod';
import type { Request } from './request.ts';
import type { Round } from './round.ts';

/** Why a request is due to somebody. `notice`: they cannot decide it, and may bring about that somebody can. */
export const DueKind = z.enum(['reminder', 'escalation', 'notice']);
export type DueKind = z.infer<typeof DueKind>;

/** What is due to one collaborator: a request, why, and in which round of which submission. */
export interface Due extends Pick<Round, 'submission' | 'n'> {
  readonly kind: DueKind;
  readonly requestId: string;
}

/** By what a due thing is known again, when whoever gathers it does so once more. */
export const markOf = ({ kind, requestId, submission, n }: Due): string => `${kind}#${requestId}#${submission}-${n}`;

/** V13: how many ids a digest keeps of each kind, 50 in all. */
export const keptAtMost: Readonly<Record<DueKind, number>> = { reminder: 30, escalation: 10, notice: 10 };
export const knownAtMost = 50;

const Ids = z.array(z.string());
const Counts = z.object({ reminder: z.number(), escalation: z.number(), notice: z.number() });

/** What has been gathered for somebody: ids of requests by why they are due, and how many there was no room for. */
export const Gathered = z.object({ reminder: Ids, escalation: Ids, notice: Ids, beyond: Counts });
export type Gathered = z.infer<typeof Gathered>;

/** V13: all that is due to one collaborator and goes as one mail, one after the other, by an execution of its own. */
export const Digest = z.object({
  collaboratorId: z.string(),
  firmId: z.string(),
  digestId: z.string(),
  /** How many executions it has had; the first is named by its id, later ones `<digestId>-<run>`. */
  run: z.number().int(),
  /** How many times it has been taken and settled. */
  turn: z.number().int(),
  /** Raised by what is gathered. */
  revision: z.number().int(),
  gathered: Gathered,
  /** The marks of what has been gathered and kept. */
  known: z.array(z.string()),
  /** The marks of what was taken last, and each kind of which more was taken than was kept. */
  knownBefore: z.array(z.string()),
  /** What was taken to be sent, until it is settled. */
  taken: Gathered.optional(),
  /** How long it rests since it was last settled. */
  restSeconds: z.number().int().optional(),
});
export type Digest = z.infer<typeof Digest>;

/**
 * Where the execution of a digest is: which of the digest's turns is next, and with which it began. It is given that to
 * begin with, and by each turn.
 */
export const DigestTurn = Digest.pick({ digestId: true, collaboratorId: true, run: true, turn: true }).extend({
  firstTurn: z.number().int(),
});
export type DigestTurn = z.infer<typeof DigestTurn>;

/** After so many turns another execution goes on: none lasts longer than a year, nor takes more than 25,000 events. */
export const turnsOfRun = 50;
export const isRunOver = ({ turn, firstTurn }: DigestTurn): boolean => turn - firstTurn >= turnsOfRun;

/** V13: how long is gathered before the first mail. */
export const gatherSeconds = 15 * 60;

/** When something is to be sent that is gathered, or rests, for so long from now on. */
export const dueAfter = (seconds: number, now: string | Date): string =>
  new Date(new Date(now).getTime() + seconds * 1000).toISOString();

/** V13: how many requests a digest lists, and up to how many it counts. */
export const listedAtMost = 10;
export const countedAtMost = 100;

/** Each request once, the oldest first. */
export const oldestFirst = <R extends Pick<Request, 'requestId' | 'createdAt'>>(requests: readonly R[]): R[] =>
  [...new Map(requests.map((request) => [request.requestId, request])).values()].toSorted(
    (one, other) => one.createdAt.localeCompare(other.createdAt) || one.requestId.localeCompare(other.requestId),
  );

export const isEmpty = ({ reminder, escalation, notice, beyond }: Gathered): boolean =>
  [reminder, escalation, notice].every(({ length }) => length === 0) &&
  Object.values(beyond).every((count) => count === 0);

type Knowing = Pick<Digest, 'known' | 'knownBefore'> | undefined;

/** Whether a digest knows that something has been gathered, and taken maybe. */
export const isKnown = (digest: Knowing, due: Due): boolean =>
  digest !== undefined && [digest.known, digest.knownBefore].some((marks) => marks.includes(markOf(due)));

/**
 * Whether what an attempt has gathered since an instant, which broke off then, may have been told, and be forgotten by now:
 * what was taken is known until the next taking, or the end, neither of which comes sooner than the shortest rest.
 */
export function mayBeForgotten(
  digest: Knowing,
  due: Due,
  { since, at }: { readonly since: string; readonly at: string },
): boolean {
  if (isKnown(digest, due)) return false;
  return at >= dueAfter(gatherSeconds, since) || digest?.knownBefore.includes(due.kind) === true;
}

/** The name of the execution that carries a digest. */
export const digestExecution = ({ digestId, run }: Pick<Digest, 'digestId' | 'run'>): string =>
  run === 1 ? digestId : `${digestId}-${String(run)}`;
