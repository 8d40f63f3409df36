import type { DueTimerRepository } from '../../data/due-timers.ts';
import { firstHour, hourBefore, hourOf, hoursBetween, overdueBefore, type Timer } from '../../domain/timer.ts';

export interface SweepTimersDeps {
  readonly timers: DueTimerRepository;
  /** Does what is due by a timer, which goes with it. */
  readonly act: (timer: Timer) => Promise<void>;
  readonly now: () => Date;
  /** Told of a timer that could not be done; it stays due. */
  readonly failed: (timer: Timer, error: unknown) => void;
  /** Told how many of those that are left have been due for too long. */
  readonly countOverdue: (timers: number) => void;
}

const atOnce = 20;

/**
 * L7: does what is due, in its order, from the hour on up to which all is done, for as long as `goesOn`: what is left is done
 * by the next run. What fails stays due and holds up nothing else. A timer may be written a moment after its instant, so the
 * hour before the present one is looked at each time. With nothing due: one Get and two queries.
 */
export const sweepTimers =
  (deps: SweepTimersDeps) =>
  async (goesOn: () => boolean): Promise<void> => {
    const { timers, now } = deps;
    const at = now().toISOString();
    const present = hourOf(at);
    const cursor = await timers.cursor();
    let doneUpTo: string | undefined;
    let left = 0;
    let overdue = 0;
    for (const hour of hoursBetween(cursor ?? firstHour(at), present)) {
      const swept = await sweepHour(deps, hour, { at, goesOn });
      left += swept.left;
      overdue += swept.overdue;
      if (left === 0) doneUpTo = hour;
      if (!swept.whole) break;
    }
    const before = hourBefore(present);
    // Up to the last hour of which all is done, and never past the one before this.
    const reached = doneUpTo === undefined || doneUpTo < before ? doneUpTo : before;
    if (reached !== undefined && reached !== cursor) await timers.moveOn(reached);
    deps.countOverdue(overdue);
  };

interface Swept {
  readonly left: number;
  readonly overdue: number;
  /** Whether it was gone through to its end. */
  readonly whole: boolean;
}

async function sweepHour(
  deps: SweepTimersDeps,
  hour: string,
  { at, goesOn }: { readonly at: string; readonly goesOn: () => boolean },
): Promise<Swept> {
  const failed: Timer[] = [];
  const isOverdue = (timer: Timer) => timer.at <= overdueBefore(at);
  for await (const page of deps.timers.due(hour, at)) {
    for (let start = 0; start < page.length; start += atOnce) {
      const rest = page.slice(start);
      if (!goesOn())
        return {
          left: failed.length + rest.length,
          overdue: [...failed, ...rest].filter(isOverdue).length,
          whole: false,
        };
      await Promise.all(
        rest.slice(0, atOnce).map(async (timer) => {
          try {
            await deps.act(timer);
          } catch (error) {
            failed.push(timer);
            deps.failed(timer, error);
          }
        }),
      );
    }
  }
  return { left: failed.length, overdue: failed.filter(isOverdue).length, whole: true };
}
