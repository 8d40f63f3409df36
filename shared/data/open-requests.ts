import { DomainError } from '../domain/error.ts';
import type { Table, Write } from './client.ts';
import { stale } from './client.ts';
import { keys } from './table.ts';

// A dossier knows the open requests that lie on it: when it leaves the firm they are to be cancelled (P7), and the
// same write holds back a request for a dossier that has just left.

/** Notes an open request with each dossier it lies on. Refused with `dossier-detached` for one that has left the firm. */
export const openOn = (table: Table, requestId: string, dossierIds: readonly string[]): Write[] =>
  dossierIds.map((dossierId) => ({
    item: {
      Update: {
        ...update(table, dossierId, requestId),
        UpdateExpression: 'ADD openRequests :request',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(detached)',
      },
    },
    refuse: (dossier) => (dossier === undefined ? stale() : dossierDetached()),
  }));

/** Takes a request that ends from its dossiers; `onlyPresent` refuses while one of them has left the firm. */
export const closeOn = (
  table: Table,
  requestId: string,
  { dossierIds, onlyPresent }: { readonly dossierIds: readonly string[]; readonly onlyPresent: boolean },
): Write[] =>
  dossierIds.map((dossierId) => ({
    item: {
      Update: {
        ...update(table, dossierId, requestId),
        UpdateExpression: 'DELETE openRequests :request',
        ConditionExpression: `attribute_exists(pk)${onlyPresent ? ' AND attribute_not_exists(detached)' : ''}`,
      },
    },
    refuse: (dossier) => (dossier === undefined ? stale() : dossierDetached()),
  }));

/** Refuses unless the dossier belongs to the firm still. */
export const stillAttached = (table: Table, dossierId: string): Write => ({
  item: {
    ConditionCheck: {
      TableName: table.name,
      Key: keys.dossier(dossierId),
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(detached)',
    },
  },
  refuse: dossierDetached,
});

const update = (table: Table, dossierId: string, requestId: string) => ({
  TableName: table.name,
  Key: keys.dossier(dossierId),
  ExpressionAttributeValues: { ':request': new Set([requestId]) },
});

export function dossierDetached(): DomainError {
  return new DomainError('dossier-detached');
}
