import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { personItem, personRepository } from '../../../shared/data/people.ts';
import { collaboratorItem } from '../../../shared/data/firms.ts';
import { maxDossiersOfCompany } from '../../../shared/domain/company.ts';
import type { Portfolio, Staff } from '../../../shared/domain/people.ts';
import { changeCompany, createCompany } from '../../../shared/use-cases/directory/change-company.ts';
import { changeDossier, createDossier } from '../../../shared/use-cases/directory/change-dossier.ts';
import { listCompanies } from '../../../shared/use-cases/directory/list-companies.ts';
import { actionsOn, auditOf } from '../../support/audits.ts';
import { companyOf, putCompanies, putMany, staffOf } from '../../support/directory.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { allAtOnce, refusalOf } from '../../support/outcomes.ts';
import { beforeCommit, meeting } from '../../support/traffic.ts';

const firmId = uuidv7();
const who = staffOf(firmId);
let table: Table;

beforeAll(async () => {
  table = await freshTable();
});

/** The actions on a table, as the function puts them together. */
function actions(of: Table) {
  const deps = {
    companies: companyRepository(of),
    firms: firmRepository(of),
    people: personRepository(of),
    now: () => new Date(),
    newId: uuidv7,
    via: 'api' as const,
  };
  return {
    create: createCompany(deps),
    change: changeCompany(deps),
    addDossier: createDossier(deps),
    changeDossier: changeDossier(deps),
    find: async (name: string, by = who) =>
      (await listCompanies(deps)({ who: by, name, page: { limit: 100, from: undefined } })).items,
    company: deps.companies.company,
  };
}
const at = () => actions(table);
const reference = () => `R-${uuidv7()}`;

/** Staff with a portfolio, as the table has them. */
async function employed(portfolio: Portfolio): Promise<Staff> {
  const staff = staffOf(firmId, portfolio);
  const { kind: _kind, ...collaborator } = staff;
  await putMany(table, [personItem(staff), collaboratorItem({ ...collaborator, version: 1 })]);
  return staff;
}
const item = async (pk: string, sk: string) =>
  (await table.client.send(new GetCommand({ TableName: table.name, Key: { pk, sk }, ConsistentRead: true }))).Item;

describe('a company', () => {
  test('is found by its name as soon as it is there, and by its new name alone once it is renamed', async () => {
    const { companyId } = await at().create({
      who,
      fields: { name: 'Zèbre & Zibeline', registrationNumber: '732829320' },
    });
    expect(await at().find('zib zeb')).toMatchObject([{ companyId, registrationNumber: '732829320' }]);
    const renamed = await at().change({ who, companyId, fields: { name: 'Zèbre et Yack' } });
    expect(renamed.version).toBe(2);
    expect(await at().find('zib')).toEqual([]);
    expect((await at().find('yack')).map(({ name }) => name)).toEqual(['Zèbre et Yack']);
    const words = (await everything(table)).filter(
      (found) => found['type'] === 'CompanyWord' && found['companyId'] === companyId,
    );
    expect(words.map(({ sk }) => String(sk).split('#')[0]).sort()).toEqual(['et', 'yack', 'zebre']);
    expect(await actionsOn(table, companyId)).toEqual(['company-created', 'company-changed']);
  });

  test('that is not changed is not written', async () => {
    const company = await at().create({ who, fields: { name: 'Stable' } });
    expect(await at().change({ who, companyId: company.companyId, fields: { name: ' Stable ' } })).toEqual(company);
    expect(await actionsOn(table, company.companyId)).toEqual(['company-created']);
  });

  test('of which another version was seen is not changed', async () => {
    const { companyId } = await at().create({ who, fields: { name: 'Vue' } });
    await at().change({ who, companyId, fields: { name: 'Revue' }, ifMatch: 1 });
    const late = () => at().change({ who, companyId, fields: { name: 'Tard' }, ifMatch: 1 });
    expect(await refusalOf(late)).toMatchObject({ code: 'stale-write' });
  });

  test('out of reach is not found', async () => {
    const { companyId } = await at().create({ who, fields: { name: 'Ailleurs' } });
    const stranger = staffOf(uuidv7());
    const code = async (by: Staff, id: string) =>
      (await refusalOf(() => at().change({ who: by, companyId: id, fields: { name: 'x' } }))).code;
    expect([await code(stranger, companyId), await code(who, uuidv7()), await code(who, 'nonsense')]).toEqual(
      Array(3).fill('not-found'),
    );
  });

  test('is renamed twice at once: both happen, one after the other, and its words are those of the last', async () => {
    const { companyId } = await at().create({ who, fields: { name: 'Course' } });
    const { change } = actions(meeting(table));
    await allAtOnce(
      () => change({ who, companyId, fields: { name: 'Gauche Unique' } }),
      () => change({ who, companyId, fields: { name: 'Droite Unique' } }),
    );
    const [company] = await at().find('unique');
    expect(company).toMatchObject({ companyId, version: 3 });
    const other = company?.name.startsWith('Gauche') ? 'droite' : 'gauche';
    expect(await at().find(other)).toEqual([]);
  });
});

