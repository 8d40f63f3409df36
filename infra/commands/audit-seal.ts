import { Duration } from 'luxon';
import { sealRecord } from '../../shared/use-cases/record/seal-record.ts';
import { recordOf } from './audit/firms.ts';
import { commonHelp, runCommand } from './command.ts';
import { UsageError } from './deployment.ts';

const help = `Seals the record at once, as the deployment does by itself every 15 minutes: appends to each firm's chain of blocks what
is not sealed yet, and what came to light late.

  npm run audit:seal -- [--firm ID] [--older-than PT0S] [--outputs FILE]

  --firm ID       one firm; else all of them
  --older-than D  how old an entry has to be, an ISO 8601 duration (default PT5M): of younger ones the order may not be
                  known yet
${commonHelp(18)}

It can be run beside the deployment's own sealing and beside itself: of two writers one goes on where the other was.

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:Query on the table and its
indexes and PutItem on the table, and kms:Decrypt and GenerateDataKey with its key where it has one of its own.`;

function milliseconds(text: string): number {
  const duration = Duration.fromISO(text);
  if (!duration.isValid || duration.toMillis() < 0)
    throw new UsageError(`${text} is no duration such as PT0S or PT5M.`);
  return duration.toMillis();
}

await runCommand({
  help,
  options: { firm: { type: 'string' }, 'older-than': { type: 'string', default: 'PT5M' } },
  read: ({ firm, 'older-than': olderThan }) => ({ firm, olderThan: milliseconds(olderThan) }),
  run: async ({ firm, olderThan }, deployment) => {
    const office = recordOf(deployment);
    const seal = sealRecord(office);
    for await (const { firmId, name } of office.firms(firm)) {
      const { blocks, entries, late } = await seal({ firmId, olderThan, lateOnes: true });
      const last = await office.seals.last(firmId);
      console.log(`${name} (firm ${firmId}): ${entries} entries sealed in ${blocks} blocks, ${late} of them late.`);
      if (last) console.log(`  Its last block is ${last.n}:${last.hash}`);
    }
    return 0;
  },
});
