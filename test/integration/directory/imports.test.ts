import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { importRepository } from '../../../shared/data/imports.ts';
import type { ImportLine } from '../../../shared/domain/import-line.ts';
import { changeCompany, createCompany } from '../../../shared/use-cases/directory/change-company.ts';
import { changeDossier } from '../../../shared/use-cases/directory/change-dossier.ts';
import { importLines } from '../../../shared/use-cases/directory/import-lines.ts';
import { listCompanies } from '../../../shared/use-cases/directory/list-companies.ts';
import { showImport } from '../../../shared/use-cases/directory/show-import.ts';
import { countTypes } from '../../support/audits.ts';
import { staffOf } from '../../support/directory.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { refusalOf } from '../../support/outcomes.ts';
import { sirenFrom } from '../../support/spreadsheets.ts';
import { interposed } from '../../support/traffic.ts';

let table: Table;
let who: ReturnType<typeof staffOf>;

beforeEach(async () => {
  who = staffOf(uuidv7());
  table = await freshTable();
});

const depsOf = (of: Table) => ({
  companies: companyRepository(of),
  imports: importRepository(of),
  now: () => new Date(),
  newId: uuidv7,
  via: 'api' as const,
});
const bring = (
  lines: readonly ImportLine[],
  how: { dryRun?: boolean; importId?: string | undefined } = {},
  of = table,
) => importLines(depsOf(of))({ who, dryRun: false, lines, ...how });
const outcomes = async (...of: Parameters<typeof bring>) => (await bring(...of)).results.map(({ outcome }) => outcome);
const shown = (importId: string) => showImport({ ...depsOf(table), names: nameRepository(table) })({ who, importId });
const companies = async () =>
  (await listCompanies(depsOf(table))({ who, page: { limit: 100, from: undefined } })).items.map(
    ({ name, registrationNumber, dossiers }) => [name, registrationNumber, dossiers.map((dossier) => dossier.name)],
  );

let lines = 1;
const line = (company: string, dossier: string, reference: string, registrationNumber?: string): ImportLine => ({
  ...{ line: (lines += 1), company, dossier, reference },
  ...(registrationNumber === undefined ? {} : { registrationNumber }),
});
const [siren, otherSiren] = ['732829320', '552100554'];

