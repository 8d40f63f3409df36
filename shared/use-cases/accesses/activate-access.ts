import type { AccessRepository } from '../../data/accesses.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { DomainError, settle } from '../../domain/error.ts';
import { requireRequest } from '../validation/require-request.ts';

export interface ActivateAccessDeps {
  readonly accesses: Pick<AccessRepository, 'access' | 'activate'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/**
 * Approved → active: from here on a new access gives what it says. Run again, it changes nothing.
 * @throws `company-needs-client-admin` while a client user waits for the company's client admin (C5); `wrong-status`.
 */
export const activateAccess =
  ({ accesses, requests, now, newId }: ActivateAccessDeps) =>
  (requestId: string): Promise<void> =>
    settle(async () => {
      const { kind, accessId } = await requireRequest(requests, requestId);
      // More rights counted from the decision on.
      if (kind === 'more_rights') return;
      const access = await accesses.access(accessId);
      if (!access) throw new DomainError('not-found');
      if (access.status === 'active') return;
      const { sub, status, firmId } = access;
      if (status !== 'approved' || sub === undefined) throw new DomainError('wrong-status');
      const at = now().toISOString();
      await accesses.activate(
        { ...access, sub },
        { event: 'opened', at },
        {
          auditId: newId(),
          firmId,
          at,
          action: 'access-activated',
          changes: [{ field: 'status', from: status, to: 'active' }],
        },
      );
    });
