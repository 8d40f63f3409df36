import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { Reference } from '../../../shared/domain/names.ts';
import { putMany } from '../../support/directory.ts';
import { sampleCompany } from '../../support/firm.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { recorded, type Call } from '../../support/traffic.ts';

let stage: Stage;
let table: Table;
let calls: Call[];
let company: Company;
let elsewhere: Company;
let submission: Submission;

beforeAll(async () => {
  stage = await openStage();
  ({ table, calls } = recorded(stage.table));
  [company, elsewhere] = [await stage.company(), await stage.company()];
  submission = await stage.submitted('client_admin', company);
});

const dossierOf = ({ dossiers }: Company): Reference => ({ kind: 'dossier', id: dossiers[0]!.dossierId });

/** What is asked of the table meanwhile. */
async function during<T>(action: () => Promise<T>): Promise<{ result: T; asked: Call[] }> {
  const since = calls.length;
  const result = await action();
  return { result, asked: calls.slice(since) };
}

describe('names', () => {
  test('of every kind take one batch', async () => {
    const references: Reference[] = [
      { kind: 'company', id: company.companyId },
      dossierOf(company),
      { kind: 'collaborator', id: stage.victor.collaboratorId },
      { kind: 'person', id: submission.access.accessId },
      { kind: 'modules', id: stage.firm.firmId },
    ];

    const { result, asked } = await during(() => nameRepository(table).names(references));

    expect(asked.map(({ name }) => name)).toEqual(['BatchGetItemCommand']);
    expect(result.companies.get(company.companyId)).toMatchObject({ name: 'Boulangerie Moreau' });
    expect(result.dossiers.get(company.dossiers[0]!.dossierId)).toMatchObject({ name: company.dossiers[0]!.name });
    expect(result.collaborators.get(stage.victor.collaboratorId)).toBe('Victor');
    expect(result.people.get(submission.access.accessId)).toMatchObject({
      ...{ firstName: 'Inès', lastName: 'Moreau', email: submission.access.person.email },
    });
    expect(result.modules.get('expenses')).toBe('Notes de frais');
  });

  test('of a company that only a dossier knows take a second batch', async () => {
    const { result, asked } = await during(() =>
      nameRepository(table).names([{ kind: 'company', id: company.companyId }, dossierOf(elsewhere)]),
    );

    expect(asked).toHaveLength(2);
    expect(result.companies.get(elsewhere.companyId)).toMatchObject({ name: elsewhere.name });
  });

  test('come with the requests of a page, and what these name', async () => {
    const page = nameRepository(table).ofPage();

    const { asked } = await during(() =>
      page.load([{ kind: 'modules', id: stage.firm.firmId }], [submission.request.requestId]),
    );

    expect(asked).toHaveLength(2);
    expect(page.requests().get(submission.request.requestId)).toEqual(submission.request);
    expect([...page.names().dossiers.keys()]).toEqual(submission.request.dossierIds);
  });

  test('are read once, however often a page asks for them, and those of nothing too', async () => {
    const page = nameRepository(table).ofPage();
    const references = [dossierOf(company), { kind: 'company' as const, id: uuidv7() }];
    await page.load(references);

    const { asked } = await during(() => page.load(references));

    expect(asked).toEqual([]);
  });

  test('of more than a hundred things come in batches of a hundred', async () => {
    const references = Array.from({ length: 150 }, (): Reference => ({ kind: 'company', id: uuidv7() }));

    const { asked } = await during(() => nameRepository(table).names(references));

    expect(asked).toHaveLength(2);
  });

  test('of a big company come without its dossiers, unless these tell who reaches it', async () => {
    const { company: big, items } = sampleCompany(stage.firm.firmId);
    await putMany(stage.table, items);
    const reference: Reference = { kind: 'company', id: big.companyId };

    const [plain, reached] = await Promise.all([
      nameRepository(table).names([reference]),
      nameRepository(table).names([reference], { reach: true }),
    ]);

    expect(plain.companies.get(big.companyId)).toEqual({
      companyId: big.companyId,
      firmId: stage.firm.firmId,
      name: big.name,
    });
    expect(reached.companies.get(big.companyId)?.dossiers).toMatchObject([{ dossierId: big.dossiers[0]!.dossierId }]);
  });
});