describe('an import', () => {
  test('brings companies and dossiers in, keyed by the reference; run twice it changes nothing', async () => {
    const file = [
      line('Boulangerie Moreau', 'Paie', 'A1', '732 829 320'),
      line('BOULANGERIE  MOREAU', 'Compta', 'A2', siren),
      line('Café de l’Étoile', 'Compta', 'B1'),
      line("CAFÉ DE L'ÉTOILE", 'Paie', 'B2', ''),
    ];
    expect(await outcomes(file)).toEqual(Array(4).fill('created'));
    const before = await countTypes(table);
    expect(before).toMatchObject({ Company: 2, Dossier: 4, Reference: 4, CompanyKey: 3 });
    expect(await companies()).toEqual([
      ['Boulangerie Moreau', siren, ['Paie', 'Compta']],
      ['Café de l’Étoile', undefined, ['Compta', 'Paie']],
    ]);
    expect(await outcomes(file)).toEqual(Array(4).fill('unchanged'));
    expect(await countTypes(table)).toEqual({ ...before, Import: 2, ImportLines: 2 });
  });

  test('changes what has changed', async () => {
    await bring([line('Moreau', 'Paie', 'A1'), line('Dupont', 'Paie', 'B1', otherSiren)]);
    const again = [line('Moreau', 'Paie 2', 'A1', siren), line('Dupont et fils', 'Paie', 'B1', otherSiren)];
    expect(await outcomes(again, { dryRun: true })).toEqual(['updated', 'updated']);
    expect(await outcomes(again)).toEqual(['updated', 'updated']);
    expect(await companies()).toEqual([
      ['Dupont et fils', otherSiren, ['Paie']],
      ['Moreau', siren, ['Paie 2']],
    ]);
    expect(await outcomes([line('Dupont et fils', 'Compta', 'B2')])).toEqual(['created']);
    expect(await countTypes(table)).toMatchObject({ Company: 2, Dossier: 3 });
  });

  test('tells two companies of one name apart by their numbers', async () => {
    const file = [line('Martin', 'Paie', 'A', siren), line('Martin', 'Paie', 'B', otherSiren)];
    expect(await outcomes(file)).toEqual(['created', 'created']);
    expect(await outcomes(file)).toEqual(['unchanged', 'unchanged']);
    expect(await countTypes(table)).toMatchObject({ Company: 2 });
  });

  test('joins none of more companies of one name than the key of that name names, which stays small', async () => {
    const change = changeCompany(depsOf(table));
    const create = (name: string, registrationNumber: string) =>
      createCompany(depsOf(table))({ who, fields: { name, registrationNumber } });
    const numbers = Array.from({ length: 25 }, (_, index) => sirenFrom(100_000_000 + index * 10));
    for (const number of numbers.slice(0, 22)) await create('SCI Martin', number);
    const renamed = await create('Autre', numbers[22]!);
    await change({ who, companyId: renamed.companyId, fields: { name: 'SCI MARTIN' } });
    const nameKeys = async () => (await everything(table)).filter(({ sk }) => sk === 'NAME#sci martin');
    expect(await nameKeys()).toEqual([expect.objectContaining({ more: true })]);
    expect((await nameKeys()).map(({ companyIds }) => (companyIds as Set<string>).size)).toEqual([20]);
    const codes = async (...lines: ImportLine[]) =>
      (await bring(lines)).results.map(({ outcome, errors }) => errors?.[0]?.code ?? outcome);
    expect(await codes(line('SCI Martin', 'Paie', 'A'))).toEqual(['ambiguous-company']);
    expect(await codes(line('SCI Martin', 'Paie', 'B', numbers[22]))).toEqual(['created']);
    expect(await codes(line('SCI Martin', 'Paie', 'C', numbers[23]))).toEqual(['created']);
    // One that is not named loses its number: a line with a number may mean it.
    await change({ who, companyId: renamed.companyId, fields: { registrationNumber: null } });
    expect(await codes(line('SCI Martin', 'Paie', 'D', numbers[24]))).toEqual(['ambiguous-company']);
    expect(await countTypes(table)).toMatchObject({ Company: 24 });
  });

  test('names line, column and reason of what it refuses, and keeps nothing of it', async () => {
    await bring([line('Moreau', 'Paie', 'A1', siren)]);
    const before = await countTypes(table);
    const { results, importId } = await bring([
      line('', ' ', 'x'.repeat(51), '12'),
      line('a\u202eb', 'Paie', 'C1'),
      line('Dupont', 'Paie', 'A1'),
      line('Moreau', 'Paie', 'A1', otherSiren),
      line('Autre', 'Paie', 'C2', siren),
      line('Moreau', 'Compta', 'C3', siren),
    ]);
    const found = results.map(({ outcome, errors }) => [
      outcome,
      errors?.map(({ column, code }) => `${column} ${code}`),
    ]);
    expect(found).toEqual([
      [
        'refused',
        [
          'company missing',
          'registrationNumber invalid-registration-number',
          'dossier missing',
          'reference invalid-reference',
        ],
      ],
      ['refused', ['company invalid-name']],
      ['refused', ['reference reference-of-other-company']],
      ['refused', ['reference duplicate']],
      ['refused', ['company company-name-differs']],
      ['created', undefined],
    ]);
    expect((await shown(importId!)).refused).toHaveLength(5);
    const after = await countTypes(table);
    expect(after['Dossier']! - before['Dossier']!).toBe(1);
    expect(after['Company']).toBe(before['Company']);
  });

  test('in a dry run tells the same, and writes nothing at all', async () => {
    const file = [line('Moreau', 'Paie', 'A1', siren), line('Moreau', 'Compta', 'A2'), line('', 'x', 'A3')];
    const dry = await bring(file, { dryRun: true });
    expect(dry.importId).toBeNull();
    expect(await everything(table)).toEqual([]);
    const { results } = await bring(file);
    expect(results).toEqual(dry.results);
    expect(results.map(({ company }) => company?.companyId)).toEqual([null, null, undefined]);
  });

  test('names no id of a company that a call itself makes', async () => {
    const file = [line('Martin', 'a', 'A', siren), line('Martin', 'b', 'B', otherSiren), line('Martin', 'c', 'C')];
    const { results } = await bring(file, { dryRun: true });
    expect(results[2]?.errors?.[0]?.companies).toEqual(
      [otherSiren, siren].map((registrationNumber) => ({ name: 'Martin', registrationNumber })),
    );
    expect((await bring(file)).results).toEqual(results);
  });

  test.each([[true], [false]])('says which company a line joins and all that it does (dry run: %s)', async (dryRun) => {
    await bring([line('Moreau', 'Paie', 'A1'), line('Dupont', 'Paie', 'B1', otherSiren)]);
    const ids = new Map(
      (await everything(table)).filter(({ type }) => type === 'Company').map((one) => [one['name'], one['companyId']]),
    );
    const { results } = await bring(
      [
        line('Moreau', 'Paie', 'A1'),
        line('Moreau', 'Paie 2', 'A1b'),
        line('Moreau', 'Compta', 'A2', siren),
        line('Dupont et fils', 'Paie B', 'B1', otherSiren),
        line('Neuve', 'Paie', 'N1'),
      ],
      { dryRun },
    );
    expect(results.map(({ outcome, company, effects }) => [outcome, company?.name, effects])).toEqual([
      ['unchanged', 'Moreau', []],
      ['created', 'Moreau', ['company-joined']],
      ['created', 'Moreau', ['company-joined', 'company-numbered']],
      ['updated', 'Dupont et fils', ['company-renamed', 'dossier-renamed']],
      ['created', 'Neuve', ['company-created']],
    ]);
    expect(results.flatMap(({ company }) => company?.formerName ?? [])).toEqual(['Dupont']);
    const [moreau, dupont] = [ids.get('Moreau'), ids.get('Dupont')];
    expect(results.slice(0, 4).map(({ company }) => company?.companyId)).toEqual([moreau, moreau, moreau, dupont]);
    expect(results[4]?.company?.companyId).toBeNull();
  });

  test('refuses a name that two companies bear, and one that resembles another, and says which', async () => {
    await bring([line('Martin', 'Paie', 'A', siren), line('Martin', 'Paie', 'B', otherSiren), line('C+', 'Paie', 'C')]);
    const before = await companies();
    for (const dryRun of [true, false]) {
      const { results } = await bring([line('MARTIN', 'Compta', 'D'), line('C#', 'Paie', 'E')], { dryRun });
      expect(results.map(({ errors }) => errors?.map(({ code, companies: about }) => [code, about]))).toEqual([
        [
          [
            'ambiguous-company',
            [otherSiren, siren].map(
              (registrationNumber) => expect.objectContaining({ name: 'Martin', registrationNumber }) as unknown,
            ),
          ],
        ],
        [['company-name-resembles', [expect.objectContaining({ name: 'C+' })]]],
      ]);
    }
    expect(await companies()).toEqual(before);
    await bring([line('Martin', 'Compta', 'D', otherSiren), line('C+', 'Compta', 'E')]);
    expect((await companies()).map(([, , dossiers]) => (dossiers as string[]).length).toSorted()).toEqual([1, 2, 2]);
  });

  test('never renames the company of another number, in a dry run either', async () => {
    await bring([line('Moreau', 'Paie', 'A1', siren)]);
    for (const dryRun of [true, false]) {
      const { results } = await bring([line('Dupont', 'Paie', 'B1', siren)], { dryRun });
      expect(results).toMatchObject([
        { outcome: 'refused', errors: [{ code: 'company-name-differs', companies: [{ name: 'Moreau' }] }] },
      ]);
    }
    expect(await companies()).toEqual([['Moreau', siren, ['Paie']]]);
  });

  test('refuses a line number that comes twice, and brings nothing in', async () => {
    const sound = line('Moreau', 'Paie', 'A1');
    const again = { ...line('', 'Paie', 'A2'), line: sound.line };
    const refused = await refusalOf(() => bring([line('Dupont', 'Paie', 'A0'), sound, again, again]));
    expect(refused).toMatchObject({
      code: 'invalid-input',
      errors: [
        { pointer: '/lines/2/line', code: 'duplicate' },
        { pointer: '/lines/3/line', code: 'duplicate' },
      ],
    });
    expect(await everything(table)).toEqual([]);
  });

  test('goes on only in an import of the firm', async () => {
    const { importId } = await bring([line('Moreau', 'Paie', 'A1')]);
    who = staffOf(uuidv7());
    for (const wrong of [importId!, uuidv7(), 'nonsense']) {
      const refused = await refusalOf(() => bring([line('X', 'Y', 'Z')], { importId: wrong }));
      expect(refused).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/importId' }] });
      expect(await refusalOf(() => shown(wrong))).toMatchObject({ code: 'not-found' });
    }
  });
});

