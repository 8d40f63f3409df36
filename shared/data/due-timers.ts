import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Timer } from '../domain/timer.ts';
import { getItem, type Table } from './client.ts';
import { keys } from './table.ts';
import { tryWrite } from './writes/commit.ts';
import { absent, atMost, or } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';

const Cursor = z.object({ hour: z.string() });

/** L7: what is due, by the hour, and how far it has been done. */
export const dueTimerRepository = (table: Table, pageSize = 100) => ({
  /** Up to which hour nothing is due any more; undefined before the first sweep. */
  cursor: async (): Promise<string | undefined> => (await getItem(table, keys.dueCursor(), Cursor))?.hour,

  /** Moves it on, and never back. */
  moveOn: async (hour: string): Promise<void> => {
    const moved = update(keys.dueCursor()).set({ type: 'DueCursor', hour });
    await tryWrite(table, moved.expect(or(absent('hour'), atMost('hour', hour)), declined));
  },

  /** The timers of an hour that are due by an instant, in their order, page by page. */
  due: async function* (hour: string, at: string): AsyncGenerator<readonly Timer[]> {
    let start: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          ConsistentRead: true,
          // What is due at that very instant is due: `~` comes after whatever follows it.
          KeyConditionExpression: 'pk = :pk AND sk <= :upTo',
          ExpressionAttributeValues: { ':pk': keys.hourOfTimers(hour).pk, ':upTo': `${at}~` },
          Limit: pageSize,
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      if (Items.length > 0) yield z.array(Timer).parse(Items);
      start = LastEvaluatedKey;
    } while (start);
  },
});
export type DueTimerRepository = ReturnType<typeof dueTimerRepository>;
