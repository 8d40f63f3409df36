import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copiesOf } from '../../../infra/commands/audit/bucket.ts';
import { erasedInBucket } from '../../../infra/commands/erase/sources.ts';
import { newBucket, type Bucket } from '../../../infra/local/s3/buckets.ts';
import { startS3 } from '../../../infra/local/s3/s3.ts';
import type { Table } from '../../../shared/data/client.ts';
import { erasedIdsOf } from '../../../shared/data/erased-ids.ts';
import { erasureRepository } from '../../../shared/data/erasures.ts';
import { sealMarkRepository } from '../../../shared/data/seal-marks.ts';
import { keys } from '../../../shared/data/table.ts';
import { copyKey } from '../../../shared/domain/seal-copy.ts';
import { hashOf, type Block } from '../../../shared/domain/seal.ts';
import type { Flaw } from '../../../shared/domain/seal-check.ts';
import { fingerprint } from '../../../shared/services/fingerprint.ts';
import { putCopy, putErased } from '../../../shared/services/seal-bucket.ts';
import { copySeals } from '../../../shared/use-cases/record/copy-seals.ts';
import { verifyRecord } from '../../../shared/use-cases/record/verify-record.ts';
import { freshTable } from '../../support/fresh-table.ts';
import { putEntries, recordOffice, sampleEntry } from '../../support/sealed.ts';

const now = () => new Date('2026-11-26T12:00:00.000Z');
const at = (minute: number) => new Date(Date.parse('2026-11-26T08:00:00.000Z') + minute * 60_000).toISOString();

let table: Table;
let office: ReturnType<typeof recordOffice>;
let bucket: Bucket;
let s3: Awaited<ReturnType<typeof startS3>>;
let client: S3Client;
let firmId: string;
let minute: number;

beforeAll(async () => {
  table = await freshTable();
  office = recordOffice(table, now);
  bucket = newBucket('seals', 3653);
  s3 = await startS3([bucket, newBucket('plain')]);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new S3Client({ endpoint: s3.url, region: 'eu-west-3', credentials });
});
afterAll(() => void s3.server.close());
beforeEach(async () => {
  firmId = uuidv7();
  minute = 0;
  bucket.versions.clear();
  await sealed(3);
});

async function sealed(blocks: number): Promise<void> {
  for (let i = 0; i < blocks; i += 1) {
    minute += 1;
    await putEntries(table, [sampleEntry({ firmId, at: at(minute), version: 1 })]);
    await office.seal(firmId, { lateOnes: false });
  }
}

type Deps = Parameters<typeof copySeals>[0];
const copying = (broken: Partial<Deps> = {}) =>
  copySeals({
    firms: async function* () {
      yield await Promise.resolve({ firmId });
    },
    seals: office.seals,
    sealMarks: sealMarkRepository(table),
    putCopy: putCopy('seals', client),
    erasedIds: (of) => erasedIdsOf(table, of),
    putErased: putErased('seals', client),
    ...broken,
  })(() => true);
const copied = async () => {
  const numbers: number[] = [];
  for await (const { n } of copiesOf({ client, bucket: 'seals', firmId })) numbers.push(n);
  return numbers;
};
async function flaws(): Promise<Flaw[]> {
  const found: Flaw[] = [];
  const copies = copiesOf({ client, bucket: 'seals', firmId });
  await verifyRecord({ fingerprint, now })({
    ...{ lines: office.read(firmId), told: [], copies },
    onFlaw: (flaw) => found.push(flaw),
  });
  return found;
}

test('A3: what is new of a chain is copied, once, under lock', async () => {
  await copying();
  await copying();
  await sealed(2);
  await copying();
  expect([...bucket.versions.keys()]).toEqual([copyKey(firmId, 1), copyKey(firmId, 4)]);
  expect(await copied()).toEqual([1, 2, 3, 4, 5]);
  for (const [version, ...others] of bucket.versions.values())
    expect([others.length, version!.lockedUntil!.getTime() > Date.now() + 3652 * 86_400_000]).toEqual([0, true]);
  expect(await flaws()).toEqual([]);
});

test.each([
  ['before it is noted', 0],
  ['after it is noted, before it is put', 1],
  ['after it is put', 2],
])('A3: a copy that breaks off %s is made by the next run, though the chain has grown', async (_when, step) => {
  let steps = 0;
  const breaking =
    <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> => {
      steps += 1;
      return steps > step ? Promise.reject(new Error('The function was stopped.')) : call(...args);
    };
  const sealMarks = sealMarkRepository(table);
  const broken = copying({
    sealMarks: { ...sealMarks, copy: breaking(sealMarks.copy) },
    putCopy: breaking(putCopy('seals', client)),
  });
  await expect(broken).rejects.toThrow('The seals of 1 firms were not copied.');
  await sealed(1);
  await copying();
  expect(await copied()).toEqual([1, 2, 3, 4]);
  for (const versions of bucket.versions.values()) expect(versions).toHaveLength(1);
  expect(await flaws()).toEqual([]);
});

