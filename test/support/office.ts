import { uuidv7 } from 'uuidv7';
import { absenceRepository } from '../../shared/data/absences.ts';
import { accessChangeRepository } from '../../shared/data/access-changes.ts';
import { accessMoveRepository } from '../../shared/data/access-moves.ts';
import { addressMoveRepository } from '../../shared/data/address-moves.ts';
import { askedMailRepository } from '../../shared/data/asked-mails.ts';
import { mailRepository } from '../../shared/data/mails.ts';
import { accessRepository } from '../../shared/data/accesses.ts';
import { cardRepository } from '../../shared/data/cards.ts';
import type { Table } from '../../shared/data/client.ts';
import { collaboratorRepository } from '../../shared/data/collaborators.ts';
import { companyRepository } from '../../shared/data/companies.ts';
import { erasureRepository } from '../../shared/data/erasures.ts';
import { firmRepository } from '../../shared/data/firms.ts';
import { invitationRepository } from '../../shared/data/invitations.ts';
import { linkRepository } from '../../shared/data/links.ts';
import { nameRepository } from '../../shared/data/names.ts';
import { openingRepository } from '../../shared/data/openings.ts';
import { personRepository, staffPerson } from '../../shared/data/people.ts';
import { detachmentRepository } from '../../shared/data/detachments.ts';
import { leftDossierRepository } from '../../shared/data/left-dossiers.ts';
import { standingRepository } from '../../shared/data/standing.ts';
import { userRepository } from '../../shared/data/users.ts';
import { validatorRepository } from '../../shared/data/validators.ts';
import { rateRepository } from '../../shared/data/rates.ts';
import type { Receipt } from '../../shared/data/receipts.ts';
import { reopeningRepository } from '../../shared/data/reopenings.ts';
import { requestRepository, type Submission } from '../../shared/data/requests.ts';
import { resubmissionRepository } from '../../shared/data/resubmissions.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { CreationInput } from '../../shared/domain/creation-input.ts';
import type { TokenHolder } from '../../shared/domain/home.ts';
import type { Client, Collaborator, Staff } from '../../shared/domain/people.ts';
import { holderOf } from '../../shared/domain/opening.ts';
import type { SignInHolder } from '../../shared/domain/sign-in-drift.ts';
import type { HourlyRates } from '../../shared/domain/rate.ts';
import type { Verdict } from '../../shared/domain/request.ts';
import type { ClientType, WarningCode } from '../../shared/domain/vocabulary.ts';
import { hostParts, hostToUnicode } from '../../shared/parsers/host.ts';
import { readPhone } from '../../shared/parsers/phone.ts';
import { after, instantOfEnd, noticeBefore } from '../../shared/parsers/time.ts';
import { salting } from '../../shared/services/salting.ts';
import type { SignInService } from '../../shared/services/sign-ins.ts';
import { detachedReasons, revokedReasons } from '../../shared/texts/cancellation.ts';
import { reachNamedAccess } from '../../shared/use-cases/accesses/reach-named-access.ts';
import { followAccess } from '../../shared/use-cases/accesses/follow-access.ts';
import { changeAccess } from '../../shared/use-cases/accesses/change-access.ts';
import { reactivateAccess } from '../../shared/use-cases/accesses/reactivate-access.ts';
import { eraseAccess } from '../../shared/use-cases/accesses/erase-access.ts';
import { followErasure } from '../../shared/use-cases/accesses/follow-erasure.ts';
import { resubmitChange } from '../../shared/use-cases/accesses/resubmit-change.ts';
import { resubmitCreation } from '../../shared/use-cases/creation/resubmit-creation.ts';
import { resubmitRights } from '../../shared/use-cases/rights/resubmit-rights.ts';
import { reachToResubmit } from '../../shared/use-cases/validation/reach-to-resubmit.ts';
import { tellCreator } from '../../shared/use-cases/validation/tell-creator.ts';
import { revokeAccess } from '../../shared/use-cases/accesses/revoke-access.ts';
import { undoApproval } from '../../shared/use-cases/validation/undo-approval.ts';
import { suspendAccess } from '../../shared/use-cases/accesses/suspend-access.ts';
import { mayGo } from '../../shared/use-cases/mail/may-go.ts';
import { sendOnce } from '../../shared/use-cases/mail/send-once.ts';
import { invitePerson } from '../../shared/use-cases/validation/invite-person.ts';
import { activateAccess } from '../../shared/use-cases/accesses/activate-access.ts';
import { chooseValidators } from '../../shared/use-cases/validation/choose-validators.ts';
import { cancelRequest } from '../../shared/use-cases/validation/cancel-request.ts';
import { changeRights } from '../../shared/use-cases/rights/change-rights.ts';
import { checkPermissions, type PermissionQuestion } from '../../shared/use-cases/rights/check-permissions.ts';
import { withinRate } from '../../shared/use-cases/mail/within-rate.ts';
import { createAccess } from '../../shared/use-cases/creation/create-access.ts';
import { decideRequest } from '../../shared/use-cases/validation/decide-request.ts';
import { reachNamed } from '../../shared/use-cases/directory/reach-named.ts';
import { expireRequest } from '../../shared/use-cases/validation/expire-request.ts';
import { attachDossier, detachDossier } from '../../shared/use-cases/rights/detach-dossier.ts';
import { followDossier } from '../../shared/use-cases/rights/follow-dossier.ts';
import { openSignIn } from '../../shared/use-cases/accesses/open-sign-in.ts';
import { reopenSignIn } from '../../shared/use-cases/sign-in/reopen-sign-in.ts';
import { inWhosePlace } from '../../shared/use-cases/validation/who-is-behind.ts';
import { describing } from './describing.ts';

