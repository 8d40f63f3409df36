import { Template } from 'aws-cdk-lib/assertions';
import { Stack } from 'aws-cdk-lib/core';
import { expect, inject, test } from 'vitest';
import { ClientAccessApp } from '../../infra/constructs/client-access-app.ts';
import { AccessTable } from '../../infra/constructs/access-table.ts';
import { stageNames, stages } from '../../infra/stages.ts';
import { deployable } from './support/synthesize.ts';
import { data, only, resources, service } from './support/template.ts';

const keepsNothing = /^AWS::(IAM|Lambda|Logs)::/;
const table = (stage?: (typeof stageNames)[number]) => only(data(stage), 'AWS::DynamoDB::GlobalTable');
const replica = (stage?: (typeof stageNames)[number]) => table(stage).properties['Replicas'][0];
const userPool = (stage?: (typeof stageNames)[number]) => only(data(stage), 'AWS::Cognito::UserPool').properties;
const client = (stage?: (typeof stageNames)[number]) => only(data(stage), 'AWS::Cognito::UserPoolClient').properties;

test('renaming a construct would lose the data: their logical ids stay', () => {
  // What the sign-in service calls keeps nothing: it may go, and come anew.
  const kept = Object.entries(data('prod').Resources).filter(([, { Type }]) => !keepsNothing.test(Type));
  expect(kept.map(([id]) => id).sort()).toEqual([
    'DataKey5F086070',
    'DataTableFDBAD0F2',
    'SealsBucketE93CAD23',
    'SealsBucketPolicy5F2BE9AC',
    'SignInClient51D43616',
    'SignInUserPoolA2C003D1',
  ]);
});

test('the sign-in service calls the function that notes a sign-in, of this pool alone, which may write that and no more (L10)', () => {
  const { id, properties } = only(data('prod'), 'AWS::Lambda::Function');
  const pool = only(data('prod'), 'AWS::Cognito::UserPool');
  expect(properties['Description']).toBe('triggers/note-sign-in');
  expect(pool.properties['LambdaConfig']).toEqual({ PostAuthentication: { 'Fn::GetAtt': [id, 'Arn'] } });
  expect(only(data('prod'), 'AWS::Lambda::Permission').properties).toMatchObject({
    ...{ Action: 'lambda:InvokeFunction', Principal: 'cognito-idp.amazonaws.com' },
    FunctionName: { 'Fn::GetAtt': [id, 'Arn'] },
    SourceArn: { 'Fn::GetAtt': [pool.id, 'Arn'] },
  });
});

test('renaming these would end executions under way, change the API’s address, or lose the domain’s DKIM or others’ rules: their ids stay', () => {
  const ids = [
    'AWS::StepFunctions::StateMachine',
    'AWS::ApiGatewayV2::Api',
    'AWS::SES::EmailIdentity',
    'AWS::Events::EventBus',
  ].flatMap((type) => resources(service('prod'), type).map(({ id }) => id));
  expect(ids).toEqual([
    'ValidationStateMachineAA08CC43',
    'DigestsStateMachineFFF00AEB',
    'RoutesApi60D8693E',
    'MailIdentity4EC7C521',
    'EventsBus45DE4339',
  ]);
});

test.each(stageNames)('the stacks of %s are protected where the stage says so', (name) => {
  const app = new ClientAccessApp({ stage: name, bundles: inject('bundles'), context: deployable[name] });
  for (const stack of [app.stateful, app.service]) expect(stack.terminationProtection).toBe(name !== 'local');
});

test('what prod keeps is not kept of a first deployment that failed, so that the next one finds no orphans', () => {
  const kept = [data('prod'), service('prod')].flatMap(({ Resources }) => Object.values(Resources));
  const policies = kept.map(({ DeletionPolicy }) => DeletionPolicy);
  expect(policies).toContain('RetainExceptOnCreate');
  expect(policies).not.toContain('Retain');
});

test('what prod keeps when a stack goes has no name that the next stack would want too', () => {
  const kept = [data('prod'), service('prod')]
    .flatMap(({ Resources }) => Object.values(Resources))
    .filter(({ DeletionPolicy }) => DeletionPolicy === 'RetainExceptOnCreate');
  const names = kept.flatMap(({ Properties }) => Object.entries(Properties).filter(([key]) => /Name$/.test(key)));
  expect(names).not.toEqual([]);
  for (const [, name] of names) expect(JSON.stringify(name)).toContain('{"Ref":"AWS::StackId"}');
});

test('nothing stateful is in the service', () => {
  expect(resources(service(), 'AWS::DynamoDB::GlobalTable')).toEqual([]);
  expect(resources(service(), 'AWS::Cognito::UserPool')).toEqual([]);
});

test('the table has its keys, two indexes with everything, a stream and a time to live', () => {
  const index = (name: string) => ({
    IndexName: name,
    KeySchema: [
      { AttributeName: `${name}pk`, KeyType: 'HASH' },
      { AttributeName: `${name}sk`, KeyType: 'RANGE' },
    ],
    Projection: { ProjectionType: 'ALL' },
  });
  expect(table().properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [index('gsi1'), index('gsi2')],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
  });
});

test.each(stageNames)('in %s the table can be restored to any point in time', (stage) => {
  expect(replica(stage)).toMatchObject({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } });
});

test.each(['dev', 'prod'] as const)('in %s neither the table nor the user pool is deleted by accident', (stage) => {
  expect(replica(stage)).toMatchObject({ DeletionProtectionEnabled: true });
  expect(userPool(stage)).toMatchObject({ DeletionProtection: 'ACTIVE' });
});

