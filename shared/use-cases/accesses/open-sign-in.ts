import type { AccessRepository } from '../../data/accesses.ts';
import type { CardRepository } from '../../data/cards.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { type KnownAccess, type ShownAccess } from '../../domain/access.ts';
import type { PersonDetails } from '../../domain/card.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { isToEnd } from '../../domain/end-date.ts';
import { DomainError } from '../../domain/error.ts';
import { hasBeenOpened } from '../../domain/life.ts';
import { owedToAccess } from '../../domain/sign-in-drift.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { deedOf } from '../deed.ts';
import { closeLeft } from '../sign-in-follows.ts';
import { requireAccess, requireRequest } from '../validation/require-request.ts';
import { formerPerson, moveAddress, type MoveAddressDeps } from './move-address.ts';

export interface OpenSignInDeps extends MoveAddressDeps {
  readonly accesses: Pick<AccessRepository, 'known' | 'shown' | 'keepSub'>;
  readonly cards: MoveAddressDeps['cards'] & Pick<CardRepository, 'left'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly signIns: Pick<SignInService, 'open' | 'close' | 'closeStray' | 'find' | 'moveTo'>;
}

/** A sign-in that has just been opened, and may not have been noted down. */
interface Opened {
  readonly email: string;
  readonly sub: string;
}

/**
 * V7: opens the sign-in of an approved access and keeps its `sub`. Run again, it changes nothing. Of an access that was
 * suspended or revoked meanwhile, or whose end has come (L7), it opens none (V21), and closes what it had opened for one
 * that is revoked by then, or erased. L5: of a change that is approved it takes the sign-in over to the other address, if
 * that is what was asked for.
 * @throws SignInTaken; `wrong-status` if the access is not approved.
 */
export const openSignIn =
  (deps: OpenSignInDeps) =>
  (requestId: string): Promise<void> => {
    let opened: Opened | undefined;
    const openFor = async (access: KnownAccess, former: PersonDetails | undefined): Promise<void> => {
      opened = await open(deps, access, former);
      const deed = deedOf(deps, null, { action: 'sign-in-opened', to: access, requestId });
      await deps.accesses.keepSub(access, opened.sub, deed);
    };
    return retryOnConflict(async () => {
      const { accesses, requests } = deps;
      const { kind, accessId } = await requireRequest(requests, requestId);
      const found = await accesses.shown(accessId);
      if (!found) throw new DomainError('not-found');
      if (found.status === 'revoked') return closeAll(deps, found, opened);
      const isOver = isToEnd(found, deps.now().toISOString());
      if (kind !== 'change' && (found.sub !== undefined || hasBeenOpened(found) || isOver))
        return closeAtLeft(deps, found);
      const { person } = found;
      if (!person) throw new DomainError('wrong-status');
      const access = { ...found, person };
      const former = await formerPerson(deps, access);
      if (kind === 'change') {
        if (!former) return closeAtLeft(deps, found);
        if (access.sub === undefined && access.status === 'approved' && !isOver) await openFor(access, former);
        return moveAddress(deps)(await requireAccess({ requests, accesses }, requestId), former, requestId);
      }
      if (access.status !== 'approved') throw new DomainError('wrong-status');
      await openFor(access, former);
    });
  };

/**
 * It may have been opened just before the access was revoked, and nobody have noted it down; at an address that it has left
 * too. Of an erased one no address is known but by whoever has just opened it; who erased it closed what there was.
 */
async function closeAll(deps: OpenSignInDeps, access: ShownAccess, opened: Opened | undefined): Promise<void> {
  const { accessId, sub, person } = access;
  const email = person ? emailKeyOf(person.email) : opened?.email;
  if (email !== undefined) await deps.signIns.close({ accessId, email, sub: sub ?? opened?.sub });
  await closeAtLeft(deps, access);
}

/** L5: the address may have been left just before a sign-in was opened there. */
const closeAtLeft = async (deps: OpenSignInDeps, access: ShownAccess): Promise<void> =>
  closeLeft(deps, owedToAccess(access, access.person, await deps.cards.left(access)));

/** L5: one that was opened at the former address, and not noted down, goes over to the one there is now. */
async function open(
  { signIns }: OpenSignInDeps,
  { accessId, firmId, person }: KnownAccess,
  former: PersonDetails | undefined,
): Promise<Opened> {
  const email = emailKeyOf(person.email);
  const there = former && (await signIns.find({ accessId, email: emailKeyOf(former.email) }));
  if (there !== undefined) await signIns.moveTo(there, email);
  return { email, sub: there ?? (await signIns.open({ email, firmId, accessId })) };
}