type Member = Collaborator & { sub: string };

/** A collaborator as the one who is signed in. */
export const asStaff = (member: Member): Staff => {
  const person = staffPerson(member);
  if (person.kind !== 'collaborator') throw new Error('A collaborator is staff.');
  return person;
};

/** What the use cases ask of the sign-in service. */
type SignIns = Pick<
  SignInService,
  'open' | 'close' | 'closeStray' | 'suspend' | 'resume' | 'reopen' | 'find' | 'whoIsAt' | 'moveTo' | 'look' | 'rename'
>;

/** Sign-ins as Cognito keeps them: one for each address, and the same one again for the same access. */
export function signInsInMemory() {
  const opened = new Map<string, string>();
  const shut = new Set<string>();
  const holders = new Map<string, SignInHolder>();
  const open = ({ email, ...of }: { readonly email: string } & SignInHolder) => {
    const sub = opened.get(email) ?? uuidv7();
    opened.set(email, sub);
    holders.set(sub, holderOf(of));
    return Promise.resolve(sub);
  };
  /** As Cognito does, one that has passed to somebody else is left alone: here nobody else opens one. */
  const close = ({ email, sub }: { readonly email: string | undefined; readonly sub: string | undefined }) => {
    for (const [address, held] of opened) if (address === email || held === sub) opened.delete(address);
    if (sub !== undefined) shut.delete(sub);
    return Promise.resolve();
  };
  const suspend = (sub: string) => Promise.resolve(void shut.add(sub));
  const resume = (sub: string) => Promise.resolve(void shut.delete(sub));
  const closeStray = ({ email, sub }: Parameters<SignInService['closeStray']>[0]) => {
    if (opened.get(email) !== sub) opened.delete(email);
    return Promise.resolve();
  };
  const look = (sub: string): ReturnType<SignInService['look']> => {
    const [email] = [...opened].find(([, held]) => held === sub) ?? [];
    return Promise.resolve(
      email === undefined ? { is: 'gone' } : { is: shut.has(sub) ? 'disabled' : 'enabled', email },
    );
  };
  const exists = (sub: string) => Promise.resolve([...opened.values()].includes(sub));
  const reopen = async ({ sub, ...of }: Parameters<typeof open>[0] & { readonly sub: string }) =>
    (await exists(sub)) ? sub : open(of);
  /** Here nobody else has one: whose an address is, it belongs to. */
  const find = ({ email }: { readonly email: string }) => Promise.resolve(opened.get(email));
  const whoIsAt = (email: string) => {
    const sub = opened.get(email);
    return Promise.resolve(sub === undefined ? undefined : { sub, holder: holders.get(sub) });
  };
  const moveTo = (sub: string, email: string) => {
    for (const [address, held] of opened) if (held === sub) opened.delete(address);
    opened.set(email, sub);
    return Promise.resolve();
  };
  const service: SignIns = {
    ...{ open, close, closeStray, suspend, resume, reopen, find, whoIsAt, moveTo, look, rename: moveTo },
  };
  return { ...service, opened, shut, state: async (sub: string) => (await look(sub)).is };
}

