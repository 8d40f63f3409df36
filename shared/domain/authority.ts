import { dossierIdsOf, type Access } from './access.ts';
import type { Company, Dossier } from './company.ts';
import { DomainError } from './error.ts';
import type { TokenHolder } from './home.ts';
import { scopeByLevel } from './matrix.ts';
import {
  personId,
  type Client,
  type Collaborator,
  type Grant,
  type Person,
  type Portfolio,
  type Staff,
} from './people.ts';
import type { Request } from './request.ts';
import { asksForMore, type DossierRights, type RightsChange } from './rights-change.ts';
import { ClientType, isHigher, type Doer } from './vocabulary.ts';

// Who may do what, on one page. `may…` answers and is pure; `require…` throws, and narrows who calls. The order of
// refusals is that of the contract: what a person may never do is `forbidden`, what lies out of reach is `not-found`, and what
// lies within reach but not within rights is `forbidden` again.

/* Who calls. */

/** @throws `forbidden` for a sign-in that gives nothing (any more). */
export function requireActive<P extends { readonly status: string }>(who: P | undefined): asserts who is P {
  if (who?.status !== 'active') throw new DomainError('forbidden');
}

/**
 * V7: whether a token was given since the person's sessions ended. Tokens know whole seconds alone: one of that very
 * second counts, for it may be of the sign-in that followed.
 */
export const isSinceSignOut = ({ signedOutAt }: Pick<Person, 'signedOutAt'>, { issuedAt }: Session): boolean =>
  signedOutAt === undefined || issuedAt >= Math.floor(Date.parse(signedOutAt) / 1000);

type Session = Pick<TokenHolder, 'issuedAt'>;

/** V7: @throws `unauthenticated` for a token from before the sessions ended; `forbidden` for a sign-in that gives nothing. */
export function requireCaller(who: Person | undefined, session: Session): asserts who is Person {
  if (who && !isSinceSignOut(who, session)) throw new DomainError('unauthenticated');
  requireActive(who);
}

/** @throws `forbidden` unless the person is staff. */
export function requireStaff(who: Person): asserts who is Staff {
  if (who.kind !== 'collaborator') throw new DomainError('forbidden');
}

/** P7: @throws `forbidden` for staff: a dossier is its client's to take away. */
export function requireClient(who: Person): asserts who is Client {
  if (who.kind !== 'client') throw new DomainError('forbidden');
}

export const mayAdministerFirm = (who: Person): who is Staff =>
  who.kind === 'collaborator' && who.rights.administerFirm;

/** @throws `forbidden` unless the person administers the firm. */
export function requireAdministrator(who: Person): asserts who is Staff {
  if (!mayAdministerFirm(who)) throw new DomainError('forbidden');
}

/** V1: whether somebody may decide anything at all. */
export const mayValidate = (who: Person): who is Staff => who.kind === 'collaborator' && who.rights.validate;

/** V1: @throws `not-a-validator` for whoever could not decide anything. */
export function requireValidator(who: Person): asserts who is Staff {
  if (!mayValidate(who)) throw new DomainError('not-a-validator');
}

/* Reach: what exists for somebody. */

/** What a collaborator works on. */
export interface Reach {
  readonly portfolio: Portfolio;
}

/** Who looks at something that exists: of staff, the portfolio decides alone. */
export type Viewer = Client | (Pick<Staff, 'kind' | 'firmId'> & Reach);

/** P7: of the dossiers that a thing lies on, those that have left the firm: no portfolio holds them any more. */
export interface Left {
  readonly left: readonly string[];
}
const nothing: Left['left'] = [];
const without = (dossierIds: readonly string[], left: Left['left']): readonly string[] =>
  dossierIds.filter((dossierId) => !left.includes(dossierId));

const holds = ({ portfolio }: Reach, dossierId: string): boolean =>
  portfolio === 'all' || portfolio.includes(dossierId);

/** A portfolio without the dossiers that have left the firm (P7). */
export const presentPortfolio = ({ portfolio }: Reach, left: ReadonlySet<string>): Portfolio =>
  portfolio === 'all' ? 'all' : portfolio.filter((dossierId) => !left.has(dossierId));

