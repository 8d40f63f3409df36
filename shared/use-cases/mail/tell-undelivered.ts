import type { AccessRepository } from '../../data/accesses.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import { isUnreachable, type InvitationUndelivered, type ValidatorUnreachable } from '../../domain/delivery.ts';
import { administratorsOf, type AdministratorsDeps } from './administrators.ts';
import { creatorOf } from './creator-of.ts';
import { invitationUndeliveredLetter, validatorUnreachableLetter } from './letters.ts';
import type { SendOnce } from './send-once.ts';

export interface TellUndeliveredDeps extends AdministratorsDeps {
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly accesses: Pick<AccessRepository, 'known'>;
  readonly companies: Pick<CompanyRepository, 'company'>;
  readonly now: () => Date;
  readonly sendOnce: SendOnce;
}

/** V19: tells the creator of an access that its invitation did not arrive. Run again, it tells once. */
export const tellInvitationUndelivered =
  (deps: TellUndeliveredDeps) =>
  async ({ mail, mailRequestId, accessId, at }: InvitationUndelivered): Promise<void> => {
    const access = await deps.accesses.known(accessId);
    if (!access) return;
    const [firm, company, creator] = await Promise.all([
      deps.firms.firm(access.firmId),
      deps.companies.company(access.companyId),
      creatorOf(deps, access.createdBy.id),
    ]);
    if (!firm || !creator) return;
    const letter = invitationUndeliveredLetter(firm, access, { creator, companyName: company?.name ?? '', at });
    const id = { personId: access.createdBy.id, mail: `${mail}#${mailRequestId}` } as const;
    await deps.sendOnce(id, () => Promise.resolve(letter));
  };

/**
 * V19: tells the firm’s administrators, but not whom mails do not reach, of a validator. Run again, it writes to nobody
 * twice.
 */
export const tellValidatorUnreachable =
  (deps: TellUndeliveredDeps) =>
  async ({ mail, mailRequestId, firmId, collaboratorId, at }: ValidatorUnreachable): Promise<void> => {
    const [firm, validator] = await Promise.all([deps.firms.firm(firmId), deps.firms.collaborator(collaboratorId)]);
    if (!firm || !validator) return;
    for await (const to of administratorsOf(deps, firmId)) {
      if (isUnreachable(to)) continue;
      const id = { personId: to.collaboratorId, mail: `${mail}#${mailRequestId}` } as const;
      await deps.sendOnce(id, () => Promise.resolve(validatorUnreachableLetter(firm, validator, { to, at })));
    }
  };
