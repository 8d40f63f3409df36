import type { AccessStateRepository } from '../../data/access-states.ts';
import type { NameRepository } from '../../data/names.ts';
import type { ShownAccess } from '../../domain/access.ts';
import { inMilliseconds, statusAt } from '../../domain/as-of.ts';
import { requireStaff } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import { namedByAccess, namesFor } from '../../domain/names.ts';
import type { Person } from '../../domain/people.ts';
import type { AccessWithRequest, Named } from './list-accesses.ts';

export interface ShowAccessAsOfDeps {
  readonly accessStates: Pick<AccessStateRepository, 'at' | 'person'>;
  readonly names: Pick<NameRepository, 'ofPage'>;
}

/**
 * A7: an access within reach as it stood at an instant, which counts, to staff alone: it may have been of another company
 * then. Its requests are none of what the record keeps of it: none is shown.
 *
 * @throws `forbidden` for clients; `not-found` before its first entry.
 */
export const showAccessAsOf =
  ({ accessStates, names }: ShowAccessAsOfDeps) =>
  async ({
    who,
    access,
    at: typed,
  }: {
    who: Person;
    access: ShownAccess;
    at: string;
  }): Promise<AccessWithRequest & Named & { readonly then: true }> => {
    requireStaff(who);
    const at = inMilliseconds(typed);
    const then = await accessStates.at(access.accessId, at);
    if (!then) throw new DomainError('not-found');
    const shown = names.ofPage();
    const status = statusAt(then, at);
    const stood = {
      ...{ ...access, ...then, status, endsAt: then.endsAt },
      // Where no entry says so yet, its end had come.
      suspendedBecause: status === 'suspended' ? (then.suspendedBecause ?? 'ended') : undefined,
    };
    const [person] = await Promise.all([
      accessStates.person({ accessId: access.accessId, n: then.card }),
      shown.load(namedByAccess(who, stood)),
    ]);
    const known: ShownAccess = { ...stood, person: person ?? access.person };
    return { access: known, request: undefined, then: true, names: namesFor(who, shown.names()) };
  };
