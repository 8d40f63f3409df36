import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { detectFormat, readCsv } from '../../../infra/commands/import/csv.ts';
import { LineConsistency, readLine } from '../../../shared/domain/import-line.ts';

const sample = fileURLToPath(new URL('../../../infra/commands/import/sample.csv', import.meta.url));

test('the import takes every line of the sample that ships, and knows its columns', async () => {
  const format = await detectFormat(sample);
  expect(format.unknown).toEqual([]);
  const consistency = new LineConsistency();
  const dossiers: string[] = [];
  for await (const line of readCsv(sample, format)) {
    if ('flaw' in line) throw new Error(line.flaw.code);
    const read = readLine(line);
    if ('errors' in read) throw new Error(JSON.stringify(read.errors));
    expect(consistency.check(read.line, line.line)).toEqual([]);
    dossiers.push(read.line.reference);
  }
  expect(dossiers).toEqual(['MOR-2026', 'MOR-PAIE-2026', 'LEF-2026', 'PET-2026']);
});
