import type { AccessMoveRepository } from '../../data/access-moves.ts';
import type { AccessRepository } from '../../data/accesses.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { InvitationRepository } from '../../data/invitations.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { KnownAccess } from '../../domain/access.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import { hasBeenOpened } from '../../domain/life.ts';
import type { Request } from '../../domain/request.ts';
import type { Letter } from '../../services/mailer.ts';
import type { DescribeRequest } from './describe-request.ts';
import { invitationLetter, rightsLetter, signInOwner, type LetterDeps, type SignInOwner } from '../mail/letters.ts';
import { requireAccess, requireRequest } from './require-request.ts';
import type { SendOnce } from '../mail/send-once.ts';
import { toldInCourse } from '../mail/told-in-course.ts';

export interface InvitePersonDeps extends LetterDeps {
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly companies: Pick<CompanyRepository, 'company'>;
  readonly accesses: Pick<AccessRepository, 'shown'>;
  readonly requests: Pick<RequestRepository, 'request' | 'addToCourse'>;
  readonly describe: DescribeRequest;
  readonly moves: Pick<AccessMoveRepository, 'keepUntold'>;
  readonly invitations: Pick<InvitationRepository, 'firstSent'>;
  readonly sendOnce: SendOnce;
  readonly now: () => Date;
}

/**
 * V7: tells the person of what was approved: of a new access with a one-time link to choose a password, of more rights
 * without; that they were invited is noted with the access (L9). Run again, it tells once. Where the mail is refused for good, the course says so. Whoever is suspended is told
 * once they are reactivated (L8), whoever is revoked never (V21).
 *
 * @throws `wrong-status` unless the access has been opened.
 */
export const invitePerson =
  (deps: InvitePersonDeps) =>
  (requestId: string): Promise<void> =>
    // It may be reactivated, or suspended, between reading and keeping.
    retryOnConflict(async () => {
      const { requests, accesses, moves } = deps;
      const { kind, accessId, undoneAt } = await requireRequest(requests, requestId);
      // L11: nobody is told of rights that were taken back before.
      if (kind === 'more_rights' && undoneAt !== undefined) return;
      const access = await accesses.shown(accessId);
      if (access?.status === 'revoked') return;
      if (access?.status === 'suspended') return moves.keepUntold(accessId, requestId);
      await tell(deps, requestId, { kind, accessId });
    });

async function tell(
  deps: InvitePersonDeps,
  requestId: string,
  { kind, accessId }: Pick<Request, 'kind' | 'accessId'>,
): Promise<void> {
  const { requests, invitations, sendOnce, now } = deps;
  const mail = kind === 'creation' ? 'invitation' : 'rights';
  const compose = await (kind === 'creation' ? invitationOf : newRightsOf)(deps, requestId);
  const end = await sendOnce({ personId: accessId, mail: `${mail}#${requestId}` }, compose);
  if (end === 'sent' && kind === 'creation') await invitations.firstSent(accessId, now().toISOString());
  await requests.addToCourse(requestId, ...toldInCourse(end, mail, now()));
}

type Compose = () => Promise<Letter>;

async function invitationOf(deps: InvitePersonDeps, requestId: string): Promise<Compose> {
  const access = await requireAccess(deps, requestId);
  const owner = ownerOf(access);
  const [firm, company] = await Promise.all([deps.firms.firm(access.firmId), deps.companies.company(access.companyId)]);
  if (!firm) throw new DomainError('not-found');
  return () => invitationLetter(deps)(firm, owner, { companyName: company?.name, occasion: 'opened' });
}

async function newRightsOf({ requests, describe }: InvitePersonDeps, requestId: string): Promise<Compose> {
  const description = await describe(await requireRequest(requests, requestId));
  ownerOf(description.access);
  const letter = rightsLetter(description);
  return () => Promise.resolve(letter);
}

/** Whom to tell. @throws Conflict when they were suspended, or revoked, since one looked; `wrong-status` before the opening. */
function ownerOf(access: KnownAccess): SignInOwner {
  const owner = signInOwner(access);
  if (!owner) throw hasBeenOpened(access) ? new Conflict() : new DomainError('wrong-status');
  return owner;
}