/** The use cases and repositories on a table, as the functions put them together. */
export function office(
  table: Table,
  now: () => Date = () => new Date(),
  signIns: SignIns = signInsInMemory(),
  hourly: HourlyRates = { client: 200, collaborator: 3000 },
) {
  const firms = firmRepository(table);
  const leftDossiers = leftDossierRepository(table);
  const people = personRepository(table, now);
  const validators = validatorRepository(table);
  const absences = absenceRepository(table);
  const companies = companyRepository(table);
  const accesses = accessRepository(table);
  const requests = requestRepository(table);
  const deps = {
    firms,
    people,
    companies,
    accesses,
    cards: cardRepository(table),
    salting,
    requests,
    leftDossiers,
    names: nameRepository(table),
    now,
    newId: uuidv7,
    via: 'api' as const,
    after,
    readPhone,
    hostParts,
    noticeBefore,
    hostToUnicode,
    signIns,
    links: linkRepository(table),
    openings: openingRepository(table),
    addressMoves: addressMoveRepository(table),
    changes: accessChangeRepository(table),
    validators,
    absences,
    resubmissions: resubmissionRepository(table),
    withinRate: withinRate({ rates: rateRepository(table), hourly, now }),
    reachNamed: reachNamed({ companies }),
    reachNamedAccess: reachNamedAccess({ accesses, leftDossiers }),
    chooseValidators: chooseValidators({ validators, now }),
    inWhosePlace: inWhosePlace({ absences, validators, now }),
    ...describing(table, now),
  };
  const create = createAccess(deps);
  const moves = accessMoveRepository(table);
  const decide = decideRequest({ ...deps, moves });
  const rights = { ...deps, moves, users: userRepository(table), detachments: detachmentRepository(table) };
  const cancel = cancelRequest(deps);
  const letters: { readonly to: string; readonly subject: string }[] = [];
  const mailing = {
    mint: () => Promise.resolve({ url: 'https://x.example/', lifeHours: 1, expiresAt: now().toISOString() }),
    sendOnce: sendOnce({
      mails: mailRepository(table),
      send: ({ to, subject }) => {
        letters.push({ to, subject });
        return Promise.resolve('sent');
      },
      now,
      countPossibleDuplicate: () => undefined,
      countRefused: () => undefined,
    }),
  };
  const moving = { ...deps, moves, invitations: invitationRepository(table), reasons: revokedReasons, instantOfEnd };
  const erasures = erasureRepository(table);
  const anewCreation = resubmitCreation(deps);
  const invite = invitePerson({ ...moving, ...mailing });
  const reopen = reopenSignIn({ ...deps, reopenings: reopeningRepository(table) });
  const check = checkPermissions({ standing: standingRepository(table, now) });
  return {
    ...deps,
    users: rights.users,
    submit: (
      creator: Member | Client,
      input: CreationInput,
      receipt?: Receipt<Submission>,
      acknowledge: readonly WarningCode[] = [],
    ) => create({ creator: 'kind' in creator ? creator : asStaff(creator), input, acknowledge, receipt }),
    decide: async (by: Member, { request: { requestId } }: Submission, decision: Verdict) =>
      (await decide({ requestId, collaboratorId: by.collaboratorId, decision, reason: 'Parce que.' })).request,
    cancel: async (by: Member, { request: { requestId } }: Submission) =>
      (await cancel({ requestId, who: asStaff(by) })).request,
    expire: ({ request: { requestId } }: Submission, expiresAt?: string) => expireRequest(deps)(requestId, expiresAt),
    /** V17 */
    reachToResubmit: reachToResubmit(deps),
    resubmit: (
      by: Member | Client,
      { request: { requestId } }: Pick<Submission, 'request'>,
      input: CreationInput,
      { ifMatch, acknowledge = [] }: { readonly ifMatch?: number; readonly acknowledge?: readonly WarningCode[] } = {},
    ) => anewCreation({ who: 'kind' in by ? by : asStaff(by), requestId, input, ifMatch, acknowledge }),
    resubmitRights: resubmitRights(rights),
    resubmitChange: resubmitChange(moving),
    tellCreator: tellCreator({ ...deps, ...mailing, collaborators: collaboratorRepository(table) }),
    openSignIn: ({ request: { requestId } }: Submission) => openSignIn(deps)(requestId),
    activate: ({ request: { requestId } }: Submission) => activateAccess(moving)(requestId),
    /** Those that went: to whom, and what they are called. */
    letters,
    moves,
    undo: undoApproval({ ...moving, users: rights.users }),
    changeAccess: changeAccess(moving),
    suspend: suspendAccess(moving),
    reactivate: reactivateAccess(moving),
    revoke: revokeAccess(moving),
    /** L12: asked for now. */
    reopen: (accessId: string) =>
      reopen(() => accesses.known(accessId), { ownerId: accessId, at: now().toISOString() }),
    erasures,
    erase: eraseAccess({ ...moving, erasures }),
    followErasure: followErasure({ ...moving, ...mailing, erasures, via: 'workflow' }),
    invite: ({ request: { requestId } }: Pick<Submission, 'request'>) => invite(requestId),
    followAccess: followAccess({
      ...{ ...moving, ...mailing, invitePerson: invite, via: 'workflow' },
      mayGo: mayGo({ askedMails: askedMailRepository(table), now }),
    }),
    changeRights: changeRights(rights),
    detach: detachDossier(rights),
    attach: attachDossier(rights),
    detachments: rights.detachments,
    followDossier: followDossier({ ...rights, reasons: detachedReasons }),
    /** With a token of this moment. */
    check: (holder: Omit<TokenHolder, 'issuedAt'>, questions: readonly PermissionQuestion[]) =>
      check({ ...holder, issuedAt: Math.floor(now().getTime() / 1000) }, questions),
  };
}
export type Office = ReturnType<typeof office>;

let people = 0;

/** What a creation asks for, for a new person of a company. */
export function creationOf(company: Company, clientType: ClientType, email?: string): CreationInput {
  people += 1;
  const identity = {
    lastName: 'Moreau',
    firstName: 'Inès',
    email: email ?? `person-${String(people)}-${company.companyId}@client.example`,
    phone: '06 12 34 56 78',
    clientType,
    companyId: company.companyId,
  };
  const dossiers = company.dossiers.map(({ dossierId }) => ({
    dossierId,
    level: 'standard_user' as const,
    options: [],
  }));
  return { identity, dossiers, modules: ['invoices'] };
}
