import { describe, expect, test } from 'vitest';
import { isList } from '../../../shared/contract/paging.ts';
import { routes, type ListRoute, type Route } from '../../../shared/contract/routes.ts';
import type { Position } from '../../../shared/data/pages.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { signedIn, type Endpoint } from '../../../shared/http/endpoint.ts';
import type { HttpEvent } from '../../../shared/http/event.ts';
import { maxBodyBytes } from '../../../shared/http/reply-size.ts';
import { ok } from '../../../shared/http/reply.ts';

const caller = { kind: 'collaborator', firmId: 'f', collaboratorId: 'c', status: 'active' } as unknown as Person;
const cursors = {
  write: ({ after }: Position) => Promise.resolve(after),
  read: (after: string) => Promise.resolve({ partition: '', after }),
};
const lists = (Object.entries<Route>(routes) as [ListRoute, Route][]).filter(([, route]) => isList(route));

interface Row {
  readonly n: number;
  readonly text: string;
}
interface Listed {
  readonly items: readonly Row[];
  readonly nextCursor?: string;
}

/** A list of rows, and how often it is read. */
function listOf(rows: readonly Row[], shown: (items: readonly Row[]) => object = (items) => ({ items })) {
  let reads = 0;
  const build = signedIn({ person: () => Promise.resolve(caller), cursors });
  const endpoint: Endpoint<ListRoute> = build({
    handle: async ({ page: { limit, from }, cursor }) => {
      reads += 1;
      const start = Number(from?.after ?? 0);
      const end = start + limit;
      const next = end < rows.length ? { partition: '', after: String(end) } : undefined;
      return ok({ ...shown(rows.slice(start, end)), ...(await cursor(next)) });
    },
  });
  const page = async (route: ListRoute, cursor: string | undefined, limit?: number) => {
    const { path, query } = routes[route] as Route;
    const names = Object.keys(path?.shape ?? {}).map((name) => [name, '01998f3e-0000-7000-8000-000000000001']);
    const asked = {
      ...(limit && 'limit' in (query?.shape ?? {}) && { limit: String(limit) }),
      ...(cursor && { cursor }),
    };
    const event = {
      ...{ routeKey: route, rawQueryString: new URLSearchParams(asked).toString(), headers: {} },
      ...{ pathParameters: Object.fromEntries(names) },
      requestContext: {
        http: { method: 'GET' },
        authorizer: { jwt: { claims: { sub: 's', token_use: 'access', iat: '1' } } },
      },
    } as unknown as HttpEvent;
    return endpoint.answer(route, event, 'fr');
  };
  return { page, reads: () => reads };
}
/** All pages of a list, one after another. */
async function pagesOf(route: ListRoute, list: ReturnType<typeof listOf>, rowsIn: (body: Listed) => readonly Row[]) {
  const pages: (readonly Row[])[] = [];
  let cursor: string | undefined;
  do {
    const reply = await list.page(route, cursor, 100);
    expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(maxBodyBytes + 1000);
    const body = JSON.parse(reply.body) as Listed;
    pages.push(rowsIn(body));
    expect(pages.at(-1)?.length).toBeGreaterThan(0);
    cursor = body.nextCursor;
  } while (cursor !== undefined);
  return pages;
}

const rows = (count: number, textOf: (n: number) => string): Row[] =>
  Array.from({ length: count }, (_, n) => ({ n, text: textOf(n) }));
const numbersOf = (pages: readonly (readonly Row[])[]) => pages.flat().map(({ n }) => n);
const itemsIn = ({ items }: Listed) => items;

describe('a page of any list ends where its reply would be too long, and goes on there (V20)', () => {
  test.each(lists)('%s', async (route) => {
    const all = rows(60, () => 'x'.repeat(100_000));
    const list = listOf(all);
    const pages = await pagesOf(route, list, itemsIn);
    expect(numbersOf(pages)).toEqual(all.map(({ n }) => n));
    expect(pages.map(({ length }) => length)).toEqual([49, 11]);
    // One that is too long is read once more.
    expect(list.reads()).toBe(3);
  });

  const anyList = 'GET /v1/requests';
  test.each<[string, Row[], number[]]>([
    ['heavy rows first', rows(100, (n) => 'x'.repeat(n < 10 ? 600_000 : 10)), [8, 92]],
    ['heavy rows last', rows(100, (n) => 'x'.repeat(n < 90 ? 10 : 600_000)), [98, 2]],
    // In the reply's JSON a quote takes four bytes, as the letters do that take most.
    ['rows of quotes', rows(60, () => '"'.repeat(25_000)), [49, 11]],
    ['rows that fill a page alone', rows(3, () => '漢'.repeat(1_600_000)), [1, 1, 1]],
    ['short rows', rows(130, () => 'x'), [100, 30]],
  ])('%s', async (_, all, lengths) => {
    const pages = await pagesOf(anyList, listOf(all), itemsIn);
    expect(numbersOf(pages)).toEqual(all.map(({ n }) => n));
    expect(pages.map(({ length }) => length)).toEqual(lengths);
  });

  test('also where a page shows several things for each that is read, in several lists', async () => {
    const all = rows(60, () => 'x'.repeat(100_000));
    const list = listOf(all, (items) => ({
      kind: 'twice',
      items,
      again: items.map((row) => ({ ...row, again: true })),
    }));
    const pages = await pagesOf(anyList, list, itemsIn);
    expect(numbersOf(pages)).toEqual(all.map(({ n }) => n));
  });
});
