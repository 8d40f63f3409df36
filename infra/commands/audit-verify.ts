import { statSync } from 'node:fs';
import { S3Client } from '@aws-sdk/client-s3';
import type { Told } from '../../shared/domain/seal-check.ts';
import { readRecord } from '../../shared/use-cases/record/read-record.ts';
import { copiesOf } from './audit/bucket.ts';
import { recordOf } from './audit/firms.ts';
import { byFirm, firmOf, readLines } from './audit/lines.ts';
import { requireOneFirm, verifyAll, type Copies, type OfFirm, type Wanted } from './audit/verify.ts';
import { commonHelp, runCommand } from './command.ts';
import { clientOptions, UsageError } from './deployment.ts';
import { bucketOf, idOf } from './values.ts';

const help = `Verifies the record of what was done: that the chain of each firm's blocks is unbroken, each entry there and unchanged,
none without a block for more than an hour, and the versions of each subject without gaps. It names what is wrong, and
exits with 1 if anything is.

  npm run audit:verify -- [--firm ID] [--expect N:HASH]... [--bucket NAME] [--outputs FILE]
  npm run audit:verify -- --file FILE [--firm ID] [--expect N:HASH]... [--bucket NAME]

  --firm ID       one firm; else all of them
  --file FILE     what npm run audit:export wrote; no deployment is asked then
  --expect N:HASH what the firm was told of block N, by mail or in a bucket: without it nobody can see that the end of
                  the chain was cut off, or that all of it was made anew. Needs --firm where there are several
  --bucket NAME   compare each block with the copy in this bucket under Object Lock (default: the outputs'
                  own, where the stage has one; none: with no bucket)
${commonHelp(18)}

Of entries older than 10 years, which may have gone, the chain alone is checked.

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:Query on the table and its
indexes, and kms:Decrypt with its key where it has one of its own; for a bucket s3:ListBucketVersions and
s3:GetObjectVersion on it.`;

function toldOf(text: string): Told {
  const [, n, hash] = /^([1-9]\d{0,8}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (n === undefined || hash === undefined) throw new UsageError(`${text} is not a block's number and hash, N:HASH.`);
  return { n: Number(n), hash };
}

interface Input extends Wanted {
  readonly file: string | undefined;
  readonly bucket: string | undefined;
}

const noBucket = 'none';

const copiesIn = (bucket: string | undefined, client: () => S3Client): Copies => {
  if (bucket === undefined || bucket === noBucket) return undefined;
  const opened = client();
  return (firmId) => copiesOf({ client: opened, bucket, firmId });
};

/** Whose lines an export has. @throws UsageError for what comes by a pipe: it is not there a second time. */
async function* firmIdsIn(file: string): AsyncGenerator<string> {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false)
    throw new UsageError('Say by --firm which firm --expect is of.');
  for await (const line of readLines(file)) yield firmOf(line);
}

async function verifyFile(file: string, input: Input): Promise<number> {
  await requireOneFirm(() => firmIdsIn(file), input);
  const copies = copiesIn(input.bucket, () => new S3Client());
  return verifyAll(byFirm(readLines(file)), input, copies);
}

await runCommand({
  help,
  options: {
    firm: { type: 'string' },
    file: { type: 'string' },
    expect: { type: 'string', multiple: true },
    bucket: { type: 'string' },
  },
  read: ({ firm, file, bucket, expect = [] }): Input => ({
    ...{ firm: idOf(firm), file, told: expect.map(toldOf) },
    bucket: bucket === undefined || bucket === noBucket ? bucket : bucketOf(bucket),
  }),
  runAlone: (input) => (input.file === undefined ? undefined : verifyFile(input.file, input)),
  run: async (input, deployment) => {
    const office = recordOf(deployment);
    const read = readRecord(office);
    async function* firmIds(): AsyncGenerator<string> {
      for await (const { firmId } of office.firms(input.firm)) yield firmId;
    }
    async function* firms(): AsyncGenerator<OfFirm> {
      for await (const firmId of firmIds()) yield { firmId, lines: read(firmId) };
    }
    await requireOneFirm(firmIds, input);
    const bucket = input.bucket ?? deployment.sealBucket;
    const copies = copiesIn(bucket, () => new S3Client(clientOptions(deployment, 's3Endpoint')));
    return verifyAll(firms(), input, copies);
  },
});
