import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { openTable } from '../../../shared/data/client.ts';
import { commit, tryCommit, tryWrite, write } from '../../../shared/data/writes/commit.ts';
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
} from '../../../shared/data/writes/conditions.ts';
import { declined, missing } from '../../../shared/data/writes/refusals.ts';
import { update } from '../../../shared/data/writes/update.ts';
import { check, nextVersion, put, remove, replaceAll, type Write } from '../../../shared/data/writes/write.ts';
import { Conflict } from '../../../shared/domain/conflict.ts';
import { DomainError } from '../../../shared/domain/error.ts';

const key = { pk: 'CLAIM#1', sk: 'CLAIM' };
const item = { ...key, type: 'Claim', status: 'open', version: 3 };
const TableName = 'claims';
const ReturnValuesOnConditionCheckFailure = 'ALL_OLD';
const given = ({ on }: Write) => on(TableName);

describe('a put', () => {
  test('takes the place of whatever there was', () => {
    expect(given(put(item))).toEqual({ Put: { TableName, Item: item } });
  });

  const whenNew = {
    Put: {
      TableName,
      Item: item,
      ConditionExpression: 'attribute_not_exists(#0)',
      ExpressionAttributeNames: { '#0': 'pk' },
      ReturnValuesOnConditionCheckFailure,
    },
  };

  test('of what is new expects no such item', () => {
    expect(given(put(item).ifNew())).toEqual(whenNew);
  });

  test('of what was read expects its version, or that it is missing still', () => {
    expect(given(put(item).ifAsRead({ version: 2 }))).toEqual({
      Put: {
        TableName,
        Item: item,
        ConditionExpression: '#0 = :0',
        ExpressionAttributeNames: { '#0': 'version' },
        ExpressionAttributeValues: { ':0': 2 },
        ReturnValuesOnConditionCheckFailure,
      },
    });
    expect(given(put(item).ifAsRead(undefined))).toEqual(whenNew);
    expect([nextVersion({ version: 2 }), nextVersion(undefined)]).toEqual([3, 1]);
  });
});

