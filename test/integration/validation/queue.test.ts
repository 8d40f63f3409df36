import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { queueRepository } from '../../../shared/data/queue.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import type { ListPage } from '../../../shared/data/pages.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Table } from '../../../shared/data/client.ts';
import { collaboratorItems, companyItems } from '../../../shared/data/seed.ts';
import { linkExpiry } from '../../../shared/domain/link.ts';
import type { Client } from '../../../shared/domain/people.ts';
import { countRequests } from '../../../shared/use-cases/validation/count-requests.ts';
import { decideMany } from '../../../shared/use-cases/validation/decide-many.ts';
import { decideRequest } from '../../../shared/use-cases/validation/decide-request.ts';
import type { QueuedDescription } from '../../../shared/use-cases/validation/describe-queued.ts';
import { listRequests } from '../../../shared/use-cases/validation/list-requests.ts';
import { listQueue, openQueue, type OpenDesk } from '../../../shared/use-cases/validation/open-queue.ts';
import { reachMany } from '../../../shared/use-cases/validation/show-request.ts';
import { counted } from '../../support/counted.ts';
import { companyOf, putMany } from '../../support/directory.ts';
import { asStaff, creationOf, office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});

/** Victor at the desk, and all that lies on it. */
async function deskOf(table: Table): Promise<OpenDesk> {
  const desk = await queueRepository(table, null).desk(stage.firm.firmId, stage.victor.collaboratorId);
  return { ...desk, collaborator: stage.victor };
}
async function allOf(table: Table, desk: OpenDesk, at = new Date()): Promise<QueuedDescription[]> {
  const list = listQueue({ queue: queueRepository(table, null), now: () => at });
  const found: QueuedDescription[] = [];
  for (let from: ListPage<unknown>['next'] | 'start' = 'start'; from !== undefined;) {
    const page: ListPage<QueuedDescription> = await list(desk, {
      limit: 20,
      from: from === 'start' ? undefined : from,
    });
    found.push(...page.items);
    from = page.next;
  }
  return found;
}

const queueOn = (table: Table) => {
  const queue = queueRepository(table, null);
  const deps = { queue, links: linkRepository(table), now: () => new Date() };
  return { open: openQueue(deps), list: listQueue(deps) };
};

/** Decides many by the API. */
async function decideAll(who: Stage['victor'], requestIds: readonly string[], decision: 'approve' | 'reject') {
  const of = office(stage.table);
  const staff = asStaff(who);
  const reached = await reachMany(of)({ who: staff, requestIds });
  const decisions = requestIds.map((requestId) => ({ requestId, decision, reason: 'Parce que.' }));
  return decideMany({ firms: of.firms, decide: decideRequest(of) })({ who: staff, decisions, reached });
}

