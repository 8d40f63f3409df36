import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type EventBridge, startEventBridge } from '../../../infra/local/events/event-bridge.ts';
import { rateMs } from '../../../infra/local/events/rate.ts';
import type { DeadInvocation } from '../../../infra/local/lambda/dead-invocation.ts';
import type { Functions } from '../../../infra/local/lambda/lambda.ts';
import { TemplateGraph } from '../../../infra/local/template/template.ts';

const place = { region: 'eu-west-3', account: '000000000000', apiUrl: 'http://localhost' };
const functionArn = `arn:aws:lambda:${place.region}:${place.account}:function:app-Hears`;
const ruleArn = (name: string) => `arn:aws:events:${place.region}:${place.account}:rule/${name}`;
const target = { Id: 'Target0', Arn: { 'Fn::GetAtt': ['Hears', 'Arn'] } };

const rule = (properties: object) => ({ Type: 'AWS::Events::Rule', Properties: { Targets: [target], ...properties } });
const permission = (ruleId: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: { 'Fn::GetAtt': ['Hears', 'Arn'] },
    Principal: 'events.amazonaws.com',
    SourceArn: { 'Fn::GetAtt': [ruleId, 'Arn'] },
  },
});
const always = {
  Hears: { Type: 'AWS::Lambda::Function', Properties: {} },
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'orders' } },
};

/** Every invocation, as `[function, event]`; how many of the next ones fail. */
let invoked: [string, Record<string, unknown>][];
let failing: number;
const error = { errorType: 'Error', errorMessage: 'It fails.' };
/** What was given up, and is kept. */
let given: DeadInvocation[];
let bridge: EventBridge | undefined;
let client: EventBridgeClient;

beforeEach(() => {
  invoked = [];
  failing = 0;
  given = [];
});
afterEach(() => {
  vi.useRealTimers();
  stop();
});

function stop(): void {
  bridge?.stop();
  bridge?.server.closeAllConnections();
  bridge?.server.close();
  bridge = undefined;
}

