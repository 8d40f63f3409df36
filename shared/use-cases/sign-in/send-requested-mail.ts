import type { AccessRepository } from '../../data/accesses.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { InvitationRepository } from '../../data/invitations.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { MailId } from '../../data/mails.ts';
import type { Reopened } from '../../data/reopenings.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { Matter } from '../../domain/asked-mail.ts';
import { canUndo, isUndoable, undoableUntil } from '../../domain/undo.ts';
import type { Link, MailRequest } from '../../domain/link.ts';
import type { DelegateLeft } from '../../domain/delegate-left.ts';
import type { InvitationUndelivered, ValidatorUnreachable } from '../../domain/delivery.ts';
import type { EndsNotice, OwnEndNotice } from '../../domain/end-notice.ts';
import { mayDecideAny, refusalToDecide } from '../../domain/authority.ts';
import type { Collaborator } from '../../domain/people.ts';
import type { ProtectionNotice } from '../../domain/protection.ts';
import { authorOf, type Request } from '../../domain/request.ts';
import type { SealNotice } from '../../domain/seal-notice.ts';
import type { Letter } from '../../services/mailer.ts';
import type { DescribeQuestion } from '../validation/describe-decision.ts';
import type { DescribeRequest } from '../validation/describe-request.ts';
import {
  invitationLetter,
  passwordResetLetter,
  queueLetter,
  undoLinkLetter,
  undoneLetter,
  validationLetter,
  type InvitationOccasion,
  type AskingLetterDeps,
} from '../mail/letters.ts';
import { creatorOf } from '../mail/creator-of.ts';
import type { mayGo } from '../mail/may-go.ts';
import type { SendOnce } from '../mail/send-once.ts';
import { activeOwner, addresseeOf, ownerPresent, ownerReopened, type OwnerDeps } from './owner-present.ts';

export interface SendRequestedMailDeps extends AskingLetterDeps, Pick<OwnerDeps, 'signIns' | 'reopen' | 'now'> {
  readonly links: Pick<LinkRepository, 'link' | 'mailSent' | 'signIn'>;
  readonly accesses: Pick<AccessRepository, 'known' | 'holder'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  /** V1: with the dossiers that decide who may decide it now. */
  readonly asItStands: (request: Request) => Promise<Request>;
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly followCollaborator: (collaboratorId: string) => Promise<void>;
  readonly tellAdministrators: (notice: ProtectionNotice) => Promise<void>;
  readonly tellLastBlock: (notice: SealNotice) => Promise<void>;
  readonly tellInvitationUndelivered: (notice: InvitationUndelivered) => Promise<void>;
  readonly tellValidatorUnreachable: (notice: ValidatorUnreachable) => Promise<void>;
  readonly tellDelegateLeft: (notice: DelegateLeft) => Promise<void>;
  readonly companies: Pick<CompanyRepository, 'company'>;
  readonly describeQuestion: DescribeQuestion;
  readonly describe: DescribeRequest;
  readonly invitations: Pick<InvitationRepository, 'sent'>;
  readonly mayGo: ReturnType<typeof mayGo>;
  readonly sendOnce: SendOnce;
  /** L7: tells a person of the end of their access, and others of ends. */
  readonly ownEnd: (notice: OwnEndNotice) => Promise<Due | undefined>;
  readonly endsOfOthers: (notice: EndsNotice) => Promise<Due | undefined>;
  readonly now: () => Date;
}

/**
 * Sends a mail that somebody asked for outside of a workflow, if it is still due: a link to choose a new password when
 * there is such a person, a fresh link to the owner of an expired one, an invitation once more (V3, V7), or another one
 * once the sign-in has been opened anew (L12). None carries a link to a sign-in that is gone: that is opened anew
 * first. One too many is dropped (V18), before anything is opened for it. What administrators are to be told (F1, A3),
 * who is told of ends (L7), of mails that did not arrive (V19) and of delegates who have left (V15), nobody asked for,
 * and nothing drops.
 */
export const sendRequestedMail =
  (deps: SendRequestedMailDeps) =>
  async (request: MailRequest): Promise<void> => {
    const { mailRequestId, mail } = request;
    const due = await dueFor(deps, request);
    const goes = due && (await isWithinCount(deps, due, mailRequestId));
    const compose = goes && (await due.prepare());
    if (compose) await send(deps, due, { mail: `${mail}#${mailRequestId}`, compose });
    await deps.links.mailSent(mailRequestId);
  };

