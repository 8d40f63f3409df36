import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { allTasks, definition } from './support/definition.ts';
import { alarms, alarmsOn, type Datum } from './support/alarms.ts';
import { whoMay } from './support/rights.ts';
import { loads, runBundle } from './support/run-bundle.ts';
import { functions, machine, machines, only, resources, service, target, type Machine } from './support/template.ts';

const named = (pattern: RegExp) => [...functions()].filter(([name]) => pattern.test(name));
const rung = (datum: Datum) => alarmsOn(datum).map(({ properties }) => String(properties['AlarmDescription']));
const lambda = (id: string, metric: string, value = 1): Datum => ({
  ...{ namespace: 'AWS/Lambda', metric, value },
  dimensions: { FunctionName: { Ref: id } },
});
const executions = (metric: string, of: Machine): Datum => ({
  ...{ namespace: 'AWS/States', metric, value: 1 },
  dimensions: { StateMachineArn: { Ref: machine(of).id } },
});
const badEnds = machines.flatMap((of) =>
  ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'].map((metric): [string, Machine] => [metric, of]),
);
const counted = (metric: string): Datum => ({
  ...{ namespace: 'ClientAccess', metric, value: 1 },
  dimensions: { service: 'client-access' },
});
const api: Datum = {
  ...{ namespace: 'AWS/ApiGateway', metric: '5xx', value: 1 },
  dimensions: { ApiId: { Ref: only(service(), 'AWS::ApiGatewayV2::Api').id } },
};
const reputation = (metric: string, value: number): Datum => ({
  ...{ namespace: 'AWS/SES', metric, value },
  dimensions: { 'ses:configuration-set': { Ref: only(service(), 'AWS::SES::ConfigurationSet').id } },
});
const readers = resources(service(), 'AWS::Lambda::EventSourceMapping').map(({ properties }) => {
  const [name, fn] = named(/^events/).find(([, { id }]) => id === target(properties['FunctionName']))!;
  return { name, fn, mapping: properties, queue: target(properties['DestinationConfig'].OnFailure.Destination)! };
});
/** Where that ends which is given up: of the stream, and of what is told of mails. */
const givenUp = [
  ...readers.map(({ name, queue }) => ({ name, queue })),
  ...resources(service(), 'AWS::Lambda::EventInvokeConfig').flatMap(({ properties }) => {
    const queue = properties['DestinationConfig']?.OnFailure.Destination as unknown;
    return queue === undefined ? [] : [{ name: 'events/mail-delivery', queue: target(queue)! }];
  }),
];
const deadLetter = (queue: string): Datum => ({
  ...{ namespace: 'AWS/SQS', metric: 'NumberOfMessagesSent', value: 1 },
  dimensions: { QueueName: { 'Fn::GetAtt': [queue, 'QueueName'] } },
});
/** The age, in milliseconds, that a record reaches while it fails at every attempt until the function's time is over. */
const ageOf = ({ mapping, fn }: (typeof readers)[number]): number =>
  (1 + Number(mapping['MaximumRetryAttempts'])) * fn.properties['Timeout'] * 1000;

test.each(named(/^http/))('%s rings when it does not start or ends early, and says who is hurt', (_name, { id }) => {
  expect(rung(lambda(id, 'Errors'))).toEqual([expect.stringMatching(/.{20}/)]);
});

test('a function without its environment does not start, which Lambda counts as an error', async () => {
  expect(await loads('http/me', {})).toBe(false);
  expect(await loads('http/me', { TABLE_NAME: 'a', AWS_REGION: 'eu-west-3' })).toBe(true);
});

