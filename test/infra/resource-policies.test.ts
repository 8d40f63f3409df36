import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { stageNames } from '../../infra/stages.ts';
import { rightsOfFunctions } from './support/rights.ts';
import { data, functions, only, resources, service, target, type Json, type Template } from './support/template.ts';
import { alarms } from './support/alarms.ts';

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Principal: { readonly Service?: string; readonly AWS?: unknown };
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** The types of this product that hold a policy about who may use them, and where it is; others are not foreseen. */
const policies: Readonly<Record<string, (properties: Json) => readonly Statement[]>> = {
  'AWS::S3::BucketPolicy': ({ PolicyDocument }) => PolicyDocument.Statement,
  'AWS::KMS::Key': ({ KeyPolicy }) => KeyPolicy.Statement,
  'AWS::SNS::TopicPolicy': ({ PolicyDocument }) => PolicyDocument.Statement,
  'AWS::SQS::QueuePolicy': ({ PolicyDocument }) => PolicyDocument.Statement,
};
const allows = (statements: readonly Statement[], service: string, action: string): Statement[] =>
  statements.filter(
    ({ Effect, Action, Principal }) =>
      Effect === 'Allow' && Principal.Service === service && [Action].flat().includes(action),
  );
const account = { Ref: 'AWS::AccountId' };
/** The account itself: its identity policies alone then say who, as if the key had no policy. */
const isRoot = ({ Effect, Action, Principal }: Statement): boolean =>
  Effect === 'Allow' &&
  Action === 'kms:*' &&
  /(AWS::AccountId|000000000000).*:root/.test(JSON.stringify(Principal.AWS ?? ''));

test('each alarm may publish to the topic that it tells, and use its key', () => {
  for (const { properties } of alarms()) {
    const topic = target(properties['AlarmActions'][0])!;
    const policy = resources(service(), 'AWS::SNS::TopicPolicy').find(
      (one) => target(one.properties['Topics'][0]) === topic,
    );
    const [allowed] = allows(policy!.properties['PolicyDocument'].Statement, 'cloudwatch.amazonaws.com', 'sns:Publish');
    expect(allowed).toMatchObject({
      Resource: { Ref: topic },
      Condition: { StringEquals: { 'aws:SourceAccount': account } },
    });
    const key = target(service().Resources[topic]!.Properties['KmsMasterKeyId'])!;
    const keyPolicy = service().Resources[key]!.Properties['KeyPolicy'].Statement;
    for (const action of ['kms:Decrypt', 'kms:GenerateDataKey'])
      expect(allows(keyPolicy, 'cloudwatch.amazonaws.com', action)).toHaveLength(1);
  }
});

test('the topic takes TLS alone', () => {
  const { Statement } = only(service(), 'AWS::SNS::TopicPolicy').properties['PolicyDocument'];
  expect(Statement).toContainEqual(
    expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
  );
});

test.each(stageNames)('in %s every key lets the account’s own roles in, which DynamoDB and SNS act for', (stage) => {
  for (const template of [data(stage), service(stage)])
    for (const { properties } of resources(template, 'AWS::KMS::Key'))
      expect((properties['KeyPolicy'].Statement as Statement[]).filter(isRoot)).toHaveLength(1);
});

test('a dead-letter queue, whose policy only denies, is written by a role of its own account, which may', () => {
  for (const { properties } of resources(service(), 'AWS::Lambda::EventSourceMapping')) {
    const queue = target(properties['DestinationConfig'].OnFailure.Destination)!;
    const [name] = [...functions()].find(([, { id }]) => id === target(properties['FunctionName']))!;
    const rights = rightsOfFunctions().get(name)!;
    expect(rights).toContainEqual(
      expect.objectContaining({ action: 'sqs:SendMessage', resources: [{ 'Fn::GetAtt': [queue, 'Arn'] }] }),
    );
    // A key of our own would have to let Lambda in as well.
    expect(service().Resources[queue]!.Properties).toMatchObject({ SqsManagedSseEnabled: true });
    const policy = resources(service(), 'AWS::SQS::QueuePolicy').find(
      (one) => target(one.properties['Queues'][0]) === queue,
    );
    for (const { Effect, Condition } of policy!.properties['PolicyDocument'].Statement as Statement[])
      expect([Effect, Condition]).toEqual(['Deny', { Bool: { 'aws:SecureTransport': 'false' } }]);
  }
});

test.each(stageNames)(
  'in %s nothing else has a policy of its own, for which nobody has asked who must get in',
  (stage) => {
    const withPolicy = ({ Resources }: Template) =>
      Object.values(Resources).filter(
        ({ Type, Properties }) =>
          /(?:Queue|Topic|Bucket|Repository|Resource|Bus)Policy$/.test(Type) ||
          Object.keys(Properties).some((name) => /^(KeyPolicy|ResourcePolicy|Policy)$/.test(name)),
      );
    for (const { Type, Properties } of [...withPolicy(data(stage)), ...withPolicy(service(stage))]) {
      expect(Object.keys(policies)).toContain(Type);
      // Nobody outside the account.
      for (const { Effect, Principal, Condition } of policies[Type]!(Properties)) {
        if (Effect !== 'Allow') continue;
        // EventBridge, for a rule of this stack alone.
        if (isDeepStrictEqual(Principal, { Service: 'events.amazonaws.com' }))
          expect(Condition).toEqual({ ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [expect.any(String), 'Arn'] } } });
        else expect(JSON.stringify(Principal)).toMatch(/cloudwatch\.amazonaws\.com|AWS::AccountId|:000000000000:/);
      }
    }
  },
);
