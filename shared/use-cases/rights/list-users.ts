import type { CompanyRepository } from '../../data/companies.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import type { UserRepository } from '../../data/users.ts';
import { isAssigned, mayReachDossier, requireManager } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Person } from '../../domain/people.ts';
import type { User } from '../../domain/user.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ReachUsersDeps {
  readonly companies: Pick<CompanyRepository, 'dossier'>;
}

/** What the caller alone tells. @throws as `reachUsers` does. */
export function requireUsersOf(who: Person, dossierId: string): void {
  if (!isId(dossierId) || !isAssigned(who, dossierId)) throw new DomainError('not-found');
  requireManager(who, dossierId);
}

/**
 * A dossier whose users somebody may list. A client's access says all of it; of what staff name, the dossier itself says
 * whether it is the firm's, and still there (P7).
 *
 * @throws `not-found` for a dossier out of reach; `forbidden` for a client who does not manage its users.
 */
export const reachUsers =
  ({ companies }: ReachUsersDeps) =>
  async ({ who, dossierId }: { who: Person; dossierId: string }): Promise<void> => {
    requireUsersOf(who, dossierId);
    if (who.kind === 'client') return;
    if (!mayReachDossier(who, await companies.dossier(dossierId))) throw new DomainError('not-found');
  };

export interface ListUsersDeps {
  readonly users: Pick<UserRepository, 'ofDossier'>;
}

/** Lists the users of a dossier within reach, the newest access first, in one query. */
export const listUsers =
  ({ users }: ListUsersDeps) =>
  ({ dossierId, page }: { dossierId: string; page: PageRequest }): Promise<ListPage<User>> =>
    users.ofDossier(dossierId, page);
