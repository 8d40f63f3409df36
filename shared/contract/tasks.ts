import * as z from 'zod';

const TaskInput = z.object({ requestId: z.string() });

/** One wait for a decision: how long, in whole seconds, and until which instant. */
const Round = z.object({ timeoutSeconds: z.number(), until: z.string() });
export type Round = z.infer<typeof Round>;

/**
 * What each task of the workflow, `functions/workflow/<task>`, is given: its worker parses it, and the payload in the
 * state machine has the same fields. Ids, times and tokens alone, no data of anybody's.
 */
export const tasks = {
  /** `round` is the one that is over; the first plan has none. */
  'next-round': TaskInput.extend({ round: Round.optional() }),
  'ask-validators': TaskInput.extend({ taskToken: z.string(), round: Round }),
  'expire-request': TaskInput,
  'open-sign-in': TaskInput,
  'activate-access': TaskInput,
  'invite-person': TaskInput,
  'tell-creator': TaskInput,
  'mark-stuck': TaskInput.extend({ failedState: z.string(), error: z.string() }),
} as const;
export type Task = keyof typeof tasks;
export type TaskInput<T extends Task> = z.infer<(typeof tasks)[T]>;
