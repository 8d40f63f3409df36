import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Block } from '../domain/seal.ts';
import type { Table } from './client.ts';
import { keys } from './table.ts';
import { tryWrite } from './writes/commit.ts';
import { declined } from './writes/refusals.ts';
import { put } from './writes/write.ts';

/** A3: the chain of blocks of each firm; only ever added to. */
export const sealRepository = (table: Table) => ({
  last: async (firmId: string): Promise<Block | undefined> => {
    for await (const block of read(table, firmId, { descending: true, limit: 1 })) return block;
    return undefined;
  },

  /** From a number on, in order. */
  blocks: (firmId: string, from = 1): AsyncGenerator<Block> => read(table, firmId, { descending: false, from }),

  /** Those sealed since an instant, the latest first. */
  async *since(firmId: string, instant: string): AsyncGenerator<Block> {
    for await (const block of read(table, firmId, { descending: true })) {
      if (block.at < instant) return;
      yield block;
    }
  },

  /** Adds the next one: false when there is one of its number. */
  add: (block: Block): Promise<boolean> =>
    tryWrite(table, put({ ...keys.seal(block.firmId, block.n), type: 'Seal', ...block }).ifNew(declined)),
});
export type SealRepository = ReturnType<typeof sealRepository>;

interface Reading {
  readonly descending: boolean;
  readonly from?: number;
  readonly limit?: number;
}

/** Consistently: a block that another writer has just added is the one to go on from. */
async function* read(table: Table, firmId: string, { descending, from = 1, limit }: Reading): AsyncGenerator<Block> {
  const { pk, sk } = keys.seal(firmId, from);
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: '#pk = :pk AND #sk >= :from',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': pk, ':from': sk },
        ScanIndexForward: !descending,
        ConsistentRead: true,
        ...(limit !== undefined && { Limit: limit }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    for (const item of Items) yield Block.parse(item);
    start = LastEvaluatedKey;
  } while (start !== undefined);
}
