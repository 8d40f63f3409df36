import * as z from 'zod';
import { bodyBounds } from '../contract/bounds.ts';
import { isList } from '../contract/paging.ts';
import { routes, type ListRoute, type Route, type RouteKey, type WritingRoute } from '../contract/routes.ts';
import { personId, type Person } from '../domain/people.ts';
import type { PageRequest, Position } from '../data/pages.ts';
import type { Receipt, StoredReply } from '../data/receipts.ts';
import { requireCaller } from '../domain/authority.ts';
import { DomainError } from '../domain/error.ts';
import type { Language } from '../texts/language.ts';
import { countingRefusals } from './counting-refusals.ts';
import type { CsvPage, Tables } from './csv.ts';
import type { CursorScope } from './cursor.ts';
import type { Cursors } from './cursors.ts';
import type { HttpEvent } from './event.ts';
import { parseInput, queryOf, readJson } from './input.ts';
import { once, receiptKeyOf, type FindReply } from './replay.ts';
import { unlessHeld } from './not-modified.ts';
import type { CountRefused } from './refused-attempts.ts';
import { pageThatFits, rowsOfJson } from './reply-size.ts';
import { jsonReply, keptFor, type CountedReply, type JsonReply, type Reply } from './reply.ts';
import { tokenHolderOf } from './token-holder.ts';

type Part<K extends RouteKey, P extends 'path' | 'query' | 'body'> =
  (typeof routes)[K] extends Readonly<Record<P, infer S extends z.ZodType>> ? z.infer<S> : undefined;

type OfList<K extends RouteKey, T> = K extends ListRoute ? T : undefined;

/** The query of a route; of a list without what says which page of it, which is `page`. */
type Query<K extends RouteKey> = K extends ListRoute ? Omit<Part<K, 'query'>, 'limit' | 'cursor'> : Part<K, 'query'>;

/** What an endpoint is called with, after every refusal that needs no knowledge of the matter. */
export interface Call<K extends RouteKey, Who extends Person, Reached> {
  readonly caller: Who;
  readonly language: Language;
  readonly path: Part<K, 'path'>;
  readonly query: Query<K>;
  readonly body: Part<K, 'body'>;
  /** What the path names, within the caller's reach. */
  readonly reached: Reached;
  /** The version that `If-Match` names, on PUT and PATCH: a write of another one is refused as stale. */
  readonly ifMatch: number | undefined;
  /** Of a list: how much of it is asked for, and from where on; less than the caller asked for, where a reply has no room. */
  readonly page: OfList<K, PageRequest>;
  /** Of a list: the cursor of the page that starts at a position. */
  readonly cursor: OfList<K, (position: Position | undefined) => Promise<{ nextCursor?: string }>>;
  /** Stores the reply under the caller's `Idempotency-Key`, if there is one. */
  readonly receipt: <T>(render: (result: T) => StoredReply) => Receipt<T> | undefined;
}

/** One signed-in route, in the order of refusals that the contract gives: sign-in, rights, reach, input, state. */
export interface EndpointSteps<K extends RouteKey, Who extends Person, Reached> {
  /** Refuses callers who never may; a guard that narrows whom it lets through narrows the caller of what follows. */
  readonly rights?: (caller: Person) => void;
  /** Finds what the path names. @throws `not-found` when it lies out of reach; 403 when it lies out of rights. */
  readonly reach?: (call: { readonly caller: Who; readonly path: Part<K, 'path'> }) => Reached | Promise<Reached>;
  /**
   * In place of `reach` where a replay outlives what the path names, which `handle` then finds gone, or where `handle` reads
   * what decides of reach with what it shows: looked for before bad input is refused.
   */
  readonly reachBeforeRefusal?: EndpointSteps<K, Who, unknown>['reach'];
  /** Which of the bodies of its route it takes, where what is reached decides that. */
  readonly bodyOf?: (reached: Reached) => z.ZodType<Part<K, 'body'>>;
  readonly handle: (call: Call<K, Who, Reached>) => JsonReply | Promise<JsonReply>;
  /** Of a list that is given as a table too (A6). */
  readonly table?: (call: Call<K, Who, Reached>) => Promise<CsvPage>;
}

