import { expect } from 'vitest';
import { aligned } from './report.ts';

/** Figures against their bars. */
export class Bars {
  private readonly rows: string[][] = [];

  /** A figure that every run gives alike: if it misses its bar, the bench fails. */
  require(figure: string, value: number, most: number): void {
    this.row(figure, value, most, 'asserted');
    expect.soft(value, figure).toBeLessThanOrEqual(most);
  }

  /** A ratio of times, which a busy machine moves: printed, never enforced. */
  show(figure: string, value: number, most: number): void {
    this.row(figure, value, most, 'timing');
  }

  /** A figure that has no bar. */
  tell(figure: string, value: string): void {
    this.rows.push([figure, value, '', '', '']);
  }

  print(title: string): void {
    const head = ['figure', 'measured', 'bar', 'holds', 'kind'];
    console.log(`\n${title}\n${aligned([head, ...this.rows], [0, 3, 4])}\n`);
  }

  private row(figure: string, value: number, most: number, kind: string): void {
    this.rows.push([figure, formatted(value), `≤ ${formatted(most)}`, value <= most ? 'yes' : 'NO', kind]);
  }
}

/** Small ratios as fractions of one: `1/250`. */
function formatted(value: number): string {
  if (value > 0 && value < 0.1) return `1/${Math.round(1 / value).toLocaleString('en')}`;
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
