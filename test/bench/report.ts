import type { Traffic } from '../support/counted.ts';

/** One operation, and what it took. */
export interface Row {
  readonly operation: string;
  readonly traffic: Traffic;
}

const requestsOf = ({ requests }: Traffic): string =>
  Object.entries(requests)
    .map(([name, times]) => (times === 1 ? name : `${String(times)} × ${name}`))
    .join(', ');

/** A table of operations; capacity in units, as on-demand tables are billed. */
export function printReport(title: string, rows: readonly Row[]): void {
  const cells = [
    ['operation', 'requests', 'items read', 'read units', 'write units'],
    ...rows.map(({ operation, traffic }) => [
      operation,
      requestsOf(traffic),
      String(traffic.queried + traffic.loaded),
      String(traffic.read),
      String(traffic.written),
    ]),
  ];
  console.log(`\n${title}\n${aligned(cells, [0, 1])}\n`);
}

/** Rows as lines, the columns below each other: these to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[], left: readonly number[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const padded = (cell: string, column: number) =>
    left.includes(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}
