import type { AccessRepository } from '../../data/accesses.ts';
import type { NameRepository } from '../../data/names.ts';
import type { Access } from '../../domain/access.ts';
import { mayReachAccess } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import { accessAt } from '../../domain/end-date.ts';
import { namesFor, shownAmong } from '../../domain/names.ts';
import type { Person } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';
import { isStillReached, loadBeside, type AccessWithRequest, type Named } from './list-accesses.ts';

export interface ShowAccessDeps {
  readonly accesses: Pick<AccessRepository, 'access'>;
  readonly names: Pick<NameRepository, 'ofPage'>;
  readonly now: () => Date;
}

/**
 * Puts names to an access that somebody has, as it is at the time (L7), and its latest request beside it.
 * @throws `not-found` when it is out of reach.
 */
export const nameAccess =
  ({ names, now }: Pick<ShowAccessDeps, 'names' | 'now'>) =>
  async (who: Person, one: Access): Promise<AccessWithRequest & Named> => {
    const shown = names.ofPage();
    await loadBeside(shown, who, [one]);
    const found = shown.names();
    if (!isStillReached(found, who, one)) throw new DomainError('not-found');
    const access = accessAt(shownAmong(found, one), now().toISOString());
    return { access, request: shown.requests().get(one.requestId), names: namesFor(who, found) };
  };

/** One access with its latest request, and names. @throws `not-found` when it is out of reach. */
export const showAccess =
  (deps: ShowAccessDeps) =>
  async ({ who, accessId }: { who: Person; accessId: string }): Promise<AccessWithRequest & Named> => {
    const access = isId(accessId) ? await deps.accesses.access(accessId) : undefined;
    if (!access || !mayReachAccess(who, { ...access, left: [] })) throw new DomainError('not-found');
    return nameAccess(deps)(who, access);
  };
