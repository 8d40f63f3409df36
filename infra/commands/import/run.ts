import { LineConsistency, readLine, type ImportLine } from '../../../shared/domain/import-line.ts';
import { fieldTexts } from '../../../shared/texts/field-problems.ts';
import type { ImportApi } from './api.ts';
import { BatchSize, inBatches } from './batches.ts';
import { readCsv, type CsvFormat, type CsvLine } from './csv.ts';
import { Progress } from './progress.ts';
import { Report } from './report.ts';

/** A file and how to read it: it is read again where needed, never held in memory as a whole. */
export interface Source {
  readonly file: string;
  readonly format: CsvFormat;
}

/** Every line of the file, in order; what the file itself refuses is told and left out. */
async function* soundLines({ file, format }: Source, report: Report, after: number): AsyncGenerator<ImportLine> {
  const consistency = new LineConsistency();
  for await (const line of readCsv(file, format)) {
    const flaws = flawsOf(line, consistency);
    if (line.line <= after) continue;
    if (flaws.length === 0 && !('flaw' in line)) yield line;
    else report.refuse(line.line, flaws);
  }
}

function flawsOf(line: CsvLine, consistency: LineConsistency) {
  if ('flaw' in line) return [{ column: undefined, reason: line.flaw }];
  const read = readLine(line);
  const errors = 'line' in read ? consistency.check(read.line) : read.errors;
  return errors.map(({ column, code }) => ({ column, reason: fieldTexts[code].en }));
}

/** How many lines there are to send, without sending any. */
export async function countLines(source: Source, after = 0): Promise<number> {
  let lines = 0;
  for await (const _line of soundLines(source, new Report(), after)) lines += 1;
  return lines;
}

export interface Pass {
  readonly dryRun: boolean;
  readonly importId?: string | undefined;
  /** The line after which to begin. */
  readonly after: number;
  readonly total: number;
  /** Told the import's id as soon as it has one. */
  readonly onImport?: (importId: string) => void;
}

/** Sends the whole file, a call at a time, and tells what came of its lines. */
export async function sendAll(api: ImportApi, source: Source, pass: Pass): Promise<Report> {
  const report = new Report();
  const progress = new Progress(pass.dryRun ? 'Dry run' : 'Import ', pass.total);
  const size = new BatchSize();
  let { importId } = pass;
  for await (const lines of inBatches(soundLines(source, report, pass.after), size)) {
    const began = performance.now();
    const sent = await api.send(lines, { dryRun: pass.dryRun, importId });
    size.learn(lines.length, (performance.now() - began) / 1000);
    if (importId === undefined && sent.importId !== null) pass.onImport?.((importId = sent.importId));
    for (const { line, outcome, errors = [] } of sent.results) {
      if (outcome !== 'refused') report.count(outcome);
      else
        report.refuse(
          line,
          errors.map(({ column, code }) => ({ column, reason: fieldTexts[code].en })),
        );
    }
    progress.add(lines.length);
  }
  progress.end();
  return report;
}
