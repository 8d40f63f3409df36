import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Recorded } from '../domain/event.ts';
import { Instant } from '../domain/vocabulary.ts';
import { getItems, type Table } from './client.ts';
import { readAll } from './pages.ts';
import { indexes, keys } from './table.ts';
import { tryWrite } from './writes/commit.ts';
import { absent, atMost, is, or } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { remove } from './writes/write.ts';

/** Entries of one subject, next to each other in the record, of which the bus has not been told. */
export const DueEvents = z.object({
  subjectId: z.string(),
  /** Where the first and the last of them stand in the record, both included. */
  from: z.string(),
  upTo: z.string(),
  since: Instant,
  /** Counts what is noted, so that what comes meanwhile is not forgotten. */
  noted: z.number(),
});
export type DueEvents = z.infer<typeof DueEvents>;

const placeOf = ({ subject, at, auditId }: Recorded): string => keys.audit(subject.id, at, auditId).sk;

const pageSize = 100;

/** Entries that are still to be put on the bus: what is noted are their places, for the record holds them itself. */
export const dueEventRepository = (table: Table) => ({
  /** Those of the subjects that have some. */
  subjectsDue: async (subjectIds: readonly string[]): Promise<ReadonlySet<string>> => {
    const found = await getItems(table, subjectIds.map(keys.eventDue));
    return new Set(found.map((item) => DueEvents.parse(item).subjectId));
  },

  /** Notes entries of one subject, in their order, that follow those noted before. Noted already, it changes nothing. */
  note: async (entries: readonly Recorded[], now: string): Promise<void> => {
    const [first] = entries;
    const last = entries.at(-1);
    if (!first || !last) return;
    const subjectId = first.subject.id;
    const upTo = placeOf(last);
    const noted = update(keys.eventDue(subjectId))
      .set({ type: 'EventDue', subjectId, upTo })
      .setIfAbsent({ from: placeOf(first), since: now, ...indexes.eventsDue(now, subjectId) })
      .add({ noted: 1 });
    await tryWrite(table, noted.expect(or(absent('upTo'), atMost('upTo', upTo)), declined));
  },

  /** All there are, those that are due longest first. */
  all: (): AsyncGenerator<DueEvents> => readAll(table, indexes.eventsDue(), DueEvents),

  /** The first of the entries, strongly consistent; `next` is the one after them. */
  entries: async ({
    subjectId,
    from,
    upTo,
  }: DueEvents): Promise<{ entries: Recorded[]; next: Recorded | undefined }> => {
    // There are none between what was put and what was noted twice.
    if (from > upTo) return { entries: [], next: undefined };
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :upTo',
        ExpressionAttributeValues: { ':pk': keys.audit(subjectId, '', '').pk, ':from': from, ':upTo': upTo },
        Limit: pageSize + 1,
      }),
    );
    const found = Items.map((item) => Recorded.parse(item));
    return { entries: found.slice(0, pageSize), next: found[pageSize] };
  },

  /** Notes that those before this one are put. */
  goOn: async (due: DueEvents, next: Recorded): Promise<DueEvents> => {
    const from = placeOf(next);
    await moveOn(table, due, from);
    return { ...due, from };
  },

  /** Notes that all are put, but for those that have been noted since. */
  settle: async (due: DueEvents): Promise<void> => {
    const gone = remove(keys.eventDue(due.subjectId)).expect(is('noted', due.noted), declined);
    if (!(await tryWrite(table, gone))) await moveOn(table, due, `${due.upTo}~`);
  },
});
export type DueEventRepository = ReturnType<typeof dueEventRepository>;

const moveOn = (table: Table, { subjectId, from }: DueEvents, to: string): Promise<boolean> =>
  tryWrite(table, update(keys.eventDue(subjectId)).set({ from: to }).expect(is('from', from), declined));
