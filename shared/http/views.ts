import type { CollaboratorReply, FirmReply } from '../contract/firm.ts';
import type { UserReply } from '../contract/dossier-routes.ts';
import type { AccessReply, CompanyReply, RequestReply } from '../contract/replies.ts';
import type { Access } from '../domain/access.ts';
import type { Company } from '../domain/company.ts';
import type { Draft } from '../domain/draft.ts';
import type { Firm } from '../domain/firm.ts';
import type { Collaborator } from '../domain/people.ts';
import type { Request } from '../domain/request.ts';
import type { User } from '../domain/user.ts';

/** Shows a request in a reply; its course is put in the order of time. */
export const requestReply = (request: Request): RequestReply => ({
  requestId: request.requestId,
  accessId: request.accessId,
  kind: request.kind,
  status: request.status,
  version: request.version,
  createdAt: request.createdAt,
  createdBy: request.createdBy,
  askedOf: request.askedOf,
  validatorsInAll: request.validatorsInAll ?? null,
  expiresAt: request.expiresAt,
  remindersSent: request.remindersSent,
  course: Object.values(request.course).toSorted((a, b) => a.at.localeCompare(b.at)),
  ...(request.change && { change: request.change }),
  decision: request.decision ?? null,
});

/** Shows an access in a reply, with its latest request. */
export const accessReply = (access: Access, request: Request | undefined): AccessReply => ({
  accessId: access.accessId,
  status: access.status,
  version: access.version,
  createdAt: access.createdAt,
  createdBy: access.createdBy,
  identity: access.identity,
  dossiers: access.dossiers,
  modules: access.modules,
  ...(access.endsAt === undefined ? {} : { endsAt: access.endsAt }),
  request: request ? requestReply(request) : null,
});

export const companyReply = ({ companyId, name, registrationNumber, dossiers }: Company): CompanyReply => ({
  companyId,
  name,
  ...(registrationNumber === undefined ? {} : { registrationNumber }),
  dossiers: dossiers.map(({ dossierId, name: dossierName }) => ({ dossierId, name: dossierName })),
});

/** Shows a draft in a list; sections that have not been filled in are null. */
export const draftItem = ({ draftId, version, createdAt, ttl, identity, dossiers, modules, endsAt }: Draft) => ({
  draftId,
  version,
  createdAt,
  expiresAt: new Date(ttl * 1000).toISOString(),
  identity: identity ?? null,
  dossiers: dossiers ?? null,
  modules: modules ?? null,
  endsAt: endsAt === undefined ? null : new Date(endsAt).toISOString(),
});

/** Shows a firm in a reply; its version is the ETag. */
export const firmReply = ({ version: _version, ...firm }: Firm): FirmReply => firm;

export const collaboratorReply = (collaborator: Collaborator): CollaboratorReply => ({
  collaboratorId: collaborator.collaboratorId,
  name: collaborator.name,
  email: collaborator.email,
  rights: collaborator.rights,
  portfolio: collaborator.portfolio,
  absence: null,
  status: collaborator.status,
});

/** Shows a user in the list of a dossier. */
export const userReply = ({ firmId: _firm, ...user }: User): UserReply => user;
