import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { detectFormat, readCsv } from '../../../infra/commands/import/csv.ts';
import type { ImportLine } from '../../../shared/domain/import-line.ts';
import { fileOf, rowsOf, spreadsheets } from '../../support/spreadsheets.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const rows = rowsOf(5_000, 'Lot');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-spreadsheets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(Object.entries(spreadsheets))('%s: every one of 5,000 lines is read as it was typed', async (name, sheet) => {
  const file = path.join(folder, `${name.replaceAll(/\W/g, '-')}.csv`);
  await writeFile(file, fileOf(rows, sheet));
  const format = await detectFormat(file);
  expect(format).toMatchObject({ encoding: sheet.encoding, delimiter: sheet.delimiter, unknown: ['Ville'] });
  const read: unknown[] = [];
  for await (const line of readCsv(file, format)) read.push(line);
  expect(read).toEqual(rows.map((row, index) => ({ ...row, line: index + 2 })));
});

/** An API that takes lines, and remembers what it took and how far it has come. */
class FakeApi {
  readonly imported: ImportLine[] = [];
  dryLines = 0;
  /** What it tells of a line beside its outcome. */
  results: Readonly<Record<number, object>> = {};
  /** Called once a call of an import has been answered. */
  onImported: () => void = () => undefined;
  private server: Server | undefined;

