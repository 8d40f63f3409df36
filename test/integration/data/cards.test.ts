import { beforeAll, describe, expect, test } from 'vitest';
import { cardRepository, cardTextWrite, cardWrites } from '../../../shared/data/cards.ts';
import type { Table } from '../../../shared/data/client.ts';
import { commit } from '../../../shared/data/writes/commit.ts';
import { freshTable } from '../../support/fresh-table.ts';
import { recorded, type Call } from '../../support/traffic.ts';

let table: Table;
let calls: Call[];
const salt = '0123456789abcdef0123456789abcdef';
const card = (accessId: string, n: number, lastName = 'Moreau') => ({
  ...{ accessId, firmId: 'f1', n, lastName, firstName: 'Inès', email: 'ines@moreau.example', phone: '+33612345678' },
  salt,
});
const text = (auditId: string, words: string) => ({ accessId: 'a1', firmId: 'f1', auditId, text: words, salt });

beforeAll(async () => {
  ({ table, calls } = recorded(await freshTable()));
  await commit(table, [...cardWrites(card('a1', 1)), ...cardWrites(card('a2', 1)), cardTextWrite(text('e1', 'Why.'))]);
  await commit(table, cardWrites(card('a1', 2, 'Durand')));
});

const inOneBatch = async <T>(read: () => Promise<T>): Promise<T> => {
  const before = calls.length;
  const found = await read();
  expect(calls.slice(before).map(({ name }) => name)).toEqual(['BatchGetItemCommand']);
  return found;
};

describe('A4: cards are read', () => {
  test('as they are, those of several people in one batch; one that is gone is left out', async () => {
    const found = await inOneBatch(() => cardRepository(table).current(['a1', 'a2', 'gone']));
    expect([...found.keys()].sort()).toEqual(['a1', 'a2']);
    expect(found.get('a1')).toEqual(card('a1', 2, 'Durand'));
  });

  test('as they were, by version, in the order asked for', async () => {
    const ids = [card('a1', 2), card('gone', 1), card('a1', 1)];
    const found = await inOneBatch(() => cardRepository(table).versions(ids));
    expect(found).toEqual([card('a1', 2, 'Durand'), undefined, card('a1', 1)]);
  });

  test('with what was said, by its entry', async () => {
    const ids = [text('gone', ''), text('e1', '')];
    expect(await inOneBatch(() => cardRepository(table).texts(ids))).toEqual([undefined, 'Why.']);
  });

  test('and nobody asks for nothing', async () => {
    const before = calls.length;
    const cards = cardRepository(table);
    expect([(await cards.current([])).size, await cards.versions([]), await cards.texts([])]).toEqual([0, [], []]);
    expect(calls.length).toBe(before);
  });
});

describe('A4: a version of a card follows the one there is', () => {
  test('of two that follow the same one, one is refused', async () => {
    await commit(table, cardWrites(card('a3', 1)));
    const outcomes = await Promise.allSettled(
      ['Un', 'Deux'].map((name) => commit(table, cardWrites(card('a3', 2, name)))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('and none is written twice', async () => {
    await expect(commit(table, cardWrites(card('a2', 1)))).rejects.toMatchObject({ code: 'stale-write' });
    await expect(commit(table, [cardTextWrite(text('e1', 'Other.'))])).rejects.toMatchObject({ code: 'stale-write' });
  });
});
