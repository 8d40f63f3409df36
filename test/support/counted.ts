import { GetCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../shared/data/client.ts';
import { reopened } from './fresh-table.ts';
import { itemSize } from './item-size.ts';

/** What an action took of the table. */
export interface Traffic {
  /** Requests by their name, such as `Query`. */
  readonly requests: Record<string, number>;
  /** Items that queries went through, and that were got by their keys. */
  queried: number;
  loaded: number;
  /** Capacity units: a read of 4 KB (half of one if it is eventually consistent), a write of 1 KB. */
  read: number;
  written: number;
  /** What transactions wrote, item by item. */
  readonly items: WrittenItem[];
}

/** What one item of a transaction takes. */
export interface WrittenItem {
  /** What is done to an item of this type, such as `put Audit`. */
  readonly what: string;
  /** As it was before or is after, whichever is larger. */
  readonly bytes: number;
  /** Units for itself, and for the indexes that it stands in. */
  readonly units: number;
  readonly ofIndexes: number;
}

const none = (): Traffic => ({ requests: {}, queried: 0, loaded: 0, read: 0, written: 0, items: [] });

interface Output {
  readonly Item?: unknown;
  readonly ScannedCount?: number;
  readonly Responses?: Readonly<Record<string, readonly unknown[]>>;
  readonly ConsumedCapacity?: { readonly CapacityUnits?: number } | readonly { readonly CapacityUnits?: number }[];
}
type TransactItems = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** The table, and a way to tell what an action on it takes. Actions are measured one after the other. */
export function counted(plain: Table): {
  readonly table: Table;
  readonly during: <T>(action: () => Promise<T>) => Promise<{ result: T; traffic: Traffic }>;
} {
  let traffic = none();
  const table = reopened(plain);
  table.client.middlewareStack.add(
    (next, context) => async (args) => {
      const name = String(context['commandName']).replace(/(Items?)?Command$/, '');
      const input = args.input as { ReturnConsumedCapacity?: string; TransactItems?: TransactItems };
      const before = await itemsOf(plain, input.TransactItems);
      const reply = await next({ ...args, input: { ...input, ReturnConsumedCapacity: 'TOTAL' } });
      const items = writtenItems(input.TransactItems, [before, await itemsOf(plain, input.TransactItems)]);
      traffic.requests[name] = (traffic.requests[name] ?? 0) + 1;
      traffic.items.push(...items);
      count(traffic, name, reply.output as Output, unitsOf(items));
      return reply;
    },
    { step: 'initialize', priority: 'high', name: 'counted' },
  );
  return {
    table,
    during: async (action) => {
      traffic = none();
      const result = await action();
      return { result, traffic };
    },
  };
}

function count(into: Traffic, name: string, output: Output, transaction: number): void {
  const consumed = [output.ConsumedCapacity ?? []]
    .flat()
    .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  if (name === 'Query') into.queried += output.ScannedCount ?? 0;
  // A query that finds nothing is counted by the service, not by the local database.
  if (name === 'Query' && consumed === 0) into.read += 0.5;
  if (name === 'Get') into.loaded += output.Item ? 1 : 0;
  if (name === 'BatchGet') into.loaded += Object.values(output.Responses ?? {}).flat().length;
  // The local database tells less of transactions than the service counts.
  if (name === 'TransactWrite') into.written += transaction;
  else if (/^(Get|BatchGet|Query)$/.test(name)) into.read += consumed;
  else into.written += consumed;
}

type Item = Readonly<Record<string, unknown>>;

/** The items that a transaction is about, as they are now. */
const itemsOf = (table: Table, items: TransactItems = []): Promise<Item[]> =>
  Promise.all(
    items.map(async ({ Put, Update, Delete, ConditionCheck }) => {
      const Key = (Update ?? Delete ?? ConditionCheck)?.Key ?? { pk: Put?.Item?.['pk'], sk: Put?.Item?.['sk'] };
      return (await table.client.send(new GetCommand({ TableName: table.name, Key }))).Item ?? {};
    }),
  );

/**
 * 2 units a KB and item, as large as it was before or is after, and 1 a KB for each index that it stands in; a check
 * counts like a write.
 */
const writtenItems = (
  items: TransactItems = [],
  [before, after]: readonly [readonly Item[], readonly Item[]],
): WrittenItem[] =>
  items.map((item, index) => {
    const both = [before[index] ?? {}, after[index] ?? {}];
    const bytes = Math.max(...both.map(itemSize));
    const kilobytes = Math.max(1, Math.ceil(bytes / 1024));
    const stands = (key: string) => Number(both.some((each) => key in each));
    const indexes = item.ConditionCheck ? 0 : stands('gsi1pk') + stands('gsi2pk');
    const type = both.map((each) => each['type']).find((each) => each !== undefined);
    const what = `${actionOf(item)} ${typeof type === 'string' ? type : '(nothing)'}`;
    return { what, bytes, units: 2 * kilobytes, ofIndexes: indexes * kilobytes };
  });

const actionOf = ({ Put, Update, Delete }: TransactItems[number]): string =>
  Put ? 'put' : Update ? 'update' : Delete ? 'delete' : 'check';

export const unitsOf = (items: readonly WrittenItem[]): number =>
  items.reduce((sum, { units, ofIndexes }) => sum + units + ofIndexes, 0);
