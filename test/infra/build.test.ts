import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildFunctions, functionNames } from '../../infra/build.ts';
import { errorCodes, fieldCodes } from '../../shared/domain/error.ts';
import { commonFieldTexts, commonProblemTexts } from '../../shared/texts/common-problems.ts';

let outdir: string;
beforeAll(async () => {
  outdir = await mkdtemp(path.join(tmpdir(), 'client-access-build-'));
});
afterAll(() => rm(outdir, { recursive: true, force: true }));

async function contents(): Promise<Record<string, string>> {
  const files = (await readdir(outdir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const hashes = files.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return [
      path.relative(outdir, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

test('an unchanged function keeps its bundle to the byte, so that a deployment leaves it alone', async () => {
  await buildFunctions(outdir);
  const first = await contents();
  await buildFunctions(outdir);
  expect(await contents()).toEqual(first);
  const expected = (await functionNames()).flatMap((name) =>
    ['index.js', 'index.js.map', 'package.json'].map((file) => `${name}/${file}`),
  );
  expect(Object.keys(first).sort()).toEqual(expected.sort());
});

test('the function that answers checks can refuse for nothing that it has no words for', async () => {
  const bundle = await readFile(path.join(inject('bundles'), 'http/permissions/index.js'), 'utf8');
  const named = (pattern: RegExp, codes: readonly string[]) =>
    new Set([...bundle.matchAll(pattern)].flatMap(([, code = '']) => (codes.includes(code) ? [code] : [])));
  const refusals = named(/new [\w$]+\("([a-z-]+)"/g, errorCodes);
  expect([...refusals]).toEqual(expect.arrayContaining(['unauthenticated', 'forbidden', 'unavailable']));
  expect([...refusals].filter((code) => !(code in commonProblemTexts))).toEqual([]);
  const fields = named(/code:"([a-z-]+)"/g, fieldCodes);
  expect([...fields]).toEqual(expect.arrayContaining(['missing', 'unknown-field', 'invalid-value']));
  expect([...fields].filter((code) => !(code in commonFieldTexts))).toEqual([]);
});
