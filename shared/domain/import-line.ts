import * as z from 'zod';
import { readName, readReference, readRegistrationNumber, type Company, type Dossier, type Read } from './company.ts';
import type { FieldCode } from './error.ts';
import { wordsOf } from './text.ts';

/** The columns of an import, as lines and results name them. */
export const ImportColumn = z.enum(['company', 'registrationNumber', 'dossier', 'reference']);
export type ImportColumn = z.infer<typeof ImportColumn>;

/** One line of a firm's list of dossiers, as it was sent. The dossier's reference is its key. */
export interface ImportLine {
  readonly line: number;
  readonly company: string;
  readonly registrationNumber?: string | undefined;
  readonly dossier: string;
  readonly reference: string;
}

/** What is wrong with a line, by column. */
export interface LineError {
  readonly column: ImportColumn;
  readonly code: FieldCode;
}

/** A line whose texts are as they will be kept. */
export interface ReadLine {
  readonly company: string;
  readonly registrationNumber: string | undefined;
  readonly dossier: string;
  readonly reference: string;
}

/** Reads a line by itself: every column that is wrong is named. An empty number counts as none. */
export function readLine(line: ImportLine): { readonly line: ReadLine } | { readonly errors: readonly LineError[] } {
  const number = line.registrationNumber?.trim() ? readRegistrationNumber(line.registrationNumber) : undefined;
  const company = readName(line.company);
  const dossier = readName(line.dossier);
  const reference = readReference(line.reference);
  const columns = Object.entries({ company, registrationNumber: number, dossier, reference });
  const errors = columns.flatMap(([column, read]) =>
    read && 'code' in read ? [{ column: ImportColumn.parse(column), code: read.code }] : [],
  );
  if (errors.length > 0) return { errors };
  return {
    line: {
      company: valueOf(company),
      registrationNumber: number && valueOf(number),
      dossier: valueOf(dossier),
      reference: valueOf(reference),
    },
  };
}

const valueOf = (read: Read): string => ('value' in read ? read.value : '');

/** Spellings that differ by case, accents or punctuation alone are the same name. */
export const sameName = (a: string, b: string): boolean => a === b || nameOf(a) === nameOf(b);
const nameOf = (name: string): string => wordsOf(name).join(' ') || name;

/** Whether lines agree with each other: a reference stands once, and a number has one name. */
export class LineConsistency {
  private readonly references = new Set<string>();
  private readonly names = new Map<string, string>();

  /** What a line says against those before it. */
  check({ company, registrationNumber, reference }: ReadLine): LineError[] {
    const again = this.references.has(reference);
    this.references.add(reference);
    const known = registrationNumber === undefined ? undefined : this.names.get(registrationNumber);
    if (registrationNumber !== undefined && known === undefined) this.names.set(registrationNumber, company);
    return [
      ...(again ? [{ column: 'reference' as const, code: 'duplicate' as const }] : []),
      ...(known !== undefined && !sameName(known, company)
        ? [{ column: 'company' as const, code: 'company-name-differs' as const }]
        : []),
    ];
  }
}

/** What the firm has of what a line names. */
export interface Known {
  /** By the reference. */
  readonly dossier: Dossier | undefined;
  readonly itsCompany: Company | undefined;
  readonly byNumber: Company | undefined;
  readonly byName: Company | undefined;
}

/** What a line comes to: a refusal, or the company and dossier as they are to be; ids are still to be given to new ones. */
export type LinePlan =
  | { readonly errors: readonly LineError[] }
  | {
      readonly company: Company | undefined;
      readonly companyFields: { readonly name?: string; readonly registrationNumber?: string };
      readonly dossier: Dossier | undefined;
      readonly dossierFields: { readonly name?: string; readonly reference?: string };
    };

/**
 * Holds a line against what the firm has. A dossier is known by its reference, a company by its number, else by its
 * name; one that has no number yet is given it. A line never moves a dossier to another company, and has nothing to say
 * of one that has left the firm (P7).
 */
export function planLine(line: ReadLine, known: Known): LinePlan {
  // P7: nor may it tell whether the line says what the dossier is called.
  if (known.dossier?.detached) return { errors: [{ column: 'reference', code: 'dossier-detached' }] };
  const company = known.dossier ? known.itsCompany : companyOf(line, known);
  if (known.dossier && (!company || !isItsCompany(line, company, known)))
    return { errors: [{ column: 'reference', code: 'reference-of-other-company' }] };
  return {
    company,
    companyFields: companyFieldsOf(line, company),
    dossier: known.dossier,
    dossierFields: known.dossier
      ? known.dossier.name === line.dossier
        ? {}
        : { name: line.dossier }
      : { name: line.dossier, reference: line.reference },
  };
}

function companyOf({ registrationNumber }: ReadLine, { byNumber, byName }: Known): Company | undefined {
  if (registrationNumber === undefined || byNumber) return byNumber ?? byName;
  return byName?.registrationNumber === undefined ? byName : undefined;
}

function isItsCompany({ company: name, registrationNumber }: ReadLine, company: Company, { byNumber }: Known): boolean {
  if (registrationNumber === undefined) return sameName(company.name, name);
  if (company.registrationNumber !== undefined) return company.registrationNumber === registrationNumber;
  return !byNumber && sameName(company.name, name);
}

function companyFieldsOf({ company: name, registrationNumber }: ReadLine, company: Company | undefined) {
  const number = registrationNumber === company?.registrationNumber ? undefined : registrationNumber;
  return {
    ...(company && sameName(company.name, name) ? {} : { name }),
    ...(number === undefined ? {} : { registrationNumber: number }),
  };
}
