import { beforeAll, describe, expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { accessItem } from '../../../shared/data/access-items.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import type { Table } from '../../../shared/data/client.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { draftRepository } from '../../../shared/data/drafts.ts';
import type { ListPage, PageRequest, Position } from '../../../shared/data/pages.ts';
import { companyItem } from '../../../shared/data/company-items.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { requestItem, requestRepository } from '../../../shared/data/requests.ts';
import { userRepository } from '../../../shared/data/users.ts';
import type { Access } from '../../../shared/domain/access.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { companyTerms } from '../../../shared/domain/search.ts';
import { put } from '../../support/firm.ts';
import { refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { recorded, type Call } from '../../support/traffic.ts';

const count = 930;
let stage: Stage;
let accesses: Access[];
let requests: Request[];
let company: Company;

beforeAll(async () => {
  stage = await openStage();
  const submission = await stage.submitted();
  company = { companyId: uuidv7(), firmId: uuidv7(), name: 'Boulangerie', dossiers: [], version: 1 };
  // Some share an instant: the id then decides the order.
  const createdAt = (index: number) => new Date(Date.UTC(2026, 0, 1) + Math.floor(index / 3) * 1000).toISOString();
  const ids = Array.from({ length: count }, (_, index) => ({ createdAt: createdAt(index), firmId: company.firmId }));
  accesses = ids.map((of) => ({
    ...submission.access,
    ...of,
    accessId: uuidv7(),
    companyId: company.companyId,
  }));
  requests = ids.map((of, index) => ({
    ...submission.request,
    ...of,
    requestId: uuidv7(),
    ...(index % 2 === 0 ? {} : { status: 'approved' as const }),
  }));
  const names = Array.from({ length: 40 }, (_, index) =>
    companyItem({ ...company, companyId: uuidv7(), name: `É${String(index)}` }),
  );
  await put(stage.table.client, stage.table.name, [
    ...accesses.map(accessItem),
    ...requests.map(requestItem),
    ...names,
  ]);
}, 60_000);

const newestFirst = <T extends { createdAt: string }>(items: readonly T[], id: (item: T) => string) =>
  items.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || id(b).localeCompare(id(a))).map(id);

interface Walk<T> {
  readonly items: T[];
  readonly pages: number[];
  readonly reads: Call[][];
}

/** All the pages of a list, each by the position that the one before gave, with the reads that each of them took. */
async function walk<T>(list: (from: Position | undefined) => Promise<ListPage<T>>, calls: Call[]): Promise<Walk<T>> {
  const found: Walk<T> = { items: [], pages: [], reads: [] };
  let from: Position | undefined;
  do {
    calls.length = 0;
    const page = await list(from);
    found.items.push(...page.items);
    found.pages.push(page.items.length);
    found.reads.push([...calls]);
    from = page.next;
  } while (from !== undefined && found.pages.length < 200);
  return found;
}

/** Whatever the filter leaves, a page costs at most four reads of at most a hundred items. */
function expectBounded({ reads }: Walk<unknown>): void {
  for (const read of reads) {
    expect(read.length).toBeLessThanOrEqual(4);
    for (const { name, input } of read) {
      expect(name).toBe('QueryCommand');
      expect(input['Limit']).toBeLessThanOrEqual(100);
      expect(input['KeyConditionExpression']).toMatch(/^#pk = :pk( AND #sk [<>] :beyond)?$/);
    }
  }
}

describe('a list', () => {
  test('without a filter gives full pages, each in one read, every item once and in order', async () => {
    const { table, calls } = recorded(stage.table);
    const list = accessRepository(table).ofFirm;

    const found = await walk((from) => list(company.firmId, { limit: 100, from }), calls);

    expect(found.items.map(({ accessId }) => accessId)).toEqual(newestFirst(accesses, ({ accessId }) => accessId));
    expect(found.pages).toEqual([100, 100, 100, 100, 100, 100, 100, 100, 100, 30]);
    expect(found.reads.every(({ length }) => length === 1)).toBe(true);
    expectBounded(found);
  });

  test('of a rare kind has short and empty pages that lead on, and ends', async () => {
    const { table, calls } = recorded(stage.table);
    const ordered = newestFirst(accesses, ({ accessId }) => accessId);
    const rare = [ordered[0], ordered[650], ordered[929]];
    const list = accessRepository(table).ofCompany;

    const found = await walk(
      (from) => list(company.companyId, { limit: 10, from }, { keep: ({ accessId }) => rare.includes(accessId) }),
      calls,
    );

    expect(found.items.map(({ accessId }) => accessId)).toEqual(rare);
    expect(found.pages).toEqual([1, 1, 1]);
    expectBounded(found);
  });

  test('of nothing at all says so after its last page', async () => {
    const { table, calls } = recorded(stage.table);
    const list = accessRepository(table).ofFirm;

    const found = await walk((from) => list(company.firmId, { limit: 10, from }, { keep: () => false }), calls);

    expect(found.pages).toEqual([0, 0, 0]);
    expectBounded(found);
  });

  test.each([1, 7, 100])('of every second one, %i at a time, loses none and repeats none', async (limit) => {
    const { table, calls } = recorded(stage.table);
    const open = requests.filter(({ status }) => status === 'open').slice(0, 120);
    const wanted = new Set(open.map(({ requestId }) => requestId));
    const list = requestRepository(table).ofFirm;

    const found = await walk(
      (from) => list(company.firmId, { limit, from }, { keep: ({ requestId }) => wanted.has(requestId) }),
      calls,
    );

    expect(found.items.map(({ requestId }) => requestId)).toEqual(newestFirst(open, ({ requestId }) => requestId));
    expect(Math.max(...found.pages)).toBeLessThanOrEqual(limit);
    expectBounded(found);
  });

  test('of open requests holds open ones alone, without a filter', async () => {
    const { table, calls } = recorded(stage.table);
    const list = requestRepository(table).openOfFirm;

    const found = await walk((from) => list(company.firmId, { limit: 100, from }), calls);

    const open = requests.filter(({ status }) => status === 'open');
    expect(found.items.map(({ requestId }) => requestId)).toEqual(newestFirst(open, ({ requestId }) => requestId));
    expectBounded(found);
  });

  test('of companies is in the order of their names', async () => {
    const { table, calls } = recorded(stage.table);
    const list = companyRepository(table).list;

    const found = await walk((from) => list(company.firmId, { limit: 9, from }), calls);

    expect(found.items).toHaveLength(40);
    expect(found.items.map(({ name }) => name)).toEqual(found.items.map(({ name }) => name).toSorted());
    expectBounded(found);
  });

  test('of the requests that one made gives each once, newest first', async () => {
    const made = await Promise.all(Array.from({ length: 7 }, () => stage.submitted()));
    const { table, calls } = recorded(stage.table);
    const list = requestRepository(table).madeBy;

    const found = await walk((from) => list(stage.paul.collaboratorId, { limit: 3, from }), calls);

    const ids = found.items.map(({ requestId }) => requestId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(made.map(({ request }) => request.requestId)));
    expect(found.reads.every((read) => read.length <= 2)).toBe(true);
  });
});

describe('a position of another partition', () => {
  const page = (partition: string) => ({ limit: 10, from: { partition, after: 'sarl#2026-01-01T00:00:00.000Z#x' } });
  const lists = (table: Table): Readonly<Record<string, (page: PageRequest) => Promise<ListPage<unknown>>>> => {
    const { firmId, companyId } = company;
    const [terms, everything] = [companyTerms('sarl'), { keep: () => true, dense: true }];
    const [accesses, requests] = [accessRepository(table), requestRepository(table)];
    const companies = companyRepository(table);
    return {
      'accesses of a firm': (from) => accesses.ofFirm(firmId, from),
      'accesses of a company': (from) => accesses.ofCompany(companyId, from),
      'accesses by words': (from) => accesses.search(firmId, terms ?? [], from, everything),
      'requests of a firm': (from) => requests.ofFirm(firmId, from),
      'open requests': (from) => requests.openOfFirm(firmId, from),
      'requests of a person': (from) => requests.madeBy(firmId, from),
      'requests of a company': (from) => requests.ofCompany(companyId, from, everything),
      'requests by when they expire': (from) => requests.expiring(firmId, from, everything),
      'requests by words': (from) => requests.search(firmId, terms ?? [], from, everything),
      companies: (from) => companies.list(firmId, from),
      'companies by words': (from) => companies.search(firmId, terms ?? [], from, everything),
      collaborators: (from) => collaboratorRepository(table).ofFirm(firmId, from),
      'collaborators by words': (from) => collaboratorRepository(table).search(firmId, terms ?? [], from),
      drafts: (from) => draftRepository(table).ofCreator(firmId, from, new Date()),
      'users of a dossier': (from) => userRepository(table).ofDossier(firmId, from),
    };
  };

  test('is refused by every list, and nothing is read', async () => {
    const { table, calls } = recorded(stage.table);
    for (const [name, list] of Object.entries(lists(table)))
      for (const partition of ['', 'CURSOR-KEYS', `FIRM#${uuidv7()}#COMPANIES`, `FIRM#${company.firmId}`]) {
        const refused = await refusalOf(() => list(page(partition)));
        expect([name, refused.code, refused.errors]).toEqual([
          ...[name, 'invalid-input'],
          [{ pointer: '/cursor', code: 'invalid-cursor' }],
        ]);
      }
    expect(calls).toEqual([]);
  });
});
