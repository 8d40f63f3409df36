import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { readRecord } from '../../shared/use-cases/record/read-record.ts';
import { recordOf } from './audit/firms.ts';
import { writtenLine } from './audit/lines.ts';
import { many, manyOf } from './audit/many.ts';
import { commonHelp, runCommand } from './command.ts';

const help = `Writes the record of what was done out of the table: its entries, and the blocks that seal them, as stored, as lines of
JSON. What it writes can be verified without the deployment, by npm run audit:verify -- --file FILE.

  npm run audit:export -- [--firm ID] [--out FILE] [--outputs FILE]

  --firm ID       one firm; else all of them, one after another
  --out FILE      where to; else to the standard output (npm run --silent then leaves nothing else there)
${commonHelp(18)}

Entries hold ids, codes and values, and name nobody. A file that is there already is not written over.

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:Query on the table and its
indexes, and kms:Decrypt with its key where it has one of its own.`;

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
  options: { firm: { type: 'string' }, out: { type: 'string' } },
  read: ({ firm, out }) => ({ firm, out }),
  run: async ({ firm, out }, deployment) => {
    const office = recordOf(deployment);
    const read = readRecord(office);
    const counts = { firms: 0, blocks: 0, entries: 0 };
    async function* lines() {
      for await (const { firmId } of office.firms(firm)) {
        counts.firms += 1;
        for await (const line of read(firmId)) {
          counts[line.block ? 'blocks' : 'entries'] += 1;
          yield `${writtenLine(line)}\n`;
        }
      }
    }
    await (out === undefined ? pipeline(lines, process.stdout, { end: false }) : writeWhole(out, lines));
    console.error(`${manyOf(counts)} of ${many(counts.firms, 'firm')}.`);
    return 0;
  },
});
