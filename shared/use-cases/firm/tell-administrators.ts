import type { FirmRepository } from '../../data/firms.ts';
import type { NameRepository } from '../../data/names.ts';
import { DomainError } from '../../domain/error.ts';
import { doer, nameOfIn } from '../../domain/names.ts';
import { isToBeTold, rightsGivenTo, type ProtectionNotice } from '../../domain/protection.ts';
import { administratorsOf, type AdministratorsDeps } from '../mail/administrators.ts';
import { protectionLetter } from '../mail/letters.ts';
import type { SendOnce } from '../mail/send-once.ts';

export interface TellAdministratorsDeps extends AdministratorsDeps {
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly names: Pick<NameRepository, 'names'>;
  readonly sendOnce: SendOnce;
}

/**
 * F1: tells the other administrators of the firm that something protects it less, who did that, and what to do when it was
 * not right. Run again, it writes to nobody twice; one whose mail is refused for good keeps no other from being told.
 */
export const tellAdministrators =
  (deps: TellAdministratorsDeps) =>
  async (notice: ProtectionNotice): Promise<void> => {
    const { mail, mailRequestId, firmId } = notice;
    const [firm, names] = await Promise.all([
      deps.firms.firm(firmId),
      deps.names.names([notice.by, ...rightsGivenTo(notice)].map(doer)),
    ]);
    if (!firm) throw new DomainError('not-found');
    const nameOf = nameOfIn(names);
    for await (const administrator of administratorsOf(deps, firmId)) {
      if (!isToBeTold(administrator, notice)) continue;
      const id = { personId: administrator.collaboratorId, mail: `${mail}#${mailRequestId}` } as const;
      await deps.sendOnce(id, () => Promise.resolve(protectionLetter(firm, notice, { nameOf, to: administrator })));
    }
  };
