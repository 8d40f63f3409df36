import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detectFormat, readCsv } from '../../../infra/commands/import/csv.ts';
import { byteEncodings, decoderOf, type Encoding } from '../../../infra/commands/import/encodings.ts';
import { FileFault } from '../../../infra/commands/import/file-fault.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-encodings-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(content: Buffer, name = 'file.csv'): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

/** Writes text in an encoding of one byte a character. */
function bytesOf(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const chars = decoderOf(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(
    [...text].map((char) => {
      const byte = chars.indexOf(char);
      if (byte === -1) throw new Error(`${encoding} has no ${char}`);
      return byte;
    }),
  );
}

const rows = (...names: string[]) =>
  ['entreprise;dossier;référence', ...names.map((name, index) => `${name};Comptabilité;R${String(index)}`), ''].join(
    '\r\n',
  );
const names = ['Café Hélène', 'SOCIÉTÉ GÉNÉRALE', 'Hôtel de l’Étoile', 'Maître Noël', 'GARÇON & FRÈRES', 'L’île à Çà'];

async function companies(content: Buffer): Promise<string[]> {
  const file = await written(content);
  const found: string[] = [];
  for await (const line of readCsv(file, await detectFormat(file)))
    found.push('flaw' in line ? line.flaw.code : line.company);
  return found;
}

const refused = async (content: Buffer, name?: string): Promise<FileFault['text']> => {
  const error: unknown = await detectFormat(await written(content, name)).catch((fault: unknown) => fault);
  if (!(error instanceof FileFault)) throw new Error(`Not refused: ${JSON.stringify(error)}`);
  return { ...error.text, fr: error.text.fr.replaceAll(/[\u00a0\u202f]/g, ' ') };
};

describe.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be'])('%s', (encoding) => {
  test.each([
    ['with', '\ufeff'],
    ['without', ''],
  ])('is read %s a byte order mark', async (_, mark) => {
    expect(await companies(bytesOf(mark + rows(...names), encoding))).toEqual(names);
  });
});

describe.each(['windows-1252', 'macintosh', 'cp850', 'iso-8859-15'] as const)('%s', (encoding) => {
  // What all of them have.
  const own = names.map((name) => (/cp850|8859/.test(encoding) ? name.replaceAll('’', "'") : name));

  test('is read where names have accents', async () => {
    expect(await companies(bytesOf(rows(...own), encoding))).toEqual(own);
  });

  test.each(own.map((name) => [name]))(
    'of one name alone, %s, is read, or else refused: never as another',
    async (name) => {
      const content = bytesOf(`entreprise;dossier;code\n${name};Paie;1\n`, encoding);
      const read = await companies(content).catch((error: unknown) => error);
      expect(read instanceof FileFault || JSON.stringify(read) === JSON.stringify([name])).toBe(true);
    },
  );
});

test('windows-1252 is read by one word with a small letter', async () => {
  for (const name of ['Hôtel', 'Général', 'Café', 'Garçon', 'Noël', 'Voilà'])
    expect(await companies(bytesOf(`entreprise;dossier;code\n${name};Paie;1\n`, 'windows-1252'))).toEqual([name]);
});

test('a rare sign does not make another encoding possible', async () => {
  const many = Array.from({ length: 200 }, (_, index) => `Société ${String(index)}`);
  for (const sign of ['L’Œuvre', 'Prix : 3 €', '« Chez nous » – Lyon'])
    expect(await companies(bytesOf(rows(...many, sign), 'windows-1252'))).toEqual([...many, sign]);
});

test('text that two encodings give sense to is refused with what it would be in each, and how to save it', async () => {
  const text = await refused(bytesOf('entreprise;dossier;code\nCRÈME;Paie;1\n', 'macintosh'));
  expect(text.fr).toMatch(/en Windows-1252, on y lit « CRéME ».*en MacRoman, on y lit « CRÈME ».*CSV UTF-8/s);
  expect(text.en).toMatch(/as Windows-1252 it reads “CRéME”.*CSV UTF-8/s);
});

test('a file that mixes UTF-8 with something else is refused', async () => {
  const content = Buffer.concat([Buffer.from(rows('Café Hélène')), bytesOf('Hôtel;Paie;9\r\n', 'windows-1252')]);
  expect((await refused(content)).fr).toContain('mêle de l’UTF-8');
});

const zip = (name: string) =>
  Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(26), Buffer.from(name)]);
test.each<[string, Buffer]>([
  ['Excel (.xlsx)', zip('[Content_Types].xml')],
  ['Excel (.xlsx)', zip('xl/workbook.xml')],
  ['OpenDocument (.ods)', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK')],
  ['Numbers (.numbers)', zip('Index/Document.iwa')],
  ['ZIP', zip('clients.csv')],
  ['Excel (.xls)', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
  ['SYLK (.slk)', Buffer.from('ID;PWXL;N;E\r\n')],
  ['PDF', Buffer.from('%PDF-1.7\n')],
  ['GZIP', Buffer.from('1f8b0800', 'hex')],
  ['HTML', Buffer.from('\ufeff<html><table><tr><td>entreprise')],
  ['XML', Buffer.from('<?xml version="1.0"?><Workbook/>')],
])('%s is refused by its name, whatever the file is called, with how to save it', async (kind, content) => {
  const text = await refused(content, 'clients.csv');
  expect(text.fr).toContain(`Ce fichier est au format ${kind} et non CSV : `);
  expect(text.en).toContain(`This file is ${kind}, not CSV: open it`);
  expect(text.fr).toContain('« CSV UTF-8 »');
});

test('UTF-32, other binary files and empty ones are refused in words', async () => {
  expect((await refused(Buffer.from('fffe0000410000', 'hex'))).en).toContain('UTF-32');
  expect((await refused(Buffer.from([1, 0, 0, 2, 3]))).en).toContain('is no text');
  expect((await refused(Buffer.alloc(0))).fr).toBe('Ce fichier est vide.');
  expect((await refused(Buffer.from('entreprise;dossier\n'))).fr).toContain('il manque : reference (reference)');
});

test('the upper half of every encoding is written as it is read', () => {
  for (const encoding of byteEncodings) {
    const chars = decoderOf(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    expect([...chars]).toHaveLength(256);
    expect(new Set(chars).size).toBe(256);
  }
});
