import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { backlogRepository, type BacklogRepository } from '../../../shared/data/backlog.ts';
import type { Key } from '../../../shared/data/client.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { createFirm } from '../../../shared/data/create-firm.ts';
import { detachmentRepository } from '../../../shared/data/detachments.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { requestItem } from '../../../shared/data/requests.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { tellCreator } from '../../../shared/use-cases/validation/tell-creator.ts';
import { put, sampleCompany, sampleFirm } from '../../support/firm.ts';
import { office, type Office } from '../../support/office.ts';
import { deed } from '../../support/deeds.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { recorded, type Call } from '../../support/traffic.ts';

let stage: Stage;
let now: Office;
let backlog: BacklogRepository;
let calls: Call[];
const at = '2026-01-05T09:00:00.000Z';

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table);
  const watched = recorded(stage.table);
  calls = watched.calls;
  backlog = backlogRepository(watched.table);
});

const all = async <T>(items: AsyncGenerator<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};
const requestsOf = async (firmId: string) => (await all(backlog.requests(firmId))).map(({ requestId }) => requestId);
const stored = async (Key: Key) =>
  (await stage.table.client.send(new GetCommand({ TableName: stage.table.name, Key, ConsistentRead: true }))).Item;

describe('all firms are found', () => {
  const isFound = async (firmId: string) => (await all(backlog.firms())).some((firm) => firm.firmId === firmId);

  test('that seeds have put in, also once their settings have changed', async () => {
    const { firm } = stage;
    expect(await isFound(firm.firmId)).toBe(true);

    const firms = firmRepository(stage.table);
    const before = await firms.firm(firm.firmId);
    await firms.saveFirm(before!, { ...before!, name: 'Cabinet Nouveau' }, deed('firm-changed'));

    expect((await all(backlog.firms())).find(({ firmId }) => firmId === firm.firmId)?.name).toBe('Cabinet Nouveau');
  });

  test('that the command has made', async () => {
    const { firm, paul } = await sampleFirm();
    const made = { firm, catalogue: [], administrator: paul, deed };

    await createFirm(stage.table, made);

    expect(await isFound(firm.firmId)).toBe(true);
  });
});

describe('a request is found', () => {
  const endings: [string, (of: Awaited<ReturnType<Stage['submitted']>>) => Promise<unknown>][] = [
    ['approved', (submission) => now.decide(stage.victor, submission, 'approve')],
    ['rejected', (submission) => now.decide(stage.victor, submission, 'reject')],
    ['cancelled', (submission) => now.cancel(stage.paul, submission)],
    ['expired', (submission) => now.expire(submission)],
  ];

  test.each(endings)('while it is open, and once %s until it is done', async (_ending, end) => {
    const { firmId } = stage.firm;
    const page = { limit: 100, from: undefined };
    const submission = await stage.submitted();
    const { requestId } = submission.request;
    expect(await requestsOf(firmId)).toContain(requestId);

    await end(submission);
    expect((await now.requests.openOfFirm(firmId, page)).items.map((open) => open.requestId)).not.toContain(requestId);
    expect(await requestsOf(firmId)).toContain(requestId);

    await now.requests.markStuck(requestId, { step: 'TellCreator', error: 'SignInTaken' }, at);
    expect(await requestsOf(firmId)).toContain(requestId);

    await now.requests.noteDone(requestId, at);
    expect(await requestsOf(firmId)).not.toContain(requestId);
    const done = await now.requests.request(requestId);
    expect(done).toMatchObject({ doneAt: at });
    expect(done).not.toHaveProperty('stuckAt');

    const before = await stored(keys.request(requestId));
    await now.requests.noteDone(requestId, '2026-01-06T09:00:00.000Z');
    await now.requests.markStuck(requestId, { step: 'TellCreator', error: 'SignInTaken' }, at);
    expect(await now.requests.runAnew(done!, at)).toBe(false);
    expect(await stored(keys.request(requestId))).toEqual(before);
  });

  test('and never done while it is open', async () => {
    const { requestId } = (await stage.submitted()).request;

    await now.requests.noteDone(requestId, at);
    expect(await now.requests.request(requestId)).not.toHaveProperty('doneAt');

    expect(await requestsOf(stage.firm.firmId)).toContain(requestId);
  });

  test('and is done although its creator has left, and nobody is there to be told', async () => {
    const submission = await stage.submitted();
    await now.decide(stage.victor, submission, 'reject');
    const gone = { collaborator: () => Promise.resolve({ ...stage.paul, status: 'removed' as const }) };
    const untold = () => Promise.reject(new Error('Nobody is to be told.'));
    const validators = { ...now.validators, administrators: () => Promise.resolve([]) };
    const collaborators = collaboratorRepository(stage.table);
    const tell = tellCreator({ ...now, collaborators, validators, firms: gone, sendOnce: untold });

    await tell(submission.request.requestId);

    expect(await now.requests.request(submission.request.requestId)).toHaveProperty('doneAt');
  });

  test('among many in reads of a hundred, without a scan', async () => {
    const { firm, items } = await sampleFirm();
    const { request } = await stage.submitted();
    const many = Array.from({ length: 130 }, () =>
      requestItem({ ...request, requestId: uuidv7(), firmId: firm.firmId }),
    );
    await put(stage.table.client, stage.table.name, [...items, ...many]);
    const since = calls.length;

    expect((await requestsOf(firm.firmId)).sort()).toEqual(many.map(({ requestId }) => requestId).sort());

    const reads = calls.slice(since);
    expect(reads.map(({ name }) => name)).toEqual(Array(3).fill('QueryCommand'));
    for (const { input } of reads) expect(input['Limit']).toBe(100);
  });
});

