import { dossierIdsOf, type Access } from '../domain/access.ts';
import type { PersonDetails } from '../domain/card.ts';
import type { Request, RequestedChange } from '../domain/request.ts';
import { sameRights, withRights, type DossierRights } from '../domain/rights-change.ts';
import { accessWrites } from './access-items.ts';
import type { NoteChange } from './ever-users.ts';
import { clientPerson, savePerson } from './people.ts';
import type { Recorded } from './record.ts';
import { keys } from './table.ts';
import { userWrite } from './users.ts';
import { is } from './writes/conditions.ts';
import { update } from './writes/update.ts';
import { nextVersion, type Write } from './writes/write.ts';

/** What an access is to have on one dossier; undefined takes the dossier away. */
export interface NewRights {
  readonly dossierId: string;
  readonly rights: DossierRights | undefined;
  readonly at: string;
}

/** The access as new rights on one dossier make it. */
export const accessWith = <A extends Access>(
  access: A,
  { dossierId, rights }: Pick<NewRights, 'dossierId' | 'rights'>,
): A => ({
  ...access,
  dossiers: withRights(access.dossiers, dossierId, rights),
});

/**
 * Keeps an access with new rights on one dossier, wherever they are read from: the access, what its sign-in gives (so
 * that the very next check knows) and the list of the dossier's users; and when it was, by the instant of the entry (A7).
 * Last comes what may find its row full, so that every other refusal goes before (`commitChange`).
 */
export function rightsWrites(
  access: Recorded<Access>,
  person: PersonDetails,
  { change, note }: { readonly change: NewRights; readonly note: NoteChange },
): Write[] {
  const { dossierId, rights, at } = change;
  const { before, entry } = access;
  const after = { ...access.after, person };
  // One that was over, or undone, before it was open gives nothing, and is listed nowhere, until it is opened late (L7).
  const isUnopened = after.activatedAt === undefined;
  const held = before?.dossiers.find((grant) => grant.dossierId === dossierId);
  return [
    ...accessWrites(access),
    ...(after.sub === undefined || isUnopened ? [] : [savePerson(clientPerson(after, after.sub))]),
    ...(sameRights(held, rights) || isUnopened
      ? []
      : [userWrite(after, { dossierId, rights, at }), note(after, dossierId, entry.at)]),
  ];
}

/**
 * Rights changed while more was asked for on the same dossier: the request, as it was read, now starts from what there
 * is, and whoever was looking at it looks again.
 */
export function requestFromNow(request: Request, { rights }: NewRights, after: Access): Write {
  const from: RequestedChange['from'] = rights ?? null;
  const item = update(keys.request(request.requestId));
  // V1: who may decide a change goes by all dossiers of the access.
  const moved =
    request.kind === 'change' ? item.set({ dossierIds: dossierIdsOf(after) }) : item.set({ from }, { in: 'change' });
  return moved
    .set({ version: nextVersion(request) })
    .ifAsRead(request)
    .expect(is('status', request.status));
}
