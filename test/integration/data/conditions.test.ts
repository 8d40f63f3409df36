import { expect, test } from 'vitest';
import { tryCommit, write } from '../../../shared/data/writes/commit.ts';
import {
  above,
  absent,
  and,
  atMost,
  exists,
  has,
  is,
  isAt,
  isList,
  lacks,
  or,
  shorterThan,
  type Condition,
} from '../../../shared/data/writes/conditions.ts';
import { declined } from '../../../shared/data/writes/refusals.ts';
import { check, put } from '../../../shared/data/writes/write.ts';
import { bareTable } from '../../support/fresh-table.ts';

const fields = [{}, { field: null }, { field: 1 }, { field: 2 }, { field: '1' }, { field: '2' }, { field: [] }];
const longer = [{ field: ['a'] }, { field: ['a', 'b'] }, { field: 'text' }, { field: { a: 1 } }];
const sets = [{ field: new Set(['a']) }, { field: new Set(['a', 'b']) }, { field: new Set(['b', 'c']) }];
const lists = [{ field: [{ by: 'a' }] }, { field: [{ by: 'b' }, { by: 'a' }] }, { field: ['b', { by: 'b' }] }];

const conditions = {
  exists: exists(),
  'exists: field': exists('field'),
  absent: absent(),
  'absent: field': absent('field'),
  'is a number': is('field', 1),
  'is a text': is('field', '1'),
  'is nothing': is('field', undefined),
  above: above('field', 1),
  'at most a number': atMost('field', 1),
  'at most a text': atMost('field', '1'),
  'is a list': isList('field'),
  'is a list, and short': and(isList('field'), shorterThan('field', 2)),
  'is short': or(absent('field'), and(isList('field'), shorterThan('field', 2))),
  'has in its second entry': isAt(['field', 1], 'by', 'a'),
  and: and(exists('field'), above('field', 1)),
  or: or(absent('field'), atMost('field', 1)),
  'and of or': and(exists(), or(absent('field'), is('field', 2))),
};

/** Of fields that are sets, or not there. */
const ofSets = {
  'has a member': has('field', 'a'),
  'lacks a member': lacks('field', 'a'),
  'is a small set': or(absent('field'), shorterThan('field', 2)),
};

test.each(Object.entries(conditions))('"%s" holds of an item exactly where the table says so', (_, condition) =>
  expectAlike(condition, [...fields, ...longer, ...sets, ...lists]),
);

test.each(Object.entries(ofSets))(
  '"%s" holds of a set, or of nothing, exactly where the table says so',
  (_, condition) => expectAlike(condition, [{}, ...sets]),
);

async function expectAlike(condition: Condition, values: readonly object[]): Promise<void> {
  const table = await bareTable();
  const items = values.map((each, index) => ({ pk: `ITEM#${String(index)}`, sk: 'ITEM', ...each }));
  for (const item of items) await write(table, put(item));
  const holdsInTable = (sk: string, pk: string) => tryCommit(table, [check({ pk, sk }).expect(condition, declined)]);

  for (const item of items) {
    expect({ item, holds: condition.holds(item) }).toEqual({ item, holds: await holdsInTable(item.sk, item.pk) });
  }
  expect(condition.holds(undefined)).toBe(await holdsInTable('none', 'none'));
}
