import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import type { Position } from '../../../shared/data/pages.ts';
import { listCompanies } from '../../../shared/use-cases/directory/list-companies.ts';
import { counted } from '../../support/counted.ts';
import { staffOf } from '../../support/directory.ts';
import { tableOfCompanies } from '../../support/many-companies.ts';

/** The same few companies that are looked for, among 500 and among 50,000, half of which are called «SARL …». */
const firms = { small: uuidv7(), large: uuidv7() };
let table: Table;

beforeAll(async () => {
  table = await tableOfCompanies({ [firms.large]: 50_000, [firms.small]: 500 });
}, 300_000);

interface Cost {
  readonly queries: number;
  readonly batches: number;
  /** Word items gone through. */
  readonly read: number;
  /** Companies brought. */
  readonly loaded: number;
}

/** One page, and what it took to read it. */
async function measure(size: 'small' | 'large', name: string, from?: Position) {
  const { table: watched, during } = counted(table);
  const list = listCompanies({ companies: companyRepository(watched) });
  const { result, traffic } = await during(() => list({ who: staffOf(firms[size]), name, page: { limit: 25, from } }));
  const { Query: queries = 0, BatchGet: batches = 0, ...others } = traffic.requests;
  expect(others).toEqual({});
  const cost: Cost = { queries, batches, read: traffic.queried, loaded: traffic.loaded };
  return { ...result, cost };
}

describe('a search costs the same among 500 companies and among 50,000', () => {
  test.each([
    ['one word', 'boul', { queries: 1, batches: 1, read: 25, loaded: 25 }],
    ['a word that half of them have', 'sarl', { queries: 1, batches: 1, read: 25, loaded: 25 }],
    ['two words', 'boul mart', { queries: 2, batches: 1, read: 60, loaded: 25 }],
    ['two words, one of which half of them have', 'sarl boul', { queries: 2, batches: 0, read: 130, loaded: 0 }],
    ['what nobody is called', 'zzz', { queries: 1, batches: 0, read: 0, loaded: 0 }],
  ])('%s: “%s”', async (_, typed, cost) => {
    const small = await measure('small', typed);
    const large = await measure('large', typed);
    expect([small.cost, large.cost]).toEqual([cost, cost]);
    expect(large.items).toHaveLength(small.items.length);
  });

  test('and so does its second page', async () => {
    const costs = [];
    for (const size of ['small', 'large'] as const) {
      const first = await measure(size, 'boul mart');
      const second = await measure(size, 'boul mart', first.next);
      expect(second.items).toHaveLength(5);
      expect(second.next).toBeUndefined();
      costs.push(second.cost);
    }
    expect(costs[0]).toEqual({ queries: 1, batches: 1, read: 5, loaded: 5 });
    expect(costs[1]).toEqual(costs[0]);
  });
});

test('words that are all common stay within four reads of a hundred for the one that the search goes on with', async () => {
  const { cost, items } = await measure('large', 'sarl x1');
  expect(cost.queries).toBeLessThanOrEqual(5);
  expect(cost.read).toBeLessThanOrEqual(500);
  expect(items.every(({ name }) => /^SARL x1/.test(name))).toBe(true);
});
