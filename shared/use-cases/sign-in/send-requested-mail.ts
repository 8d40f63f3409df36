import type { AccessRepository } from '../../data/accesses.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { Reopened } from '../../data/reopenings.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { ownerIdOf, type Link, type MailRequest } from '../../domain/link.ts';
import { refusalToDecide } from '../../domain/authority.ts';
import type { ProtectionNotice } from '../../domain/protection.ts';
import type { Letter } from '../../services/mailer.ts';
import type { DescribeRequest } from '../mail/describe-request.ts';
import {
  invitationLetter,
  passwordResetLetter,
  validationLetter,
  type InvitationOccasion,
  type LetterDeps,
} from '../mail/letters.ts';
import type { Asked, mayGo } from '../mail/may-go.ts';
import type { SendOnce } from '../mail/send-once.ts';
import { addresseeOf, ownerPresent, ownerReopened, type OwnerDeps } from './owner-present.ts';

export interface SendRequestedMailDeps extends LetterDeps, Pick<OwnerDeps, 'signIns' | 'reopen'> {
  readonly links: Pick<LinkRepository, 'link' | 'mailSent'>;
  readonly accesses: Pick<AccessRepository, 'access' | 'holder'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly followCollaborator: (collaboratorId: string) => Promise<void>;
  readonly tellAdministrators: (notice: ProtectionNotice) => Promise<void>;
  readonly companies: Pick<CompanyRepository, 'company'>;
  readonly describe: DescribeRequest;
  readonly mayGo: ReturnType<typeof mayGo>;
  readonly sendOnce: SendOnce;
}

/**
 * Sends a mail that somebody asked for outside of a workflow, if it is still due: a link to choose a new password when
 * there is such a person, a fresh link to the owner of an expired one, an invitation once more (V3, V7), or another one
 * once the sign-in has been opened anew (L12). None carries a link to a sign-in that is gone: that is opened anew first.
 * One too many is dropped (V18). What administrators are to be told (F1) nobody asked for, and nothing drops.
 */
export const sendRequestedMail =
  (deps: SendRequestedMailDeps) =>
  async (request: MailRequest): Promise<void> => {
    const { mailRequestId, mail } = request;
    const due = await dueFor(deps, request);
    if (due && (!due.asked || (await deps.mayGo(due.asked, mailRequestId))))
      await deps.sendOnce({ owner: mailRequestId, mail }, due.compose);
    await deps.links.mailSent(mailRequestId);
  };

/** A mail that is due. */
interface Due {
  /** By whom and what it is counted; undefined when it goes however many went before. */
  readonly asked: Asked | undefined;
  readonly compose: () => Promise<Letter>;
}

async function dueFor(deps: SendRequestedMailDeps, request: MailRequest): Promise<Due | undefined> {
  const { at } = request;
  switch (request.mail) {
    case 'password-reset': {
      const holder = await deps.accesses.holder(request.emailKey);
      return holder && passwordFor(deps, holder.holderId, at);
    }
    case 'fresh-link':
      return freshLink(deps, request.linkHash, at);
    case 'invitation':
      return repeatedInvitation(deps, request.ownerId, at);
    case 'reopen': {
      const due = await invitationOf(deps, await ownerReopened(deps, request), 'reopened');
      // What staff and operators had opened anew voided every link: without this mail nobody could go on.
      return request.lostSub === undefined && due ? { ...due, asked: undefined } : due;
    }
    case 'protection-lowered':
      await deps.tellAdministrators(request);
      return undefined;
  }
}

/** The invitation once more. Where the first one is still due, whatever kept it back is tried again instead. */
async function repeatedInvitation(deps: SendRequestedMailDeps, ownerId: string, at: string): Promise<Due | undefined> {
  const collaborator = await deps.firms.collaborator(ownerId);
  if (!collaborator?.invitationDue) return invitationOf(deps, await ownerPresent(deps, ownerId, at));
  await deps.followCollaborator(ownerId);
  return undefined;
}

async function invitationOf(
  deps: SendRequestedMailDeps,
  owner: Reopened | undefined,
  occasion: InvitationOccasion = 'opened',
): Promise<Due | undefined> {
  const firm = owner && (await deps.firms.firm(owner.firmId));
  if (!firm) return undefined;
  const company = 'accessId' in owner ? await deps.companies.company(owner.identity.companyId) : undefined;
  return {
    asked: { personId: ownerIdOf(owner), matter: 'invitation' },
    compose: () => invitationLetter(deps)(firm, addresseeOf(owner), { companyName: company?.name, occasion }),
  };
}

/** A link to choose another password. */
async function passwordFor(deps: SendRequestedMailDeps, ownerId: string, at: string): Promise<Due | undefined> {
  const owner = await ownerPresent(deps, ownerId, at);
  const firm = owner && (await deps.firms.firm(owner.firmId));
  if (!firm) return undefined;
  return {
    asked: { personId: ownerId, matter: 'password' },
    compose: () => passwordResetLetter(deps)(firm, addresseeOf(owner)),
  };
}

async function freshLink(deps: SendRequestedMailDeps, hash: string, at: string): Promise<Due | undefined> {
  const link = await deps.links.link(hash);
  switch (link?.purpose) {
    case undefined:
      return undefined;
    case 'validation':
      return freshQuestion(deps, link);
    case 'invitation':
      return invitationOf(deps, await ownerPresent(deps, link.ownerId, at));
    case 'password-reset':
      return passwordFor(deps, link.ownerId, at);
  }
}

/** A fresh link for a validator, while the request is open and they may decide it. */
async function freshQuestion(deps: SendRequestedMailDeps, link: Link): Promise<Due | undefined> {
  const [request, validator] = await Promise.all([
    deps.requests.request(link.requestId ?? ''),
    deps.firms.collaborator(link.ownerId),
  ]);
  if (request?.status !== 'open' || !validator) return undefined;
  const matter = await deps.describe(request);
  if (refusalToDecide(validator, request, matter.firm.fourEyes)) return undefined;
  return {
    asked: { personId: link.ownerId, matter: `request#${request.requestId}` },
    compose: () => validationLetter(deps)(matter, validator),
  };
}
