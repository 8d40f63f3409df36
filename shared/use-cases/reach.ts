import { dossierIdsOf, type Access } from '../domain/access.ts';
import { DomainError } from '../domain/error.ts';
import { covers, personId, touches, type Person, type Staff } from '../domain/people.ts';
import type { Request } from '../domain/request.ts';
import { managesUsersOf } from '../domain/rights-change.ts';

/** A collaborator sees what touches their portfolio; a client admin the own company; everybody themselves. */
export function reachesAccess(who: Person, access: Access): boolean {
  if (access.firmId !== who.firmId) return false;
  if (who.kind === 'collaborator') return touches(who, dossierIdsOf(access));
  if (access.accessId === who.accessId) return true;
  return who.clientType === 'client_admin' && access.identity.companyId === who.companyId;
}

/** A collaborator reaches what touches their portfolio and what they made; a client what they made. */
export function reachesRequest(who: Person, request: Request): boolean {
  if (request.firmId !== who.firmId) return false;
  if (request.createdBy.id === personId(who)) return true;
  return who.kind === 'collaborator' && touches(who, request.dossierIds);
}

/** Who may look at a request: its creator, its possible validators, and firm administrators. */
export function maySeeRequest(who: Person, request: Request): boolean {
  if (request.createdBy.id === personId(who)) return true;
  if (who.kind !== 'collaborator') return false;
  return who.rights.administerFirm || (who.rights.validate && covers(who, request.dossierIds));
}

/**
 * C7: who may create accesses at all: staff, client admins, and who holds `team.manage_members` on some dossier.
 * @throws `forbidden`
 */
export function requireCreator(who: Person): void {
  if (who.kind === 'collaborator' || who.clientType === 'client_admin') return;
  if (!who.dossiers.some(({ dossierId }) => managesUsersOf(who, dossierId))) throw new DomainError('forbidden');
}

/** @throws `forbidden` unless the person administers the firm. */
export function requireAdministrator(who: Person): asserts who is Staff {
  if (who.kind !== 'collaborator' || !who.rights.administerFirm) throw new DomainError('forbidden');
}

/** @throws `forbidden` unless the person is staff. */
export function requireStaff(who: Person): asserts who is Staff {
  if (who.kind !== 'collaborator') throw new DomainError('forbidden');
}
