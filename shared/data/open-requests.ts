import { DomainError } from '../domain/error.ts';
import { keys } from './table.ts';
import { absent, and, exists, lacks } from './writes/conditions.ts';
import { update } from './writes/update.ts';
import { check, type Write } from './writes/write.ts';

// A dossier knows the open requests that lie on it: when it leaves the firm they are to be cancelled (P7), and the
// same write holds back a request for a dossier that has just left.

/** Notes an open request with each dossier it lies on. Refused with `dossier-detached` for one that has left the firm. */
export const openOn = (requestId: string, dossierIds: readonly string[]): Write[] =>
  dossierIds.map((dossierId) =>
    update(keys.dossier(dossierId))
      .add({ openRequests: new Set([requestId]) })
      .expect(exists())
      .expect(absent('detached'), dossierDetached),
  );

/** Takes a request that ends from its dossiers; `onlyPresent` refuses it if one of them has left the firm meanwhile. */
export const closeOn = (
  requestId: string,
  { dossierIds, onlyPresent }: { readonly dossierIds: readonly string[]; readonly onlyPresent: boolean },
): Write[] =>
  dossierIds.map((dossierId) => {
    const closed = update(keys.dossier(dossierId))
      .deleteFrom({ openRequests: new Set([requestId]), leftBehind: new Set([requestId]) })
      .expect(exists());
    if (!onlyPresent) return closed;
    return closed.expect(absent('detached'), dossierDetached).expect(lacks('leftBehind', requestId), dossierDetached);
  });

/** Refuses unless the dossier belongs to the firm still. */
export const stillAttached = (dossierId: string): Write =>
  check(keys.dossier(dossierId)).expect(and(exists(), absent('detached')), dossierDetached);

/** Expects that a dossier has left the firm, or has not, as it was read. */
export const asLeft = (dossierId: string, left: boolean): Write =>
  check(keys.dossier(dossierId)).expect(left ? exists('detached') : absent('detached'));

const dossierDetached = () => new DomainError('dossier-detached');