/** Whether somebody works on every one of these dossiers. */
export const covers = (who: Reach, dossierIds: readonly string[], left = nothing): boolean =>
  dossierIds.every((dossierId) => holds(who, dossierId) && !left.includes(dossierId));

/** Whether a thing that lies on these dossiers is within reach: one of them is enough to see it. */
export const touches = (who: Reach, dossierIds: readonly string[], left = nothing): boolean =>
  dossierIds.length === 0 || dossierIds.some((dossierId) => holds(who, dossierId) && !left.includes(dossierId));

interface OfFirm {
  readonly firmId: string;
}

/** Firms never see each other: whether something belongs to the person's own. */
export const isOfFirm = <T extends OfFirm>(who: OfFirm, thing: T | undefined): thing is T =>
  thing?.firmId === who.firmId;

const grantOf = (who: Pick<Client, 'dossiers'>, dossierId: string): Grant | undefined =>
  who.dossiers.find((held) => held.dossierId === dossierId);

/** Whether a dossier is named in somebody's portfolio, or on the own access. */
export const isAssigned = (who: Viewer, dossierId: string): boolean =>
  who.kind === 'collaborator' ? holds(who, dossierId) : grantOf(who, dossierId) !== undefined;

type Present = Pick<Dossier, 'dossierId'> & { readonly detached?: unknown };

/** P7: whether a dossier is there for somebody: staff lose one that has left the firm, a client keeps what they have. */
export const isPresent = (who: Pick<Viewer, 'kind'>, { detached }: Pick<Present, 'detached'>): boolean =>
  who.kind === 'client' || detached === undefined;

/** A7: a firm administrator asks of a dossier that has left what was so before it did. */
export function mayReachDossierThen<D extends Pick<Dossier, 'dossierId' | 'firmId' | 'detached'>>(
  who: Person,
  dossier: D | undefined,
  at: string,
): dossier is D {
  if (!isOfFirm(who, dossier)) return false;
  const { detached } = dossier;
  return mayReachDossier(who, dossier) || (mayAdministerFirm(who) && detached !== undefined && at < detached.at);
}

/** Whether a dossier of the firm lies within somebody's reach: in the portfolio, or on the own access. */
export const mayReachDossier = <D extends Present & OfFirm>(who: Viewer, dossier: D | undefined): dossier is D =>
  isOfFirm(who, dossier) && isPresent(who, dossier) && isAssigned(who, dossier.dossierId);

/**
 * The company as this person sees it, with the dossiers within their reach; undefined if it is out of reach. A company
 * without dossiers is in every collaborator's reach; a client reaches their own.
 */
export function companyFor(who: Person, company: Company | undefined): Company | undefined {
  if (!isOfFirm(who, company)) return undefined;
  if (who.kind === 'client' && company.companyId !== who.companyId) return undefined;
  const present = company.dossiers.filter((dossier) => isPresent(who, dossier));
  const dossiers = present.filter(({ dossierId }) => isAssigned(who, dossierId));
  const hidden = who.kind === 'collaborator' && present.length > 0 && dossiers.length === 0;
  return hidden ? undefined : { ...company, dossiers };
}

/** Whether a company can lie within somebody's reach at all: a client's is their own, of a collaborator's it tells itself. */
export const mayNameCompany = (who: Person, companyId: string): boolean =>
  who.kind === 'collaborator' || who.companyId === companyId;

type Reached = Pick<Access, 'accessId' | 'firmId' | 'dossiers' | 'companyId'>;

/** A collaborator reaches the accesses of the firm that touch their portfolio. */
const staffMayReachAccess = (who: OfFirm & Reach, access: Pick<Access, 'firmId' | 'dossiers'> & Left): boolean =>
  isOfFirm(who, access) && touches(who, dossierIdsOf(access), access.left);

/** A collaborator sees what touches their portfolio; a client admin the own company; everybody themselves. */
export function mayReachAccess(who: Viewer, access: Reached & Left): boolean {
  if (who.kind === 'collaborator') return staffMayReachAccess(who, access);
  if (!isOfFirm(who, access)) return false;
  return access.accessId === who.accessId || (mayListCompany(who) && ofCompany(who, access));
}