  async start(language: string): Promise<string> {
    this.server = createServer((request, response) => {
      void this.answer(request, language).then((body) => response.end(JSON.stringify(body)));
    });
    await new Promise<void>((done) => this.server?.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  stop(): void {
    this.server?.close();
  }

  private async answer(request: IncomingMessage, language: string): Promise<object> {
    if (request.url === '/v1/firm') return { language };
    const lastLine = this.imported.at(-1)?.line ?? 0;
    const totals = { created: this.imported.length, updated: 0, unchanged: 0, refused: 0 };
    const times = { startedAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
    const by = { id: 'c1', name: 'Hélène' };
    if (request.method !== 'POST')
      return { ...{ importId: 'i1', ...times, startedBy: by, lastLine, totals }, refused: [], moreRefused: false };
    const { dryRun, lines } = JSON.parse(await text(request)) as { dryRun: boolean; lines: ImportLine[] };
    if (dryRun) this.dryLines += lines.length;
    else {
      this.imported.push(...lines);
      this.onImported();
    }
    const results = lines.map(({ line }) => ({
      ...{ line, outcome: 'created', company: null, effects: [], errors: [] },
      ...this.results[line],
    }));
    return { importId: dryRun ? null : 'i1', dryRun, results, totals };
  }
}

let api: FakeApi;
let cwd: string;
beforeEach(async () => {
  api = new FakeApi();
  cwd = await mkdtemp(path.join(folder, 'run-'));
});
afterEach(() => api.stop());

async function written(url: string, content: Buffer): Promise<string[]> {
  const service = { ApiUrl: url, UserPoolId: 'p_1', UserPoolClientId: 'c', TableName: 't', StateMachineArn: 'a' };
  const local = { CognitoEndpoint: url, DynamoDbEndpoint: url, StepFunctionsEndpoint: url };
  await writeFile(path.join(cwd, 'outputs.json'), JSON.stringify({ ClientAccess: service, Local: local }));
  await writeFile(path.join(cwd, 'clients.csv'), content);
  return ['clients.csv', '--token', 't', '--outputs', 'outputs.json'];
}

function start(args: readonly string[]) {
  const loader = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;
  const command = path.join(root, 'infra/commands/import.ts');
  const child = spawn(process.execPath, ['--import', loader, command, ...args], { cwd });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  const left = new Promise<{ code: number | null; said: string }>((done) =>
    child.once('close', (code) => done({ code, said })),
  );
  return { child, left, said: () => said };
}

const four = ['Excel for Windows, CSV', 'Excel for Mac, CSV (Macintosh)', 'LibreOffice', 'Google Sheets'];
test.each(four.map((name) => [name] as const))(
  '%s: 5,000 lines have a dry run, are stopped, and the same command goes on with them',
  async (name) => {
    const args = await written(await api.start('fr'), fileOf(rows, spreadsheets[name]!));
    const first = start(args);
    api.onImported = () => {
      if (api.imported.length > 1_000) first.child.kill('SIGINT');
    };
    const stopped = await first.left;
    expect([stopped.code, api.dryLines]).toEqual([130, 5_000]);
    expect(stopped.said).toMatch(
      /Interrompu\. Pour reprendre .*\n\n {2}npm run import -- clients\.csv --token … --outputs outputs\.json --import i1\n$/,
    );
    const reached = api.imported.at(-1)?.line ?? 0;
    expect(reached).toBeLessThan(5_001);

    api.onImported = () => undefined;
    const second = await start(args).left;
    expect(second.said).toContain(`Reprise après la ligne ${String(reached)}.`);
    expect([second.code, api.dryLines]).toEqual([0, 5_000]);
    expect(api.imported).toEqual(rows.map((row, index) => ({ ...row, line: index + 2 })));
    expect(await readdir(path.join(cwd, '.local/imports'))).toEqual([]);
  },
  60_000,
);

test('stopped in its dry run it says that nothing was imported, in the language of the firm', async () => {
  const args = await written(await api.start('en'), fileOf(rows, spreadsheets['LibreOffice']!));
  const run = start(args);
  run.child.stderr.on('data', () => run.said().includes('Dry run: 1') && run.child.kill('SIGINT'));
  const { code, said } = await run.left;
  expect([code, api.imported]).toEqual([130, []]);
  expect(said).toContain('Interrupted: nothing was imported. Run the same command again.');
});

test('refused lines show the title of the file and the value, and other lines are named', async () => {
  const content = [
    'Client;N° SIREN;Nom du dossier;Code',
    'Café;732829320;Paie;A1',
    'Café;73282932000074;Paie;1,23457E+11',
    'Le 12" bar;;Paie;A3',
    'Dupont;5620001;Paie;A1',
    'Dupont;05620001;#N/A;A4',
    'Dupont;732829320;Paie;A5',
    'Thé Ã©té;;Paie;A6',
    'Thé;;Paie;A1',
    'Thé;;Paie',
  ].join('\n');
  const { code, said } = await start(await written(await api.start('fr'), Buffer.from(content))).left;
  const lines = said.split('\n').filter((line) => line.startsWith('  ligne'));
  expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
    expect.stringMatching(
      /^ {2}ligne 2, Client « Café » : Ce SIREN est celui d’une entreprise qui porte un autre nom\. → « Dupont »$/,
    ),
    expect.stringMatching(/^ {2}ligne 3, N° SIREN « 73282932000074 » : C’est un numéro SIRET, /),
    expect.stringMatching(/^ {2}ligne 3, Code « 1,23457E\+11 » : Un tableur a récrit cette valeur /),
    expect.stringMatching(/^ {2}ligne 4, Client « Le 12" bar » : Un guillemet /),
    expect.stringMatching(/^ {2}ligne 5, N° SIREN « 5620001 » : Un numéro SIREN est attendu/),
    expect.stringMatching(/^ {2}ligne 6, N° SIREN « 05620001 » : Huit chiffres /),
    expect.stringMatching(/^ {2}ligne 6, Nom du dossier « #N\/A » : C’est le message d’erreur /),
    expect.stringMatching(
      /^ {2}ligne 7, Client « Dupont » : Ce SIREN est celui d’une entreprise qui porte un autre nom\. → « Café »$/,
    ),
    expect.stringMatching(/^ {2}ligne 8, Client « Thé Ã©té » : Des caractères de ce texte ont été perdus /),
    expect.stringMatching(/^ {2}ligne 9, Code « A1 » : La ligne 2 porte déjà cette référence\.$/),
    expect.stringMatching(/^ {2}ligne 10, Code : Ce champ est obligatoire\.$/),
  ]);
  expect([code, api.imported]).toEqual([1, []]);
  expect(said).toContain('Rien n’a été importé.');
});

const sideEffects = [
  'Client;SIREN;Dossier;Code',
  'Moreau;;Paie;A1',
  'Moreau;;Paie;A2',
  'Dupont;732829320;Paie;A3',
  'Thé & Co;552100554;Compta;A4',
  'Neuve;;Paie;A5',
].join('\n');
const tellSideEffects = (): void => {
  const known = (name: string) => ({ companyId: 'c1', name, formerName: null });
  api.results = {
    2: { outcome: 'unchanged', company: known('Moreau'), effects: [] },
    3: { company: known('Moreau'), effects: ['company-joined'] },
    4: { company: known('Dupont'), effects: ['company-joined', 'company-numbered'] },
    5: {
      ...{ outcome: 'updated', company: { ...known('Thé & Co'), formerName: 'Thé' } },
      effects: ['company-renamed', 'dossier-renamed'],
    },
    6: { company: { companyId: null, name: 'Neuve', formerName: null }, effects: ['company-created'] },
  };
};
const toldOf = (said: string, word: string) =>
  said
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .filter((line) => line.startsWith(`  ${word}`));

test('a dry run says which company each line joins and all that it does beside', async () => {
  tellSideEffects();
  const args = await written(await api.start('fr'), Buffer.from(sideEffects));
  expect(toldOf((await start([...args, '--dry-run']).left).said, 'ligne')).toEqual([
    '  ligne 2 : entreprise « Moreau », rien ne change',
    '  ligne 3 : entreprise « Moreau », nouveau dossier « Paie » (A2)',
    '  ligne 4 : entreprise « Dupont », qui reçoit le SIREN 732829320, nouveau dossier « Paie » (A3)',
    '  ligne 5 : entreprise « Thé », renommée « Thé & Co », dossier A4 renommé « Compta »',
    '  ligne 6 : nouvelle entreprise « Neuve », nouveau dossier « Paie » (A5)',
  ]);
});

test('before an import it says what changes of what is there', async () => {
  tellSideEffects();
  const { said } = await start(await written(await api.start('en'), Buffer.from(sideEffects))).left;
  expect(toldOf(said, 'line')).toEqual([
    '  line 4: company “Dupont”, which gets the SIREN 732829320, new dossier “Paie” (A3)',
    '  line 5: company “Thé”, renamed “Thé & Co”, dossier A4 renamed “Compta”',
  ]);
});

test('lines of different calls that contradict each other are refused together, and a company is made once', async () => {
  const lines = Array.from({ length: 150 }, (_, at) => `Client ${String(at)};;Paie;A${String(at)}`);
  const content = [
    'Client;SIREN;Dossier;Code',
    'C+;;Paie;B1',
    'Neuve;;Paie;B2',
    ...lines,
    'C#;;Paie;B3',
    'Neuve;;Paie;B4',
  ];
  api.results = Object.fromEntries(
    content.map((row, at) => {
      const company = { companyId: null, name: row.split(';')[0], formerName: null };
      return [at + 1, { company, effects: ['company-created'] }];
    }),
  );
  const args = await written(await api.start('en'), Buffer.from(content.join('\n')));
  const { said } = await start([...args, '--dry-run']).left;
  const told = toldOf(said, 'line').filter((line) => !line.includes('Client 1'));
  expect(told.filter((line) => line.includes('Neuve'))).toEqual([
    '  line 3: new company “Neuve”, new dossier “Paie” (B2)',
    '  line 155: company “Neuve”, new dossier “Paie” (B4)',
  ]);
  expect(told.filter((line) => line.includes(', Client “C'))).toEqual([
    expect.stringMatching(/^ {2}line 2, Client “C\+”: This name resembles .* → “C#”$/),
    expect.stringMatching(/^ {2}line 154, Client “C#”: This name resembles .* → “C\+”$/),
  ]);
  const { code } = await start([...args, '--skip-refused']).left;
  expect([code, api.imported.length]).toEqual([1, 152]);
});
