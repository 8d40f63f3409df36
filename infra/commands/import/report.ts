import type { ImportTotals } from '../../../shared/domain/import.ts';
import type { ImportColumn } from '../../../shared/domain/import-line.ts';

/** A refused line, as it is told. */
export interface RefusedLine {
  readonly line: number;
  readonly column: ImportColumn | undefined;
  readonly reason: string;
}

const maxShown = 1000;

/** Counts what lines came to, and keeps the first refused ones to tell of. */
export class Report {
  readonly totals: Record<keyof ImportTotals, number> = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  private readonly shown: RefusedLine[] = [];

  count(outcome: keyof ImportTotals): void {
    this.totals[outcome] += 1;
  }

  refuse(line: number, reasons: readonly Omit<RefusedLine, 'line'>[]): void {
    this.totals.refused += 1;
    if (this.shown.length < maxShown) this.shown.push(...reasons.map((reason) => ({ line, ...reason })));
  }

  /** One line for each thing that is wrong: where, and why. */
  refusals(): string {
    const texts = this.shown
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, column, reason }) => `  line ${String(line)}${column ? `, ${column}` : ''}: ${reason}`);
    return texts.length < maxShown ? texts.join('\n') : [...texts, '  … and more'].join('\n');
  }

  summary(): string {
    const { created, updated, unchanged, refused } = this.totals;
    return `${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged, ${String(refused)} refused`;
  }
}
