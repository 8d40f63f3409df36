import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import pRetry from 'p-retry';
import type * as z from 'zod';
import { DomainError } from '../domain/error.ts';
import { isOver } from '../domain/retention.ts';

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

/** One item, strongly consistent, parsed; undefined if there is none, or, by the time that is given, none any more (G4). */
export async function getItem<S extends z.ZodType>(
  table: Table,
  key: Key,
  schema: S,
  now?: Date,
): Promise<z.infer<S> | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  return Item === undefined || (now && isOver(Item, now)) ? undefined : schema.parse(Item);
}

export const batchSize = 100;

/** Some attributes of items. */
export interface Projection {
  readonly ProjectionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
}

/**
 * Several items in as few round trips as there can be, strongly consistent, in no order; those missing are left out. With
 * a projection only its attributes of them come back.
 */
export async function getItems(
  table: Table,
  wanted: readonly Key[],
  projection?: Projection,
): Promise<Record<string, unknown>[]> {
  const unique = [...new Map(wanted.map((key) => [`${key.pk}|${key.sk}`, key])).values()];
  const batches = Array.from({ length: Math.ceil(unique.length / batchSize) }, (_, i) =>
    unique.slice(i * batchSize, (i + 1) * batchSize),
  );
  return (await Promise.all(batches.map((batch) => getBatch(table, batch, projection)))).flat();
}

async function getBatch(
  table: Table,
  batch: readonly Key[],
  projection: Projection | undefined,
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let pending: Key[] = [...batch];
  await pRetry(
    async () => {
      const reply = await table.client.send(
        new BatchGetCommand({
          RequestItems: { [table.name]: { Keys: pending, ConsistentRead: true, ...projection } },
        }),
      );
      found.push(...(reply.Responses?.[table.name] ?? []));
      pending = (reply.UnprocessedKeys?.[table.name]?.Keys ?? []) as Key[];
      if (pending.length > 0) throw new DomainError('unavailable');
    },
    { retries: 4, minTimeout: 25, randomize: true, shouldRetry: ({ error }) => error instanceof DomainError },
  );
  return found;
}
