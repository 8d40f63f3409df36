import type { ImportColumn } from '../../../shared/domain/import-line.ts';
import { wordsOf } from '../../../shared/domain/text.ts';
import { FileFault } from './file-fault.ts';
import { fileTexts } from './texts.ts';

/** What a column may be called, in French or English; case, accents and punctuation do not count. */
const names: Readonly<Record<ImportColumn, readonly string[]>> = {
  company: ['entreprise', 'company', 'societe', 'client', 'raison sociale', 'nom de l entreprise', 'company name'],
  registrationNumber: ['siren', 'registrationnumber', 'registration number', 'numero siren', 'n siren'],
  dossier: ['dossier', 'nom du dossier', 'dossier name', 'file'],
  reference: [
    'reference',
    'ref',
    'code dossier',
    'reference du dossier',
    'dossier reference',
    'code',
    'n de reference',
    'numero de reference',
  ],
};
const required = ['company', 'dossier', 'reference'] as const;

const columnOf = (title: string): ImportColumn | undefined => {
  const called = wordsOf(title).join(' ');
  return (Object.keys(names) as ImportColumn[]).find((column) => names[column].includes(called));
};

/** The titles that name no column, without blank ones. */
export const unknownTitles = (titles: readonly string[]): string[] =>
  titles.map((title) => title.trim()).filter((title) => title !== '' && columnOf(title) === undefined);

/** How many columns a line names. */
export const columnsNamed = (titles: readonly string[]): number =>
  titles.filter((title) => columnOf(title) !== undefined).length;

/** The columns of a file, in its order. */
export interface Header {
  /** As the file calls them. */
  readonly titles: readonly string[];
  /** Undefined for a title that names none. */
  readonly columns: readonly (ImportColumn | undefined)[];
}

/** Reads which column stands where. @throws FileFault when one is missing, or stands twice. */
export function readHeader(cells: readonly string[]): Header {
  const titles = cells.map((title) => title.trim());
  const columns = titles.map(columnOf);
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new FileFault(
      fileTexts.missingColumns(
        missing.map((column) => `${names[column][0] ?? ''} (${column})`),
        titles,
      ),
    );
  const twice = columns.find((column, index) => column !== undefined && columns.indexOf(column) < index);
  if (twice) throw new FileFault(fileTexts.sameColumns(titles.filter((_, index) => columns[index] === twice)));
  return { titles, columns };
}
