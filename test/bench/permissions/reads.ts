import { getItems, type Key, type Table } from '../../../shared/data/client.ts';
import { counted, type Traffic } from '../../support/counted.ts';
import { itemSize } from '../../support/item-size.ts';
import { recorded } from '../../support/traffic.ts';

export interface Readings {
  readonly traffic: Traffic;
  /** Bytes of each item that was asked for, in no order. */
  readonly sizes: readonly number[];
  /** Of each request, whether it is strongly consistent. */
  readonly consistent: readonly (boolean | undefined)[];
}

/** What an action reads by `BatchGetItem`. It is done twice: to count, and to look at what is asked. */
export async function readingsOf(plain: Table, action: (table: Table) => Promise<unknown>): Promise<Readings> {
  const { table, during } = counted(plain);
  const { traffic } = await during(() => action(table));
  const { table: watched, calls } = recorded(plain);
  await action(watched);
  const asked = calls.map(({ input }) => {
    const { RequestItems } = input as { RequestItems: Record<string, { Keys: Key[]; ConsistentRead?: boolean }> };
    return RequestItems[plain.name]!;
  });
  const keys = asked.flatMap(({ Keys }) => Keys);
  const sizes = (await getItems(plain, keys)).map(itemSize).sort((one, other) => one - other);
  return { traffic, sizes, consistent: asked.map(({ ConsistentRead }) => ConsistentRead) };
}
