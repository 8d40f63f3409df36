import { describe, expect, test } from 'vitest';
import type { Company, Dossier } from '../../../shared/domain/company.ts';
import { contradictions } from '../../../shared/domain/import-contradictions.ts';
import { groupLines, type LookedUpLine } from '../../../shared/domain/import-groups.ts';
import {
  LineConsistency,
  planLine,
  readLine,
  resembles,
  type ImportLine,
  type Known,
  type ReadLine,
} from '../../../shared/domain/import-line.ts';
import { CompanyOverlay } from '../../../shared/domain/import-overlay.ts';
import { addTotals, totalsOf } from '../../../shared/domain/import.ts';

const siren = '732829320';
const other = '552100554';
const moreau: Company = { companyId: 'm1', firmId: 'f1', name: 'Moreau', dossiers: [], version: 1 };
const nothing: Known = { dossier: undefined, itsCompany: undefined, byNumber: undefined, named: [] };
const numbered: Company = { ...moreau, registrationNumber: siren };
const paie: Dossier = { dossierId: 'd1', firmId: 'f1', companyId: 'm1', name: 'Paie', reference: 'R1', version: 1 };
const line: ReadLine = { company: 'Moreau', registrationNumber: siren, dossier: 'Paie', reference: 'R1' };
const unnumbered: ReadLine = { ...line, registrationNumber: undefined };

describe('a line by itself', () => {
  const sent: ImportLine = { line: 1, company: ' Moreau ', dossier: ' Paie ', reference: ' R1 ' };

  test('is read as it will be kept; a number that is empty counts as none', () => {
    expect(readLine({ ...sent, registrationNumber: '732 829 320' })).toEqual({ line });
    expect(readLine(sent)).toEqual({ line: unnumbered });
    expect(readLine({ ...sent, registrationNumber: '  ' })).toEqual({ line: unnumbered });
  });

  test('is refused with every column that is wrong', () => {
    const wrong = { line: 1, company: '', registrationNumber: '1', dossier: 'a\u202eb', reference: 'x'.repeat(51) };
    expect(readLine(wrong)).toEqual({
      errors: [
        { column: 'company', code: 'missing' },
        { column: 'registrationNumber', code: 'invalid-registration-number' },
        { column: 'dossier', code: 'invalid-name' },
        { column: 'reference', code: 'invalid-reference' },
      ],
    });
    expect(readLine({ ...sent, reference: '' })).toEqual({ errors: [{ column: 'reference', code: 'missing' }] });
  });
});

test('names resemble each other whatever their case, accents and signs; of signs alone, when they are alike', () => {
  expect(resembles('SARL Café-de l’Étoile', 'sarl cafe de L.Etoile')).toBe(true);
  expect(resembles('C+', 'C#')).toBe(true);
  expect(resembles('Moreau', 'Moreau et fils')).toBe(false);
  expect(resembles('Moreau et', 'Moreauet')).toBe(false);
  expect(resembles('&', '&')).toBe(true);
  expect(resembles('&', '+')).toBe(false);
  expect(resembles('❤️', '❤')).toBe(true);
});

