import { DynamoDBClient, TransactionCanceledException, type CancellationReason } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import pRetry, { AbortError } from 'p-retry';
import type * as z from 'zod';
import { Conflict, DomainError } from '../domain/error.ts';

/** The table, and the client to reach it with. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The table by name; credentials, region and endpoint come from the environment, as the SDK reads them. */
export const openTable = (name: string, client = new DynamoDBClient()): Table => ({
  client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  name,
});

/** One item, strongly consistent, parsed; undefined if there is none. */
export async function getItem<S extends z.ZodType>(table: Table, key: Key, schema: S): Promise<z.infer<S> | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  return Item === undefined ? undefined : schema.parse(Item);
}

const batchSize = 100;

/** Several items in as few round trips as there can be, strongly consistent, in no order; those missing are left out. */
export async function getItems(table: Table, wanted: readonly Key[]): Promise<Record<string, unknown>[]> {
  const unique = [...new Map(wanted.map((key) => [`${key.pk}|${key.sk}`, key])).values()];
  const batches = Array.from({ length: Math.ceil(unique.length / batchSize) }, (_, i) =>
    unique.slice(i * batchSize, (i + 1) * batchSize),
  );
  return (await Promise.all(batches.map((batch) => getBatch(table, batch)))).flat();
}

async function getBatch(table: Table, batch: readonly Key[]): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let pending: Key[] = [...batch];
  await pRetry(
    async () => {
      const reply = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: { Keys: pending, ConsistentRead: true } } }),
      );
      found.push(...(reply.Responses?.[table.name] ?? []));
      pending = (reply.UnprocessedKeys?.[table.name]?.Keys ?? []) as Key[];
      if (pending.length > 0) throw new DomainError('unavailable');
    },
    { retries: 4, minTimeout: 25, randomize: true, shouldRetry: ({ error }) => error instanceof DomainError },
  );
  return found;
}

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction, and what it means when its condition fails (given the item as it then is). */
export interface Write {
  readonly item: TransactItem;
  readonly refuse: (current: unknown) => Error;
}

/** For a condition that fails when somebody else wrote meanwhile. */
export const stale = (): Error => new Conflict();

/**
 * Commits all or nothing. The refusals of the writes are looked at in their order, so put the one that explains best
 * first. A conflict with another transaction is tried again a few times.
 *
 * @throws what the first failed condition's `refuse` gives; `unavailable` when conflicts do not end.
 */
export async function commit(table: Table, writes: readonly Write[]): Promise<void> {
  const input = {
    TransactItems: writes.map(({ item }) => onFailureReturnOld(item)),
  };
  await pRetry(
    async () => {
      try {
        await table.client.send(new TransactWriteCommand(input));
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw new AbortError(error as Error);
        const reasons = error.CancellationReasons ?? [];
        const refusal = refusalOf(writes, reasons);
        if (refusal) throw new AbortError(refusal);
        if (!reasons.some(isTransient)) throw new AbortError(error);
        throw new DomainError('unavailable', { cause: error });
      }
    },
    { retries: 5, minTimeout: 20, maxTimeout: 400, randomize: true },
  );
}

function refusalOf(writes: readonly Write[], reasons: readonly CancellationReason[]): Error | undefined {
  for (const [index, write] of writes.entries()) {
    const reason = reasons[index];
    if (reason?.Code === 'ConditionalCheckFailed') return write.refuse(reason.Item && unmarshall(reason.Item));
  }
  return undefined;
}

const isTransient = ({ Code }: CancellationReason): boolean =>
  Code === 'TransactionConflict' || Code === 'ThrottlingError' || Code === 'ProvisionedThroughputExceeded';

/** Asks for the item that a condition failed on, so that the refusal can say what it found. */
function onFailureReturnOld(item: TransactItem): TransactItem {
  const ReturnValuesOnConditionCheckFailure = 'ALL_OLD' as const;
  if (item.Put) return { Put: { ...item.Put, ReturnValuesOnConditionCheckFailure } };
  if (item.Update) return { Update: { ...item.Update, ReturnValuesOnConditionCheckFailure } };
  if (item.Delete) return { Delete: { ...item.Delete, ReturnValuesOnConditionCheckFailure } };
  if (item.ConditionCheck) return { ConditionCheck: { ...item.ConditionCheck, ReturnValuesOnConditionCheckFailure } };
  return item;
}
