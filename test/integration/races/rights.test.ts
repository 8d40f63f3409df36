import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Company } from '../../../shared/domain/company.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Client } from '../../../shared/domain/people.ts';
import type { DossierRights } from '../../../shared/domain/rights-change.ts';
import { actionsOn, everythingKept } from '../../support/audits.ts';
import { everything } from '../../support/fresh-table.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit, meeting } from '../../support/traffic.ts';

let stage: Stage;
let now: Office;
let company: Company;
let dossierId: string;
let accessId: string;
let client: Client;

const lead: DossierRights = { level: 'team_lead', options: [] };
const principal: DossierRights = { level: 'principal_admin', options: [] };
const standard = (...options: DossierRights['options']): DossierRights => ({ level: 'standard_user', options });

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table);
});

beforeEach(async () => {
  company = await stage.company();
  dossierId = company.dossiers[0]?.dossierId ?? '';
  ({
    access: { accessId },
  } = await stage.active('client_admin', company));
  client = await personOf(accessId);
});

const personOf = async (of: string): Promise<Client> => {
  const sub = (await now.accesses.access(of))?.sub ?? '';
  const person = await now.people.person(sub);
  if (person?.kind !== 'client') throw new Error('Not a client.');
  return person;
};
const give = (rights: DossierRights | undefined, by = stage.victor, at = now) =>
  at.changeRights({ who: asStaff(by), dossierId, accessId, rights });
/** What the stream makes of a dossier that moves: one record tells that it does, the next that its accesses are marked. */
const followed = async (of: string, at = now) => {
  for (const marked of [false, true]) await at.followDossier({ dossierId: of, marked });
};
const codes = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.map((outcome) =>
    outcome.status === 'fulfilled' ? 'done' : outcome.reason instanceof DomainError ? outcome.reason.code : 'broken',
  );

/** What the access says, what its sign-in gives, and what the dossier's list of users shows: the same, at all times. */
async function heldEverywhere() {
  const access = await now.accesses.access(accessId);
  const person = await personOf(accessId);
  const rows = (await everything(stage.table)).filter(({ type, sk }) => type === 'User' && sk === `USER#${accessId}`);
  expect(person.dossiers).toEqual(access?.dossiers);
  expect(rows).toHaveLength(access?.dossiers.length ?? 0);
  return access?.dossiers.map(({ dossierId: _id, ...rights }) => rights);
}

describe('rights on a dossier', () => {
  test('that two change at once are what one of them said, everywhere the same', async () => {
    const held = office(meeting(stage.table));
    await Promise.all([give(lead, stage.victor, held), give(standard('all_documents'), stage.agnes, held)]);
    expect([[lead], [standard('all_documents')]]).toContainEqual(await heldEverywhere());
    expect((await actionsOn(stage.table, accessId)).filter((action) => action === 'rights-changed')).toHaveLength(2);
  });

  test('that two ask for at once are asked for once', async () => {
    const held = office(meeting(stage.table));
    const outcomes = await Promise.allSettled([give(lead, stage.paul, held), give(principal, stage.paul, held)]);
    expect(codes(outcomes).sort()).toEqual(['done', 'request-open']);
    expect(await heldEverywhere()).toEqual([standard()]);
  });

  test('that are approved while they are changed are neither lost nor doubled', async () => {
    const { request } = await give(lead, stage.paul);
    const held = office(meeting(stage.table));
    const approve = () => held.decide(stage.victor, { request } as Parameters<Office['decide']>[1], 'approve');
    const outcomes = await Promise.allSettled([approve(), give(undefined, stage.paul, held)]);
    expect(codes(outcomes)).not.toContain('broken');
    const found = request && (await now.requests.request(request.requestId));
    expect([[[lead]], [[]]].flat()).toContainEqual(await heldEverywhere());
    expect(found?.status).toBe('approved');
    expect((await now.accesses.access(accessId))?.asked).toBeUndefined();
  });

  test('that nobody decides in time stay as they were, and the address stays held', async () => {
    const { request } = await give(lead, stage.paul);
    await now.expire({ request } as Parameters<Office['expire']>[0]);
    expect(await heldEverywhere()).toEqual([standard()]);
    const access = await now.accesses.known(accessId);
    expect(access).toMatchObject({ status: 'active', requestId: request?.requestId });
    expect(access?.asked).toBeUndefined();
    expect(await now.accesses.holder(access?.person.email ?? '')).toMatchObject({ holderId: accessId });
    await expect(give(lead, stage.paul)).resolves.toMatchObject({ request: { status: 'open' } });
  });

  test('whose write breaks change nothing', async () => {
    const before = await everythingKept(stage.table);
    for (const who of [stage.victor, stage.paul]) {
      const cut = () => Promise.reject(new Error('The line is cut.'));
      await expect(give(lead, who, office(beforeCommit(stage.table, cut)))).rejects.toThrow('The line is cut.');
    }
    expect(await everythingKept(stage.table)).toEqual(before);
  });
});

