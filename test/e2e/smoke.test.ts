import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import type { Outputs } from '../../infra/local/outputs.ts';
import { runCommand, type Left } from './support/command.ts';
import { mailsTo } from './support/mailbox.ts';
import { cognitoOf } from './support/people.ts';

const { ClientAccess, Local } = inject('host');
let folder: string;
let permissive: Server;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-smoke-'));
  permissive = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
});
afterAll(async () => {
  permissive.close();
  await rm(folder, { recursive: true, force: true });
});

interface Changes {
  readonly service?: Partial<Outputs['ClientAccess']>;
  readonly local?: Partial<Outputs['Local']>;
}

/** Runs the smoke test against the host, as its outputs are or with something else in their place. */
async function smoke({ service = {}, local = {} }: Changes = {}, running?: Parameters<typeof runCommand>[2]) {
  const outputs = path.join(folder, 'outputs.json');
  const changed = { ClientAccess: { ...ClientAccess, ...service }, Local: { ...Local, ...local } };
  await writeFile(outputs, JSON.stringify(changed));
  return runCommand('smoke', ['--outputs', outputs], running);
}

const linesOf = ({ said }: Left, result: string): string[] =>
  said.split('\n').flatMap((line) => (line.startsWith(result) ? [line.slice(result.length).trim()] : []));

async function itemsLeft(): Promise<number> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ region: 'eu-west-3', endpoint: Local.DynamoDbEndpoint, credentials });
  const smokeItems = {
    TableName: ClientAccess.TableName,
    FilterExpression: '#type = :smoke',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: { ':smoke': { S: 'Smoke' } },
    ConsistentRead: true,
  };
  let left = 0;
  for await (const { Count = 0 } of paginateScan({ client }, smokeItems)) left += Count;
  return left;
}

async function signInsLeft(): Promise<(string | undefined)[]> {
  const { Users = [] } = await cognitoOf(inject('host')).send(
    new ListUsersCommand({ UserPoolId: ClientAccess.UserPoolId }),
  );
  const emails = Users.map(({ Attributes }) => Attributes?.find(({ Name }) => Name === 'email')?.Value);
  expect(emails).not.toEqual([]);
  return emails.filter((email) => email?.includes('smoke'));
}

afterEach(async () => {
  expect([await itemsLeft(), await signInsLeft()]).toEqual([0, []]);
});

test('a deployment that works passes, and says honestly what could not be tried', async () => {
  const left = await smoke();
  expect(linesOf(left, 'FAILED')).toEqual([]);
  expect(linesOf(left, 'ok')).toEqual([
    expect.stringMatching(/^GET http:.*\/health answers$/),
    'GET /openapi.json answers with the contract',
    'GET /v1/me without a token is refused',
    'GET /v1/me with a malformed token is refused',
    `an item is written to the table ${ClientAccess.TableName} and read`,
    'the item is deleted again',
    'an entry of the record is put in one transaction with a change of another item',
    'the other item is deleted again',
    expect.stringMatching(/^a mail from no-reply@.* to success@simulator.amazonses.com is taken$/),
    expect.stringContaining('a sign-in is opened'),
    'its password gives tokens',
    'GET /v1/me with its ID token is refused',
    'GET /v1/me with its access token is let in, and answered that it gives nothing',
    expect.stringContaining('is closed again'),
  ]);
  const skipped = linesOf(left, 'skipped');
  expect(skipped).toHaveLength(5);
  for (const line of skipped.slice(0, 2))
    expect(line).toMatch(/entry is denied: the local database knows no policies$/);
  for (const line of skipped.slice(2)) expect(line).toMatch(/alarm topic.*: the local host has no SNS$/);
  expect(left.said).toContain('14 passed, 5 skipped, 0 failed.');
  expect(left.code).toBe(0);
  expect(await mailsTo('success@simulator.amazonses.com')).toContainEqual(
    expect.objectContaining({ subject: 'Smoke test' }),
  );
});

test.each<[string, Changes, RegExp[], string[]]>([
  [
    'a table that is not there',
    { service: { TableName: 'Nowhere' } },
    [
      /^an item is written to the table Nowhere and read: ResourceNotFoundException/,
      /^the item is deleted again: Resou/,
      /^an entry of the record is put .*: Resou/,
      /^the other item is deleted again: Resou/,
    ],
    [],
  ],
  [
    'a mailbox that has stopped',
    { local: { MailboxUrl: 'http://127.0.0.1:1' } },
    [/^a mail from .* is taken: connect ECONNREFUSED/],
    [],
  ],
  [
    'a user pool that is not there',
    { service: { UserPoolId: 'eu-west-3_Nowhere' } },
    [/^a sign-in is opened in the user pool eu-west-3_Nowhere: /, /^the sign-in .* is closed again: /],
    ['no sign-in is open', 'nobody is signed in'],
  ],
  [
    'a client that the pool does not know',
    { service: { UserPoolClientId: 'nowhere' } },
    [/^its password gives tokens: ResourceNotFoundException/],
    ['nobody is signed in'],
  ],
])('%s fails, in one line that says why', async (_, changes, failed, reasons) => {
  const left = await smoke(changes);
  expect(linesOf(left, 'FAILED')).toEqual(failed.map((line) => expect.stringMatching(line)));
  for (const reason of reasons) expect(linesOf(left, 'skipped').join('\n')).toContain(reason);
  expect([left.code, left.said.includes('    at ')]).toEqual([1, false]);
});

test('an API that does not answer fails, and so does one that lets everybody in', async () => {
  const gone = await smoke({ service: { ApiUrl: 'http://127.0.0.1:65533' } });
  expect(linesOf(gone, 'FAILED')).toHaveLength(6);
  for (const line of linesOf(gone, 'FAILED')) expect(line).toMatch(/: connect ECONNREFUSED/);
  expect(gone.code).toBe(1);

  const open = await smoke({ service: { ApiUrl: `http://127.0.0.1:${(permissive.address() as AddressInfo).port}` } });
  expect(linesOf(open, 'FAILED')).toEqual([
    'GET /openapi.json answers with the contract: the answer is no OpenAPI 3.1 document with /v1/me',
    'GET /v1/me without a token is refused: the answer is 200 instead of 401',
    'GET /v1/me with a malformed token is refused: the answer is 200 instead of 401',
    'GET /v1/me with its ID token is refused: the answer is 200 instead of 401',
    expect.stringContaining('its access token is let in, and answered that it gives nothing: the answer is 200'),
  ]);
  expect(open.code).toBe(1);
});

test('cleans up when it is interrupted', async () => {
  let isSent = false;
  const onOutput = (said: string, kill: (signal: NodeJS.Signals) => void) => {
    if (isSent || !said.includes('a sign-in is opened')) return;
    isSent = true;
    kill('SIGINT');
  };
  const left = await smoke({}, { onOutput });
  expect(linesOf(left, 'FAILED').join('\n')).toContain(': interrupted');
  expect(linesOf(left, 'ok').at(-1)).toContain('is closed again');
  expect(left.code).toBe(1);
});

test('outputs that lack something are refused before anything is tried', async () => {
  const left = await smoke({ service: { SenderAddress: undefined } });
  expect(left.said).toMatch(/^The outputs lack SenderAddress/m);
  expect(left.code).toBe(1);
  expect((await runCommand('smoke', ['--nonsense'])).code).toBe(1);
  expect((await runCommand('smoke', ['--help'])).said).toContain('npm run smoke -- --outputs outputs.json');
});
