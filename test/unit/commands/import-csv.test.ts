import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detectFormat, readCsv, readUnknownTitles } from '../../../infra/commands/import/csv.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-csv-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(text: string): Promise<string> {
  const file = path.join(folder, 'file.csv');
  await writeFile(file, text);
  return file;
}

/** The line number and dossier of each line. */
async function read(text: string) {
  const file = await written(text);
  const lines: [number, string][] = [];
  for await (const line of readCsv(file, await detectFormat(file)))
    lines.push([line.line, 'flaw' in line ? line.flaw : line.dossier]);
  return lines;
}

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('in a file with %s', (_, end) => {
  const file = (...lines: string[]) => lines.join(end);

  test('a line is numbered where it starts, though quoted cells go on over several', async () => {
    const text = file('company;dossier;reference', 'A;"Paie', 'et', 'compta";1', 'B;"x\ny";2', 'C;Paie;3');
    expect(await read(text)).toEqual([
      [2, `Paie${end}et${end}compta`],
      [5, 'x\ny'],
      [7, 'Paie'],
    ]);
  });

  test('blank lines count', async () => {
    const text = file('', 'company;dossier;reference', '', '', 'A;Paie;1', 'B;"', '";2', '', 'C', '');
    expect(await read(text)).toEqual([
      [5, 'Paie'],
      [6, end],
      [9, '1 columns instead of 3'],
    ]);
  });
});

test('columns that an import does not know are named, blank ones are not', async () => {
  const file = await written('\ufeffEntreprise;Ville ;Dossier;;Référence;N° interne\nA;B;C;;D;E\n');
  expect(await readUnknownTitles(file, await detectFormat(file))).toEqual(['Ville', 'N° interne']);
});