async function send(
  { sendOnce, invitations, now }: SendRequestedMailDeps,
  { personId, invites }: Due,
  { mail, compose }: { readonly mail: MailId['mail']; readonly compose: Compose },
): Promise<void> {
  const end = await sendOnce({ personId, mail }, compose);
  if (invites && end === 'sent') await invitations.sent(personId, now().toISOString());
}

const isWithinCount = ({ mayGo }: SendRequestedMailDeps, { personId, matter }: Due, mailRequestId: string) =>
  matter === undefined || mayGo({ personId, matter }, mailRequestId);

/** A mail that is due. */
export interface Due {
  /** To whom it goes. */
  readonly personId: string;
  /** By what it is counted; undefined when it goes however many went before. */
  readonly matter: Matter | undefined;
  /** L9: whether it invites the person of an access. */
  readonly invites?: boolean;
  /** Opens what must be there first, once the mail is sure to go; undefined when it is no longer due. */
  readonly prepare: () => Promise<Compose | undefined>;
}
type Compose = () => Promise<Letter>;

async function dueFor(deps: SendRequestedMailDeps, request: MailRequest): Promise<Due | undefined> {
  switch (request.mail) {
    case 'password-reset': {
      const { emailKey } = request;
      const holder = emailKey === undefined ? undefined : await deps.accesses.holder(emailKey);
      return holder && passwordFor(deps, holder.holderId, request.at);
    }
    case 'fresh-link':
      return freshLink(deps, request);
    case 'invitation':
      return repeatedInvitation(deps, request);
    case 'reopen':
      return reopenedInvitation(deps, request);
    case 'approval-undone':
      return undoneNotice(deps, request);
    case 'protection-lowered':
      await deps.tellAdministrators(request);
      return undefined;
    case 'record-sealed':
      await deps.tellLastBlock(request);
      return undefined;
    case 'invitation-undelivered':
      await deps.tellInvitationUndelivered(request);
      return undefined;
    case 'validator-unreachable':
      await deps.tellValidatorUnreachable(request);
      return undefined;
    case 'delegate-left':
      await deps.tellDelegateLeft(request);
      return undefined;
    case 'access-ends':
      return deps.ownEnd(request);
    case 'accesses-end':
      return deps.endsOfOthers(request);
  }
}

/** L11: what nobody asked for, and nothing drops. */
async function undoneNotice(
  deps: SendRequestedMailDeps,
  { requestId, at }: Extract<MailRequest, { mail: 'approval-undone' }>,
): Promise<Due | undefined> {
  const request = await deps.requests.request(requestId);
  const to = request && (await creatorOf(deps, authorOf(request).id))?.to;
  if (!request || to === undefined || !isUndoable(request.kind)) return undefined;
  const letter = undoneLetter(await deps.describe(request), { kind: request.kind, at }, to);
  return {
    personId: authorOf(request).id,
    matter: undefined,
    prepare: () => Promise.resolve(() => Promise.resolve(letter)),
  };
}

/** What has been opened anew for this request voided every link: without the mail nobody could go on. */
async function reopenedInvitation(
  deps: SendRequestedMailDeps,
  request: Extract<MailRequest, { mail: 'reopen' }>,
): Promise<Due | undefined> {
  const owner = await ownerReopened(deps, request);
  if (!owner) return undefined;
  const { reopenedFor } = await deps.links.signIn(owner.sub);
  const voided = request.lostSub === undefined || reopenedFor === request.at;
  return {
    personId: request.ownerId,
    matter: voided ? undefined : 'invitation',
    invites: 'accessId' in owner,
    prepare: () => invitationTo(deps, owner, 'reopened'),
  };
}

/** The invitation once more. Where the first one is still due, whatever kept it back is tried again instead. */
async function repeatedInvitation(
  deps: SendRequestedMailDeps,
  { ownerId, at }: { readonly ownerId: string; readonly at: string },
): Promise<Due | undefined> {
  const collaborator = await deps.firms.collaborator(ownerId);
  if (!collaborator?.invitationDue) return invitationFor(deps, ownerId, at);
  await deps.followCollaborator(ownerId);
  return undefined;
}