describe('what a spreadsheet has made of a line', () => {
  const sent: ImportLine = { line: 1, company: 'Moreau', dossier: 'Paie', reference: 'R1' };
  const codesOf = (changes: Partial<ImportLine>) => {
    const read = readLine({ ...sent, ...changes });
    return 'errors' in read ? read.errors.map(({ column, code }) => [column, code]) : [];
  };

  test.each(['1,23457E+11', '1.23E+05', ' 1E+11 ', '-1,2e-05', '+7.32829E+08'])('a reference %s is lost', (value) => {
    expect(codesOf({ reference: value })).toEqual([['reference', 'scientific-notation']]);
    expect(codesOf({ registrationNumber: value })).toEqual([['registrationNumber', 'scientific-notation']]);
  });

  test.each(['2E10', '1E+1', 'A1E+11', '1,23457', 'E+11', '2024-01', '1E+11-B'])('a reference %s is one', (value) => {
    expect(codesOf({ reference: value })).toEqual([]);
  });

  test.each(['#N/A', '#REF!', '#NOM?', '#VALEUR!', '########', 'Err:502'])('%s is no text', (value) => {
    expect(codesOf({ company: value, dossier: value, reference: value })).toEqual([
      ...[
        ['company', 'spreadsheet-error'],
        ['dossier', 'spreadsheet-error'],
        ['reference', 'spreadsheet-error'],
      ],
    ]);
  });
  test.each(['#1', '# N/A', '##', 'N/A', 'PÂTES & CÃO', 'Âge d’or'])('%s is one', (value) => {
    expect(codesOf({ company: value, reference: value })).toEqual([]);
  });

  test.each(['CafÃ©', 'L\u00e2\u20ac\u2122Étoile', 'NÂ° 1', 'Caf\ufffd'])('%s has lost characters', (value) => {
    expect(codesOf({ company: value, reference: value })).toEqual([
      ...[
        ['company', 'damaged-text'],
        ['reference', 'damaged-text'],
      ],
    ]);
  });

  test.each([
    ['732 829 320 00074', 'establishment-number'],
    ['73282932000074', 'establishment-number'],
    ['5620001200012', 'establishment-number'],
    ['05620001', 'lost-leading-zero'],
    ['12 345 678', 'lost-leading-zero'],
    ['1234567', 'invalid-registration-number'],
    ['732829321', 'invalid-registration-number'],
  ])('a SIREN %s is told as %s', (value, code) => {
    expect(codesOf({ registrationNumber: value })).toEqual([['registrationNumber', code]]);
  });
});

describe('lines of one list', () => {
  const errorsOf = (...lines: Partial<ReadLine>[]) => {
    const consistency = new LineConsistency();
    return lines.map((changes, index) => consistency.check({ ...line, ...changes }, index + 2));
  };

  test('name a reference once', () => {
    expect(errorsOf({}, { reference: 'R2' }, {})).toEqual([
      [],
      [],
      [{ column: 'reference', code: 'duplicate', otherLine: 2 }],
    ]);
  });
});

