import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { DomainError } from '../domain/error.ts';
import { isOver } from '../domain/retention.ts';
import type { Table } from './client.ts';

/**
 * Where a page ended: a partition of the table or of an index, and the last sort key that was looked at. The following
 * page starts after it, in that partition alone.
 */
export interface Position {
  readonly partition: string;
  readonly after: string;
}

/** One page of a list; `next` is the position after which the following one starts. */
export interface ListPage<T> {
  readonly items: T[];
  readonly next: Position | undefined;
}

/** How much of a list, and from where on. */
export interface PageRequest {
  readonly limit: number;
  readonly from: Position | undefined;
}

/**
 * The sort key to go on from in the partition that is about to be read; undefined: from its beginning.
 * @throws `invalid-input` for a position in another partition: rights have changed since, or the list is another one.
 */
export function sortKeyIn(partition: string, from: Position | undefined): string | undefined {
  if (from !== undefined && from.partition !== partition) throw invalidCursor();
  return from?.after;
}

/** The position that the last key of a read stands for, or the key of the last item that was looked at. */
export const positionIn = (
  partition: string,
  last: Readonly<Record<string, unknown>> | undefined,
  sortKey = 'sk',
): Position | undefined => last && { partition, after: z.string().parse(last[sortKey]) };

export const invalidCursor = (): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-cursor' }] });

/** What is shown of a list. */
export interface Filter<T> {
  /** By the item alone. */
  readonly keep: (item: T) => boolean;
  /** By what has to be read besides, for items that are kept: the rule that they are then held to. */
  readonly confirm?: (kept: readonly T[]) => Promise<(item: T) => boolean>;
}

/** What a filter lets through, in its order; no more is confirmed at a time than is wanted. */
export async function* letThrough<T, Entry extends { readonly item: T }>(
  { keep, confirm }: Filter<T>,
  entries: readonly Entry[],
  wanted: number,
): AsyncGenerator<Entry> {
  const kept = entries.filter(({ item }) => keep(item));
  for (let start = 0; start < kept.length; start += wanted) {
    const some = kept.slice(start, start + wanted);
    const rule = await confirm?.(some.map(({ item }) => item));
    yield* rule ? some.filter(({ item }) => rule(item)) : some;
  }
}

type IndexPartition = { readonly gsi1pk: string } | { readonly gsi2pk: string };
type Partition = IndexPartition | { readonly pk: string };
type Raw = Record<string, unknown>;

interface ListQuery<T> {
  /** A partition of the table or of an index, as table.ts builds it; no two of its sort keys are the same. */
  readonly partition: Partition;
  readonly descending: boolean;
  readonly filter?: Filter<T> | undefined;
  readonly range?: Range | undefined;
  /** G4: when it is read: what is over by then is shown to nobody, whether or not it has gone. Unsaid: now. */
  readonly now?: Date;
}

/** The part of a partition that a list is of, in the direction in which it is read: sort keys or beginnings of them. */
export interface Range {
  /** It begins beyond this. */
  readonly beyond?: string | undefined;
  /** It ends with this. */
  readonly until?: string | undefined;
}

export interface ItemsQuery<T> extends ListQuery<T> {
  readonly parse: (item: unknown) => T;
}

export interface ReferencesQuery<T> extends ListQuery<T> {
  /** What items stand for, in their order; undefined for one that stands for nothing that is wanted. */
  readonly load: (references: readonly Raw[]) => Promise<readonly (T | undefined)[]>;
}

const readSize = 100;
const maxReads = 4;
const everything = { keep: () => true };

/**
 * One page of what a partition holds and the filter lets through, in at most four reads of at most 100 items: a page may
 * be short or empty and still carry a position to go on from. Without a filter it is one read of `limit`.
 */
export const readPage = <T>(
  table: Table,
  { parse, ...query }: ItemsQuery<T>,
  page: PageRequest,
): Promise<ListPage<T>> =>
  readReferences(table, { ...query, load: (items) => Promise.resolve(items.map(parse)) }, page);

