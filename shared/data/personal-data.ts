import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { AuditEntry } from '../domain/audit-entry.ts';
import { Card } from '../domain/card.ts';
import type { Request } from '../domain/request.ts';
import { isOver, keptSince } from '../domain/retention.ts';
import type { Table } from './client.ts';
import { MadeRequest } from './made-requests.ts';
import { invalidCursor, positionIn, type PageRequest, type Position } from './pages.ts';
import { indexes, keys } from './table.ts';

const Sent = z.object({ sk: z.string(), state: z.string(), ttl: z.number() });

/** A mail of which nothing is kept but which it was, when, and what became of it. */
export interface SentMail {
  readonly mail: string;
  readonly at: string;
  readonly state: string;
}

/** What one read of somebody's data finds: of one kind alone. */
export interface Found {
  readonly cards: Card[];
  /** What was done to them, and what they did. */
  readonly about: AuditEntry[];
  readonly by: AuditEntry[];
  /** The ids of the requests that they made. */
  readonly made: string[];
  readonly mails: SentMail[];
}
/** One page of all that is kept of a person. */
export interface PersonExport extends Omit<Found, 'made'> {
  /** Those about them that the entries of the page begin, and those that they made. */
  readonly requests: readonly Request[];
  /** The names of staff who did what the page tells of, by their ids. */
  readonly staff: ReadonlyMap<string, string>;
  /** What was said of the person with what was done to them, by the entries. */
  readonly texts: ReadonlyMap<string, string>;
  readonly next: Position | undefined;
}

type Part = keyof Found;
const nothing: Found = { cards: [], about: [], by: [], made: [], mails: [] };

/** What is kept of a person, in the order in which it is given out: each in a partition of its own. */
const parts: Readonly<Record<Part, (personId: string) => Partition>> = {
  cards: (id) => ({ pk: keys.card(id).pk, prefix: 'V#' }),
  about: (id) => ({ pk: keys.audit(id, '', '').pk }),
  by: (id) => ({ pk: indexes.actor(id).gsi2pk, index: 'gsi2' }),
  made: (id) => ({ pk: keys.madeRequest(id, '', '').pk }),
  mails: (id) => ({ pk: keys.mail(id, '').pk }),
};
const order = Object.keys(parts) as Part[];

interface Partition {
  readonly pk: string;
  readonly index?: 'gsi2';
  /** What sort keys begin with; in the other partitions all are wanted. */
  readonly prefix?: string;
}

/** Before every sort key. */
const start = ' ';
const atMost: Readonly<Record<Part, number>> = { cards: 100, about: 500, by: 500, made: 100, mails: 500 };

/** G2: all that is kept of one person, in reads of at most 1 MB. */
export const personalDataRepository = (table: Table) => ({
  /**
   * What follows a position, how many things that are, and the position after them.
   * @throws `invalid-input` for a position elsewhere.
   */
  read: async (
    personId: string,
    { limit, from }: PageRequest,
    now: Date,
  ): Promise<{ readonly found: Found; readonly count: number; readonly next: Position | undefined }> => {
    const part = partOf(personId, from);
    const most = Math.min(limit, atMost[part]);
    const { items, last } = await query(table, parts[part](personId), from?.after ?? start, most);
    const { pk, index } = parts[part](personId);
    const next = positionIn(pk, last, index ? 'gsi2sk' : 'sk') ?? beginningAfter(personId, part);
    // G4: what is over is given to nobody, whether or not it has gone.
    const kept = items.filter((item) => !isOver(item, now));
    return { found: { ...nothing, [part]: readers[part](kept) }, count: items.length, next };
  },
});
export type PersonalDataRepository = ReturnType<typeof personalDataRepository>;

function partOf(personId: string, from: Position | undefined): Part {
  if (!from) return 'cards';
  const part = order.find((each) => parts[each](personId).pk === from.partition);
  if (!part) throw invalidCursor();
  return part;
}

function beginningAfter(personId: string, part: Part): Position | undefined {
  const following = order[order.indexOf(part) + 1];
  return following && { partition: parts[following](personId).pk, after: start };
}

type Items = readonly Readonly<Record<string, unknown>>[];
const readers: { readonly [P in Part]: (items: Items) => Found[P] } = {
  cards: (items) => z.array(Card).parse(items),
  about: (items) => z.array(AuditEntry).parse(items),
  by: (items) => z.array(AuditEntry).parse(items),
  made: (items) =>
    z
      .array(MadeRequest)
      .parse(items)
      .map(({ requestId }) => requestId),
  mails: (items) =>
    z
      .array(Sent)
      .parse(items)
      .map(({ sk, state, ttl }) => ({
        ...{ mail: sk, state },
        at: keptSince('Mail', new Date(ttl * 1000)).toISOString(),
      })),
};

async function query(table: Table, { pk, index, prefix }: Partition, after: string, limit: number) {
  const [partitionKey, sortKey] = index ? ['gsi2pk', 'gsi2sk'] : ['pk', 'sk'];
  // A prefix is less than what begins with it, and its `~` is more.
  const from = prefix !== undefined && after < prefix ? prefix : after;
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ...(index ? { IndexName: index } : { ConsistentRead: true }),
      KeyConditionExpression:
        prefix === undefined ? '#pk = :pk AND #sk > :from' : '#pk = :pk AND #sk BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey },
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ...(prefix !== undefined && { ':to': `${prefix}~` }) },
      Limit: limit,
    }),
  );
  return { items: Items.filter((item) => item[sortKey] !== after), last: LastEvaluatedKey };
}
