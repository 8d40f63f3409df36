import * as z from 'zod';
import { Access, dossierIdsOf } from '../domain/access.ts';
import { storedGrants, StoredGrants } from './grants.ts';
import { indexes, keys } from './table.ts';
import { entryWrites, recordedUpdate, type Recorded } from './record.ts';
import { is } from './writes/conditions.ts';
import type { Update } from './writes/update.ts';
import { put, type Write } from './writes/write.ts';

/** An access as its item keeps it. */
export const StoredAccess = Access.extend({ dossiers: StoredGrants });

/** What an access is, as it is written with its version: how it is used, others note. */
const Versioned = Access.omit({ invitedAt: true, acceptedAt: true, lastSignInOn: true });

export const accessItem = (access: Access) => ({
  ...keys.access(access.accessId),
  ...indexes.accesses(access.firmId, access.createdAt, access.accessId),
  ...indexes.companyAccesses(access.companyId, access.createdAt, access.accessId),
  type: 'Access',
  // A4: no more than that, whatever has been read with it.
  ...Versioned.parse(access),
  dossiers: storedGrants(access.dossiers),
});

/** P7: which of its dossiers have left the firm, marked by the stream whatever the access's version. */
export const LeftMarks = z.object({ left: z.set(z.string()).default(new Set()) });

/** Keeps a new access, with its entry. */
export const newAccessWrites = (access: Recorded<Access>): Write[] => [
  put(accessItem(access.after)).ifNew(),
  ...entryWrites(access),
];

/**
 * Changes an access as it was read, with the entry; somebody else's change in between refuses it. The marks of dossiers
 * that have left stay, but for dossiers that it no longer opens; `also` is for what no version guards.
 */
export function accessWrites(access: Recorded<Access>, also: (item: Update) => Update = (item) => item): Write[] {
  const { before, after } = access;
  const { pk: _pk, sk: _sk, ...fields } = { ...absent, ...accessItem(after) };
  const opens = new Set(dossierIdsOf(after));
  const given = new Set((before ? dossierIdsOf(before) : []).filter((dossierId) => !opens.has(dossierId)));
  const marked = (item: Update) => also(item).deleteFrom({ left: given });
  return [recordedUpdate(access, fields, marked).expect(is('status', before?.status)), ...entryWrites(access)];
}

/** Every field without a value: one that an access no longer has goes. */
const absent = Object.fromEntries(Object.keys(Versioned.shape).map((field) => [field, undefined]));
