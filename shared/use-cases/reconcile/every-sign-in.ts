import type { RunMark } from '../../data/reconcile-marks.ts';
import type { SeenOwnerRepository } from '../../data/seen-owners.ts';
import { OwnerList } from '../../domain/reconciliation.ts';
import type { Finder, LookAtAll } from './finder.ts';
import { lookAtOwners, type LookAtOwnersDeps } from './look-at-owners.ts';

export interface EverySignInDeps extends LookAtOwnersDeps {
  readonly owners: Pick<SeenOwnerRepository, 'page'>;
  /** As many as are looked at in a run; the next one goes on from there. */
  readonly atMost: number;
}

/**
 * A thousand a run: 96,000 a day, at one call a second to the sign-in service, of the 120 that it takes. Who has just changed is
 * looked at within the hour by their entry in the record; this finds what drifts without one.
 */
export const walkedAtOnce = 1000;

const pageSize = 100;

/**
 * V21: looks at one sign-in after the other, firm by firm, of staff, of those who left and of accesses, and then from the first one
 * again. Where it breaks off, the next run goes on with the page that was not done.
 */
export const everySignIn = (deps: EverySignInDeps): Finder<LookAtAll> => ({
  name: 'every-sign-in',
  async *find({ firmIds, dueBefore, goesOn, mark, note }) {
    const look = { dueBefore, wasTold: () => false };
    let seen = 0;
    let walk = mark.walk;
    try {
      for (const place of placesFrom(firmIds, walk)) {
        for (walk = place; walk;) {
          if (seen >= deps.atMost || !goesOn()) return;
          const { owners, next } = await deps.owners.page(walk, { limit: pageSize, from: walk.from });
          yield* lookAtOwners(deps, owners, look);
          seen += owners.accesses.length + owners.collaborators.length;
          walk = next && { ...place, from: next };
        }
      }
      walk = undefined;
    } finally {
      note({ walk });
    }
  },
});

type Walk = NonNullable<RunMark['walk']>;

/** Where there is still to go: first where the last run ended. */
function placesFrom(firmIds: readonly string[], walk: RunMark['walk']): Walk[] {
  const all = firmIds.flatMap((firmId) => OwnerList.options.map((list): Walk => ({ firmId, list })));
  if (!walk) return all;
  const order = ({ firmId, list }: Walk) => `${firmId}#${String(OwnerList.options.indexOf(list))}`;
  const left = all.filter((place) => order(place) >= order(walk));
  return left.map((place) => (order(place) === order(walk) ? walk : place));
}
