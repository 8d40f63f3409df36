import * as z from 'zod';
import { readName, readReference, readRegistrationNumber, type Company, type Dossier, type Read } from './company.ts';
import type { FieldCode } from './error.ts';
import { spreadsheetFlaw } from './spreadsheet.ts';
import { asSeen, coreOf } from './text.ts';

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

/** A company that a line names, or that another line does. */
export const NamedCompany = z.object({
  companyId: z.string().optional(),
  name: z.string(),
  registrationNumber: z.string().optional(),
});
export type NamedCompany = z.infer<typeof NamedCompany>;

/** What is wrong with a line, by column. */
export interface LineError {
  readonly column: ImportColumn;
  readonly code: FieldCode;
  /** Which companies it is about, a few of them. */
  readonly companies?: readonly NamedCompany[] | undefined;
  /** The line before it that it repeats. */
  readonly otherLine?: number | undefined;
}

const maxNamed = 5;

/** A refusal that says which companies it is about. */
export function about(column: ImportColumn, code: FieldCode, companies: readonly NamedCompany[]): LineError {
  const named = companies.slice(0, maxNamed).map(({ companyId, name, registrationNumber }) => ({
    ...(companyId === undefined ? {} : { companyId }),
    name,
    ...(registrationNumber === undefined ? {} : { registrationNumber }),
  }));
  return { column, code, companies: named };
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
  const company = readImportedName(line.company);
  const dossier = readImportedName(line.dossier);
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

/** A name from a list, which has come out of a spreadsheet; what people type is theirs. */
function readImportedName(text: string): Read {
  const flaw = spreadsheetFlaw(text);
  return flaw ? { code: flaw } : readName(text);
}

const valueOf = (read: Read): string => ('value' in read ? read.value : '');

/**
 * Whether names are the same but for case, accents and signs: enough where a number or reference says the same already,
 * too little where nothing else does (`C+`, `C#`).
 */
export const resembles = (a: string, b: string): boolean => a === b || coreOf(a) === coreOf(b);

const sameName = (a: string, b: string): boolean => asSeen(a) === asSeen(b);

/** Whether lines agree with each other: a reference stands once. */
export class LineConsistency {
  private readonly references = new Map<string, number>();

  /** What a line says against those before it. */
  check({ reference }: ReadLine, line: number): LineError[] {
    const before = this.references.get(reference);
    if (before === undefined) this.references.set(reference, line);
    return before === undefined ? [] : [{ column: 'reference', code: 'duplicate', otherLine: before }];
  }
}

/** What the firm has of what a line names. */
export interface Known {
  /** By the reference. */
  readonly dossier: Dossier | undefined;
  readonly itsCompany: Company | undefined;
  readonly byNumber: Company | undefined;
  /** Those whose name resembles the line's. */
  readonly named: readonly Company[];
  /** Which others there are of that name, where they are too many to be looked at. */
  readonly unnamed?: Unnamed | undefined;
}

/** Of a line that names nothing of the firm. */
export const nothing: Known = { dossier: undefined, itsCompany: undefined, byNumber: undefined, named: [] };

/** Companies beside those that were looked at: some that all have numbers, or any. */
export type Unnamed = 'numbered' | 'any';

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
 * name, if that is one company's alone and no other's resembles it; one that has no number yet is given it. Only a line
 * that names dossier and number renames a company, none moves a dossier to another one, and none has anything to say of
 * one that has left the firm (P7).
 */
export function planLine(line: ReadLine, known: Known): LinePlan {
  // P7: nor may it tell whether the line says what the dossier is called.
  if (known.dossier?.detached) return { errors: [{ column: 'reference', code: 'dossier-detached' }] };
  if (known.dossier && (!known.itsCompany || !isItsCompany(line, known.itsCompany, known)))
    return { errors: [{ column: 'reference', code: 'reference-of-other-company' }] };
  const found = known.dossier ? { company: known.itsCompany } : companyOf(line, known);
  if ('error' in found) return { errors: [found.error] };
  return {
    company: found.company,
    companyFields: companyFieldsOf(line, found.company),
    dossier: known.dossier,
    dossierFields: known.dossier
      ? known.dossier.name === line.dossier
        ? {}
        : { name: line.dossier }
      : { name: line.dossier, reference: line.reference },
  };
}

type FoundCompany = { readonly company: Company | undefined } | { readonly error: LineError };

/** The company of a new dossier; undefined for one that is new too. */
function companyOf({ company: name, registrationNumber }: ReadLine, { byNumber, named, unnamed }: Known): FoundCompany {
  if (byNumber)
    return resembles(byNumber.name, name)
      ? { company: byNumber }
      : { error: about('company', 'company-name-differs', [byNumber]) };
  // Companies with other numbers are others.
  if (unnamed === 'any' || (unnamed && registrationNumber === undefined))
    return { error: about('company', 'ambiguous-company', named) };
  const open = named.filter((one) => registrationNumber === undefined || one.registrationNumber === undefined);
  const same = named.filter((one) => sameName(one.name, name));
  const [only] = same.filter((one) => open.includes(one));
  if (only && same.length > 1) return { error: about('company', 'ambiguous-company', same) };
  if (!only && open.length > 0) return { error: about('company', 'company-name-resembles', open) };
  return { company: only };
}

function isItsCompany({ company: name, registrationNumber }: ReadLine, company: Company, { byNumber }: Known): boolean {
  if (registrationNumber === undefined) return resembles(company.name, name);
  if (company.registrationNumber !== undefined) return company.registrationNumber === registrationNumber;
  return !byNumber && resembles(company.name, name);
}

function companyFieldsOf({ company: name, registrationNumber }: ReadLine, company: Company | undefined) {
  const number = registrationNumber === company?.registrationNumber ? undefined : registrationNumber;
  return {
    ...(company && resembles(company.name, name) ? {} : { name }),
    ...(number === undefined ? {} : { registrationNumber: number }),
  };
}
