import { AdminCreateUserCommand, AdminDeleteUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import { redrive } from './command.ts';
import { breakOnce, calls, type Step } from './faults.ts';
import { Journey, timeout } from './journey.ts';
import { metricsOf, type Plant } from './plant.ts';
import { refusal } from './wire.ts';
import type { SampleFirm } from '../../support/firm.ts';

/** What SES answers of an address that it will not write to. */
const rejected = refusal('MessageRejected', 'Address is blacklisted.');
const marking: Step = {
  title: 'marking as stuck',
  by: 'WorkersMarkStuck',
  is: calls('UpdateItem', 'stuckAt'),
};

/** Steps that keep failing, and how they go on. */
export function stuckRequests(plantOf: () => Plant): void {
  describe('the redrive command', { timeout }, () => {
    test('says what it does, and what is wrong', async () => {
      const plant = plantOf();

      expect(await redrive(plant, '--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--outputs') });
      expect(await redrive(plant)).toMatchObject({ code: 1, stderr: expect.stringContaining('Name one request, ') });
      expect(await redrive(plant, uuidv7())).toMatchObject({ code: 1, stderr: expect.stringContaining('no request') });
      const both = await redrive(plant, uuidv7(), '--all');
      expect(both).toMatchObject({ code: 1, stderr: expect.stringContaining('Name one request, or --all.') });
      const nowhere = await redrive(plant, uuidv7(), '--outputs', '/nowhere.json');
      expect(nowhere).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('/nowhere.json. Start the local host'),
      });
    });
  });

  describe('a step that keeps failing', { timeout }, () => {
    test('shows on the request, raises the alarm, and finishes by the command once the cause is gone', async () => {
      const plant = plantOf();
      const journey = await stuckAtSignIn(plant);

      expect(await journey.ended()).toMatchObject({ status: 'FAILED', error: 'RequestStuck' });
      const course = await journey.courseByApi();
      expect(course).toContainEqual({ event: 'stuck', at: expect.any(String), what: 'OpenSignIn' });
      expect((await journey.request())?.stuckAt).toBeDefined();
      expect(metricsOf(plant, 'RequestStuck')).toBeGreaterThan(0);
      expect(await journey.access()).toMatchObject({ status: 'approved' });
      expect(await journey.mailCounts()).toEqual({ asked: [1, 1], invitation: 0, told: 0 });

      await giveAddressBack(plant, journey);
      expect(await redrive(plant, journey.requestId)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`${journey.requestId}-2 carries it on`),
      });

      await expectFinished(journey);
      expect(await journey.mailCounts()).toEqual({ asked: [1, 1], invitation: 1, told: 1 });
    });

    test.each(['before', 'after'] as const)('is marked once if marking it breaks %s', async (moment) => {
      const plant = plantOf();
      const journey = await stuckAtSignIn(plant, (begun) => breakOnce(plant, begun, marking, moment));

      expect(await journey.ended()).toMatchObject({ status: 'FAILED', error: 'RequestStuck' });
      const course = Object.values((await journey.request())?.course ?? {});
      expect(course.filter(({ event }) => event === 'stuck')).toHaveLength(1);
    });
  });

  test('a decision carries on a request that is stuck at asking', { timeout }, async () => {
    const plant = plantOf();
    const journey = await Journey.begin(plant);
    const keepingToken = calls('TransactWriteItems', '"TaskToken"');
    void plant.wire.once(
      (call) => journey.owns(call) && keepingToken(call),
      () => Promise.resolve(refusal('com.amazon.coral.validate#ValidationException', 'It is not valid.')),
    );
    await journey.create();
    expect(await journey.ended()).toMatchObject({ status: 'FAILED', error: 'RequestStuck' });
    expect(await journey.courseByApi()).toContainEqual(
      expect.objectContaining({ event: 'stuck', what: 'AskValidators' }),
    );

    await journey.approve();

    await expectFinished(journey);
    expect(await journey.mailCounts()).toEqual({ asked: [0, 0], invitation: 1, told: 1 });
  });

  describe('a mail that is refused for good', { timeout }, () => {
    test.each([
      ['one of the validators’', (firm: SampleFirm) => [firm.victor], [0, 1]],
      ['each of the validators’', (firm: SampleFirm) => [firm.victor, firm.agnes], [0, 0]],
    ])('is counted and over if it is %s: the request waits for its decision', async (_, refused, asked) => {
      const plant = plantOf();
      const journey = await Journey.begin(plant);
      const counted = metricsOf(plant, 'MailRefused');
      const { victor, agnes } = journey.firm;
      const [without, left] = [
        refused(journey.firm),
        [victor, agnes].filter((each) => !refused(journey.firm).includes(each)),
      ];
      for (const { email } of without) refuseMail(plant, journey, email);

      await journey.create();
      await journey.asked();

      expect((await journey.request())?.askedOf.map(({ id }) => id)).toEqual(left.map((each) => each.collaboratorId));
      await journey.approve();
      expect(await journey.ended()).toMatchObject({ status: 'SUCCEEDED' });
      expect(await journey.mailCounts()).toEqual({ asked, invitation: 1, told: 1 });
      expect(metricsOf(plant, 'MailRefused')).toBe(counted + without.length);
    });

    test('is counted and over if it is the person’s: the creator is told, and the course says that it bounced', async () => {
      const plant = plantOf();
      const journey = await Journey.begin(plant);
      const counted = metricsOf(plant, 'MailRefused');
      refuseMail(plant, journey, journey.email);

      await journey.create();
      await journey.asked();
      await journey.approve();

      expect(await journey.ended()).toMatchObject({ status: 'SUCCEEDED' });
      expect(await journey.access()).toMatchObject({ status: 'active' });
      expect(await journey.mailCounts()).toEqual({ asked: [1, 1], invitation: 0, told: 1 });
      const mails = (await journey.courseByApi()).filter(({ what }) => what === 'invitation' || what === 'creator');
      expect(mails).toMatchObject([
        { event: 'bounced', what: 'invitation' },
        { event: 'mailed', what: 'creator' },
      ]);
      expect(metricsOf(plant, 'MailRefused')).toBe(counted + 1);
    });
  });
}

