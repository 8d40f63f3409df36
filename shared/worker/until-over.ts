import type { Context } from 'aws-lambda';
import type { Options as RetryOptions } from 'p-retry';
import { log } from '../services/log.ts';
import { isOutage } from '../services/outages.ts';

/** Time for a last attempt, with the SDK's own, and for the answer. */
const reserveMs = 20_000;

/** Tries again what an outage broke off, as long as the call may last. */
export const untilOver = (context: Pick<Context, 'getRemainingTimeInMillis'>): RetryOptions => ({
  ...{ retries: Number.POSITIVE_INFINITY, minTimeout: 1000, maxTimeout: 30_000, randomize: true },
  maxRetryTime: Math.max(0, context.getRemainingTimeInMillis() - reserveMs),
  shouldRetry: ({ error }) => {
    const passes = isOutage(error);
    if (passes) log.warning('outage', {}, error);
    return passes;
  },
});
