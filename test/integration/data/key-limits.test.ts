import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { freshTable } from '../../support/fresh-table.ts';

let table: Table;
beforeAll(async () => {
  table = await freshTable();
});

const long = (bytes: number) => 'x'.repeat(bytes);
const put = (item: object) => table.client.send(new PutCommand({ TableName: table.name, Item: item }));
const index = { gsi1pk: 'x', gsi1sk: 'y', gsi2pk: 'x', gsi2sk: 'y' };

describe('the database on this machine refuses what AWS refuses of keys and items', () => {
  test('a partition key of 2,048 bytes is the longest, a sort key of 1,024', async () => {
    await put({ pk: long(2048), sk: long(1024) });
    await expect(put({ pk: long(2049), sk: 'x' })).rejects.toThrow('2048 bytes');
    await expect(put({ pk: 'x', sk: `é${long(1023)}` })).rejects.toThrow('1024 bytes');
    const read = new GetCommand({ TableName: table.name, Key: { pk: 'x', sk: long(1025) } });
    await expect(table.client.send(read)).rejects.toThrow('1024 bytes');
  });

  test.each(['gsi1', 'gsi2'])('so it is of %s, put, updated or in a transaction', async (name) => {
    const [pk, sk] = [`${name}pk`, `${name}sk`];
    await put({ pk: 'x', sk: 'x', ...index, [pk]: long(2048), [sk]: long(1024) });
    for (const wrong of [{ [pk]: long(2049) }, { [sk]: long(1025) }]) {
      const item = { pk: 'x', sk: 'x', ...index, ...wrong };
      await expect(put(item)).rejects.toThrow('Size limit exceeded');
      const writing = new TransactWriteCommand({ TransactItems: [{ Put: { TableName: table.name, Item: item } }] });
      await expect(table.client.send(writing)).rejects.toThrow('Size limit exceeded');
      const [[field, value] = []] = Object.entries(wrong);
      const updating = new UpdateCommand({
        ...{ TableName: table.name, Key: { pk: 'x', sk: 'x' }, UpdateExpression: 'SET #field = :value' },
        ...{ ExpressionAttributeNames: { '#field': field ?? '' }, ExpressionAttributeValues: { ':value': value } },
      });
      await expect(table.client.send(updating)).rejects.toThrow('Size limit exceeded');
    }
  });

  test('the beginning of a sort key that is searched by is no longer either', async () => {
    const query = new QueryCommand({
      ...{ TableName: table.name, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)' },
      ExpressionAttributeValues: { ':pk': 'x', ':sk': long(1025) },
    });
    await expect(table.client.send(query)).rejects.toThrow('1024 bytes');
  });

  test('an item ends at 400 KB', async () => {
    await put({ pk: 'x', sk: 'large', text: long(400 * 1024 - 50) });
    await expect(put({ pk: 'x', sk: 'large', text: long(400 * 1024) })).rejects.toThrow('Item size');
  });
});
