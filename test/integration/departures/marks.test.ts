import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { mostOnTheirWay } from '../../../shared/data/detachments.ts';
import { keys } from '../../../shared/data/table.ts';
import { asStaff, office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit, interposed, meeting } from '../../support/traffic.ts';
import { clientOf, departure, manyUsers } from './support.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

const has = 'all level';
const lost = 'no out-of-reach';

describe('checks about the users of a dossier that leaves the firm (P7)', () => {
  test('know it at once, while its accesses are marked and once they are; and likewise when it comes back', async () => {
    const dossier = await departure(stage);
    const { dossierId, now, check, marks, onTheirWay } = dossier;
    const heard = (marked: boolean) => now.followDossier({ dossierId, marked });
    expect(await check()).toBe(has);

    await dossier.detach();
    expect([await check(), await marks(), await onTheirWay()]).toEqual([lost, [], [dossierId]]);
    await heard(false);
    expect([await check(), await marks(), await onTheirWay()]).toEqual([lost, [dossierId], [dossierId]]);
    // The same record once more tells nothing new: it may have come before the marks.
    await heard(false);
    expect(await onTheirWay()).toEqual([dossierId]);
    await heard(true);
    expect([await check(), await marks(), await onTheirWay()]).toEqual([lost, [dossierId], []]);

    await dossier.attach();
    expect([await check(), await marks(), await onTheirWay()]).toEqual([has, [dossierId], [dossierId]]);
    await heard(false);
    expect([await check(), await marks(), await onTheirWay()]).toEqual([has, [], [dossierId]]);
    await heard(true);
    expect([await check(), await marks(), await onTheirWay()]).toEqual([has, [], []]);
    expect(await dossier.item(keys.dossier(dossierId))).not.toHaveProperty('moving');
  });

  test.each([1, 2, 3])('know it whatever breaks: the marking is cut at write %d, and delivered again', async (cut) => {
    const dossier = await departure(stage);
    const users = [dossier.accessId, ...(await manyUsers(dossier, 60))];
    const all = async () => new Set(await Promise.all(users.map((accessId) => dossier.check(accessId))));
    const cutAt = () => {
      let writes = 0;
      return office(
        interposed(stage.table, ({ name }, send) => {
          if (!/^(TransactWrite|Update)/.test(name)) return send();
          writes += 1;
          return writes === cut ? Promise.reject(new Error('The line is cut.')) : send();
        }),
      );
    };

    for (const [move, expected, marked] of [
      [dossier.detach, lost, 61],
      [dossier.attach, has, 0],
    ] as const) {
      await move();
      await expect(cutAt().followDossier({ dossierId: dossier.dossierId, marked: false })).rejects.toThrow();
      expect(await all()).toEqual(new Set([expected]));
      await dossier.follow();
      expect(await all()).toEqual(new Set([expected]));
      const marks = await Promise.all(users.map((accessId) => dossier.marks(accessId)));
      expect(marks.flat()).toHaveLength(marked);
      expect(await dossier.onTheirWay()).toEqual([]);
    }
  });

  test('never go back: what was about to be marked when the dossier came back is not marked', async () => {
    const dossier = await departure(stage);
    await dossier.detach();
    await dossier.follow(office(beforeCommit(stage.table, () => dossier.attach())));
    expect([await dossier.check(), await dossier.marks(), await dossier.onTheirWay()]).toEqual([has, [], []]);

    await dossier.detach();
    const comesAndGoes = async () => {
      await dossier.attach();
      await dossier.detach();
    };
    await dossier.follow(office(beforeCommit(stage.table, comesAndGoes)));
    expect(await dossier.check()).toBe(lost);
    await dossier.follow();
    expect([await dossier.marks(), await dossier.onTheirWay()]).toEqual([[dossier.dossierId], []]);
  });

  test('never go back either behind a return that has been carried out meanwhile', async () => {
    const dossier = await departure(stage);
    await dossier.detach();
    const comesBack = async () => {
      await dossier.attach();
      await dossier.follow();
    };
    const late = office(beforeCommit(stage.table, comesBack));
    await late.followDossier({ dossierId: dossier.dossierId, marked: false });
    expect([await dossier.check(), await dossier.marks(), await dossier.onTheirWay()]).toEqual([has, [], []]);
  });

  test('are not let arrive by a record of before it left again', async () => {
    const dossier = await departure(stage);
    const { dossierId, now } = dossier;
    await dossier.detach();
    await now.followDossier({ dossierId, marked: false });
    await dossier.attach();
    await dossier.detach();
    await now.followDossier({ dossierId, marked: true });
    expect([await dossier.check(), await dossier.onTheirWay()]).toEqual([lost, [dossierId]]);
  });
});

