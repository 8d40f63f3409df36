import { reasonOf } from '../reason.ts';

/** One thing that the smoke test tries. */
export interface Check {
  /** What is tried, as its line says it. */
  readonly tries: string;
  /** Runs also after an interruption: it undoes what an earlier check has done. */
  readonly cleansUp?: boolean;
  /** @throws what went wrong; Skipped where it cannot be tried. */
  readonly run: () => Promise<void>;
}

/** A check that cannot be tried here: its message says why. */
export class Skipped extends Error {}

export interface Outcome {
  readonly tries: string;
  readonly result: 'ok' | 'skipped' | 'FAILED';
  /** Why it failed or was skipped. */
  readonly reason?: string;
}

/** Runs the checks in their order; tells each as it is over. None stops those after it, except where they depend on it. */
export async function runChecks(
  checks: readonly Check[],
  tell: (outcome: Outcome) => void,
  signal: AbortSignal,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of checks) {
    const outcome = await outcomeOf(check, signal);
    tell(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function outcomeOf({ tries, cleansUp = false, run }: Check, signal: AbortSignal): Promise<Outcome> {
  if (signal.aborted && !cleansUp) return { tries, result: 'FAILED', reason: 'interrupted' };
  try {
    await run();
    return { tries, result: 'ok' };
  } catch (error) {
    return {
      tries,
      result: error instanceof Skipped ? 'skipped' : 'FAILED',
      reason: error instanceof Skipped ? error.message : reasonOf(error),
    };
  }
}

/** The line of an outcome. */
export const lineOf = ({ tries, result, reason }: Outcome): string =>
  `${result.padEnd(8)} ${tries}${reason === undefined ? '' : `: ${reason}`}`;

/** How it went altogether. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const count = (result: Outcome['result']) => outcomes.filter((outcome) => outcome.result === result).length;
  return `${count('ok')} passed, ${count('skipped')} skipped, ${count('FAILED')} failed.`;
}
