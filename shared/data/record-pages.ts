import * as z from 'zod';
import { type Access, dossierIdsOf } from '../domain/access.ts';
import { isListed } from '../domain/as-of.ts';
import { AuditEntry } from '../domain/audit-entry.ts';
import type { Left } from '../domain/authority.ts';
import type { Names, Reference } from '../domain/names.ts';
import { Block } from '../domain/seal.ts';
import { leftToFilter, readBy, type RecordFilter } from '../domain/record-filter.ts';
import { StoredAccess } from './access-items.ts';
import { getItems, type Key, type Table } from './client.ts';
import { leftDossierRepository } from './left-dossiers.ts';
import { keyOf, namesAmong } from './names.ts';
import { readPage, type ListPage, type PageRequest } from './pages.ts';
import { indexes, keys } from './table.ts';

const Owned = z.object({ pk: z.string(), firmId: z.string() });
const owner = { ProjectionExpression: '#pk, #firmId', ExpressionAttributeNames: { '#pk': 'pk', '#firmId': 'firmId' } };

/** A6: the record in pages, as it is asked for. */
export const recordPageRepository = (table: Table, now: () => Date = () => new Date()) => ({
  /** What was done, newest first, of whatever firm the filter's subject or actor is: entries say which. */
  newestFirst: (firmId: string, filter: RecordFilter, page: PageRequest): Promise<ListPage<AuditEntry>> => {
    const keep = leftToFilter(filter);
    return readPage(
      table,
      {
        partition: partitionOf(firmId, filter),
        descending: true,
        parse: (item) => AuditEntry.parse(item),
        range: { beyond: filter.to, until: filter.from },
        filter: keep && { keep },
      },
      page,
    );
  },

  /** What was done to one thing, oldest first. */
  history: (subjectId: string, page: PageRequest): Promise<ListPage<AuditEntry>> =>
    readPage(
      table,
      {
        partition: { pk: keys.audit(subjectId, '', '').pk },
        descending: false,
        parse: (item) => AuditEntry.parse(item),
      },
      page,
    ),

  /**
   * What stands beside a page of an access's history: the access, of this firm, with what has left of it (P7), and the names
   * in the entries. One batch: the dossiers of one that is not open are asked with it, as far as its entries tell of them.
   */
  besideHistory: async (
    { firmId, accessId }: Pick<Access, 'firmId' | 'accessId'>,
    { items: entries }: Pick<ListPage<AuditEntry>, 'items'>,
    references: readonly Reference[],
  ): Promise<{ readonly access: (Access & Left) | undefined; readonly names: Names }> => {
    const others = [...references.map(keyOf), ...entries.slice(-1).flatMap(dossiersToAsk).map(keys.dossier)];
    const { access, items } = await leftDossierRepository(table).withOthers(firmId, accessId, others);
    return { access, names: namesAmong(items, now()) };
  },

  /** The blocks that seal a firm's record from a number on, as far as they are shown: what they seal is counted alone. */
  seals: (firmId: string, n: number, page: PageRequest): Promise<ListPage<Block>> =>
    readPage(
      table,
      {
        partition: { pk: keys.seal(firmId, 1).pk },
        descending: false,
        parse: (item) => Block.parse(item),
        range: { beyond: keys.seal(firmId, n - 1).sk },
      },
      page,
    ),

  /**
   * Whether what a filter names is the firm's, whatever has become of it: a thing that has a record, and somebody of the
   * staff or at a client. One batch, strongly consistent.
   */
  named: async (firmId: string, { subjectId, actorId }: RecordFilter): Promise<Named> => {
    const things = subjectId === undefined ? [] : [...thingsOf(subjectId), ...people(subjectId)];
    const doers = actorId === undefined ? [] : people(actorId);
    const found = z.array(Owned).parse(await getItems(table, [...things, ...doers], owner));
    const own = new Set(found.filter((item) => item.firmId === firmId).map(({ pk }) => pk));
    return {
      subject: subjectId === undefined || subjectId === firmId || things.some(({ pk }) => own.has(pk)),
      actor: actorId === undefined || doers.some(({ pk }) => own.has(pk)),
    };
  },
});
export type RecordPageRepository = ReturnType<typeof recordPageRepository>;

/** Which of the things that a filter names are the firm's; what is not named, is. */
interface Named {
  readonly subject: boolean;
  readonly actor: boolean;
}

/** Of an access that is open, marks tell what has left. */
function dossiersToAsk({ state }: AuditEntry): string[] {
  const { success, data } = StoredAccess.pick({ status: true, dossiers: true }).safeParse(state);
  return success && !isListed(data.status) ? dossierIdsOf(data) : [];
}

const thingsOf = (id: string): Key[] => [keys.company(id), keys.dossier(id)];
const people = (id: string): Key[] => [keys.access(id), keys.collaborator(id)];

function partitionOf(firmId: string, filter: RecordFilter) {
  const { subjectId = '', actorId = '' } = filter;
  const by = readBy(filter);
  if (by === 'subject') return { pk: keys.audit(subjectId, '', '').pk };
  if (by === 'actor') return { gsi2pk: indexes.actor(actorId).gsi2pk };
  return { gsi1pk: indexes.audit(firmId).gsi1pk };
}
