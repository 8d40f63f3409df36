import { beforeAll, describe, expect, test } from 'vitest';
import type { Position } from '../../../shared/data/pages.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import { listCollaborators } from '../../../shared/use-cases/firm/list-collaborators.ts';
import { collaboratorItems } from '../../../shared/data/seed.ts';
import { counted } from '../../support/counted.ts';
import { putMany } from '../../support/directory.ts';
import { freshTable } from '../../support/fresh-table.ts';
import type { Table } from '../../../shared/data/client.ts';
import { uuidv7 } from 'uuidv7';
import { administration, firmWith, rights, type Administration } from './support.ts';

const many = 500;
let table: Table;
let ada: Staff;
let office: Administration;

/** A firm with 500 of staff, all of whom have a portfolio to read past. */
beforeAll(async () => {
  const made = await firmWith(1, await freshTable());
  table = made.table;
  [ada = ada] = made.admins;
  office = administration(table);
  const portfolio = Array.from({ length: 100 }, () => uuidv7());
  const colleagues = Array.from({ length: many }, (_, number) =>
    collaboratorItems({
      ...{ collaboratorId: uuidv7(), sub: uuidv7(), firmId: ada.firmId, status: 'active', version: 1, portfolio },
      ...{ name: `Colette Durand ${String(number)}`, email: `c.durand.${String(number)}@cabinet.example` },
      rights: rights(),
    }),
  );
  await putMany(table, colleagues.flat());
}, 120_000);

/** All pages, and the most reads that one of them took. */
async function search(text: string, limit = 25) {
  const { table: watched, during } = counted(table);
  const list = listCollaborators({ collaborators: collaboratorRepository(watched) });
  const names: string[] = [];
  let reads = 0;
  let from: Position | undefined;
  do {
    const { result, traffic } = await during(() => list({ who: ada, search: text, page: { limit, from } }));
    names.push(...result.items.map(({ name }) => name));
    reads = Math.max(
      reads,
      Object.values(traffic.requests).reduce((sum, some) => sum + some, 0),
    );
    from = result.next;
  } while (from !== undefined);
  return { names, reads };
}

describe('a search among hundreds of staff', () => {
  test('finds by beginnings of the name and the address, in two reads', async () => {
    await office.add({
      who: ada,
      input: { name: 'Zoé Œuvrard', email: 'z.oe+1@Cabinet.example', rights: rights(), portfolio: [] },
    });
    for (const text of ['zoe', 'ZO oeuv', 'z.oe+1@cab', 'zoé z.oe'.split(' ')[0]!, 'oeuvrard'])
      expect([text, (await search(text)).names]).toEqual([text, ['Zoé Œuvrard']]);
    expect((await search('zoe')).reads).toBe(2);
    expect((await search('uvrard')).names).toEqual([]);
    expect((await search('***')).names).toEqual([]);
  });

  test.each([7, 100])('finds everybody once, %i at a time, by name', async (limit) => {
    const { names, reads } = await search('durand 19', limit);
    const expected = Array.from({ length: many }, (_, number) => String(number))
      .filter((number) => number.startsWith('19'))
      .map((number) => `Colette Durand ${number}`);
    expect(names.toSorted()).toEqual(expected.toSorted());
    expect(new Set(names).size).toBe(names.length);
    expect(reads).toBeLessThanOrEqual(8);
  });

  test('goes with a name that changes, and knows nobody who left', async () => {
    const input = { name: 'Yann Kerbrat', email: 'yann@client.example', rights: rights(), portfolio: [] };
    const { collaboratorId } = await office.add({ who: ada, input });
    await office.change({ who: ada, collaboratorId, patch: { name: 'Yann Le Goff' } });
    expect((await search('kerbrat')).names).toEqual([]);
    expect((await search('goff')).names).toEqual(['Yann Le Goff']);
    await office.remove({ who: ada, collaboratorId });
    expect((await search('goff')).names).toEqual([]);
  });
});
