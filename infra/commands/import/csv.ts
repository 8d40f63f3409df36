import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { ImportColumn, ImportLine } from '../../../shared/domain/import-line.ts';
import { UsageError } from '../deployment.ts';
import { readHeader, unknownTitles } from './columns.ts';

/** How a file is to be read. */
export interface CsvFormat {
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly delimiter: ';' | ',' | '\t';
}

/** A line of the file, or what keeps it from being one. */
export type CsvLine = ImportLine | { readonly line: number; readonly flaw: string };

const delimiters = [';', ',', '\t'] as const;

/** Looks through the whole file once, a piece at a time. @throws UsageError for one that is not there. */
export async function detectFormat(file: string): Promise<CsvFormat> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let encoding: CsvFormat['encoding'] = 'utf-8';
  let header: Buffer | undefined;
  for await (const chunk of chunksOf(file)) {
    header ??= chunk;
    try {
      strict.decode(chunk, { stream: true });
    } catch {
      // What spreadsheets on Windows save as CSV.
      encoding = 'windows-1252';
      break;
    }
  }
  const first = new TextDecoder(encoding).decode(header).split(/\r?\n|\r/)[0] ?? '';
  const [delimiter] = delimiters.toSorted((a, b) => first.split(b).length - first.split(a).length);
  return { encoding, delimiter: delimiter ?? ';' };
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file) as AsyncIterable<Buffer>;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new UsageError(`There is no file ${file}.`);
    if (code === 'EISDIR' || code === 'EACCES') throw new UsageError(`${file} cannot be read (${code}).`);
    throw error;
  }
}

async function* textOf(file: string, encoding: CsvFormat['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunksOf(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

interface CsvRecord {
  readonly cells: readonly string[];
  /** Where it starts, as an editor numbers lines: a quoted cell may go on over several. */
  readonly line: number;
}

/** The records of a CSV file (RFC 4180), without blank lines. @throws UsageError for quotes that do not close. */
async function* recordsOf(file: string, { encoding, delimiter }: CsvFormat): AsyncGenerator<CsvRecord> {
  const parser = parse({ delimiter, bom: true, raw: true, relax_column_count: true, skip_empty_lines: true });
  // What fails while the file is read ends the records, too.
  const records = pipeline(Readable.from(textOf(file, encoding)), parser, () => undefined);
  // The parser counts a quoted CRLF twice. What it read of a record begins with the blank lines before it.
  let breaks = 0;
  try {
    for await (const { record, raw } of records as AsyncIterable<{ record: string[]; raw: string }>) {
      const blank = /^[\r\n]*/.exec(raw)?.[0] ?? '';
      yield { cells: record, line: breaks + breaksIn(blank) + 1 };
      breaks += breaksIn(raw);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}

const breaksIn = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

/**
 * The lines of a CSV file (`;`, `,` or tabs) one by one, numbered as an editor numbers them.
 * @throws UsageError for a file without the columns, or whose quotes do not close.
 */
export async function* readCsv(file: string, format: CsvFormat): AsyncGenerator<CsvLine> {
  let columns: ReturnType<typeof readHeader> | undefined;
  for await (const { cells, line } of recordsOf(file, format)) {
    if (columns) yield lineOf(columns, cells, line);
    else columns = readHeader(cells);
  }
  if (!columns) throw new UsageError(`${file} is empty.`);
}

/** The titles of the columns that an import leaves out. */
export async function readUnknownTitles(file: string, format: CsvFormat): Promise<string[]> {
  for await (const { cells } of recordsOf(file, format)) return unknownTitles(cells);
  return [];
}

function lineOf(columns: ReturnType<typeof readHeader>, record: readonly string[], line: number): CsvLine {
  if (record.length !== columns.length)
    return { line, flaw: `${String(record.length)} columns instead of ${String(columns.length)}` };
  const cell = (column: ImportColumn): string => record[columns.indexOf(column)] ?? '';
  return {
    line,
    company: cell('company'),
    registrationNumber: cell('registrationNumber'),
    dossier: cell('dossier'),
    reference: cell('reference'),
  };
}