describe('a registration number', () => {
  const numbered = (registrationNumber: string) => ({ name: 'Numérotée', registrationNumber });
  const taken = (company?: object) => ({ code: 'registration-number-taken', extensions: company ? { company } : {} });

  test('is that of one company, which is told, until that one has it no more', async () => {
    const number = '404833048';
    const first = await at().create({ who, fields: numbered(number) });
    const told = taken({ companyId: first.companyId, name: 'Numérotée' });
    expect(await refusalOf(() => at().create({ who, fields: numbered('404 833 048') }))).toMatchObject(told);
    const second = await at().create({ who, fields: { name: 'Numérotée' } });
    const change = (registrationNumber: string | null, companyId = second.companyId) =>
      at().change({ who, companyId, fields: { registrationNumber } });
    expect(await refusalOf(() => change(number))).toMatchObject(told);
    await change(number, first.companyId);
    await change(null, first.companyId);
    expect(await change(number)).toMatchObject({ registrationNumber: number });
    expect(await refusalOf(() => change(number, first.companyId))).toMatchObject({ code: 'registration-number-taken' });
    const abroad = staffOf(uuidv7());
    expect(await at().create({ who: abroad, fields: numbered(number) })).toMatchObject({ firmId: abroad.firmId });
  });

  test('of a company out of reach is refused without a word of it', async () => {
    const number = '352383715';
    const hidden = await at().create({ who, fields: numbered(number) });
    await at().addDossier({ who, companyId: hidden.companyId, fields: { name: 'Paie' } });
    const narrow = await employed([]);
    const refused = await refusalOf(() => at().create({ who: narrow, fields: numbered(number) }));
    expect(refused).toMatchObject({ ...taken(), extensions: {} });
    expect(JSON.stringify(refused)).not.toContain(hidden.companyId);
  });

  test('goes to one of those who ask for it at once', async () => {
    const number = '775670417';
    const { companyId } = await at().create({ who, fields: { name: 'Rivale' } });
    const settled = await Promise.allSettled([
      ...Array.from({ length: 5 }, () => at().create({ who, fields: numbered(number) })),
      at().change({ who, companyId, fields: { registrationNumber: number } }),
    ]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of settled) if (one.status === 'rejected') expect(one.reason).toMatchObject(taken());
    const holders = (await everything(table)).filter(
      ({ type, registrationNumber }) => type === 'Company' && registrationNumber === number,
    );
    expect(holders).toHaveLength(1);
  });
});

