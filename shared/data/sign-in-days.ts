import type { Table } from './client.ts';
import { keys } from './table.ts';
import { tryWrite } from './writes/commit.ts';
import { absent, before, exists, or } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';

/** L10: on which days people signed in. */
export const signInDayRepository = (table: Table) => ({
  /** Notes the day of a sign-in by an access, once a day, in one write; later ones of the day are declined. */
  note: async (accessId: string, day: string): Promise<void> => {
    const item = update(keys.access(accessId)).set({ lastSignInOn: day });
    const isNews = or(absent('lastSignInOn'), before('lastSignInOn', day));
    await tryWrite(table, item.expect(exists(), declined).expect(isNews, declined));
  },
});
export type SignInDayRepository = ReturnType<typeof signInDayRepository>;
