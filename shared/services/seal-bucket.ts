import { PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { copyKey, copyText } from '../domain/seal-copy.ts';
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
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: copyKey(firmId, first.n),
      Body: copyText(blocks),
      ContentType: 'application/jsonl',
      IfNoneMatch: '*',
    });
    try {
      await client.send(command);
    } catch (error) {
      if (!isThereAlready(error)) throw error;
    }
  };
export type PutCopy = ReturnType<typeof putCopy>;

const isThereAlready = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;
