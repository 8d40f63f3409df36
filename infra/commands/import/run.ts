import { LineConsistency, readLine, type ImportLine } from '../../../shared/domain/import-line.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { ImportApi } from './api.ts';
import { BatchSize, inBatches } from './batches.ts';
import { readCsv, type CsvFormat } from './csv.ts';
import { Progress } from './progress.ts';
import { Report } from './report.ts';
import { runTexts } from './texts.ts';

/** A file and how to read it: it is read again where needed, never held in memory as a whole. */
export interface Source {
  readonly file: string;
  readonly format: CsvFormat;
  /** That of the firm: what is told of the file is told in it. */
  readonly language: Language;
}

/** Every line of the file, in order; what the file itself refuses is told and left out. */
async function* soundLines({ file, format }: Source, report: Report, after: number): AsyncGenerator<ImportLine> {
  const consistency = new LineConsistency();
  for await (const line of readCsv(file, format)) {
    const passed = line.line <= after;
    if ('flaw' in line) {
      if (!passed) report.refuseFlawed(line.line, line.flaw);
      continue;
    }
    const read = readLine(line);
    const errors = 'line' in read ? consistency.check(read.line, line.line) : read.errors;
    if (passed) continue;
    if (errors.length === 0) yield line;
    else report.refuse(line, errors);
  }
}

const reportOf = ({ language, format }: Source): Report => new Report(language, format);

/** How many lines there are to send, without sending any. */
export async function countLines(source: Source, after = 0): Promise<number> {
  let lines = 0;
  for await (const _line of soundLines(source, reportOf(source), after)) lines += 1;
  return lines;
}

export interface Pass {
  readonly dryRun: boolean;
  readonly importId?: string | undefined;
  /** The line after which to begin. */
  readonly after: number;
  readonly total: number;
  /** Told the import's id as soon as it has one. */
  readonly onImport?: (importId: string) => Promise<void>;
}

/** Sends the whole file, a call at a time, and tells what came of its lines. */
export async function sendAll(api: ImportApi, source: Source, pass: Pass): Promise<Report> {
  const report = reportOf(source);
  const texts = runTexts[source.language];
  const progress = new Progress(pass.dryRun ? texts.dryRun : texts.import, pass.total, source.language);
  const size = new BatchSize();
  let { importId } = pass;
  for await (const lines of inBatches(soundLines(source, report, pass.after), size)) {
    const began = performance.now();
    const sent = await api.send(lines, { dryRun: pass.dryRun, importId });
    size.learn(lines.length, (performance.now() - began) / 1000);
    if (importId === undefined && sent.importId !== null) await pass.onImport?.((importId = sent.importId));
    const sentLines = new Map(lines.map((line) => [line.line, line]));
    for (const { line, outcome, errors = [] } of sent.results) {
      const sentLine = sentLines.get(line);
      if (outcome !== 'refused' || !sentLine) report.count(outcome);
      else report.refuse(sentLine, errors);
    }
    progress.add(lines.length);
  }
  progress.end();
  return report;
}
