import type { NameRepository } from '../../data/names.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import type { RecordPageRepository } from '../../data/record-pages.ts';
import type { AuditEntry } from '../../domain/audit-entry.ts';
import { isOfFirm } from '../../domain/authority.ts';
import type { Staff } from '../../domain/people.ts';
import type { RecordFilter } from '../../domain/record-filter.ts';
import { namedAsSubject, namedByEntry, namedEntry, type NamedEntry } from '../../domain/shown-entry.ts';
import { isId } from '../../domain/vocabulary.ts';
import { unknownActor, unknownSubject } from './unknown.ts';

export interface ListRecordDeps {
  readonly record: Pick<RecordPageRepository, 'newestFirst' | 'named'>;
  readonly names: Pick<NameRepository, 'names'>;
}

interface Asked {
  readonly who: Staff;
  readonly filter: RecordFilter;
  readonly page: PageRequest;
  /** With what subjects are called, for a table. */
  readonly subjects?: boolean;
}

/**
 * A6: a firm's record, newest first: of one thing, by one person, or all of it. Two requests a page: its entries, then
 * the names in them; or, where there are no entries, whether what is asked for is the firm's at all.
 *
 * @throws `unknown-access` for a subject, `unknown-person` for an actor: the same for what is another firm's, absent or no id.
 */
export const listRecord =
  (deps: ListRecordDeps) =>
  async ({ who, filter, page, subjects = false }: Asked): Promise<ListPage<NamedEntry>> => {
    requireIds(filter);
    const { items, next } = await deps.record.newestFirst(who.firmId, filter, page);
    // What was done to a thing, or by a person, was done in one firm.
    const own = items.filter((entry) => isOfFirm(who, entry));
    if (own.length < items.length) throw filter.subjectId === undefined ? unknownActor() : unknownSubject();
    if (own.length === 0) await requireNamed(deps, who, filter);
    const names = await deps.names.names([
      ...own.flatMap(namedByEntry),
      ...(subjects ? own.flatMap(namedAsSubject) : []),
    ]);
    return { items: own.map((entry: AuditEntry) => namedEntry(entry, names)), next };
  };

function requireIds({ subjectId, actorId }: RecordFilter): void {
  if (subjectId !== undefined && !isId(subjectId)) throw unknownSubject();
  if (actorId !== undefined && !isId(actorId)) throw unknownActor();
}

async function requireNamed({ record }: ListRecordDeps, who: Staff, filter: RecordFilter): Promise<void> {
  const { subject, actor } = await record.named(who.firmId, filter);
  if (!subject) throw unknownSubject();
  if (!actor) throw unknownActor();
}
