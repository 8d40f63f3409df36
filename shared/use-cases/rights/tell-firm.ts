import type { CompanyRepository } from '../../data/companies.ts';
import type { DetachmentRepository } from '../../data/detachments.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { NameRepository } from '../../data/names.ts';
import { DomainError } from '../../domain/error.ts';
import { doer, nameOfIn } from '../../domain/names.ts';
import type { Collaborator } from '../../domain/people.ts';
import { administratorsOf, type AdministratorsDeps } from '../mail/administrators.ts';
import { detachedLetter } from '../mail/letters.ts';
import type { SendOnce } from '../mail/send-once.ts';

export interface TellFirmDeps extends AdministratorsDeps {
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly companies: Pick<CompanyRepository, 'company' | 'dossier'>;
  readonly detachments: Pick<DetachmentRepository, 'noteTold'>;
  readonly names: Pick<NameRepository, 'names'>;
  readonly sendOnce: SendOnce;
  readonly now: () => Date;
}

/** P7: tells the firm's administrators that a dossier has left it. Run again, it writes to nobody twice. */
export const tellFirm =
  (deps: TellFirmDeps) =>
  async (dossierId: string): Promise<void> => {
    const { firms, companies, detachments, names, sendOnce, now } = deps;
    const dossier = await companies.dossier(dossierId);
    if (!dossier?.detached || dossier.firmToldAt !== undefined) return;
    const { detached, firmId } = dossier;
    const [firm, company, named] = await Promise.all([
      firms.firm(firmId),
      companies.company(dossier.companyId),
      names.names([doer(detached.by)]),
    ]);
    if (!firm || !company) throw new DomainError('not-found');
    const letter = (to: Collaborator) =>
      detachedLetter(firm, { ...dossier, detached }, { companyName: company.name, nameOf: nameOfIn(named), to });
    for await (const administrator of administratorsOf(deps, firmId)) {
      const mail = `detached#${dossierId}#${detached.at}` as const;
      await sendOnce({ personId: administrator.collaboratorId, mail }, () => Promise.resolve(letter(administrator)));
    }
    await detachments.noteTold(dossier, detached.at, now().toISOString());
  };
