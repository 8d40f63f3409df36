import type { CompanyRepository } from '../../data/companies.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import type { UserRepository } from '../../data/users.ts';
import { isOfFirm, mayReachDossier, requireManager } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Person } from '../../domain/people.ts';
import type { User } from '../../domain/user.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ListUsersDeps {
  readonly companies: Pick<CompanyRepository, 'dossier'>;
  readonly users: UserRepository;
}

/** @throws `not-found` for a dossier out of reach; `forbidden` for a client who does not manage its users. */
export function reachUsers(who: Person, dossierId: string): void {
  if (!isId(dossierId) || !mayReachDossier(who, dossierId)) throw new DomainError('not-found');
  requireManager(who, dossierId);
}

/**
 * Lists the users of a dossier, the newest access first, in one query; each row names its firm, so only a dossier
 * without users is looked up.
 *
 * @throws `not-found`
 */
export const listUsers =
  ({ companies, users }: ListUsersDeps) =>
  async ({ who, dossierId, page }: { who: Person; dossierId: string; page: PageRequest }): Promise<ListPage<User>> => {
    const found = await users.ofDossier(dossierId, page);
    const owner = found.items[0] ?? (await companies.dossier(dossierId));
    if (!isOfFirm(who, owner)) throw new DomainError('not-found');
    return found;
  };
