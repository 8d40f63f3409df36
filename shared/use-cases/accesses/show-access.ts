import type { AccessRepository } from '../../data/accesses.ts';
import type { NameRepository } from '../../data/names.ts';
import { mayReachAccess } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import { knownAmong, namesFor } from '../../domain/names.ts';
import type { Person } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';
import { isStillReached, loadBeside, type AccessWithRequest, type Named } from './list-accesses.ts';

export interface ShowAccessDeps {
  readonly accesses: Pick<AccessRepository, 'access'>;
  readonly names: Pick<NameRepository, 'ofPage'>;
}

/** One access with its latest request, and names. @throws `not-found` when it is out of reach. */
export const showAccess =
  ({ accesses, names }: ShowAccessDeps) =>
  async ({ who, accessId }: { who: Person; accessId: string }): Promise<AccessWithRequest & Named> => {
    const one = isId(accessId) ? await accesses.access(accessId) : undefined;
    if (!one || !mayReachAccess(who, { ...one, left: [] })) throw new DomainError('not-found');
    const shown = names.ofPage();
    await loadBeside(shown, who, [one]);
    const found = shown.names();
    const access = knownAmong(found, one);
    if (!access || !isStillReached(found, who, access)) throw new DomainError('not-found');
    return { access, request: shown.requests().get(access.requestId), names: namesFor(who, found) };
  };
