import { uuidv7 } from 'uuidv7';
import type { Table } from '../../../shared/data/client.ts';
import { dueTimerRepository } from '../../../shared/data/due-timers.ts';
import { endRepository } from '../../../shared/data/ends.ts';
import type { Timer } from '../../../shared/domain/timer.ts';
import { nextDailyMail } from '../../../shared/parsers/time.ts';
import { actOnTimer } from '../../../shared/use-cases/ends/act-on-timer.ts';
import { sweepTimers } from '../../../shared/use-cases/ends/sweep-timers.ts';
import { tellOfEnds, tellOfOwnEnd } from '../../../shared/use-cases/ends/tell-of-ends.ts';
import { office } from '../../support/office.ts';

interface Sweeping {
  readonly now: () => Date;
  readonly pageSize?: number;
  readonly goesOn?: () => boolean;
}

/** The sweep on a table, as the function puts it together, with what became of it. */
export function sweeping(table: Table, { now, pageSize, goesOn = () => true }: Sweeping) {
  const deps = { ...office(table, now), ends: endRepository(table), nextDailyMail };
  const failed: { readonly timer: Timer; readonly error: unknown }[] = [];
  const overdue: number[] = [];
  const act = actOnTimer({ ...deps, newId: uuidv7, via: 'timer' });
  const sweep = sweepTimers({
    timers: dueTimerRepository(table, pageSize),
    act,
    now,
    failed: (timer, error) => failed.push({ timer, error }),
    countOverdue: (timers) => overdue.push(timers),
  });
  return {
    sweep: () => sweep(goesOn),
    act,
    failed,
    overdue,
    ownEnd: tellOfOwnEnd(deps),
    endsOfOthers: tellOfEnds(deps),
  };
}
