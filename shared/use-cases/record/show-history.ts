import type { AccessRepository } from '../../data/accesses.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { NameRepository } from '../../data/names.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import type { RecordPageRepository } from '../../data/record-pages.ts';
import { mayReachAccess } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Staff } from '../../domain/people.ts';
import { namedAsSubject, namedByEntry, namedEntry, type NamedEntry } from '../../domain/shown-entry.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ShowHistoryDeps {
  readonly accesses: Pick<AccessRepository, 'access'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofAccesses'>;
  readonly record: Pick<RecordPageRepository, 'history'>;
  readonly names: Pick<NameRepository, 'names'>;
}

/** Whether somebody reaches an access, as the one that is shown. @throws `not-found` */
export const reachHistory =
  ({ accesses, leftDossiers }: Pick<ShowHistoryDeps, 'accesses' | 'leftDossiers'>) =>
  async ({ who, accessId }: { who: Staff; accessId: string }): Promise<void> => {
    const found = isId(accessId) ? await accesses.access(accessId) : undefined;
    const [access] = found ? await leftDossiers.ofAccesses(who, [found]) : [];
    if (!access || !mayReachAccess(who, access)) throw new DomainError('not-found');
  };

/** A6: what was done to an access, oldest first. */
export const showHistory =
  ({ record, names }: Pick<ShowHistoryDeps, 'record' | 'names'>) =>
  async (accessId: string, page: PageRequest, subjects = false): Promise<ListPage<NamedEntry>> => {
    const { items, next } = await record.history(accessId, page);
    const found = await names.names([
      ...items.flatMap(namedByEntry),
      ...(subjects ? items.slice(0, 1).flatMap(namedAsSubject) : []),
    ]);
    return { items: items.map((entry) => namedEntry(entry, found)), next };
  };
