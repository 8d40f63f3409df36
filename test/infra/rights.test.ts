import { expect, test } from 'vitest';
import { stageNames } from '../../infra/stages.ts';
import { rightsOfFunctions, rightsOfRoles, whoMay } from './support/rights.ts';
import { functions, resources, service, target } from './support/template.ts';

const table = (...actions: readonly string[]) => actions.map((action) => `dynamodb:${action}`);
const read = table('BatchGetItem', 'GetItem', 'Query');
const readWrite = [...read, ...table('ConditionCheckItem', 'DeleteItem', 'PutItem', 'UpdateItem')].sort();
const stream = table('DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams');
const deadLetters = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'];
const openingSignIns = ['AdminAddUserToGroup', 'AdminCreateUser', 'AdminGetUser', 'CreateGroup'].map(
  (action) => `cognito-idp:${action}`,
);
const everybody = ['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments'];

/** The whole of it, said a second time on purpose: a right that is added or lost shows here. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'http/me': read,
  'http/permissions': table('BatchGetItem'),
  'http/directory': readWrite,
  'http/dossiers': readWrite,
  'http/accesses': readWrite,
  'http/drafts': readWrite,
  'http/imports': readWrite,
  'http/requests': readWrite,
  'http/firm': readWrite,
  'http/collaborators': readWrite,
  'http/validation-page': readWrite,
  'http/invitation-page': [...readWrite, 'cognito-idp:AdminSetUserPassword'],
  'http/password-reset': table('GetItem', 'PutItem'),
  'http/contract': [],
  'events/workflow': [...readWrite, ...stream, ...deadLetters, 'states:SendTaskSuccess', 'states:StartExecution'],
  'events/sign-in-and-mail': [
    ...readWrite,
    ...stream,
    ...deadLetters,
    ...openingSignIns,
    'cognito-idp:AdminDeleteUser',
    'cognito-idp:AdminUserGlobalSignOut',
    'ses:SendEmail',
  ],
  'workflow/next-round': readWrite,
  'workflow/ask-validators': [...readWrite, 'ses:SendEmail', 'states:SendTaskSuccess'],
  'workflow/expire-request': readWrite,
  'workflow/open-sign-in': [...readWrite, ...openingSignIns],
  'workflow/activate-access': readWrite,
  'workflow/invite-person': [...readWrite, 'ses:SendEmail'],
  'workflow/tell-creator': [...readWrite, 'ses:SendEmail'],
  'workflow/mark-stuck': readWrite,
};

test('each function has exactly the actions it needs', () => {
  const actual = [...rightsOfFunctions()].map(([name, rights]) => [
    name,
    [...new Set(rights.map(({ action }) => action))].sort(),
  ]);
  const all = Object.entries(expected).map(([name, actions]) => [name, [...actions, ...everybody].sort()]);
  expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(all));
});

test('each function has a role of its own', () => {
  const roles = [...functions().values()].map(({ properties }) => target(properties['Role']));
  expect(new Set(roles).size).toBe(roles.length);
});

test('no role takes rights from a managed policy', () => {
  for (const { properties } of resources(service(), 'AWS::IAM::Role'))
    expect(properties['ManagedPolicyArns']).toBeUndefined();
});

test.each(stageNames)('in %s no right is for a wildcard of actions', (stage) => {
  for (const rights of rightsOfRoles(service(stage)).values()) {
    for (const { action } of rights) expect(action).not.toContain('*');
  }
});

test.each(stageNames)('in %s only tracing and the delivery of logs are for any resource', (stage) => {
  const anywhere = [...rightsOfRoles(service(stage)).values()]
    .flat()
    .filter(({ resources }) => JSON.stringify(resources).includes('*'))
    .map(({ action }) => action);
  for (const action of anywhere)
    expect(action).toMatch(
      /^(xray:|logs:(\w+LogDelivery|ListLogDeliveries|\w+ResourcePolic(y|ies)|DescribeLogGroups)$)/,
    );
});

test('only workers may send mail or start and resume executions', () => {
  for (const name of whoMay(/^(ses|states):/)) expect(name).toMatch(/^(events|workflow)\//);
});

test('mails leave from the sender address alone', () => {
  const send = [...rightsOfFunctions().values()].flat().filter(({ action }) => action === 'ses:SendEmail');
  for (const { condition } of send) {
    expect(condition).toEqual({ StringEquals: { 'ses:FromAddress': 'no-reply@dev.client-access.example' } });
  }
});

test('only workers and the page where a password is chosen touch Cognito', () => {
  expect(whoMay(/^cognito/)).toEqual(['events/sign-in-and-mail', 'http/invitation-page', 'workflow/open-sign-in']);
});

test('nobody scans the table or changes it as a whole', () => {
  expect(whoMay(/^dynamodb:(Scan|PartiQL|\w+Table|\w+Backup)/)).toEqual([]);
});

test('in prod whoever uses the table may use its key, and whoever does not may not', () => {
  for (const [name, rights] of rightsOfFunctions(service('prod'))) {
    const uses = rights.some(({ action }) => action.startsWith('dynamodb:'));
    expect([name, rights.some(({ action }) => action === 'kms:Decrypt')]).toEqual([name, uses]);
  }
});
