import * as z from 'zod';
import { PendingStatus, type CourseEvent, type Request } from '../domain/request.ts';
import type { Told } from '../domain/round-asks.ts';
import { Round } from '../domain/round.ts';
import { Instant, type Doer } from '../domain/vocabulary.ts';
import { getItem, type Table } from './client.ts';
import { telling } from './course.ts';
import { keys } from './table.ts';
import { tryCommit, tryWrite, write } from './writes/commit.ts';
import { absent, and, atMost, exists, is, isNot, or } from './writes/conditions.ts';
import { declined, missing } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { check, put } from './writes/write.ts';

/**
 * V8: the task of an execution that waits for a change, the round that it waits for, and since when; of an older one those are
 * not known.
 */
const WaitingTask = z.object({ taskToken: z.string(), round: Round.optional(), since: Instant.optional() });
export type WaitingTask = z.infer<typeof WaitingTask>;
export type NewTask = WaitingTask & { readonly since: string };

/** Who has been asked by a round, and what the course tells of it. */
export interface AskedRound {
  readonly askedOf: readonly Doer[];
  readonly told: Told;
}

/** The step that keeps failing, and with what. */
interface Failure {
  readonly step: string;
  readonly error: string;
}

/** How the workflow gets on with a request: its rounds, the task that waits for it, its course, and where it is stuck or done. */
export const requestProgress = (table: Table) => ({
  /**
   * V11: counts a round that begins, on condition that the request is open and in the round that it was read in.
   * @throws Conflict when it is not.
   */
  beginRound: (before: Request, { n, until }: Pick<Round, 'n' | 'until'>): Promise<void> =>
    write(
      table,
      update(keys.request(before.requestId))
        .set({ remindersSent: n, roundUntil: until })
        .remove('askingSince')
        .ifAsRead(before)
        .expect(is('status', 'open'))
        .expect(is('remindersSent', before.remindersSent))
        .expect(is('roundUntil', before.roundUntil)),
    ),

  /**
   * Keeps the task that waits for the decision (V8), on condition that the request is open: false if it is not, or if a later
   * attempt at the same task waits by then: what a worker sent that Lambda has ended may arrive after its successor's. Of another
   * task it says nothing which clock is ahead. Notes the first attempt at asking, until one has come to its end.
   */
  keepTaskToken: (requestId: string, waiting: NewTask): Promise<boolean> => {
    const noting = update(keys.request(requestId)).setIfAbsent({ askingSince: waiting.since });
    return tryCommit(table, [noting.expect(is('status', 'open'), declined), taskWrite(requestId, waiting)]);
  },

  /** The same of the task that waits for the correction (V17), on condition that the request is to be corrected. */
  keepCorrectionToken: (requestId: string, waiting: NewTask): Promise<boolean> => {
    const isToCorrect = check(keys.request(requestId)).expect(is('status', 'to_correct'), declined);
    return tryCommit(table, [isToCorrect, taskWrite(requestId, waiting)]);
  },

  waitingTask: (requestId: string): Promise<WaitingTask | undefined> =>
    getItem(table, keys.taskToken(requestId), WaitingTask),

  /** Adds an event to a request's course, once per `key`. */
  addToCourse: (requestId: string, key: string, event: CourseEvent): Promise<void> =>
    write(table, telling(requestId, key, event).expect(exists(), missing)),

  /**
   * Keeps who has been asked to decide, and what else a round came to, each event once; unless the request has been
   * submitted anew since it was read, which is asked about by itself.
   */
  keepAsked: async (
    { requestId, submission }: Pick<Request, 'requestId' | 'submission'>,
    round: AskedRound,
    at: string,
  ) => {
    const course = Object.fromEntries(Object.entries(round.told).map(([key, event]) => [key, { ...event, at }]));
    const keeping = update(keys.request(requestId))
      .set({ askedOf: round.askedOf })
      .remove('askingSince')
      .setIfAbsent(course, { in: 'course' });
    const isSame = submission === 1 ? or(absent('submission'), is('submission', 1)) : is('submission', submission);
    await tryWrite(table, keeping.expect(exists(), missing).expect(isSame, declined));
  },

  /** Marks a request whose step keeps failing, until it is redriven. Marking it again changes nothing. */
  markStuck: async (requestId: string, { step, error }: Failure, at: string): Promise<void> => {
    const event = { event: 'stuck', at, what: step } as const;
    const marking = telling(requestId, `stuck-${at}`, event).set({ stuckAt: at, stuckBecause: error });
    const isNews = and(absent('stuckAt'), absent('doneAt'));
    await tryWrite(table, marking.expect(exists(), missing).expect(isNews, declined));
  },

  /**
   * Gives a request a new run, which the stream turns into a new execution: false when somebody else did so since it was
   * read, when it has become stuck or is so no longer, or when nothing is left to do.
   */
  runAnew: (
    { requestId, run, stuckAt }: Pick<Request, 'requestId' | 'run' | 'stuckAt'>,
    at: string,
  ): Promise<boolean> =>
    tryWrite(
      table,
      telling(requestId, `redriven-${String(run + 1)}`, { event: 'redriven', at })
        .add({ run: 1 })
        .remove('stuckAt', 'stuckBecause')
        .expect(is('run', run), declined)
        .expect(is('stuckAt', stuckAt), declined)
        .expect(absent('doneAt'), declined),
    ),

  /** Notes that an ended request is carried out, to its last step; noting it again changes nothing, and so does one that is held. */
  noteDone: async (requestId: string, at: string): Promise<void> => {
    const noting = update(keys.request(requestId))
      .set({ doneAt: at })
      .remove('gsi2pk', 'gsi2sk', 'stuckAt', 'stuckBecause');
    const isOver = and(...PendingStatus.options.map((status) => isNot('status', status)));
    await tryWrite(table, noting.expect(exists(), missing).expect(isOver, declined).expect(absent('doneAt'), declined));
  },
});

const taskWrite = (requestId: string, waiting: WaitingTask) =>
  put({ ...keys.taskToken(requestId), type: 'TaskToken', ...waiting, roundFrom: waiting.round?.from }).expect(
    isLatest(waiting),
    declined,
  );

const isLatest = ({ round, since = '' }: WaitingTask) =>
  or(absent('since'), isNot('roundFrom', round?.from ?? ''), atMost('since', since));
