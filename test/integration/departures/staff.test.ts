import { beforeEach, describe, expect, test } from 'vitest';
import { importRepository } from '../../../shared/data/imports.ts';
import { companyFor } from '../../../shared/domain/authority.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import { listAccesses } from '../../../shared/use-cases/accesses/list-accesses.ts';
import { showAccess } from '../../../shared/use-cases/accesses/show-access.ts';
import { changeCompany } from '../../../shared/use-cases/directory/change-company.ts';
import { createDossier } from '../../../shared/use-cases/directory/change-dossier.ts';
import { importLines } from '../../../shared/use-cases/directory/import-lines.ts';
import { listCompanies } from '../../../shared/use-cases/directory/list-companies.ts';
import { reachCompany } from '../../../shared/use-cases/directory/reach-company.ts';
import { listUsers, reachUsers } from '../../../shared/use-cases/rights/list-users.ts';
import { showMe } from '../../../shared/use-cases/sign-in/show-me.ts';
import { listRequests } from '../../../shared/use-cases/validation/list-requests.ts';
import { openValidationLink, type ValidationLink } from '../../../shared/use-cases/validation/open-validation-link.ts';
import { reachToDecide, showRequest } from '../../../shared/use-cases/validation/show-request.ts';
import { actionsOn } from '../../support/audits.ts';
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
  const requests = await listRequests(now)({ who, filter: {}, page });
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
    const queue = async () => (await listRequests(now)({ who: all, filter: { toValidate: true }, page })).items.length;
    expect([await found(reachToDecide(now)(question)), await queue()]).toEqual(['found', 1]);
    await dossier.detach();
    expect([await found(reachToDecide(now)(question)), await queue()]).toEqual(['not-a-validator', 0]);
    expect(await found(showRequest(now)({ ...question, who: asStaff(stage.paul) }))).toBe('found');
  });
});

describe('a line of an import on a dossier that has left the firm (P7)', () => {
  const refused = { outcome: 'refused', errors: [{ column: 'reference', code: 'dossier-detached' }] };
  const bring = async (name: string, { dryRun = false, at = dossier.now } = {}) => {
    const { reference } = (await dossier.now.companies.dossier(dossier.dossierId))!;
    const line = { line: 2, company: dossier.company.name, dossier: name, reference: reference! };
    const deps = { ...at, imports: importRepository(stage.table) };
    return (await importLines(deps)({ who: all, dryRun, lines: [line] })).results[0];
  };
  const name = async () => (await dossier.now.companies.dossier(dossier.dossierId))?.name;

  test('is refused, whether it is called by its name or another, and in a dry run alike', async () => {
    const before = (await name())!;
    await dossier.detach();
    for (const dryRun of [true, false])
      for (const called of [before, 'Reprise']) expect(await bring(called, { dryRun })).toMatchObject(refused);
    expect(await name()).toBe(before);
    await dossier.attach();
    expect(await bring(before)).toMatchObject({ outcome: 'unchanged' });
    expect(await bring('Reprise')).toMatchObject({ outcome: 'updated' });
  });

  test('is refused too when it leaves while the line is brought in', async () => {
    const before = await name();
    const racing = office(beforeCommit(stage.table, () => dossier.detach()));
    expect(await bring('Reprise', { at: racing })).toMatchObject(refused);
    expect(await name()).toBe(before);
    expect(await actionsOn(stage.table, dossier.dossierId)).not.toContain('dossier-changed');
  });
});

describe('a validator’s page (P7)', () => {
  /** A request for more rights on another dossier of somebody who has this one. */
  async function more() {
    const { now, company, accessId } = dossier;
    const who = asStaff(stage.paul);
    const { dossierId } = await createDossier(now)({ who, companyId: company.companyId, fields: { name: 'Paie' } });
    const rights = { level: 'team_lead' as const, options: [] };
    const { request } = await now.changeRights({ who, dossierId, accessId, rights });
    return request!;
  }
  const hash = 'a'.repeat(64);
  async function pageOf(requestId: string) {
    const { now } = dossier;
    const [at, later] = [new Date(), new Date(Date.now() + 3_600_000)].map((time) => time.toISOString()) as [
      string,
      string,
    ];
    const { firmId } = stage.firm;
    const link = { hash, purpose: 'validation' as const, firmId, ownerId: stage.victor.collaboratorId, requestId };
    await now.links.save({ ...link, createdAt: at, expiresAt: later });
    return openValidationLink(now)(hash);
  }
  const shown = (page: ValidationLink) => page.state === 'open' && page.matter.dossiers.map(({ name }) => name);

  test('shows what somebody has today without what has left the firm', async () => {
    const { requestId } = await more();
    expect(shown(await pageOf(requestId))).toEqual([dossier.company.dossiers[0]?.name]);
    await dossier.detach();
    expect(shown(await pageOf(requestId))).toEqual([]);
    await dossier.attach();
    expect(shown(await pageOf(requestId))).toEqual([dossier.company.dossiers[0]?.name]);
  });

  test('shows nothing of a request on a dossier that has left, from that moment on', async () => {
    const { request } = await stage.submitted('client_user', dossier.company);
    expect((await pageOf(request.requestId)).state).toBe('open');
    await dossier.detach();
    expect(await pageOf(request.requestId)).toMatchObject({ state: 'refused', attempt: { code: 'not-a-validator' } });
    await dossier.follow();
    expect((await pageOf(request.requestId)).state).toBe('closed');
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
