import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AdminDisableUserCommand, AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { keys } from '../../shared/data/table.ts';
import type { Company } from '../../shared/domain/company.ts';
import { runCommand } from './support/command.ts';
import { asUser, creation, decide, requestOf, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { sendForm } from './support/pages.ts';
import { cognitoOf, password, tokensOf } from './support/people.ts';
import { soon } from './support/soon.ts';

const host = inject('host');
const { TableName, UserPoolId } = host.ClientAccess;
const cognito = cognitoOf(host);
const table = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    ...{ endpoint: host.Local.DynamoDbEndpoint, region: 'eu-west-3' },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
);
let folder: string;
let firm: TestFirm;
let company: Company;
let creator: StaffMember;
let validator: StaffMember;

/** The host does by itself, every quarter of an hour, what is found here by hand: not while this file runs. */
async function betweenItsOwnRuns() {
  const [every, atMost] = [15 * 60_000, 60_000];
  const left = every - ((Date.now() - inject('hostBegun')) % every);
  if (left < atMost) await sleep(left + 30_000);
}

beforeAll(async () => {
  await betweenItsOwnRuns();
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-reconcile-'));
  await writeFile(path.join(folder, 'outputs.json'), JSON.stringify(host));
  firm = await testFirm('Cabinet Concorde');
  company = await firm.company({ admin: true });
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
}, 150_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const reconcile = async (...args: readonly string[]) => {
  const outputs = path.join(folder, 'outputs.json');
  const { code, said } = await runCommand('reconcile', ['--outputs', outputs, '--firm', firm.firmId, ...args]);
  return { code, lines: said.trimEnd().split('\n').slice(1) };
};

/** A request that was out of time two hours ago, as if its execution had been lost. */
async function outOfTime() {
  const { accessId, request } = await submit(creator, creation(company, asUser));
  const { requestId } = request;
  await mailTo(validator.email, company.name);
  const expiresAt = new Date(Date.now() - 2 * 3_600_000).toISOString();
  const { Items = [] } = await table.send(
    new QueryCommand({
      ...{ TableName, KeyConditionExpression: 'pk = :pk' },
      ExpressionAttributeValues: { ':pk': keys.madeRequest(creator.id, '', '').pk },
    }),
  );
  const made = Items.find((item) => item['requestId'] === requestId)!;
  const places = [
    [keys.request(requestId), 'expiresAt', expiresAt],
    [{ pk: made['pk'] as string, sk: made['sk'] as string }, 'gsi2sk', `${expiresAt}#${requestId}`],
  ] as const;
  for (const [Key, field, value] of places)
    await table.send(
      new UpdateCommand({
        ...{ TableName, Key, UpdateExpression: 'SET #field = :value' },
        ...{ ExpressionAttributeNames: { '#field': field }, ExpressionAttributeValues: { ':value': value } },
      }),
    );
  return { accessId, requestId, expiresAt };
}

/** Shuts a sign-in at the service itself. */
async function shut(email: string) {
  await cognito.send(new AdminDisableUserCommand({ UserPoolId, Username: email }));
  await expect(tokensOf(email, password)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
}

/** Somebody who has signed in, and is shut out. */
async function personShutOut() {
  const { accessId, request, identity } = await submit(creator, creation(company, asUser));
  await decide(validator, request.requestId);
  const { email } = identity;
  await sendForm(linkIn(await mailTo(email, 'Choisir mon mot de passe')), { password, passwordConfirmation: password });
  await tokensOf(email, password);
  await shut(email);
  return { accessId, email };
}

test('V21: what was lost is told in words, done by the command, seen over HTTP and by people, and then found no more', async () => {
  const [lost, person] = [await outOfTime(), await personShutOut()];
  const colleague = await firm.staff('Zoé Blanc');
  await shut(colleague.email);
  const findings = [
    `request ${lost.requestId}: out of time since ${lost.expiresAt}, and still open`,
    `collaborator ${colleague.id}: active, and the sign-in is shut`,
    `access ${person.accessId}: active, and the sign-in is shut`,
  ];
  // The company's admin was put into the table without one. That is left to them each time.
  const isGone = /^access \S+: active, and the sign-in is gone/;

  const dry = await reconcile('--dry-run');
  expect(dry).toEqual({
    code: 0,
    lines: [
      ...findings.slice(0, 2).map((words) => `${words}.`),
      expect.stringMatching(isGone),
      ...findings.slice(2).map((words) => `${words}.`),
      '4 things found, nothing was done.',
    ],
  });
  expect(await requestOf(creator, lost.requestId)).toMatchObject({ status: 'open' });

  const done = await reconcile();
  expect(done.code).toBe(0);
  expect(done.lines.filter((line) => !isGone.test(line))).toEqual([
    ...findings.map((words) => `${words}; done now.`),
    '4 things found, 0 could not be done.',
  ]);
  await vi.waitFor(async () => {
    expect(await requestOf(creator, lost.requestId)).toMatchObject({
      ...{ status: 'expired', decision: { outcome: 'expired', by: null } },
    });
    expect((await creator.get(`/v1/accesses/${lost.accessId}`)).body).toMatchObject({ status: 'expired' });
  }, soon);
  // The task that waited is answered: the creator is told as by any end.
  await mailTo(creator.email, 'Demande d’accès expirée');
  const user = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username: person.email }));
  expect(user.Enabled).toBe(true);
  for (const { email } of [person, colleague]) expect((await tokensOf(email, password)).access).toBeTruthy();

  const last = [expect.stringMatching(isGone) as string, '1 thing found, 0 could not be done.'];
  expect(await reconcile()).toEqual({ code: 0, lines: last });
});
