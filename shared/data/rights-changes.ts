import type { Access } from '../domain/access.ts';
import type { RequestedChange } from '../domain/request.ts';
import { sameRights, withRights, type DossierRights } from '../domain/rights-change.ts';
import { saveAccess } from './access-items.ts';
import { stale, type Table, type Write } from './client.ts';
import { clientPerson, personItem } from './people.ts';
import { keys } from './table.ts';
import { userWrite } from './users.ts';

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
export function rightsWrites(
  table: Table,
  before: Access,
  after: Access,
  { dossierId, rights, at }: NewRights,
): Write[] {
  const held = before.dossiers.find((grant) => grant.dossierId === dossierId);
  const person = after.sub === undefined ? undefined : personItem(clientPerson(after, after.sub));
  return [
    saveAccess(table, before, after),
    ...(person ? [{ item: { Put: { TableName: table.name, Item: person } }, refuse: stale }] : []),
    ...(sameRights(held, rights) ? [] : [userWrite(table, after, { dossierId, rights, at })]),
  ];
}

/**
 * Rights changed while more was asked for on the same dossier: the request now starts from what there is, and whoever
 * was looking at it looks again.
 */
export function requestFromNow(table: Table, access: Access, { dossierId, rights }: NewRights): Write[] {
  if (access.asked?.dossierId !== dossierId) return [];
  const from: RequestedChange['from'] = rights ?? null;
  return [
    {
      item: {
        Update: {
          TableName: table.name,
          Key: keys.request(access.asked.requestId),
          UpdateExpression: 'SET #change.#from = :from ADD #version :one',
          ConditionExpression: '#status = :open',
          ExpressionAttributeNames: {
            '#change': 'change',
            '#from': 'from',
            '#version': 'version',
            '#status': 'status',
          },
          ExpressionAttributeValues: { ':from': from, ':one': 1, ':open': 'open' },
        },
      },
      refuse: stale,
    },
  ];
}
