import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { uuidv7 } from 'uuidv7';
import { accessRepository } from '../../shared/data/accesses.ts';
import { openTable, type Table } from '../../shared/data/client.ts';
import { firmRepository } from '../../shared/data/firms.ts';
import { linkRepository } from '../../shared/data/links.ts';
import { reopeningRepository } from '../../shared/data/reopenings.ts';
import { administers } from '../../shared/domain/collaborator.ts';
import { readEmail } from '../../shared/domain/email.ts';
import type { Collaborator } from '../../shared/domain/people.ts';
import { hostToUnicode } from '../../shared/parsers/host.ts';
import { requestReopening } from '../../shared/use-cases/sign-in/request-reopening.ts';
import { commonHelp, runCommand } from './command.ts';
import { clientOptions, UsageError } from './deployment.ts';

const help = `Reopens the sign-in of a firm's administrator who has lost it and has no colleague to do so in the portal. Their
password, sessions and second factor go, and a mail brings them a link by which they choose a new password.

  npm run firm:recover -- --email helene@cabinet-martin.fr

  --email EMAIL   the administrator's address; whoever reads its mails gets the firm, so be sure who asks
${commonHelp(18)}

Running it again before it is done changes nothing. On AWS it uses the credentials of the environment or profile, which
must be allowed dynamodb:GetItem, BatchGetItem, PutItem and UpdateItem on the table, and kms:Decrypt and GenerateDataKey
with its key where it has one of its own.`;

/** L12: the administrator with that address. @throws UsageError for anybody else, whom somebody in the portal can help. */
async function administratorOf(table: Table, email: string): Promise<Collaborator> {
  const read = readEmail(email, hostToUnicode);
  if (!('address' in read)) throw new UsageError(`${email} is no address. Nothing was changed.`);
  const holder = await accessRepository(table).holder(read.address.key);
  if (!holder) throw new UsageError(`Nobody has the address ${email}. Nothing was changed.`);
  const found = holder.kind === 'collaborator' ? await firmRepository(table).collaborator(holder.holderId) : undefined;
  if (found && administers(found)) return found;
  const who = holder.kind === 'access' ? 'a client' : 'no active administrator of a firm';
  throw new UsageError(
    `${email} belongs to ${who}: a collaborator of their firm opens such a sign-in anew in the portal. Nothing was changed.`,
  );
}

await runCommand({
  help,
  options: { email: { type: 'string' } },
  read: ({ email }) => {
    if (email === undefined) throw new UsageError('--email is missing.');
    return email.trim();
  },
  run: async (email, deployment) => {
    const table = openTable(deployment.tableName, new DynamoDBClient(clientOptions(deployment, 'dynamoDbEndpoint')));
    const owner = await administratorOf(table, email);
    const deps = { links: linkRepository(table), reopenings: reopeningRepository(table) };
    await requestReopening({ ...deps, now: () => new Date(), newId: uuidv7, via: 'command' as const })({ owner });
    console.log(`The sign-in of ${owner.name} is being opened anew (firm ${owner.firmId}).`);
    console.log(`An invitation is on its way to ${owner.email}: its link lets them choose a new password, for 7 days.`);
    return 0;
  },
});
