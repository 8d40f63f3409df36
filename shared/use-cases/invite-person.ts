import type { AccessRepository } from '../data/accesses.ts';
import type { CompanyRepository } from '../data/companies.ts';
import type { FirmRepository } from '../data/firms.ts';
import type { RequestRepository } from '../data/requests.ts';
import { DomainError } from '../domain/error.ts';
import { invitationLetter, signInOwner, type LetterDeps } from './letters.ts';
import { requireAccess } from './require-request.ts';
import type { SendOnce } from './send-once.ts';

export interface InvitePersonDeps extends LetterDeps {
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly companies: Pick<CompanyRepository, 'company'>;
  readonly accesses: Pick<AccessRepository, 'access'>;
  readonly requests: Pick<RequestRepository, 'request' | 'tell'>;
  readonly sendOnce: SendOnce;
  readonly now: () => Date;
}

/**
 * V7: tells the person of an active access, with a one-time link to choose a password. Run again, it tells once.
 * @throws `wrong-status` unless the access is active.
 */
export const invitePerson =
  (deps: InvitePersonDeps) =>
  async (requestId: string): Promise<void> => {
    const { firms, companies, requests, sendOnce, now } = deps;
    const access = await requireAccess(deps, requestId);
    const owner = signInOwner(access);
    if (!owner) throw new DomainError('wrong-status');
    const [firm, company] = await Promise.all([
      firms.firm(access.firmId),
      companies.company(access.identity.companyId),
    ]);
    if (!firm) throw new DomainError('not-found');
    await sendOnce({ owner: requestId, mail: 'invitation' }, () => invitationLetter(deps)(firm, owner, company?.name));
    const event = { event: 'mailed' as const, at: now().toISOString(), what: 'invitation' };
    await requests.tell(requestId, 'mailed-invitation', event);
  };
