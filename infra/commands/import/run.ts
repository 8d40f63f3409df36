import type { LineResultReply } from '../../../shared/contract/companies.ts';
import { LineConsistency, readLine, type ImportLine, type LineError } from '../../../shared/domain/import-line.ts';
import { planTogether } from '../../../shared/domain/import-together.ts';
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
async function* soundLines(
  { file, format }: Source,
  report: Report,
  { after, apart = new Map() }: Pick<Pass, 'after' | 'apart'>,
): AsyncGenerator<ImportLine> {
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
    const refused = errors.length === 0 ? (apart.get(line.line) ?? []) : errors;
    if (refused.length === 0) yield line;
    else report.refuse(line, refused);
  }
}

const reportOf = ({ language, format }: Source): Report => new Report(language, format);

/** How many lines there are to send, without sending any. */
export async function countLines(source: Source, after = 0): Promise<number> {
  let lines = 0;
  for await (const _line of soundLines(source, reportOf(source), { after })) lines += 1;
  return lines;
}

type Refused = ReadonlyMap<number, readonly LineError[]>;

export interface Pass {
  readonly dryRun: boolean;
  readonly importId?: string | undefined;
  /** The line after which to begin. */
  readonly after: number;
  readonly total: number;
  /** What a dry run of the whole file refuses beside what the API does. */
  readonly apart?: Refused;
  /** Told the import's id as soon as it has one. */
  readonly onImport?: (importId: string) => Promise<void>;
}

/** A line of another call makes its company. */
const joining = ({ effects, ...result }: LineResultReply): LineResultReply => ({
  ...result,
  effects: effects.map((effect) => (effect === 'company-created' ? 'company-joined' : effect)),
});

/** An error as the API tells it, where what it does not say is null. */
const lineError = ({ companies, otherLine, ...error }: LineResultReply['errors'][number]): LineError => ({
  ...error,
  otherLine: otherLine ?? undefined,
  companies: companies.map(({ companyId, name, registrationNumber }) => ({
    ...{ companyId: companyId ?? undefined, name, registrationNumber: registrationNumber ?? undefined },
  })),
});

interface Planned {
  readonly line: ImportLine;
  readonly result: LineResultReply;
}

export interface Sent {
  readonly report: Report;
  /** Of a dry run. */
  readonly apart: Refused;
}

/** Sends the whole file, a call at a time, and tells what came of its lines. */
export async function sendAll(api: ImportApi, source: Source, pass: Pass): Promise<Sent> {
  const report = reportOf(source);
  const texts = runTexts[source.language];
  const progress = new Progress(pass.dryRun ? texts.dryRun : texts.import, pass.total, source.language);
  const size = new BatchSize();
  let { importId } = pass;
  const planned: Planned[] = [];
  for await (const lines of inBatches(soundLines(source, report, pass), size)) {
    const began = performance.now();
    const sent = await api.send(lines, { dryRun: pass.dryRun, importId });
    size.learn(lines.length, (performance.now() - began) / 1000);
    if (importId === undefined && sent.importId !== null) await pass.onImport?.((importId = sent.importId));
    const sentLines = new Map(lines.map((line) => [line.line, line]));
    for (const result of sent.results) {
      const line = sentLines.get(result.line);
      if (!line) report.count(result.outcome);
      else if (result.outcome === 'refused') report.refuse(line, result.errors.map(lineError));
      else if (pass.dryRun) planned.push({ line, result });
      else report.count(result.outcome);
    }
    progress.add(lines.length);
  }
  progress.end();
  return { report, apart: tellPlanned(report, planned) };
}

/** A dry run goes a call at a time, too, and calls know nothing of each other: what is new is held against itself here. */
function tellPlanned(report: Report, planned: readonly Planned[]): Refused {
  const fresh = planned.flatMap(({ line, result: { outcome, company, effects } }) => {
    const companyId = company?.companyId ?? undefined;
    const isNew = companyId === undefined ? outcome === 'created' : effects.includes('company-numbered');
    return isNew ? [{ line, companyId }] : [];
  });
  const together = planTogether(fresh);
  for (const { line, result } of planned) {
    const { errors = [], joins = false } = together.get(line.line) ?? {};
    if (errors.length > 0) report.refuse(line, errors);
    else report.tell(line, joins ? joining(result) : result);
  }
  return new Map([...together].flatMap(([line, { errors }]) => (errors.length > 0 ? [[line, errors] as const] : [])));
}
