import type { ImportColumn, ImportLine } from '../../../shared/domain/import-line.ts';
import { columnsNamed, readHeader, unknownTitles, type Header } from './columns.ts';
import { chunksOf, detectEncoding } from './detect.ts';
import { decoderOf, type Encoding } from './encodings.ts';
import { FileFault } from './file-fault.ts';
import { linesOf, Records, type CsvRecord } from './records.ts';
import { fileTexts, type FlawCode } from './texts.ts';

/** How a file is to be read. */
export interface CsvFormat extends Header {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Titles of columns that an import leaves out. */
  readonly unknown: readonly string[];
}

/** What keeps a line from being one. */
export interface Flaw {
  readonly code: FlawCode;
  /** The column's title and what stands there, where one is to blame. */
  readonly title?: string | undefined;
  readonly value?: string;
}
/** A line of the file, or what keeps it from being one. */
export type CsvLine = ImportLine | { readonly line: number; readonly flaw: Flaw };

const delimiters = [';', ',', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

async function* textOf(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of chunksOf(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const recordsOf = (file: string, encoding: Encoding): Records => new Records(linesOf(textOf(file, encoding)));

/** By its first line spreadsheets tell each other what parts the cells: `sep=;`. */
async function namedDelimiter(records: Records): Promise<string | undefined> {
  const named = /^"?sep=([;,\t])"?$/i.exec((await records.peek()) ?? '')?.[1];
  if (named !== undefined) records.skip();
  return named;
}

/**
 * Looks through the whole file once, and reads its first line.
 * @throws UsageError for one that is not there, FileFault for one that is no CSV file or lacks columns.
 */
export async function detectFormat(file: string): Promise<CsvFormat> {
  const encoding = await detectEncoding(file);
  const records = recordsOf(file, encoding);
  const named = await namedDelimiter(records);
  const first = await records.peek();
  if (first === undefined) throw new FileFault(fileTexts.empty);
  const rank = (delimiter: Delimiter) => {
    const cells = first.split(delimiter);
    return columnsNamed(cells.map((cell) => cell.replaceAll('"', ''))) * 1_000 + cells.length;
  };
  const [likeliest] = delimiters.toSorted((a, b) => rank(b) - rank(a));
  const delimiter = delimiters.find((one) => one === named) ?? likeliest ?? ';';
  const record = await records.next(delimiter);
  const cells = record && 'cells' in record ? record.cells : first.split(delimiter);
  return { ...readHeader(cells), encoding, delimiter, unknown: unknownTitles(cells) };
}

/** The lines of a CSV file one by one, numbered as an editor numbers them. */
export async function* readCsv(file: string, format: CsvFormat): AsyncGenerator<CsvLine> {
  const records = recordsOf(file, format.encoding);
  await namedDelimiter(records);
  // The titles, which have been read.
  await records.next(format.delimiter);
  for (;;) {
    const record = await records.next(format.delimiter);
    if (!record) return;
    if ('strayIn' in record) {
      const { line, strayIn, value } = record;
      yield { line, flaw: { code: 'stray-quote', title: format.titles[strayIn], value } };
    } else if (record.cells.some((cell) => cell.trim() !== '')) yield lineOf(format, record);
  }
}

/** Cells that are left out at the end are empty, as are those beyond the last title. */
function lineOf({ columns }: CsvFormat, { cells, line }: CsvRecord): CsvLine {
  const [beyond] = cells.slice(columns.length).filter((cell) => cell.trim() !== '');
  if (beyond !== undefined) return { line, flaw: { code: 'too-many-cells', value: beyond } };
  const cell = (column: ImportColumn): string => cells[columns.indexOf(column)] ?? '';
  return {
    line,
    company: cell('company'),
    registrationNumber: cell('registrationNumber'),
    dossier: cell('dossier'),
    reference: cell('reference'),
  };
}
