import { CursorKeys } from '../domain/cursor-keys.ts';
import { getItem, type Table } from './client.ts';
import { keys } from './table.ts';
import { tryWrite, write } from './writes/commit.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { put } from './writes/write.ts';

/** The keys that positions in lists are sealed with: one item of the deployment, in no index and so in no list. */
export const cursorKeyRepository = (table: Table) => ({
  cursorKeys: (): Promise<CursorKeys | undefined> => getItem(table, keys.cursorKeys(), CursorKeys),

  /** Keeps the first keys: false when somebody else was first. */
  keepFirstKeys: (first: CursorKeys): Promise<boolean> =>
    tryWrite(table, put({ ...keys.cursorKeys(), type: 'CursorKeys', ...first }).ifNew(declined)),

  /** Keeps keys in the place of those that were read. @throws Conflict when they were changed meanwhile. */
  changeKeys: (before: CursorKeys, after: CursorKeys): Promise<void> =>
    write(table, update(keys.cursorKeys()).set(after).ifAsRead(before)),
});
export type CursorKeyRepository = ReturnType<typeof cursorKeyRepository>;