/** Builds a signed-in route; which one it is follows from where it stands in the table of the function. */
interface SignedIn<Keys extends RouteKey> {
  <K extends Keys, Who extends Person, Reached = undefined>(
    steps: EndpointSteps<K, Who, Reached> & { readonly rights: (caller: Person) => asserts caller is Who },
  ): Endpoint<K>;
  <K extends Keys, Reached = undefined>(steps: EndpointSteps<K, Person, Reached>): Endpoint<K>;
}

export interface EndpointDeps {
  /** The person behind a sign-in. */
  readonly person: (sub: string) => Promise<Person | undefined>;
  /** The reply that an idempotency key had before; needed where something is created. */
  readonly findReply?: FindReply;
  /** Positions of lists: without them no list can be built. */
  readonly cursors?: Cursors;
  /** How lists are given as tables, where they can be. */
  readonly tables?: Tables;
  /** A5: counts attempts that are refused: without it no route that changes something can be built. */
  readonly countRefused?: CountRefused;
}

type Answerable<Deps> = Exclude<
  RouteKey,
  | (Deps extends { readonly cursors: Cursors } ? never : ListRoute)
  | (Deps extends { readonly countRefused: CountRefused } ? never : WritingRoute)
>;

/** A route as the router calls it, by its key; the key's type keeps it from being put under another one. */
export interface Endpoint<K extends RouteKey> {
  answer(route: K, event: HttpEvent, language: Language): Promise<Reply>;
}

const signedInJson = (optional: boolean | undefined) => ({ max: bodyBounds.signedIn, optional });

/** A query as it was read, with what any list may be asked. */
interface Asked extends Readonly<Record<string, unknown>> {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}
const noQuery = z.strictObject({});

/** Of a list whose pages are as large as they may be: how many rows are asked for. */
const mostRows = 2500;

/** Builds the signed-in routes of one function. */
export const signedIn =
  <Deps extends EndpointDeps>(deps: Deps): SignedIn<Answerable<Deps>> =>
  <K extends RouteKey, Reached>(steps: EndpointSteps<K, Person, Reached>): Endpoint<K> => {
    const answerTo = answering(deps, steps);
    return {
      answer: async (route, event, language) => {
        const caller = await callerOf(event, deps.person);
        const { countRefused } = deps;
        const answer = () => answerTo({ route, event, language, caller });
        return countRefused ? countingRefusals({ route, event, caller, countRefused }, answer) : answer();
      },
    };
  };

interface Called<K extends RouteKey> {
  readonly route: K;
  readonly event: HttpEvent;
  readonly language: Language;
  readonly caller: Person;
}

