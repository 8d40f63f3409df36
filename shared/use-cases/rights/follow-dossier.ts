import type { AccessRepository } from '../../data/accesses.ts';
import type { DetachmentRepository } from '../../data/detachments.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { Moving } from '../../data/moving-dossiers.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import { isPending, type Decision } from '../../domain/request.ts';
import type { Doer, Language } from '../../domain/vocabulary.ts';
import { nextInstant } from '../../domain/kept.ts';
import { endingOf, type EndingDeps } from '../deed.ts';

export interface FollowDossierDeps extends EndingDeps {
  readonly accesses: Pick<AccessRepository, 'known'>;
  readonly detachments: Pick<DetachmentRepository, 'moving' | 'mark' | 'noteMarked' | 'arrive'>;
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly requests: Pick<RequestRepository, 'request' | 'close'>;
  /** What the creator of a cancelled request reads of it. */
  readonly reasons: Readonly<Record<Language, (dossier: string) => string>>;
}

export interface FollowDossierCommand {
  readonly dossierId: string;
  /**
   * Whether it is known from the stream that the accesses are marked. Only then does the dossier arrive: no check can
   * still be under way that had read an access before it was marked.
   */
  readonly marked: boolean;
}

/**
 * P7: carries out that a dossier has left the firm, or come back to it. Cancels what was open on it when it left, in
 * the name of whoever took it away, also if it has come back since; marks the accesses that open it, and lets it arrive
 * once they are marked. What is due is read from the table, so it can be run at any time, and as often as one likes.
 */
export const followDossier =
  (deps: FollowDossierDeps) =>
  ({ dossierId, marked }: FollowDossierCommand): Promise<void> =>
    retryOnConflict(async () => {
      const { detachments } = deps;
      const dossier = await detachments.moving(dossierId);
      if (!dossier?.moving) return;
      await cancelAll(deps, dossier);
      if (!dossier.moving.marked) {
        await detachments.mark(dossier);
        await detachments.noteMarked(dossier);
      } else if (marked) await detachments.arrive(dossier);
    });

async function cancelAll(deps: FollowDossierDeps, dossier: Moving): Promise<void> {
  const { detached, openRequests, leftBehind, leftBy } = dossier;
  const by = detached?.by ?? leftBy;
  const due = new Set([...(detached ? openRequests : []), ...leftBehind]);
  if (!by || due.size === 0) return;
  const firm = await deps.firms.firm(dossier.firmId);
  const reason = deps.reasons[firm?.language ?? 'fr'](dossier.name);
  for (const requestId of due) await cancel(deps, requestId, { by, reason });
}

const cancel = (
  { accesses, requests, now, ...deps }: FollowDossierDeps,
  requestId: string,
  { by, reason }: { readonly by: Doer; readonly reason: string },
): Promise<void> =>
  retryOnConflict(async () => {
    const request = await requests.request(requestId);
    if (!request || !isPending(request)) return;
    const access = await accesses.known(request.accessId);
    if (!access) throw new DomainError('not-found');
    const decision: Decision = { outcome: 'cancelled', at: nextInstant(now(), access), by };
    await requests.close(endingOf(deps, by, { request, access, decision, reason }));
  });