describe('an update', () => {
  test('sets, adds, appends, removes and deletes from sets in one expression, whatever the order they are said in', () => {
    const sentence = update(key)
      .add({ version: 1 })
      .set({ status: 'closed' })
      .deleteFrom({ readers: new Set(['ann']) })
      .remove('open', 'due')
      .append({ notes: ['done'] })
      .set({ closedBy: 'bob' })
      .add({ run: 0, deciders: new Set(['bob']) });

    expect(given(sentence)).toEqual({
      Update: {
        TableName,
        Key: key,
        UpdateExpression:
          'SET #0 = :0, #1 = list_append(#1, :1), #2 = :2 REMOVE #3, #4 ADD #5 :3, #6 :4, #7 :5 DELETE #8 :6',
        ExpressionAttributeNames: {
          '#0': 'status',
          '#1': 'notes',
          '#2': 'closedBy',
          '#3': 'open',
          '#4': 'due',
          '#5': 'version',
          '#6': 'run',
          '#7': 'deciders',
          '#8': 'readers',
        },
        ExpressionAttributeValues: {
          ':0': 'closed',
          ':1': ['done'],
          ':2': 'bob',
          ':3': 1,
          ':4': 0,
          ':5': new Set(['bob']),
          ':6': new Set(['ann']),
        },
      },
    });
  });

  test('names no field in its expressions, so that reserved words and dots are names like others', () => {
    const sentence = update(key)
      .set({ status: 'x', name: 'y' })
      .set({ 'stuck-2026-01-01T00:00:00.000Z': null }, { in: 'values' })
      .expect(is('status', 'open'))
      .expect(exists('name'));

    expect(given(sentence).Update).toMatchObject({
      UpdateExpression: 'SET #0 = :0, #1 = :1, #2.#3 = :2',
      ConditionExpression: '#0 = :3 AND attribute_exists(#1)',
      ExpressionAttributeNames: {
        '#0': 'status',
        '#1': 'name',
        '#2': 'values',
        '#3': 'stuck-2026-01-01T00:00:00.000Z',
      },
      ExpressionAttributeValues: { ':0': 'x', ':1': 'y', ':2': null, ':3': 'open' },
    });
  });

  test('sets fields that have no value yet, of the item or of a map in it', () => {
    const sentence = update(key).setIfAbsent({ type: 'Claim', notes: [] }).setIfAbsent({ told: 1 }, { in: 'course' });

    expect(given(sentence).Update).toEqual({
      TableName,
      Key: key,
      UpdateExpression: 'SET #0 = if_not_exists(#0, :0), #1 = if_not_exists(#1, :1), #2.#3 = if_not_exists(#2.#3, :2)',
      ExpressionAttributeNames: { '#0': 'type', '#1': 'notes', '#2': 'course', '#3': 'told' },
      ExpressionAttributeValues: { ':0': 'Claim', ':1': [], ':2': 1 },
    });
  });

  test('sets and takes away fields of one entry of a list', () => {
    const sentence = update(key)
      .set({ read: true }, { in: ['notes', 0] })
      .set({ due: undefined }, { in: ['notes', 2] });

    expect(given(sentence).Update).toEqual({
      TableName,
      Key: key,
      UpdateExpression: 'SET #0[0].#1 = :0 REMOVE #0[2].#2',
      ExpressionAttributeNames: { '#0': 'notes', '#1': 'read', '#2': 'due' },
      ExpressionAttributeValues: { ':0': true },
    });
  });

  test('takes away what is set to nothing: undefined, or a set without members', () => {
    const sentence = update(key)
      .set({ reference: undefined, readers: new Set() })
      .set({ told: undefined }, { in: 'course' });

    expect(given(sentence).Update).toEqual({
      TableName,
      Key: key,
      UpdateExpression: 'REMOVE #0, #1, #2.#3',
      ExpressionAttributeNames: { '#0': 'reference', '#1': 'readers', '#2': 'course', '#3': 'told' },
    });
  });

  test('leaves out sets without members that are to be added or deleted, and an expression with nothing in it', () => {
    const nobody = new Set<string>();
    expect(given(update(key).add({ deciders: nobody, run: 1 }).deleteFrom({ readers: nobody })).Update).toEqual({
      TableName,
      Key: key,
      UpdateExpression: 'ADD #0 :0',
      ExpressionAttributeNames: { '#0': 'run' },
      ExpressionAttributeValues: { ':0': 1 },
    });
    expect(given(update(key).add({ deciders: nobody }))).toEqual({ Update: { TableName, Key: key } });
  });
});

test('a sentence that goes on leaves the one before as it was', () => {
  const begun = update(key).add({ version: 1 });
  const before = given(begun);
  begun.set({ status: 'closed' }).expect(exists());
  expect(given(begun)).toEqual(before);
});

test('a removal and a check expect what they are told, both of two expectations', () => {
  const expectations = {
    Key: key,
    TableName,
    ConditionExpression: 'attribute_exists(#0) AND #1 = :0',
    ExpressionAttributeNames: { '#0': 'pk', '#1': 'version' },
    ExpressionAttributeValues: { ':0': 3 },
    ReturnValuesOnConditionCheckFailure,
  };
  expect(given(remove(key))).toEqual({ Delete: { TableName, Key: key } });
  expect(given(remove(key).expect(exists()).ifAsRead(item))).toEqual({ Delete: expectations });
  expect(given(check(key).expect(exists()).ifAsRead(item))).toEqual({ ConditionCheck: expectations });
});

test('items that are replaced are removed where none of the new ones has their key', () => {
  const word = (sk: string, n: number) => ({ pk: 'WORDS', sk, n });
  expect(replaceAll([word('a', 1), word('b', 1)], [word('b', 2), word('c', 2)]).map(given)).toEqual([
    { Delete: { TableName, Key: { pk: 'WORDS', sk: 'a' } } },
    { Put: { TableName, Item: word('b', 2) } },
    { Put: { TableName, Item: word('c', 2) } },
  ]);
});