describe('a collaborator is found', () => {
  const person = (of: Partial<Collaborator>): Collaborator => {
    const collaboratorId = uuidv7();
    const { firmId } = stage.firm;
    const base = { collaboratorId, firmId, name: 'Zoé', email: `${collaboratorId}@cabinet.example`, version: 1 };
    return { ...base, rights: { validate: true, administerFirm: false }, portfolio: 'all', status: 'invited', ...of };
  };
  const found = async ({ collaboratorId }: Collaborator) =>
    (await all(backlog.collaborators(stage.firm.firmId))).find((each) => each.collaboratorId === collaboratorId);

  test('until the sign-in is open and the invitation sent, and again from leaving until the sign-in is closed', async () => {
    const collaborators = collaboratorRepository(stage.table);
    const invited = await collaborators.add(person({ invitationDue: true }), deed('collaborator-added'), undefined);
    const { collaboratorId } = invited;
    expect(await found(invited)).toEqual(invited);

    const active = await collaborators.save(invited, { ...invited, status: 'active' }, deed('sign-in-opened'));
    expect(await found(active)).toEqual(active);
    await collaborators.invited(collaboratorId);
    expect(await found(active)).toBeUndefined();

    const { invitationDue: _sent, ...present } = active;
    const left = await collaborators.save(active, { ...present, status: 'removed' }, deed('collaborator-removed'));
    expect(await found(left)).toEqual(left);
    const page = { limit: 100, from: undefined };
    const { items } = await collaborators.ofFirm(stage.firm.firmId, page);
    expect(items.map((listed) => listed.collaboratorId)).not.toContain(collaboratorId);
    await collaborators.release(left, deed('sign-in-closed'));
    expect(await found(left)).toBeUndefined();
  });

  test('and heard of again without anything being changed, unless they have moved meanwhile', async () => {
    const invited = person({});
    await collaboratorRepository(stage.table).add(invited, deed('collaborator-added'), undefined);
    const before = await stored(keys.collaborator(invited.collaboratorId));

    expect(await backlog.hearAgainOfCollaborator(invited)).toBe(true);
    expect(await stored(keys.collaborator(invited.collaboratorId))).toEqual({ ...before, redriven: 1 });
    expect(await backlog.hearAgainOfCollaborator({ ...invited, version: 2 })).toBe(false);
  });
});