describe('a dossier that leaves the firm (P7)', () => {
  const detach = async (at = now) => {
    await give(principal);
    const confirm = company.dossiers[0]?.name ?? '';
    return at.detach({ who: await personOf(accessId), dossierId, confirm });
  };

  test('while an access is created on it takes it along, or is followed by its cancellation', async () => {
    await give(principal);
    const who = await personOf(accessId);
    const held = office(meeting(stage.table));
    const confirm = company.dossiers[0]?.name ?? '';
    const [created, detached] = await Promise.allSettled([
      held.submit(stage.paul, creationOf(company, 'client_admin')),
      held.detach({ who, dossierId, confirm }),
    ]);
    expect(codes([detached])).toEqual(['done']);
    await followed(dossierId);
    const request = created.status === 'fulfilled' && (await now.requests.request(created.value.request.requestId));
    if (request) expect(request).toMatchObject({ status: 'cancelled', decision: { by: { id: accessId } } });
    else expect(codes([created])).toEqual(['dossier-detached']);
  });

  test('lets nothing on it be approved any more, and following it again changes nothing', async () => {
    const submission = await stage.submitted('client_user', company);
    await detach();
    await expect(now.decide(stage.victor, submission, 'approve')).rejects.toMatchObject({ code: 'dossier-detached' });
    await followed(dossierId);
    const before = await everything(stage.table);
    await followed(dossierId);
    expect(await everything(stage.table)).toEqual(before);
    expect((await now.requests.request(submission.request.requestId))?.status).toBe('cancelled');
  });

  test('and comes back is as it was for its staff', async () => {
    const ask = () =>
      now.check({ sub: stage.paul.sub, home: undefined }, [{ dossierId, permission: 'invoices.process' }]);
    await detach();
    expect(await ask()).toEqual([{ allowed: false, scope: 'no', reason: 'out-of-reach' }]);
    await now.attach({ who: await personOf(accessId), dossierId });
    expect(await ask()).toEqual([{ allowed: true, scope: 'all', reason: 'portfolio' }]);
    expect((await actionsOn(stage.table, dossierId)).slice(-2)).toEqual(['dossier-detached', 'dossier-attached']);
  });
});

describe('a check', () => {
  const question = () => [{ dossierId, permission: 'invoices.process' as const }];

  test('answers the same whatever the token says of where one belongs', async () => {
    const homes = [
      undefined,
      { kind: 'client' as const, firmId: client.firmId },
      { kind: 'collaborator' as const, firmId: client.firmId },
      { kind: 'client' as const, firmId: accessId },
    ];
    for (const home of homes)
      expect(await now.check({ sub: client.sub, home }, question())).toEqual([
        { allowed: true, scope: 'own', reason: 'level' },
      ]);
    for (const home of [undefined, { kind: 'client' as const, firmId: client.firmId }])
      expect(await now.check({ sub: stage.paul.sub, home }, [{ ...question()[0]!, accessId }])).toMatchObject([
        { scope: 'own', reason: 'level' },
      ]);
  });

  test('is refused as unavailable, never answered, when the table cannot be read', async () => {
    const gone = office({ ...stage.table, name: 'no-such-table' });
    await expect(gone.check({ sub: client.sub, home: undefined }, question())).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});
