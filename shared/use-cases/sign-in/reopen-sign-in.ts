import type { LinkRepository } from '../../data/links.ts';
import type { Reopened, ReopeningRepository } from '../../data/reopenings.ts';
import type { KnownAccess } from '../../domain/access.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { isReopenedFor } from '../../domain/link.ts';
import type { Collaborator } from '../../domain/people.ts';
import { SignInGone } from '../../services/errors.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { deedOf, type DeedDeps } from '../deed.ts';
import { closeOpenings, openNoted, type OpenNotedDeps } from '../open-noted.ts';

export interface ReopenSignInDeps extends DeedDeps, OpenNotedDeps {
  readonly links: Pick<LinkRepository, 'signIn'>;
  readonly reopenings: Pick<ReopeningRepository, 'save'>;
  readonly signIns: OpenNotedDeps['signIns'] & Pick<SignInService, 'reopen'>;
}

/** What is asked for, and when. `lostSub`: only if that is still the sign-in there is. */
export interface ReopenCommand {
  readonly ownerId: string;
  readonly at: string;
  readonly lostSub?: string | undefined;
}

/**
 * L12: opens a sign-in anew, with another `sub` if it was gone: the old password is of no use any more, the sessions are
 * over, second factors off, all links void. Each step can be done again; what has been done for this request, or for one
 * that was made later, is not: by now the person may have chosen a password. Whoever is suspended, revoked or removed
 * meanwhile keeps none that was opened for them too late, also where that broke off; nor does who is erased (G3), nor an
 * address that was left (L5).
 *
 * @param find reads the owner, whatever has become of them.
 * @returns the owner as they are then; undefined unless they are active.
 * @throws SignInTaken; `unavailable` while somebody chooses a password; what the services throw.
 */
export const reopenSignIn =
  (deps: ReopenSignInDeps) =>
  (
    find: () => Promise<Owner | undefined>,
    { ownerId, at: askedAt, lostSub }: ReopenCommand,
  ): Promise<Reopened | undefined> =>
    retryOnConflict(async () => {
      const found = await find();
      const owner = activeOf(found);
      await closeOpenings(deps, ownerId);
      if (found?.sub !== undefined && !owner) await deps.signIns.closeStray(signInOf(found));
      if (!owner || (lostSub !== undefined && owner.sub !== lostSub)) return owner;
      const asRead = await deps.links.signIn(owner.sub);
      if (isReopenedFor(asRead, { at: askedAt })) return owner;
      const { sub: former, ...of } = signInOf(owner);
      return openNoted(deps, of, {
        open: (opening) =>
          deps.signIns.reopen({ ...opening, sub: former }).catch((error: unknown) => {
            // Its owner deletes it at this very moment: there is another one to open.
            throw error instanceof SignInGone ? new Conflict(error) : error;
          }),
        keep: async (opened) => {
          const deed = deedOf(deps, null, { action: 'sign-in-reopened', to: owner });
          await deps.reopenings.save({ ...opened, owner, askedAt, asRead, deed });
          return { ...owner, sub: opened.sub };
        },
      });
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
