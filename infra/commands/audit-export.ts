import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { readRecord } from '../../shared/use-cases/record/read-record.ts';
import { mayStyle, overLine } from '../terminal.ts';
import { recordOf } from './audit/firms.ts';
import { writtenLine } from './audit/lines.ts';
import { many, manyOf } from './audit/many.ts';
import { recordHead, recordTable } from './audit/table.ts';
import { commonHelp, runCommand } from './command.ts';
import { idOf } from './values.ts';

const help = `Writes the record of what was done out of the table: its entries, and the blocks that seal them, as stored, as lines of
JSON. What it writes can be verified without the deployment, by npm run audit:verify -- --file FILE.

  npm run audit:export -- [--csv] [--firm ID] [--out FILE] [--outputs FILE]

  --csv           a table for people instead, as GET /v1/audit gives it, oldest first: with the names of today, without
                  blocks, so that nothing can be verified by it. Its last column says which firm a line is of
  --firm ID       one firm; else all of them, one after another
  --out FILE      where to; else to the standard output (npm run --silent then leaves nothing else there)
${commonHelp(18)}

Entries hold ids, codes and values, and name nobody; the table names people, and is not for keeping. A file that is
there already is not written over.

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:Query on the table and its
indexes, for the table also dynamodb:BatchGetItem, and kms:Decrypt with its key where it has one of its own.`;

type Office = ReturnType<typeof recordOf>;

/** What has been written so far. */
interface Counts {
  firms: number;
  blocks: number;
  entries: number;
}

async function* linesOf(office: Office, firm: string | undefined, counts: Counts): AsyncGenerator<string> {
  const read = readRecord(office);
  for await (const { firmId } of office.firms(firm)) {
    counts.firms += 1;
    for await (const line of read(firmId)) {
      counts[line.block ? 'blocks' : 'entries'] += 1;
      yield `${writtenLine(line)}\n`;
    }
  }
}

async function* tableOf(office: Office, firm: string | undefined, counts: Counts): AsyncGenerator<string> {
  const read = recordTable(office);
  yield recordHead;
  for await (const one of office.firms(firm)) {
    counts.firms += 1;
    for await (const { text, entries } of read(one)) {
      counts.entries += entries;
      yield text;
    }
  }
}

const entriesIn = ({ entries }: Counts): string => many(entries, 'entry', 'entries');

/** Shows how far it is, on the error output, if that is a terminal; gives how to stop. */
function showProgress(counts: Counts): () => void {
  if (!mayStyle(process.stderr)) return () => undefined;
  const timer = setInterval(() => process.stderr.write(overLine(entriesIn(counts))), 500);
  return () => {
    clearInterval(timer);
    process.stderr.write(overLine(''));
  };
}

/** Writes a file of which nothing is left unless all of it was written. @throws when there is one already. */
async function writeWhole(out: string, lines: () => AsyncIterable<string>): Promise<void> {
  const file = await open(out, 'wx');
  try {
    await pipeline(lines, file.createWriteStream());
  } catch (error) {
    await rm(out, { force: true });
    throw error;
  }
}

await runCommand({
  help,
  options: { csv: { type: 'boolean', default: false }, firm: { type: 'string' }, out: { type: 'string' } },
  read: ({ csv, firm, out }) => ({ csv, firm: idOf(firm), out }),
  run: async ({ csv, firm, out }, deployment) => {
    const counts: Counts = { firms: 0, blocks: 0, entries: 0 };
    const lines = () => (csv ? tableOf : linesOf)(recordOf(deployment), firm, counts);
    const stop = showProgress(counts);
    await (out === undefined ? pipeline(lines, process.stdout, { end: false }) : writeWhole(out, lines)).finally(stop);
    console.error(`${csv ? entriesIn(counts) : manyOf(counts)} of ${many(counts.firms, 'firm')}.`);
    return 0;
  },
});
