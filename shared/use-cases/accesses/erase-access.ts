import type { AccessRepository } from '../../data/accesses.ts';
import type { ErasureRepository, Erasing } from '../../data/erasures.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { Access } from '../../domain/access.ts';
import type { Deed } from '../../domain/audit-entry.ts';
import { committed } from '../../domain/commitment.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { endedByErasure, openRequestOf } from '../../domain/erasure.ts';
import { DomainError } from '../../domain/error.ts';
import { doerOf, type Staff } from '../../domain/people.ts';
import { isPending } from '../../domain/request.ts';
import type { Doer } from '../../domain/vocabulary.ts';
import { deedOf, type EndingDeps } from '../deed.ts';
import { reachToMove, type OnAccess, type ReachToMoveDeps } from './reach-to-move.ts';

export interface EraseDeps extends EndingDeps {
  readonly erasures: Pick<ErasureRepository, 'erase'>;
  readonly requests: Pick<RequestRepository, 'request'>;
}

export interface EraseAccessDeps extends EraseDeps, ReachToMoveDeps {
  readonly accesses: Pick<AccessRepository, 'access'>;
}

export interface EraseAccessCommand extends OnAccess<Staff> {
  /**
   * Why, in words about a client: its hash is in the entry as that of any other reason, the words themselves lie with the
   * card (A4), and so go with it.
   */
  readonly reason: string;
  /** The id of the access, once more. */
  readonly confirm: string;
}

/**
 * Erases the person of an access (G3): an open one is revoked with it, one that is held is cancelled, as they would be
 * otherwise; from this write on nobody is shown who they were. Everything that says so goes by what follows from the
 * table's stream; ids stay, and with them the record. Erasing again changes nothing.
 *
 * @throws `not-found`, `confirmation-mismatch`, `last-client-admin` (C5).
 */
export const eraseAccess =
  (deps: EraseAccessDeps) =>
  (command: EraseAccessCommand): Promise<Access> =>
    retryOnConflict(async () => {
      const { who, accessId, confirm, reason } = command;
      const { left: _left, ...before } = await reachToMove(deps)(command);
      if (confirm !== accessId)
        throw new DomainError('confirmation-mismatch', {
          errors: [{ pointer: '/confirm', code: 'confirmation-mismatch' }],
        });
      if (before.erasedAt !== undefined) return before;
      await erase(deps)(before, { by: doerOf(who), reason });
      const after = await deps.accesses.access(accessId);
      if (!after) throw new DomainError('not-found');
      return after;
    });

/** Who erases, and why; nobody, where what an older or another table tells is repeated. */
export interface EraseBy {
  readonly by: Doer | null;
  readonly reason?: string;
}

/** Erases an access as it was read. @throws `last-client-admin`; Conflict when it, or its request, moved meanwhile. */
export const erase =
  (deps: EraseDeps) =>
  async (before: Access, { by, reason }: EraseBy): Promise<void> => {
    const { accessId, firmId } = before;
    const end = endedByErasure(before);
    const requestId = end && openRequestOf(before);
    const action = end?.pending === true ? 'request-cancelled' : 'access-revoked';
    const ended = end && { after: end.after, deed: deedOf(deps, by, { action, to: before, requestId }) };
    const deed = deedOf(deps, by, { action: 'access-erased', to: before });
    await deps.erasures.erase({
      ...{ before, ended },
      cancelled: ended && (await cancelledWith(deps, requestId, ended.deed)),
      deed: reason === undefined ? deed : withReason(deps, before, deed, reason),
      erasure: { accessId, firmId, at: deed.at, ...(by && { by }), ...(requestId !== undefined && { requestId }) },
    });
  };

const withReason = ({ salting }: EraseDeps, { accessId, firmId }: Access, deed: Deed, text: string): Deed => ({
  ...deed,
  text: committed({ accessId, firmId, auditId: deed.auditId, text }, salting),
});

/** L8: why it was cancelled, the entry of the erasure says. */
async function cancelledWith(
  { requests }: EraseDeps,
  requestId: string | undefined,
  { by, at, via }: Deed,
): Promise<Erasing['cancelled']> {
  if (requestId === undefined) return undefined;
  const request = await requests.request(requestId);
  if (!request || !isPending(request)) throw new Conflict();
  return { request, decision: { outcome: 'cancelled', ...(by && { by }), at, via } };
}
