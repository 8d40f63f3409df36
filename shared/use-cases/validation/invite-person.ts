import type { AccessRepository } from '../../data/accesses.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { DomainError } from '../../domain/error.ts';
import type { Letter } from '../../services/mailer.ts';
import type { DescribeRequest } from './describe-request.ts';
import { invitationLetter, rightsLetter, signInOwner, type LetterDeps } from '../mail/letters.ts';
import { requireAccess, requireRequest } from './require-request.ts';
import type { SendOnce } from '../mail/send-once.ts';
import { toldInCourse } from '../mail/told-in-course.ts';

export interface InvitePersonDeps extends LetterDeps {
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly companies: Pick<CompanyRepository, 'company'>;
  readonly accesses: Pick<AccessRepository, 'known'>;
  readonly requests: Pick<RequestRepository, 'request' | 'addToCourse'>;
  readonly describe: DescribeRequest;
  readonly sendOnce: SendOnce;
  readonly now: () => Date;
}

/**
 * V7: tells the person of what was approved: of a new access with a one-time link to choose a password, of more rights
 * without. Run again, it tells once. Where the mail is refused for good, the course says so.
 *
 * @throws `wrong-status` unless the access is active.
 */
export const invitePerson =
  (deps: InvitePersonDeps) =>
  async (requestId: string): Promise<void> => {
    const { requests, sendOnce, now } = deps;
    const { kind, accessId } = await requireRequest(requests, requestId);
    const mail = kind === 'creation' ? 'invitation' : 'rights';
    const compose = await (kind === 'creation' ? invitationOf : newRightsOf)(deps, requestId);
    const end = await sendOnce({ personId: accessId, mail: `${mail}#${requestId}` }, compose);
    await requests.addToCourse(requestId, ...toldInCourse(end, mail, now()));
  };

type Compose = () => Promise<Letter>;

async function invitationOf(deps: InvitePersonDeps, requestId: string): Promise<Compose> {
  const access = await requireAccess(deps, requestId);
  const owner = signInOwner(access);
  if (!owner) throw new DomainError('wrong-status');
  const [firm, company] = await Promise.all([deps.firms.firm(access.firmId), deps.companies.company(access.companyId)]);
  if (!firm) throw new DomainError('not-found');
  return () => invitationLetter(deps)(firm, owner, { companyName: company?.name, occasion: 'opened' });
}

async function newRightsOf({ requests, describe }: InvitePersonDeps, requestId: string): Promise<Compose> {
  const letter = rightsLetter(await describe(await requireRequest(requests, requestId)));
  return () => Promise.resolve(letter);
}
