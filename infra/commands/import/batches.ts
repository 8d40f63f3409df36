import { maxImportLines } from '../../../shared/contract/companies.ts';
import type { ImportLine } from '../../../shared/domain/import-line.ts';

// Bodies over 256 KiB are refused; the rest of the body is small.
const maxBytes = 240 * 1024;
const wantedSeconds = 4;

/** How many lines go with a call: as many as take some seconds, far from the time that a call may take. */
export class BatchSize {
  private lines = 100;

  get(): number {
    return this.lines;
  }

  learn(lines: number, seconds: number): void {
    const fitting = Math.round((lines / Math.max(seconds, 0.01)) * wantedSeconds);
    this.lines = Math.min(maxImportLines, Math.max(20, Math.min(fitting, this.lines * 2)));
  }
}

/** Lines in pieces of the size that is wanted then, and never larger than a body may be. */
export async function* inBatches(lines: AsyncIterable<ImportLine>, size: BatchSize): AsyncGenerator<ImportLine[]> {
  let batch: ImportLine[] = [];
  let bytes = 0;
  for await (const line of lines) {
    const more = Buffer.byteLength(JSON.stringify(line)) + 1;
    if (batch.length >= size.get() || (batch.length > 0 && bytes + more > maxBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(line);
    bytes += more;
  }
  if (batch.length > 0) yield batch;
}