/** A request whose sign-in cannot be opened: the address has one, of somebody else. */
async function stuckAtSignIn(plant: Plant, prepare?: (journey: Journey) => Promise<void>): Promise<Journey> {
  const journey = await Journey.begin(plant);
  const { UserPoolId } = plant.host.outputs.ClientAccess;
  const UserAttributes = [
    { Name: 'email', Value: journey.email },
    { Name: 'custom:accessId', Value: uuidv7() },
  ];
  const of = { UserPoolId, Username: journey.email, UserAttributes };
  await plant.cognito.send(new AdminCreateUserCommand({ ...of, MessageAction: 'SUPPRESS' }));
  void prepare?.(journey);
  await journey.create();
  await journey.asked();
  await journey.approve();
  return journey;
}

const giveAddressBack = ({ cognito, host }: Plant, { email }: Journey) =>
  cognito.send(new AdminDeleteUserCommand({ UserPoolId: host.outputs.ClientAccess.UserPoolId, Username: email }));

function refuseMail(plant: Plant, journey: Journey, address: string): void {
  const toIt = calls('SendEmail', `"${address}"`);
  void plant.wire.once(
    (call) => journey.owns(call) && toIt(call),
    () => Promise.resolve(rejected),
  );
}

async function expectFinished(journey: Journey): Promise<void> {
  expect(await journey.ended(2)).toMatchObject({ status: 'SUCCEEDED' });
  const request = await journey.request();
  expect(request).toMatchObject({ status: 'approved', run: 2 });
  expect(request?.stuckAt).toBeUndefined();
  await journey.choosePassword();
  expect(await journey.tryToSignIn()).toBe(200);
}
