import { expect, test } from 'vitest';
import { many, manyOf } from '../../../infra/commands/audit/many.ts';

test('numbers of things are told as one says them', () => {
  expect([0, 1, 2].map((count) => many(count, 'block'))).toEqual(['0 blocks', '1 block', '2 blocks']);
  expect(manyOf({ entries: 1, blocks: 2 })).toBe('1 entry, 2 blocks');
});
