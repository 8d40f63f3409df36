import * as z from 'zod';
import { fitting, hourBegun, mostCounted, mostIds, RefusedAttempts, type RefusedAttempt } from '../domain/refused.ts';
import { keptSince } from '../domain/retention.ts';
import type { Table } from './client.ts';
import { readPage, type ListPage, type PageRequest } from './pages.ts';
import { indexes, keys } from './table.ts';
import { passing } from './ttl.ts';
import { tryWrite, write } from './writes/commit.ts';
import { absent, atMost, or, shorterThan } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update, type Update } from './writes/update.ts';

const Ids = z.set(z.string()).default(new Set());
const Stored = z
  .object({ ...RefusedAttempts.shape, ids: Ids })
  .transform(({ ids, ...row }): RefusedAttempts => ({ ...row, ids: [...ids] }));

/** Which of them are asked for: of a firm, or of one person. */
export interface RefusedFilter {
  /** The hour in which this lies is the first. */
  readonly from?: string | undefined;
  /** The instant before which they began. */
  readonly to?: string | undefined;
  readonly actorId?: string | undefined;
}

/** A5: the attempts that were refused, counted by person, code and hour. */
export const refusedAttemptRepository = (table: Table) => ({
  /** Counts what one call attempted; beyond as many calls as one person may leave in an hour, nothing. */
  count: async (attempt: RefusedAttempt, at: Date): Promise<void> => {
    const hour = hourBegun(at);
    const { by, code, firmId, times = 1 } = attempt;
    const counted = update(keys.refusedRate(by.id, hour))
      .add({ count: 1 })
      .set(passing('Rate', hour))
      .expect(or(absent('count'), atMost('count', mostCounted - 1)), declined);
    if (!(await tryWrite(table, counted))) return;
    const adding = update(keys.refused(firmId, hour, by.id, code))
      .set({ ...passing('RefusedAttempts', hour), ...{ hour, firmId, by, code } })
      .set({ ...indexes.refused(firmId, hour, by.id, code), ...indexes.refusedOf(by.id, hour, code) })
      .add({ count: times });
    await addIds(table, adding, attempt.ids);
  },

  /** Newest first, of whatever firm the person is: each says which. What is over is left out, whether or not it has gone. */
  newestFirst: (
    firmId: string,
    { from, to, actorId }: RefusedFilter,
    page: PageRequest,
    now: Date,
  ): Promise<ListPage<RefusedAttempts>> => {
    const kept = keptSince('RefusedAttempts', now).toISOString();
    const first = from === undefined ? kept : hourBegun(from);
    const partition = partitionOf(firmId, actorId);
    return readPage(
      table,
      {
        ...{ partition, descending: true, now, parse: (item) => Stored.parse(item) },
        range: { beyond: to, until: first > kept ? first : kept },
      },
      page,
    );
  },
});
export type RefusedAttemptRepository = ReturnType<typeof refusedAttemptRepository>;

const partitionOf = (firmId: string, actorId: string | undefined) =>
  actorId === undefined ? { gsi1pk: indexes.refused(firmId).gsi1pk } : { gsi2pk: indexes.refusedOf(actorId).gsi2pk };

/**
 * Counts with as many of the ids as there is room for. Each time that others were faster, fewer are left to add: in the end
 * none, and nothing stands in the way of the count.
 */
async function addIds(table: Table, counting: Update, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return write(table, counting);
  let kept: ReadonlySet<string> = new Set();
  const adding = counting
    .add({ ids: new Set(ids) })
    .expect(or(absent('ids'), shorterThan('ids', mostIds + 1 - ids.length)), (current) => {
      kept = Ids.parse(current?.['ids']);
      return declined();
    });
  if (!(await tryWrite(table, adding))) await addIds(table, counting, fitting(ids, kept));
}