test('in prod both outlive their stack, and the table has a key of its own, which rotates', () => {
  const { Resources } = data('prod');
  for (const resource of Object.values(Resources)) {
    if (
      !['AWS::Cognito::UserPoolClient', 'AWS::S3::BucketPolicy'].includes(resource.Type) &&
      !keepsNothing.test(resource.Type)
    )
      expect(resource).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate' });
  }
  const key = only(data('prod'), 'AWS::KMS::Key');
  expect(key.properties['EnableKeyRotation']).toBe(true);
  expect(JSON.stringify(replica('prod')['SSESpecification'])).toContain(key.id);
});

test('accounts are opened by us alone, and known by their email whatever its case', () => {
  expect(userPool()).toMatchObject({
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
    MfaConfiguration: 'OPTIONAL',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
  });
  expect(userPool()['AutoVerifiedAttributes']).toEqual([]);
});

test.each(stageNames)('in %s Cognito is paid as Lite, since nothing that costs more is used', (stage) => {
  expect(userPool(stage)['UserPoolTier']).toBe('LITE');
  // https://docs.aws.amazon.com/cognito/latest/developerguide/feature-plans-features-essentials.html
  const { Policies, EnabledMfas, LambdaConfig, ...pool } = userPool(stage);
  expect(Policies).toEqual({ PasswordPolicy: expect.not.objectContaining({ PasswordHistorySize: expect.anything() }) });
  expect(EnabledMfas).not.toContain('EMAIL_OTP');
  expect(LambdaConfig?.PreTokenGenerationConfig).toBeUndefined();
  for (const dear of ['WebAuthnRelyingPartyID', 'UserPoolAddOns', 'EmailAuthenticationMessage'])
    expect(pool[dear]).toBeUndefined();
  expect(resources(data(stage), 'AWS::Cognito::UserPoolDomain')).toEqual([]);
  expect(client(stage)['ExplicitAuthFlows']).not.toContain('ALLOW_USER_AUTH');
});

test('passwords are long', () => {
  expect(userPool()['Policies'].PasswordPolicy).toMatchObject({
    MinimumLength: 12,
    RequireLowercase: true,
    RequireUppercase: true,
    RequireNumbers: true,
    RequireSymbols: false,
  });
});

test('whose account it is never changes, and a signed-in person cannot change their email', () => {
  const schema = userPool()['Schema'] as { Name: string }[];
  expect(schema).toMatchObject([
    { Name: 'accessId', Mutable: false },
    { Name: 'collaboratorId', Mutable: false },
  ]);
  expect(client()['WriteAttributes']).toEqual(['locale']);
});

test('the client is public, and gives nothing away about who exists', () => {
  expect(client()).toMatchObject({
    GenerateSecret: false,
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    AccessTokenValidity: 60,
    TokenValidityUnits: { AccessToken: 'minutes' },
  });
});

test('a password itself is sent to Cognito in the local stage alone', () => {
  const withPassword = stageNames.filter((stage) =>
    client(stage)['ExplicitAuthFlows'].includes('ALLOW_USER_PASSWORD_AUTH'),
  );
  expect(withPassword).toEqual(['local']);
  for (const stage of stageNames) expect(client(stage)['ExplicitAuthFlows']).toContain('ALLOW_USER_SRP_AUTH');
});

test.each(stageNames)('A2: the table of %s lets nobody change or remove what is on record', (stage) => {
  const { Statement } = replica(stage)['ResourcePolicy'].PolicyDocument;
  expect(Statement).toEqual([
    {
      Sid: 'TheRecordIsOnlyAddedTo',
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: ['BatchWriteItem', 'DeleteItem', 'PartiQLDelete', 'PartiQLUpdate', 'UpdateItem'].map(
        (action) => `dynamodb:${action}`,
      ),
      Resource: '*',
      Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['AUDIT#*', 'SEAL#*'] } },
    },
  ]);
});

test('A3: prod keeps copies of seals locked for ten years, encrypted, out of public reach, and only added to', () => {
  expect(only(data('prod'), 'AWS::S3::Bucket').properties).toMatchObject({
    VersioningConfiguration: { Status: 'Enabled' },
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3653 } },
    },
    PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
    BucketEncryption: {},
  });
  const { Statement } = only(data('prod'), 'AWS::S3::BucketPolicy').properties['PolicyDocument'];
  const denied = Statement.map(({ Effect, Action, Condition }: Record<string, unknown>) => [Effect, Action, Condition]);
  expect(denied).toEqual([
    ['Deny', 's3:*', { Bool: { 'aws:SecureTransport': 'false' } }],
    ['Deny', 's3:*', { NumericLessThan: { 's3:TlsVersion': 1.2 } }],
    ['Deny', 's3:PutObject', { Null: { 's3:if-none-match': 'true' } }],
    ['Deny', ['s3:DeleteObject', 's3:DeleteObjectVersion'], undefined],
  ]);
});

test('A3: the other stages have no such bucket, unless they are told to', () => {
  for (const stage of ['local', 'dev'] as const) expect(resources(data(stage), 'AWS::S3::Bucket')).toEqual([]);
});

test('A2: a stage can leave that out', () => {
  const stack = new Stack();
  new AccessTable(stack, 'Data', { ...stages.dev, recordGuard: false });
  const [table] = Object.values(Template.fromStack(stack).findResources('AWS::DynamoDB::GlobalTable'));
  expect(JSON.stringify(table)).not.toContain('ResourcePolicy');
});
