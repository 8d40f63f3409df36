import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { uuidv7 } from 'uuidv7';
import { accessRepository } from '../../shared/data/accesses.ts';
import { openTable } from '../../shared/data/client.ts';
import { erasureRepository } from '../../shared/data/erasures.ts';
import { requestRepository } from '../../shared/data/requests.ts';
import type { Erased } from '../../shared/domain/erasure.ts';
import { salting } from '../../shared/services/salting.ts';
import { replayErasure } from '../../shared/use-cases/accesses/replay-erasure.ts';
import { mayStyle, overLine } from '../terminal.ts';
import { commonHelp, runCommand } from './command.ts';
import { clientOptions, UsageError, type Deployment } from './deployment.ts';
import { replayAll } from './erase/run.ts';
import { erasedInBucket, erasedInFile, erasedInTable, sourceOf, type Source } from './erase/sources.ts';

const help = `Erases again, after a backup was restored, whom the restored table has back: every access that another table, a bucket
of seals or a file says was erased.

  npm run erase:replay -- --from TABLE|s3://BUCKET|FILE [--outputs FILE]

  --from WHAT     a table, such as the one that was replaced by the restored one; a bucket of seals, where the stage has
                  one; or a file with a line {"accessId": …, "firmId": …, "at": …} for each, as the bucket's objects are
${commonHelp(18)}

An access that is open again is revoked with it, one that is held again cancelled; nobody is told once more. One that is
the last client admin of its company's users is named and left: replace it, and run this again; so is one that is of
another firm here than what names it says. An id that the table does not know is remembered. It can be run as often as
you like; what is erased stays so. It exits with 1 if one was left.

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:Query on the other table
and its indexes; GetItem, BatchGetItem, PutItem, UpdateItem, DeleteItem and ConditionCheckItem on the deployment's, and
kms:Decrypt and GenerateDataKey with its key where it has one of its own; for a bucket s3:ListBucketVersions and
s3:GetObjectVersion on it.`;

/** G3: the table itself, and the other one beside it. */
const dynamoDb = (deployment: Deployment, name: string) =>
  openTable(name, new DynamoDBClient(clientOptions(deployment, 'dynamoDbEndpoint')));

function read({ kind, name }: Source, deployment: Deployment): AsyncIterable<Erased> {
  if (kind === 'file') return erasedInFile(name);
  if (kind === 'table') return erasedInTable(dynamoDb(deployment, name));
  return erasedInBucket(new S3Client(clientOptions(deployment, 's3Endpoint')), name);
}

await runCommand({
  help,
  options: { from: { type: 'string' } },
  read: ({ from }) => {
    if (from === undefined) throw new UsageError('Say by --from which table, bucket or file names what was erased.');
    return { source: sourceOf(from) };
  },
  run: async ({ source }, deployment) => {
    const table = dynamoDb(deployment, deployment.tableName);
    const replay = replayErasure({
      ...{ accesses: accessRepository(table), erasures: erasureRepository(table), requests: requestRepository(table) },
      ...{ salting, newId: uuidv7, now: () => new Date(), via: 'command' },
    });
    const isTerminal = mayStyle(process.stderr);
    const isDone = await replayAll(read(source, deployment), {
      replay,
      print: (line) => {
        if (isTerminal) process.stderr.write(overLine(''));
        console.log(line);
      },
      onProgress: (told) => {
        if (isTerminal) process.stderr.write(overLine(told));
      },
    });
    return isDone ? 0 : 1;
  },
});
