import type { Language } from '../../../shared/texts/language.ts';
import { mayStyle, overLine } from '../../terminal.ts';
import { runTexts } from './texts.ts';

const width = 28;

/** A bar where escape codes may be written; elsewhere a line every tenth. It goes to the error output, so that the report can be kept. */
export class Progress {
  private readonly began = performance.now();
  private readonly number: Intl.NumberFormat;
  private done = 0;
  private tenth = 0;

  constructor(
    private readonly what: string,
    private readonly total: number,
    private readonly language: Language,
    private readonly out: NodeJS.WriteStream = process.stderr,
  ) {
    this.number = new Intl.NumberFormat(language);
  }

  add(lines: number): void {
    this.done += lines;
    if (mayStyle(this.out)) this.out.write(overLine(this.bar()));
    else this.sayTenth();
  }

  end(): void {
    if (mayStyle(this.out)) this.out.write('\n');
  }

  private bar(): string {
    const share = this.total === 0 ? 1 : this.done / this.total;
    const filled = Math.round(share * width);
    const seconds = (performance.now() - this.began) / 1000;
    const left = share > 0 ? Math.ceil((seconds / share) * (1 - share)) : 0;
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    return `${this.what} ${bar} ${this.figures(share)}, ${runTexts[this.language].left(String(left))}`;
  }

  private sayTenth(): void {
    const share = this.total === 0 ? 1 : this.done / this.total;
    if (Math.floor(share * 10) === this.tenth) return;
    this.tenth = Math.floor(share * 10);
    this.out.write(`${this.what}${runTexts[this.language].colon}${this.figures(share)}\n`);
  }

  private figures(share: number): string {
    const [done, total] = [this.done, this.total].map((lines) => this.number.format(lines));
    return runTexts[this.language].figures(String(Math.floor(share * 100)), done ?? '', total ?? '');
  }
}
