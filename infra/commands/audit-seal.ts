import { expectation } from '../../shared/domain/seal-notice.ts';
import { sealRecord } from '../../shared/use-cases/record/seal-record.ts';
import { tellOfWeek, type Telling } from '../../shared/use-cases/record/tell-of-week.ts';
import { recordOf } from './audit/firms.ts';
import { many } from './audit/many.ts';
import { commonHelp, runCommand } from './command.ts';
import { idOf, milliseconds } from './values.ts';

const help = `Seals the record at once, as the deployment does by itself every 15 minutes: appends to each firm's chain of blocks what
is not sealed yet, and what came to light late.

  npm run audit:seal -- [--firm ID] [--older-than PT0S] [--mail] [--outputs FILE]

  --firm ID       one firm; else all of them
  --older-than D  how old an entry has to be, an ISO 8601 duration (default PT5M): of younger ones the order may not be
                  known yet
  --mail          then do what the deployment does by itself on Mondays at 8:00 in Paris: have each firm's
                  administrators sent the number and the hash of its last block, once a week at most
${commonHelp(18)}

It can be run beside the deployment's own sealing and beside itself: of two writers one goes on where the other was.

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:Query on the table and its
indexes, GetItem and PutItem on the table, and kms:Decrypt and GenerateDataKey with its key where it has one of its own.`;

const mailed: Readonly<Record<Telling, string>> = {
  asked: 'Its administrators are sent that by mail.',
  'told-already': 'Its administrators have had their mail of this week.',
  'nothing-new': 'Its administrators are sent no mail: there is no block since the last one.',
};

await runCommand({
  help,
  options: {
    firm: { type: 'string' },
    'older-than': { type: 'string', default: 'PT5M' },
    mail: { type: 'boolean', default: false },
  },
  read: ({ firm, mail, 'older-than': olderThan }) => ({ firm: idOf(firm), mail, olderThan: milliseconds(olderThan) }),
  run: async ({ firm, mail, olderThan }, deployment) => {
    const office = recordOf(deployment);
    const seal = sealRecord(office);
    const tell = tellOfWeek(office);
    for await (const { firmId, name } of office.firms(firm)) {
      const { blocks, entries, late } = await seal({ firmId, olderThan, lateOnes: true });
      const last = await office.seals.last(firmId);
      const sealed = `${many(entries, 'entry', 'entries')} sealed in ${many(blocks, 'block')}, ${late} of them late`;
      console.log(`${name} (firm ${firmId}): ${sealed}.`);
      if (last) console.log(`  Its last block is ${expectation(last)}`);
      if (mail) console.log(`  ${mailed[await tell(firmId)]}`);
    }
    return 0;
  },
});
