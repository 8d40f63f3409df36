import type { AccessRepository } from '../../data/accesses.ts';
import type { DetachmentRepository } from '../../data/detachments.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import type { Decision } from '../../domain/request.ts';
import type { Actor, Language } from '../../domain/vocabulary.ts';
import { endingEntry } from '../../domain/validation.ts';

export interface FollowDossierDeps {
  readonly accesses: Pick<AccessRepository, 'access'>;
  readonly detachments: Pick<DetachmentRepository, 'withRequests'>;
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly requests: Pick<RequestRepository, 'request' | 'close'>;
  /** What the creator of a cancelled request reads of it. */
  readonly reasons: Readonly<Record<Language, (dossier: string) => string>>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/**
 * P7: cancels what is still open on a dossier that has left the firm, in the name of whoever took it away. What is due
 * is read from the table, so it can be run at any time, and as often as one likes.
 */
export const followDossier =
  (deps: FollowDossierDeps) =>
  async (dossierId: string): Promise<void> => {
    const dossier = await deps.detachments.withRequests(dossierId);
    if (!dossier?.detached || dossier.openRequests.size === 0) return;
    const firm = await deps.firms.firm(dossier.firmId);
    const reason = deps.reasons[firm?.language ?? 'fr'](dossier.name);
    for (const requestId of dossier.openRequests) await cancel(deps, requestId, { by: dossier.detached.by, reason });
  };

const cancel = (
  { accesses, requests, now, newId }: FollowDossierDeps,
  requestId: string,
  ending: { readonly by: Actor; readonly reason: string },
): Promise<void> =>
  retryOnConflict(async () => {
    const request = await requests.request(requestId);
    if (request?.status !== 'open') return;
    const access = await accesses.access(request.accessId);
    if (!access) throw new DomainError('not-found');
    const decision: Decision = { outcome: 'cancelled', at: now().toISOString(), ...ending };
    await requests.close({ request, access, decision, audit: endingEntry({ request, access, decision }, newId()) });
  });
