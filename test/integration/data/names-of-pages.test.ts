import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, test } from 'vitest';
import type { Company } from '../../../shared/domain/company.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import { listAccesses } from '../../../shared/use-cases/accesses/list-accesses.ts';
import { listRequests } from '../../../shared/use-cases/validation/list-requests.ts';
import { counted } from '../../support/counted.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

const rows = 25;
const page = { limit: rows, from: undefined };
let stage: Stage;
/** The company whose one dossier all of them are given, beside their own company's. */
let holding: Company;

beforeAll(async () => {
  stage = await openStage();
  holding = await stage.company();
  const { submit } = office(stage.table);
  for (let row = 0; row < rows; row += 1) {
    const own = await stage.company();
    const asked = creationOf({ ...own, dossiers: [...own.dossiers, ...holding.dossiers] }, 'client_admin');
    await submit(stage.paul, asked);
  }
});

const requestsOf = async <T>(action: (of: Office) => Promise<T>) => {
  const { table, during } = counted(stage.table);
  const { result, traffic } = await during(() => action(office(table)));
  return { result, requests: Object.values(traffic.requests).reduce((sum, times) => sum + times, 0) };
};

const all = (): Staff => asStaff(stage.paul);
const few = (): Staff => ({ ...all(), collaboratorId: uuidv7(), portfolio: [holding.dossiers[0]!.dossierId] });
const named = { name: 'Boulangerie Moreau – Comptabilité', company: { name: 'Boulangerie Moreau' } };

test.each([
  ['with the whole firm', all, [named, named]],
  ['with one dossier', few, [{ name: null, company: null }, named]],
] as const)('25 accesses come with all their names in three round trips, to who is %s', async (_, who, dossiers) => {
  const { result, requests } = await requestsOf((of) => listAccesses(of)({ who: who(), filter: {}, page }));

  expect(result.items).toHaveLength(rows);
  expect(requests).toBeLessThanOrEqual(3);
  for (const { access, request } of result.items) {
    expect(access.dossiers.map(({ dossierId }) => result.names.dossier(dossierId))).toMatchObject(dossiers);
    expect(result.names.companyOf(access.companyId)).toMatchObject(named.company);
    expect(request?.accessId).toBe(access.accessId);
  }
});

test.each([
  ['whose turn it is to decide', () => asStaff(stage.victor), true],
  ['who made them', all, false],
  ['who may see those of others', () => asStaff(stage.victor), false],
] as const)('25 requests come with all their names in three requests, to one %s', async (_, who, toValidate) => {
  const { result, requests } = await requestsOf((of) => listRequests(of)({ who: who(), filter: { toValidate }, page }));

  expect(result.items).toHaveLength(rows);
  expect(requests).toBeLessThanOrEqual(3);
  for (const { accessId, dossierIds, asks } of result.items) {
    expect(dossierIds.map(result.names.dossier)).toMatchObject([named, named]);
    expect(result.names.person(accessId)).toMatchObject({ name: 'Inès Moreau' });
    expect(asks?.dossiers.map(({ level }) => level)).toEqual(['standard_user', 'standard_user']);
  }
});
