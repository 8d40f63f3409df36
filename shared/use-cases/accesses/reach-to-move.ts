import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { Access } from '../../domain/access.ts';
import { mayReachAccess, type Left } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Person } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';

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
