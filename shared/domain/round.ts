import * as z from 'zod';
import type { Request } from './request.ts';
import { Instant } from './vocabulary.ts';

/**
 * One wait for a decision (V11): how many reminders came before it, from when until when it lasts, and how long that is to
 * be waited for, in whole seconds. Of one that does not say which it is, the first of the first submission.
 */
export const Round = z.object({
  submission: z.number().int().default(1),
  n: z.number().int().default(0),
  from: Instant.optional(),
  until: Instant,
  timeoutSeconds: z.number().int(),
});
export type Round = z.infer<typeof Round>;

/** What an execution tells of the round before: that it is over, or that somebody interrupted it. */
export interface LastRound {
  readonly over?: Round | undefined;
  readonly interrupted?: Round | undefined;
}

/** What comes next for a request that is held. */
export type Next =
  { readonly is: 'expired' } | { readonly is: 'waiting'; readonly round: Round; readonly begins: boolean };

/** V11: how many reminders a submission has at most. The round after the last one lasts as long as the request. */
export const maxReminders = 30;

type InRounds = Pick<Request, 'submission' | 'remindersSent' | 'roundUntil' | 'expiresAt'>;

/**
 * V11: the round that an open request is in, or begins, or that it is out of time (V5). The clock of the workflow decides
 * when a wait is over: after a round that is, the time is at least its end, and within one at least its beginning. A round
 * that was interrupted, or that nobody waits for any more, goes on with the number and the end that it has.
 */
export function nextRound(
  request: InRounds,
  { over, interrupted }: LastRound,
  { now, remindAt }: { readonly now: Date; readonly remindAt: (from: Date) => Date },
): Next {
  const { submission, remindersSent, roundUntil, expiresAt } = request;
  const [ended, cut] = [over, interrupted].map((round) => (round?.submission === submission ? round : undefined));
  const time = latest(now.toISOString(), ended?.until, cut?.from);
  if (time >= expiresAt) return { is: 'expired' };
  const waiting = (n: number, until: string, begins: boolean): Next => {
    const ms = new Date(until).getTime() - new Date(time).getTime();
    return { is: 'waiting', begins, round: { submission, n, from: time, until, timeoutSeconds: Math.ceil(ms / 1000) } };
  };
  if (roundUntil !== undefined && roundUntil > time) return waiting(remindersSent, roundUntil, false);
  const n = roundUntil === undefined ? remindersSent : remindersSent + 1;
  const reminder = n < maxReminders ? remindAt(new Date(time)).toISOString() : expiresAt;
  return waiting(n, reminder < expiresAt ? reminder : expiresAt, true);
}

/** V17: the wait for a correction lasts as long as the request. */
export function untilCorrected(request: InRounds, { over }: LastRound, now: Date): Next {
  const { submission, remindersSent: n, expiresAt } = request;
  const from = latest(now.toISOString(), over?.submission === submission ? over.until : undefined);
  if (from >= expiresAt) return { is: 'expired' };
  const timeoutSeconds = Math.ceil((new Date(expiresAt).getTime() - new Date(from).getTime()) / 1000);
  return { is: 'waiting', begins: false, round: { submission, n, from, until: expiresAt, timeoutSeconds } };
}

/** Instants of the same form sort by time. */
const latest = (...instants: readonly (string | undefined)[]): string =>
  instants
    .filter((instant) => instant !== undefined)
    .toSorted()
    .at(-1) ?? '';