/** Whether somebody may name an access in a query: one within reach, or one that they asked for themselves. */
export const mayNameAccess = (who: Person, access: Access & Left): boolean =>
  mayReachAccess(who, access) || (isOfFirm(who, access) && madeIt(who, access));

const ofCompany = (who: Client, { companyId }: Reached): boolean => companyId === who.companyId;

/** Whether a client may see all accesses of the own company. */
export const mayListCompany = (who: Client): boolean => who.clientType === 'client_admin';

/** P1: whom somebody may give rights on a dossier: staff as above, a client who holds it or is of the own company. */
export function mayReachUser(who: Person, access: Reached & Left, dossierId: string): boolean {
  if (who.kind === 'collaborator') return staffMayReachAccess(who, access);
  return isOfFirm(who, access) && (dossierIdsOf(access).includes(dossierId) || ofCompany(who, access));
}

/* Permission checks (P5). */

/** A client asks about themselves alone, a collaborator about clients too. */
export const mayAskAbout = (who: Person, accessId: string): boolean =>
  who.kind === 'collaborator' || who.accessId === accessId;

/** Whether staff may ask about an access on a dossier: the one within their reach, the other in the portfolio. */
export const mayCheckAccess = (
  who: Staff,
  access: Pick<Access, 'firmId' | 'dossiers'> & Left,
  dossierId: string,
): boolean => staffMayReachAccess(who, access) && covers(who, [dossierId], access.left);

/** P6: whether staff may do everything on a dossier of the firm. */
export const mayDoAll = (who: Staff, dossier: (Present & OfFirm) | undefined): boolean => mayReachDossier(who, dossier);

/* Creation (C7). */

/** C7: who may create accesses at all: staff, client admins, and who manages the users of some dossier. */
export const mayCreate = (who: Person): boolean =>
  who.kind === 'collaborator' ||
  who.clientType === 'client_admin' ||
  who.dossiers.some(({ dossierId }) => mayManageUsers(who, dossierId));

/** C7: @throws `forbidden` */
export function requireCreator(who: Person): void {
  if (!mayCreate(who)) throw new DomainError('forbidden');
}

/** C7: a client creates client users alone. */
export const mayCreateType = (who: Person, clientType: ClientType): boolean =>
  who.kind === 'collaborator' || clientType === 'client_user';

/** C7: the client types that somebody may create accesses of; none for whoever may create no access. */
export const typesToCreate = (who: Person): ClientType[] =>
  mayCreate(who) ? ClientType.options.filter((clientType) => mayCreateType(who, clientType)) : [];

/** C6: whether a dossier is one of the firm within the creator's reach: of any other nothing may be told. */
export const mayNameDossier = (who: Person, dossierId: string, dossier: Dossier | undefined): boolean =>
  dossier?.dossierId === dossierId && mayReachDossier(who, dossier);

/** C7: a client creates on what they hold, as a client admin or as who manages the dossier's users. */
export const mayCreateOn = (who: Person, dossierId: string): boolean =>
  who.kind === 'collaborator' || who.clientType === 'client_admin' || mayManageUsers(who, dossierId);

/** C7: a client gives no module that they lack themselves. */
export const mayGiveModule = (who: Person, moduleId: string): boolean =>
  who.kind === 'collaborator' || who.modules.includes(moduleId);

/** C7: a standard user gives no option that they lack themselves; higher levels have all of them. */
export function mayGiveOptions(who: Person, { dossierId, options }: Pick<Grant, 'dossierId' | 'options'>): boolean {
  if (who.kind === 'collaborator') return true;
  const own = grantOf(who, dossierId);
  if (!own) return false;
  return own.level !== 'standard_user' || options.every((option) => own.options.includes(option));
}

/* Rights on a dossier (P1, P2). */

