import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openTable } from '../../shared/data/client.ts';
import { cursorKeyRepository } from '../../shared/data/cursor-keys.ts';
import { newCursorKey } from '../../shared/services/tokens.ts';
import { rotateCursors } from '../../shared/use-cases/lists/rotate-cursors.ts';
import { commonHelp, runCommand } from './command.ts';
import { clientOptions, UsageError } from './deployment.ts';

const help = `Changes the key that positions in lists are sealed with, which apps get as cursors.

  npm run rotate:cursors -- --outputs outputs.json

${commonHelp(18)}

Functions take the new key up within 5 minutes. Cursors of the key before it are read for 24 hours more; then an app
that comes with one is refused, and begins again at the first page. Until then the key is not changed again: the command
says so, changes nothing, and exits with 1.

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:GetItem, PutItem and
UpdateItem on the table, and kms:Decrypt and GenerateDataKey with its key where it has one of its own.`;

await runCommand({
  help,
  options: {},
  read: () => undefined,
  run: async (_nothing, deployment) => {
    const table = openTable(deployment.tableName, new DynamoDBClient(clientOptions(deployment, 'dynamoDbEndpoint')));
    const rotate = rotateCursors({ cursorKeys: cursorKeyRepository(table), newCursorKey, now: () => new Date() });
    const { changed, olderReadsUntil } = await rotate();
    const until = olderReadsUntil?.toISOString() ?? '';
    if (!changed)
      throw new UsageError(
        `The key was changed less than 24 hours ago: cursors of the one before it are read until ${until}. Nothing was changed; try again after that.`,
      );
    console.log('Cursors are sealed with a new key; functions take it up within 5 minutes.');
    console.log(olderReadsUntil ? `Those of the key before it are read until ${until}.` : 'There was none before it.');
    return 0;
  },
});