const many = (count: number, from = 2): ImportLine[] =>
  Array.from({ length: count }, (_, index) => ({
    line: from + index,
    company: `Société ${String(Math.floor(index / 3))}`,
    dossier: `Dossier ${String(index)}`,
    reference: `R${String(index)}`,
  }));

describe('an import that is interrupted', () => {
  test('leaves whole lines, and is completed by being sent again', async () => {
    const file = many(30);
    let left = 12;
    const failing = interposed(table, async ({ name }, send) => {
      if (name.startsWith('TransactWrite') && (left -= 1) < 0) throw new Error('gone');
      return send();
    });
    const begun = await bring([{ ...line('Première', 'x', 'first'), line: 1 }]);
    const importId = begun.importId!;
    await expect(bring(file, { importId }, failing)).rejects.toThrow('gone');

    const kept = await countTypes(table);
    expect(kept['Dossier']).toBe(13);
    expect(kept).toMatchObject({ Reference: kept['Dossier']! });
    expect((await shown(importId)).found).toMatchObject({ totals: { created: 1 } });

    expect(await outcomes(file, { importId })).toEqual(Array(30).fill('created'));
    expect((await shown(importId)).found).toMatchObject({ lastLine: 31, totals: { created: 31, unchanged: 0 } });
    expect(await countTypes(table)).toMatchObject({ Dossier: 31, Reference: 31, Company: 11 });
  });

  test('counts lines that are sent again once', async () => {
    const file = many(10);
    const { importId } = await bring(file);
    await bring(file, { importId: importId! });
    await bring(
      many(10, 20).map((each) => ({ ...each, reference: `S${each.reference}` })),
      { importId: importId! },
    );
    const { found } = await shown(importId!);
    expect(found).toMatchObject({ lastLine: 29, totals: { created: 20, updated: 0, unchanged: 0, refused: 0 } });
  });
});

