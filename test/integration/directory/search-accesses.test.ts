import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { salting } from '../../../shared/services/salting.ts';
import { activeAccessItems, companyItems } from '../../../shared/data/seed.ts';
import type { Access } from '../../../shared/domain/access.ts';
import { matchesTerms, personTerms, personWords } from '../../../shared/domain/search.ts';
import type { Position } from '../../../shared/data/pages.ts';
import { listAccesses, type AccessFilter } from '../../../shared/use-cases/accesses/list-accesses.ts';
import { putMany, staffOf } from '../../support/directory.ts';
import { creationOf } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { office } from '../../support/office.ts';
import { recorded } from '../../support/traffic.ts';

const firstNames = ['Inès', 'Agnès', 'Jean-Pierre', 'Jean', 'Zoé', 'Ménahem'];
const lastNames = ['Moreau', 'O’Hara', 'Saint-Honoré', 'Moré', 'Đặng', 'de la Tour'];
let stage: Stage;
let firmId: string;
let seeded: { accessId: string; words: string[]; companyId: string; dossierId: string }[];

beforeAll(async () => {
  stage = await openStage();
  ({ firmId } = stage.firm);
  const actor = { kind: 'collaborator' as const, id: uuidv7() };
  const people = Array.from({ length: 150 }, (_, index) => {
    const firstName = firstNames[index % 6]!;
    const lastName = lastNames[(index * 5) % 6]!;
    const email = `${['ines.moreau', 'jp', 'contact', 'a.b.tour'][index % 4]!}.${String(index)}@client${String(index % 3)}.example`;
    const [companyId, dossierId] = [uuidv7(), uuidv7()];
    const accessId = uuidv7();
    const items = activeAccessItems({
      ...{ accessId, requestId: uuidv7(), sub: uuidv7(), firmId, salt: salting.newSalt(), modules: [] },
      createdAt: new Date(Date.UTC(2026, 0, 1) + index * 1000),
      identity: { firstName, lastName, email, phone: '+33612345678', clientType: 'client_admin', companyId },
      dossiers: [{ dossierId, level: 'standard_user', options: [] }],
      ...{ createdBy: actor, decidedBy: actor },
    });
    const company = { companyId, firmId, name: `Société ${String(index)}`, dossiers: [{ dossierId, name: 'Paie' }] };
    const of = { accessId, companyId, dossierId, words: personWords({ firstName, lastName, email }) };
    return { ...of, items: [...items, ...companyItems(company, company.dossiers)] };
  });
  await putMany(
    stage.table,
    people.flatMap(({ items }) => items),
  );
  seeded = people;
});

async function allPages(who: ReturnType<typeof staffOf>, filter: AccessFilter, limit = 20): Promise<Access[]> {
  const list = listAccesses(office(stage.table));
  const found: Access[] = [];
  let from: Position | undefined;
  do {
    const page = await list({ who, filter, page: { limit, from } });
    found.push(...page.items.map(({ access }) => access));
    from = page.next;
  } while (from !== undefined);
  return found;
}
const ids = (of: readonly { accessId: string }[]) => of.map(({ accessId }) => accessId).sort();

const typing = fc
  .array(
    fc.tuple(
      fc.constantFrom(...firstNames, ...lastNames, 'ines.moreau.0@client0.example', 'jp.1', 'a.b.t', 'contact'),
      fc.integer({ min: 1, max: 20 }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((chosen) => chosen.map(([word, length]) => word.slice(0, length)).join(' '));

describe('the search finds what a naive scan finds, each access once,', () => {
  test.each([
    ['over the whole firm', () => staffOf(firmId), () => true],
    [
      'within a portfolio',
      () =>
        staffOf(
          firmId,
          seeded.slice(0, 30).map(({ dossierId }) => dossierId),
        ),
      (index: number) => index < 30,
    ],
  ])('%s', async (_, who, inReach) => {
    await fc.assert(
      fc.asyncProperty(typing, fc.integer({ min: 1, max: 60 }), async (search, limit) => {
        const naive = seeded.filter(({ words }, index) => inReach(index) && matchesTerms(words, personTerms(search)));
        expect(ids(await allPages(who(), { search }, limit))).toEqual(ids(naive));
      }),
      { numRuns: 15 },
    );
  });
});

test('for one word it is newest first', async () => {
  const found = await allPages(staffOf(firmId), { search: 'contact' });
  const times = found.map(({ createdAt }) => createdAt);
  expect(times.length).toBeGreaterThan(30);
  expect(times).toEqual(times.toSorted().reverse());
});

test('goes together with the other filters', async () => {
  const [one] = seeded;
  const who = staffOf(firmId);
  const { companyId, dossierId } = one!;
  expect(ids(await allPages(who, { search: 'ines', companyId }))).toEqual([one!.accessId]);
  expect(ids(await allPages(who, { search: 'ines', dossierId, status: 'active' }))).toEqual([one!.accessId]);
  expect(await allPages(who, { search: 'ines', status: 'revoked' })).toEqual([]);
  expect(await allPages(who, { search: 'zzz', companyId })).toEqual([]);
});

test('signs alone find nothing, whoever asks and whatever else is asked for', async () => {
  const [one] = seeded;
  for (const search of ['🐘', '***', '…']) {
    expect(await allPages(staffOf(firmId), { search })).toEqual([]);
    expect(await allPages(staffOf(firmId), { search, companyId: one!.companyId })).toEqual([]);
  }
});

test('an access is found as soon as it is submitted', async () => {
  const company = await stage.company();
  const { access } = await office(stage.table).submit(stage.paul, {
    ...creationOf(company, 'client_admin', 'waldo+1@where.example'),
  });
  for (const search of ['waldo', 'waldo+1@wh', 'in mor waldo'])
    expect(ids(await allPages(staffOf(firmId), { search }))).toEqual([access.accessId]);
});

test('reads the words at most four times, a hundred at a time, and never scans', async () => {
  const { table, calls } = recorded(stage.table);
  const list = listAccesses(office(table));
  await list({ who: staffOf(firmId, [uuidv7()]), filter: { search: 'j' }, page: { limit: 100, from: undefined } });
  const queries = calls.filter(({ name }) => name === 'QueryCommand');
  expect(queries.length).toBeLessThanOrEqual(4);
  for (const { input } of queries) expect(input).toMatchObject({ Limit: 100 });
  expect(calls.map(({ name }) => name)).not.toContain('ScanCommand');
});
