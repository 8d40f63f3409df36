import type { CompanyRepository } from '../../data/companies.ts';
import type { DetachmentRepository } from '../../data/detachments.ts';
import { isAssigned, isOfFirm, requireMayAttach, requireMayDetach } from '../../domain/authority.ts';
import type { Dossier } from '../../domain/company.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import { doerOf, type Client } from '../../domain/people.ts';
import { asSeen } from '../../domain/text.ts';
import { isId } from '../../domain/vocabulary.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import type { WithinRate } from '../mail/within-rate.ts';

export interface DetachDossierDeps extends DeedDeps {
  readonly companies: Pick<CompanyRepository, 'dossier'>;
  readonly detachments: Pick<DetachmentRepository, 'detach' | 'attach'>;
  /** F3: the firm’s administrators are told of each dossier that leaves. */
  readonly withinRate: WithinRate;
}

/** P7: @throws `not-found` for a dossier that the client does not hold; `forbidden` unless they are its principal admin. */
export function reachToDetach(who: Client, dossierId: string): void {
  if (!isId(dossierId) || !isAssigned(who, dossierId)) throw new DomainError('not-found');
  requireMayDetach(who, dossierId);
}

interface OfDossier {
  readonly who: Client;
  readonly dossierId: string;
}

/**
 * Takes a dossier out of the firm: its staff lose it at once, nothing more can be created on it, its people keep what
 * they have. Its open requests are cancelled, and the firm is told, from the table's stream.
 *
 * @throws `confirmation-mismatch` unless `confirm` reads as the dossier's name; `dossier-detached` when it has left already;
 * `unavailable` while too many of the firm are leaving; `too-many-requests` (F3).
 */
export const detachDossier =
  (deps: DetachDossierDeps) =>
  ({ who, dossierId, confirm }: OfDossier & { readonly confirm: string }): Promise<Dossier> =>
    retryOnConflict(async () => {
      const dossier = await load(deps, who, dossierId);
      if (dossier.detached) throw new DomainError('dossier-detached');
      if (asSeen(confirm) !== asSeen(dossier.name))
        throw new DomainError('confirmation-mismatch', {
          errors: [{ pointer: '/confirm', code: 'confirmation-mismatch' }],
        });
      const by = doerOf(who);
      const deed = deedBy(deps, who, { action: 'dossier-detached', to: dossier });
      return deps.withinRate(who, () => deps.detachments.detach(dossier, { at: deed.at, by }, deed));
    });

/**
 * Brings a dossier back to the firm that it left.
 * @throws `forbidden` unless the same person took it away; `wrong-status` when it has not left; `unavailable`.
 */
export const attachDossier =
  (deps: DetachDossierDeps) =>
  ({ who, dossierId }: OfDossier): Promise<Dossier> =>
    retryOnConflict(async () => {
      const dossier = await load(deps, who, dossierId);
      const { detached } = dossier;
      if (!detached)
        throw new DomainError('wrong-status', { extensions: { current: 'attached', allowed: ['detached'] } });
      requireMayAttach(who, detached);
      return deps.detachments.attach(dossier, deedBy(deps, who, { action: 'dossier-attached', to: dossier }));
    });

async function load({ companies }: DetachDossierDeps, who: Client, dossierId: string): Promise<Dossier> {
  const dossier = await companies.dossier(dossierId);
  if (!isOfFirm(who, dossier)) throw new DomainError('not-found');
  return dossier;
}
