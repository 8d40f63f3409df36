import type { AccessRepository } from '../../data/accesses.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { EmailGuard } from '../../data/writes/addresses.ts';
import type { Link, MailRequest } from '../../domain/link.ts';
import { refusalToDecide } from '../../domain/authority.ts';
import type { ProtectionNotice } from '../../domain/protection.ts';
import type { Letter } from '../../services/mailer.ts';
import type { DescribeRequest } from '../mail/describe-request.ts';
import {
  invitationLetter,
  passwordResetLetter,
  signInOwner,
  staffSignInOwner,
  validationLetter,
  type LetterDeps,
  type SignInOwner,
} from '../mail/letters.ts';
import type { Asked, mayGo } from '../mail/may-go.ts';
import type { SendOnce } from '../mail/send-once.ts';

export interface SendRequestedMailDeps extends LetterDeps {
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
 * there is such a person, a fresh link to the owner of an expired one, an invitation once more (V3, V7); one too many is
 * dropped (V18). And what administrators are to be told (F1), which nobody asked for and nothing drops.
 */
export const sendRequestedMail =
  (deps: SendRequestedMailDeps) =>
  async (request: MailRequest): Promise<void> => {
    const { mailRequestId, mail } = request;
    const due = await dueFor(deps, request);
    if (due && (await deps.mayGo(due, mailRequestId))) await deps.sendOnce({ owner: mailRequestId, mail }, due.compose);
    await deps.links.mailSent(mailRequestId);
  };

/** A mail that is due, and by whom and what it is counted. */
interface Due extends Asked {
  readonly compose: () => Promise<Letter>;
}
type Owner = Pick<Link, 'firmId' | 'ownerId'>;

async function dueFor(deps: SendRequestedMailDeps, request: MailRequest): Promise<Due | undefined> {
  switch (request.mail) {
    case 'password-reset':
      return passwordFor(deps, await deps.accesses.holder(request.emailKey));
    case 'fresh-link':
      return freshLink(deps, request.linkHash);
    case 'invitation':
      return repeatedInvitation(deps, request);
    case 'protection-lowered':
      await deps.tellAdministrators(request);
      return undefined;
  }
}

/** The invitation once more. Where the first one is still due, whatever kept it back is tried again instead. */
async function repeatedInvitation(deps: SendRequestedMailDeps, to: Owner): Promise<Due | undefined> {
  const collaborator = await deps.firms.collaborator(to.ownerId);
  if (!collaborator?.invitationDue) return invitationOf(deps, to);
  await deps.followCollaborator(to.ownerId);
  return undefined;
}

async function invitationOf(deps: SendRequestedMailDeps, { firmId, ownerId }: Owner): Promise<Due | undefined> {
  const [firm, owner] = await Promise.all([deps.firms.firm(firmId), ownerOf(deps, ownerId)]);
  if (!firm || !owner) return undefined;
  const access = await deps.accesses.access(ownerId);
  const company = access && (await deps.companies.company(access.identity.companyId));
  return {
    personId: ownerId,
    matter: 'invitation',
    compose: () => invitationLetter(deps)(firm, owner, company?.name),
  };
}

/** A link to choose another password, for whoever holds an address. */
async function passwordFor(deps: SendRequestedMailDeps, holder: EmailGuard | undefined): Promise<Due | undefined> {
  return holder && passwordOf(deps, { firmId: holder.firmId, ownerId: holder.holderId });
}

async function passwordOf(deps: SendRequestedMailDeps, { firmId, ownerId }: Owner): Promise<Due | undefined> {
  const [firm, owner] = await Promise.all([deps.firms.firm(firmId), ownerOf(deps, ownerId)]);
  if (!firm || !owner) return undefined;
  return { personId: ownerId, matter: 'password', compose: () => passwordResetLetter(deps)(firm, owner) };
}

async function freshLink(deps: SendRequestedMailDeps, hash: string): Promise<Due | undefined> {
  const link = await deps.links.link(hash);
  switch (link?.purpose) {
    case undefined:
      return undefined;
    case 'validation':
      return freshQuestion(deps, link);
    case 'invitation':
      return invitationOf(deps, link);
    case 'password-reset':
      return passwordOf(deps, link);
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
    personId: link.ownerId,
    matter: `request#${request.requestId}`,
    compose: () => validationLetter(deps)(matter, validator),
  };
}

/** Whoever holds a sign-in by that id: a client by their access, or a collaborator. */
async function ownerOf({ accesses, firms }: SendRequestedMailDeps, id: string): Promise<SignInOwner | undefined> {
  const [access, collaborator] = await Promise.all([accesses.access(id), firms.collaborator(id)]);
  if (access) return signInOwner(access);
  return collaborator && staffSignInOwner(collaborator);
}
