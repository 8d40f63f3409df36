import { describe, expect, test } from 'vitest';
import { commonHolders, countedUpTo100, inTurn, type Pool } from '../../../shared/domain/asking.ts';

const whole = (...ids: string[]): Pool => ({ ids, more: false });
const cut = (...ids: string[]): Pool => ({ ids, more: true });

describe('who is asked (V10)', () => {
  const turns: Record<string, string> = { a: '3', b: '1', c: '2', d: '0' };
  const turnOf = (id: string) => turns[id] ?? '';

  test('comes in turn: who holds the dossiers in a list before who has all of the firm’s', () => {
    expect(inTurn(whole('a', 'b'), whole('c', 'd'), turnOf).ids).toEqual(['b', 'a', 'd', 'c']);
  });

  test('is named once, also where an old row names them twice', () => {
    expect(inTurn(whole('a', 'b'), whole('b', 'd'), turnOf).ids).toEqual(['b', 'a', 'd']);
  });

  test('is not known whole where either kind was cut off', () => {
    expect(inTurn(whole('a'), whole('d'), turnOf).more).toBe(false);
    expect(inTurn(cut('a'), whole('d'), turnOf).more).toBe(true);
    expect(inTurn(whole('a'), cut('d'), turnOf).more).toBe(true);
  });
});

describe('the holders of several dossiers (V10)', () => {
  test.each<[string, Pool[], Pool]>([
    ['of none, nobody', [], whole()],
    ['of one, those who hold it', [whole('a', 'b')], whole('a', 'b')],
    ['of several, those who hold each', [whole('a', 'b', 'c'), whole('b', 'c'), whole('c', 'd')], whole('c')],
    ['nobody, where one dossier is held by nobody', [whole(), whole('a')], whole()],
    ['a pool that was cut off rules nobody out', [cut('a', 'b'), whole('b', 'c'), whole('b', 'c')], whole('b', 'c')],
    ['where each was cut off, those of the first, and there may be others', [cut('a', 'b'), cut('c')], cut('a', 'b')],
  ])('%s', (_, pools, expected) => {
    expect(commonHolders(pools)).toEqual(expected);
  });
});

test('those who may decide are counted up to 100 (V10)', () => {
  expect([countedUpTo100(0, false), countedUpTo100(100, false)]).toEqual([0, 100]);
  expect([countedUpTo100(101, false), countedUpTo100(3, true)]).toEqual([undefined, undefined]);
});