describe('what the firm has of a line', () => {
  const plan = (read: ReadLine, known: Partial<Known>) => planLine(read, { ...nothing, ...known });
  const newDossier = { dossier: undefined, dossierFields: { name: 'Paie', reference: 'R1' } };
  const refused = { errors: [{ column: 'reference', code: 'reference-of-other-company' }] };

  test('may be nothing: company and dossier are new', () => {
    expect(plan(line, {})).toEqual({
      ...newDossier,
      ...{ company: undefined, companyFields: { name: 'Moreau', registrationNumber: siren } },
    });
    expect(plan(unnumbered, {})).toStrictEqual({
      ...newDossier,
      ...{ company: undefined, companyFields: { name: 'Moreau' } },
    });
  });

  const refusedAs = (code: string, ...companies: Company[]) => ({
    errors: [
      {
        column: 'company',
        code,
        companies: companies.map((one) => expect.objectContaining({ companyId: one.companyId }) as unknown),
      },
    ],
  });
  const namesake: Company = { ...moreau, companyId: 'm2' };

  test('is a company by its number, whose name may be spelt otherwise and stays', () => {
    expect(plan({ ...line, company: 'MOREAU.' }, { byNumber: numbered, named: [numbered] })).toEqual({
      ...newDossier,
      ...{ company: numbered, companyFields: {} },
    });
  });

  test('is not a company that has the number and another name', () => {
    const byNumber = { ...numbered, name: 'Dupont' };
    for (const named of [[], [namesake]])
      expect(plan(line, { byNumber, named })).toEqual(refusedAs('company-name-differs', byNumber));
  });

  test('is a company by its name, which is given the number that it lacks', () => {
    expect(plan(line, { named: [moreau] })).toEqual({
      ...newDossier,
      ...{ company: moreau, companyFields: { registrationNumber: siren } },
    });
  });

  test('is a company by its name for a line without a number, whether or not the company has one', () => {
    for (const one of [moreau, numbered])
      expect(plan({ ...unnumbered, company: 'MOREAU' }, { named: [one] })).toEqual({
        ...newDossier,
        ...{ company: one, companyFields: {} },
      });
  });

  test('is a company by its very name, though another resembles it', () => {
    const other = { ...namesake, name: 'Moréau' };
    expect(plan(unnumbered, { named: [other, moreau] })).toMatchObject({ company: moreau });
  });

  test('is none of several of that name, and which they are is told', () => {
    const rival = { ...namesake, registrationNumber: other };
    expect(plan(unnumbered, { named: [numbered, rival] })).toEqual(refusedAs('ambiguous-company', numbered, rival));
    expect(plan(line, { named: [moreau, rival] })).toEqual(refusedAs('ambiguous-company', moreau, rival));
  });

  test('is none of more of that name than are looked at, unless all of them have other numbers', () => {
    const rival = { ...moreau, registrationNumber: other };
    for (const unnamed of ['numbered', 'any'] as const) {
      expect(plan(unnumbered, { named: [rival], unnamed })).toEqual(refusedAs('ambiguous-company', rival));
      expect(plan(unnumbered, { named: [], unnamed })).toEqual(refusedAs('ambiguous-company'));
      expect(plan(line, { byNumber: numbered, named: [numbered], unnamed })).toMatchObject({ company: numbered });
    }
    expect(plan(line, { named: [rival], unnamed: 'numbered' })).toMatchObject({ company: undefined });
    expect(plan(line, { named: [rival], unnamed: 'any' })).toEqual(refusedAs('ambiguous-company', rival));
    expect(new CompanyOverlay().over({ ...nothing, unnamed: 'any' }, line)).toMatchObject({ unnamed: 'any' });
  });

  test.each([
    ['C+', 'C#'],
    ['n° 1/2', 'n° 1-2'],
    ['Côté', 'Côte'],
    ['CAFE', 'Café'],
  ])('is not silently %j when the line says %j', (name, company) => {
    const similar = { ...moreau, name };
    const without = { ...unnumbered, company };
    expect(plan(without, { named: [similar] })).toEqual(refusedAs('company-name-resembles', similar));
    expect(plan({ ...line, company }, { named: [similar] })).toEqual(refusedAs('company-name-resembles', similar));
    const elsewhere = { ...similar, registrationNumber: other };
    expect(plan({ ...line, company }, { named: [elsewhere] })).toMatchObject({ company: undefined });
  });

  test('is another company when those of that name have other numbers', () => {
    const rival = { ...moreau, registrationNumber: other };
    expect(plan(line, { named: [rival, { ...rival, companyId: 'm2' }] })).toMatchObject({ company: undefined });
  });

  test('is a dossier by its reference, which is renamed', () => {
    const known = { dossier: paie, itsCompany: numbered, byNumber: numbered, named: [numbered] };
    expect(plan(line, known)).toEqual({ company: numbered, companyFields: {}, dossier: paie, dossierFields: {} });
    expect(plan({ ...line, dossier: 'Paie 2026' }, known)).toMatchObject({ dossierFields: { name: 'Paie 2026' } });
  });

  test('says nothing of one that has left the firm, whatever the line calls it or its company (P7)', () => {
    const gone = { ...paie, detached: { at: '2026-11-22T10:00:00.000Z', by: { kind: 'access' as const, id: 'a1' } } };
    const known = { dossier: gone, itsCompany: numbered, byNumber: numbered, byName: numbered };
    const refused = { errors: [{ column: 'reference', code: 'dossier-detached' }] };
    for (const changes of [{}, { dossier: 'Paie 2026' }, { company: 'Autre' }, { registrationNumber: undefined }])
      expect(plan({ ...line, ...changes }, known)).toEqual(refused);
  });

  test.each<[string, Company, ReadLine, Company | undefined]>([
    ['by its number, under a new name', numbered, { ...line, company: 'Dupont' }, numbered],
    ['by its name, without a number in the line', numbered, unnumbered, undefined],
    ['by its name, to be given its number', moreau, line, undefined],
  ])('is a dossier whose company is named %s', (_, itsCompany, read, byNumber) => {
    expect(plan(read, { dossier: paie, itsCompany, byNumber })).toMatchObject({ company: itsCompany, dossier: paie });
  });

  test.each<[string, Company | undefined, ReadLine, Company | undefined]>([
    ['is gone', undefined, line, undefined],
    ['has another number', { ...moreau, registrationNumber: other }, line, undefined],
    ['has another name', moreau, { ...line, company: 'Dupont' }, undefined],
    ['has another name, for a line without a number', numbered, { ...unnumbered, company: 'Dupont' }, undefined],
    ['has no number, while another company has it', moreau, line, { ...numbered, companyId: 'm2' }],
  ])('is refused where the dossier’s company %s: a line never moves a dossier', (_, itsCompany, read, byNumber) => {
    expect(plan(read, { dossier: paie, itsCompany, byNumber })).toEqual(refused);
  });
});