describe('a dossier that leaves or comes back is found (P7)', () => {
  const by = { kind: 'access' as const, id: 'ines' };
  const detached = { at, by };
  const dossiers = async () => (await all(backlog.dossiers(stage.firm.firmId))).map(({ dossierId }) => dossierId);
  const left = async () => {
    const { company, items } = sampleCompany(stage.firm.firmId);
    await put(stage.table.client, stage.table.name, items);
    const dossier = (await now.companies.dossier(company.dossiers[0]!.dossierId))!;
    const detachments = detachmentRepository(stage.table);
    return {
      company,
      dossier,
      detachments,
      leave: () => detachments.detach(dossier, detached, deed('dossier-detached')),
    };
  };

  const arrive = async (dossierId: string) => {
    for (const marked of [false, true]) await now.followDossier({ dossierId, marked });
  };

  test('until its firm has been told', async () => {
    const { dossier, detachments, leave } = await left();
    expect(await dossiers()).not.toContain(dossier.dossierId);
    await leave();
    await arrive(dossier.dossierId);
    expect(await dossiers()).toContain(dossier.dossierId);

    await detachments.noteTold(dossier, '2026-01-04T09:00:00.000Z', at);
    expect(await dossiers()).toContain(dossier.dossierId);
    await detachments.noteTold(dossier, at, at);
    expect(await dossiers()).not.toContain(dossier.dossierId);
    expect(await now.companies.dossier(dossier.dossierId)).toMatchObject({ detached, firmToldAt: at });
  });

  test('until it has come back, once however much is due, and is heard of no more then', async () => {
    const { dossier, detachments, leave } = await left();
    const gone = await leave();
    expect((await dossiers()).filter((id) => id === dossier.dossierId)).toHaveLength(1);
    const back = await detachments.attach(gone, deed('dossier-attached'));
    expect(await dossiers()).toContain(dossier.dossierId);
    expect(await backlog.hearAgainOfDossier(gone)).toBe(true);

    await arrive(dossier.dossierId);

    expect(await dossiers()).not.toContain(dossier.dossierId);
    await detachments.noteTold(gone, at, at);
    expect(await now.companies.dossier(dossier.dossierId)).toEqual(back);
    expect(await backlog.hearAgainOfDossier(gone)).toBe(false);
  });

  test('until it has arrived, although its firm knows: its requests cancelled and its accesses marked', async () => {
    const { company, dossier, detachments, leave } = await left();
    const { dossierId } = dossier;
    const submission = await stage.submitted('client_admin', company);
    await leave();
    await detachments.noteTold(dossier, at, at);
    expect(await dossiers()).toContain(dossierId);

    await now.followDossier({ dossierId, marked: false });

    expect(await now.requests.request(submission.request.requestId)).toMatchObject({ status: 'cancelled' });
    expect(await dossiers()).toContain(dossierId);
    expect(await backlog.hearAgainOfDossier(dossier)).toBe(true);
    await now.followDossier({ dossierId, marked: true });
    expect(await dossiers()).not.toContain(dossierId);
  });
});

describe('a mail request is found', () => {
  const asked = async () => {
    const id = uuidv7();
    const request = {
      mail: 'password-reset' as const,
      mailRequestId: `${id}@x.example#1`,
      at,
      emailKey: `${id}@x.example`,
    };
    await now.links.requestMail(request);
    return request;
  };
  const found = async (when: Date) => (await all(backlog.mailRequests(when))).map(({ mailRequestId }) => mailRequestId);
  const day = 24 * 3600;
  const later = (seconds: number) => new Date(new Date(at).getTime() + seconds * 1000);

  test('until its mail has gone, and for a day at most', async () => {
    const { mailRequestId } = await asked();
    expect(await found(later(day - 1))).toContain(mailRequestId);
    expect(await found(later(day))).not.toContain(mailRequestId);

    for (const _time of ['once', 'again']) await now.links.mailSent(mailRequestId);

    expect(await found(later(1))).not.toContain(mailRequestId);
  });

  test('and heard of again, unless its mail has gone meanwhile', async () => {
    const request = await asked();
    expect(await backlog.hearAgainOfMailRequest(request)).toBe(true);
    expect(await stored(keys.mailRequest(request.mailRequestId))).toMatchObject({ redriven: 1 });

    await now.links.mailSent(request.mailRequestId);

    expect(await backlog.hearAgainOfMailRequest(request)).toBe(false);
    await now.links.mailSent('forgotten');
    expect(await stored(keys.mailRequest('forgotten'))).toBeUndefined();
  });

  test('by a key that holds no address', async () => {
    const { mailRequestId } = await asked();
    expect(String((await stored(keys.mailRequest(mailRequestId)))?.['gsi2sk'])).not.toContain('@');
  });
});

test('none of it scans the table', () => {
  expect([...new Set(calls.map(({ name }) => name))].sort()).toEqual([
    'BatchGetItemCommand',
    'GetItemCommand',
    'QueryCommand',
    'UpdateItemCommand',
  ]);
});
