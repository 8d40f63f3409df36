import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../shared/data/client.ts';

/** Everything in the table, for tests that show that nothing else was written. */
export async function everything({ client, name }: Table): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ...(start && { ExclusiveStartKey: start }) }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}
