import { setTimeout as pause } from 'node:timers/promises';
import type { RefusedAttempt } from '../domain/refused.ts';
import { log } from '../services/log.ts';

/** Counts one attempt. Never fails: the refusal stands, counted or not. */
export type CountRefused = (attempt: RefusedAttempt) => Promise<void>;

export interface CountRefusedDeps {
  readonly refusedAttempts: { readonly count: (attempt: RefusedAttempt, at: Date) => Promise<void> };
  readonly now?: () => Date;
  /** The milliseconds for which whoever is refused waits at most. */
  readonly patience?: number;
}

/**
 * A5: counts what was attempted and refused. What fails is logged, and what takes long is not waited for: neither is a
 * reason to tell the caller anything else.
 */
export const countRefused =
  ({ refusedAttempts, now = () => new Date(), patience = 1000 }: CountRefusedDeps): CountRefused =>
  async (attempt) => {
    const counted = refusedAttempts
      .count(attempt, now())
      .catch((error: unknown) => log.failure('refusal not counted', {}, error));
    const waiting = new AbortController();
    const late = pause(patience, 'late', { signal: waiting.signal }).catch(() => undefined);
    if ((await Promise.race([counted, late])) === 'late') log.warning('refusal counted late', {});
    waiting.abort();
  };
