import type { InvitationRepository } from '../../data/invitations.ts';
import { requireMayResend } from '../../domain/authority.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { requireInvitable } from '../../domain/invitation.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import { invitationAsked, type InvitationAskedDeps } from '../mail/invitation-asked.ts';
import { reachToMove, type OnAccess, type ReachToMoveDeps } from './reach-to-move.ts';

export interface ResendAccessInvitationDeps extends DeedDeps, InvitationAskedDeps, ReachToMoveDeps {
  readonly invitations: Pick<InvitationRepository, 'request'>;
}

/** L2: an access whose invitation somebody may have sent again. @throws `not-found`, `forbidden`, `above-own-level` */
export const reachToResend = (deps: ReachToMoveDeps) => async (on: OnAccess) => {
  const { left: _left, ...access } = await reachToMove(deps)(on);
  requireMayResend(on.who, access);
  return access;
};

/**
 * Asks that the person of an active access be invited once more (L9); the stream sends it.
 *
 * @throws `not-found`, `forbidden`, `above-own-level`; `wrong-status` unless it is active, and once the person has chosen
 * a password; `too-many-requests` (V18).
 */
export const resendAccessInvitation =
  (deps: ResendAccessInvitationDeps) =>
  (on: OnAccess): Promise<void> =>
    retryOnConflict(async () => {
      const owner = await reachToResend(deps)(on);
      requireInvitable(owner, deps.now());
      const { firmId, accessId } = owner;
      await deps.invitations.request({
        ...(await invitationAsked(deps, { firmId, ownerId: accessId })),
        owner: { kind: 'access', owner },
        deed: deedBy(deps, on.who, { action: 'invitation-requested', to: owner }),
      });
    });
