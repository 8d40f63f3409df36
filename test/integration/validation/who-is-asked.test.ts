import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { collaboratorItems, companyItems, firmItems } from '../../../shared/data/seed.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { staffDoer, type Collaborator, type Portfolio } from '../../../shared/domain/people.ts';
import type { Doer } from '../../../shared/domain/vocabulary.ts';
import { startingFirm } from '../../../shared/domain/starting-firm.ts';
import { summarizeCreation } from '../../../shared/use-cases/creation/summarize-creation.ts';
import { createDossier } from '../../../shared/use-cases/directory/change-dossier.ts';
import { correspondence } from '../../support/correspondence.ts';
import { putMany, staffOf } from '../../support/directory.ts';
import { catalogue } from '../../support/firm.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { refusalOf } from '../../support/outcomes.ts';
import { beforeCommit } from '../../support/traffic.ts';
import { administration } from '../staff/support.ts';

type Member = Collaborator & { sub: string };

const table: Table = await freshTable();
const of: Office = office(table);
let firm: ReturnType<typeof startingFirm>;
let paul: Member;

const member = (name: string, portfolio: Portfolio, validate = true): Member => {
  const { firmId } = firm;
  const collaboratorId = uuidv7();
  const person = { collaboratorId, firmId, name, email: `${collaboratorId}@firm.example`, sub: uuidv7(), version: 1 };
  return { ...person, rights: { validate, administerFirm: false }, portfolio, status: 'active' };
};
const nameOf = new Map<string, string>();
const hire = async (...staff: Member[]) => {
  for (const { collaboratorId, name } of staff) nameOf.set(collaboratorId, name);
  await putMany(table, staff.flatMap(collaboratorItems));
  return staff;
};
const many = (count: number, portfolio: Portfolio) =>
  hire(...Array.from({ length: count }, (_, n) => member(`V${String(n)}`, portfolio)));
const companyWith = async (count: number): Promise<Company> => {
  const dossiers = Array.from({ length: count }, () => ({ dossierId: uuidv7(), name: 'Paie' }));
  const company: Company = { companyId: uuidv7(), firmId: firm.firmId, name: 'Moreau', dossiers, version: 1 };
  await putMany(table, companyItems(company, dossiers));
  return company;
};
const idsOf = (company: Company) => company.dossiers.map(({ dossierId }) => dossierId);
const submit = (company: Company, by = paul) => of.submit(by, creationOf(company, 'client_admin'));
const namesOf = (asked: readonly Doer[]) => asked.map(({ id }) => nameOf.get(id)).sort();
const admin = () => ({ ...staffOf(firm.firmId), name: 'Hélène' });
const askAtMost = (count: number) => putMany(table, firmItems({ ...firm, askAtMost: count }, catalogue));

beforeEach(async () => {
  firm = { ...startingFirm(uuidv7(), 'fr'), name: 'Cabinet Lefèvre' };
  await putMany(table, firmItems(firm, catalogue));
  paul = member('Paul', 'all', false);
  await hire(paul);
});

describe('who is asked (V10)', () => {
  test('is who has the dossier in a list, then who has every dossier, as many as the firm wants', async () => {
    const company = await companyWith(1);
    await hire(member('List 1', idsOf(company)), member('List 2', idsOf(company)), member('Other', [uuidv7()]));
    await many(10, 'all');
    await askAtMost(4);

    const { request } = await submit(company);

    const names = namesOf(request.askedOf);
    expect(names).toHaveLength(4);
    expect(names.slice(0, 2)).toEqual(['List 1', 'List 2']);
    expect(request.validatorsInAll).toBe(12);
  });

  test('is who the preview has named', async () => {
    await many(40, 'all');
    const company = await companyWith(1);
    const input = creationOf(company, 'client_admin');

    const preview = await summarizeCreation(of)(asStaff(paul), input);
    const { request } = await of.submit(paul, input);

    expect(preview.validators).toHaveLength(10);
    expect(preview.validators.map(staffDoer)).toEqual(request.askedOf);
    expect([preview.validatorsInAll, request.validatorsInAll]).toEqual([40, 40]);
  });

  test('is somebody else for another request', async () => {
    const staff = await many(30, 'all');
    await askAtMost(5);
    const company = await companyWith(1);
    const asked: string[] = [];
    for (let n = 0; n < 24; n += 1) asked.push(...(await submit(company)).request.askedOf.map(({ id }) => id));

    const times = staff.map(({ collaboratorId }) => asked.filter((id) => id === collaboratorId).length);
    expect(asked).toHaveLength(120);
    expect(times.filter((each) => each > 0).length).toBeGreaterThan(24);
    expect(Math.max(...times)).toBeLessThan(15);
  });

  test('is never the creator, who is not counted either (V1)', async () => {
    const staff = await many(101, 'all');
    const company = await companyWith(1);
    const { request } = await submit(company, staff[7]);
    expect(request.askedOf.map(({ id }) => id)).not.toContain(staff[7]!.collaboratorId);
    expect(request.validatorsInAll).toBe(100);
    expect((await submit(company)).request.validatorsInAll).toBeUndefined();
    expect(
      (await summarizeCreation(of)(asStaff(paul), creationOf(company, 'client_admin'))).validatorsInAll,
    ).toBeNull();
  });
});

