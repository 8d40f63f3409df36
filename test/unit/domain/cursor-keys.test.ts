import { expect, test } from 'vitest';
import { firstKeys, keyToOpen, olderKey, rotated, type CursorKey } from '../../../shared/domain/cursor-keys.ts';

const key = (keyId: string): CursorKey => ({ keyId, secret: `secret of ${keyId}` });
const start = new Date('2026-11-26T09:00:00.000Z');
const after = (hours: number, ms = 0) => new Date(start.getTime() + hours * 3_600_000 + ms);
const first = firstKeys(key('first'));
const second = rotated(first, key('second'), start)!;

test('the first key seals and opens; what no key is called opens nothing', () => {
  expect(first).toEqual({ current: key('first'), version: 1 });
  expect(keyToOpen(first, 'first', start)).toEqual(key('first'));
  expect(keyToOpen(first, 'second', start)).toBeUndefined();
});

test('a new key seals at once, and the one before it opens for 24 hours more, to the millisecond', () => {
  expect([second.current, second.version]).toEqual([key('second'), 2]);
  for (const [at, opens] of [
    [after(0), true],
    [after(24, -1), true],
    [after(24), false],
    [after(1000), false],
  ] as const) {
    expect(keyToOpen(second, 'first', at)?.secret).toBe(opens ? 'secret of first' : undefined);
    expect(olderKey(second, at) !== undefined).toBe(opens);
    expect(keyToOpen(second, 'second', at)).toEqual(key('second'));
  }
});

test('there is no third key while the first of them opens, so that no page is lost before its time', () => {
  expect(rotated(second, key('third'), after(24, -1))).toBeUndefined();
  const third = rotated(second, key('third'), after(24))!;
  expect(third.version).toBe(3);
  expect(keyToOpen(third, 'first', after(24))).toBeUndefined();
  expect(keyToOpen(third, 'second', after(47))).toMatchObject(key('second'));
  expect(keyToOpen(third, 'second', after(48))).toBeUndefined();
});
