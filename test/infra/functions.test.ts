import { expect, test } from 'vitest';
import { functionNames } from '../../infra/build.ts';
import { stageNames, stages } from '../../infra/stages.ts';
import { functions, only, resources, service, target } from './support/template.ts';

const all = [...functions()];
const alarms = resources(service(), 'AWS::CloudWatch::Alarm');

/** In seconds; an import works through hundreds of lines within what an HTTP API waits for. */
const timeoutOf = (name: string): number => (name === 'http/imports' ? 29 : name.startsWith('http/') ? 10 : 30);

test('what is deployed is what there is below functions/', async () => {
  expect([...functions().keys()].sort()).toEqual([...(await functionNames())].sort());
});

test.each(all)('%s runs on Node 24 and arm64, with tracing and a timeout of its own', (name, { properties }) => {
  expect(properties).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    TracingConfig: { Mode: 'Active' },
    Timeout: timeoutOf(name),
    Handler: 'index.handler',
  });
});

test.each(all)('%s has an alarm that says who is hurt', (_name, { id }) => {
  const alarm = alarms.find(
    ({ properties }) => properties['MetricName'] === 'Errors' && JSON.stringify(properties['Dimensions']).includes(id),
  );
  expect(alarm?.properties).toMatchObject({
    Namespace: 'AWS/Lambda',
    Threshold: 1,
    Period: 300,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
  });
  expect(String(alarm?.properties['AlarmDescription']).length).toBeGreaterThan(20);
});

test('every alarm tells the topic, which is encrypted and takes TLS alone', () => {
  const topic = only(service(), 'AWS::SNS::Topic');
  for (const { properties } of alarms) expect(properties['AlarmActions']).toEqual([{ Ref: topic.id }]);
  expect(topic.properties['KmsMasterKeyId']).toBeDefined();
  expect(only(service(), 'AWS::SNS::TopicPolicy').properties['PolicyDocument'].Statement).toContainEqual(
    expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
  );
});

test('CloudWatch may use the key of that topic', () => {
  const { properties } = only(service(), 'AWS::KMS::Key');
  expect(properties['KeyPolicy'].Statement).toContainEqual(
    expect.objectContaining({
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Principal: { Service: 'cloudwatch.amazonaws.com' },
    }),
  );
});

test.each([
  ['AWS/ApiGateway', '5xx'],
  ['AWS/States', 'ExecutionsFailed'],
  ['AWS/SES', 'Reputation.BounceRate'],
  ['AWS/SES', 'Reputation.ComplaintRate'],
  ['ClientAccess', 'RequestStuck'],
  ['ClientAccess', 'PossibleDuplicateMail'],
])('%s %s rings', (namespace, metric) => {
  const watched = alarms.filter(
    ({ properties }) => properties['Namespace'] === namespace && properties['MetricName'] === metric,
  );
  expect(watched).toHaveLength(1);
});

test('what functions count themselves arrives under the dimension that its alarms watch', () => {
  for (const [, { properties }] of all) {
    expect(properties['Environment'].Variables).toMatchObject({
      POWERTOOLS_METRICS_NAMESPACE: 'ClientAccess',
      POWERTOOLS_SERVICE_NAME: 'client-access',
    });
  }
  const own = alarms.filter(({ properties }) => properties['Namespace'] === 'ClientAccess');
  for (const { properties } of own)
    expect(properties['Dimensions']).toEqual([{ Name: 'service', Value: 'client-access' }]);
});

test('functions that answer HTTP know neither the state machine nor the mail service', () => {
  for (const [name, { properties }] of all.filter(([name]) => name.startsWith('http/'))) {
    const names = Object.keys(properties['Environment'].Variables);
    expect([name, names.filter((key) => /STATE_MACHINE|SENDER|CONFIGURATION_SET|API_URL/.test(key))]).toEqual([
      name,
      [],
    ]);
  }
});

test.each(stageNames)(
  'in %s each function logs as JSON to a log group of its own, which forgets when the stage says',
  (stage) => {
    const groups = new Map(
      resources(service(stage), 'AWS::Logs::LogGroup').map(({ id, properties }) => [id, properties]),
    );
    const used = [...functions(service(stage)).values()].map(({ properties }) => {
      expect(properties['LoggingConfig']).toMatchObject({ LogFormat: 'JSON', ApplicationLogLevel: 'INFO' });
      return String(target(properties['LoggingConfig'].LogGroup));
    });
    expect(new Set(used).size).toBe(used.length);
    for (const id of used) expect(groups.get(id)?.['RetentionInDays']).toBe(stages[stage].logRetention);
  },
);