describe('an access that changes while it is marked', () => {
  const standard = { level: 'standard_user' as const, options: [] };

  test('keeps its mark when its rights change', async () => {
    const dossier = await departure(stage);
    const [accessId] = (await manyUsers(dossier, 1)) as [string];
    const who = await clientOf(dossier.now, dossier.accessId);
    const change = (at = dossier.now) =>
      at.changeRights({ who, accessId, dossierId: dossier.dossierId, rights: standard });
    await dossier.detach();
    await change(office(beforeCommit(stage.table, () => dossier.follow())));
    expect([await dossier.check(accessId), await dossier.marks(accessId)]).toEqual([lost, [dossier.dossierId]]);
    await dossier.attach();
    await dossier.follow(
      office(
        beforeCommit(stage.table, () =>
          dossier.now.changeRights({
            who,
            accessId,
            dossierId: dossier.dossierId,
            rights: { level: 'team_lead', options: [] },
          }),
        ),
      ),
    );
    expect([await dossier.check(accessId), await dossier.marks(accessId)]).toEqual([has, []]);
  });

  test.each(['before', 'while'])(
    'loses its mark with the dossier, which is taken from it %s it is marked',
    async (when) => {
      const dossier = await departure(stage);
      const { dossierId } = dossier;
      const [accessId] = (await manyUsers(dossier, 1)) as [string];
      const who = await clientOf(dossier.now, dossier.accessId);
      const take = (at = dossier.now) => at.changeRights({ who, accessId, dossierId, rights: undefined });
      await dossier.detach();
      if (when === 'before') await take(office(beforeCommit(stage.table, () => dossier.follow())));
      else await dossier.follow(office(beforeCommit(stage.table, () => take())));
      expect(await dossier.marks(accessId)).toEqual([]);
      await dossier.attach();
      await dossier.follow();
      await dossier.now.changeRights({ who: asStaff(stage.victor), accessId, dossierId, rights: standard });
      expect(await dossier.check(accessId)).toBe('own level');
    },
  );

  test.each(['before it is activated', 'while it is activated'])(
    'is marked when the dossier leaves %s',
    async (when) => {
      const dossier = await departure(stage);
      const { now, dossierId } = dossier;
      const submission = await stage.approved('client_admin', dossier.company);
      await now.openSignIn(submission);
      const leave = async () => {
        await dossier.detach();
        await dossier.follow();
      };
      if (when.startsWith('before')) await leave();
      const activating = when.startsWith('while') ? office(beforeCommit(stage.table, leave)) : now;
      await activating.activate(submission);
      const { accessId } = submission.access;
      expect([await dossier.check(accessId), await dossier.marks(accessId)]).toEqual([lost, [dossierId]]);
      expect((await now.accesses.access(accessId))?.status).toBe('active');
    },
  );
});

describe('how many dossiers of a firm are on their way', () => {
  test('is bounded: one more is refused as unavailable until one has arrived', async () => {
    const crowded = await openStage();
    const dossier = await departure(crowded);
    const waiting = await departure(crowded);
    const others = new Set(Array.from({ length: mostOnTheirWay - 1 }, uuidv7));
    await crowded.table.client.send(
      new UpdateCommand({
        TableName: crowded.table.name,
        Key: keys.modules(crowded.firm.firmId),
        UpdateExpression: 'ADD leaving :others',
        ExpressionAttributeValues: { ':others': others },
      }),
    );
    await dossier.detach();
    await expect(waiting.detach()).rejects.toMatchObject({ code: 'unavailable' });
    expect(await waiting.check()).toBe(has);
    await dossier.follow();
    await waiting.detach();
    expect(await waiting.check()).toBe(lost);
  });

  test('comes down to none, whatever left and came back at the same time', async () => {
    const crowded = await openStage();
    const dossiers = await Promise.all(Array.from({ length: 8 }, () => departure(crowded)));
    const held = office(meeting(crowded.table, 8));
    await Promise.all(dossiers.map(({ detach }) => detach(held)));
    expect(await dossiers[0]!.onTheirWay()).toHaveLength(8);
    await Promise.all(dossiers.map(({ follow, attach }, index) => (index % 2 ? follow() : attach())));
    await Promise.all(dossiers.map(({ follow }) => follow()));
    expect(await dossiers[0]!.onTheirWay()).toEqual([]);
    const answers = await Promise.all(dossiers.map(({ check }) => check()));
    expect(answers).toEqual(dossiers.map((_, index) => (index % 2 ? lost : has)));
  });
});