/** Answers whoever has signed in. */
const answering =
  <K extends RouteKey, Reached>(
    { findReply, cursors, tables }: EndpointDeps,
    steps: EndpointSteps<K, Person, Reached>,
  ) =>
  async ({ route, event, language, caller }: Called<K>): Promise<CountedReply> => {
    const { path, body, bodyOptional, creates, changes, cacheable, maxAge, ...asked }: Route = routes[route];
    const table = asked.table && tables?.prefers(event) ? steps.table : undefined;
    const query = table ? asked.table : asked.query;
    steps.rights?.(caller);
    const pathParts = path?.parse(event.pathParameters ?? {}) as Part<K, 'path'>;
    const reached = (await steps.reach?.({ caller, path: pathParts })) as Reached;

    const { queryParts, bodyParts, paged } = await orElse(
      async () => {
        const queryParts = parseInput<z.ZodType<Asked>>(query ?? noQuery, queryOf(event), language);
        const schema = body && (steps.bodyOf?.(reached) ?? body);
        const bodyParts = schema && parseInput(schema, readJson(event, signedInJson(bodyOptional)), language);
        const scope = { callerId: personId(caller), route, path: pathParts ?? {}, query: queryParts };
        const { limit, cursor, ...rest } = queryParts;
        return { queryParts: rest, bodyParts, paged: await paging({ route, limit, cursor }, cursors, scope) };
      },
      () => steps.reachBeforeRefusal?.({ caller, path: pathParts }),
    );
    const receiptKey = creates ? receiptKeyOf(event, route, caller, bodyParts) : undefined;

    const call: Call<K, Person, Reached> = {
      ...(paged as Pick<Call<K, Person, Reached>, 'page' | 'cursor'>),
      caller,
      language,
      path: pathParts,
      query: queryParts as Query<K>,
      body: bodyParts as Part<K, 'body'>,
      reached,
      ifMatch: changes ? ifMatchOf(event) : undefined,
      receipt: (render) => receiptKey && { ...receiptKey, render },
    };
    const { page } = paged;
    const callFor = (limit: number) => ({ ...call, page: { ...page, limit } as typeof call.page });
    if (page && table && tables && call.cursor)
      return tables.reply(event, { limit: page.limit, read: (limit) => table(callFor(limit)) }, call.cursor);
    const answer = async (asked: typeof call) => {
      const { refused, ...answered } = await once(receiptKey, findReply, () => steps.handle(asked));
      return { ...jsonReply(answered), ...(refused && { refused }) };
    };
    const reply = page
      ? await pageThatFits(page.limit, (limit) => answer(callFor(limit)), rowsOfJson)
      : await answer(call);
    return cacheable ? unlessHeld(event, keptFor(maxAge, reply, language)) : reply;
  };

interface AskedOfList extends Pick<Asked, 'limit' | 'cursor'> {
  readonly route: RouteKey;
}

/** What is asked of a list, and how its next cursor is written. @throws `invalid-input` for a cursor that is none of it. */
async function paging(
  { route, limit = mostRows, cursor }: AskedOfList,
  cursors: Cursors | undefined,
  scope: CursorScope,
) {
  if (!isList(routes[route])) return { page: undefined, cursor: undefined };
  if (!cursors) throw new Error(`${route} is a list, and was given no cursors.`);
  return {
    page: { limit, from: cursor === undefined ? undefined : await cursors.read(cursor, scope) },
    cursor: async (position: Position | undefined) =>
      position === undefined ? {} : { nextCursor: await cursors.write(position, scope) },
  };
}

/** What `read` gives; before its refusal goes out, `first` may refuse for a better reason. */
async function orElse<T>(read: () => Promise<T>, first: () => unknown): Promise<T> {
  try {
    return await read();
  } catch (error) {
    await first();
    throw error;
  }
}

/** @throws `unauthenticated` for an ID token, or one from before the sessions ended (V7); `forbidden` for a sign-in that gives nothing (any more). */
async function callerOf(event: HttpEvent, person: EndpointDeps['person']): Promise<Person> {
  const holder = tokenHolderOf(event);
  const caller = await person(holder.sub);
  requireCaller(caller, holder);
  return caller;
}

/** @throws `stale-write` for an ETag that can be none of ours. */
function ifMatchOf(event: HttpEvent): number | undefined {
  const header = event.headers['if-match']?.trim();
  if (header === undefined || header === '*') return undefined;
  const version = /^"(\d+)"$/.exec(header)?.[1];
  if (version === undefined) throw new DomainError('stale-write');
  return Number(version);
}

/** A public route that answers JSON. */
export const openToAll = <K extends RouteKey>(
  handle: (call: { readonly body: Part<K, 'body'> }) => JsonReply | Promise<JsonReply>,
): Endpoint<K> => ({
  answer: async (route, event, language) => {
    const { body }: Route = routes[route];
    const parsed = body && parseInput(body, readJson(event, { max: bodyBounds.open }), language);
    const reply = jsonReply(await handle({ body: parsed as Part<K, 'body'> }));
    return event.requestContext.http.method === 'HEAD' ? { ...reply, body: '' } : reply;
  },
});
