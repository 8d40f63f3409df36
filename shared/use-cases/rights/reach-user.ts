import type { AccessRepository } from '../../data/accesses.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import { dossierIdsOf, type Access } from '../../domain/access.ts';
import type { Dossier } from '../../domain/company.ts';
import { DomainError } from '../../domain/error.ts';
import { reachesDossier, touches, type Grant, type Person } from '../../domain/people.ts';
import { managesUsersOf } from '../../domain/rights-change.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ReachUserDeps {
  readonly companies: Pick<CompanyRepository, 'dossier'>;
  readonly accesses: Pick<AccessRepository, 'access'>;
}

/** An access, the dossier it is to have rights on, and what it has there so far. */
export interface DossierUser {
  readonly dossier: Dossier;
  readonly access: Access;
  readonly held: Grant | undefined;
}

/** P1: @throws `forbidden` for a client who does not manage the dossier's users. */
export function requireManager(who: Person, dossierId: string): void {
  if (who.kind === 'client' && !managesUsersOf(who, dossierId)) throw new DomainError('forbidden');
}

/**
 * A dossier within somebody's reach, and an access: for staff one that touches their portfolio, for a client one that
 * holds the dossier or belongs to the own company.
 *
 * @throws `not-found` for all others; `forbidden` for a client who does not manage the dossier's users.
 */
export const reachUser =
  ({ companies, accesses }: ReachUserDeps) =>
  async ({ who, dossierId, accessId }: { who: Person; dossierId: string; accessId: string }): Promise<DossierUser> => {
    if (!isId(dossierId) || !isId(accessId) || !reachesDossier(who, dossierId)) throw new DomainError('not-found');
    requireManager(who, dossierId);
    const [dossier, access] = await Promise.all([companies.dossier(dossierId), accesses.access(accessId)]);
    if (dossier?.firmId !== who.firmId || !access || !reaches(who, access, dossierId))
      throw new DomainError('not-found');
    return { dossier, access, held: access.dossiers.find((grant) => grant.dossierId === dossierId) };
  };

function reaches(who: Person, access: Access, dossierId: string): boolean {
  if (access.firmId !== who.firmId) return false;
  if (who.kind === 'collaborator') return touches(who, dossierIdsOf(access));
  return dossierIdsOf(access).includes(dossierId) || access.identity.companyId === who.companyId;
}
