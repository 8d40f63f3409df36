import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { allFirms } from '../../../shared/data/all-firms.ts';
import type { Table } from '../../../shared/data/client.ts';
import { erasedIdsOf } from '../../../shared/data/erased-ids.ts';
import { Erased, erasedPrefix } from '../../../shared/domain/erasure.ts';
import { firstVersions } from '../audit/bucket.ts';
import { Id } from '../../../shared/domain/vocabulary.ts';
import { UsageError } from '../deployment.ts';
import { bucketOf, tableOf } from '../values.ts';

/** Where erasures are read from. */
export type Source =
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'bucket'; readonly name: string }
  | { readonly kind: 'file'; readonly name: string };

const bucketScheme = 's3://';

/** What a text names: a bucket by its scheme, a file by being one, or by how it is written; else a table. @throws UsageError for what cannot be one of them. */
export function sourceOf(text: string): Source {
  if (text.startsWith(bucketScheme))
    return { kind: 'bucket', name: bucketOf(text.slice(bucketScheme.length).replace(/\/+$/, ''), text) };
  if (existsSync(text) || /[/\\]|\.jsonl?$/.test(text)) return { kind: 'file', name: text };
  return { kind: 'table', name: tableOf(text) };
}

/** G3: what another table names, firm by firm, as its index has it. */
export async function* erasedInTable(table: Table): AsyncGenerator<Erased> {
  for await (const { firmId } of allFirms(table)) yield* erasedIdsOf(table, firmId);
}

/** G3: what lies in a bucket of seals, in the order of its keys; of each the first version, which is locked. */
export async function* erasedInBucket(client: Pick<S3Client, 'send'>, bucket: string): AsyncGenerator<Erased> {
  for await (const { key, versionId } of firstVersions({ client, bucket }, erasedPrefix)) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }));
    yield parsed((await Body?.transformToString()) ?? '', `${key} in the bucket ${bucket}`);
  }
}

/**
 * G3: the lines of a file, each an erasure as the bucket has it; all of them are read before the first one is given.
 * @throws UsageError, naming the line, for what is none.
 */
export async function* erasedInFile(file: string): AsyncGenerator<Erased> {
  if (!existsSync(file)) throw new UsageError(`${file} cannot be read.`);
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/);
  yield* lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parsed(line, `${file}, line ${String(index + 1)}`)],
  );
}

const Line = Erased.extend({ accessId: Id, firmId: Id });

function parsed(text: string, where: string): Erased {
  try {
    return Line.parse(JSON.parse(text));
  } catch {
    throw new UsageError(`${where} names no erasure.`);
  }
}
