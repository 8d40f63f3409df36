import { beforeAll, beforeEach, expect, test } from 'vitest';
import { collaboratorItems, firmItems } from '../../../shared/data/seed.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { followStaff } from '../../../shared/use-cases/validation/follow-staff.ts';
import { correspondence } from '../../support/correspondence.ts';
import { putMany, staffOf } from '../../support/directory.ts';
import { catalogue } from '../../support/firm.ts';
import { office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { administration } from '../staff/support.ts';

let stage: Stage;
let woken: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  // One is asked, one is left.
  await putMany(stage.table, firmItems({ ...stage.firm, askAtMost: 1 }, catalogue));
});
beforeEach(() => {
  woken = [];
});

const of = () => office(stage.table);
const staff = () => administration(stage.table);
const read = async (id: string): Promise<Collaborator> => (await staff().collaborators.collaborator(id))!;
const requestOf = async ({ request }: Submission) => (await of().requests.request(request.requestId))!;

/** What the reader of the stream does with a change of a collaborator. */
const follow = (before: Collaborator | undefined, after: Collaborator) =>
  followStaff({
    ...of(),
    wake: (requestId) => {
      woken.push(requestId);
      return Promise.resolve();
    },
  })(before, after);

/** Changes somebody, and follows that as often as the stream tells of it. */
async function changed(collaboratorId: string, patch: object, times = 1): Promise<void> {
  const before = await read(collaboratorId);
  const who = { ...staffOf(stage.firm.firmId), name: 'Hélène' };
  await staff().change({ who, collaboratorId, patch });
  const after = await read(collaboratorId);
  for (let time = 0; time < times; time += 1) await follow(before, after);
}

const restored = async ({ victor, agnes }: Stage) => {
  for (const one of [victor, agnes])
    await changed(one.collaboratorId, { rights: { validate: true }, portfolio: 'all' });
};

test('who loses the right is looked for among those asked, and woken are the requests that nobody asked is left for (V16)', async () => {
  const submission = await stage.submitted();
  const [asked] = submission.request.askedOf;
  const other = [stage.victor, stage.agnes].find(({ collaboratorId }) => collaboratorId !== asked!.id)!;
  await changed(other.collaboratorId, { rights: { validate: false } });
  expect(woken).toEqual([]);
  await changed(other.collaboratorId, { rights: { validate: true } });
  await changed(asked!.id, { rights: { validate: false } }, 2);
  expect(woken).toContain(submission.request.requestId);

  const letters = correspondence(stage.table);
  await letters.ask(submission);
  expect((await requestOf(submission)).askedOf.map(({ id }) => id)).toEqual([other.collaboratorId]);
  await restored(stage);
});

test('a portfolio that no longer holds the dossier counts like a right that is lost, another dossier does not (V16)', async () => {
  const submission = await stage.submitted();
  const [asked] = submission.request.askedOf;
  const { dossierIds } = submission.request;
  await changed(asked!.id, { portfolio: dossierIds });
  expect(woken).not.toContain(submission.request.requestId);
  await changed(asked!.id, { portfolio: [] });
  expect(woken).toContain(submission.request.requestId);
  await restored(stage);
});

test('who comes to qualify is asked only where nobody was left (V16)', async () => {
  const settled = await stage.submitted();
  const submission = await stage.submitted();
  const both = [stage.victor, stage.agnes];
  for (const { collaboratorId } of both) await changed(collaboratorId, { rights: { validate: false } });
  // The wake has the round look again, which finds nobody.
  await correspondence(stage.table).ask(submission);
  expect((await requestOf(submission)).askedOf).toEqual([]);
  woken = [];

  const zoe: Collaborator & { sub: string } = {
    ...{ ...stage.victor, collaboratorId: `${stage.victor.collaboratorId}-z`, sub: 'zoe', email: 'zoe@x.example' },
    ...{ rights: { validate: true, administerFirm: false }, portfolio: [] },
  };
  await putMany(stage.table, collaboratorItems(zoe));
  await follow(undefined, zoe);
  expect(woken).toEqual([]);
  const able = { ...zoe, portfolio: submission.request.dossierIds };
  await putMany(stage.table, collaboratorItems(able));
  await follow(zoe, able);
  expect(woken).toEqual([submission.request.requestId]);
  expect((await requestOf(settled)).askedOf).toHaveLength(1);
  await restored(stage);
});

test('a change of the name, or of what is no right to decide, is followed by no read at all', async () => {
  const before = await read(stage.victor.collaboratorId);
  const refusing = () => Promise.reject(new Error('It reads.'));
  const follower = followStaff({
    requests: { openOfFirm: refusing },
    firms: { firm: refusing },
    leftDossiers: { among: refusing },
    validators: { collaborators: refusing },
    wake: refusing,
    now: () => new Date(),
  });
  const renamed: Collaborator = { ...before, name: 'Victoire' };
  await follower(before, renamed);
  const without = { ...before, rights: { validate: false, administerFirm: false } };
  await follower(without, { ...without, portfolio: [] });
});
