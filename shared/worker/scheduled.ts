import type { Context } from 'aws-lambda';
import { log } from '../services/log.ts';

/** Time to end what is under way, and for the answer. */
const reserveMs = 15_000;

/** The handler of a rule with a rate: works until it is told to stop, and goes on at the next run. */
export const scheduled =
  (work: (goesOn: () => boolean) => Promise<void>) =>
  async (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    try {
      await work(() => context.getRemainingTimeInMillis() > reserveMs);
    } catch (error) {
      log.failure('run failed', {}, error);
      // Bare on purpose: Lambda logs it, and a message could hold somebody's data.
      throw new Error('See the log of the run.');
    }
  };
