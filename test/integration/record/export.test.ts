import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byFirm, readLines, writtenLine } from '../../../infra/commands/audit/lines.ts';
import type { Table } from '../../../shared/data/client.ts';
import { storedEntry } from '../../../shared/data/record-reader.ts';
import { entryItem } from '../../../shared/data/record.ts';
import type { Flaw } from '../../../shared/domain/seal-check.ts';
import { freshTable } from '../../support/fresh-table.ts';
import { putEntries, recordOffice, sampleEntry } from '../../support/sealed.ts';

const at = (second: number) => new Date(Date.parse('2026-11-26T08:00:00.000Z') + second * 1000).toISOString();
const firms = [uuidv7(), uuidv7()];

let table: Table;
let office: ReturnType<typeof recordOffice>;
let folder: string;
let exported: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-record-'));
  table = await freshTable();
  office = recordOffice(table, () => new Date('2026-11-26T12:00:00.000Z'));
  exported = [];
  for (const firmId of firms) {
    await putEntries(
      table,
      Array.from({ length: 40 }, (_, i) => sampleEntry({ firmId, at: at(i), version: 1 })),
    );
    await office.seal(firmId);
    for await (const line of office.read(firmId)) exported.push(writtenLine(line));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function flawsOf(lines: readonly string[]): Promise<Record<string, Flaw[]>> {
  const file = path.join(folder, `${uuidv7()}.jsonl`);
  await writeFile(file, lines.map((line) => `${line}\n`).join(''));
  const found: Record<string, Flaw[]> = {};
  for await (const { firmId, lines: read } of byFirm(readLines(file))) found[firmId] = await office.flaws(read);
  return found;
}

test('A8: an export is verified without the table', async () => {
  expect(await flawsOf(exported)).toEqual(Object.fromEntries(firms.map((firmId) => [firmId, []])));
});

test('A8: what is changed in an export, or left out of it, is found in the firm that it is of', async () => {
  const changed = exported.map((line, i) => (i === 5 ? line.replace('"active"', '"revoked"') : line));
  expect(await flawsOf(changed)).toMatchObject({ [firms[0]!]: [{ code: 'entry-changed' }], [firms[1]!]: [] });

  const shorter = exported.filter((_line, i) => i !== 60);
  expect(await flawsOf(shorter)).toMatchObject({ [firms[0]!]: [], [firms[1]!]: [{ code: 'entry-removed' }] });
});

test('A8: what stands twice in an export, or not where it belongs, is found, sealed or not', async () => {
  const [firmId = ''] = firms;
  const young = writtenLine({ entry: storedEntry(entryItem(sampleEntry({ firmId, at: at(14_000), version: 1 }))) });
  const lines = [...exported.slice(0, 41), young];
  const keyOf = (line: string) => storedEntry(JSON.parse(line).entry).key;
  expect(await flawsOf(lines)).toEqual({ [firmId]: [] });
  for (const [line, place] of [
    [lines[5]!, 6],
    [lines[5]!, 20],
    [lines[20]!, 5],
    [lines[20]!, 0],
    [lines[5]!, 41],
    [lines[5]!.replace('"active"', '"revoked"'), 41],
    [young, 41],
    [young, 42],
    [young, 0],
  ] as const) {
    const found = await flawsOf(lines.toSpliced(place, 0, line));
    expect(found, `${line} at ${String(place)}`).toEqual({ [firmId]: [{ code: 'entry-misplaced', key: keyOf(line) }] });
  }
});

test('A8: what is no export is refused, naming the line', async () => {
  await expect(flawsOf([exported[0]!, '{"entry":{}}'])).rejects.toThrow(/, line 2 is no line of an export/);
  await expect(flawsOf(['<html>'])).rejects.toThrow(/, line 1 is no line of an export/);
  const nowhere = async () => {
    for await (const _line of readLines(path.join(folder, 'none'))) throw new Error('There is no such file.');
  };
  await expect(nowhere()).rejects.toThrow('cannot be read');
});
