import type { AccessRepository } from '../../data/accesses.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { Link, MailRequest } from '../../domain/link.ts';
import { refusalToDecide } from '../../domain/authority.ts';
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
import type { SendOnce } from '../mail/send-once.ts';

export interface SendRequestedMailDeps extends LetterDeps {
  readonly links: Pick<LinkRepository, 'link' | 'mailSent'>;
  readonly accesses: Pick<AccessRepository, 'access' | 'holder'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly followCollaborator: (collaboratorId: string) => Promise<void>;
  readonly companies: Pick<CompanyRepository, 'company'>;
  readonly describe: DescribeRequest;
  readonly sendOnce: SendOnce;
}

/**
 * Sends a mail that somebody asked for outside of a workflow, if it is still due: a link to choose a new password when
 * there is such a person, a fresh link to the owner of an expired one, an invitation once more (V3, V7).
 */
export const sendRequestedMail =
  (deps: SendRequestedMailDeps) =>
  async (request: MailRequest): Promise<void> => {
    const letter = await letterFor(deps, request);
    if (letter) await deps.sendOnce({ owner: request.mailRequestId, mail: request.mail }, letter);
    await deps.links.mailSent(request.mailRequestId);
  };

type Compose = () => Promise<Letter>;
type Owner = Pick<Link, 'firmId' | 'ownerId'>;

async function letterFor(deps: SendRequestedMailDeps, request: MailRequest): Promise<Compose | undefined> {
  switch (request.mail) {
    case 'password-reset':
      return resetLetter(deps, request.emailKey);
    case 'fresh-link':
      return freshLetter(deps, request.linkHash);
    case 'invitation':
      return repeatedInvitation(deps, request);
  }
}

/** The invitation once more. Where the first one is still due, whatever kept it back is tried again instead. */
async function repeatedInvitation(deps: SendRequestedMailDeps, to: Owner): Promise<Compose | undefined> {
  const collaborator = await deps.firms.collaborator(to.ownerId);
  if (!collaborator?.invitationDue) return invitationOf(deps, to);
  await deps.followCollaborator(to.ownerId);
  return undefined;
}

async function invitationOf(deps: SendRequestedMailDeps, { firmId, ownerId }: Owner): Promise<Compose | undefined> {
  const [firm, owner] = await Promise.all([deps.firms.firm(firmId), ownerOf(deps, ownerId)]);
  if (!firm || !owner) return undefined;
  const access = await deps.accesses.access(ownerId);
  const company = access && (await deps.companies.company(access.identity.companyId));
  return () => invitationLetter(deps)(firm, owner, company?.name);
}

async function resetLetter(deps: SendRequestedMailDeps, emailKey: string): Promise<Compose | undefined> {
  const holder = await deps.accesses.holder(emailKey);
  if (!holder) return undefined;
  const [firm, owner] = await Promise.all([deps.firms.firm(holder.firmId), ownerOf(deps, holder.holderId)]);
  return firm && owner && (() => passwordResetLetter(deps)(firm, owner));
}

async function freshLetter(deps: SendRequestedMailDeps, hash: string): Promise<Compose | undefined> {
  const link = await deps.links.link(hash);
  if (!link) return undefined;
  if (link.purpose === 'validation') return freshQuestion(deps, link);
  if (link.purpose === 'invitation') return invitationOf(deps, link);
  const [firm, owner] = await Promise.all([deps.firms.firm(link.firmId), ownerOf(deps, link.ownerId)]);
  return firm && owner && (() => passwordResetLetter(deps)(firm, owner));
}

/** A fresh link for a validator, while the request is open and they may decide it. */
async function freshQuestion(deps: SendRequestedMailDeps, link: Link): Promise<Compose | undefined> {
  const [request, validator] = await Promise.all([
    deps.requests.request(link.requestId ?? ''),
    deps.firms.collaborator(link.ownerId),
  ]);
  if (request?.status !== 'open' || !validator) return undefined;
  const matter = await deps.describe(request);
  if (refusalToDecide(validator, request, matter.firm.fourEyes)) return undefined;
  return () => validationLetter(deps)(matter, validator);
}

/** Whoever holds a sign-in by that id: a client by their access, or a collaborator. */
async function ownerOf({ accesses, firms }: SendRequestedMailDeps, id: string): Promise<SignInOwner | undefined> {
  const [access, collaborator] = await Promise.all([accesses.access(id), firms.collaborator(id)]);
  if (access) return signInOwner(access);
  return collaborator && staffSignInOwner(collaborator);
}
