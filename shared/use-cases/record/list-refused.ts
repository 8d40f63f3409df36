import type { NameRepository } from '../../data/names.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import type { RecordPageRepository } from '../../data/record-pages.ts';
import type { RefusedAttemptRepository, RefusedFilter } from '../../data/refused-attempts.ts';
import { isOfFirm } from '../../domain/authority.ts';
import { doer, nameOfIn } from '../../domain/names.ts';
import type { Staff } from '../../domain/people.ts';
import type { NamedRefused } from '../../domain/shown-entry.ts';
import { isId } from '../../domain/vocabulary.ts';
import { unknownActor } from './unknown.ts';

export interface ListRefusedDeps {
  readonly refusedAttempts: Pick<RefusedAttemptRepository, 'newestFirst'>;
  readonly record: Pick<RecordPageRepository, 'named'>;
  readonly names: Pick<NameRepository, 'names'>;
  readonly now: () => Date;
}

interface Asked {
  readonly who: Staff;
  readonly filter: RefusedFilter;
  readonly page: PageRequest;
}

/**
 * A5: what people of a firm attempted and were refused, newest first. Two requests a page, as the record takes.
 *
 * @throws `unknown-person` for an actor: the same for another firm's, an absent one or no id.
 */
export const listRefused =
  ({ refusedAttempts, record, names, now }: ListRefusedDeps) =>
  async ({ who, filter, page }: Asked): Promise<ListPage<NamedRefused>> => {
    const { actorId } = filter;
    if (actorId !== undefined && !isId(actorId)) throw unknownActor();
    const { items, next } = await refusedAttempts.newestFirst(who.firmId, filter, page, now());
    if (items.some((row) => !isOfFirm(who, row))) throw unknownActor();
    if (items.length === 0 && !(await record.named(who.firmId, { actorId })).actor) throw unknownActor();
    const nameOf = nameOfIn(await names.names(items.map(({ by }) => doer(by))));
    return {
      items: items.map(({ firmId: _own, by, ...row }) => ({ ...row, by: { ...by, name: nameOf(by) ?? null } })),
      next,
    };
  };
