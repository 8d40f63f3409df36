import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { describe, expect, test, vi } from 'vitest';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { detachmentRepository } from '../../../shared/data/detachments.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { deed } from '../../support/deeds.ts';
import { put, sampleCompany } from '../../support/firm.ts';
import { redrive } from './command.ts';
import { calls, hold } from './faults.ts';
import { Journey, patience, timeout } from './journey.ts';
import { mailsSince } from './mailbox.ts';
import type { Plant } from './plant.ts';
import type { WireCall, WireReply } from './wire.ts';

/** Requests that nothing carries on, though nobody has been told so; and what the stream's readers have lost. */
export function lostWork(plantOf: () => Plant): void {
  describe('a decision on a request whose execution is gone is carried out', { timeout }, () => {
    test('when somebody has stopped it', async () => {
      const plant = plantOf();
      const journey = await Journey.begin(plant);
      await journey.create();
      await journey.asked();
      await stop(plant, journey);

      await journey.approve();

      await expectCarriedOut(journey, 2);
      expect(await journey.mailCounts()).toEqual({ asked: [1, 1], invitation: 1, told: 1 });
    });

    test('when it was never started', async () => {
      const plant = plantOf();
      const journey = await neverStarted(plant);

      await journey.approve();

      await expectCarriedOut(journey, 1);
      expect(await journey.mailCounts()).toEqual({ asked: [0, 0], invitation: 1, told: 1 });
    });
  });

  describe('the redrive command', { timeout }, () => {
    test('leaves alone what runs on, and what is done', async () => {
      const plant = plantOf();
      const journey = await Journey.begin(plant);
      await journey.create();
      await journey.asked();

      // Until DescribeExecution knows of it, it is started once more by its name, which changes nothing.
      const runsOn = `request ${journey.requestId} (open): its execution ${journey.requestId} runs on; left alone.\n`;
      const isKnown = async () =>
        expect(await redrive(plant, journey.requestId)).toMatchObject({ code: 0, stdout: runsOn });
      await vi.waitFor(isKnown, patience);
      await journey.approve();
      await journey.ended();

      expect(await redrive(plant, journey.requestId)).toMatchObject({
        code: 0,
        stdout: `request ${journey.requestId} (approved): carried out to its last step; left alone.\n`,
      });
      expect(journey.executions()).toHaveLength(1);
    });

    test('gives an open request whose execution is gone a new one, which asks nobody twice', async () => {
      const plant = plantOf();
      const journey = await Journey.begin(plant);
      await journey.create();
      await journey.asked();
      await stop(plant, journey);

      expect(await redrive(plant, journey.requestId)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`has ended too soon; the execution ${journey.requestId}-2 carries it on.`),
      });

      await vi.waitFor(() => expect(journey.executions()).toHaveLength(2), patience);
      await journey.approve();
      await expectCarriedOut(journey, 2);
      expect(await journey.mailCounts()).toEqual({ asked: [1, 1], invitation: 1, told: 1 });
    });

    test('with --all finds all that is lost, and carries it on', { timeout: 2 * timeout }, async () => {
      const plant = plantOf();
      const [never, half] = [await neverStarted(plant), await stoppedHalfWay(plant)];
      const [invited, dossierId] = [await lostCollaborator(plant), await lostDossier(plant)];
      await lostMailRequest(plant, half.firm.agnes.email);
      const begun = new Date();

      const { code, stdout } = await redrive(plant, '--all');

      expect(code).toBe(0);
      const lines = stdout.split('\n');
      for (const line of [
        `request ${never.requestId} (open): without an execution; the execution ${never.requestId} carries it on.`,
        `request ${half.requestId} (approved): its execution ${half.requestId} has ended too soon; the execution ${half.requestId}-2 carries it on.`,
        `collaborator ${invited.collaboratorId}: without a sign-in; the stream tells of it again.`,
        `dossier ${dossierId}: left, still on its way, the firm does not know yet; the stream tells of it again.`,
      ])
        expect(lines).toContain(line);
      expect(stdout).toMatch(/mail password-reset, asked for at \S+: not sent; the stream tells of it again\./);
      expect(lines.at(-2)).toMatch(/^\d+ carried on, \d+ left alone, 0 could not be done\.$/);

      await expectCarriedOut(half, 2);
      await never.asked();
      const { table } = plant;
      await vi.waitFor(async () => {
        const { status, invitationDue } = (await collaboratorRepository(table).collaborator(invited.collaboratorId))!;
        expect({ status, invitationDue }).toEqual({ status: 'active', invitationDue: undefined });
        const { firmToldAt, moving } = (await detachmentRepository(table).moving(dossierId))!;
        expect({ firmToldAt, moving }).toEqual({ firmToldAt: expect.any(String), moving: undefined });
        const arrived = await mailsSince(plant, begun);
        expect(arrived.map(({ to }) => to)).toContain(invited.email);
        const subjects = arrived.filter(({ to }) => to === half.firm.agnes.email).map(({ subject }) => subject);
        expect(subjects).toContainEqual(expect.stringContaining('choisissez un nouveau mot de passe'));
      }, patience);

      const again = await redrive(plant, '--all');
      for (const id of [half.requestId, invited.collaboratorId, dossierId]) expect(again.stdout).not.toContain(id);
      expect(again.stdout).not.toContain('mail password-reset');
    });
  });
}