test.each([
  [exists(), 'attribute_exists(#0)', undefined],
  [exists('due'), 'attribute_exists(#0)', undefined],
  [absent('due'), 'attribute_not_exists(#0)', undefined],
  [is('status', 'open'), '#0 = :0', ['open']],
  [is('status', undefined), 'attribute_not_exists(#0)', undefined],
  [above('run', 0), '#0 > :0', [0]],
  [atMost('due', '2026'), '#0 <= :0', ['2026']],
  [isList('notes'), 'attribute_type(#0, :0)', ['L']],
  [shorterThan('notes', 9), 'size(#0) < :0', [9]],
  [has('readers', 'ann'), 'contains(#0, :0)', ['ann']],
  [lacks('readers', 'ann'), '(NOT contains(#0, :0))', ['ann']],
  [isAt(['notes', 2], 'by', 'ann'), '#0[2].#1 = :0', ['ann']],
  [or(above('run', 0)), '#0 > :0', [0]],
  [or(absent('due'), atMost('due', 5)), '(attribute_not_exists(#0) OR #0 <= :0)', [5]],
  [and(exists(), or(is('a', 1), is('b', 2))), 'attribute_exists(#0) AND (#1 = :0 OR #2 = :1)', [1, 2]],
])('a condition says %#: %s', (condition, said, values) => {
  const { ConditionExpression, ExpressionAttributeValues } = given(remove(key).expect(condition)).Delete ?? {};
  expect(ConditionExpression).toBe(said);
  expect(ExpressionAttributeValues && Object.values(ExpressionAttributeValues)).toEqual(values);
});

/** A table that answers every call with this, beside the calls it got. */
function answering(status: number, body: object) {
  const calls: { operation: string; body: unknown }[] = [];
  const handle = ({ headers, body: sent }: { headers: Record<string, string>; body: Uint8Array }) => {
    calls.push({
      operation: headers['x-amz-target']!.split('.')[1]!,
      body: JSON.parse(new TextDecoder().decode(sent)) as unknown,
    });
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    return Promise.resolve({ response: { statusCode: status, headers: {}, body: bytes } });
  };
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  const client = new DynamoDBClient({ region: 'eu-west-3', credentials, requestHandler: { handle }, maxAttempts: 1 });
  return { table: openTable(TableName, client), calls };
}

const failing = (...reasons: readonly object[]) =>
  answering(400, { __type: 'TransactionCanceledException', CancellationReasons: reasons });
const failed = (old?: object) => ({ Code: 'ConditionalCheckFailed', ...(old && { Item: marshall(old) }) });
const passed = { Code: 'None' };
const failingAlone = (old?: object) =>
  answering(400, { __type: 'ConditionalCheckFailedException', ...(old && { Item: marshall(old) }) });

const refuseWith = (code: 'wrong-status' | 'request-open') => () => new DomainError(code);

