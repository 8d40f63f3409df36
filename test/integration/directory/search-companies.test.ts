import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { Position } from '../../../shared/data/pages.ts';
import { companyFor } from '../../../shared/domain/authority.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import { companyTerms, companyWords, matchesTerms } from '../../../shared/domain/search.ts';
import { wordsOf } from '../../../shared/domain/text.ts';
import { listCompanies } from '../../../shared/use-cases/directory/list-companies.ts';

import { companyOf, putCompanies, staffOf } from '../../support/directory.ts';
import { freshTable } from '../../support/fresh-table.ts';
import { refusalOf } from '../../support/outcomes.ts';
import { recorded } from '../../support/traffic.ts';

const firmId = uuidv7();
const everyone = staffOf(firmId);
let table: Table;
let companies: Company[];
/** Somebody who works on a few dossiers alone. */
let restricted: Staff;

const vocabulary = [
  ...['SARL', 'S.A.R.L.', 'SAS', 'Boulangerie', 'Boucherie', 'Boulanger', 'Martin', 'Martinez', 'Marteau'],
  ...['l’Étoile', 'L’Œil', 'Saint-Honoré', 'Saint', 'du', 'de', '&', 'Fils', 'Đặng', '3', 'a', 'ab', 'abc', 'A.B.'],
];
const words = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 });

beforeAll(async () => {
  table = await freshTable();
  const names = fc.sample(words, { numRuns: 260, seed: 7 }).map((chosen) => chosen.join(' '));
  companies = names.map((name, index) => companyOf(firmId, name, index % 3 === 0 ? [] : [uuidv7()]));
  restricted = staffOf(
    firmId,
    companies
      .filter((_, index) => index % 10 === 1)
      .flatMap(({ dossiers }) => dossiers.map(({ dossierId }) => dossierId)),
  );
  await putCompanies(table, [...companies, ...names.slice(0, 60).map((name) => companyOf(uuidv7(), name))]);
});

const list = (question: Parameters<ReturnType<typeof listCompanies>>[0], of = table) =>
  listCompanies({ companies: companyRepository(of) })(question);

/** Every page, one after the other. */
async function allPages(who: Staff, name: string, limit: number): Promise<Company[]> {
  const found: Company[] = [];
  let from: Position | undefined;
  do {
    const page = await list({ who, name, page: { limit, from } });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    from = page.next;
  } while (from !== undefined);
  return found;
}

const naive = (who: Staff, typed: string): Company[] =>
  companies.flatMap((company) =>
    matchesTerms(companyWords(company.name), companyTerms(typed)) ? (companyFor(who, company) ?? []) : [],
  );
const ids = (found: readonly Company[]): string[] => found.map(({ companyId }) => companyId).sort();

/** The beginnings of some words, at least one. */
const typing = fc
  .array(fc.tuple(fc.constantFrom(...vocabulary.filter((word) => word !== '&')), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((chosen) => chosen.map(([word, length]) => word.slice(0, length)).join(' '));

describe('the search finds what a naive scan finds, each company once,', () => {
  test.each([
    ['over the whole firm', () => everyone],
    ['within a portfolio', () => restricted],
  ])('%s', async (_, who) => {
    await fc.assert(
      fc.asyncProperty(typing, fc.integer({ min: 1, max: 40 }), async (typed, limit) => {
        expect(ids(await allPages(who(), typed, limit))).toEqual(ids(naive(who(), typed)));
      }),
      { numRuns: 30 },
    );
  });
});

test('signs alone find what is called so alone', async () => {
  await putCompanies(table, [companyOf(firmId, '🦊'), companyOf(firmId, '🦊 Renard')]);
  const found = async (typed: string) => (await allPages(everyone, typed, 100)).map(({ name }) => name);
  expect(await found('🦊')).toEqual(['🦊']);
  expect(await found('🦊 ren')).toEqual(['🦊 Renard']);
  for (const typed of ['🐘', '***', '…', '#']) expect(await found(typed)).toEqual([]);
});

test('what matches comes by the word that matches and then by name', async () => {
  const found = await allPages(everyone, 'marte', 100);
  const names = found.map(({ name }) => `${wordsOf(name).join('-')}#`);
  expect(names.length).toBeGreaterThan(5);
  expect(names).toEqual(names.toSorted((a, b) => Buffer.from(a).compare(Buffer.from(b))));
});

describe('the company of step 3', () => {
  test('comes first, and once (C4)', async () => {
    const sought = naive(everyone, 'boul');
    const last = (await allPages(everyone, 'boul', 100)).at(-1)!;
    for (const limit of [1, 2, 25, 100]) {
      const found: Company[] = [];
      let from: Position | undefined;
      do {
        const page = await list({ who: everyone, name: 'boul', companyId: last.companyId, page: { limit, from } });
        found.push(...page.items);
        from = page.next;
      } while (from !== undefined);
      expect(found[0]?.companyId).toBe(last.companyId);
      expect(ids(found)).toEqual(ids(sought));
    }
  });

  test('out of reach, of another firm or malformed is refused, and nothing is listed', async () => {
    const hidden = companies.find((company) => !companyFor(restricted, company))!;
    const { table: watched, calls } = recorded(table);
    for (const companyId of [hidden.companyId, uuidv7(), 'nonsense', '']) {
      const question = { who: restricted, name: 'boul', companyId, page: { limit: 100, from: undefined } };
      const refused = await refusalOf(() => list(question, watched));
      expect([refused.code, refused.errors]).toEqual([
        'unknown-company',
        [{ pointer: '/companyId', code: 'unknown-company' }],
      ]);
    }
    expect(calls.map(({ name }) => name)).toEqual(['BatchGetItemCommand', 'BatchGetItemCommand']);
  });
});

test('a dossier outside of the portfolio is not shown', async () => {
  const shown = await allPages(restricted, 'sa', 100);
  for (const { dossiers } of shown)
    for (const { dossierId } of dossiers) expect(restricted.portfolio).toContain(dossierId);
});

test('a page reads the words at most four times, a hundred at a time and strongly consistent, and never scans', async () => {
  const { table: watched, calls } = recorded(table);
  await list({ who: restricted, name: 'sa ma', page: { limit: 100, from: undefined } }, watched);
  const queries = calls.filter(({ name }) => name === 'QueryCommand');
  // Both words at the same time, then three more of one.
  expect(queries.length).toBeLessThanOrEqual(5);
  for (const { input } of queries) expect(input).toMatchObject({ ConsistentRead: true, Limit: 100 });
  expect(calls.map(({ name }) => name)).not.toContain('ScanCommand');
});

test('a position of another search is refused', async () => {
  const { next } = await list({ who: everyone, name: 'mart', page: { limit: 1, from: undefined } });
  const refused = await refusalOf(() => list({ who: everyone, name: 'boul', page: { limit: 1, from: next } }));
  expect(refused).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/cursor', code: 'invalid-cursor' }] });
});