async function expectCarriedOut(journey: Journey, run: number): Promise<void> {
  expect(await journey.ended(run)).toMatchObject({ status: 'SUCCEEDED' });
  expect(await journey.request()).toMatchObject({ status: 'approved', run, doneAt: expect.any(String) });
  expect(journey.executions()).toHaveLength(run);
  await journey.choosePassword();
  expect(await journey.tryToSignIn()).toBe(200);
}

/** Stops the journey's execution, as somebody might in the console. */
async function stop({ host }: Plant, journey: Journey): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const workflow = new SFNClient({ endpoint: host.endpoints.sfn, region: 'eu-west-3', credentials });
  const [execution] = journey.executions();
  await workflow.send(new StopExecutionCommand({ executionArn: execution!.arn }));
  await vi.waitFor(() => expect(journey.executions()[0]?.status).toBe('ABORTED'), patience);
}

const reply = (body: object): WireReply => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: Buffer.from(JSON.stringify(body)),
});

/** Answers the next call that matches with what is not true. */
const deceive = ({ wire }: Plant, matches: (call: WireCall) => boolean, body: object): Promise<void> =>
  wire.once(matches, () => Promise.resolve(reply(body)));

/** A request whose execution was not started, though the stream believes so. */
async function neverStarted(plant: Plant): Promise<Journey> {
  const journey = await Journey.begin(plant);
  const believed = { executionArn: 'arn', startDate: 1_800_000_000 };
  const deceived = deceive(plant, (call) => journey.owns(call) && calls('StartExecution')(call), believed);
  await journey.create();
  await deceived;
  return journey;
}

/** An approved request whose execution was stopped when it was about to open the sign-in. */
async function stoppedHalfWay(plant: Plant): Promise<Journey> {
  const journey = await Journey.begin(plant);
  const opening = hold(plant, (call) => journey.owns(call) && calls('AdminCreateUser')(call));
  await journey.create();
  await journey.asked();
  await journey.approve();
  await opening.reached;
  await stop(plant, journey);
  opening.release();
  return journey;
}

const readBy = (key: { pk: string; sk: string }) => calls('GetItem', `"${key.pk}"`, `"${key.sk}"`);

/** A new collaborator of whom the stream's reader was told, and saw nothing. */
async function lostCollaborator(plant: Plant): Promise<Collaborator> {
  const [collaboratorId, { firmId }] = [uuidv7(), plant.firm.firm];
  const collaborator: Collaborator = {
    ...{ collaboratorId, firmId, name: 'Zoé', email: `zoe-${collaboratorId}@firm.example`, version: 1 },
    ...{ rights: { validate: false, administerFirm: false }, portfolio: [], status: 'invited', invitationDue: true },
  };
  const deceived = deceive(plant, readBy(keys.collaborator(collaboratorId)), {});
  await collaboratorRepository(plant.table).add(collaborator, deed('collaborator-added'), undefined);
  await deceived;
  return collaborator;
}

/** P7: a dossier that has left when both of the stream's readers saw nothing. */
async function lostDossier(plant: Plant): Promise<string> {
  const { firmId } = plant.firm.firm;
  const { company, items } = sampleCompany(firmId);
  await put(plant.table.client, plant.table.name, items);
  const dossierId = company.dossiers[0]!.dossierId;
  const dossier = (await companyRepository(plant.table).dossier(dossierId))!;
  const deceived = [1, 2].map(() => deceive(plant, readBy(keys.dossier(dossierId)), {}));
  const [at, by] = [new Date().toISOString(), { kind: 'access' as const, id: uuidv7() }];
  await detachmentRepository(plant.table).detach(dossier, { at, by }, deed('dossier-detached', { at }));
  await Promise.all(deceived);
  return dossierId;
}

/** A wish for another password that the stream's reader never heard of. */
async function lostMailRequest({ table }: Plant, emailKey: string): Promise<void> {
  const { client, name } = table;
  const mailRequestId = `${emailKey}#lost`;
  const at = new Date().toISOString();
  const key = keys.mailRequest(mailRequestId);
  const item = { ...key, mail: 'password-reset', mailRequestId, at, emailKey, gsi2pk: 'MAIL-REQUESTS', gsi2sk: at };
  await put(client, name, [{ ...item, type: 'Unheard' }]);
  await client.send(
    new UpdateCommand({
      ...{ TableName: name, Key: key, UpdateExpression: 'SET #type = :type' },
      ...{ ExpressionAttributeNames: { '#type': 'type' }, ExpressionAttributeValues: { ':type': 'MailRequest' } },
    }),
  );
}