describe('a commit', () => {
  test('sends every write in one transaction, in their order', async () => {
    const { table, calls } = answering(200, {});
    const writes = [put(item).ifNew(), update(key).add({ version: 1 }), remove(key), check(key).expect(exists())];

    await commit(table, writes);

    const [call] = calls as [{ operation: string; body: { TransactItems: object[] } }];
    expect(calls).toHaveLength(1);
    expect(call.operation).toBe('TransactWriteItems');
    expect(call.body.TransactItems.map((each) => Object.keys(each))).toEqual([
      ['Put'],
      ['Update'],
      ['Delete'],
      ['ConditionCheck'],
    ]);
    expect(call.body.TransactItems[0]).toMatchObject({ Put: { TableName, Item: marshall(item) } });
  });

  test('that fails gives the refusal of the first write that failed', async () => {
    const { table } = failing(passed, failed(), failed());
    const writes = [
      put(item).ifNew(),
      put(item).ifNew(refuseWith('request-open')),
      put(item).ifNew(refuseWith('wrong-status')),
    ];

    await expect(commit(table, writes)).rejects.toMatchObject({ code: 'request-open' });
    await expect(commit(table, writes.toReversed())).rejects.toMatchObject({ code: 'request-open' });
  });

  test('is refused as stale where nothing else is said', async () => {
    await expect(commit(failing(failed(item)).table, [remove(key).ifAsRead(item)])).rejects.toBeInstanceOf(Conflict);
  });

  test('is refused by the first expectation that the item, as it then is, falls short of', async () => {
    const writes = [
      update(key)
        .add({ run: 1 })
        .expect(exists(), missing)
        .expect(is('status', 'open'), refuseWith('wrong-status'))
        .expect(absent('asked'), refuseWith('request-open')),
    ];
    const refusalAt = (old?: object) => commit(failing(failed(old)).table, writes).catch((error: unknown) => error);

    expect(await refusalAt()).toMatchObject({ name: 'MissingItem' });
    expect(await refusalAt({ ...item, status: 'closed', asked: 'x' })).toMatchObject({ code: 'wrong-status' });
    expect(await refusalAt({ ...item, asked: 'x' })).toMatchObject({ code: 'request-open' });
  });

  test('hands the item as it then is to the refusal', async () => {
    const seen: unknown[] = [];
    const refusal = (current: unknown) => {
      seen.push(current);
      return new DomainError('wrong-status');
    };
    await expect(commit(failing(failed(item)).table, [put(item).ifNew(refusal)])).rejects.toThrow();
    await expect(commit(failing(failed()).table, [put(item).ifNew(refusal)])).rejects.toThrow();
    expect(seen).toEqual([item, undefined]);
  });

  test('that is tried is false where it was declined, true where it went through, and throws otherwise', async () => {
    const writes = [put(item).ifNew(declined), put(item).ifNew()];
    expect(await tryCommit(answering(200, {}).table, writes)).toBe(true);
    expect(await tryCommit(failing(failed(), passed).table, writes)).toBe(false);
    await expect(tryCommit(failing(passed, failed()).table, writes)).rejects.toBeInstanceOf(Conflict);
  });
});

describe('a single write', () => {
  test.each([
    [put(item), 'PutItem', { Item: marshall(item) }],
    [update(key).add({ run: 1 }), 'UpdateItem', { Key: marshall(key), UpdateExpression: 'ADD #0 :0' }],
    [remove(key), 'DeleteItem', { Key: marshall(key) }],
  ])('is sent without a transaction: %#', async (sentence, operation, body) => {
    const { table, calls } = answering(200, {});
    await write(table, sentence);
    expect(calls).toMatchObject([{ operation, body: { TableName, ...body } }]);
  });

  test('gives its refusal when its condition fails', async () => {
    const sentence = remove(key).expect(exists(), missing).expect(is('status', 'open'), refuseWith('wrong-status'));
    await expect(write(failingAlone().table, sentence)).rejects.toMatchObject({ name: 'MissingItem' });
    await expect(write(failingAlone({ ...item, status: 'closed' }).table, sentence)).rejects.toMatchObject({
      code: 'wrong-status',
    });
  });

  test('that is tried is false where it was declined, true where it went through, and throws otherwise', async () => {
    const sentence = put(item).expect(exists(), missing).expect(absent('usedAt'), declined);
    expect(await tryWrite(answering(200, {}).table, sentence)).toBe(true);
    expect(await tryWrite(failingAlone({ ...item, usedAt: 'x' }).table, sentence)).toBe(false);
    await expect(tryWrite(failingAlone().table, sentence)).rejects.toMatchObject({ name: 'MissingItem' });
  });

  test('throws what is wrong beside its condition as it is', async () => {
    const { table } = answering(400, { __type: 'ValidationException' });
    await expect(write(table, put(item).ifNew())).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('is no check', async () => {
    const { table, calls } = answering(200, {});
    // @ts-expect-error: What is not complete yet is not sent.
    const incomplete: Write = check(key);
    expect(incomplete).toBeDefined();
    await expect(write(table, check(key).expect(exists()))).rejects.toThrow(TypeError);
    expect(calls).toEqual([]);
  });
});

test('A2: what is on record can be put, and neither updated nor removed', () => {
  for (const pk of ['AUDIT#a1', 'SEAL#f1']) {
    expect(() => update({ pk, sk: 's' })).toThrow('The record is only added to.');
    expect(() => remove({ pk, sk: 's' })).toThrow('The record is only added to.');
    expect(put({ pk, sk: 's' }).on('T')).toHaveProperty('Put');
  }
});
