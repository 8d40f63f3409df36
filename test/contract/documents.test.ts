import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { documents, documentText } from '../../infra/documents.ts';

test.each(Object.keys(documents) as (keyof typeof documents)[])('%s is what its sources say', async (name) => {
  const kept = await readFile(path.join(import.meta.dirname, '../..', name), 'utf8');
  expect(kept === (await documentText(name)), 'Run `npm run docs` and keep what it writes.').toBe(true);
});
