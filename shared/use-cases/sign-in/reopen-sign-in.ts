import type { CardRepository } from '../../data/cards.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { Reopened, ReopeningRepository } from '../../data/reopenings.ts';
import type { KnownAccess } from '../../domain/access.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { isReopenedFor } from '../../domain/link.ts';
import type { Collaborator } from '../../domain/people.ts';
import { owedToAccess } from '../../domain/sign-in-drift.ts';
import { SignInGone } from '../../services/errors.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { deedOf, type DeedDeps } from '../deed.ts';
import { closeLeft } from '../sign-in-follows.ts';

export interface ReopenSignInDeps extends DeedDeps {
  readonly links: Pick<LinkRepository, 'signIn'>;
  readonly cards: Pick<CardRepository, 'left'>;
  readonly reopenings: Pick<ReopeningRepository, 'save'>;
  readonly signIns: Pick<SignInService, 'reopen' | 'closeStray'>;
}

/** What is asked for, and when. `lostSub`: only if that is still the sign-in there is. */
export interface ReopenCommand {
  readonly at: string;
  readonly lostSub?: string | undefined;
}

/**
 * L12: opens a sign-in anew, with another `sub` if it was gone: the old password is of no use any more, the sessions are
 * over, second factors off, all links void. Each step can be done again; what has been done for this request, or for one
 * that was made later, is not: by now the person may have chosen a password. Whoever is suspended, revoked or removed
 * meanwhile keeps none that was opened for them too late, also where that broke off; nor does an address that was left (L5).
 *
 * @param find reads the owner, whatever has become of them.
 * @returns the owner as they are then; undefined unless they are active.
 * @throws SignInTaken; `unavailable` while somebody chooses a password; what the services throw.
 */
export const reopenSignIn =
  (deps: ReopenSignInDeps) =>
  (find: () => Promise<Owner | undefined>, { at: askedAt, lostSub }: ReopenCommand): Promise<Reopened | undefined> =>
    retryOnConflict(async () => {
      const found = await find();
      const owner = activeOf(found);
      if (found && 'accessId' in found)
        await closeLeft(deps, owedToAccess(found, found.person, await deps.cards.left(found)));
      if (found?.sub !== undefined && !owner) await deps.signIns.closeStray(signInOf(found));
      if (!owner || (lostSub !== undefined && owner.sub !== lostSub)) return owner;
      const asRead = await deps.links.signIn(owner.sub);
      if (isReopenedFor(asRead, { at: askedAt })) return owner;
      const sub = await deps.signIns.reopen(signInOf(owner)).catch((error: unknown) => {
        // Its owner deletes it at this very moment: there is another one to open.
        throw error instanceof SignInGone ? new Conflict(error) : error;
      });
      const deed = deedOf(deps, null, { action: 'sign-in-reopened', to: owner });
      await deps.reopenings.save({ owner, sub, askedAt, asRead, deed });
      return { ...owner, sub };
    });

/** Whoever holds a sign-in: a client by their access, or a collaborator. */
export type Owner = KnownAccess | Collaborator;

/** The same with a sign-in that gives something. */
export const activeOf = (owner: Owner | undefined): Reopened | undefined =>
  owner?.status === 'active' && owner.sub !== undefined ? { ...owner, sub: owner.sub } : undefined;

const signInOf = <O extends Owner>(owner: O) => ({
  ...{ firmId: owner.firmId, sub: owner.sub as O['sub'] },
  ...('accessId' in owner
    ? { email: emailKeyOf(owner.person.email), accessId: owner.accessId }
    : { email: emailKeyOf(owner.email), collaboratorId: owner.collaboratorId }),
});
