import type { AccessMoveRepository } from '../../data/access-moves.ts';
import type { AccessRepository } from '../../data/accesses.ts';
import type { CardRepository } from '../../data/cards.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { InvitationRepository } from '../../data/invitations.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { KnownAccess } from '../../domain/access.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import { accessAt } from '../../domain/end-date.ts';
import { hasBeenOpened, isOpenedLate } from '../../domain/life.ts';
import type { Request } from '../../domain/request.ts';
import type { Letter } from '../../services/mailer.ts';
import { asksForAddress } from '../../domain/validation.ts';
import type { DescribeRequest, RequestDescription } from './describe-request.ts';
import {
  changedLetter,
  formerAddressLetter,
  invitationLetter,
  rightsLetter,
  signInOwner,
  type InvitationOccasion,
  type LetterDeps,
  type SignInOwner,
} from '../mail/letters.ts';
import { requireAccess, requireRequest } from './require-request.ts';
import type { SendOnce } from '../mail/send-once.ts';
import { toldInCourse } from '../mail/told-in-course.ts';

export interface InvitePersonDeps extends LetterDeps {
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly companies: Pick<CompanyRepository, 'company'>;
  readonly accesses: Pick<AccessRepository, 'shown'>;
  readonly cards: Pick<CardRepository, 'versions'>;
  readonly requests: Pick<RequestRepository, 'request' | 'addToCourse'>;
  readonly describe: DescribeRequest;
  readonly moves: Pick<AccessMoveRepository, 'keepUntold'>;
  readonly invitations: Pick<InvitationRepository, 'firstSent'>;
  readonly sendOnce: SendOnce;
  readonly now: () => Date;
}

/**
 * V7: tells the person of what was approved: of a new access with a one-time link to choose a password, of more rights
 * without; that they were invited is noted with the access (L9). Run again, it tells once. Where the mail is refused
 * for good, the course says so. Whoever is suspended is told once they are reactivated (L8), whoever is revoked never
 * (V21).
 *
 * @throws `wrong-status` unless the access has been opened.
 */
export const invitePerson =
  (deps: InvitePersonDeps) =>
  (requestId: string): Promise<void> =>
    // It may be reactivated, or suspended, between reading and keeping.
    retryOnConflict(async () => {
      const { requests, accesses, moves } = deps;
      const request = await requireRequest(requests, requestId);
      // L11: nobody is told of rights that were taken back before.
      if (request.kind === 'more_rights' && request.undoneAt !== undefined) return;
      const { accessId } = request;
      const found = await accesses.shown(accessId);
      if (!found?.person || found.status === 'revoked') return;
      const at = deps.now().toISOString();
      const access = { ...accessAt(found, at), person: found.person };
      if (asksForAddress(request)) await tellFormerAddress(deps, request, access);
      if (access.status === 'suspended' || isOpenedLate(access)) return moves.keepUntold(accessId, requestId, at);
      // Of an access that is not open yet the invitation is still to come, to the address that it has by then.
      if (request.kind === 'change' && access.status === 'approved') return;
      await tell(deps, request);
    });

interface ToTell {
  readonly mail: 'invitation' | 'rights' | 'change';
  readonly composeBy: (deps: InvitePersonDeps, requestId: string) => Promise<Compose>;
}

/** What tells a person of an approval: the invitation of another address says all that there is to say. */
function mailOf(request: Request): ToTell {
  if (request.kind === 'creation') return { mail: 'invitation', composeBy: invitationOf('opened') };
  if (request.kind === 'more_rights') return { mail: 'rights', composeBy: described(rightsLetter) };
  return asksForAddress(request)
    ? { mail: 'invitation', composeBy: invitationOf('moved') }
    : { mail: 'change', composeBy: described(changedLetter) };
}

async function tell(deps: InvitePersonDeps, request: Request): Promise<void> {
  const { requests, invitations, sendOnce, now } = deps;
  const { requestId, accessId } = request;
  const { mail, composeBy } = mailOf(request);
  const compose = await composeBy(deps, requestId);
  const end = await sendOnce({ personId: accessId, mail: `${mail}#${requestId}` }, compose);
  if (end === 'sent' && mail === 'invitation') await invitations.firstSent(accessId, now().toISOString());
  await requests.addToCourse(requestId, ...toldInCourse(request, { end, what: mail, at: now() }));
}

type Compose = () => Promise<Letter>;

/** L5: the former address is told that it opens nothing any more, as soon as that is so: whoever reads it may not know. */
async function tellFormerAddress(deps: InvitePersonDeps, request: Request, access: KnownAccess): Promise<void> {
  const { requestId, accessId, companyId, proposes } = request;
  const n = proposes?.formerCard;
  if (n === undefined || access.activatedAt === undefined) return;
  const [[former], firm, company] = await Promise.all([
    deps.cards.versions([{ accessId, n }]),
    deps.firms.firm(access.firmId),
    deps.companies.company(companyId),
  ]);
  if (!former || !firm) return;
  const letter = formerAddressLetter(firm, former, company?.name ?? '');
  await deps.sendOnce({ personId: accessId, mail: `former-address#${requestId}` }, () => Promise.resolve(letter));
}

const invitationOf =
  (occasion: InvitationOccasion) =>
  async (deps: InvitePersonDeps, requestId: string): Promise<Compose> => {
    const access = await requireAccess(deps, requestId);
    const owner = ownerOf(access);
    const [firm, company] = await Promise.all([
      deps.firms.firm(access.firmId),
      deps.companies.company(access.companyId),
    ]);
    if (!firm) throw new DomainError('not-found');
    return () => invitationLetter(deps)(firm, owner, { companyName: company?.name, occasion });
  };

const described =
  (write: (description: RequestDescription) => Letter) =>
  async ({ requests, describe }: InvitePersonDeps, requestId: string): Promise<Compose> => {
    const description = await describe(await requireRequest(requests, requestId));
    ownerOf(description.access);
    const letter = write(description);
    return () => Promise.resolve(letter);
  };

/** Whom to tell. @throws Conflict when they were suspended, or revoked, since one looked; `wrong-status` before the opening. */
function ownerOf(access: KnownAccess): SignInOwner {
  const owner = signInOwner(access);
  if (!owner) throw hasBeenOpened(access) ? new Conflict() : new DomainError('wrong-status');
  return owner;
}
