import type { CompanyRepository } from '../../data/companies.ts';
import type { ListPage, PageRequest, Position } from '../../data/pages.ts';
import { companyFor } from '../../domain/authority.ts';
import type { Company, Dossier } from '../../domain/company.ts';
import type { Client, Person, Staff } from '../../domain/people.ts';
import { companyTerms, companyWords, matchesTerms, type SearchTerms } from '../../domain/search.ts';
import { reachNamed } from './reach-named.ts';

export interface ListCompaniesDeps {
  readonly companies: Pick<CompanyRepository, 'company' | 'dossier' | 'companies' | 'list' | 'search' | 'withDossiers'>;
}

export interface ListCompaniesQuestion {
  readonly who: Person;
  readonly name?: string | undefined;
  /** C4: the company of step 3, listed first. */
  readonly companyId?: string | undefined;
  /** The company of this dossier, and no other. */
  readonly dossierId?: string | undefined;
  readonly page: PageRequest;
}

/**
 * The companies within somebody's reach, each with the dossiers within reach; a client sees their own. By name, or, as
 * one types, those of which every typed word begins a word of the name.
 *
 * @throws `unknown-company` when the company that is to come first is out of reach; `unknown-dossier` likewise.
 */
export const listCompanies =
  ({ companies }: ListCompaniesDeps) =>
  async ({ who, name, companyId, dossierId, page }: ListCompaniesQuestion): Promise<ListPage<Company>> => {
    const terms = companyTerms(name ?? '');
    const { company: first, dossier } = await reachNamed({ companies })(who, { companyId, dossierId });
    if (dossierId !== undefined)
      return companyOf(companies, who, terms, dossier ?? (await companies.dossier(dossierId)));
    if (who.kind === 'client') return ownCompany(companies, who, terms, page);
    const led = first && page.from === undefined ? [first] : [];
    if (led.length === page.limit) return { items: led, next: beginning };
    const rest = await listed(companies, who, terms, {
      page: { limit: page.limit - led.length, from: isBeginning(page.from) ? undefined : page.from },
      without: first?.companyId,
    });
    const shown = rest.items.flatMap((company) => companyFor(who, company) ?? []);
    return { items: [...led, ...shown], next: rest.next };
  };

/** A position before every company: in no partition yet. */
const beginning: Position = { partition: '', after: '' };
const isBeginning = (from: Position | undefined): boolean => from?.partition === beginning.partition;

interface Rest {
  readonly page: PageRequest;
  readonly without: string | undefined;
}

async function listed(
  companies: ListCompaniesDeps['companies'],
  who: Staff,
  terms: SearchTerms,
  { page, without }: Rest,
): Promise<ListPage<Company>> {
  const keep = (company: Company) => company.companyId !== without && companyFor(who, company) !== undefined;
  // Whoever reaches everything reads no more than is shown.
  const dense = who.portfolio === 'all';
  if (terms === undefined) return { items: [], next: undefined };
  if (terms.length > 0) return companies.search(who.firmId, terms, page, { keep, dense });
  const found = await companies.list(who.firmId, page, dense && without === undefined ? undefined : keep);
  // P7: the index may not know yet which dossiers have left; the companies do.
  const present = await companies.companies(found.items.map(({ companyId }) => companyId));
  return { ...found, items: found.items.flatMap(({ companyId }) => present.get(companyId) ?? []) };
}

/** The company that a dossier within reach belongs to, with what else of it is in reach. */
async function companyOf(
  companies: ListCompaniesDeps['companies'],
  who: Person,
  terms: SearchTerms,
  dossier: Dossier | undefined,
): Promise<ListPage<Company>> {
  const company = companyFor(who, dossier && (await companies.company(dossier.companyId)));
  return { items: company && matchesTerms(companyWords(company.name), terms) ? [company] : [], next: undefined };
}

async function ownCompany(
  companies: ListCompaniesDeps['companies'],
  who: Client,
  terms: SearchTerms,
  { from }: PageRequest,
): Promise<ListPage<Company>> {
  const own = from === undefined ? companyFor(who, await companies.company(who.companyId)) : undefined;
  return { items: own && matchesTerms(companyWords(own.name), terms) ? [own] : [], next: undefined };
}