describe('the only one who may decide is found (V10)', () => {
  test('of a change by what the firm still has of the access (V1)', async () => {
    const dossierIds = idsOf(await companyWith(2));
    const [gone = '', present = ''] = dossierIds;
    await hire(member('List', [present]));
    const asking = { kind: 'change' as const, firmId: firm.firmId, createdBy: staffDoer(paul), turn: uuidv7() };
    const chosen = async (left: string[]) =>
      (await of.chooseValidators({ ...asking, dossierIds, left, fourEyes: true }, firm)).validators.map(staffDoer);
    expect(namesOf(await chosen([]))).toEqual([]);
    expect(namesOf(await chosen([gone]))).toEqual(['List']);
  });

  test('by a list of both dossiers, among 120 that hold the first alone', async () => {
    const company = await companyWith(2);
    await many(120, idsOf(company).slice(0, 1));
    await hire(member('Only', idsOf(company)));
    const { request } = await submit(company);
    expect([namesOf(request.askedOf), request.validatorsInAll]).toEqual([['Only'], 1]);
  });

  test('by having every dossier, where 120 hold the first alone', async () => {
    const company = await companyWith(2);
    await many(120, idsOf(company).slice(0, 1));
    await hire(member('Only', 'all'));
    expect(namesOf((await submit(company)).request.askedOf)).toEqual(['Only']);
  });

  test('by a list, among 99 who have left but whose rows are there still', async () => {
    const company = await companyWith(1);
    const rows = (await many(99, idsOf(company)))
      .flatMap(collaboratorItems)
      .filter(({ type }) => type === 'Collaborator');
    await putMany(
      table,
      rows.map((item) => ({ ...item, status: 'removed' })),
    );
    await hire(member('Only', idsOf(company)));
    const { request } = await submit(company);
    expect([namesOf(request.askedOf), request.validatorsInAll]).toEqual([['Only'], 1]);
  });

  test('and where there is nobody, nothing is saved (V1)', async () => {
    const company = await companyWith(2);
    await many(3, idsOf(company).slice(0, 1));
    const before = (await everything(table)).length;
    const refusal = await refusalOf(() => submit(company));
    expect(refusal.code).toBe('no-validator');
    expect(await everything(table)).toHaveLength(before);
  });

  test('nor is anybody missed before a dossier is chosen', async () => {
    const company = await companyWith(1);
    await hire(member('List', idsOf(company)));
    const input = { ...creationOf(company, 'client_admin'), dossiers: [] };
    const { blocking } = await summarizeCreation(of)(asStaff(paul), input);
    expect(blocking.map(({ code }) => code)).toEqual(['no-dossier']);
  });
});

describe('who has left between submission and mail (V10)', () => {
  test('is not written to; the next is, and the request says so', async () => {
    await many(12, 'all');
    const company = await companyWith(1);
    const submission = await submit(company);
    const asked = submission.request.askedOf;
    await administration(table).remove({ who: admin(), collaboratorId: asked[0]!.id });

    const letters = correspondence(table);
    await letters.ask(submission);

    const after = (await of.requests.request(submission.request.requestId))!.askedOf.map(({ id }) => id);
    expect(after).toHaveLength(10);
    expect(after.slice(0, 9)).toEqual(asked.slice(1).map(({ id }) => id));
    expect(asked.map(({ id }) => id)).not.toContain(after[9]);
    expect(letters.letters.map(({ to }) => to).sort()).toEqual(after.map((id) => `${id}@firm.example`).sort());
  });

  test('leaves fewer to be asked where there is no next', async () => {
    await many(2, 'all');
    const submission = await submit(await companyWith(1));
    const [gone, stays] = submission.request.askedOf;
    await administration(table).remove({ who: admin(), collaboratorId: gone!.id });
    await correspondence(table).ask(submission);
    expect((await of.requests.request(submission.request.requestId))?.askedOf).toEqual([stays]);
  });
});

