import type { Table } from '../../shared/data/client.ts';
import { companyItem, companyWordItems } from '../../shared/data/company-items.ts';
import { companyOf, putMany } from './directory.ts';
import { bareTable } from './fresh-table.ts';

/** The companies that searches look for, among however many others. */
const sought = Array.from({ length: 30 }, (_, index) => `Boulangerie Martin ${String(index + 1)}`);

/** Half of them are called «SARL …»; none but the sought ones has a word that begins with `boul` or `mart`. */
function namesOf(many: number): string[] {
  const others = Array.from({ length: many - sought.length }, (_, index) => {
    const name = `x${(index * 7919).toString(36)}`;
    return index % 2 === 0 ? `SARL ${name}` : name;
  });
  return [...sought, ...others];
}

/** A table with so many companies in each firm. */
export async function tableOfCompanies(sizes: Readonly<Record<string, number>>): Promise<Table> {
  const table = await bareTable();
  for (const [firmId, many] of Object.entries(sizes)) {
    const companies = namesOf(many).map((company) => companyOf(firmId, company));
    await putMany(
      table,
      companies.flatMap((company) => [companyItem(company), ...companyWordItems(company)]),
    );
  }
  return table;
}
