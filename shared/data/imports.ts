import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { retryOnConflict } from '../domain/conflict.ts';
import { addTotals, Import, ImportTotals, LineResult, totalsOf } from '../domain/import.ts';
import { isOver } from '../domain/retention.ts';
import { getItem, getItems, type Table } from './client.ts';
import { keys } from './table.ts';
import { passing } from './ttl.ts';
import { commit } from './writes/commit.ts';
import { nextVersion, put } from './writes/write.ts';

const maxReads = 4;

const Lines = z.object({ totals: ImportTotals, version: z.number().int() });
const Refused = z.object({ refused: z.array(LineResult) });

/** What imports came to: totals, and refused lines call by call, for 30 days. */
export const importRepository = (table: Table) => ({
  import: (importId: string, now: Date): Promise<Import | undefined> =>
    getItem(table, keys.import(importId), Import, now),

  /**
   * Adds what the lines of one call came to. The lines of a call that is sent again take the place of those before, so
   * that they count once.
   */
  record: (started: Import, results: readonly LineResult[]): Promise<void> =>
    retryOnConflict(async () => {
      const lines = results.map(({ line }) => line);
      const linesKey = keys.importLines(started.importId, Math.min(...lines));
      const items = await getItems(table, [keys.import(started.importId), linesKey]);
      const parse = <S extends z.ZodType>(type: string, schema: S) => {
        const item = items.find((found) => found['type'] === type);
        return item && schema.parse(item);
      };
      const before = parse('Import', Import);
      const former = parse('ImportLines', Lines);
      const totals = totalsOf(results);
      const kept = before ?? started;
      const after: Import = {
        ...kept,
        updatedAt: started.updatedAt,
        lastLine: Math.max(kept.lastLine, ...lines),
        totals: addTotals(kept.totals, totals, former?.totals),
      };
      const refused = results.filter(({ outcome }) => outcome === 'refused');
      const ofImport = { ...keys.import(after.importId), ...passing('Import', after.updatedAt) };
      const item = { ...ofImport, ...after, version: nextVersion(before) };
      const ofLines = { ...linesKey, ...passing('ImportLines', after.updatedAt) };
      const lineItem = { ...ofLines, totals, refused, version: nextVersion(former) };
      await commit(table, [put(item).ifAsRead(before), put(lineItem).ifAsRead(former)]);
    }),

  /** The refused lines in their order, at most `max` of them. */
  refused: async (importId: string, max: number, now: Date): Promise<{ results: LineResult[]; more: boolean }> => {
    const { pk } = keys.importLines(importId, 0);
    const results: LineResult[] = [];
    let start: Record<string, unknown> | undefined;
    for (let read = 0; read < maxReads && results.length <= max; read += 1) {
      const page = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :lines)',
          ExpressionAttributeValues: { ':pk': pk, ':lines': 'LINES#' },
          ConsistentRead: true,
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      results.push(
        ...z
          .array(Refused)
          .parse((page.Items ?? []).filter((item) => !isOver(item, now)))
          .flatMap(({ refused }) => refused),
      );
      start = page.LastEvaluatedKey;
      if (!start) break;
    }
    return { results: results.slice(0, max), more: start !== undefined || results.length > max };
  },
});
export type ImportRepository = ReturnType<typeof importRepository>;
