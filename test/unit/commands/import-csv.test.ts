import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detectFormat, readCsv } from '../../../infra/commands/import/csv.ts';

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
    lines.push([line.line, 'flaw' in line ? line.flaw.code : line.dossier || `reference ${line.reference}`]);
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
      [9, 'reference '],
    ]);
  });
});

test('columns are known by what French lists call them', async () => {
  const { columns } = await detectFormat(await written('RAISON SOCIALE ; N° SIREN;Nom du dossier;N° de référence\n'));
  expect(columns).toEqual(['company', 'registrationNumber', 'dossier', 'reference']);
});

test('columns that an import does not know are named, blank ones are not', async () => {
  const file = await written('\ufeffEntreprise;Ville ;Dossier;;Référence;N° interne\nA;B;C;;D;E\n');
  expect((await detectFormat(file)).unknown).toEqual(['Ville', 'N° interne']);
});

describe('a line', () => {
  const header = 'company;siren;dossier;reference\n';
  const flaws = async (text: string) => {
    const file = await written(header + text);
    const found = [];
    for await (const line of readCsv(file, await detectFormat(file)))
      found.push('flaw' in line ? [line.line, line.flaw.code, line.flaw.title, line.flaw.value] : [line.line]);
    return found;
  };

  test('may lack its last empty cells, and may have more empty ones', async () => {
    const file = await written('dossier;company;reference;siren\nPaie;A;1\nPaie;A;2;;;\n;;;;\n;;\n');
    const lines = [];
    for await (const line of readCsv(file, await detectFormat(file))) lines.push(line);
    expect(lines).toEqual([
      { line: 2, company: 'A', registrationNumber: '', dossier: 'Paie', reference: '1' },
      { line: 3, company: 'A', registrationNumber: '', dossier: 'Paie', reference: '2' },
    ]);
  });

  test('with more cells than there are titles is told with what stands beyond', async () => {
    expect(await flaws('A;;Paie;1;x')).toEqual([[2, 'too-many-cells', undefined, 'x']]);
  });

  test.each([
    ['within a cell', 'Le 12" bar;;Paie;1'],
    ['that is never closed', '"Dupont;;Paie;1'],
    ['that is closed too early', '"Paris" Nord;;Paie;1'],
    ['that closes nothing', 'Dupont";;Paie;1'],
  ])('with a quote %s costs itself alone, whatever follows', async (_, stray) => {
    const [value] = stray.split(';');
    const flaw = ['stray-quote', 'company', value];
    for (const next of ['B;;Paie;2', '"B; fils";;Paie;2', 'B;"";Paie;2', '"B ""x""";"";"";"2"'])
      expect(await flaws(`${stray}\n${next}\nC;;Paie;3\n`)).toEqual([[2, ...flaw], [3], [4]]);
    expect(await flaws(`A;;Paie;0\n${stray}`)).toEqual([[2], [3, ...flaw]]);
  });

  test('with a stray quote names its column', async () => {
    expect(await flaws('A;;Paie 1" x;2')).toEqual([[2, 'stray-quote', 'dossier', 'Paie 1" x']]);
    expect(await flaws('A;;Paie;"2\n')).toEqual([[2, 'stray-quote', 'reference', '"2']]);
  });

  test('may hold texts that were kept from becoming numbers', async () => {
    const file = await written('company,dossier,reference\nA,Paie,="00123"\n');
    for await (const line of readCsv(file, await detectFormat(file)))
      expect(line).toMatchObject({ reference: '00123' });
  });
});

test.each([
  ['sep=;', ';'],
  ['"sep=,"', ','],
  ['SEP=\t', '\t'],
])('a first line %j says what parts the cells', async (first, delimiter) => {
  const row = (...cells: string[]) => cells.join(delimiter);
  const text = `${first}\r\n${row('company', 'dossier', 'reference')}\r\n${row('A', 'Paie; compta, etc', '1')}\r\n`;
  expect(await read(delimiter === '\t' ? text : text.replace('Paie; compta, etc', 'Paie'))).toEqual([
    [3, delimiter === '\t' ? 'Paie; compta, etc' : 'Paie'],
  ]);
});

test('the separator is the one by which the first line names columns', async () => {
  expect(await read('"company","dossier (a; b; c; d)","dossier","reference"\nA,,Paie,1\n')).toEqual([[2, 'Paie']]);
});
