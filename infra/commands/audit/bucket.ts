import { GetObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { Block } from '../../../shared/domain/seal.ts';
import { UsageError } from '../deployment.ts';

const Line = z.object({ block: Block });

interface CopiesQuestion {
  readonly client: Pick<S3Client, 'send'>;
  readonly bucket: string;
  readonly firmId: string;
}

/**
 * A8: the blocks of a firm as a bucket under Object Lock has them, in order, one copy at a time. Of each copy the first
 * version counts: it is locked, while later ones may have been put over it, or a mark that it was deleted.
 *
 * @throws UsageError, naming it, for a copy that is none, or does not follow the one before.
 */
export async function* copiesOf(question: CopiesQuestion): AsyncGenerator<Block> {
  let n = 0;
  for await (const first of firstVersions(question, `${question.firmId}/`)) {
    const { Body } = await question.client.send(
      new GetObjectCommand({ Bucket: question.bucket, Key: first.key, VersionId: first.versionId }),
    );
    const text = (await Body?.transformToString()) ?? '';
    for (const line of text.split('\n').filter((each) => each !== '')) {
      const block = parsed(line);
      if (block?.firmId !== question.firmId || block.n !== n + 1)
        throw new UsageError(
          `${first.key} in the bucket ${question.bucket} is no copy of the blocks from ${n + 1} on.`,
        );
      n = block.n;
      yield block;
    }
  }
}

function parsed(line: string): Block | undefined {
  try {
    return Line.parse(JSON.parse(line)).block;
  } catch {
    return undefined;
  }
}

interface FirstVersion {
  readonly key: string;
  readonly versionId: string;
}

/** The oldest version of each object under a prefix; S3 lists versions by key, and those of one the latest first. */
export async function* firstVersions(
  { client, bucket }: Pick<CopiesQuestion, 'client' | 'bucket'>,
  prefix: string,
): AsyncGenerator<FirstVersion> {
  let last: FirstVersion | undefined;
  let from: { readonly KeyMarker?: string; readonly VersionIdMarker?: string } | undefined = {};
  while (from) {
    const page: Awaited<ReturnType<typeof listed>> = await listed(client, {
      Bucket: bucket,
      Prefix: prefix,
      ...from,
    });
    for (const { Key: key = '', VersionId: versionId = '' } of page.Versions ?? []) {
      if (last && last.key !== key) yield last;
      last = { key, versionId };
    }
    from = page.IsTruncated
      ? { KeyMarker: page.NextKeyMarker ?? '', VersionIdMarker: page.NextVersionIdMarker ?? '' }
      : undefined;
  }
  if (last) yield last;
}

const listed = (client: Pick<S3Client, 'send'>, input: ConstructorParameters<typeof ListObjectVersionsCommand>[0]) =>
  client.send(new ListObjectVersionsCommand(input));