async function invitationFor(deps: SendRequestedMailDeps, ownerId: string, at: string): Promise<Due | undefined> {
  const found = await activeOwner(deps, ownerId);
  if (!found) return undefined;
  return {
    personId: ownerId,
    matter: 'invitation',
    invites: 'accessId' in found,
    prepare: async () => invitationTo(deps, await ownerPresent(deps, ownerId, at), 'opened'),
  };
}

async function invitationTo(
  deps: SendRequestedMailDeps,
  owner: Reopened | undefined,
  occasion: InvitationOccasion,
): Promise<Compose | undefined> {
  const firm = owner && (await deps.firms.firm(owner.firmId));
  if (!firm) return undefined;
  const company = 'accessId' in owner ? await deps.companies.company(owner.companyId) : undefined;
  return () => invitationLetter(deps)(firm, addresseeOf(owner), { companyName: company?.name, occasion });
}

/** A link to choose another password. */
async function passwordFor(deps: SendRequestedMailDeps, ownerId: string, at: string): Promise<Due | undefined> {
  if (!(await activeOwner(deps, ownerId))) return undefined;
  return {
    personId: ownerId,
    matter: 'password',
    prepare: async () => {
      const owner = await ownerPresent(deps, ownerId, at);
      const firm = owner && (await deps.firms.firm(owner.firmId));
      return firm && (() => passwordResetLetter(deps)(firm, addresseeOf(owner)));
    },
  };
}

async function freshLink(
  deps: SendRequestedMailDeps,
  { linkHash, at }: { readonly linkHash: string; readonly at: string },
): Promise<Due | undefined> {
  const link = await deps.links.link(linkHash, new Date(at));
  switch (link?.purpose) {
    case undefined:
      return undefined;
    case 'validation':
      return freshQuestion(deps, link);
    case 'queue':
      return freshQueue(deps, link);
    case 'invitation':
      return invitationFor(deps, link.ownerId, at);
    case 'password-reset':
      return passwordFor(deps, link.ownerId, at);
  }
}

/** V18: a fresh link to all that a validator may decide, for as long as they may decide anything (V4). */
async function freshQueue(deps: SendRequestedMailDeps, { firmId, ownerId }: Link): Promise<Due | undefined> {
  const [firm, validator] = await Promise.all([deps.firms.firm(firmId), deps.firms.collaborator(ownerId)]);
  if (!firm || !validator || !mayDecideAny(validator, firmId)) return undefined;
  return {
    personId: ownerId,
    matter: 'queue',
    prepare: () => Promise.resolve(() => queueLetter(deps)(firm, validator)),
  };
}

/** A fresh link for a validator, while the request is open and they may decide it, or they may undo that they approved it. */
async function freshQuestion(deps: SendRequestedMailDeps, link: Link): Promise<Due | undefined> {
  const [request, validator] = await Promise.all([
    deps.requests.request(link.requestId ?? ''),
    deps.firms.collaborator(link.ownerId),
  ]);
  if (!request || !validator) return undefined;
  if (request.status !== 'open') return linkToUndo(deps, request, validator);
  const matter = await deps.describeQuestion(request);
  const standing = await deps.asItStands(request);
  if (refusalToDecide(validator, standing, matter.firm.fourEyes)) return undefined;
  return {
    personId: link.ownerId,
    matter: `request#${request.requestId}`,
    prepare: () => Promise.resolve(() => validationLetter(deps)(matter, standing, validator)),
  };
}

/** L11: a fresh link for whoever approved, for as long as they may take that back. */
async function linkToUndo(
  deps: SendRequestedMailDeps,
  request: Request,
  validator: Collaborator,
): Promise<Due | undefined> {
  const { kind, requestId } = request;
  const until = undoableUntil(request);
  if (until === undefined || !isUndoable(kind) || validator.status !== 'active') return undefined;
  const matter = await deps.describe(request);
  if (!canUndo(validator, request, matter.access, deps.now())) return undefined;
  return {
    personId: validator.collaboratorId,
    matter: `request#${requestId}`,
    prepare: () => Promise.resolve(() => undoLinkLetter(deps)(matter, { kind, until }, validator)),
  };
}