async function start(resources: object = {}): Promise<void> {
  const Resources = Object.fromEntries(
    Object.entries({ ...always, ...resources }).map(([id, resource]) => [
      id,
      { Properties: {}, Metadata: {}, ...(resource as object) },
    ]),
  );
  const template = { Resources, Parameters: {}, Mappings: {}, Conditions: {}, Outputs: {} };
  const graph = new TemplateGraph([{ name: 'app', directory: '.', template: template as never }], place);
  const functions = {
    has: (arn: string) => arn === functionArn,
    definition: () => ({ name: 'app-Hears', arn: functionArn }),
    invoke: (arn: string, event: Record<string, unknown>) => {
      invoked.push([arn, event]);
      return Promise.resolve(failing-- <= 0 ? { ok: true } : { ok: false, error });
    },
  };
  bridge = await startEventBridge(graph, functions as unknown as Functions, {
    origin: place,
    onGivenUp: (letter) => given.push(letter),
  });
  client = new EventBridgeClient({
    ...{ endpoint: bridge.url, region: place.region, maxAttempts: 1 },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

const entry = (more: Partial<PutEventsRequestEntry> = {}): PutEventsRequestEntry => ({
  ...{ EventBusName: 'orders', Source: 'shop', DetailType: 'order-placed', Detail: '{"id":"o1"}' },
  ...more,
});
const put = (...Entries: PutEventsRequestEntry[]) => client.send(new PutEventsCommand({ Entries }));
const stored = async () =>
  ((await (await fetch(`${bridge!.url}/store`)).json()) as { events: Record<string, unknown>[] }).events;

describe('PutEvents', () => {
  beforeEach(() => start());

  test('takes entries in their order, and shows them as targets are told, with their bus', async () => {
    const Time = new Date('2026-11-26T08:00:00Z');
    const reply = await put(entry({ Time, Resources: ['r'] }), entry({ EventBusName: undefined, Detail: '{}' }));
    expect(reply).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }, {}] });
    expect(await stored()).toMatchObject([
      {
        ...{ version: '0', id: reply.Entries![0]!.EventId, source: 'shop', 'detail-type': 'order-placed' },
        ...{ account: place.account, region: place.region, time: '2026-11-26T08:00:00Z' },
        ...{ resources: ['r'], detail: { id: 'o1' }, eventBusName: 'orders' },
      },
      { detail: {}, eventBusName: 'default' },
    ]);
  });

  test('takes a bus by its ARN', async () => {
    const arn = `arn:aws:events:${place.region}:${place.account}:event-bus/orders`;
    expect(await put(entry({ EventBusName: arn }))).toMatchObject({ FailedEntryCount: 0 });
  });

  test.each([
    ['no source', { Source: undefined }, 'InvalidArgument'],
    ['no detail', { Detail: '' }, 'InvalidArgument'],
    ['no detail type', { DetailType: undefined }, 'InvalidArgument'],
    ['a detail type of 129 characters', { DetailType: 'x'.repeat(129) }, 'InvalidArgument'],
    ['a source of AWS', { Source: 'aws.ec2' }, 'NotAuthorizedForSourceException'],
    ['a detail that is no JSON', { Detail: '{' }, 'MalformedDetail'],
    ['a detail that is no object', { Detail: '[]' }, 'MalformedDetail'],
    ['a bus that is not there', { EventBusName: 'order' }, 'ResourceNotFoundException'],
  ])('refuses an entry with %s, and takes the others', async (_what, wrong, ErrorCode) => {
    const reply = await put(entry({ Detail: '{"n":1}' }), entry(wrong), entry({ Detail: '{"n":2}' }));
    expect(reply).toMatchObject({ FailedEntryCount: 1, Entries: [{}, { ErrorCode }, {}] });
    expect((await stored()).map(({ detail }) => detail)).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test.each([
    ['none', []],
    ['eleven', Array.from({ length: 11 }, () => entry())],
    ['256 KB', Array.from({ length: 4 }, () => entry({ Detail: JSON.stringify({ text: 'é'.repeat(32_768) }) }))],
  ])('refuses a call with %s as a whole', async (_what, entries) => {
    await expect(put(...entries)).rejects.toMatchObject({ name: 'ValidationException' });
    expect(await stored()).toEqual([]);
  });

  test('is the one operation that is answered', async () => {
    const headers = { 'x-amz-target': 'AWSEvents.PutRule', 'content-type': 'application/x-amz-json-1.1' };
    const reply = await fetch(bridge!.url, { method: 'POST', headers, body: '{}' });
    expect([reply.status, await reply.json()]).toMatchObject([400, { __type: 'UnknownOperationException' }]);
  });
});

test('the page shows events as text, whatever is in them', async () => {
  await start();
  await put(entry({ DetailType: '<script>x</script>', Detail: '{"a":"</pre><img src=x onerror=alert(1)>"}' }));
  const reply = await fetch(`${bridge!.url}/`);
  expect(reply.headers.get('content-type')).toContain('text/html');
  const page = await reply.text();
  expect(page).toContain('&lt;script&gt;x&lt;/script&gt;');
  expect(page).not.toMatch(/<script|<img/);
});

describe('a rule by pattern', () => {
  const byPattern = {
    Placed: rule({
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: ['shop'], detail: { id: [{ prefix: 'o' }] } },
    }),
    May: permission('Placed'),
  };

  test('tells its function of what fits on its bus, and of nothing else', async () => {
    await start(byPattern);
    await put(entry(), entry({ EventBusName: 'default' }), entry({ Source: 'till' }), entry({ Detail: '{"id":"p"}' }));
    expect(invoked).toMatchObject([
      [functionArn, { source: 'shop', detail: { id: 'o1' }, 'detail-type': 'order-placed' }],
    ]);
    expect(invoked[0]![1]).not.toHaveProperty('eventBusName');
  });

  const queueArn = `arn:aws:sqs:${place.region}:${place.account}:dead`;
  const keeping = (more: object = {}) => ({
    ...{ Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } } },
    Config: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: {
        FunctionName: { Ref: 'Hears' },
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Dead', 'Arn'] } } },
        ...more,
      },
    },
  });

  test('tells it again, twice, when it fails, and what it fails on for good is kept as AWS keeps it', async () => {
    await start({ ...byPattern, ...keeping() });
    failing = 5;
    await put(entry());
    await vi.waitFor(() => expect(given).toHaveLength(1), { timeout: 5_000 });
    expect(invoked.map(([, event]) => event)).toEqual([invoked[0]![1], invoked[0]![1], invoked[0]![1]]);
    expect(given).toEqual([
      {
        ...{ queueArn, functionName: 'app-Hears' },
        body: {
          ...{ version: '1.0', timestamp: expect.any(String), requestPayload: invoked[0]![1], responsePayload: error },
          requestContext: {
            ...{ requestId: expect.any(String), functionArn: `${functionArn}:$LATEST` },
            ...{ condition: 'RetriesExhausted', approximateInvokeCount: 3 },
          },
          responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        },
      },
    ]);
  });

  test('keeps nothing of what comes through at last, or where no queue is named', async () => {
    await start({ ...byPattern, ...keeping({ MaximumRetryAttempts: 1 }) });
    failing = 1;
    await put(entry());
    await vi.waitFor(() => expect(invoked).toHaveLength(2), { timeout: 5_000 });
    stop();
    await start({ ...byPattern, ...keeping({ MaximumRetryAttempts: 0, DestinationConfig: undefined }) });
    failing = 1;
    await put(entry());
    expect([invoked, given]).toEqual([expect.objectContaining({ length: 3 }), []]);
  });

  test('that is switched off tells nobody', async () => {
    await start({ ...byPattern, Placed: rule({ ...byPattern.Placed.Properties, State: 'DISABLED' }) });
    await put(entry());
    expect(invoked).toEqual([]);
  });
});

