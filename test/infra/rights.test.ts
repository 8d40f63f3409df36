import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFunctions, functionNames } from '../../infra/build.ts';
import { stageNames } from '../../infra/stages.ts';
import { isList } from '../../shared/contract/paging.ts';
import { routes } from '../../shared/contract/routes.ts';
import { keys } from '../../shared/data/table.ts';
import { actionsAskedFor } from './support/calls.ts';
import { rightsOfFunctions, rightsOfRoles, whoMay } from './support/rights.ts';
import { data, functions, machine, only, resources, service, target } from './support/template.ts';

/** The services that the code calls; the rest is done in the functions' name: by Lambda (the stream, dead letters, logs) or X-Ray. */
const called = /^(dynamodb|cognito-idp|events|s3|ses|states):/;
const byLambda = /^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/;
/** Who may put few kinds of item alone: another condition than the cursors' leaves them out of those too. */
const puttingFewKinds = ['http/password-reset', 'scheduled/copy-seals', 'scheduled/seal-records'];
const names = await functionNames();
let asked: ReadonlyMap<string, ReadonlySet<string>>;
/** The files that each bundle is made of. */
let inputsOfBundles: ReadonlyMap<string, string>;
// The types of the whole source are looked at: patience.
beforeAll(async () => {
  asked = actionsAskedFor(names);
  const outdir = await mkdtemp(path.join(tmpdir(), 'client-access-rights-'));
  const { outputs } = await buildFunctions(outdir).finally(() => rm(outdir, { recursive: true, force: true }));
  const inputsOf = (name: string) =>
    Object.keys(Object.entries(outputs).find(([file]) => file.endsWith(`${name}/index.js`))![1].inputs);
  inputsOfBundles = new Map(names.map((name) => [name, inputsOf(name).join('\n')]));
}, 300_000);

test.each(names)('%s may do all that its code asks for, and no more', (name) => {
  // Where the stage keeps copies of seals.
  const stack = name.startsWith('triggers/') ? data : service;
  const may = rightsOfFunctions(stack('prod'))
    .get(name)!
    .map(({ action }) => action)
    .filter((action) => called.test(action) && !byLambda.test(action));
  expect([...new Set(may)].sort()).toEqual([...asked.get(name)!].sort());
});

test('the code asks for something, and what it asks for is understood', () => {
  expect(asked.get('http/permissions')).toEqual(new Set(['dynamodb:BatchGetItem']));
  expect(asked.get('workflow/next-round')).toEqual(new Set(['dynamodb:GetItem', 'dynamodb:UpdateItem']));
  expect(asked.get('http/contract')).toEqual(new Set());
});

test('a bundle has the client of a service if and only if its function has rights there', () => {
  const clients = {
    dynamodb: 'client-dynamodb',
    'cognito-idp': 'client-cognito',
    events: 'client-eventbridge',
    s3: 'client-s3',
    ses: 'client-sesv2',
    states: 'client-sfn',
  };
  for (const [name, rights] of [...rightsOfFunctions(service('prod')), ...rightsOfFunctions(data('prod'))]) {
    const inputs = inputsOfBundles.get(name)!;
    for (const [service, client] of Object.entries(clients)) {
      const may = rights.some(({ action }) => action.startsWith(`${service}:`));
      expect([name, service, inputs.includes(`@aws-sdk/${client}`)]).toEqual([name, service, may]);
    }
  }
});

test('who asks for a password without being signed in puts one kind of item, and reads the key of its hash', () => {
  const rights = rightsOfFunctions().get('http/password-reset')!;
  const onTable = rights.filter(({ action }) => action.startsWith('dynamodb:'));
  const { pk } = keys.mailRequest('*');
  const condition = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [pk] } };
  const keysAlone = { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [keys.cursorKeys().pk] } };
  expect(onTable.map(({ action, condition: when }) => [action, when])).toEqual([
    ['dynamodb:PutItem', condition],
    ['dynamodb:GetItem', keysAlone],
    ['dynamodb:PutItem', keysAlone],
  ]);
});

describe('the keys that positions in lists are sealed with', () => {
  const { pk } = keys.cursorKeys();
  const leading = (operator: string) => ({ [`ForAllValues:${operator}`]: { 'dynamodb:LeadingKeys': [pk] } });
  const withLists = [...new Set(Object.values(routes).flatMap((route) => (isList(route) ? route.capability : [])))];
  /** G1: and the one that keeps an address as a keyed hash; and the page that is one of several. */
  const reads = [...withLists, 'password-reset', 'queue-page'].map((capability) => `http/${capability}`);

  test('are read, and made, by the functions that have lists, or hash an address; nobody else gets at them by any right on the table', () => {
    expect(reads.length).toBeGreaterThan(5);
    for (const [name, rights] of rightsOfFunctions()) {
      const items = rights.filter(({ action }) => /^dynamodb:.*(Item|Query)$/.test(action));
      const may = items.filter(({ condition }) => isDeepStrictEqual(condition, leading('StringEquals')));
      expect([name, may.map(({ action }) => action)]).toEqual([
        name,
        reads.includes(name) ? ['dynamodb:GetItem', 'dynamodb:PutItem'] : [],
      ]);
      for (const { condition } of items.filter((right) => !may.includes(right) && !puttingFewKinds.includes(name)))
        expect([name, condition]).toEqual([name, leading('StringNotEquals')]);
    }
  });

  test('are asked for by the code of those functions alone', () => {
    for (const [name, inputs] of inputsOfBundles)
      expect([name, inputs.includes('shared/data/cursor-keys.ts')]).toEqual([name, reads.includes(name)]);
  });
});

