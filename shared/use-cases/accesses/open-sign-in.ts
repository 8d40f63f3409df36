import type { AccessRepository } from '../../data/accesses.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { KnownAccess } from '../../domain/access.ts';
import type { PersonDetails } from '../../domain/card.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { isToEnd } from '../../domain/end-date.ts';
import { DomainError } from '../../domain/error.ts';
import { hasBeenOpened } from '../../domain/life.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { deedOf } from '../deed.ts';
import { closeOpenings, openNoted, type OpenNotedDeps } from '../open-noted.ts';
import { requireAccess, requireRequest } from '../validation/require-request.ts';
import { formerPerson, moveAddress, type MoveAddressDeps } from './move-address.ts';

export interface OpenSignInDeps extends MoveAddressDeps, OpenNotedDeps {
  readonly accesses: Pick<AccessRepository, 'known' | 'shown' | 'keepSub'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly openings: OpenNotedDeps['openings'];
  readonly signIns: MoveAddressDeps['signIns'] & OpenNotedDeps['signIns'] & Pick<SignInService, 'open' | 'find'>;
}

/**
 * V7: opens the sign-in of an approved access and keeps its `sub`. Run again, it changes nothing. Of an access that was
 * suspended or revoked meanwhile, or whose end has come (L7), it opens none (V21), and closes what was opened for it too late,
 * though it is erased by then. L5: of a change that is approved it takes the sign-in over to the other address, if
 * that is what was asked for.
 * @throws SignInTaken; `wrong-status` if the access is not approved.
 */
export const openSignIn =
  (deps: OpenSignInDeps) =>
  (requestId: string): Promise<void> =>
    retryOnConflict(async () => {
      const { accesses, requests } = deps;
      const { kind, accessId } = await requireRequest(requests, requestId);
      const found = await accesses.shown(accessId);
      if (!found) throw new DomainError('not-found');
      await closeOpenings(deps, accessId);
      if (found.status === 'revoked') return;
      const isOver = isToEnd(found, deps.now().toISOString());
      if (kind !== 'change' && (found.sub !== undefined || hasBeenOpened(found) || isOver)) return;
      const { person } = found;
      if (!person) throw new DomainError('wrong-status');
      const access = { ...found, person };
      const former = await formerPerson(deps, access);
      if (kind === 'change') {
        if (!former) return;
        if (access.sub === undefined && access.status === 'approved' && !isOver)
          await open(deps, access, { former, requestId });
        return moveAddress(deps)(await requireAccess({ requests, accesses }, requestId), former, requestId);
      }
      if (access.status !== 'approved') throw new DomainError('wrong-status');
      await open(deps, access, { former, requestId });
    });

/** L5: one that was opened at the former address, and not noted down, goes over to the one there is now. */
async function open(
  deps: OpenSignInDeps,
  access: KnownAccess,
  { former, requestId }: { readonly former: PersonDetails | undefined; readonly requestId: string },
): Promise<void> {
  const { accesses, signIns } = deps;
  const { accessId, firmId, person } = access;
  const email = emailKeyOf(person.email);
  await openNoted(
    deps,
    { accessId, firmId, email },
    {
      open: async (opening) => {
        const there = former && (await signIns.find({ accessId, email: emailKeyOf(former.email) }));
        if (there === undefined) return signIns.open(opening);
        await signIns.moveTo(there, email);
        return there;
      },
      keep: (opened) =>
        accesses.keepSub(access, opened, deedOf(deps, null, { action: 'sign-in-opened', to: access, requestId })),
    },
  );
}
