import { unitsOf, type Traffic, type WrittenItem } from '../support/counted.ts';

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

/** What an operation's transactions take, by what is done to which items, and what that took before. */
export function printItems({ operation, traffic: { items } }: Row, before: Readonly<Record<string, number>>): void {
  const now = Map.groupBy(items, ({ what }) => what);
  const lines = [...new Set([...now.keys(), ...Object.keys(before)])].map((what) => {
    const some = now.get(what) ?? [];
    const bytes = some.map((item) => item.bytes).join(' ');
    return [what, String(some.length), bytes, sumOf(some), String(before[what] ?? 0)];
  });
  const once = Object.values(before).reduce((sum, units) => sum + units, 0);
  const total = ['in all', String(items.length), '', String(unitsOf(items)), String(once)];
  const head = ['what', 'items', 'bytes', 'units', 'before'];
  console.log(`\n${operation}: what its transaction takes\n${aligned([head, ...lines, total], [0])}\n`);
}

/** Units, and how they come about: `4 = 2 + 2 of indexes`. */
function sumOf(items: readonly WrittenItem[]): string {
  const ofIndexes = items.reduce((sum, item) => sum + item.ofIndexes, 0);
  const all = unitsOf(items);
  return ofIndexes === 0
    ? String(all)
    : `${String(all - ofIndexes)} + ${String(ofIndexes)} of indexes = ${String(all)}`;
}

/** Rows as lines, the columns below each other: these to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[], left: readonly number[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const padded = (cell: string, column: number) =>
    left.includes(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}
