import { beforeEach, describe, expect, test } from 'vitest';
import { companyFor } from '../../../shared/domain/authority.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import { listAccesses } from '../../../shared/use-cases/accesses/list-accesses.ts';
import { showAccess } from '../../../shared/use-cases/accesses/show-access.ts';
import { changeCompany } from '../../../shared/use-cases/directory/change-company.ts';
import { createDossier } from '../../../shared/use-cases/directory/change-dossier.ts';
import { listCompanies } from '../../../shared/use-cases/directory/list-companies.ts';
import { reachCompany } from '../../../shared/use-cases/directory/reach-company.ts';
import { listUsers, reachUsers } from '../../../shared/use-cases/rights/list-users.ts';
import { showMe } from '../../../shared/use-cases/sign-in/show-me.ts';
import { listRequests } from '../../../shared/use-cases/validation/list-requests.ts';
import { reachToDecide, showRequest } from '../../../shared/use-cases/validation/show-request.ts';
import { asStaff, office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit, meeting } from '../../support/traffic.ts';
import { departure, type Departure } from './support.ts';

let stage: Stage;
let dossier: Departure;
let all: Staff;
let few: Staff;

beforeEach(async () => {
  stage = await openStage();
  dossier = await departure(stage);
  all = asStaff(stage.victor);
  few = { ...asStaff(stage.agnes), portfolio: [dossier.dossierId] };
});

const page = { limit: 25, from: undefined };
const found = async (lookup: Promise<unknown>) => {
  try {
    await lookup;
    return 'found';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

/** All that a collaborator finds of the dossier, of one access and one request on it. */
async function seen(who: Staff, accessId: string, requestId: string) {
  const { now, company, dossierId } = dossier;
  const accesses = await listAccesses(now)({ who, filter: { companyId: company.companyId }, page });
  const requests = await listRequests(now)({ who, toValidate: false, page });
  const companies = await listCompanies(now)({ who, page });
  const searched = await listCompanies(now)({ who, name: 'boulangerie', page });
  const users = async () => {
    await reachUsers(now)({ who, dossierId });
    return listUsers(now)({ dossierId, page });
  };
  const me = await showMe(now)(who);
  const change = { who, dossierId, accessId, rights: { level: 'standard_user' as const, options: [] } };
  return {
    accesses: accesses.items.some(({ access }) => access.accessId === accessId),
    access: await found(showAccess(now)({ who, accessId })),
    requests: requests.items.some((request) => request.requestId === requestId),
    request: await found(showRequest(now)({ who, requestId })),
    dossiers: [companies, searched].map(({ items }) => items.flatMap(({ dossiers }) => dossiers).length),
    users: await found(users()),
    rights: await found(now.changeRights(change)),
    portfolio: me.kind === 'collaborator' && me.portfolio,
  };
}

const kept = { accesses: true, access: 'found', requests: true, request: 'found', users: 'found' };
const lost = { accesses: false, access: 'not-found', requests: false, request: 'not-found', users: 'not-found' };

describe('staff, of a dossier that has left the firm (P7)', () => {
  test.each(['active', 'rejected', 'cancelled'])(
    'lose what is %s at once, and have it back at once',
    async (status) => {
      const { now, company, dossierId } = dossier;
      const submission = await stage[status === 'active' ? 'active' : 'submitted']('client_user', company);
      if (status === 'rejected') await now.decide(stage.victor, submission, 'reject');
      if (status === 'cancelled') await now.cancel(stage.paul, submission);
      const looks = (who: Staff) => seen(who, submission.access.accessId, submission.request.requestId);
      const rights = status === 'active' ? 'found' : 'wrong-status';
      const has = { ...kept, rights, dossiers: [1, 1] };
      const none = { ...lost, rights: 'not-found', dossiers: [0, 0] };

      for (const follow of [() => Promise.resolve(), () => dossier.follow()]) {
        expect(await looks(all)).toEqual({ ...has, portfolio: 'all' });
        expect(await looks(few)).toEqual({ ...has, portfolio: [dossierId] });
        await dossier.detach();
        await follow();
        expect(await looks(all)).toEqual({ ...none, portfolio: 'all' });
        expect(await looks(few)).toEqual({ ...none, portfolio: [] });
        await dossier.attach();
        await follow();
      }
      expect(await looks(all)).toEqual({ ...has, portfolio: 'all' });
    },
  );

  test('do not decide what lies on another one too, nor see it in their queue', async () => {
    const { now } = dossier;
    const { companyId } = dossier.company;
    const fields = { name: 'Paie' };
    const { dossierId, name } = await createDossier(now)({ who: asStaff(stage.paul), companyId, fields });
    const company = { ...dossier.company, dossiers: [...dossier.company.dossiers, { dossierId, name }] };
    const { request } = await stage.submitted('client_user', company);
    const question = { who: all, requestId: request.requestId };
    const queue = async () => (await listRequests(now)({ who: all, toValidate: true, page })).items.length;
    expect([await found(reachToDecide(now)(question)), await queue()]).toEqual(['found', 1]);
    await dossier.detach();
    expect([await found(reachToDecide(now)(question)), await queue()]).toEqual(['not-a-validator', 0]);
    expect(await found(showRequest(now)({ ...question, who: asStaff(stage.paul) }))).toBe('found');
  });
});

describe('the list of a company that a dossier leaves (P7)', () => {
  const listed = async () => (await dossier.now.companies.company(dossier.company.companyId))?.dossiers;

  test('loses neither the departure nor what others change of it at the same time', async () => {
    const { company } = dossier;
    const held = office(meeting(stage.table, 3));
    const who = asStaff(stage.paul);
    const of = { who, companyId: company.companyId };
    await Promise.all([
      dossier.detach(held),
      createDossier(held)({ ...of, fields: { name: 'Paie' } }),
      changeCompany(held)({ ...of, fields: { name: 'Fournil Moreau' } }),
    ]);
    expect(await listed()).toMatchObject([{ dossierId: dossier.dossierId, detached: true }, { name: 'Paie' }]);
    expect((await dossier.now.companies.company(company.companyId))?.name).toBe('Fournil Moreau');
  });

  test('is not renamed over the departure', async () => {
    const { companyId } = dossier.company;
    const slow = office(beforeCommit(stage.table, () => dossier.detach()));
    await changeCompany(slow)({ who: asStaff(stage.paul), companyId, fields: { name: 'Fournil Moreau' } });
    expect(await listed()).toMatchObject([{ detached: true }]);
  });

  test('has its entry back as it was', async () => {
    const before = await listed();
    await dossier.detach();
    expect(await listed()).toEqual([{ ...before?.[0], detached: true }]);
    await dossier.attach();
    expect(await listed()).toEqual(before);
  });

  test('is empty for staff, who still reach the company itself', async () => {
    await dossier.detach();
    const found = await reachCompany(dossier.now)({ who: all, companyId: dossier.company.companyId });
    expect(companyFor(all, found)?.dossiers).toEqual([]);
  });
});
