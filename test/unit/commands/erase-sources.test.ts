import { appendFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { erasedInFile, sourceOf } from '../../../infra/commands/erase/sources.ts';

const erased = { accessId: uuidv7(), firmId: uuidv7(), at: '2026-11-26T10:20:30.400Z' };
const line = JSON.stringify(erased);

test('G3: what names the erased is a bucket, a file or a table', () => {
  expect(sourceOf('s3://seals/')).toEqual({ kind: 'bucket', name: 'seals' });
  expect(sourceOf('there/erased')).toEqual({ kind: 'file', name: 'there/erased' });
  expect(sourceOf('erased.jsonl')).toEqual({ kind: 'file', name: 'erased.jsonl' });
  expect(sourceOf('ClientAccessData-prod-Table1')).toEqual({ kind: 'table', name: 'ClientAccessData-prod-Table1' });
});

test.each([
  ['s3://', 's3:// names no bucket.'],
  ['s3:///x', 's3:///x names no bucket.'],
  ['s3://seals/erased', 's3://seals/erased names no bucket.'],
  ['not a table', 'not a table names no table, bucket or file.'],
])('G3: %s is none of them, which is said before anything is asked', (text, refusal) => {
  expect(() => sourceOf(text)).toThrow(refusal);
});

test('G3: a file is read line by line, and whole before anything of it is done', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'erased-')), 'erased.jsonl');
  await writeFile(file, `${line}\r\n\n${line}\n`);
  const read = [];
  for await (const one of erasedInFile(file)) read.push(one);
  expect(read).toEqual([erased, erased]);
  await appendFile(file, '{"accessId":"a2"}\n');
  await expect(erasedInFile(file).next()).rejects.toThrow(`${file}, line 4 names no erasure.`);
  for (const wrong of [{ accessId: 'nope' }, { firmId: 'nope' }, { at: '2026-11-26' }]) {
    await writeFile(file, `${line}\n${JSON.stringify({ ...erased, ...wrong })}\n`);
    await expect(erasedInFile(file).next()).rejects.toThrow(`${file}, line 2 names no erasure.`);
  }
  await expect(erasedInFile(`${file}.none`).next()).rejects.toThrow('cannot be read');
});