test('a rule by rate tells its function in that rhythm, with the event of a schedule, until the bridge stops', async () => {
  await start({ Often: rule({ ScheduleExpression: 'rate(15 minutes)' }), May: permission('Often') });
  vi.useFakeTimers();
  bridge!.schedule();
  vi.advanceTimersByTime(14 * 60_000);
  expect(invoked).toEqual([]);
  vi.advanceTimersByTime(31 * 60_000);
  expect(invoked).toHaveLength(3);
  expect(invoked[0]).toMatchObject([
    functionArn,
    {
      ...{ version: '0', 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} },
      ...{ account: place.account, region: place.region, time: expect.stringMatching(/:\d\dZ$/) },
      resources: [ruleArn('app-Often')],
    },
  ]);
  bridge!.stop();
  vi.advanceTimersByTime(60 * 60_000);
  expect(invoked).toHaveLength(3);
});

test.each([
  ['a schedule by cron', { ScheduleExpression: 'cron(0 8 * * ? *)' }, /cron.*rate\(15 minutes\)/],
  ['a rate that AWS does not read', { ScheduleExpression: 'rate(1 minutes)' }, /rate\(1 minutes\) is no rate/],
  ['neither pattern nor rate', {}, /pattern and a schedule/],
  ['an operator that is unknown here', { EventPattern: { source: [{ cidr: '10.0.0.0/8' }] } }, /operator cidr/],
  ['a bus that is not there', { EventBusName: 'order', EventPattern: {} }, /no bus order/],
  ['a schedule on a bus of its own', { EventBusName: 'orders', ScheduleExpression: 'rate(1 hour)' }, /default bus/],
  [
    'a target that is told something else',
    { ScheduleExpression: 'rate(1 hour)', Targets: [{ ...target, Input: '{}' }] },
    /R \(AWS::Events::Rule\): property Targets/,
  ],
  [
    'a target that is no function',
    { ScheduleExpression: 'rate(1 hour)', Targets: [{ ...target, Arn: 'arn:aws:sqs:x:1:q' }] },
    /no function of the app/,
  ],
])('the start fails on a rule with %s', async (_what, properties, message) => {
  await expect(start({ R: rule(properties), May: permission('R') })).rejects.toThrow(message);
});

test('the start fails on a rule that AWS does not let invoke its function', async () => {
  await expect(start({ R: rule({ ScheduleExpression: 'rate(1 hour)' }) })).rejects.toThrow(/may not invoke/);
});

test('a rate is in the singular for one', () => {
  expect(['rate(1 minute)', 'rate(15 minutes)', 'rate(2 hours)', 'rate(1 day)'].map(rateMs)).toEqual([
    60_000, 900_000, 7_200_000, 86_400_000,
  ]);
  for (const none of ['rate(1 minutes)', 'rate(2 hour)', 'rate(0 minutes)', 'rate(25 days)', 'rate(5 seconds)', 'x'])
    expect([none, rateMs(none)]).toEqual([none, undefined]);
});
