import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { matchesTerms, readableTerms, type SearchTerm } from '../domain/search.ts';
import type { Table } from './client.ts';
import { invalidCursor, letThrough, sortKeyIn, type Filter, type ListPage, type PageRequest } from './pages.ts';

/** A search over items of which each stands for one word of a thing, `<word>#…#<id>`, with all of its words. */
export interface WordSearch<T> {
  /** The partition of the word items. */
  readonly pk: string;
  readonly terms: readonly SearchTerm[];
  readonly descending: boolean;
  /** What each id stands for: one thing, or several in their order. */
  readonly load: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly T[]>>;
  /** Tells apart what one id stands for, so that a page can end among them; the search is then a descending one. */
  readonly nameOf?: (item: T) => string;
  readonly filter: Filter<T>;
  /** Whether nearly all that matches is kept: no more is read then than what is shown. */
  readonly dense: boolean;
}

const Entry = z.object({ sk: z.string(), words: z.array(z.string()) });
type Entry = z.infer<typeof Entry>;

interface Read {
  readonly entries: Entry[];
  /** Where to go on; undefined at the end. */
  readonly last: string | undefined;
}

const readSize = 100;
const maxReads = 4;

/**
 * One page of what matches every term, in at most four reads of at most 100 word items after one another: a page may be
 * short or empty and still carry a position. Of several terms each is first read once, all at the same time: one that
 * is exhausted by that gives the whole answer, otherwise the search goes on with the first.
 *
 * @throws `invalid-input` for a position that is none of this search.
 */
export async function searchWords<T>(
  table: Table,
  search: WordSearch<T>,
  { limit, from }: PageRequest,
): Promise<ListPage<T>> {
  const terms = readableTerms(search.terms);
  const size = terms.length === 1 && search.dense ? limit : readSize;
  const reader = (term: SearchTerm, position: string | undefined) => readWords(table, search, { term, position, size });
  const after = sortKeyIn(search.pk, from);
  const begun = after === undefined ? await begin(terms, reader) : { term: termOf(terms, after), read: undefined };
  const positionAt = (sk: string) => ({ partition: search.pk, after: sk });

  const items: T[] = [];
  let position = after;
  for (let reads = 0; reads < maxReads; reads += 1) {
    const read = (reads === 0 ? begun.read : undefined) ?? (await reader(begun.term, position));
    const full = await take(search, begun.term, read, { items, limit, after: reads === 0 ? after : undefined });
    if (full !== undefined) return { items, next: positionAt(full) };
    if (read.last === undefined) return { items, next: undefined };
    position = read.last;
  }
  return { items, next: position === undefined ? undefined : positionAt(position) };
}

type Reader = (term: SearchTerm, position: string | undefined) => Promise<Read>;

async function begin(terms: readonly SearchTerm[], reader: Reader): Promise<{ term: SearchTerm; read: Read }> {
  const probes = terms.slice(0, maxReads);
  const reads = await Promise.all(probes.map(async (term) => ({ term, read: await reader(term, undefined) })));
  const exhausted = reads
    .filter(({ read }) => read.last === undefined)
    .sort((a, b) => a.read.entries.length - b.read.entries.length);
  const chosen = exhausted[0] ?? reads[0];
  if (!chosen) throw new Error('A search needs a term.');
  return chosen;
}

// No readable term begins another one, so a position tells which term it belongs to.
function termOf(terms: readonly SearchTerm[], position: string): SearchTerm {
  const term = terms.find(({ prefix }) => position.startsWith(prefix));
  if (!term) throw invalidCursor();
  return term;
}

/** Adds what the entries stand for; gives the position to go on from once there is enough and may be more. */
async function take<T>(
  { terms, load, nameOf, filter, dense }: WordSearch<T>,
  term: SearchTerm,
  read: Read,
  { items, limit, after }: { items: T[]; limit: number; after: string | undefined },
): Promise<string | undefined> {
  const matching = read.entries.filter((entry) => standsFor(entry, term) && matchesTerms(entry.words, terms));
  for (let start = 0; start < matching.length;) {
    const batch = matching.slice(start, start + (dense ? limit - items.length : readSize));
    const found = await load(batch.map(idOf));
    const present = batch.flatMap((entry) => {
      const all = (found.get(idOf(entry)) ?? []).map((item) => ({
        entry,
        item,
        at: amid(entry, nameOf?.(item) ?? ''),
      }));
      return all
        .slice(all.findIndex(({ at }) => at === after) + 1)
        .map((one) => ({ ...one, ends: one === all.at(-1) }));
    });
    for await (const { entry, item, at, ends } of letThrough(filter, present, limit)) {
      items.push(item);
      if (items.length < limit) continue;
      if (!ends) return at;
      return entry === read.entries.at(-1) ? read.last : entry.sk;
    }
    start += batch.length;
  }
  return undefined;
}

/**
 * The position among the things that an entry stands for. It comes just after the entry's own key, so that reading on
 * from it, downwards, begins with that entry again; no word has a space in it.
 */
const amid = ({ sk }: Entry, name: string): string => `${sk} ${name}`;

/** What ids stand for, where that is one thing each. */
export const oneEach = <T>(found: ReadonlyMap<string, T>): ReadonlyMap<string, readonly T[]> =>
  new Map([...found].map(([id, item]) => [id, [item]]));

const idOf = ({ sk }: Entry): string => sk.slice(sk.lastIndexOf('#') + 1);

/** Of a thing's words that begin with the term, only the smallest stands for it, so that it is given once. */
function standsFor({ sk, words }: Entry, { prefix }: SearchTerm): boolean {
  const smallest = words.filter((word) => word.startsWith(prefix)).sort()[0];
  return smallest !== undefined && sk.startsWith(`${smallest}#`);
}

async function readWords<T>(
  table: Table,
  { pk, descending }: WordSearch<T>,
  { term, position, size }: { term: SearchTerm; position: string | undefined; size: number },
): Promise<Read> {
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': term.prefix },
      ScanIndexForward: !descending,
      // What was written a moment ago is found.
      ConsistentRead: true,
      Limit: size,
      ...(position === undefined ? {} : { ExclusiveStartKey: { pk, sk: position } }),
    }),
  );
  return {
    entries: z.array(Entry).parse(Items ?? []),
    last: LastEvaluatedKey && z.string().parse(LastEvaluatedKey['sk']),
  };
}
