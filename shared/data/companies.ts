import * as z from 'zod';
import { Company, Dossier } from '../domain/company.ts';
import { fold } from '../domain/text.ts';
import { getItem, getItems, type Table } from './client.ts';
import { readPage, type ListPage, type PageRequest } from './pages.ts';
import { indexes, keys } from './table.ts';

/** Client companies and their dossiers. */
export const companyRepository = (table: Table) => ({
  company: (companyId: string): Promise<Company | undefined> => getItem(table, keys.company(companyId), Company),

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

  companies: async (companyIds: readonly string[]): Promise<Map<string, Company>> => {
    const found = z.array(Company).parse(await getItems(table, companyIds.map(keys.company)));
    return new Map(found.map((company) => [company.companyId, company]));
  },

  /** The firm's companies by name. */
  list: (firmId: string, page: PageRequest, keep?: (company: Company) => boolean): Promise<ListPage<Company>> =>
    readPage(
      table,
      {
        partition: { gsi1pk: indexes.companies(firmId).gsi1pk },
        descending: false,
        keyOf: keys.company,
        parse: (item) => Company.parse(item),
        keep,
      },
      page,
    ),
});
export type CompanyRepository = ReturnType<typeof companyRepository>;

export const companyItem = (company: Company) => ({
  ...keys.company(company.companyId),
  ...indexes.companies(company.firmId, fold(company.name), company.companyId),
  type: 'Company',
  ...company,
});

export const dossierItem = (dossier: Dossier) => ({
  ...keys.dossier(dossier.dossierId),
  type: 'Dossier',
  ...dossier,
});
