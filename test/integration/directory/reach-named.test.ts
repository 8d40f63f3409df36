import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { companyRepository } from '../../../shared/data/companies.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { Client, Person } from '../../../shared/domain/people.ts';
import { listAccesses } from '../../../shared/use-cases/accesses/list-accesses.ts';
import { reachNamed, type Named } from '../../../shared/use-cases/directory/reach-named.ts';
import { companyOf, putCompanies, staffOf } from '../../support/directory.ts';
import { asStaff, office } from '../../support/office.ts';
import { refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { recorded } from '../../support/traffic.ts';

let stage: Stage;
let own: Company;
let others: Company;
let bare: Company;
let foreign: Company;
/** Whose dossier has left the firm. */
let gone: Company;
let all: Person;
let few: Person;
let client: Client;

beforeAll(async () => {
  stage = await openStage();
  const { firmId } = stage.firm;
  own = companyOf(firmId, 'Boulangerie', [uuidv7()]);
  others = companyOf(firmId, 'Garage', [uuidv7()]);
  bare = companyOf(firmId, 'Zinc');
  foreign = companyOf(uuidv7(), 'Ailleurs', [uuidv7()]);
  await putCompanies(stage.table, [own, others, bare, foreign]);
  gone = await stage.company();
  const { access } = await stage.active('client_admin', gone);
  const at = office(stage.table);
  const dossierId = dossierOf(gone);
  client = {
    ...{ kind: 'client', sub: uuidv7(), firmId, accessId: access.accessId, name: 'Inès', email: 'ines@client.example' },
    ...{ status: 'active', clientType: 'client_admin', companyId: gone.companyId, modules: [] },
    dossiers: [{ dossierId, level: 'principal_admin', options: [] }],
  };
  await at.detach({ who: client, dossierId, confirm: gone.dossiers[0]?.name ?? '' });
  all = asStaff(stage.victor);
  few = staffOf(firmId, [dossierOf(own), dossierOf(gone)]);
});

const dossierOf = ({ dossiers }: Company): string => dossiers[0]?.dossierId ?? '';

/** What naming it comes to, and the reads that this took. */
async function naming(who: Person, named: Named) {
  const { table, calls } = recorded(stage.table);
  const reach = reachNamed({ companies: companyRepository(table) });
  const refused = await reach(who, named).then(
    () => undefined,
    (error: unknown) => (error as { code: string }).code,
  );
  return { refused, reads: calls.length };
}

test('who names nothing reads nothing', async () => {
  for (const who of [all, few, client]) expect(await naming(who, {})).toEqual({ refused: undefined, reads: 0 });
});

test('a company within reach is known: to staff by its dossiers or for want of any, to a client as their own', async () => {
  for (const [who, companies, reads] of [
    [all, [own, others, bare, gone], 1],
    [few, [own, bare, gone], 1],
    [client, [gone], 0],
  ] as const)
    for (const { companyId, name } of companies)
      expect([name, await naming(who, { companyId })]).toEqual([name, { refused: undefined, reads }]);
});

test('any other is unknown, and of one that cannot be in reach nothing is read', async () => {
  for (const [who, ids, reads] of [
    [all, [foreign.companyId, uuidv7()], 1],
    [few, [others.companyId, foreign.companyId, uuidv7()], 1],
    [client, [own.companyId, bare.companyId, foreign.companyId, uuidv7()], 0],
  ] as const)
    for (const companyId of ids)
      expect(await naming(who, { companyId })).toEqual({ refused: 'unknown-company', reads });
});

test('a dossier within reach is known; one that has left is its client’s alone (P7)', async () => {
  for (const who of [all, few])
    expect(await naming(who, { dossierId: dossierOf(own) })).toEqual({ refused: undefined, reads: 1 });
  expect(await naming(client, { dossierId: dossierOf(gone) })).toEqual({ refused: undefined, reads: 0 });
  const unknown = (reads: number) => ({ refused: 'unknown-dossier', reads });
  for (const who of [all, few]) expect(await naming(who, { dossierId: dossierOf(gone) })).toEqual(unknown(1));
  for (const id of [dossierOf(foreign), uuidv7()]) {
    expect(await naming(all, { dossierId: id })).toEqual(unknown(1));
    // Not in the portfolio, and not on the access: whatever it is.
    for (const who of [few, client]) expect(await naming(who, { dossierId: id })).toEqual(unknown(0));
  }
});

test('what is no id is unknown, and nothing is read', async () => {
  for (const id of ['', 'x', '../x', `${own.companyId} `, '\u0000'])
    for (const who of [all, few, client]) {
      expect(await naming(who, { companyId: id })).toEqual({ refused: 'unknown-company', reads: 0 });
      expect(await naming(who, { dossierId: id })).toEqual({ refused: 'unknown-dossier', reads: 0 });
    }
});

test('a company and a dossier take one read together', async () => {
  const both = { companyId: own.companyId, dossierId: dossierOf(own) };
  expect(await naming(all, both)).toEqual({ refused: undefined, reads: 1 });
  expect(await naming(all, { ...both, dossierId: dossierOf(foreign) })).toEqual({
    refused: 'unknown-dossier',
    reads: 1,
  });
});

describe('the list of accesses', () => {
  test('is not read of what is out of reach', async () => {
    const { table, calls } = recorded(stage.table);
    const list = listAccesses(office(table));
    for (const filter of [{ companyId: foreign.companyId }, { dossierId: dossierOf(foreign), search: 'moreau' }])
      await refusalOf(() => list({ who: all, filter, page: { limit: 25, from: undefined } }));
    expect(calls.map(({ name }) => name)).toEqual(['BatchGetItemCommand', 'BatchGetItemCommand']);
  });
});
