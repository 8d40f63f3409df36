import * as z from 'zod';
import { AccessStatus, type KnownAccess } from '../domain/access.ts';
import type { DossierRights } from '../domain/rights-change.ts';
import { userOf, type User } from '../domain/user.ts';
import { Instant } from '../domain/vocabulary.ts';
import { getItem, type Table } from './client.ts';
import { rightsCode, StoredRights } from './grants.ts';
import { readBeginning, type ListPage, type PageRequest } from './pages.ts';
import { keys } from './table.ts';
import { put, remove, type Write } from './writes/write.ts';

const StoredUser = z
  .object({
    sk: z.string(),
    firmId: z.string(),
    name: z.string(),
    email: z.string(),
    status: AccessStatus,
    rights: StoredRights,
    changedAt: Instant,
    // A row from before it was kept is older than any.
    version: z.number().int().default(0),
  })
  .transform(({ sk, rights, ...user }): User => ({ ...user, ...rights, accessId: sk.slice(prefix.length) }));

const prefix = keys.user('', '').sk;

/** The users of dossiers: everybody whose access has been opened and holds the dossier. */
export const userRepository = (table: Table) => ({
  /** The users of a dossier, the newest access first; one query a page. */
  ofDossier: (dossierId: string, page: PageRequest): Promise<ListPage<User>> =>
    readBeginning(table, { key: keys.user(dossierId, ''), schema: StoredUser, consistent: false }, page),

  user: (dossierId: string, accessId: string): Promise<User | undefined> =>
    getItem(table, keys.user(dossierId, accessId), StoredUser),
});
export type UserRepository = ReturnType<typeof userRepository>;

/** A user as stored: 25 of them are read with one unit. */
export const userItem = (dossierId: string, { accessId, level, options, ...user }: User) => ({
  ...keys.user(dossierId, accessId),
  type: 'User',
  ...user,
  rights: rightsCode({ level, options }),
});

/** Shows what an access has on a dossier in the list of the dossier's users, or takes it from there. */
export const userWrite = (
  access: KnownAccess,
  { dossierId, rights, at }: { dossierId: string; rights: DossierRights | undefined; at: string },
): Write =>
  rights ? put(userItem(dossierId, userOf(access, rights, at))) : remove(keys.user(dossierId, access.accessId));