describe('imports at the same time', () => {
  test('of the same file give every company and dossier once', async () => {
    const file = many(40);
    const totals = await Promise.all([bring(file), bring(file), bring(file)]);
    const sum = totals.reduce((all, { totals: { created } }) => all + created, 0);
    expect(sum).toBe(40);
    expect(totals.every(({ totals: { refused } }) => refused === 0)).toBe(true);
    expect(await countTypes(table)).toMatchObject({ Dossier: 40, Reference: 40, Company: 14, CompanyKey: 14 });
  });

  test('and a rename by hand do not undo each other', async () => {
    await bring([line('Moreau', 'Paie', 'A1')]);
    const [dossier] = (await everything(table)).filter(({ type }) => type === 'Dossier');
    const dossierId = String(dossier!['dossierId']);
    await Promise.all([
      changeDossier(depsOf(table))({ who, dossierId, fields: { name: 'Par la main' } }),
      bring([line('Moreau', 'Compta', 'A2')]),
      bring([line('Moreau', 'Juridique', 'A3', siren)]),
    ]);
    const [company] = await companies();
    expect(company?.[1]).toBe(siren);
    expect((company?.[2] as string[]).toSorted()).toEqual(['Compta', 'Juridique', 'Par la main']);
  });
});

test('what comes of a line never hangs on where it stands in the list', async () => {
  const row = fc.record({
    company: fc.constantFrom('C+', 'C#', 'c+', 'Côté', 'Côte', 'Martin'),
    dossier: fc.constantFrom('Paie', 'Compta'),
    registrationNumber: fc.constantFrom('', siren, otherSiren),
  });
  const list = fc.array(row, { minLength: 2, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(list, list, fc.nat(), async (former, rows, turn) => {
      const from = (some: typeof rows, first: number) =>
        some.map((each, index) => ({ line: first + index, reference: String(first + index), ...each }));
      const file = from(rows, 5);
      const turned = [...file.slice(turn % file.length), ...file.slice(0, turn % file.length)].toReversed();
      const outcomesIn = async (order: typeof file) => {
        who = staffOf(uuidv7());
        await bring(from(former, 2));
        const { results } = await bring(order);
        const told = results.map(({ line: number, outcome, company, effects, errors }) => [
          ...[number, outcome, company?.name, effects],
          errors?.map(({ column, code, companies: about }) => [
            column,
            code,
            about?.map(({ name }) => name).toSorted(),
          ]),
        ]);
        return { told: told.toSorted(([a], [b]) => Number(a) - Number(b)), kept: await companies() };
      };
      expect(await outcomesIn(turned)).toEqual(await outcomesIn(file));
    }),
    { numRuns: 40 },
  );
});

test('whatever a file says, importing it twice is importing it once', async () => {
  const cell = fc.constantFrom('Moreau', 'MOREAU', 'Dupont', 'Étoile', '');
  const row = fc.record({
    company: cell,
    dossier: fc.constantFrom('Paie', 'Compta'),
    reference: fc.constantFrom('1', '2', '3', '4', ''),
    registrationNumber: fc.constantFrom('', siren, otherSiren, '1'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      who = staffOf(uuidv7());
      const file = rows.map((each, index) => ({ line: index + 2, ...each }));
      const first = await bring(file);
      const before = await companies();
      const second = await bring(file);
      expect(second.totals).toMatchObject({ created: 0, updated: 0, refused: first.totals.refused });
      expect(await companies()).toEqual(before);
    }),
    { numRuns: 25 },
  );
});
