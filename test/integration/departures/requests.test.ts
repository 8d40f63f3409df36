import { reasonOf } from '../../../shared/use-cases/validation/reason-of.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { keys } from '../../../shared/data/table.ts';
import { asStaff, creationOf, office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit } from '../../support/traffic.ts';
import { departure, type Departure } from './support.ts';

let stage: Stage;
let dossier: Departure;

beforeAll(async () => {
  stage = await openStage();
});

const statusOf = async (requestId: string) => (await dossier.now.requests.request(requestId))?.status;

describe('a dossier that leaves the firm and comes back at once (P7)', () => {
  test.each([1, 2])(
    'has what was open on it cancelled, in the name of who took it away, after %d times',
    async (times) => {
      dossier = await departure(stage);
      const { now, accessId } = dossier;
      const submission = await stage.submitted('client_admin', dossier.company);
      const { request } = submission;
      const lead = { level: 'team_lead' as const, options: [] };
      const user = await stage.active('client_user', dossier.company);
      const change = { who: asStaff(stage.paul), dossierId: dossier.dossierId, accessId: user.access.accessId };
      const more = await now.changeRights({ ...change, rights: lead });
      for (let time = 0; time < times; time += 1) {
        await dossier.detach();
        await dossier.attach();
      }
      const after = await stage.submitted('client_admin', dossier.company);

      await expect(now.decide(stage.victor, submission, 'approve')).rejects.toMatchObject({
        code: 'dossier-detached',
      });
      await dossier.follow();

      for (const requestId of [request.requestId, more.request?.requestId ?? '']) {
        const found = await now.requests.request(requestId);
        expect(found).toMatchObject({ status: 'cancelled', decision: { by: { id: accessId } } });
        expect(await reasonOf(now.cards, found!)).toContain(dossier.company.dossiers[0]?.name);
      }
      expect(await statusOf(after.request.requestId)).toBe('open');
      await now.decide(stage.victor, after, 'approve');
      const item = await dossier.item(keys.dossier(dossier.dossierId));
      expect(item).not.toHaveProperty('leftBehind');
      expect(item).not.toHaveProperty('openRequests');
    },
  );

  test('has them cancelled also when it comes back while they are', async () => {
    dossier = await departure(stage);
    const { request } = await stage.submitted('client_admin', dossier.company);
    await dossier.detach();
    await dossier.follow(office(beforeCommit(stage.table, () => dossier.attach())));
    expect(await statusOf(request.requestId)).toBe('cancelled');
    expect(await dossier.onTheirWay()).toEqual([]);
  });

  test('leaves alone what was decided before it left', async () => {
    dossier = await departure(stage);
    const approved = await stage.approved('client_admin', dossier.company);
    await dossier.detach();
    await dossier.attach();
    await dossier.follow();
    expect(await statusOf(approved.request.requestId)).toBe('approved');
  });

  test('is created on again, and what is asked for meanwhile is refused', async () => {
    dossier = await departure(stage);
    const create = () => dossier.now.submit(stage.paul, creationOf(dossier.company, 'client_admin'));
    await dossier.detach();
    await expect(create()).rejects.toMatchObject({ code: 'unknown-dossier' });
    await dossier.attach();
    await expect(create()).resolves.toMatchObject({ request: { status: 'open' } });
  });
});