test('the page where a password is chosen neither deletes nor queries', () => {
  for (const right of [/DeleteItem/, /Query/]) expect(whoMay(right)).not.toContain('http/invitation-page');
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
      /^(s3:PutObject$|states:DescribeExecution$|xray:|logs:(\w+LogDelivery|ListLogDeliveries|\w+ResourcePolic(y|ies)|DescribeLogGroups)$)/,
    );
});

test('only workers may send mail or resume executions; starting them is for the stream’s reader and reconciliation too', () => {
  for (const name of whoMay(/^(ses|states:Send)/)) expect(name).toMatch(/^(events|workflow)\//);
  expect(whoMay(/^states:(Start|Describe)/)).toEqual(['events/workflow', 'scheduled/reconcile']);
});

test('V21: reconciliation shuts, opens, renames and closes sign-ins; it makes none, and knows no password', () => {
  const may = rightsOfFunctions()
    .get('scheduled/reconcile')!
    .map(({ action }) => action);
  expect(may.filter((action) => /^cognito/.test(action)).sort()).toEqual(
    [
      ...['AdminDeleteUser', 'AdminDisableUser', 'AdminEnableUser', 'AdminGetUser', 'AdminUpdateUserAttributes'],
      'AdminUserGlobalSignOut',
    ].map((action) => `cognito-idp:${action}`),
  );
  const [executions, ...others] = rightsOfFunctions()
    .get('scheduled/reconcile')!
    .filter(({ action }) => action === 'states:DescribeExecution');
  expect(others).toEqual([]);
  expect(JSON.stringify(executions!.resources)).toMatch(new RegExp(`:execution:.*${machine('Validation').id}.*:\\*`));
});

test('L10: what the sign-in service calls updates items, and none of the keys of cursors', () => {
  const onTable = rightsOfFunctions(data('dev'))
    .get('triggers/note-sign-in')!
    .filter(({ action }) => /Item/.test(action));
  expect(onTable.map(({ action }) => action)).toEqual(['dynamodb:UpdateItem']);
  expect(JSON.stringify(onTable)).toContain('StringNotEquals');
});

test('events are put by the reader of the record and what puts late ones, on our bus alone', () => {
  expect(whoMay(/^events:/)).toEqual(['events/workflow', 'scheduled/put-due-events']);
  const bus = only(service(), 'AWS::Events::EventBus').id;
  const may = [...rightsOfFunctions().values()].flat().filter(({ action }) => action.startsWith('events:'));
  for (const right of may)
    expect(right).toMatchObject({ action: 'events:PutEvents', resources: [{ 'Fn::GetAtt': [bus, 'Arn'] }] });
});

test('A3: copies of seals are put by one function, which reads none, and whose only other writes are its marks', () => {
  const byFunction = rightsOfFunctions(service('prod'));
  const onBucket = [...byFunction].flatMap(([name, all]) => all.map((right) => [name, right.action] as const));
  expect(onBucket.filter(([, action]) => action.startsWith('s3:'))).toEqual([['scheduled/copy-seals', 's3:PutObject']]);
  const puts = byFunction.get('scheduled/copy-seals')!.filter(({ action }) => action === 'dynamodb:PutItem');
  const { pk } = keys.sealMark('*', 'COPIED');
  expect(puts.map(({ condition }) => condition)).toEqual([
    { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [pk] } },
  ]);
  expect(whoMay(/^s3:/)).toEqual([]);
});

test('A3: who seals the record puts blocks, marks and requests for mails, and no entry', () => {
  const puts = rightsOfFunctions().get('scheduled/seal-records')!;
  const kinds = [keys.seal('*', 1), keys.sealMark('*', 'TOLD'), keys.mailRequest('*')];
  expect(puts.filter(({ action }) => /^dynamodb:(Put|Update|Delete)/.test(action))).toMatchObject([
    {
      action: 'dynamodb:PutItem',
      condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.map(({ pk }) => pk) } },
    },
  ]);
});

test('mails leave from the sender address alone', () => {
  const send = [...rightsOfFunctions().values()].flat().filter(({ action }) => action === 'ses:SendEmail');
  for (const { condition } of send) {
    expect(condition).toEqual({ StringEquals: { 'ses:FromAddress': 'no-reply@dev.client-access.example' } });
  }
});

test('only workers, reconciliation and the page where a password is chosen touch Cognito', () => {
  expect(whoMay(/^cognito/)).toEqual([
    ...['events/sign-in-and-mail', 'http/invitation-page', 'scheduled/reconcile', 'workflow/open-sign-in'],
  ]);
});

test('nobody scans the table or changes it as a whole', () => {
  expect(whoMay(/^dynamodb:(Scan|PartiQL|\w+Table|\w+Backup)/)).toEqual([]);
});

test('in prod whoever uses the table may use its key, through DynamoDB alone; who only reads does not encrypt', () => {
  for (const [name, rights] of rightsOfFunctions(service('prod'))) {
    const uses = rights.some(({ action }) => action.startsWith('dynamodb:'));
    const writes = rights.some(({ action }) => /^dynamodb:(Put|Update|Delete)Item$/.test(action));
    const may = (pattern: RegExp) => rights.some(({ action }) => pattern.test(action));
    expect([name, may(/^kms:Decrypt$/), may(/^kms:(Encrypt|GenerateDataKey|ReEncrypt)/)]).toEqual([name, uses, writes]);
    for (const { action, condition } of rights.filter(({ action }) => action.startsWith('kms:')))
      expect([action, condition]).toEqual([
        action,
        { StringEquals: { 'kms:ViaService': 'dynamodb.eu-west-3.amazonaws.com' } },
      ]);
  }
});
