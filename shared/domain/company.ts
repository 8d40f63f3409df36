import * as z from 'zod';
import { recordFields } from './kept.ts';
import { DomainError, type FieldCode, type FieldError } from './error.ts';
import { parseRegistrationNumber, registrationNumberFlaw } from './registration-number.ts';
import { spreadsheetFlaw } from './spreadsheet.ts';
import { parseLine, parseName } from './text.ts';
import { Doer, Instant } from './vocabulary.ts';

/** How an import came to a dossier last, so that a line sent again gets the same answer. */
export const ImportMark = z.object({ importId: z.string(), outcome: z.enum(['created', 'updated']) });
export type ImportMark = z.infer<typeof ImportMark>;

/** A client file of one company. */
export const Dossier = z.object({
  dossierId: z.string(),
  firmId: z.string(),
  companyId: z.string(),
  name: z.string(),
  /** What the firm itself calls it; unique in the firm. */
  reference: z.string().optional(),
  ...recordFields,
  imported: ImportMark.optional(),
  /** P7: when it left the firm, and which of its principal admins took it away. */
  detached: z.object({ at: Instant, by: Doer }).optional(),
  /** Of a detached one: when the firm's administrators had all been told. */
  firmToldAt: Instant.optional(),
});
export type Dossier = z.infer<typeof Dossier>;

/** A client company of the firm, with the dossiers it has. */
export const Company = z.object({
  companyId: z.string(),
  firmId: z.string(),
  name: z.string(),
  registrationNumber: z.string().optional(),
  /** P7: of one that has left the firm, the dossier itself says since when. */
  dossiers: z.array(z.object({ dossierId: z.string(), name: z.string(), detached: z.literal(true).optional() })),
  ...recordFields,
});
export type Company = z.infer<typeof Company>;

/** They are listed with their company, and so must fit into one item with it. */
export const maxDossiersOfCompany = 500;

/** What is sent of a company or dossier; null takes a value away. */
export interface CompanyFields {
  readonly name?: string | undefined;
  readonly registrationNumber?: string | null | undefined;
}
export interface DossierFields {
  readonly name?: string | undefined;
  readonly reference?: string | null | undefined;
}

const maxReference = 50;

/** What is wrong with one text, or the text as it will be kept. */
export type Read = { readonly value: string } | { readonly code: FieldCode };

const read = (text: string, parse: (text: string) => string | undefined, code: FieldCode): Read => {
  const value = parse(text);
  if (value !== undefined) return { value };
  return { code: text.trim() === '' ? 'missing' : code };
};

/** Reads a name by C10. */
export const readName = (text: string): Read => read(text, parseName, 'invalid-name');
/** The reference is a key: one that a spreadsheet has rewritten is refused, though it could be kept. */
export const readReference = (text: string): Read => {
  const flaw = spreadsheetFlaw(text);
  return flaw ? { code: flaw } : read(text, (typed) => parseLine(typed, maxReference), 'invalid-reference');
};
export const readRegistrationNumber = (text: string): Read =>
  read(
    text,
    parseRegistrationNumber,
    spreadsheetFlaw(text) ?? registrationNumberFlaw(text) ?? 'invalid-registration-number',
  );

/** The company as the fields make it. @throws `invalid-input` naming every field that is refused. */
export function withCompanyFields(company: Company, { name, registrationNumber }: CompanyFields): Company {
  const { registrationNumber: _former, ...rest } = company;
  const fields = new Fields();
  const named = fields.read('/name', name, readName) ?? company.name;
  const number = fields.read('/registrationNumber', registrationNumber, readRegistrationNumber);
  fields.settle();
  const kept = registrationNumber === null ? undefined : (number ?? company.registrationNumber);
  return { ...rest, name: named, ...(kept === undefined ? {} : { registrationNumber: kept }) };
}

/** Whether a change leaves what the firm says of a company, or of a dossier, as it was. */
export const isSameCompany = (a: Company, b: Company): boolean =>
  a.name === b.name && a.registrationNumber === b.registrationNumber;
export const isSameDossier = (a: Dossier, b: Dossier): boolean => a.name === b.name && a.reference === b.reference;

/** The dossier as the fields make it. @throws `invalid-input` naming every field that is refused. */
export function withDossierFields(dossier: Dossier, { name, reference }: DossierFields): Dossier {
  const { reference: _former, ...rest } = dossier;
  const fields = new Fields();
  const named = fields.read('/name', name, readName) ?? dossier.name;
  const referred = fields.read('/reference', reference, readReference);
  fields.settle();
  const kept = reference === null ? undefined : (referred ?? dossier.reference);
  return { ...rest, name: named, ...(kept === undefined ? {} : { reference: kept }) };
}

/** The company with a dossier added, or renamed. @throws `invalid-input` when it has as many as there may be. */
export function withDossier(company: Company, { dossierId, name }: Pick<Dossier, 'dossierId' | 'name'>): Company {
  const known = company.dossiers.some((dossier) => dossier.dossierId === dossierId);
  if (!known && company.dossiers.length >= maxDossiersOfCompany) throw companyFull();
  const dossiers = known
    ? company.dossiers.map((dossier) => (dossier.dossierId === dossierId ? { ...dossier, name } : dossier))
    : [...company.dossiers, { dossierId, name }];
  return { ...company, dossiers };
}

export const companyFull = (): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer: '', code: 'company-full' }] });
export const referenceTaken = (): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer: '/reference', code: 'reference-taken' }] });

export const registrationNumberTaken = (): DomainError =>
  new DomainError('registration-number-taken', {
    errors: [{ pointer: '/registrationNumber', code: 'registration-number-taken' }],
  });

/** Reads fields one by one, and refuses them together. */
class Fields {
  private readonly errors: FieldError[] = [];

  /** The value as it will be kept; undefined for one that was not sent, is taken away or is refused. */
  read(pointer: string, text: string | null | undefined, reader: (text: string) => Read): string | undefined {
    if (text === undefined || text === null) return undefined;
    const result = reader(text);
    if ('value' in result) return result.value;
    this.errors.push({ pointer, code: result.code });
    return undefined;
  }

  settle(): void {
    if (this.errors.length > 0) throw new DomainError('invalid-input', { errors: this.errors });
  }
}