/** P1: whether a client manages the users of a dossier: who holds `team.manage_members` on it; staff do by portfolio. */
export function mayManageUsers(who: Person, dossierId: string): boolean {
  if (who.kind === 'collaborator') return true;
  const own = grantOf(who, dossierId);
  return own !== undefined && scopeByLevel('team.manage_members', own.level, own.options) === 'all';
}

/** P1: @throws `forbidden` for a client who does not manage the dossier's users. */
export function requireManager(who: Person, dossierId: string): void {
  if (!mayManageUsers(who, dossierId)) throw new DomainError('forbidden');
}

/** P2: nobody gives, changes or takes a level above their own; staff count as principal admins (P6). */
export function mayHandleLevel(who: Person, dossierId: string, { level }: Pick<DossierRights, 'level'>): boolean {
  if (who.kind === 'collaborator') return true;
  const own = grantOf(who, dossierId);
  return own !== undefined && !isHigher(level, own.level);
}

/** P2, for what there is and what there is to be, so nobody raises themselves either. @throws `above-own-level` */
export function requireWithinOwnLevel(who: Person, { dossierId, before, after }: RightsChange): void {
  if (before && !mayHandleLevel(who, dossierId, before)) throw new DomainError('above-own-level');
  if (after && !mayHandleLevel(who, dossierId, after))
    throw new DomainError('above-own-level', { errors: [{ pointer: '/level', code: 'above-own-level' }] });
}

/** P1: more counts at once when it comes from a client, or from a collaborator with the validation right. */
export const mayChangeAtOnce = (who: Person, change: RightsChange): boolean =>
  who.kind === 'client' || who.rights.validate || !asksForMore(change);

/* Requests (V1, V6). */

/** A collaborator reaches what touches their portfolio and what they made; a client what they made. */
export function mayReachRequest(who: Person, request: Request & Left): boolean {
  if (!isOfFirm(who, request)) return false;
  return madeIt(who, request) || (who.kind === 'collaborator' && touches(who, request.dossierIds, request.left));
}

/** Whether somebody made a request, or asked for an access. */
export const madeIt = (who: Person, { createdBy }: { readonly createdBy: Doer }): boolean =>
  createdBy.id === personId(who);

/** Who may look at a request: its creator, its possible validators, and firm administrators. */
export const maySeeRequest = (who: Person, request: Request & Left): boolean =>
  madeIt(who, request) || mayAdministerFirm(who) || (mayValidate(who) && coversAsked(who, request));

/** Whether somebody may see requests that others made. */
export const maySeeRequestsOfOthers = (who: Person): who is Staff => mayAdministerFirm(who) || mayValidate(who);

/** V6: the creator, or a firm administrator. */
export const mayCancel = (who: Person, request: Request): boolean => madeIt(who, request) || mayAdministerFirm(who);

/** V6: @throws `forbidden` */
export function requireMayCancel(who: Person, request: Request): void {
  if (!mayCancel(who, request)) throw new DomainError('forbidden');
}

/** V17: the creator; a firm administrator, once the creator has left. @throws `forbidden` */
export function requireMayResubmit(who: Person, request: Request, creatorHasLeft: boolean): void {
  if (!madeIt(who, request) && !(creatorHasLeft && mayAdministerFirm(who))) throw new DomainError('forbidden');
}

type Deciding = Pick<Collaborator, 'collaboratorId' | 'firmId' | 'rights' | 'status'> & Reach;

/**
 * What V1 looks at: the firm, who made it, and the dossiers asked for. Where it is not said which of them have left,
 * the decision's own transaction looks.
 */
export interface ToDecide extends Partial<Left> {
  readonly kind?: Request['kind'];
  readonly firmId: string;
  readonly createdBy: Doer;
  /** V17: who stood in for a creator who has left. */
  readonly resubmittedBy?: Doer | undefined;
  readonly dossierIds: readonly string[];
  /** Whether the firm wanted four eyes when it was made. */
  readonly fourEyes: boolean;
}

type OnDossiers = Pick<ToDecide, 'kind' | 'dossierIds' | 'left'>;