test('A3: of several runs at once each block is copied once', async () => {
  await Promise.all([copying(), copying(), copying()]);
  expect(await copied()).toEqual([1, 2, 3]);
  expect([...bucket.versions.values()].flat()).toHaveLength(1);
});

test('A3: what another run seals and copies between two reads is no end of a chain that was cut off', async () => {
  const sealMarks = sealMarkRepository(table);
  let isFirst = true;
  const thenMeanwhile = async <T>(found: Promise<T>): Promise<T> => {
    const read = await found;
    if (!isFirst) return read;
    isFirst = false;
    await sealed(1);
    await copying();
    return read;
  };
  await copying({
    seals: { ...office.seals, last: (of) => thenMeanwhile(office.seals.last(of)) },
    sealMarks: { ...sealMarks, copied: (of) => thenMeanwhile(sealMarks.copied(of)) },
  });
  expect(await copied()).toEqual([1, 2, 3, 4]);
});

describe('A8: against the bucket it is found', () => {
  const blocks = async (): Promise<Block[]> => {
    const found: Block[] = [];
    for await (const block of office.seals.blocks(firmId)) found.push(block);
    return found;
  };
  const cutLast = async () => {
    const last = (await blocks()).at(-1)!;
    const [entry] = last.entries;
    const [subjectId, place] = entry!.key.split('/');
    const [instant, auditId] = place!.split('#');
    for (const { pk, sk } of [keys.seal(firmId, last.n), keys.audit(subjectId!, instant!, auditId!)])
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  };

  test('that the end of the chain was cut off, which the next copy notices too', async () => {
    await copying();
    await cutLast();
    expect(await office.flaws(office.read(firmId))).toEqual([]);
    expect(await flaws()).toEqual([{ code: 'tail-cut', n: 3 }]);
    await expect(copying()).rejects.toThrow('not copied');
  });

  test('that the last block was made anew', async () => {
    await copying();
    const last = (await blocks()).at(-1)!;
    const changed = { ...last, at: at(100) };
    const Item = { ...keys.seal(firmId, 3), type: 'Seal', ...changed, hash: hashOf(changed, fingerprint) };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    expect(await office.flaws(office.read(firmId))).toEqual([]);
    expect(await flaws()).toEqual([{ code: 'block-differs', n: 3 }]);
  });

  test('also when something is put over a copy, or it is marked as deleted: the first version counts', async () => {
    await copying();
    const Key = copyKey(firmId, 1);
    await client.send(new PutObjectCommand({ Bucket: 'seals', Key, Body: 'forged' }));
    await client.send(new DeleteObjectCommand({ Bucket: 'seals', Key }));
    await cutLast();
    expect(await flaws()).toEqual([{ code: 'tail-cut', n: 3 }]);
  });

  test('that something else lies there than copies', async () => {
    await client.send(new PutObjectCommand({ Bucket: 'seals', Key: copyKey(firmId, 1), Body: 'forged' }));
    await expect(copied()).rejects.toThrow(`${copyKey(firmId, 1)} in the bucket seals is no copy`);
  });
});

describe('the local S3 refuses what AWS refuses', () => {
  const put = (more: object = {}, on = client) =>
    on.send(new PutObjectCommand({ Bucket: 'seals', Key: 'k', Body: 'x', ...more }));

  test('to put over, to remove what is locked, a wrong checksum, an unknown bucket', async () => {
    const { VersionId } = await put();
    await expect(put({ IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(put({ Key: 'other', ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(put({ Bucket: 'nowhere' })).rejects.toMatchObject({ name: 'NoSuchBucket' });
    const remove = client.send(new DeleteObjectCommand({ Bucket: 'seals', Key: 'k', VersionId }));
    await expect(remove).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test('a body without a checksum, under Object Lock alone', async () => {
    const [locked, plain] = await Promise.all(
      ['seals', 'plain'].map((name) => fetch(`${s3.url}/${name}/k`, { method: 'PUT', body: 'x' })),
    );
    expect([locked!.status, plain!.status]).toEqual([400, 200]);
    expect(await locked!.text()).toContain('<Code>InvalidRequest</Code>');
  });
});

test('G3: who was erased is remembered in the bucket, by ids, once, beside the copies', async () => {
  const erasures = erasureRepository(table);
  const erased = [1, 2].map((minutes) => ({ accessId: uuidv7(), firmId, at: at(minutes) }));
  const inBucket = async () => {
    const found: unknown[] = [];
    for await (const one of erasedInBucket(client, 'seals')) found.push(one);
    return found;
  };
  await erasures.remember(erased[0]!);
  await copying();
  expect(await inBucket()).toEqual([erased[0]]);
  await erasures.remember(erased[1]!);
  for (const _time of ['once', 'again']) await copying();
  expect(await inBucket()).toEqual(erased);
  for (const versions of bucket.versions.values()) expect(versions).toHaveLength(1);
  expect(await copied()).toEqual([1, 2, 3]);
  expect(await flaws()).toEqual([]);
});
