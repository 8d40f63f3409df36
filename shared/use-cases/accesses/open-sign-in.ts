import type { AccessRepository } from '../../data/accesses.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { DomainError, settle } from '../../domain/error.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { requireAccess } from '../validation/require-request.ts';

export interface OpenSignInDeps {
  readonly accesses: Pick<AccessRepository, 'access' | 'keepSub'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly signIns: Pick<SignInService, 'open'>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/**
 * V7: opens the sign-in of an approved access and keeps its `sub`. Run again, it changes nothing.
 * @throws SignInTaken; `wrong-status` if the access is not approved.
 */
export const openSignIn =
  ({ accesses, requests, signIns, now, newId }: OpenSignInDeps) =>
  (requestId: string): Promise<void> =>
    settle(async () => {
      const access = await requireAccess({ requests, accesses }, requestId);
      if (access.sub !== undefined) return;
      if (access.status !== 'approved') throw new DomainError('wrong-status');
      const sub = await signIns.open({
        email: access.emailKey,
        firmId: access.firmId,
        accessId: access.accessId,
      });
      await accesses.keepSub(access, sub, {
        auditId: newId(),
        firmId: access.firmId,
        at: now().toISOString(),
        action: 'sign-in-opened',
        changes: [{ field: 'sub', from: null, to: sub }],
      });
    });
