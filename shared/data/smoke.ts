import * as z from 'zod';
import { getItem, type Table } from './client.ts';
import { keys, secondsOf } from './table.ts';
import { write } from './writes/commit.ts';
import { put, remove } from './writes/write.ts';

/** How long an item that could not be removed stays, in seconds. */
const kept = 60;

/** Items of the smoke test's own, which nothing follows from. */
export const smokeRepository = (table: Table) => ({
  keep: (smokeId: string, now: Date): Promise<void> =>
    write(table, put({ ...keys.smoke(smokeId), type: 'Smoke', ttl: secondsOf(now) + kept }).ifNew()),

  isKept: async (smokeId: string): Promise<boolean> =>
    (await getItem(table, keys.smoke(smokeId), z.object({ type: z.literal('Smoke') }))) !== undefined,

  remove: (smokeId: string): Promise<void> => write(table, remove(keys.smoke(smokeId))),
});
