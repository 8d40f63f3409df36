import { S3Client } from '@aws-sdk/client-s3';
import type { Told } from '../../shared/domain/seal-check.ts';
import { fingerprint } from '../../shared/services/fingerprint.ts';
import { readRecord, type RecordLine } from '../../shared/use-cases/record/read-record.ts';
import { verifyRecord, type Checked } from '../../shared/use-cases/record/verify-record.ts';
import { mayStyle, overLine } from '../terminal.ts';
import { copiesOf } from './audit/bucket.ts';
import { recordOf } from './audit/firms.ts';
import { flawLine } from './audit/flaws.ts';
import { byFirm, readLines } from './audit/lines.ts';
import { many, manyOf } from './audit/many.ts';
import { commonHelp, runCommand } from './command.ts';
import { clientOptions, UsageError } from './deployment.ts';

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

interface Input {
  readonly firm: string | undefined;
  readonly file: string | undefined;
  readonly told: readonly Told[];
  readonly bucket: string | undefined;
}

/** What a bucket has of a firm; undefined where there is none. */
type Copies = ((firmId: string) => AsyncIterable<Told>) | undefined;

const copiesIn = (bucket: string | undefined, client: () => S3Client): Copies => {
  if (bucket === undefined || bucket === 'none') return undefined;
  const opened = client();
  return (firmId) => copiesOf({ client: opened, bucket, firmId });
};

interface OfFirm {
  readonly firmId: string;
  readonly lines: AsyncIterable<RecordLine>;
}

/** A8: verifies one firm's record after the other, as the table or an export has it. */
async function verifyAll(firms: AsyncIterable<OfFirm>, { firm, told }: Input, copies: Copies): Promise<number> {
  const verify = verifyRecord({ fingerprint, now: () => new Date() });
  let flaws = 0;
  let seen = 0;
  for await (const { firmId, lines } of firms) {
    if (firm !== undefined && firm !== firmId) {
      for await (const _line of lines);
      continue;
    }
    seen += 1;
    if (seen > 1 && told.length > 0) throw new UsageError('Say by --firm which firm --expect is of.');
    const checked = await verify({
      ...{ lines, told, copies: copies?.(firmId) },
      onFlaw: (flaw) => console.log(flawLine(flaw)),
      onProgress: showProgress,
    });
    if (mayStyle(process.stderr)) process.stderr.write(overLine(''));
    const copied = copies ? ` (${checked.copies} of them in the bucket)` : '';
    console.log(`Firm ${firmId}: ${manyOf(checked)}${copied}, ${verdict(checked.flaws)}`);
    flaws += checked.flaws;
  }
  if (seen === 0)
    throw new UsageError(firm === undefined ? 'There is no record.' : `There is nothing of firm ${firm}.`);
  return flaws === 0 ? 0 : 1;
}

const verdict = (flaws: number) => (flaws === 0 ? 'as they were sealed.' : `${many(flaws, 'flaw')}.`);

function showProgress(checked: Checked): void {
  if (checked.entries % 5000 === 0 && mayStyle(process.stderr)) process.stderr.write(overLine(manyOf(checked)));
}

await runCommand({
  help,
  options: {
    firm: { type: 'string' },
    file: { type: 'string' },
    expect: { type: 'string', multiple: true },
    bucket: { type: 'string' },
  },
  read: ({ firm, file, bucket, expect = [] }): Input => ({ firm, file, bucket, told: expect.map(toldOf) }),
  runAlone: (input) =>
    input.file === undefined
      ? undefined
      : verifyAll(
          byFirm(readLines(input.file)),
          input,
          copiesIn(input.bucket, () => new S3Client()),
        ),
  run: (input, deployment) => {
    const office = recordOf(deployment);
    const read = readRecord(office);
    async function* firms(): AsyncGenerator<OfFirm> {
      for await (const { firmId } of office.firms(input.firm)) yield { firmId, lines: read(firmId) };
    }
    const bucket = input.bucket ?? deployment.sealBucket;
    return verifyAll(
      firms(),
      input,
      copiesIn(bucket, () => new S3Client(clientOptions(deployment, 's3Endpoint'))),
    );
  },
});