test('what a handler did not expect is a 500, no error of its function: the API’s own count rings', async () => {
  const answer = { status: 400, body: { __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException' } };
  const jwt = { claims: { sub: 'a', iat: '0', token_use: 'access', 'cognito:groups': '[]' } };
  const event = { routeKey: 'GET /v1/me', headers: {}, requestContext: { authorizer: { jwt } } };
  const { reply } = await runBundle('http/me', event, answer);
  expect(reply).toMatchObject({ statusCode: 500 });
  expect(rung(api)).toHaveLength(1);
});

test.each(named(/^workflow/))('%s rings by nothing of its own: its errors are retried, by design', (_name, { id }) => {
  expect(rung(lambda(id, 'Errors', 12))).toEqual([]);
});

test.each(badEnds)('%s of %s rings', (metric, of) => {
  expect(rung(executions(metric, of))).toHaveLength(1);
});

test('whatever is not cured by retries fails the execution, beside a comment that says who is hurt', () => {
  const { States } = definition();
  expect(States['MarkStuck']!.Next).toBe('Stuck');
  expect(States['Stuck']).toMatchObject({ Type: 'Fail', Error: 'RequestStuck' });
  for (const [name, { Comment }] of allTasks())
    expect([name, Comment]).toEqual([name, expect.stringMatching(/While it fails: .{20}/)]);
});

test('a stuck request is counted as its alarm watches it', async () => {
  const { log } = await runBundle(
    'workflow/mark-stuck',
    { requestId: 'r', failedState: 'S', error: 'E' },
    { status: 200, body: {} },
  );
  expect(emitted(log)).toEqual([counted('RequestStuck')]);
  expect(rung(counted('RequestStuck'))).toHaveLength(1);
});

test('a mail that may have gone twice is counted by whoever sends mail, as its alarm watches it', async () => {
  const senders = whoMay(/^ses:SendEmail$/);
  expect(senders).toHaveLength(5);
  for (const name of senders) {
    const bundle = await readFile(path.join(inject('bundles'), name, 'index.js'), 'utf8');
    expect(bundle).toMatch(/\.addMetric\("PossibleDuplicateMail",/);
    expect(bundle).toMatch(/\{namespace:"ClientAccess",singleMetric:!0\}/);
  }
  expect(rung(counted('PossibleDuplicateMail'))).toHaveLength(1);
});

test('events that wait for long are counted as their alarm watches them', async () => {
  const bundle = await readFile(path.join(inject('bundles'), 'scheduled/put-due-events/index.js'), 'utf8');
  expect(bundle).toMatch(/\.addMetric\("EventOverdue",/);
  expect(bundle).toMatch(/\{namespace:"ClientAccess",singleMetric:!0\}/);
  expect(rung(counted('EventOverdue'))).toHaveLength(1);
});

test('timers that are due for long are counted as their alarm watches them', async () => {
  const bundle = await readFile(path.join(inject('bundles'), 'scheduled/sweep-timers/index.js'), 'utf8');
  expect(bundle).toMatch(/\.addMetric\("TimerOverdue",/);
  expect(bundle).toMatch(/\{namespace:"ClientAccess",singleMetric:!0\}/);
  expect(rung(counted('TimerOverdue'))).toHaveLength(1);
});

test('what could not be reconciled is counted as its alarm watches it, beside what was found, which rings nothing', async () => {
  const bundle = await readFile(path.join(inject('bundles'), 'scheduled/reconcile/index.js'), 'utf8');
  expect(bundle).toMatch(/\.addMetric\("NotReconciled",/);
  expect(bundle).toMatch(/\.addMetric\("ReconcileFound",/);
  expect(bundle).toMatch(/\{namespace:"ClientAccess",singleMetric:!0\}/);
  expect(rung(counted('NotReconciled'))).toEqual([expect.stringContaining('npm run reconcile')]);
  expect(rung(counted('ReconcileFound'))).toEqual([]);
});

test('L12: a sign-in that is newly lost is counted as its alarm watches it, which says what to do', async () => {
  const bundle = await readFile(path.join(inject('bundles'), 'scheduled/reconcile/index.js'), 'utf8');
  expect(bundle).toMatch(/==="newly-lost"&&\w+\.addMetric\("SignInLost",/);
  const [said, ...others] = rung(counted('SignInLost'));
  expect(others).toEqual([]);
  for (const word of ['npm run reconcile', 'reopen-sign-in', 'CloudTrail']) expect(said).toContain(word);
  expect(said!.length).toBeLessThanOrEqual(1024);
});

test.each(named(/^scheduled/))('%s rings when several runs in a row fail, and not for one', (_name, { id }) => {
  expect(rung(lambda(id, 'Errors'))).toEqual([]);
  expect(rung(lambda(id, 'Errors', 3))).toEqual([expect.stringMatching(/.{20}/)]);
});

test('SES measures bounces and complaints of all our mails, and rings before it reviews the account', () => {
  const { id, properties } = only(service(), 'AWS::SES::ConfigurationSet');
  expect(properties['ReputationOptions']).toEqual({ ReputationMetricsEnabled: true });
  for (const name of whoMay(/^ses:SendEmail$/)) {
    const { Variables } = functions().get(name)!.properties['Environment'];
    expect(Variables.CONFIGURATION_SET).toEqual({ Ref: id });
  }
  // https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-cloudwatch-alarm.html: 0.05 is 5 %.
  expect(rung(reputation('Reputation.BounceRate', 0.05))).toHaveLength(1);
  expect(rung(reputation('Reputation.ComplaintRate', 0.001))).toHaveLength(1);
  expect(rung(reputation('Reputation.BounceRate', 0.01))).toEqual([]);
  expect(rung(reputation('Reputation.ComplaintRate', 0.0001))).toEqual([]);
});

test.each(readers)(
  '$name reports what fails: its lag rings before a record is given up, its errors do not',
  (reader) => {
    expect(rung(lambda(reader.fn.id, 'Errors'))).toEqual([]);
    expect(rung(lambda(reader.fn.id, 'IteratorAge', ageOf(reader)))).toHaveLength(1);
    expect(rung(lambda(reader.fn.id, 'IteratorAge', 60_000))).toEqual([]);
  },
);

test.each(givenUp)('what $name gives up rings as it comes, each time, though SQS may tell of it late', ({ queue }) => {
  const [alarm, ...others] = alarmsOn(deadLetter(queue));
  expect(others).toEqual([]);
  // A sum of what came in is over with its period; a level, which nobody lowers, would keep the alarm up for good.
  expect(alarm!.properties).toMatchObject({ Statistic: 'Sum', DatapointsToAlarm: 1, TreatMissingData: 'notBreaching' });
  const { Period, EvaluationPeriods } = alarm!.properties;
  expect(Period * EvaluationPeriods).toBeGreaterThan(15 * 60);
});

test('what hears of mails rings when it fails, and hears of those of this service alone (V19)', () => {
  const { id } = functions().get('events/mail-delivery')!;
  expect(rung(lambda(id, 'Errors'))).toEqual([
    expect.stringMatching(/an invitation that did not arrive shows as sent/),
  ]);
  const set = only(service(), 'AWS::SES::ConfigurationSet').id;
  const to = only(service(), 'AWS::SES::ConfigurationSetEventDestination').properties;
  expect(to).toMatchObject({
    ConfigurationSetName: { Ref: set },
    EventDestination: { Enabled: true, MatchingEventTypes: ['delivery', 'bounce', 'complaint'] },
  });
  // SES tells the default bus alone.
  expect(JSON.stringify(to)).toMatch(/event-bus\/default"/);
  const [rule] = resources(service(), 'AWS::Events::Rule').filter(({ properties }) => properties['EventPattern']);
  expect(rule!.properties).toMatchObject({
    EventPattern: {
      source: ['aws.ses'],
      'detail-type': ['Email Delivered', 'Email Bounced', 'Email Complaint Received'],
      detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: set }] } } },
    },
  });
  expect(rule!.properties['EventBusName']).toBeUndefined();
});

/** The function lies in the other stack: its alarm knows it by what that exports. */
const signInErrors = (): Datum => {
  const [alarm] = resources(service(), 'AWS::CloudWatch::Alarm').filter(({ properties }) =>
    /Nobody can sign in/.test(String(properties['AlarmDescription'])),
  );
  const [{ Value }] = alarm!.properties['Dimensions'] as [{ Value: unknown }];
  return { ...lambda('', 'Errors'), dimensions: { FunctionName: Value } };
};

test('what the sign-in service calls rings when it fails, for then nobody can sign in, and when little is noted (L10)', async () => {
  expect(rung(signInErrors())).toEqual([expect.stringMatching(/Nobody can sign in/)]);
  expect(JSON.stringify(signInErrors().dimensions)).toMatch(/NoteSignIn/);
  expect(rung({ ...counted('SignInNotNoted'), value: 5 })).toHaveLength(1);
  const event = { request: { userAttributes: { 'custom:accessId': 'a' } }, response: {} };
  const { reply, log } = await runBundle('triggers/note-sign-in', event, { status: 500, body: {} });
  expect(reply).toEqual(event);
  expect(emitted(log)).toEqual([counted('SignInNotNoted')]);
});

test('there is no alarm that nothing above sets off', () => {
  const data = [
    ...named(/^http/).map(([, { id }]) => lambda(id, 'Errors')),
    ...badEnds.map(([metric, of]) => executions(metric, of)),
    ...named(/^scheduled/).map(([, { id }]) => lambda(id, 'Errors', 3)),
    ...named(/^events\/mail-delivery$/).map(([, { id }]) => lambda(id, 'Errors')),
    ...['RequestStuck', 'PossibleDuplicateMail', 'EventOverdue', 'TimerOverdue', 'NotReconciled', 'SignInLost'].map(
      counted,
    ),
    ...[signInErrors(), { ...counted('SignInNotNoted'), value: 5 }],
    ...[api, reputation('Reputation.BounceRate', 0.05), reputation('Reputation.ComplaintRate', 0.001)],
    ...readers.flatMap((reader) => [lambda(reader.fn.id, 'IteratorAge', ageOf(reader))]),
    ...givenUp.map(({ queue }) => deadLetter(queue)),
  ];
  const set = data.flatMap((datum) => alarmsOn(datum).map(({ id }) => id));
  expect(set.sort()).toEqual(
    alarms()
      .map(({ id }) => id)
      .sort(),
  );
});

test('silence is no alarm, and the first period at the threshold is', () => {
  for (const { properties } of alarms())
    expect(properties).toMatchObject({
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
      DatapointsToAlarm: 1,
    });
});

/** The metrics in what a function wrote, as CloudWatch extracts them (embedded metric format). */
function emitted(log: string): Datum[] {
  return log
    .split('\n')
    .filter((line) => line.includes('"_aws"'))
    .flatMap((line) => {
      const entry = JSON.parse(line);
      const { Namespace, Dimensions, Metrics } = entry._aws.CloudWatchMetrics[0];
      return (Metrics as { Name: string }[]).map(({ Name }) => ({
        namespace: Namespace,
        metric: Name,
        dimensions: Object.fromEntries((Dimensions[0] as string[]).map((name) => [name, entry[name]])),
        value: [entry[Name]].flat()[0],
      }));
    });
}
