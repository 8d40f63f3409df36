import * as z from 'zod';
import { Company, Dossier } from '../domain/company.ts';
import type { Known, ReadLine } from '../domain/import-line.ts';
import type { SearchTerm } from '../domain/search.ts';
import { getItem, getItems, type Table } from './client.ts';
import { saveCompany, type ChangedCompany, type CompanyChange } from './company-changes.ts';
import { holdersOf, registrationKeyOf } from './company-keys.ts';
import { noText } from './key-text.ts';
import { readPage, type ListPage, type PageRequest } from './pages.ts';
import { recognise } from './recognition.ts';
import { indexes, keys } from './table.ts';
import { oneEach, searchWords } from './word-search.ts';

/** Client companies and their dossiers. */
export const companyRepository = (table: Table) => ({
  company: (companyId: string): Promise<Company | undefined> => getItem(table, keys.company(companyId), Company),

  dossier: (dossierId: string): Promise<Dossier | undefined> => getItem(table, keys.dossier(dossierId), Dossier),

  /** A company and dossiers at once, in one round trip; those that do not exist are left out. */
  withDossiers: async (
    companyId: string | undefined,
    dossierIds: readonly string[],
  ): Promise<{ company: Company | undefined; dossiers: Map<string, Dossier> }> => {
    const items = await getItems(table, [
      ...(companyId === undefined ? [] : [keys.company(companyId)]),
      ...dossierIds.map(keys.dossier),
    ]);
    const dossiers = z.array(Dossier).parse(items.filter(({ type }) => type === 'Dossier'));
    const company = items.find(({ type }) => type === 'Company');
    return {
      company: company && Company.parse(company),
      dossiers: new Map(dossiers.map((dossier) => [dossier.dossierId, dossier])),
    };
  },

  /** The company of the firm that has this number. */
  ofNumber: async (firmId: string, number: string): Promise<Company | undefined> => {
    const key = registrationKeyOf(firmId, number);
    const [companyId] = (await holdersOf(table, [key])).get(key.sk) ?? [];
    return companyId === undefined ? undefined : getItem(table, keys.company(companyId), Company);
  },

  companies: (companyIds: readonly string[]): Promise<Map<string, Company>> => loadCompanies(table, companyIds),

  /** The firm's companies by name. */
  list: (firmId: string, page: PageRequest, keep?: (company: Company) => boolean): Promise<ListPage<Company>> =>
    readPage(
      table,
      {
        partition: { gsi1pk: indexes.companies(firmId).gsi1pk },
        descending: false,
        parse: (item) => Company.parse(item),
        filter: keep && { keep },
      },
      page,
    ),

  /** What the firm has of what lines of an import name, in their order; two round trips, however many they are. */
  recognise: (firmId: string, lines: readonly ReadLine[]): Promise<Known[]> => recognise(table, firmId, lines),

  /**
   * Keeps a change of a company and its dossier, all or nothing.
   * @throws `invalid-input` for a taken reference, a full company or portfolio; `registration-number-taken`;
   * `request-in-progress`; Conflict.
   */
  save: (change: CompanyChange): Promise<ChangedCompany> => saveCompany(table, change),

  /**
   * The firm's companies that match every term, in the order of the words that match and then by name.
   * @throws `invalid-input` for a position of another search.
   */
  search: (
    firmId: string,
    terms: readonly SearchTerm[],
    page: PageRequest,
    { keep, dense }: { readonly keep: (company: Company) => boolean; readonly dense: boolean },
  ): Promise<ListPage<Company>> => {
    const { pk } = keys.companyWord(firmId, noText, noText, '');
    const load = async (ids: readonly string[]) => oneEach(await loadCompanies(table, ids));
    return searchWords(table, { pk, terms, descending: false, load, filter: { keep }, dense }, page);
  },
});
export type CompanyRepository = ReturnType<typeof companyRepository>;

async function loadCompanies(table: Table, ids: readonly string[]): Promise<Map<string, Company>> {
  const found = z.array(Company).parse(await getItems(table, ids.map(keys.company)));
  return new Map(found.map((company) => [company.companyId, company]));
}
