import * as z from 'zod';
import { getItem, type Table } from './client.ts';
import { keys } from './table.ts';
import { passing } from './ttl.ts';
import { commit, write } from './writes/commit.ts';
import { update } from './writes/update.ts';
import { put, remove } from './writes/write.ts';

const entryOf = (smokeId: string) => keys.audit(`smoke-${smokeId}`, '', smokeId);
const beside = (smokeId: string): string => `${smokeId}-beside`;

/** Items of the smoke test's own, which nothing follows from. */
export const smokeRepository = (table: Table) => ({
  keep: (smokeId: string, now: Date): Promise<void> =>
    write(table, put({ ...keys.smoke(smokeId), ...passing('Smoke', now) }).ifNew()),

  isKept: async (smokeId: string): Promise<boolean> =>
    (await getItem(table, keys.smoke(smokeId), z.object({ type: z.literal('Smoke') }))) !== undefined,

  remove: (smokeId: string): Promise<void> => write(table, remove(keys.smoke(smokeId))),

  /** A2: what can be done to the record. The entry is of no firm and in no index, and goes by itself. */
  record: {
    /** Puts an entry, and changes another item with it. */
    enter: (smokeId: string, now: Date): Promise<void> =>
      commit(table, [
        put({ ...entryOf(smokeId), ...passing('SmokeEntry', now) }).ifNew(),
        update(keys.smoke(beside(smokeId))).set(passing('Smoke', now)),
      ]),

    /** Where the entry is, to try on it what no write of ours does. */
    key: entryOf,

    /** Removes what was changed with the entry. */
    leave: (smokeId: string): Promise<void> => write(table, remove(keys.smoke(beside(smokeId)))),
  },
});
