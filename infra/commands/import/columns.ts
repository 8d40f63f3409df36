import type { ImportColumn } from '../../../shared/domain/import-line.ts';
import { wordsOf } from '../../../shared/domain/text.ts';
import { UsageError } from '../deployment.ts';

/** What a column may be called, in French or English; case, accents and punctuation do not count. */
const names: Readonly<Record<ImportColumn, readonly string[]>> = {
  company: ['entreprise', 'company', 'societe', 'client', 'raison sociale', 'nom de l entreprise', 'company name'],
  registrationNumber: ['siren', 'registrationnumber', 'registration number', 'numero siren', 'n siren'],
  dossier: ['dossier', 'nom du dossier', 'dossier name', 'file'],
  reference: ['reference', 'ref', 'code dossier', 'reference du dossier', 'dossier reference', 'code'],
};
const required = ['company', 'dossier', 'reference'] as const;

const columnOf = (title: string): ImportColumn | undefined => {
  const called = wordsOf(title).join(' ');
  return (Object.keys(names) as ImportColumn[]).find((column) => names[column].includes(called));
};

/** The titles that name no column, without blank ones. */
export const unknownTitles = (titles: readonly string[]): string[] =>
  titles.map((title) => title.trim()).filter((title) => title !== '' && columnOf(title) === undefined);

/** Reads which column stands where; undefined for a title that names none. @throws UsageError when one is missing. */
export function readHeader(titles: readonly string[]): (ImportColumn | undefined)[] {
  const columns = titles.map(columnOf);
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    const wanted = missing.map((column) => `${names[column][0] ?? ''} (${column})`).join(', ');
    throw new UsageError(`The first line must name the columns; missing: ${wanted}. It reads: ${titles.join(' | ')}`);
  }
  const twice = columns.find((column, index) => column !== undefined && columns.indexOf(column) < index);
  if (twice) throw new UsageError(`Two columns are called ${names[twice][0] ?? ''}.`);
  return columns;
}
