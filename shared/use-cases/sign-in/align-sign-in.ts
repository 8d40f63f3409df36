import type { LinkRepository } from '../../data/links.ts';
import type { SeenOwnerRepository } from '../../data/seen-owners.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import type { Repair } from '../../domain/reconciliation.ts';
import { holderOf } from '../../domain/opening.ts';
import { isLost, isOpenedWhole, type Drift, type OpenedSignIn } from '../../domain/sign-in-drift.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { findDrift, signInFollows, type SignInFollowsDeps } from '../sign-in-follows.ts';
import { atOwnAddress, type StrayDeps } from '../open-noted.ts';

export interface AlignSignInDeps extends SignInFollowsDeps, StrayDeps {
  readonly owners: Pick<SeenOwnerRepository, 'owed'>;
  readonly links: Pick<LinkRepository, 'noteLost'>;
  readonly now: () => Date;
  readonly signIns: SignInFollowsDeps['signIns'] &
    StrayDeps['signIns'] &
    Pick<SignInService, 'look' | 'find' | 'rename'>;
}

/**
 * V21: brings a sign-in that is other than its owner says after them (L3), as what they were moved by does, and says
 * what came of it. It goes by the owner as they are then, and does it anew where they move meanwhile. One that was lost
 * is left alone (L12): it is noted, so that it is told as new once, however often it is found.
 *
 * @throws SignInTaken when somebody else has its address; what the services throw.
 */
export const alignSignIn =
  (deps: AlignSignInDeps) =>
  (ownerId: string): Promise<Repair> => {
    let outcome: Repair = 'moved-on';
    return retryOnConflict(async () => {
      const before = await deps.owners.owed(ownerId);
      if (!before || !isOpenedWhole(before.signIn)) return outcome;
      const drift = await findDrift(deps, before.signIn);
      if (!drift) return outcome;
      if (isLost(drift)) return lost(deps, before.signIn);
      await bringAfter(deps, before.signIn, drift);
      outcome = 'repaired';
      if ((await deps.owners.owed(ownerId))?.version !== before.version) throw new Conflict();
      return outcome;
    });
  };

const lost = async ({ links, now }: AlignSignInDeps, { sub }: OpenedSignIn): Promise<Repair> =>
  (await links.noteLost(sub, now().toISOString())) ? 'newly-lost' : 'by-owner';

async function bringAfter(deps: AlignSignInDeps, owed: OpenedSignIn, drift: Drift): Promise<void> {
  if (drift !== 'at-another-address') return signInFollows(deps, owed);
  const { sub, email } = owed;
  if (email !== undefined)
    await atOwnAddress(deps, { ...holderOf(owed), email }, () => deps.signIns.rename(sub, email));
}
