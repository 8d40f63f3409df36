import type { FirmRepository } from '../../data/firms.ts';
import { DomainError } from '../../domain/error.ts';
import type { SealNotice } from '../../domain/seal-notice.ts';
import { administratorsOf, type AdministratorsDeps } from '../mail/administrators.ts';
import { sealLetter } from '../mail/letters.ts';
import type { SendOnce } from '../mail/send-once.ts';

export interface TellLastBlockDeps extends AdministratorsDeps {
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly sendOnce: SendOnce;
}

/** A3: gives each administrator of the firm the last block of its record, once a week at most, however often it is run. */
export const tellLastBlock =
  (deps: TellLastBlockDeps) =>
  async (notice: SealNotice): Promise<void> => {
    const { mail, week, firmId } = notice;
    const firm = await deps.firms.firm(firmId);
    if (!firm) throw new DomainError('not-found');
    for await (const administrator of administratorsOf(deps, firmId)) {
      const id = { personId: administrator.collaboratorId, mail: `${mail}#${week}` } as const;
      await deps.sendOnce(id, () => Promise.resolve(sealLetter(firm, notice, administrator)));
    }
  };
