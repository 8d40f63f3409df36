import type { DueTimerRepository } from '../../data/due-timers.ts';
import { firstHour, hourBefore, hourOf, hoursBetween, overdueBefore, type Timer } from '../../domain/timer.ts';
import type { Finder, Finding, LookAtAll } from './finder.ts';

export interface OverdueTimersDeps {
  readonly timers: Pick<DueTimerRepository, 'cursor' | 'due'>;
  /** L7: what the sweep does by a timer. */
  readonly act: (timer: Timer) => Promise<void>;
}

/**
 * L7: timers that the sweep should have come to, or could not do; also in the hour before the one from which it goes on, where
 * it looks no more. With nothing due: one Get and three queries.
 */
export const overdueTimers = ({ timers, act }: OverdueTimersDeps): Finder<LookAtAll> => ({
  name: 'overdue-timers',
  async *find({ now }) {
    const at = now.toISOString();
    const cursor = (await timers.cursor()) ?? firstHour(at);
    const due = overdueBefore(at);
    for (const hour of hoursBetween(hourBefore(cursor), hourOf(at)))
      for await (const page of timers.due(hour, due)) yield* page.map((timer) => findingOf(timer, act));
  },
});

const findingOf = (timer: Timer, act: OverdueTimersDeps['act']): Finding => ({
  found: { kind: 'timer-overdue', id: timer.subjectId, since: timer.at, what: timer.kind },
  repair: async () => {
    await act(timer);
    return 'repaired';
  },
});
