import type { Access } from '../domain/access.ts';
import type { Deed } from '../domain/audit-entry.ts';
import { Collaborator } from '../domain/people.ts';
import { StoredAccess } from './access-items.ts';
import { getItems, type Table } from './client.ts';
import { Recorded } from './record.ts';
import { keys } from './table.ts';

/** Whose a sign-in is: a client's access, or a collaborator. */
export type SignInOwner =
  { readonly kind: 'access'; readonly owner: Access } | { readonly kind: 'collaborator'; readonly owner: Collaborator };

export const ownerOfKind = (owner: Access | Collaborator): SignInOwner =>
  'accessId' in owner ? { kind: 'access', owner } : { kind: 'collaborator', owner };

/** Whoever holds a sign-in by that id. */
export async function loadOwner(table: Table, ownerId: string): Promise<SignInOwner | undefined> {
  const [item] = await getItems(table, [keys.access(ownerId), keys.collaborator(ownerId)]);
  if (!item) return undefined;
  return item['type'] === 'Access' ? ownerOfKind(StoredAccess.parse(item)) : ownerOfKind(Collaborator.parse(item));
}

/** Notes something of a sign-in with its owner, of whom it changes nothing. */
export const ownerNote = (of: SignInOwner, deed: Deed) =>
  of.kind === 'access' ? Recorded.note('access', of.owner, deed) : Recorded.note('collaborator', of.owner, deed);

/** Gives the owner another sign-in. */
export const ownerMoved = (of: SignInOwner, sub: string, deed: Deed) =>
  of.kind === 'access'
    ? Recorded.change('access', of.owner, { ...of.owner, sub }, deed)
    : Recorded.change('collaborator', of.owner, { ...of.owner, sub }, deed);
