import * as z from 'zod';
import { requestIdsOf } from '../domain/access.ts';
import { Request } from '../domain/request.ts';
import type { SearchTerm } from '../domain/search.ts';
import { StoredAccess } from './access-items.ts';
import { getItems, type Table } from './client.ts';
import { noText } from './key-text.ts';
import { MadeRequest } from './made-requests.ts';
import {
  readPage,
  readReferences,
  type Filter,
  type ListPage,
  type PageRequest,
  type ReferencesQuery,
} from './pages.ts';
import { indexes, keys } from './table.ts';
import { searchWords } from './word-search.ts';

/** Lists of requests: a firm's, those that are held, one person's, a company's, and those that are searched for. */
export const requestLists = (table: Table) => ({
  /** The firm's requests, newest first. */
  ofFirm: (firmId: string, page: PageRequest, filter?: Filter<Request>): Promise<ListPage<Request>> =>
    readPage(table, { ...newestFirst, partition: { gsi1pk: indexes.requests(firmId).gsi1pk }, filter }, page),

  /** The firm's requests that are held, newest first. */
  openOfFirm: (firmId: string, page: PageRequest, filter?: Filter<Request>): Promise<ListPage<Request>> =>
    readPage(table, { ...newestFirst, partition: { gsi2pk: indexes.openRequests(firmId).gsi2pk }, filter }, page),

  /** The firm's open requests, oldest first. */
  oldestOpenOfFirm: (firmId: string, page: PageRequest, filter: Filter<Request>): Promise<ListPage<Request>> => {
    const partition = { gsi2pk: indexes.openRequests(firmId).gsi2pk };
    return readPage(table, { ...newestFirst, descending: false, partition, filter }, page);
  },

  /** The requests that one person made, newest first. */
  madeBy: (personId: string, page: PageRequest, filter?: Filter<Request>): Promise<ListPage<Request>> =>
    readMade(table, { partition: { pk: keys.madeRequest(personId, '', '').pk }, descending: true, filter }, page),

  /** The requests about a company's accesses, newest first; `only`: by what is told without reading them. */
  ofCompany: (
    companyId: string,
    page: PageRequest,
    filter: Filter<Request>,
    only?: (made: MadeRequest) => boolean,
  ): Promise<ListPage<Request>> => {
    const partition = { gsi1pk: indexes.companyRequests(companyId).gsi1pk };
    return readMade(table, { partition, descending: true, filter, only }, page);
  },

  /** The firm's requests that are held, the one that expires next first. */
  expiring: (
    firmId: string,
    page: PageRequest,
    filter: Filter<Request>,
    only?: (made: MadeRequest) => boolean,
  ): Promise<ListPage<Request>> => {
    const partition = { gsi2pk: indexes.expiring(firmId).gsi2pk };
    return readMade(table, { partition, descending: false, filter, only }, page);
  },

  /**
   * The latest requests about the firm's accesses whose names or address match every term, in the order of their words.
   * @throws `invalid-input` for a position of another search.
   */
  search: (
    firmId: string,
    terms: readonly SearchTerm[],
    page: PageRequest,
    filter: Filter<Request>,
  ): Promise<ListPage<Request>> => {
    const { pk } = keys.accessWord(firmId, noText, '', '');
    const load = (accessIds: readonly string[]) => latestOf(table, accessIds);
    const nameOf = ({ requestId }: Request) => requestId;
    return searchWords(table, { pk, terms, descending: true, load, nameOf, filter, dense: false }, page);
  },
});

const newestFirst = { descending: true, parse: (item: unknown) => Request.parse(item) };

export async function loadRequests(table: Table, ids: readonly string[]): Promise<Map<string, Request>> {
  const found = z.array(Request).parse(await getItems(table, ids.map(keys.request)));
  return new Map(found.map((request) => [request.requestId, request]));
}

interface MadeQuery extends Omit<ReferencesQuery<Request>, 'load'> {
  readonly only?: ((made: MadeRequest) => boolean) | undefined;
}

const readMade = (table: Table, { only = () => true, ...query }: MadeQuery, page: PageRequest) =>
  readReferences<Request>(table, { ...query, load: (items) => loadMade(table, items, only) }, page);

/** The requests that items stand for, as far as they are wanted. */
async function loadMade(table: Table, items: readonly unknown[], only: (made: MadeRequest) => boolean) {
  const all = z.array(MadeRequest).parse(items);
  const found = await loadRequests(
    table,
    all.filter(only).map(({ requestId }) => requestId),
  );
  return all.map(({ requestId }) => found.get(requestId));
}

/** By access: the requests that it knows of, the latest first. */
async function latestOf(table: Table, accessIds: readonly string[]): Promise<Map<string, Request[]>> {
  const accesses = z.array(StoredAccess).parse(await getItems(table, accessIds.map(keys.access)));
  const found = await loadRequests(table, accesses.flatMap(requestIdsOf));
  return new Map(
    accesses.map((access) => [access.accessId, requestIdsOf(access).flatMap((id) => found.get(id) ?? [])]),
  );
}
