import type { CompanyRepository } from '../data/companies.ts';
import type { ListPage, PageRequest } from '../data/pages.ts';
import type { Company } from '../domain/company.ts';
import type { Person } from '../domain/people.ts';
import { wordsOf } from '../domain/text.ts';
import { isId } from '../domain/vocabulary.ts';
import { companyFor } from './reach.ts';

export interface ListCompaniesDeps {
  readonly companies: Pick<CompanyRepository, 'company' | 'list'>;
}

export interface ListCompaniesQuestion {
  readonly who: Person;
  readonly name?: string | undefined;
  /** C4: the company of step 3, listed first. */
  readonly companyId?: string | undefined;
  readonly page: PageRequest;
}

/** The companies within somebody's reach, by name, each with the dossiers within reach; a client sees their own. */
export const listCompanies =
  ({ companies }: ListCompaniesDeps) =>
  async ({ who, name, companyId, page }: ListCompaniesQuestion): Promise<ListPage<Company>> => {
    const matches = nameMatches(name);
    if (who.kind === 'client') {
      const own = page.from === undefined ? companyFor(who, await companies.company(who.companyId)) : undefined;
      return { items: own && matches(own) ? [own] : [], next: undefined };
    }
    const first = await reachable(companies, who, companyId);
    const led = first && page.from === undefined ? [first] : [];
    if (led.length === page.limit) return { items: led, next: beginning };
    const rest = await companies.list(
      who.firmId,
      { ...page, limit: page.limit - led.length },
      (company) => company.companyId !== first?.companyId && matches(company) && companyFor(who, company) !== undefined,
    );
    return {
      items: [...led, ...rest.items.flatMap((company) => companyFor(who, company) ?? [])],
      next: rest.next,
    };
  };

/** A position before every company. */
const beginning = '#';

const reachable = async (
  companies: ListCompaniesDeps['companies'],
  who: Person,
  companyId: string | undefined,
): Promise<Company | undefined> =>
  companyId !== undefined && isId(companyId) ? companyFor(who, await companies.company(companyId)) : undefined;

/** Whether every word that was typed begins a word of the name. */
function nameMatches(typed: string | undefined): (company: Company) => boolean {
  const wanted = wordsOf(typed ?? '');
  return ({ name }) => {
    const words = wordsOf(name);
    return wanted.every((word) => words.some((other) => other.startsWith(word)));
  };
}