describe('the creator of a request (V1)', () => {
  const fourEyes = (wanted: boolean) => putMany(table, firmItems({ ...firm, fourEyes: wanted }, catalogue));

  test('is asked where four eyes were not wanted, and is not any more once they are', async () => {
    await fourEyes(false);
    const company = await companyWith(1);
    const [zoe] = await hire(member('Zoé', idsOf(company)), member('Yann', 'all'));
    const submission = await submit(company, zoe);
    expect(namesOf(submission.request.askedOf)).toEqual(['Yann', 'Zoé']);
    await fourEyes(true);
    const letters = correspondence(table);
    await letters.ask(submission);
    expect(namesOf((await of.requests.request(submission.request.requestId))!.askedOf)).toEqual(['Yann']);
    expect(letters.letters).toHaveLength(1);
  });

  test('is not asked in the place of somebody who left, where four eyes were wanted at the submission', async () => {
    const company = await companyWith(1);
    const [zoe] = await hire(member('Zoé', idsOf(company)));
    const [gone] = await many(1, 'all');
    const submission = await submit(company, zoe);
    await fourEyes(false);
    await administration(table).remove({ who: admin(), collaboratorId: gone!.collaboratorId });
    await correspondence(table).ask(submission);
    expect((await of.requests.request(submission.request.requestId))?.askedOf).toEqual([]);
  });
});

describe('a change of who may decide (V10)', () => {
  const rowsOf = async ({ collaboratorId }: Member) =>
    (await everything(table)).filter(
      ({ type, sk }) => /^(Validator|Holder)$/.test(String(type)) && String(sk).endsWith(collaboratorId),
    ).length;
  const change = (of: Member, patch: object, on = table) =>
    administration(on).change({ who: admin(), collaboratorId: of.collaboratorId, patch });

  test('counts at once, whatever the length of the list', async () => {
    const company = await companyWith(150);
    const [zoe] = await hire(member('Zoé', idsOf(company), false));
    await change(zoe!, { rights: { validate: true } });
    for (const dossier of [company.dossiers[0]!, company.dossiers[149]!])
      expect(namesOf((await submit({ ...company, dossiers: [dossier] })).request.askedOf)).toEqual(['Zoé']);

    await change(zoe!, { portfolio: 'all' });
    expect(namesOf((await submit(await companyWith(1))).request.askedOf)).toEqual(['Zoé']);
    await change(zoe!, { portfolio: [] });
    expect((await refusalOf(async () => submit(await companyWith(1)))).code).toBe('no-validator');
  });

  test('lets the rows go that are over, and a late one none that are there again', async () => {
    const company = await companyWith(3);
    const [zoe] = await hire(member('Zoé', idsOf(company)));
    const without = await change(zoe!, { portfolio: [] });
    expect(await rowsOf(zoe!)).toBe(3);
    await change(zoe!, { portfolio: idsOf(company).slice(0, 1) });

    await of.validators.forget(zoe!, without);
    await of.validators.forget(zoe!, without);

    expect(await rowsOf(zoe!)).toBe(1);
    expect(namesOf((await submit({ ...company, dossiers: company.dossiers.slice(0, 1) })).request.askedOf)).toEqual([
      'Zoé',
    ]);
  });

  test('that fails leaves nobody who may decide', async () => {
    const company = await companyWith(1);
    const [zoe] = await hire(member('Zoé', [], true));
    const intruded = beforeCommit(table, () => change(zoe!, { rights: { validate: false } }));
    await change(zoe!, { portfolio: idsOf(company) }, intruded);
    expect((await refusalOf(() => submit(company))).code).toBe('no-validator');
  });

  test('goes with the dossier that somebody adds: they are found by it', async () => {
    const company = await companyWith(1);
    const [zoe] = await hire(member('Zoé', idsOf(company)));
    const add = (on: Table, by: Member) =>
      createDossier(office(on))({ who: asStaff(by), companyId: company.companyId, fields: { name: 'Social' } });

    const added = await add(table, zoe!);
    expect(
      namesOf(
        (await submit({ ...company, dossiers: [{ dossierId: added.dossierId, name: added.name }] })).request.askedOf,
      ),
    ).toEqual(['Zoé']);

    // Whether they may decide changes while the dossier is added.
    const [yves] = await hire(member('Yves', idsOf(company), false));
    const other = await add(
      beforeCommit(table, () => change(yves!, { rights: { validate: true } })),
      yves!,
    );
    expect(
      namesOf(
        (await submit({ ...company, dossiers: [{ dossierId: other.dossierId, name: other.name }] })).request.askedOf,
      ),
    ).toEqual(['Yves']);
  });
});