/** V1: the dossiers that say who may decide: those asked for; of a change, what the firm still has of the access. */
export const decidingDossiers = ({ kind, dossierIds, left = nothing }: OnDossiers): readonly string[] =>
  kind === 'change' ? without(dossierIds, left) : dossierIds;

/**
 * V20: a request as it may turn out to stand for one of the staff, before it is known what has left the firm: of a
 * change, all that they do not work on, as long as they work on something.
 */
export const atBestFor = <R extends OnDossiers>(who: Reach, request: R): R & Left => {
  const { kind, dossierIds } = request;
  const mayHaveLeft = kind === 'change' && touches(who, dossierIds);
  return { ...request, left: mayHaveLeft ? dossierIds.filter((dossierId) => !holds(who, dossierId)) : nothing };
};

/** V1: whether somebody works on all of them. */
const coversAsked = (who: Reach, asked: OnDossiers): boolean => covers(who, decidingDossiers(asked), asked.left);

/** V1: of what held when a request was made and what holds now, the stricter counts. */
export const wantsFourEyes = (asked: Pick<ToDecide, 'fourEyes'>, wantedNow: boolean): boolean =>
  asked.fourEyes || wantedNow;

/** V1: whether a request is somebody's own: they made it, or resubmitted it. */
export const isOwn = (asked: Pick<ToDecide, 'createdBy' | 'resubmittedBy'>, personId: string | undefined): boolean =>
  [asked.createdBy.id, asked.resubmittedBy?.id].some((id) => id !== undefined && id === personId);

/** Why somebody may not decide a request (V1). */
export type RefusalToDecide = 'not-a-validator' | 'own-request';

/**
 * V1: whether this collaborator may decide: active, of the firm, with the validation right and a portfolio that covers
 * every dossier asked for; never their own request where four eyes are wanted.
 *
 * @returns undefined if so, else the code of the refusal.
 */
export function refusalToDecide(who: Deciding, asked: ToDecide, wantedNow: boolean): RefusalToDecide | undefined {
  if (!mayDecideAny(who, asked.firmId)) return 'not-a-validator';
  if (!coversAsked(who, asked)) return 'not-a-validator';
  return isOwn(asked, who.collaboratorId) && wantsFourEyes(asked, wantedNow) ? 'own-request' : undefined;
}

/** V4: whether somebody may decide requests of a firm at all, whichever they are. */
export const mayDecideAny = (
  { status, firmId, rights }: Pick<Deciding, 'status' | 'firmId' | 'rights'>,
  ofFirmId: string,
): boolean => status === 'active' && firmId === ofFirmId && rights.validate;

/**
 * V2, V9: as whom somebody looks at what stands beside a request, such as the accesses of its company. Whoever may decide
 * is shown all of them that the firm still has, whatever the portfolio; its creator and others what they reach anyhow.
 */
export const viewerOf = (who: Person, asked: ToDecide, wantedNow: boolean): Viewer =>
  who.kind === 'collaborator' && refusalToDecide(who, asked, wantedNow) === undefined ? decider(asked) : who;

/** V2: whoever may decide a request, as its mails and its page have it. */
export const decider = ({ firmId }: OfFirm): Viewer => ({ kind: 'collaborator', firmId, portfolio: 'all' });

/** V1, V4: @throws `not-a-validator`, `own-request` */
export function requireMayDecide(who: Deciding, asked: ToDecide, wantedNow: boolean): void {
  const refusal = refusalToDecide(who, asked, wantedNow);
  if (refusal) throw new DomainError(refusal);
}

/* The life of an access (L2). Nobody moves the own: staff have none, and a client admin moves client users alone. */

/** Whether somebody's portfolio covers every dossier of an access that the firm still has. */
const coversAccess = (who: Staff, access: Pick<Access, 'dossiers'> & Left): boolean =>
  covers(who, without(dossierIdsOf(access), access.left));

/** L2: who may suspend accesses at all: staff and client admins. @throws `forbidden` */
export function requireSuspender(who: Person): void {
  if (who.kind === 'client' && who.clientType !== 'client_admin') throw new DomainError('forbidden');
}

