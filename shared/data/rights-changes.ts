import type { Access } from '../domain/access.ts';
import type { RequestedChange } from '../domain/request.ts';
import { sameRights, withRights, type DossierRights } from '../domain/rights-change.ts';
import { saveAccess } from './access-items.ts';
import { clientPerson, savePerson } from './people.ts';
import { keys } from './table.ts';
import { userWrite } from './users.ts';
import { is } from './writes/conditions.ts';
import { update } from './writes/update.ts';
import type { Write } from './writes/write.ts';

/** What an access is to have on one dossier; undefined takes the dossier away. */
export interface NewRights {
  readonly dossierId: string;
  readonly rights: DossierRights | undefined;
  readonly at: string;
}

/** The access as new rights on one dossier make it. */
export const accessWith = (access: Access, { dossierId, rights }: Pick<NewRights, 'dossierId' | 'rights'>): Access => ({
  ...access,
  dossiers: withRights(access.dossiers, dossierId, rights),
  version: access.version + 1,
});

/**
 * Keeps an access with new rights on one dossier, wherever they are read from: the access, what its sign-in gives (so
 * that the very next check knows) and the list of the dossier's users.
 */
export function rightsWrites(before: Access, after: Access, { dossierId, rights, at }: NewRights): Write[] {
  const held = before.dossiers.find((grant) => grant.dossierId === dossierId);
  return [
    saveAccess(before, after),
    ...(after.sub === undefined ? [] : [savePerson(clientPerson(after, after.sub))]),
    ...(sameRights(held, rights) ? [] : [userWrite(after, { dossierId, rights, at })]),
  ];
}

/**
 * Rights changed while more was asked for on the same dossier: the request now starts from what there is, and whoever
 * was looking at it looks again.
 */
export function requestFromNow(access: Access, { dossierId, rights }: NewRights): Write[] {
  if (access.asked?.dossierId !== dossierId) return [];
  const from: RequestedChange['from'] = rights ?? null;
  return [
    update(keys.request(access.asked.requestId))
      .set({ from }, { in: 'change' })
      .add({ version: 1 })
      .expect(is('status', 'open')),
  ];
}
