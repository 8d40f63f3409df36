import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audits.ts';
import {
  breakOnce,
  creating,
  deciding,
  decidingOnPage,
  inviting,
  moments,
  steps,
  type Moment,
  type Step,
} from './faults.ts';
import { Journey, timeout } from './journey.ts';
import { metricsOf, type Plant } from './plant.ts';

/**
 * What calls of the workflow come to at any moment is the matter of faults-of-steps, but for the pages and mails: here
 * such a step is broken at one moment, the steps of a function at one after another.
 */
const momentsOf = (step: Step, index: number): readonly Moment[] =>
  step.twice || step.by.startsWith('Http') ? moments : [moments[index % moments.length]!];

/** Neighbours, which run at the same time, break different functions where they can: fewer crashes hit bystanders. */
const cases = Object.values(Object.groupBy(steps, ({ by }) => by))
  .flatMap((ofFunction = []) => {
    const all = ofFunction.flatMap((step, index) =>
      momentsOf(step, index).map((moment) => ({ step, moment, title: step.title })),
    );
    return all.map((each, index) => ({ ...each, place: (index + 0.5) / all.length }));
  })
  .sort((a, b) => a.place - b.place);

/** Each step of the way broken: before it took effect, after it, or with its reply lost. */
export function crashes(plantOf: () => Plant): void {
  describe.concurrent('an access becomes active, and its person can sign in, if one thing breaks:', { timeout }, () => {
    test.for(cases)('$title: $moment', async ({ step, moment }) => {
      const plant = plantOf();
      const journey = await Journey.begin(plant);
      const broken = breakOnce(plant, journey, step, moment);

      const created = await journey.create();
      await journey.asked();
      const decided = await (step === decidingOnPage ? journey.approveOnPage() : journey.approve());

      if (step === creating) await expectOneCreation(journey, created, moment);
      if (step === deciding || step === decidingOnPage) expectCrash(decided, moment, 200);
      await expectToBeOpened(plant, journey, step, moment);
      await broken;
      plant.subjects.delete(journey);
    });
  });

  test('a mail whose reply gets lost is sent once more by us alone, and that is counted', { timeout }, async () => {
    const plant = plantOf();
    const journey = await Journey.begin(plant);
    const counted = metricsOf(plant, 'PossibleDuplicateMail');
    const broken = breakOnce(plant, journey, inviting, 'reply lost');

    await journey.create();
    await journey.asked();
    await journey.approve();
    await expectToBeOpened(plant, journey, inviting, 'reply lost');
    await broken;

    expect(metricsOf(plant, 'PossibleDuplicateMail')).toBe(counted + 1);
  });

  test('many creations at once with one key make one access', { timeout }, async () => {
    const journey = await Journey.begin(plantOf());

    const replies = await Promise.all(Array.from({ length: 5 }, () => journey.create()));

    expect(replies).toEqual(Array.from({ length: 5 }, () => [202]));
    await journey.asked();
    expect(await journey.mailCounts()).toEqual({ asked: [1, 1], invitation: 0, told: 0 });
    expect(journey.executions()).toHaveLength(1);
  });
}

/** The same key gives the same access, however often it is sent. */
async function expectOneCreation(journey: Journey, created: readonly number[], moment: Moment): Promise<void> {
  expectCrash(created, moment, 202);
  const { requestId } = journey;
  await journey.create();
  expect(journey.requestId).toBe(requestId);
}

/** The caller saw the crash as an error (a lost reply is the SDK's to mend), and then the reply that was due. */
function expectCrash(statuses: readonly number[], moment: Moment, due: number): void {
  if (moment !== 'reply lost') expect(statuses[0]).toBe(500);
  expect(statuses.at(-1)).toBe(due);
}

/** The request has run through in one execution, everybody has been told, and the person signs in. */
async function expectToBeOpened(plant: Plant, journey: Journey, step: Step, moment: Moment): Promise<void> {
  expect(await journey.ended()).toMatchObject({ status: 'SUCCEEDED' });
  expect(journey.executions()).toHaveLength(1);
  await journey.choosePassword();
  expect(await journey.tryToSignIn()).toBe(200);

  const [request, access] = [await journey.request(), await journey.access()];
  expect(access).toMatchObject({ status: 'active', version: 4 });
  expect(request).toMatchObject({ status: 'approved', version: 2, run: 1 });
  expect(Object.keys(request!.course).sort()).toEqual([
    'asked-1',
    'decided',
    'mailed-1-creator',
    'mailed-1-invitation',
    'opened',
  ]);
  const audit = await auditOf(plant.table, access!.accessId);
  expect(audit.map(({ action }) => action)).toEqual([
    'access-submitted',
    'request-approved',
    'sign-in-opened',
    'access-activated',
    'password-chosen',
  ]);
  await expectMails(journey, step, moment);
  expect(plant.host.deadLetters()).toEqual([]);
}

/** Every mail has come once; where the promise allows it, one of them twice. */
async function expectMails(journey: Journey, { twice }: Step, moment: Moment): Promise<void> {
  const counts = await journey.mailCounts();
  const once = { asked: [1, 1], invitation: 1, told: 1 };
  if (!twice?.when.includes(moment)) expect(counts).toEqual(once);
  else expect(counts).toEqual({ ...once, [twice.mail]: twice.mail === 'asked' ? [1, 2] : 2 });
}
