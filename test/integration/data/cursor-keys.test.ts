import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import type { Table } from '../../../shared/data/client.ts';
import { keys } from '../../../shared/data/table.ts';
import type { CursorKeys } from '../../../shared/domain/cursor-keys.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { newCursorKey } from '../../../shared/services/tokens.ts';
import { rotateCursors } from '../../../shared/use-cases/lists/rotate-cursors.ts';
import { freshTable } from '../../support/fresh-table.ts';
import { interposed, recorded } from '../../support/traffic.ts';

const scope = { callerId: 'paul', route: 'GET /v1/drafts', path: {}, query: { limit: 25 } };
const position = { partition: 'DRAFTS#paul', after: '0192' };
const minute = 60_000;
const hour = 60 * minute;
let table: Table;
let at: number;
const now = () => new Date(at);
beforeEach(async () => {
  table = await freshTable();
  at = Date.UTC(2026, 10, 26, 9);
});

/** A function as it is started, and every call that it makes to the table. */
function started(of = table) {
  const { table: watched, calls } = recorded(of);
  const { write, read } = cursors({ cursorKeys: cursorKeyRepository(watched), now });
  return {
    calls,
    write: () => write(position, scope),
    opens: async (cursor: string) => {
      try {
        return (await read(cursor, scope)).after === position.after;
      } catch (error) {
        expect(error).toMatchObject({
          code: 'invalid-input',
          errors: [{ pointer: '/cursor', code: 'invalid-cursor' }],
        });
        return false;
      }
    },
  };
}
const rotate = (of = table) => rotateCursors({ cursorKeys: cursorKeyRepository(of), newCursorKey, now })();
const stored = async () => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.cursorKeys(), ConsistentRead: true }),
  );
  return Item as (CursorKeys & Record<string, unknown>) | undefined;
};
const keyIdIn = (cursor: string) => Buffer.from(cursor, 'base64url').subarray(0, 6).toString('base64url');

describe('the first key', () => {
  test('is made when the first cursor is written, in an item of its own that stands in no index', async () => {
    const one = started();
    expect(await one.opens('x')).toBe(false);
    expect(await one.opens(await started(await freshTable()).write())).toBe(false);
    expect(await stored()).toBeUndefined();
    const cursor = await one.write();
    const item = (await stored())!;
    expect(Object.keys(item).sort()).toEqual(['current', 'pk', 'sk', 'type', 'version']);
    expect(Buffer.from(item.current.secret, 'base64url')).toHaveLength(32);
    expect(keyIdIn(cursor)).toBe(item.current.keyId);
  });

  test('is one, however many functions make it at once: the cursors of all are read by all', async () => {
    let waiting = 0;
    const all = Promise.withResolvers<undefined>();
    // Everybody has found none before anybody makes one.
    const crowd = interposed(table, async ({ name }, send) => {
      if (name !== 'PutItemCommand') return send();
      waiting += 1;
      if (waiting === 4) all.resolve(undefined);
      await all.promise;
      return send();
    });
    const functions = [1, 2, 3, 4].map(() => started(crowd));
    const written = await Promise.all(functions.map(({ write }) => write()));
    expect(new Set(written.map(keyIdIn))).toEqual(new Set([(await stored())!.current.keyId]));
    for (const { opens } of functions) for (const cursor of written) expect(await opens(cursor)).toBe(true);
  });
});

describe('a function', () => {
  test('looks at the keys once, and then for some minutes no more', async () => {
    const cursor = await started().write();
    const warm = started();
    for (let more = 0; more < 3; more += 1) expect(await warm.opens(cursor)).toBe(true);
    await warm.write();
    at += 4 * minute;
    await warm.write();
    expect(warm.calls.map(({ name }) => name)).toEqual(['GetItemCommand']);
  });

  test('looks nothing up for what is no cursor, and up to once for a key that nobody knows', async () => {
    const warm = started();
    await warm.write();
    const since = warm.calls.length;
    for (const none of ['', 'x', 'é']) expect(await warm.opens(none)).toBe(false);
    expect(warm.calls).toHaveLength(since);
    expect(await warm.opens(await started(await freshTable()).write())).toBe(false);
    expect(warm.calls.slice(since).map(({ name }) => name)).toEqual(['GetItemCommand']);
  });
});

describe('a key that is changed', () => {
  test('seals no more once a function has looked again, and opens for 24 hours', async () => {
    const [warm, other] = [started(), started()];
    const old = await warm.write();
    await other.write();
    expect(await rotate()).toEqual({ changed: true, olderReadsUntil: new Date(at + 24 * hour) });
    const { current, older } = (await stored())!;
    expect([older?.keyId, current.keyId === older?.keyId]).toEqual([keyIdIn(old), false]);

    at += minute;
    expect(keyIdIn(await started().write())).toBe(current.keyId);
    // Started before, and does not know yet: a name that it does not have is looked up at once.
    expect(await other.opens(await started().write())).toBe(true);
    expect(keyIdIn(await other.write())).toBe(current.keyId);
    expect(keyIdIn(await warm.write())).toBe(keyIdIn(old));
    at += 5 * minute;
    expect(keyIdIn(await warm.write())).toBe(current.keyId);

    at = Date.UTC(2026, 10, 27, 9) - 1;
    for (const each of [warm, other, started()]) expect(await each.opens(old)).toBe(true);
    at += 1;
    for (const each of [warm, other, started()]) expect(await each.opens(old)).toBe(false);
  });

  test('is not changed again while the one before it opens: no promised page is lost', async () => {
    const old = await started().write();
    await rotate();
    const before = await stored();
    at += 24 * hour - 1;
    expect(await rotate()).toEqual({ changed: false, olderReadsUntil: new Date(at + 1) });
    expect(await stored()).toEqual(before);
    expect(await started().opens(old)).toBe(true);
    const second = await started().write();
    at += 1;
    expect(await rotate()).toMatchObject({ changed: true });
    expect([await started().opens(old), await started().opens(second)]).toEqual([false, true]);
  });

  test('is changed once by two at the same moment: the other one is told', async () => {
    await started().write();
    let waiting = 0;
    const both = Promise.withResolvers<undefined>();
    const meeting = interposed(table, async ({ name }, send) => {
      if (name !== 'UpdateItemCommand') return send();
      waiting += 1;
      if (waiting === 2) both.resolve(undefined);
      await both.promise;
      return send();
    });
    const outcomes = await Promise.all([rotate(meeting), rotate(meeting)]);
    expect(outcomes.map(({ changed }) => changed).sort()).toEqual([false, true]);
    for (const { olderReadsUntil } of outcomes) expect(olderReadsUntil).toEqual(new Date(at + 24 * hour));
    expect((await stored())?.version).toBe(2);
  });

  test('is made where there was none: the next cursor is sealed with it', async () => {
    expect(await rotate()).toEqual({ changed: true, olderReadsUntil: undefined });
    expect(keyIdIn(await started().write())).toBe((await stored())!.current.keyId);
    at += minute;
    expect(await rotate()).toEqual({ changed: true, olderReadsUntil: new Date(at + 24 * hour) });
  });
});
