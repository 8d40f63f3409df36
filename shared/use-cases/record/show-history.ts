import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import type { RecordPageRepository } from '../../data/record-pages.ts';
import type { Access } from '../../domain/access.ts';
import { mayReachAccess, type Left } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Staff } from '../../domain/people.ts';
import { namedAsSubject, namedByEntry, namedEntry, type NamedEntry } from '../../domain/shown-entry.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ShowHistoryDeps {
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofAccess'>;
  readonly record: Pick<RecordPageRepository, 'history' | 'besideHistory'>;
}

interface Asked {
  readonly who: Staff;
  readonly accessId: string;
  readonly page: PageRequest;
  /** With what the access is called, for a table. */
  readonly subjects?: boolean;
}

/** Whether somebody reaches an access, as the one that is shown. @throws `not-found` */
export const reachHistory =
  ({ leftDossiers }: Pick<ShowHistoryDeps, 'leftDossiers'>) =>
  async ({ who, accessId }: Pick<Asked, 'who' | 'accessId'>): Promise<void> =>
    requireReached(who, isId(accessId) ? await leftDossiers.ofAccess(who.firmId, accessId) : undefined);

function requireReached(who: Staff, access: (Access & Left) | undefined): void {
  if (!access || !mayReachAccess(who, access)) throw new DomainError('not-found');
}

/**
 * A6: what was done to an access, oldest first, to whoever reaches it. Two requests a page: its entries, then what decides of
 * reach together with the names in them.
 *
 * @throws `not-found`
 */
export const showHistory =
  ({ record }: Pick<ShowHistoryDeps, 'record'>) =>
  async ({ who, accessId, page, subjects = false }: Asked): Promise<ListPage<NamedEntry>> => {
    if (!isId(accessId)) throw new DomainError('not-found');
    const found = await record.history(accessId, page);
    const { items, next } = found;
    const references = [...items.flatMap(namedByEntry), ...(subjects ? items.slice(0, 1).flatMap(namedAsSubject) : [])];
    const { access, names } = await record.besideHistory({ firmId: who.firmId, accessId }, found, references);
    requireReached(who, access);
    return { items: items.map((entry) => namedEntry(entry, names)), next };
  };
