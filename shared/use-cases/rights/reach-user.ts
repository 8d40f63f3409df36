import type { AccessRepository } from '../../data/accesses.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { KnownAccess } from '../../domain/access.ts';
import { isAssigned, mayReachDossier, mayReachUser, requireManager } from '../../domain/authority.ts';
import type { Dossier } from '../../domain/company.ts';
import { DomainError } from '../../domain/error.ts';
import type { Grant, Person } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';
import { endIfDue, type EndAccessDeps } from '../end-access.ts';

export interface ReachUserDeps {
  readonly companies: Pick<CompanyRepository, 'dossier'>;
  readonly accesses: Pick<AccessRepository, 'known'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofAccesses'>;
}

/** An access, the dossier it is to have rights on, and what it has there so far. */
export interface DossierUser {
  readonly dossier: Dossier;
  readonly access: KnownAccess;
  readonly held: Grant | undefined;
}

/**
 * A dossier within somebody's reach, and an access: for staff one that touches their portfolio, for a client one that
 * holds the dossier or belongs to the own company.
 *
 * @throws `not-found` for all others; `forbidden` for a client who does not manage the dossier's users.
 */
export const reachUser =
  ({ companies, accesses, leftDossiers }: ReachUserDeps) =>
  async ({ who, dossierId, accessId }: { who: Person; dossierId: string; accessId: string }): Promise<DossierUser> => {
    if (!isId(dossierId) || !isId(accessId) || !isAssigned(who, dossierId)) throw new DomainError('not-found');
    requireManager(who, dossierId);
    const [dossier, access] = await Promise.all([companies.dossier(dossierId), accesses.known(accessId)]);
    if (!mayReachDossier(who, dossier) || !access) throw new DomainError('not-found');
    const [seen] = await leftDossiers.ofAccesses(who, [access]);
    if (!seen || !mayReachUser(who, seen, dossierId)) throw new DomainError('not-found');
    return { dossier, access, held: access.dossiers.find((grant) => grant.dossierId === dossierId) };
  };

export interface ReachSettledUserDeps extends ReachUserDeps, EndAccessDeps {}

/**
 * The same for whoever changes what it has. Where its end has come, that is written first: it is changed as one that is
 * suspended (L7). @throws Conflict when it moved meanwhile.
 */
export const reachSettledUser =
  (deps: ReachSettledUserDeps) =>
  async (on: Parameters<ReturnType<typeof reachUser>>[0]): Promise<DossierUser> => {
    const found = await reachUser(deps)(on);
    const { person: _person, ...access } = found.access;
    return (await endIfDue(deps, access)) ? reachUser(deps)(on) : found;
  };
