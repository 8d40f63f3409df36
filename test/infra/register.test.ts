import { expect, test } from 'vitest';
import { elsewhere } from '../../shared/domain/retention.ts';
import { stageNames, type StageName } from '../../infra/stages.ts';
import { data, resources, service, type Template } from './support/template.ts';

/** Where data may lie, by the row of the register that says what and how long; the table's rows are of their own. */
const stores: Readonly<Record<string, keyof typeof elsewhere | undefined>> = {
  'AWS::DynamoDB::GlobalTable': 'backups',
  'AWS::Cognito::UserPool': 'signIns',
  'AWS::SES::EmailIdentity': 'mails',
  'AWS::StepFunctions::StateMachine': 'executions',
  'AWS::Logs::LogGroup': 'logs',
  'AWS::SQS::Queue': 'deadLetters',
  'AWS::S3::Bucket': 'seals',
};

/** What is code, a right, a route or a rule. What goes through these is not kept by them. */
const keepsNothing =
  /^AWS::(ApiGatewayV2::\w+|CloudWatch::(Alarm|Dashboard)|Cognito::UserPoolClient|Events::(EventBus|EventBusPolicy|Rule)|IAM::(Policy|Role)|KMS::Key|Lambda::(EventInvokeConfig|EventSourceMapping|Function|Permission)|Logs::MetricFilter|S3::BucketPolicy|SES::(ConfigurationSet|ConfigurationSetEventDestination)|SNS::(Subscription|Topic|TopicPolicy)|SQS::QueuePolicy)$/;

const templates = (stage: StageName): Template[] => [data(stage), service(stage)];
const all = (stage: StageName, type: string) => templates(stage).flatMap((template) => resources(template, type));

/** For how many days each of a kind keeps what it holds. */
const days = {
  backups: ({ Replicas }) => {
    const [{ PointInTimeRecoverySpecification: backups }] = Replicas;
    return backups.PointInTimeRecoveryEnabled === true ? (backups.RecoveryPeriodInDays ?? 35) : 0;
  },
  logs: ({ RetentionInDays }) => RetentionInDays,
  deadLetters: ({ MessageRetentionPeriod }) => MessageRetentionPeriod / 86_400,
  seals: ({ ObjectLockConfiguration }) => ObjectLockConfiguration.Rule.DefaultRetention.Days,
} satisfies Partial<Record<keyof typeof elsewhere, (properties: Record<string, any>) => unknown>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a template is JSON

test.each(stageNames)('G4: in %s data lie nowhere that the register does not name', (stage) => {
  const types = new Set(templates(stage).flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)));
  expect([...types].filter((type) => stores[type] === undefined && !keepsNothing.test(type))).toEqual([]);
});

test.each(Object.entries(days))('G4: %s are kept as long as the register says', (row, daysOf) => {
  const [type = ''] = Object.entries(stores).find(([, each]) => each === row) ?? [];
  const kept = all('prod', type).map(({ properties }) => daysOf(properties));
  expect(kept).not.toEqual([]);
  expect([...new Set(kept)]).toEqual([elsewhere[row as keyof typeof days].days]);
});

test('G4: the register tells those days', () => {
  for (const { where, kept, ...row } of Object.values(elsewhere)) {
    if (!('days' in row)) continue;
    const words = [`"P${String(row.days)}D"`, `${String(Math.floor(row.days / 365.25))} years`];
    expect([where, words.some((each) => JSON.stringify(kept).includes(each))]).toEqual([where, true]);
  }
});
