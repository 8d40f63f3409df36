import type { AccessRepository } from '../../data/accesses.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import { hasBeenOpened } from '../../domain/life.ts';
import { deedOf } from '../deed.ts';
import { endIfDue, type EndAccessDeps } from '../end-access.ts';
import { requireRequest } from '../validation/require-request.ts';

export interface ActivateAccessDeps extends EndAccessDeps {
  readonly accesses: Pick<AccessRepository, 'shown' | 'activate'>;
  readonly requests: Pick<RequestRepository, 'request'>;
}

/**
 * Approved → active: from here on a new access gives what it says. Run again, it changes nothing; nor does it open what
 * was suspended or revoked meanwhile (V21).
 * @throws `company-needs-client-admin` while a client user waits for the company's client admin (C5); `wrong-status`.
 */
export const activateAccess =
  (deps: ActivateAccessDeps) =>
  (requestId: string): Promise<void> =>
    retryOnConflict(async () => {
      const { accesses, requests } = deps;
      const { kind, accessId } = await requireRequest(requests, requestId);
      // More rights, and a change, counted from the decision on.
      if (kind !== 'creation') return;
      const access = await accesses.shown(accessId);
      if (!access) throw new DomainError('not-found');
      // L7: it is over before it began. Its sign-in is not opened any more.
      if (hasBeenOpened(access) || (await endIfDue(deps, access))) return;
      const { sub, status, person } = access;
      if (status !== 'approved' || sub === undefined || !person) throw new DomainError('wrong-status');
      const deed = deedOf(deps, null, { action: 'access-activated', to: access, requestId });
      await accesses.activate({ ...access, sub, person }, deed);
    });