describe('a page of a queue', () => {
  test('of 20 requests takes four requests to the table (V20)', async () => {
    await Promise.all(Array.from({ length: 24 }, () => stage.submitted()));
    const { table, during } = counted(stage.table);
    const { open, list } = queueOn(table);
    const at = new Date();
    const link = { hash: 'h', purpose: 'queue' as const, firmId: stage.firm.firmId };
    const ownerId = stage.victor.collaboratorId;
    const expiresAt = linkExpiry('queue', at).toISOString();
    await linkRepository(stage.table).save({ ...link, ownerId, createdAt: at.toISOString(), expiresAt });

    const { result, traffic } = await during(async () => {
      const opened = await open('h');
      if (opened.state !== 'open') throw new Error(opened.state);
      return list(opened.desk, { limit: 20, from: undefined });
    });

    expect(result.items).toHaveLength(20);
    expect(result.next).toBeDefined();
    expect(traffic.requests).toEqual({ Get: 1, BatchGet: 2, Query: 1 });
  });

  test('tells in the same four what was corrected, and what had been asked for (V17)', async () => {
    const of = office(stage.table);
    const [company, elsewhere] = [await stage.company(), await stage.company()];
    const input = creationOf(company, 'client_admin');
    const creation = await of.submit(stage.paul, input);
    await of.decide(stage.agnes, creation, 'send_back');
    const identity = { ...input.identity, phone: '06 11 11 11 11', companyId: elsewhere.companyId };
    const [{ dossierId } = { dossierId: '' }] = elsewhere.dossiers;
    const dossiers = [{ dossierId, level: 'team_lead' as const, options: [] }];
    await of.resubmit(stage.paul, creation, { ...input, identity, dossiers });
    const { access } = await stage.active('client_admin', await stage.company());
    const who = asStaff(stage.paul);
    const asked = { who, accessId: access.accessId, acknowledge: [] };
    const named = (lastName: string) => ({ identity: { lastName, firstName: 'Luc' } });
    const { request: change } = await of.changeAccess({ ...asked, ...named('Petit') });
    await of.decide(stage.agnes, { request: change! } as Submission, 'send_back');
    const changed = { ...asked, requestId: change!.requestId, ...named('Legrand') };
    await of.resubmitChange(changed);
    const { table, during } = counted(stage.table);
    const desk = await deskOf(table);

    const { result, traffic } = await during(() => allOf(table, desk));

    for (const request of [creation.request, change!]) {
      const shown = result.find((one) => one.request.requestId === request.requestId);
      const alone = await of.describe((await of.requests.request(request.requestId))!);
      expect(shown?.corrections.values).toHaveLength(request === change ? 1 : 2);
      expect(shown?.corrections).toMatchObject(alone.corrections);
      expect(shown?.sentBack).toEqual(alone.sentBack);
      expect(shown?.sentBack?.reason).toBe('Parce que.');
    }
    expect(traffic.requests['BatchGet']).toBe(traffic.requests['Query']);
  });

  test('says of which the end has passed, so that approving is not offered (L7)', async () => {
    const of = office(stage.table);
    const input = creationOf(await stage.company(), 'client_admin');
    const endsAt = new Date(Date.now() + 1000).toISOString();
    const { request } = await of.submit(stage.paul, { ...input, endsAt });
    const endedAt = async (now: Date) => {
      const found = await allOf(stage.table, await deskOf(stage.table), now);
      return found.find(({ request: { requestId } }) => requestId === request.requestId)?.ended;
    };
    expect(await Promise.all([new Date(0), new Date(endsAt)].map(endedAt))).toEqual([false, true]);
  });
});

test('V1, V20: a change awaits who works on all that the firm still has of the access, once the rest has left', async () => {
  const { firmId } = stage.firm;
  const company = companyOf(firmId, 'Moreau', [uuidv7(), uuidv7()]);
  const [gone, present] = company.dossiers;
  const luc = { ...stage.victor, collaboratorId: uuidv7(), email: 'luc@firm.example', portfolio: [present!.dossierId] };
  await putMany(stage.table, [...companyItems(company, company.dossiers), ...collaboratorItems(luc)]);
  const { accessId, sub = uuidv7() } = (await stage.active('client_admin', company)).access;
  const of = office(stage.table);
  const change = { who: asStaff(stage.paul), accessId, modules: ['invoices', 'expenses'], acknowledge: [] };
  const { request } = await of.changeAccess(change);
  /** On the page, through the API, and by its count. */
  const awaiting = async () => {
    const desk = await queueRepository(stage.table, null).desk(firmId, luc.collaboratorId);
    const found = await allOf(stage.table, { ...desk, collaborator: luc });
    const question = { who: asStaff(luc), filter: { toValidate: true } };
    const listed = await listRequests(of)({ ...question, page: { limit: 25, from: undefined } });
    const { count } = await countRequests(of)(question);
    return [found.map((matter) => matter.request.requestId), listed.items.map(({ requestId }) => requestId), count];
  };
  expect(await awaiting()).toEqual([[], [], 0]);
  const who: Client = {
    ...{ kind: 'client', sub, firmId, accessId, name: 'Inès Moreau', email: 'ines@client.example', status: 'active' },
    ...{ clientType: 'client_admin', companyId: company.companyId, dossiers: [], modules: [] },
  };
  await of.detach({ who, dossierId: gone!.dossierId, confirm: gone!.name });
  expect(await awaiting()).toEqual([[request?.requestId], [request?.requestId], 1]);
});

test('of many the client admin of a company is decided before its client user, however they are sent (C5, V20)', async () => {
  const companies = await Promise.all(Array.from({ length: 4 }, () => stage.company()));
  const ids: string[] = [];
  for (const company of companies) {
    const admin = await stage.submitted('client_admin', company);
    const user = await office(stage.table).submit(stage.paul, creationOf(company, 'client_user'));
    ids.push(user.request.requestId, admin.request.requestId);
  }
  const answers = await decideAll(stage.victor, ids, 'approve');
  expect(answers.map((answer) => 'decided' in answer)).toEqual(ids.map(() => true));
  expect(answers.map(({ requestId }) => requestId)).toEqual(ids);
});
