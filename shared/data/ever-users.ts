import * as z from 'zod';
import type { Access } from '../domain/access.ts';
import type { Grant } from '../domain/people.ts';
import { Instant } from '../domain/vocabulary.ts';
import type { Table } from './client.ts';
import { readBeginning, type ListPage, type PageRequest } from './pages.ts';
import { keys } from './table.ts';
import { commit, tryCommit, tryWrite } from './writes/commit.ts';
import { absent, or, shorterThan } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { put, type Write } from './writes/write.ts';

/** A7: one who ever had something on a dossier. */
export interface EverUser {
  readonly accessId: string;
  readonly firmId: string;
  /** When it changed what they had, since the access was opened; of many changes, the latest. */
  readonly changes: readonly string[];
  /** The instant before which changes are left out; the record has them. */
  readonly changesFrom?: string | undefined;
}

const prefix = keys.everUser('', '').sk;

const StoredEverUser = z
  .object({
    sk: z.string(),
    firmId: z.string(),
    changes: z.set(Instant).default(new Set()),
    changesFrom: Instant.optional(),
  })
  .transform(({ sk, changes, ...user }): EverUser => ({
    ...user,
    changes: [...changes],
    accessId: sk.slice(prefix.length),
  }));

/** Those who ever had something on a dossier, the newest access first; one query a page. */
export const everUsersOf = (table: Table, dossierId: string, page: PageRequest): Promise<ListPage<EverUser>> =>
  readBeginning(table, { key: keys.everUser(dossierId, ''), schema: StoredEverUser, consistent: true }, page);

type Holder = Pick<Access, 'accessId' | 'firmId'>;

const typed = ({ firmId }: Holder) => ({ type: 'EverUser', firmId });

export const everUserItem = (access: Holder, { dossierId }: Pick<Grant, 'dossierId'>) => ({
  ...keys.everUser(dossierId, access.accessId),
  ...typed(access),
});

/**
 * Keeps that an access has had its dossiers, before it is opened: of forty dossiers the transaction has no room for as many
 * rows more. A row that is there already stays as it is.
 */
export const keepEver = async (table: Table, access: Holder & Pick<Access, 'dossiers'>): Promise<void> => {
  const rows = access.dossiers.map((grant) => put(everUserItem(access, grant)).ifNew(declined));
  await Promise.all(rows.map((row) => tryWrite(table, row)));
};

/** As many changes as fit into one kilobyte with the rest of the row. */
const mostChanges = 28;

/** Notes in a row when it changed what an access has on a dossier. */
export type NoteChange = (access: Holder, dossierId: string, at: string) => Write;

const addChange: NoteChange = (access, dossierId, at) =>
  update(keys.everUser(dossierId, access.accessId))
    .setIfAbsent(typed(access))
    .add({ changes: new Set([at]) })
    .expect(or(absent('changes'), shorterThan('changes', mostChanges)), declined);

/** The same in a row that is full, which goes on from this change: what a change costs does not grow with their number. */
const startAnew: NoteChange = (access, dossierId, at) =>
  update(keys.everUser(dossierId, access.accessId)).set({
    ...typed(access),
    changes: new Set([at]),
    changesFrom: at,
  });

/** Commits writes with which rights on a dossier change. @throws as `commit` does. */
export async function commitChange(table: Table, writesWith: (note: NoteChange) => readonly Write[]): Promise<void> {
  if (!(await tryCommit(table, writesWith(addChange)))) await commit(table, writesWith(startAnew));
}
