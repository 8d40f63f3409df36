import type { CollaboratorRepository } from '../../data/collaborators.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { DetachmentRepository } from '../../data/detachments.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { PageRequest } from '../../data/pages.ts';
import { administers } from '../../domain/collaborator.ts';
import { DomainError } from '../../domain/error.ts';
import type { Collaborator } from '../../domain/people.ts';
import { detachedLetter } from '../mail/letters.ts';
import type { SendOnce } from '../mail/send-once.ts';

export interface TellFirmDeps {
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly companies: Pick<CompanyRepository, 'company' | 'dossier'>;
  readonly collaborators: Pick<CollaboratorRepository, 'ofFirm'>;
  readonly detachments: Pick<DetachmentRepository, 'noteTold'>;
  readonly sendOnce: SendOnce;
  readonly now: () => Date;
}

/** P7: tells the firm's administrators that a dossier has left it. Run again, it writes to nobody twice. */
export const tellFirm =
  (deps: TellFirmDeps) =>
  async (dossierId: string): Promise<void> => {
    const { firms, companies, detachments, sendOnce, now } = deps;
    const dossier = await companies.dossier(dossierId);
    if (!dossier?.detached || dossier.firmToldAt !== undefined) return;
    const { detached, firmId } = dossier;
    const [firm, company] = await Promise.all([firms.firm(firmId), companies.company(dossier.companyId)]);
    if (!firm || !company) throw new DomainError('not-found');
    const letter = (to: Collaborator) =>
      detachedLetter(firm, { ...dossier, detached }, { companyName: company.name, to });
    for await (const administrator of administratorsOf(deps, firmId)) {
      const mail = { owner: dossierId, mail: `detached-${detached.at}-${administrator.collaboratorId}` };
      await sendOnce(mail, () => Promise.resolve(letter(administrator)));
    }
    await detachments.noteTold(dossier, detached.at, now().toISOString());
  };

async function* administratorsOf({ collaborators }: TellFirmDeps, firmId: string): AsyncGenerator<Collaborator> {
  let from: PageRequest['from'];
  do {
    const { items, next } = await collaborators.ofFirm(firmId, { limit: 100, from });
    yield* items.filter(administers);
    from = next;
  } while (from !== undefined);
}
