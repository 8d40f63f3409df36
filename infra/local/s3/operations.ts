import { createHash, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import type { Bucket, Version } from './buckets.ts';

/** What S3 refuses, with its own code. */
export class S3Error extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const day = 24 * 3600 * 1000;

/**
 * Adds a version. As on AWS, a bucket under Object Lock takes none without a checksum, none is taken whose checksum is
 * wrong, and with `If-None-Match: *` none of a name that is there
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html).
 */
export function putObject(bucket: Bucket, key: string, headers: IncomingHttpHeaders, body: Buffer): Version {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw new S3Error(501, 'NotImplemented', 'If-None-Match takes * alone.');
  if (
    headers['content-encoding']?.includes('aws-chunked') ||
    Object.keys(headers).some((it) => it.startsWith('x-amz-object-lock'))
  )
    throw new S3Error(501, 'NotImplemented', 'The local host takes whole bodies, under the lock of their bucket.');
  const given = checksums(headers);
  if (bucket.lockedDays !== undefined && given.length === 0)
    throw new S3Error(
      400,
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    );
  for (const { name, value } of given)
    if (value !== checksumOf(name, body))
      throw new S3Error(400, 'BadDigest', `The ${name} you specified did not match what we received.`);
  const versions = bucket.versions.get(key) ?? [];
  if (ifNoneMatch === '*' && versions[0]?.body)
    throw new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  const at = new Date();
  const lockedUntil = bucket.lockedDays === undefined ? undefined : new Date(at.getTime() + bucket.lockedDays * day);
  const version = { id: randomUUID(), key, at, body, lockedUntil };
  bucket.versions.set(key, [version, ...versions]);
  return version;
}

const checksums = (headers: IncomingHttpHeaders): { readonly name: string; readonly value: string }[] =>
  Object.entries(headers)
    .filter(([name]) => name === 'content-md5' || /^x-amz-checksum-(?!algorithm|type)/.test(name))
    .map(([name, value]) => ({ name, value: String(value) }));

function checksumOf(header: string, body: Buffer): string {
  const bits = Buffer.alloc(4);
  switch (header) {
    case 'content-md5':
      return createHash('md5').update(body).digest('base64');
    case 'x-amz-checksum-sha256':
      return createHash('sha256').update(body).digest('base64');
    case 'x-amz-checksum-crc32':
      bits.writeUInt32BE(crc32(body));
      return bits.toString('base64');
    default:
      throw new S3Error(501, 'NotImplemented', `The local host does not know ${header}.`);
  }
}

/** The version that is named, or the latest. */
export function getObject(bucket: Bucket, key: string, versionId: string | null): Version & { readonly body: Buffer } {
  const versions = bucket.versions.get(key) ?? [];
  const version = versionId === null ? versions[0] : versions.find(({ id }) => id === versionId);
  const { body } = version ?? {};
  if (version && body) return { ...version, body };
  if (versionId === null) throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.');
  if (version) throw new S3Error(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
  throw new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.');
}

/** Marks an object as deleted, or removes a version of it whose lock has ended. */
export function deleteObject(bucket: Bucket, key: string, versionId: string | null): void {
  const versions = bucket.versions.get(key) ?? [];
  if (versionId === null) {
    const marker = { id: randomUUID(), key, at: new Date(), body: undefined, lockedUntil: undefined };
    bucket.versions.set(key, [marker, ...versions]);
    return;
  }
  const version = versions.find(({ id }) => id === versionId);
  if (version?.lockedUntil && version.lockedUntil > new Date())
    throw new S3Error(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
  bucket.versions.set(
    key,
    versions.filter((it) => it !== version),
  );
}

export interface Listed {
  readonly versions: readonly Version[];
  /** The last one, when there are more. */
  readonly next: Version | undefined;
}

/** Versions by key, those of one the latest first, at most 1,000 from after a marker on. */
export function listVersions(bucket: Bucket, query: URLSearchParams): Listed {
  const prefix = query.get('prefix') ?? '';
  const most = Math.min(1000, Number(query.get('max-keys') ?? 1000));
  const all = [...bucket.versions.entries()]
    .filter(([key]) => key.startsWith(prefix))
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .flatMap(([, versions]) => versions);
  const [key, id] = [query.get('key-marker'), query.get('version-id-marker')];
  const start =
    id === null ? all.findIndex((it) => key === null || it.key > key) : all.findIndex((it) => it.id === id) + 1;
  const versions = start < 0 ? [] : all.slice(start, start + most);
  return { versions, next: start >= 0 && start + most < all.length ? versions.at(-1) : undefined };
}
