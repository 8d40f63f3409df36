import type { AccessStateRepository, AccessThen } from '../../data/access-states.ts';
import type { EverUser } from '../../data/ever-users.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import { fullName } from '../../domain/access.ts';
import { inMilliseconds, isListed, statusAt } from '../../domain/as-of.ts';
import { isOfFirm, mayReachDossierThen } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Grant, Person } from '../../domain/people.ts';
import type { UserThen } from '../../domain/user.ts';
import { requireUsersOf } from './list-users.ts';

export interface ListUsersAsOfDeps {
  readonly accessStates: AccessStateRepository;
}

interface AsOf {
  readonly who: Person;
  readonly dossierId: string;
  readonly at: string;
  readonly page: PageRequest;
}

/** Each row of a page is a read of its own. */
const mostRows = 25;

/**
 * A7: who had which level and options on a dossier at an instant, the newest access first. One read for those who ever had
 * any, one for each of them, and one for who they are, with which the dossier itself comes: whose it is, and whether it has
 * left.
 *
 * @throws `not-found` for a dossier out of reach; `forbidden` for a client who does not manage its users.
 */
export const listUsersAsOf =
  ({ accessStates }: ListUsersAsOfDeps) =>
  async ({ who, dossierId, at: typed, page: { limit, from } }: AsOf): Promise<ListPage<UserThen>> => {
    requireUsersOf(who, dossierId);
    const at = inMilliseconds(typed);
    const { items, next } = await accessStates.everUsers(dossierId, { limit: Math.min(limit, mostRows), from });
    const ever = items.filter((user) => isOfFirm(who, user));
    const had = (await Promise.all(ever.map((user) => userThen(accessStates, user, { dossierId, at })))).flat();
    const { dossier, opened, people } = await accessStates.beside(
      dossierId,
      had.map(({ ever: { accessId }, then: { card } }) => ({ accessId, n: card })),
    );
    if (!mayReachDossierThen(who, dossier, at)) throw new DomainError('not-found');
    const rows = had.map(async ({ ever, then, rights }): Promise<UserThen[]> => {
      const person = people.get(ever.accessId);
      const span = await accessStates.spanOf(ever, opened.get(ever.accessId) ?? [], { dossierId, at });
      if (!span) return [];
      const { accessId, firmId } = ever;
      const { level, options } = rights;
      const known = { name: person ? fullName(person) : '', email: person?.email ?? null };
      const user = { accessId, firmId, ...known, level, options };
      return [{ ...user, status: statusAt(then, at), changedAt: span.since, ...span }];
    });
    return { items: (await Promise.all(rows)).flat(), next };
  };

interface Had {
  readonly ever: EverUser;
  readonly then: AccessThen;
  readonly rights: Grant;
}

/** What one who ever had something had at the instant; nothing for who had nothing then. */
async function userThen(
  accessStates: AccessStateRepository,
  ever: EverUser,
  of: { readonly dossierId: string; readonly at: string },
): Promise<Had[]> {
  const then = await accessStates.at(ever.accessId, of.at);
  if (!then || !isListed(then.status)) return [];
  return then.dossiers.filter(({ dossierId }) => dossierId === of.dossierId).map((rights) => ({ ever, then, rights }));
}