/** The same of a partition whose items stand for others; what each read names is loaded at once. */
export async function readReferences<T>(
  table: Table,
  { partition, descending, load, filter, range = {}, now = new Date() }: ReferencesQuery<T>,
  { limit, from }: PageRequest,
): Promise<ListPage<T>> {
  const { pk, sortKey } = partitionOf(partition);
  const positionOf = (item: Raw) => positionIn(pk, item, sortKey);
  const isPast = (item: Raw) => isBeyond(z.string().parse(item[sortKey]), range.until, descending);

  const items: T[] = [];
  let position = from;
  for (let read = 0; read < maxReads; read += 1) {
    const after = sortKeyIn(pk, position) ?? range.beyond;
    const { Items: all = [], LastEvaluatedKey: last } = await table.client.send(
      new QueryCommand({
        ...queryOf(table, partition, after === undefined ? undefined : { beyond: after, descending }),
        ScanIndexForward: !descending,
        Limit: filter ? readSize : limit,
      }),
    );
    const end = all.findIndex(isPast);
    const [Items, LastEvaluatedKey] = end === -1 ? [all, last] : [all.slice(0, end), undefined];
    const found = await load(Items);
    const entries = Items.flatMap((raw, at) => {
      const item = found[at];
      return item === undefined || isOver(raw, now) ? [] : { raw, at, item };
    });
    for await (const { raw, at, item } of letThrough(filter ?? everything, entries, limit)) {
      items.push(item);
      const more = at + 1 < Items.length || LastEvaluatedKey !== undefined;
      if (items.length === limit) return { items, next: more ? positionOf(raw) : undefined };
    }
    if (!LastEvaluatedKey) return { items, next: undefined };
    position = positionOf(LastEvaluatedKey);
  }
  return { items, next: position };
}

/** What lies beside other things in a partition of the table, by what its sort keys begin with. */
interface Beginning<S extends z.ZodType> {
  /** The key that all others begin with, but for what they differ in. */
  readonly key: { readonly pk: string; readonly sk: string };
  readonly schema: S;
  /** Whether what was written a moment ago must be there. */
  readonly consistent: boolean;
}

/** One page of it, the last sort key first: one query. */
export async function readBeginning<S extends z.ZodType>(
  { client, name }: Table,
  { key: { pk, sk: beginning }, schema, consistent }: Beginning<S>,
  { limit, from }: PageRequest,
): Promise<ListPage<z.infer<S>>> {
  const after = sortKeyIn(pk, from);
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: name,
      ConsistentRead: consistent,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :beginning)',
      ExpressionAttributeValues: { ':pk': pk, ':beginning': beginning },
      ScanIndexForward: false,
      Limit: limit,
      ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
    }),
  );
  return { items: z.array(schema).parse(Items), next: positionIn(pk, LastEvaluatedKey) };
}

/**
 * All that a partition of an index holds, or all of it up to a sort key, in reads of at most 100 items: for commands and what
 * runs on a schedule, which nobody waits for.
 */
export async function* readAll<S extends z.ZodType>(
  table: Table,
  partition: IndexPartition,
  schema: S,
  upTo?: string,
): AsyncGenerator<z.infer<S>> {
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        ...queryOf(table, partition, upTo === undefined ? undefined : { beyond: upTo, descending: true }),
        Limit: readSize,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    for (const item of Items) yield schema.parse(item);
    start = LastEvaluatedKey;
  } while (start !== undefined);
}

const isBeyond = (sortKey: string, bound: string | undefined, descending: boolean): boolean =>
  bound !== undefined && (descending ? sortKey < bound : sortKey > bound);

function partitionOf(partition: Partition) {
  if ('pk' in partition) return { index: undefined, pk: partition.pk, partitionKey: 'pk', sortKey: 'sk' };
  return 'gsi1pk' in partition
    ? { index: 'gsi1', pk: partition.gsi1pk, partitionKey: 'gsi1pk', sortKey: 'gsi1sk' }
    : { index: 'gsi2', pk: partition.gsi2pk, partitionKey: 'gsi2pk', sortKey: 'gsi2sk' };
}

interface Start {
  /** The sort key that was looked at last. */
  readonly beyond: string;
  readonly descending: boolean;
}

/** A query on a partition. The sort key alone says where to start: an index would ask for the table's key beside it. */
function queryOf(table: Table, partition: Partition, start?: Start) {
  const { index, pk, partitionKey, sortKey } = partitionOf(partition);
  return {
    TableName: table.name,
    // The table itself can tell what was written a moment ago.
    ...(index === undefined ? { ConsistentRead: true } : { IndexName: index }),
    KeyConditionExpression: `#pk = :pk${start ? ` AND #sk ${start.descending ? '<' : '>'} :beyond` : ''}`,
    ExpressionAttributeNames: { '#pk': partitionKey, ...(start && { '#sk': sortKey }) },
    ExpressionAttributeValues: { ':pk': pk, ...(start && { ':beyond': start.beyond }) },
  };
}