describe('what earlier lines made of companies', () => {
  const known: Known = { dossier: paie, itsCompany: moreau, byNumber: moreau, named: [moreau] };
  const none = nothing;
  const after = (...companies: Company[]) => {
    const overlay = new CompanyOverlay();
    for (const company of companies) overlay.keep(company);
    return overlay;
  };

  test('is nothing before the first: all is as it was looked up', () => {
    expect(after().over(known, line)).toEqual(known);
    expect(after().over(none, line)).toEqual(none);
  });

  test('stands for what was looked up before', () => {
    const latest = { ...moreau, version: 3 };
    expect(after({ ...moreau, version: 2 }, latest).over(known, line)).toEqual({
      ...{ dossier: paie, itsCompany: latest, byNumber: latest, named: [latest] },
    });
  });

  test('is found by number and by name, where nothing was found before', () => {
    const dupont = { ...moreau, companyId: 'm2', name: 'Dupont', registrationNumber: other };
    const overlay = after(dupont, numbered);
    expect(overlay.over(none, { ...line, company: 'Autre' })).toEqual({ ...none, byNumber: numbered });
    expect(overlay.over(none, { ...unnumbered, company: 'MOREAU' })).toEqual({ ...none, named: [numbered] });
    expect(overlay.over(none, { ...line, company: 'Autre', registrationNumber: '1' })).toEqual(none);
  });

  test('without a number is not found by the lack of one', () => {
    expect(after(moreau).over(none, { ...unnumbered, company: 'Autre' })).toEqual(none);
  });

  test('is no longer known by the name that it had', () => {
    const renamed = { ...moreau, name: 'Dupont' };
    const successor = { ...moreau, companyId: 'm2' };
    expect(after(renamed).over(known, line).named).toEqual([]);
    expect(after(renamed, successor).over(known, line).named).toEqual([successor]);
  });
});

const lookedUp = (lines: readonly (Partial<ReadLine> & { readonly known?: Partial<Known> })[]): LookedUpLine[] =>
  lines.map(({ known, ...changes }, index) => ({
    line: { ...unnumbered, reference: `R${String(index + 1)}`, ...changes, number: index + 1 },
    known: { ...nothing, ...known },
  }));