/** L2: who may reactivate accesses at all: of the staff, validators. @throws `forbidden`, `not-a-validator` */
export function requireReactivator(who: Person): void {
  if (who.kind === 'collaborator') requireValidator(who);
  else requireSuspender(who);
}

type Moved = Pick<Access, 'dossiers' | 'clientType' | 'status' | 'suspendedBecause'>;

/** L2: staff suspend what they reach, a client admin whom they are over. @throws `forbidden`, `above-own-level` */
export function requireMaySuspend(who: Person, access: Moved): void {
  requireSuspender(who);
  if (who.kind === 'client') requireOver(who, access);
}

/** L2: whoever may suspend somebody may also have them invited once more. @throws `forbidden`, `above-own-level` */
export const requireMayResend: typeof requireMaySuspend = requireMaySuspend;

/** L2: @throws `forbidden` unless the portfolio covers the access. */
export function requireMayRevoke(who: Staff, access: Moved & Left): void {
  if (!coversAccess(who, access)) throw new DomainError('forbidden');
}

/** L2, L4: who may change an access, as who may revoke it. @throws `forbidden` */
export const requireMayChange = requireMayRevoke;

/**
 * L2: validators what their portfolio covers, a client admin what a client suspended.
 * @throws as for suspending; `not-a-validator`
 */
export function requireMayReactivate(who: Person, access: Moved & Left): void {
  requireReactivator(who);
  if (who.kind === 'collaborator') {
    requireMayRevoke(who, access);
    return;
  }
  requireOver(who, access);
  if (access.status === 'suspended' && access.suspendedBecause !== 'client') throw new DomainError('forbidden');
}

/** L2: an end date is staff's to give, move and take away. @throws `forbidden` */
export const requireMaySetEnd: (who: Person) => void = requireStaff;

/** L2, P2: a client admin is over client users with no higher level on any dossier they share; a standard user over nobody. */
function requireOver(who: Client, { clientType, dossiers }: Moved): void {
  const isOver = ({ level }: Pick<Grant, 'level'>) => isHigher(level, 'standard_user');
  if (clientType !== 'client_user' || !who.dossiers.some(isOver)) throw new DomainError('forbidden');
  for (const { dossierId, level } of dossiers) {
    const own = grantOf(who, dossierId);
    if (own && isHigher(level, own.level)) throw new DomainError('above-own-level');
    if (own && !isOver(own)) throw new DomainError('forbidden');
  }
}

/* Sign-ins that were lost (L12). */

/** L12: staff open a client's anew where their portfolio covers every dossier of the access that the firm still has. */
export const mayReopenSignIn = (who: Staff, access: Pick<Access, 'dossiers'> & Left): boolean =>
  coversAccess(who, access);

/** L12: @throws `forbidden` */
export function requireMayReopenSignIn(who: Staff, access: Pick<Access, 'dossiers'> & Left): void {
  if (!mayReopenSignIn(who, access)) throw new DomainError('forbidden');
}

/** L12: an administrator opens a colleague's anew, and never the own. @throws `forbidden` */
export function requireMayReopenStaffSignIn(
  who: Staff,
  { collaboratorId }: Pick<Collaborator, 'collaboratorId'>,
): void {
  if (!mayAdministerFirm(who) || who.collaboratorId === collaboratorId) throw new DomainError('forbidden');
}

/* Dossiers that leave the firm (P7). */

/** P7: a principal admin of the dossier may detach it. */
export const mayDetach = (who: Client, dossierId: string): boolean =>
  grantOf(who, dossierId)?.level === 'principal_admin';

/** P7: @throws `forbidden` */
export function requireMayDetach(who: Client, dossierId: string): void {
  if (!mayDetach(who, dossierId)) throw new DomainError('forbidden');
}

/** P7: the same person alone attaches a dossier again. */
const mayAttach = (who: Client, detached: NonNullable<Dossier['detached']>): boolean =>
  detached.by.id === personId(who);

/** P7: @throws `forbidden` */
export function requireMayAttach(who: Client, detached: NonNullable<Dossier['detached']>): void {
  if (!mayAttach(who, detached)) throw new DomainError('forbidden');
}
