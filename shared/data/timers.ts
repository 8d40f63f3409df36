import type { Access } from '../domain/access.ts';
import { timerChange, type Timer } from '../domain/timer.ts';
import { keys } from './table.ts';
import { put, remove, type Write } from './writes/write.ts';

export const timerItem = (timer: Timer) => ({ ...keys.timer(timer), type: 'Timer', ...timer });

/**
 * L7: replaces the timers of an access, in every transaction in which its end is set, moved or taken away, or begins to
 * count: at its approval.
 */
export function timerWrites(before: Access | undefined, after: Access, at: string): Write[] {
  const { gone, set } = timerChange(before, after, at);
  return [...gone.map((timer) => remove(keys.timer(timer))), ...set.map((timer) => put(timerItem(timer)))];
}
