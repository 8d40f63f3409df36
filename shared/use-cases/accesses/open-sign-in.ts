import type { AccessRepository } from '../../data/accesses.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { DomainError } from '../../domain/error.ts';
import { hasBeenOpened, isToEnd } from '../../domain/life.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { deedOf, type DeedDeps } from '../deed.ts';
import { requireRequest } from '../validation/require-request.ts';

export interface OpenSignInDeps extends DeedDeps {
  readonly accesses: Pick<AccessRepository, 'shown' | 'keepSub'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly signIns: Pick<SignInService, 'open' | 'close'>;
}

/**
 * V7: opens the sign-in of an approved access and keeps its `sub`. Run again, it changes nothing. Of an access that was
 * suspended or revoked meanwhile, or whose end has come (L7), it opens none (V21), and closes what it had opened for one
 * that is revoked by then, or erased.
 * @throws SignInTaken; `wrong-status` if the access is not approved.
 */
export const openSignIn =
  (deps: OpenSignInDeps) =>
  (requestId: string): Promise<void> => {
    let opened: { readonly email: string; readonly sub: string } | undefined;
    return retryOnConflict(async () => {
      const { accesses, requests, signIns } = deps;
      const { accessId } = await requireRequest(requests, requestId);
      const access = await accesses.shown(accessId);
      if (!access) throw new DomainError('not-found');
      const { person } = access;
      const email = person ? emailKeyOf(person.email) : opened?.email;
      // It may have been opened just before the access was revoked, and nobody have noted it down.
      if (access.status === 'revoked') {
        // Of an erased one no address is known but by whoever has just opened it; who erased it closed what there was.
        if (email !== undefined) await signIns.close({ accessId, email, sub: access.sub ?? opened?.sub });
        return;
      }
      if (access.sub !== undefined || hasBeenOpened(access)) return;
      if (isToEnd(access, deps.now().toISOString())) return;
      if (access.status !== 'approved' || email === undefined) throw new DomainError('wrong-status');
      opened = { email, sub: await signIns.open({ email, firmId: access.firmId, accessId }) };
      await accesses.keepSub(
        access,
        opened.sub,
        deedOf(deps, null, { action: 'sign-in-opened', to: access, requestId }),
      );
    });
  };
