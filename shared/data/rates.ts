import { tooManyRequests } from '../domain/error.ts';
import { hourOf, secondsToNextHour } from '../domain/rate.ts';
import type { Table } from './client.ts';
import { keys } from './table.ts';
import { passing } from './ttl.ts';
import { tryWrite, write } from './writes/commit.ts';
import { above, absent, atMost, or } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';

/** F3: how often somebody has set off mails to others in an hour of the clock. */
export const rateRepository = (table: Table) => ({
  /** Counts one. @throws `too-many-requests` when there are as many as may be, until the next hour. */
  count: (personId: string, at: Date, limit: number): Promise<void> => {
    const wait = secondsToNextHour(at);
    const counting = update(keys.rate(personId, hourOf(at))).add({ count: 1 });
    return write(
      table,
      counting
        .set(passing('Rate', `${hourOf(at)}:00Z`))
        .expect(or(absent('count'), atMost('count', limit - 1)), () => tooManyRequests(wait)),
    );
  },

  /** Counts one less, since nothing came of it. */
  giveBack: async (personId: string, at: Date): Promise<void> => {
    const giving = update(keys.rate(personId, hourOf(at))).add({ count: -1 });
    await tryWrite(table, giving.expect(above('count', 0), declined));
  },
});
export type RateRepository = ReturnType<typeof rateRepository>;
