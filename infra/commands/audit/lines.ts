import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { storedEntry } from '../../../shared/data/record-reader.ts';
import { Block } from '../../../shared/domain/seal.ts';
import type { RecordLine } from '../../../shared/use-cases/record/read-record.ts';
import { UsageError } from '../deployment.ts';

const Line = z.union([z.object({ block: Block }), z.object({ entry: z.record(z.string(), z.unknown()) })]);

/** A line of a record as an export holds it: what the table has of it, as JSON. */
export const writtenLine = ({ block, entry }: RecordLine): string =>
  JSON.stringify(block ? { block } : { entry: entry.stored });

/** The firm that a line is of. */
export const firmOf = ({ block, entry }: RecordLine): string => (block ? block.firmId : String(entry.stored['firmId']));

/** The lines of an export, one at a time. @throws UsageError, naming the line, for what is none. */
export async function* readLines(file: string): AsyncGenerator<RecordLine> {
  let number = 0;
  const input = createReadStream(file, 'utf8');
  const failed = new Promise<never>((_resolve, reject) =>
    input.once('error', () => reject(new UsageError(`${file} cannot be read.`))),
  );
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done === true) return;
    number += 1;
    if (next.value !== '') yield parsed(next.value, `${file}, line ${number}`);
  }
}

function parsed(text: string, where: string): RecordLine {
  try {
    const line = Line.parse(JSON.parse(text));
    return 'block' in line ? line : { entry: storedEntry(line.entry) };
  } catch {
    throw new UsageError(`${where} is no line of an export of the record.`);
  }
}

/** The lines of one firm after another: an export of several holds them so. @throws UsageError for a firm that comes again. */
export async function* byFirm(
  lines: AsyncIterable<RecordLine>,
): AsyncGenerator<{ readonly firmId: string; readonly lines: AsyncGenerator<RecordLine> }> {
  const all = lines[Symbol.asyncIterator]();
  const met = new Set<string>();
  let next = await all.next();
  async function* ofFirm(firmId: string): AsyncGenerator<RecordLine> {
    for (; next.done !== true && firmOf(next.value) === firmId; next = await all.next()) yield next.value;
  }
  while (next.done !== true) {
    const firmId = firmOf(next.value);
    if (met.has(firmId))
      throw new UsageError(`The lines of firm ${firmId} do not all follow one another: this is no one export.`);
    met.add(firmId);
    yield { firmId, lines: ofFirm(firmId) };
  }
}
