import type { CollaboratorReply, FirmReply } from '../contract/firm.ts';
import type { UserReply, UserThenReply } from '../contract/dossier-routes.ts';
import type { AccessReply, ActorReply, CompanyReply, RequestReply } from '../contract/replies.ts';
import { shownAbsence } from '../domain/absence.ts';
import { fullName, identityOf, type ShownAccess } from '../domain/access.ts';
import type { Company } from '../domain/company.ts';
import type { Draft } from '../domain/draft.ts';
import type { Firm } from '../domain/firm.ts';
import type { NameOf, NamesFor, PersonName } from '../domain/names.ts';
import type { Collaborator, Grant } from '../domain/people.ts';
import { isUnreachable } from '../domain/delivery.ts';
import { invitationOf } from '../domain/invitation.ts';
import { courseOf, toldDecision, type Request, type ToldDecision } from '../domain/request.ts';
import { undoableUntil } from '../domain/undo.ts';
import type { User, UserThen } from '../domain/user.ts';
import type { Doer } from '../domain/vocabulary.ts';
import { shownName } from '../texts/erased.ts';
import type { Language } from '../texts/language.ts';

/** What replies are shown with: the names that whoever asks may read, and their language. */
export interface Shown {
  readonly names: NamesFor;
  readonly language: Language;
}

/** The same, of which no more is shown by its name than who did something. */
export interface ShownDoers extends Pick<Shown, 'language'> {
  readonly names: Pick<NamesFor, 'nameOf'>;
}

/** Shows who did something by their name, which is put in now (G1). */
export const actorReply = (doer: Doer, { names, language }: ShownDoers): ActorReply => ({
  id: doer.id,
  name: shownName(names.nameOf(doer), language),
});

/** Shows a request in a reply, by the name of its person where that is known already; its course in the order of time. */
export const requestReply = (
  request: Request,
  { names, language }: Shown,
  person: PersonName = names.person(request.accessId),
): RequestReply => ({
  requestId: request.requestId,
  accessId: request.accessId,
  kind: request.kind,
  status: request.status,
  version: request.version,
  createdAt: request.createdAt,
  createdBy: actorReply(request.createdBy, { names, language }),
  person: personReply(person, language),
  company: names.companyOf(request.companyId),
  dossiers: askedOn(request, names),
  moduleNames: (request.asks?.modules ?? []).map(names.module),
  askedOf: request.askedOf.map((doer) => actorReply(doer, { names, language })),
  validatorsInAll: request.validatorsInAll ?? null,
  expiresAt: request.expiresAt,
  submission: request.submission,
  remindersSent: request.remindersSent,
  stuck: request.stuckAt !== undefined,
  course: courseOf(request).map(({ what, ...event }) => ({ ...event, what: what ?? null })),
  change: request.change ?? null,
  decision: request.decision
    ? decisionReply(toldDecision(request.decision, names.text(request.decision.reason)), { names, language })
    : null,
  undoableUntil: undoableUntil(request) ?? null,
  undoneAt: request.undoneAt ?? null,
});

/** Of whom nothing is kept any more is an erased person (G1). */
const personReply = ({ name, ...person }: PersonName, language: Language) => ({
  ...person,
  name: shownName(name, language),
});

const askedOn = ({ dossierIds, asks }: Request, names: NamesFor) =>
  dossierIds.map((id) => {
    const { level = null, options = [] } = asks?.dossiers.find(({ dossierId }) => dossierId === id) ?? {};
    return { ...names.dossier(id), level, options };
  });

/** Shows how a request ended; null where nobody did, or nothing was said. */
export const decisionReply = ({ by, reason, for: others = [], via, ...decision }: ToldDecision, shown: ShownDoers) => ({
  ...decision,
  by: by ? actorReply(by, shown) : null,
  for: others.map((doer) => actorReply(doer, shown)),
  via: via ?? null,
  reason: reason ?? null,
});

const namedGrant =
  (names: NamesFor) =>
  ({ dossierId, level, options }: Grant) => ({ ...names.dossier(dossierId), level, options });

interface ShownBeside extends Shown {
  readonly access: ShownAccess;
  readonly request: Request | undefined;
  /** As it stood at an instant: how it is used is told as it is alone. */
  readonly then?: boolean;
  readonly now: Date;
}

/** Shows an access in a reply, with its latest request; who its person is, as long as that is kept. */
export const accessReply = ({ access, request, then = false, now, names, language }: ShownBeside): AccessReply => ({
  accessId: access.accessId,
  status: access.status,
  suspendedBecause: access.suspendedBecause ?? null,
  version: access.version,
  createdAt: access.createdAt,
  updatedAt: access.lastAt ?? access.createdAt,
  createdBy: actorReply(access.createdBy, { names, language }),
  identity: access.person ? identityOf({ ...access, person: access.person }) : null,
  company: names.companyOf(access.companyId),
  dossiers: access.dossiers.map(namedGrant(names)),
  modules: access.modules,
  moduleNames: access.modules.map(names.module),
  endsAt: access.endsAt ?? null,
  invitation: then ? null : invitationOf(access, now),
  delivery: !then && isUnreachable(access) ? 'bounced' : null,
  lastSignInOn: then ? null : (access.lastSignInOn ?? null),
  request: request ? requestReply(request, { names, language }, personOf(access, names)) : null,
});

const personOf = ({ accessId, person }: ShownAccess, names: NamesFor): PersonName =>
  person ? { accessId, name: fullName(person), email: person.email } : names.person(accessId);

export const companyReply = ({ companyId, name, registrationNumber, dossiers }: Company): CompanyReply => ({
  companyId,
  name,
  registrationNumber: registrationNumber ?? null,
  dossiers: dossiers.map(({ dossierId, name: dossierName }) => ({ dossierId, name: dossierName })),
});

/** Shows a draft in a list; sections that have not been filled in are null. */
export const draftItem = (
  { draftId, version, createdAt, ttl, identity, dossiers, modules, endsAt }: Draft,
  names: NamesFor,
) => ({
  draftId,
  version,
  createdAt,
  expiresAt: new Date(ttl * 1000).toISOString(),
  identity: identity ?? null,
  company: names.company(identity?.companyId ?? ''),
  dossiers:
    dossiers?.map(({ dossierId, level, options }) => ({
      ...names.dossier(dossierId),
      level: level || null,
      options,
    })) ?? null,
  modules: modules ?? null,
  moduleNames: modules?.map(names.module) ?? null,
  endsAt: endsAt === undefined ? null : new Date(endsAt).toISOString(),
});

/** Shows a firm in a reply; its version is the ETag. */
export const firmReply = ({ version: _version, lastAt: _lastAt, ...firm }: Firm): FirmReply => firm;

/** Who is away, and who stands in for them, as of an instant. */
interface ShownStaff {
  readonly now: Date;
  readonly nameOf: NameOf;
}

export const collaboratorReply = (collaborator: Collaborator, { now, nameOf }: ShownStaff): CollaboratorReply => ({
  collaboratorId: collaborator.collaboratorId,
  name: collaborator.name,
  email: collaborator.email,
  rights: collaborator.rights,
  portfolio: collaborator.portfolio,
  absence: shownAbsence(collaborator, now, nameOf),
  mailBounced: isUnreachable(collaborator),
  status: collaborator.status,
});

/** Shows a user in the list of a dossier. */
export const userReply = ({ firmId: _firm, version: _version, ...user }: User): UserReply => user;

/** Shows a user as of an instant. */
export const userThenReply = ({ firmId: _firm, name, ...user }: UserThen, language: Language): UserThenReply => ({
  ...user,
  name: shownName(name, language),
});
