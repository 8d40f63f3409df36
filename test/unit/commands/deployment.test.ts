import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDeployment, whereabouts } from '../../../infra/commands/deployment.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-outputs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(outputs: unknown) {
  const file = path.join(folder, 'outputs.json');
  await writeFile(file, JSON.stringify(outputs));
  return readDeployment(file);
}

const service = {
  ApiUrl: 'https://a1.execute-api.eu-west-3.amazonaws.com/',
  UserPoolId: 'eu-west-3_A1',
  UserPoolClientId: 'c1',
  TableName: 'ClientAccessData-prod-T1',
  StateMachineArn: 'arn:aws:states:eu-west-3:123456789012:stateMachine:Validation',
  MailRecord1: 'a CNAME b',
};
const local = {
  ...{ CognitoEndpoint: 'http://localhost:1', DynamoDbEndpoint: 'http://localhost:2' },
  ...{ StepFunctionsEndpoint: 'http://localhost:3', MailboxUrl: 'http://localhost:4', SignIn: [] },
};

test('a deployment of any stage is read, and told with its stack, region and table', async () => {
  const deployment = await read({ 'ClientAccessData-prod': { Exported: 'x' }, 'ClientAccess-prod': service });
  expect(deployment).toMatchObject({ tableName: service.TableName, region: 'eu-west-3', local: undefined });
  expect(whereabouts(deployment)).toBe(
    'On AWS: stack ClientAccess-prod in eu-west-3, table ClientAccessData-prod-T1, https://a1.execute-api.eu-west-3.amazonaws.com.',
  );
});

test('a local run is told by its address', async () => {
  const deployment = await read({ ClientAccess: { ...service, ApiUrl: 'http://localhost:3000' }, Local: local });
  expect(deployment.local).toEqual({
    ...{ cognitoEndpoint: 'http://localhost:1', dynamoDbEndpoint: 'http://localhost:2' },
    ...{ stepFunctionsEndpoint: 'http://localhost:3', mailboxUrl: 'http://localhost:4' },
  });
  expect(whereabouts(deployment)).toBe('On the local host at http://localhost:3000.');
});

test.each([
  ['none', { 'ClientAccessData-prod': { Exported: 'x' } }],
  ['two', { 'ClientAccess-dev': service, 'ClientAccess-prod': service }],
  ['half of one', { 'ClientAccess-prod': { ApiUrl: service.ApiUrl } }],
  ['an address that is none', { 'ClientAccess-prod': { ...service, ApiUrl: 'a1.execute-api' } }],
  ['a name that is empty', { 'ClientAccess-prod': { ...service, TableName: '' } }],
  ['a user pool of no region', { 'ClientAccess-prod': { ...service, UserPoolId: 'A1' } }],
  ['an endpoint that is none', { ClientAccess: service, Local: { ...local, S3Endpoint: '' } }],
  ['a local run that cannot be read', { ClientAccess: service, Local: { DynamoDbEndpoint: 'http://localhost:2' } }],
  ['no outputs at all', [1]],
])('a file with %s is refused', async (_, outputs) => {
  await expect(read(outputs)).rejects.toThrow('does not hold the outputs of one deployment.');
});

test('a file that is not there is refused', async () => {
  await expect(readDeployment(path.join(folder, 'none.json'))).rejects.toThrow('There is no');
});
