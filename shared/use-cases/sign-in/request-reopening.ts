import type { LinkRepository } from '../../data/links.ts';
import type { ReopeningRepository } from '../../data/reopenings.ts';
import type { Access } from '../../domain/access.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import { mailRequestId, ownerIdOf } from '../../domain/link.ts';
import type { Collaborator } from '../../domain/people.ts';
import type { Doer } from '../../domain/vocabulary.ts';
import { deedOf, type DeedDeps } from '../deed.ts';

export interface RequestReopeningDeps extends DeedDeps {
  readonly links: Pick<LinkRepository, 'signIn'>;
  readonly reopenings: Pick<ReopeningRepository, 'request'>;
}

/** Whose sign-in is to be opened anew, and who wants it; without anybody, whoever runs the deployment. */
export interface RequestReopeningCommand {
  readonly owner: Access | Collaborator;
  readonly by?: Doer;
}

/**
 * L12: asks that somebody's sign-in be opened anew, whether or not it is lost; the stream does it. Asking again before it
 * has been done is the same request; afterwards it is another.
 *
 * @throws `wrong-status` unless they are active.
 */
export const requestReopening =
  (deps: RequestReopeningDeps) =>
  async ({ owner, by }: RequestReopeningCommand): Promise<void> => {
    const { firmId, status, sub } = owner;
    if (status !== 'active' || sub === undefined)
      throw new DomainError('wrong-status', { extensions: { current: status, allowed: ['active'] } });
    const ownerId = ownerIdOf(owner);
    const { reopenedFor = '' } = await deps.links.signIn(sub);
    const deed = deedOf(deps, by ?? null, { action: 'sign-in-reopening-requested' });
    const id = mailRequestId(`reopen#${ownerId}#${reopenedFor}`, new Date(deed.at));
    const request = { mail: 'reopen' as const, mailRequestId: id, at: deed.at, firmId, ownerId };
    await retryOnConflict(() => deps.reopenings.request(request, deed));
  };
