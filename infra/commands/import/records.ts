import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

/** A line of a file, with the break that ends it. */
interface PhysicalLine {
  readonly text: string;
  readonly end: string;
}

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where it starts, as an editor numbers lines: a quoted cell may go on over several. */
  readonly line: number;
}
/** A line with a quotation mark that opens or closes nothing, in the cell of that index. */
export interface StrayQuote {
  readonly line: number;
  readonly strayIn: number;
  readonly value: string;
}

/** A cell that goes on for longer was never closed: spreadsheets keep at most 32,767 characters in one. */
const longest = { lines: 500, characters: 40_000 };

/** Parts text, which comes in pieces, into lines: after CR, LF or both. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<PhysicalLine> {
  let rest = '';
  for await (const piece of pieces) {
    rest += piece;
    // A CR at the end may be half of a CRLF.
    const parts = rest.split(/(\r\n|\n|\r(?!$))/);
    rest = parts.pop() ?? '';
    for (let at = 0; at + 1 < parts.length; at += 2) yield { text: parts[at] ?? '', end: parts[at + 1] ?? '' };
  }
  if (rest !== '') yield { text: rest.replace(/\r$/, ''), end: '\r' };
}

/** What one or several lines hold: cells, a quoted cell that is open at their end, or a stray quote. */
type Parsed = { readonly cells: readonly string[] } | 'open' | { readonly strayIn: number };

function cellsOf(text: string, delimiter: string): Parsed {
  if (!text.includes('"')) return { cells: text.split(delimiter) };
  try {
    const [cells = []] = parse(asQuoted(text, delimiter), { delimiter, relax_column_count: true });
    return { cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'open';
    return { strayIn: typeof error['column'] === 'number' ? error['column'] : 0 };
  }
}

/** `="0123"` is how programs keep a spreadsheet from making a number of a text. */
function asQuoted(text: string, delimiter: string): string {
  if (!text.includes('="')) return text;
  const part = delimiter === '\t' ? '\\t' : delimiter;
  return text.replaceAll(new RegExp(`(^|${part})="([^"]*)"(?=${part}|$)`, 'g'), '$1"$2"');
}

/**
 * The records of a CSV file (RFC 4180), without blank lines. A quote that opens a cell and is never closed, or stands within
 * one, costs its own line: reading goes on with the next one.
 */
export class Records {
  private readonly ahead: PhysicalLine[] = [];
  private line = 0;

  constructor(private readonly lines: AsyncIterator<PhysicalLine, unknown>) {}

  /** The next line as it stands, blank ones left out; undefined at the end. */
  async peek(): Promise<string | undefined> {
    for (;;) {
      const line = await this.at(0);
      if (!line || line.text.trim() !== '') return line?.text;
      this.take(1);
    }
  }

  /** Leaves the next line out. */
  skip(): void {
    this.take(1);
  }

  async next(delimiter: string): Promise<CsvRecord | StrayQuote | undefined> {
    if ((await this.peek()) === undefined) return undefined;
    const line = this.line + 1;
    let text = '';
    for (let many = 1; many <= longest.lines && text.length <= longest.characters; many += 1) {
      const more = await this.at(many - 1);
      if (!more) break;
      text += (many > 1 ? ((await this.at(many - 2))?.end ?? '') : '') + more.text;
      const parsed = cellsOf(text, delimiter);
      if (parsed === 'open') continue;
      if ('cells' in parsed) {
        this.take(many);
        return { cells: parsed.cells, line };
      }
      if (many === 1) return this.stray(line, delimiter, parsed.strayIn);
      break;
    }
    return this.stray(line, delimiter);
  }

  /** Of a cell that is not closed: the first that a quote opens and none ends. */
  private async stray(line: number, delimiter: string, strayIn?: number): Promise<StrayQuote> {
    const text = (await this.at(0))?.text ?? '';
    this.take(1);
    const cells = text.split(delimiter);
    const found = cells.findIndex((cell) => (cell.match(/"/g)?.length ?? 0) % 2 === 1);
    const index = Math.max(0, found === -1 ? (strayIn ?? 0) : found);
    return { line, strayIn: index, value: cells[index] ?? '' };
  }

  private async at(index: number): Promise<PhysicalLine | undefined> {
    while (this.ahead.length <= index) {
      const { done, value } = await this.lines.next();
      if (done === true) return undefined;
      this.ahead.push(value);
    }
    return this.ahead[index];
  }

  private take(many: number): void {
    this.ahead.splice(0, many);
    this.line += many;
  }
}
