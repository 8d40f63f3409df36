import * as z from 'zod';
import { DigestTurn } from '../domain/digest.ts';
import { Round } from '../domain/round.ts';

export { gatherSeconds } from '../domain/digest.ts';

const TaskInput = z.object({ requestId: z.string() });

/**
 * What each task of the workflow, `functions/workflow/<task>`, is given: its worker parses it, and the payload in the
 * state machine has the same fields. Ids, times and tokens alone, no data of anybody's.
 */
export const tasks = {
  /**
   * The round that timed out is `over`, the one that a wake ended `interrupted`; the first plan has neither. `told`: the
   * creator has been told what to correct of this submission (V17).
   */
  'next-round': TaskInput.extend({
    over: Round.optional(),
    interrupted: Round.optional(),
    told: z.number().nullish(),
  }),
  'ask-validators': TaskInput.extend({ taskToken: z.string(), round: Round }),
  'await-correction': TaskInput.extend({ taskToken: z.string(), round: Round }),
  /** When the request was to expire as it was found out of time. */
  'expire-request': TaskInput.extend({ expiresAt: z.string() }),
  'open-sign-in': TaskInput,
  'activate-access': TaskInput,
  'invite-person': TaskInput,
  'tell-creator': TaskInput,
  'mark-stuck': TaskInput.extend({ failedState: z.string(), error: z.string() }),
  'send-digest': DigestTurn,
} as const;
export type Task = keyof typeof tasks;
export type TaskInput<T extends Task> = z.infer<(typeof tasks)[T]>;
