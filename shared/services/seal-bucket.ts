import { PutObjectCommand, S3Client, S3ServiceException, type PutObjectCommandInput } from '@aws-sdk/client-s3';
import { copyKey, copyText } from '../domain/seal-copy.ts';
import { erasedKey, type Erased } from '../domain/erasure.ts';
import type { Block } from '../domain/seal.ts';

/**
 * Puts copies of blocks into a bucket under Object Lock, each once: what is there already stays
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html). The client sends the checksum that such
 * a bucket asks for by itself.
 */
export const putCopy =
  (bucket: string, client: Pick<S3Client, 'send'> = new S3Client()) =>
  async (firmId: string, blocks: readonly Block[]): Promise<void> => {
    const [first] = blocks;
    if (!first) throw new RangeError('A copy is of one block at least.');
    await putOnce(client, {
      Bucket: bucket,
      Key: copyKey(firmId, first.n),
      Body: copyText(blocks),
      ContentType: 'application/jsonl',
    });
  };
export type PutCopy = ReturnType<typeof putCopy>;

/** G3: remembers there that an access was erased, by ids alone. */
export const putErased =
  (bucket: string, client: Pick<S3Client, 'send'> = new S3Client()) =>
  ({ accessId, firmId, at }: Erased): Promise<void> =>
    putOnce(client, {
      Bucket: bucket,
      Key: erasedKey({ accessId, firmId }),
      Body: `${JSON.stringify({ accessId, firmId, at })}\n`,
      ContentType: 'application/jsonl',
    });

async function putOnce(client: Pick<S3Client, 'send'>, object: PutObjectCommandInput): Promise<void> {
  try {
    await client.send(new PutObjectCommand({ ...object, IfNoneMatch: '*' }));
  } catch (error) {
    if (!isThereAlready(error)) throw error;
  }
}

const isThereAlready = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;
