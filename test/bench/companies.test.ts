import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Table } from '../../shared/data/client.ts';
import { companyRepository } from '../../shared/data/companies.ts';
import { personRepository } from '../../shared/data/people.ts';
import { importRepository } from '../../shared/data/imports.ts';
import { changeCompany, createCompany } from '../../shared/use-cases/directory/change-company.ts';
import { changeDossier, createDossier } from '../../shared/use-cases/directory/change-dossier.ts';
import { importLines } from '../../shared/use-cases/directory/import-lines.ts';
import { listCompanies } from '../../shared/use-cases/directory/list-companies.ts';
import { counted, type Traffic } from '../support/counted.ts';
import { companyOf, putCompanies, staffOf } from '../support/directory.ts';
import { freshTable } from '../support/fresh-table.ts';
import { tableOfCompanies } from '../support/many-companies.ts';
import { printReport, type Row } from './report.ts';

const changes: Row[] = [];
const searches: Row[] = [];
const firms = { small: uuidv7(), large: uuidv7() };
let table: Table;
let crowded: Table;

beforeAll(async () => {
  table = await freshTable();
  crowded = await tableOfCompanies({ [firms.small]: 500, [firms.large]: 50_000 });
});
afterAll(() => {
  printReport('Companies and dossiers', changes);
  printReport('The search as one types, 25 a page, half of the companies called «SARL …»', searches);
});

const depsOn = (of: Table) => ({
  companies: companyRepository(of),
  people: personRepository(of),
  imports: importRepository(of),
  now: () => new Date(),
  newId: uuidv7,
  via: 'api' as const,
});

async function measure<T>(
  rows: Row[],
  { operation, of = table }: { operation: string; of?: Table },
  action: (deps: ReturnType<typeof depsOn>) => Promise<T>,
): Promise<{ result: T; traffic: Traffic }> {
  const watched = counted(of);
  const { result, traffic } = await watched.during(() => action(depsOn(watched.table)));
  rows.push({ operation, traffic });
  return { result, traffic };
}
const change = <T>(operation: string, action: (deps: ReturnType<typeof depsOn>) => Promise<T>) =>
  measure(changes, { operation }, action);

test('changes', async () => {
  const who = staffOf(uuidv7());
  const fields = { name: 'SARL Boulangerie Moreau', registrationNumber: '732829320' };
  const { result: company } = await change('add a company', (deps) => createCompany(deps)({ who, fields }));
  const { companyId } = company;
  const dossier = { name: 'Comptabilité', reference: 'A1' };
  const { result } = await change('add a dossier', (deps) => createDossier(deps)({ who, companyId, fields: dossier }));
  const { dossierId } = result;
  await change('rename the company', (deps) =>
    changeCompany(deps)({ who, companyId, fields: { name: 'Fournil Moreau' } }),
  );
  await change('rename the dossier', (deps) => changeDossier(deps)({ who, dossierId, fields: { name: 'Paie' } }));

  const lines = Array.from({ length: 500 }, (_, index) => ({
    ...{
      line: index + 2,
      company: `Société ${String(Math.floor(index / 2))}`,
      dossier: 'Paie',
      reference: `R${String(index)}`,
    },
  }));
  const bring = (some: typeof lines, dryRun: boolean) => (deps: ReturnType<typeof depsOn>) =>
    importLines(deps)({ who, dryRun, lines: some });
  await change('import 1 line, all of it new', bring(lines.slice(0, 1), false));
  await change('import 500 lines, dry run', bring(lines, true));
  await change('import 500 lines, 2 dossiers a company', bring(lines, false));
  const { traffic: again } = await change('import the same 500 lines again', bring(lines, false));
  expect(again.requests['TransactWrite']).toBe(1);
});

test('lists', async () => {
  const who = staffOf(uuidv7());
  await putCompanies(
    table,
    Array.from({ length: 600 }, (_, index) => companyOf(who.firmId, `N${String(index)}`, [uuidv7()])),
  );
  const page = { limit: 25, from: undefined };
  await change('list by name', (deps) => listCompanies(deps)({ who, page }));
  const few = staffOf(who.firmId, [uuidv7()]);
  await change('list by name, nothing in the portfolio', (deps) => listCompanies(deps)({ who: few, page }));
});

test.each(['boul', 'sarl', 'boul mart', 'sarl boul', 'sarl x1', 'zzz'])('search for “%s”', async (name) => {
  const costs: Traffic[] = [];
  for (const [size, firmId] of Object.entries(firms)) {
    const operation = `${name}, among ${size === 'small' ? '500' : '50,000'}`;
    const question = { who: staffOf(firmId), name, page: { limit: 25, from: undefined } };
    costs.push((await measure(searches, { operation, of: crowded }, (deps) => listCompanies(deps)(question))).traffic);
  }
  for (const cost of costs)
    expect((cost.requests['Query'] ?? 0) + (cost.requests['BatchGet'] ?? 0)).toBeLessThanOrEqual(9);
});

test('search within a portfolio', async () => {
  const question = { who: staffOf(firms.large, [uuidv7()]), name: 'boul', page: { limit: 25, from: undefined } };
  const operation = 'boul, among 50,000, all without dossiers, a portfolio of one';
  await measure(searches, { operation, of: crowded }, (deps) => listCompanies(deps)(question));
});