describe('a dossier', () => {
  test('is listed with its company, and renamed with it: that is no change of the company (A1)', async () => {
    const { companyId } = await at().create({ who, fields: { name: 'Mère' } });
    const dossier = await at().addDossier({ who, companyId, fields: { name: 'Paie', reference: reference() } });
    const { dossierId } = dossier;
    expect(await at().company(companyId)).toMatchObject({ version: 1, dossiers: [{ dossierId, name: 'Paie' }] });
    await at().changeDossier({ who, dossierId, fields: { name: 'Paie 2026' } });
    expect(await at().company(companyId)).toMatchObject({ version: 1, dossiers: [{ dossierId, name: 'Paie 2026' }] });
    await at().changeDossier({ who, dossierId, fields: { reference: null } });
    expect(await at().company(companyId)).toMatchObject({ version: 1 });
    expect(await item(`FIRM#${firmId}#REFERENCES`, dossier.reference!)).toBeUndefined();
    expect(await actionsOn(table, dossierId)).toEqual(['dossier-created', 'dossier-changed', 'dossier-changed']);
  });

  test('has a reference that no other one of the firm has, also under two requests at once', async () => {
    const { companyId } = await at().create({ who, fields: { name: 'Guichet' } });
    const wanted = reference();
    const { addDossier } = actions(meeting(table));
    const add = (name: string) => addDossier({ who, companyId, fields: { name, reference: wanted } });
    const outcomes = await allAtOnce(
      () => add('A'),
      () => add('B'),
    );
    expect(outcomes).toContainEqual({ refused: 'invalid-input' });
    const taken = await refusalOf(() => at().addDossier({ who, companyId, fields: { name: 'C', reference: wanted } }));
    expect(taken.errors).toEqual([{ pointer: '/reference', code: 'reference-taken' }]);
    expect((await at().company(companyId))?.dossiers).toHaveLength(1);
    const other = staffOf(uuidv7());
    const elsewhere = await at().create({ who: other, fields: { name: 'Guichet' } });
    await at().addDossier({ who: other, companyId: elsewhere.companyId, fields: { name: 'A', reference: wanted } });
  });

  test('is added beside twenty others at the same time, and none is lost', async () => {
    const { companyId } = await at().create({ who, fields: { name: 'Foule' } });
    const names = Array.from({ length: 20 }, (_, index) => `D${String(index).padStart(2, '0')}`);
    await Promise.all(names.map((name) => at().addDossier({ who, companyId, fields: { name } })));
    const company = await at().company(companyId);
    expect(company?.dossiers.map(({ name }) => name).sort()).toEqual(names);
    expect(company?.version).toBe(1);
  });

  test('beyond the 500th is refused, also when the 500th comes in between', async () => {
    const dossiers = Array.from({ length: maxDossiersOfCompany - 1 }, () => uuidv7());
    const company = companyOf(firmId, 'Presque pleine', dossiers);
    await putCompanies(table, [company]);
    const { companyId } = company;
    const add = (on: Table) => actions(on).addDossier({ who, companyId, fields: { name: 'Encore' } });
    const late = await refusalOf(() => add(beforeCommit(table, () => add(table))));
    expect(late.errors).toEqual([{ pointer: '', code: 'company-full' }]);
    expect((await refusalOf(() => add(table))).errors).toEqual([{ pointer: '', code: 'company-full' }]);
  });
});

describe('a new dossier joins its creator’s portfolio', () => {
  test('in what they are and in what their sign-in gives, at the same time', async () => {
    const staff = await employed([]);
    const { companyId } = await at().create({ who: staff, fields: { name: 'Neuve' } });
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    const made = [];
    for (const name of names) {
      const person = await item(`PERSON#${staff.sub}`, 'PERSON');
      const current = { ...staff, portfolio: person!['portfolio'] as string[] };
      made.push(await at().addDossier({ who: current, companyId, fields: { name } }));
    }
    const ids = made.map(({ dossierId }) => dossierId);
    expect(await item(`PERSON#${staff.sub}`, 'PERSON')).toMatchObject({ portfolio: ids });
    const collaborator = await item(`COLLABORATOR#${staff.collaboratorId}`, 'COLLABORATOR');
    expect(collaborator).toMatchObject({ portfolio: ids, version: 1 });
    // A1: the list is no field of theirs; each dossier's own entry says who holds it.
    const [created] = await auditOf(table, ids[0]!);
    expect(created?.changes).toContainEqual({ field: `holders/${staff.collaboratorId}`, from: null, to: true });
  });

  test('unless it is full: then nothing is written', async () => {
    const staff = await employed(Array.from({ length: 500 }, () => uuidv7()));
    const { companyId } = await at().create({ who, fields: { name: 'Sans dossier' } });
    const refused = await refusalOf(() => at().addDossier({ who: staff, companyId, fields: { name: 'Trop' } }));
    expect(refused).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '', code: 'portfolio-too-large' }] });
    expect((await at().company(companyId))?.dossiers).toEqual([]);
  });

  test('unless it holds everything anyway', async () => {
    const staff = await employed('all');
    const { companyId } = await at().create({ who: staff, fields: { name: 'Tout' } });
    await at().addDossier({ who: staff, companyId, fields: { name: 'D' } });
    expect(await item(`COLLABORATOR#${staff.collaboratorId}`, 'COLLABORATOR')).toMatchObject({
      version: 1,
      portfolio: 'all',
    });
  });
});
