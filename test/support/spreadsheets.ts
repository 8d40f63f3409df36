import { decoderOf, type Encoding } from '../../infra/commands/import/encodings.ts';
import { parseRegistrationNumber } from '../../shared/domain/registration-number.ts';

/** How a spreadsheet saves a list as text. */
export interface Spreadsheet {
  readonly encoding: Encoding;
  readonly mark?: boolean;
  readonly delimiter: ';' | ',' | '\t';
  readonly end: '\r\n' | '\n' | '\r';
  /** Google Sheets and Numbers end a file without a line break. */
  readonly lastEnd?: boolean;
  /** LibreOffice, when it is told to put all texts in quotes. */
  readonly quoteAll?: boolean;
  /**
   * Excel leaves the last empty cells out in every block of 16 lines in which the last column is empty, and writes them in
   * all others (support.microsoft.com, «Column delimiters are missing in an Excel spreadsheet saved as text»).
   */
  readonly leavesOut?: boolean;
}

const excel = { delimiter: ';', end: '\r\n', leavesOut: true } as const;
export const spreadsheets: Readonly<Record<string, Spreadsheet>> = {
  'Excel for Windows, CSV': { ...excel, encoding: 'windows-1252' },
  'Excel for Windows, CSV UTF-8': { ...excel, encoding: 'utf-8', mark: true },
  'Excel for Windows, Unicode text': { ...excel, encoding: 'utf-16le', mark: true, delimiter: '\t' },
  'Excel for Windows, CSV (MS-DOS)': { ...excel, encoding: 'cp850' },
  'Excel for Mac, CSV (Macintosh)': { ...excel, encoding: 'macintosh', end: '\r' },
  'Excel for Mac, CSV UTF-8': { ...excel, encoding: 'utf-8', mark: true },
  LibreOffice: { encoding: 'utf-8', delimiter: ',', end: '\n' },
  'LibreOffice, all texts in quotes': { encoding: 'utf-8', delimiter: ';', end: '\n', quoteAll: true },
  'Google Sheets': { encoding: 'utf-8', delimiter: ',', end: '\r\n', lastEnd: false },
  Numbers: { encoding: 'utf-8', delimiter: ';', end: '\r\n', lastEnd: false },
};

export interface Row {
  readonly company: string;
  readonly registrationNumber: string;
  readonly dossier: string;
  readonly reference: string;
}

const kinds = ['Boulangerie', 'SOCIÉTÉ', 'Garage', 'Hôtel', 'Pharmacie "Centrale"', 'Café, bar; tabac', 'Maçonnerie'];

/** Distinct companies, all of whose SIRENs are right; one in five has none. */
export const rowsOf = (many: number, word: string): Row[] =>
  Array.from({ length: many }, (_, index) => ({
    company: `${kinds[index % kinds.length] ?? ''} Hélène ${word} ${String(index)}`,
    registrationNumber: index % 5 === 0 ? '' : sirenFrom(100_000_000 + index * 10),
    dossier: 'Comptabilité',
    reference: `${word}-${String(index)}`,
  }));

/** The first right SIREN from a number on. */
export const sirenFrom = (number: number): string => parseRegistrationNumber(String(number)) ?? sirenFrom(number + 1);

/** The bytes of the file that a spreadsheet makes of the rows. */
export function fileOf(rows: readonly Row[], sheet: Spreadsheet): Buffer {
  const table = rows.map(({ company, dossier, reference, registrationNumber }, index) => [
    ...[company, dossier, reference, registrationNumber],
    index % 40 === 0 ? 'Orléans' : '',
  ]);
  const lines = [['Entreprise', 'Dossier', 'Référence', 'SIREN', 'Ville'], ...table].map((cells, index, all) => {
    const block = all.slice(index - (index % 16), index - (index % 16) + 16);
    const many = sheet.leavesOut === true && block.every((row) => row[4] === '') ? 4 : 5;
    return cells
      .slice(0, many)
      .map((cell) => cellOf(cell, sheet))
      .join(sheet.delimiter);
  });
  return bytesOf(lines.join(sheet.end) + (sheet.lastEnd === false ? '' : sheet.end), sheet);
}

const cellOf = (cell: string, { delimiter, quoteAll = false }: Spreadsheet): string =>
  cell.includes(delimiter) || cell.includes('"') || (quoteAll && cell !== '')
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

function bytesOf(text: string, { encoding, mark = false }: Spreadsheet): Buffer {
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked);
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le');
  const chars = decoderOf(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((char) => chars.indexOf(char)));
}
