import type { AccessRepository } from '../../data/accesses.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { Access } from '../../domain/access.ts';
import { mayNameAccess } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Person } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ReachNamedAccessDeps {
  readonly accesses: Pick<AccessRepository, 'access'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofAccesses'>;
}

/**
 * The access that a query names.
 * @throws `unknown-access`: the same for what is another firm's, out of reach, absent or no id.
 */
export const reachNamedAccess =
  ({ accesses, leftDossiers }: ReachNamedAccessDeps) =>
  async (who: Person, accessId: string): Promise<Access> => {
    const found = isId(accessId) ? await accesses.access(accessId) : undefined;
    const [access] = found?.firmId === who.firmId ? await leftDossiers.ofAccesses(who, [found]) : [];
    if (!access || !mayNameAccess(who, access))
      throw new DomainError('unknown-access', { errors: [{ pointer: '/accessId', code: 'unknown-access' }] });
    return access;
  };
export type ReachNamedAccess = ReturnType<typeof reachNamedAccess>;