describe('the groups in which lines are worked on', () => {
  const groupsOf = (...lines: [company: string, number?: string | undefined, known?: Partial<Known>][]) =>
    groupLines(
      lookedUp(
        lines.map(([company, registrationNumber, known]) => ({ company, registrationNumber, ...(known && { known }) })),
      ),
    ).map((group) => group.map(({ line: { number } }) => number).toSorted());

  test('part what has neither name nor number in common', () => {
    expect(groupsOf(['Moreau', siren], ['Dupont', other], ['Martin'], ['Petit'])).toEqual([[1], [2], [3], [4]]);
  });

  test('hold together what has the same number or a similar name', () => {
    expect(groupsOf(['Moreau', siren], ['Dupont', other], ['MORÉAU'], ['Dupond', other])).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  test('hold together what the firm has of one company, whatever the lines call it', () => {
    const known = { dossier: paie, itsCompany: moreau };
    expect(groupsOf(['Moreau', undefined, known], ['Dupont', siren, known], ['Petit'])).toEqual([[1, 2], [3]]);
    expect(groupsOf(['Moreau', undefined, known], ['Dupont', siren, { byNumber: moreau }])).toEqual([[1, 2]]);
  });

  test('hold together what is joined by a third alone, however long the chain', () => {
    expect(groupsOf(['A', '1'], ['B', '2'], ['A', '2'], ['C', '3'], ['C', '1'])).toEqual([[1, 2, 3, 4, 5]]);
    expect(groupsOf(['A', '1'], ['B', '2'], ['C', '3'], ['A', '2'], ['B', '3'], ['D'])).toEqual([[1, 2, 3, 4, 5], [6]]);
  });

  test('tell a name from a number', () => {
    expect(groupsOf(['732829320'], ['Moreau', '732829320'])).toEqual([[1], [2]]);
    expect(groupsOf(['number 1'], ['Moreau', '1'])).toEqual([[1], [2]]);
  });

  test('are none of no lines', () => {
    expect(groupsOf()).toEqual([]);
  });

  test('have an order that follows from what lines say: known dossiers first, then numbers, then names', () => {
    const known = { dossier: paie, itsCompany: moreau };
    const lines = [
      { reference: 'N' },
      { reference: 'S', registrationNumber: siren },
      { reference: 'K', registrationNumber: siren, known },
      { reference: 'J', known },
    ];
    const orderOf = (some: typeof lines) => groupLines(lookedUp(some))[0]?.map(({ line: { reference } }) => reference);
    expect(orderOf(lines)).toEqual(['J', 'K', 'S', 'N']);
    expect(orderOf(lines.toReversed())).toEqual(['J', 'K', 'S', 'N']);
  });
});

describe('lines of one call that contradict each other are all refused:', () => {
  const refusedOf = (...lines: Parameters<typeof lookedUp>[0]) =>
    [...contradictions(lookedUp(lines))]
      .toSorted(([a], [b]) => a - b)
      .map(([number, { code, companies }]) => [number, code, companies?.map(({ name }) => name)]);
  const first = { registrationNumber: siren };

  test('a number under several names, unless one is the firm’s', () => {
    const lines = [
      { ...first, company: 'Moreau' },
      { ...first, company: 'Dupont' },
    ];
    expect(refusedOf(...lines)).toEqual([
      [1, 'company-name-differs', ['Dupont']],
      [2, 'company-name-differs', ['Moreau']],
    ]);
    expect(refusedOf(...lines.map((each) => ({ ...each, known: { byNumber: numbered } })))).toEqual([
      [2, 'company-name-differs', ['Moreau']],
    ]);
  });

  test('several numbers for one company that has none', () => {
    const named = { named: [moreau] };
    const held = { dossier: paie, itsCompany: moreau };
    const second = { registrationNumber: other };
    for (const known of [named, held])
      expect(refusedOf({ ...first, known: named }, { ...second, known })).toEqual([
        [1, 'ambiguous-company', ['Moreau']],
        [2, 'ambiguous-company', ['Moreau']],
      ]);
    expect(refusedOf({ ...first, known: named }, { ...first, known: named })).toEqual([]);
  });

  test('names that resemble each other, of companies that nothing else tells apart', () => {
    const signs = [{ company: 'C+' }, { company: 'C#' }, { company: 'c#' }];
    expect(refusedOf(...signs)).toEqual([
      [1, 'company-name-resembles', ['c#']],
      [2, 'company-name-resembles', ['C+']],
      [3, 'company-name-resembles', ['C+']],
    ]);
    expect(refusedOf({ company: 'C+', ...first }, { company: 'C#', registrationNumber: other })).toEqual([]);
    expect(refusedOf({ company: 'Moreau' }, { company: 'MOREAU' })).toEqual([]);
  });
});

describe('totals', () => {
  test('count the lines by what came of them', () => {
    const results = (['created', 'refused', 'created', 'unchanged', 'updated'] as const).map((outcome, index) => ({
      ...{ line: index, outcome },
    }));
    expect(totalsOf(results)).toEqual({ created: 2, updated: 1, unchanged: 1, refused: 1 });
  });

  test('add what is new, less what the same lines came to before', () => {
    const totals = { created: 10, updated: 20, unchanged: 30, refused: 40 };
    const more = { created: 4, updated: 3, unchanged: 2, refused: 1 };
    expect(addTotals(totals, more)).toEqual({ created: 14, updated: 23, unchanged: 32, refused: 41 });
    expect(addTotals(totals, more, { created: 1, updated: 1, unchanged: 1, refused: 2 })).toEqual({
      ...{ created: 13, updated: 22, unchanged: 31, refused: 39 },
    });
  });
});
