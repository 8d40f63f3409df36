import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { Access } from '../../domain/access.ts';
import { mayReachAccess, type Left } from '../../domain/authority.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import type { Person } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';
import { endIfDue, type EndAccessDeps } from '../end-access.ts';

export interface ReachToMoveDeps {
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofAccess'>;
}

/** Who wants to move which access. */
export interface OnAccess<Who extends Person = Person> {
  readonly who: Who;
  readonly accessId: string;
}

/** An access within somebody's reach, in one read if it has been opened. @throws `not-found` */
export const reachToMove =
  ({ leftDossiers }: ReachToMoveDeps) =>
  async ({ who, accessId }: OnAccess): Promise<Access & Left> => {
    const found = isId(accessId) ? await leftDossiers.ofAccess(who.firmId, accessId) : undefined;
    if (!found || !mayReachAccess(who, found)) throw new DomainError('not-found');
    return found;
  };

export interface ReachSettledDeps extends ReachToMoveDeps, EndAccessDeps {}

/**
 * The same for whoever moves it. Where its end has come, that is written first: what is done then is done to one that is
 * suspended (L7). @throws `not-found`
 */
export const reachSettled =
  (deps: ReachSettledDeps) =>
  (on: OnAccess): Promise<Access & Left> =>
    retryOnConflict(async () => {
      const found = await reachToMove(deps)(on);
      const { left: _left, ...access } = found;
      return (await endIfDue(deps, access)) ? reachToMove(deps)(on) : found;
    });
