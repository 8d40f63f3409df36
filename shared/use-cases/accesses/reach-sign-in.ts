import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import { dossierIdsOf, type Access } from '../../domain/access.ts';
import { requireMayReopenSignIn } from '../../domain/authority.ts';
import type { Staff } from '../../domain/people.ts';
import { showAccess, type ShowAccessDeps } from './show-access.ts';

export interface ReachSignInDeps extends ShowAccessDeps {
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
}

/** L12: an access whose sign-in somebody may open anew. @throws `not-found`; `forbidden` where it is not theirs to open. */
export const reachSignIn =
  (deps: ReachSignInDeps) =>
  async (on: { readonly who: Staff; readonly accessId: string }): Promise<Access> => {
    const { access } = await showAccess(deps)(on);
    const left = await deps.leftDossiers.among(dossierIdsOf(access));
    requireMayReopenSignIn(on.who, { ...access, left: [...left] });
    return access;
  };
