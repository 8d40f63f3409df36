import type { LineResultReply } from '../../../shared/contract/companies.ts';
import type { ImportTotals } from '../../../shared/domain/import.ts';
import type { ImportLine, LineError } from '../../../shared/domain/import-line.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { lineText } from '../../../shared/texts/line-problems.ts';
import type { CsvFormat, Flaw } from './csv.ts';
import { effectTexts } from './effect-texts.ts';
import { flawTexts, runTexts } from './texts.ts';

/** One thing that is wrong with a line, as it is told. */
interface Refusal {
  readonly line: number;
  /** The column as the file calls it, and what stands there. */
  readonly title: string | undefined;
  readonly value: string;
  readonly reason: string;
}

const maxShown = 1000;
const longestValue = 60;

/** Counts what lines came to, and keeps the first refused ones to tell of. */
export class Report {
  readonly totals: Record<keyof ImportTotals, number> = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  private readonly shown: Refusal[] = [];
  private readonly told: { readonly line: number; readonly text: string; readonly changes: boolean }[] = [];

  constructor(
    private readonly language: Language,
    private readonly format: Pick<CsvFormat, 'columns' | 'titles'>,
  ) {}

  count(outcome: keyof ImportTotals): void {
    this.totals[outcome] += 1;
  }

  /** What a line that is not refused does: which company it joins, and all that it changes beside. */
  tell(line: ImportLine, { company, effects, outcome }: LineResultReply): void {
    this.count(outcome);
    const { line: word, colon } = runTexts[this.language];
    const texts = effectTexts[this.language];
    const name = visible(company?.name ?? line.company);
    const [dossier, reference] = [visible(line.dossier), visible(line.reference)];
    const parts = [
      effects.includes('company-created')
        ? texts.newCompany(name)
        : company?.formerName
          ? texts.renamed(visible(company.formerName), name)
          : texts.company(name),
      ...(effects.includes('company-numbered') ? [texts.numbered(visible(line.registrationNumber ?? ''))] : []),
      ...(outcome === 'created' ? [texts.newDossier(dossier, reference)] : []),
      ...(effects.includes('dossier-renamed') ? [texts.dossierRenamed(reference, dossier)] : []),
      ...(outcome === 'unchanged' ? [texts.nothing] : []),
    ];
    const changes = outcome === 'updated' || effects.includes('company-numbered');
    this.told.push({ line: line.line, text: `  ${word} ${String(line.line)}${colon}${parts.join(', ')}`, changes });
  }

  /** What lines do, one below the other: every one, or those alone that change what is there. */
  effects(which: 'all' | 'changes'): string[] {
    const wanted = this.told.filter(({ changes }) => changes || which === 'all');
    return wanted.toSorted((a, b) => a.line - b.line).map(({ text }) => text);
  }

  /** A line whose signs make no line of it. */
  refuseFlawed(line: number, { code, title, value = '' }: Flaw): void {
    this.keep([{ line, title, value, reason: flawTexts[code][this.language] }]);
  }

  refuse(line: ImportLine, errors: readonly LineError[]): void {
    const { columns, titles } = this.format;
    this.keep(
      errors.map((error) => ({
        line: line.line,
        title: titles[columns.indexOf(error.column)] ?? runTexts[this.language].columns[error.column],
        value: line[error.column] ?? '',
        reason: lineText(error, this.language),
      })),
    );
  }

  /** One line for each thing that is wrong: where, what stands there, and why. */
  refusals(): string {
    const { line: word, andMore, quoted, colon } = runTexts[this.language];
    const texts = this.shown
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, title, value, reason }) => {
        const where = [`${word} ${String(line)}`, ...(title === undefined ? [] : [title])].join(', ');
        return `  ${where}${value.trim() === '' ? '' : ` ${quoted(visible(value))}`}${colon}${reason}`;
      });
    return texts.length < maxShown ? texts.join('\n') : [...texts, `  ${andMore}`].join('\n');
  }

  /** In a line, after what it was. */
  summary(what: string): string {
    const { summary, colon } = runTexts[this.language];
    return `${what}${colon}${summary(this.totals)}.`;
  }

  private keep(refusals: readonly Refusal[]): void {
    this.totals.refused += 1;
    if (this.shown.length < maxShown) this.shown.push(...refusals);
  }
}

/** A value as it may be shown on a terminal: short, and without what would steer it. */
function visible(value: string): string {
  const chars = [...value.trim().replaceAll(/[\p{Cc}\p{Cf}]/gu, '\ufffd')];
  return chars.length <= longestValue ? chars.join('') : `${chars.slice(0, longestValue).join('')}…`;
}
