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
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  console.log(`\n${title}\n${cells.map(line).join('\n')}\n`);
}
