import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  TooManyRequestsException as CognitoTooManyRequests,
} from '@aws-sdk/client-cognito-identity-provider';
import { SendEmailCommand, SESv2Client, TooManyRequestsException as SesTooManyRequests } from '@aws-sdk/client-sesv2';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeliveryDeps, type GivenUp, deliver } from '../../infra/local/stream/batch-delivery.ts';
import { prepareDefinition } from '../../infra/local/workflow/definition.ts';
import { filter } from '../../infra/local/stream/filter-pattern.ts';
import type { Outcome } from '../../infra/local/lambda/function-runner.ts';
import { readArguments } from '../../infra/local/arguments.ts';
import { assertNode } from '../../infra/local/node-version.ts';
import type { BusEvent } from '../../infra/local/events/bus-event.ts';
import { reportDeliveries } from '../../infra/local/parts/ses-reports.ts';
import { startSes } from '../../infra/local/parts/ses.ts';
import { type Throttled, limitRate } from '../../infra/local/parts/rates.ts';
import { CorsProps } from '../../infra/local/api/cors.ts';
import { router } from '../../infra/local/api/routes.ts';
import type { StreamRecord } from '../../infra/local/stream/stream-record.ts';
import { throttle } from '../../infra/local/api/throttle.ts';
import { encodedWords } from '../../shared/services/mailer.ts';
import { launchBrowser } from '../support/browser.ts';

const records = (...names: string[]): StreamRecord[] =>
  names.map((name) => ({
    eventID: name,
    eventName: 'INSERT',
    eventSourceARN: 'arn',
    dynamodb: { SequenceNumber: name, ApproximateCreationDateTime: Date.now() / 1000 },
  }));
const ok = (failures: string[] = []): Outcome => ({
  ok: true,
  payload: JSON.stringify({ batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) }),
});
const failed: Outcome = { ok: false, error: { errorType: 'Error', errorMessage: 'no' } };

/** Delivers the batch to a function; gives the batches it saw and what was given up. */
async function delivery(
  batch: readonly StreamRecord[],
  react: (ids: string[]) => Outcome,
  policy: Partial<DeliveryDeps['policy']> = {},
) {
  const seen: string[] = [];
  const givenUp: GivenUp[] = [];
  await deliver(batch, {
    policy: {
      maximumRetryAttempts: 1,
      maximumRecordAgeSeconds: -1,
      bisect: true,
      reportsItemFailures: true,
      ...policy,
    },
    invoke: (part) => {
      const ids = part.map(({ eventID }) => eventID);
      seen.push(ids.join(''));
      return Promise.resolve(react(ids));
    },
    giveUp: (what) => {
      givenUp.push(what);
    },
    signal: new AbortController().signal,
    pause: () => Promise.resolve(),
  });
  return {
    seen,
    givenUp: givenUp.map((what) => [what.condition, what.records.map(({ eventID }) => eventID).join('')]),
  };
}

describe('a batch', () => {
  test('that fails as a whole is halved, in order, until what fails stands alone and is given up', async () => {
    const { seen, givenUp } = await delivery(records('a', 'b', 'c', 'd'), (ids) => (ids.includes('c') ? failed : ok()));
    expect(seen).toEqual(['abcd', 'ab', 'cd', 'c', 'c', 'd']);
    expect(givenUp).toEqual([['RetryAttemptsExhausted', 'c']]);
  });

  test('that reports failures goes on at the earliest of them', async () => {
    const { seen } = await delivery(records('a', 'b', 'c'), (ids) => (ids.includes('a') ? ok(['c', 'b']) : ok()));
    expect(seen).toEqual(['abc', 'bc']);
  });

  test('whose records are too old is given up unseen', async () => {
    const [now] = records('a');
    const old = now ? [{ ...now, dynamodb: { ...now.dynamodb, ApproximateCreationDateTime: 1 } }] : [];
    const { seen, givenUp } = await delivery(old, () => ok(), { maximumRecordAgeSeconds: 60 });
    expect([seen, givenUp]).toEqual([[], [['RecordAgeExceeded', 'a']]]);
  });

  test('without reports is done when the function returns, whatever it returns', async () => {
    const { seen } = await delivery(records('a', 'b'), () => ok(['a']), { reportsItemFailures: false });
    expect(seen).toEqual(['ab']);
  });
});

describe('a definition', () => {
  const machine = (state: object) => ({ StartAt: 'S', States: { S: { End: true, ...state } } });
  const invoke = 'arn:aws:states:::lambda:invoke';

  test.each([
    ['JSONata', { ...machine({ Type: 'Pass' }), QueryLanguage: 'JSONata' }, /JSONata/],
    ['a state in JSONata', machine({ Type: 'Pass', QueryLanguage: 'JSONata' }), /state S .*JSONata/],
    ['another service', machine({ Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage' }), /state S calls .*sqs/],
    ['an unknown type', machine({ Type: 'Loop' }), /state S is of the unknown type Loop/],
    ['variables', machine({ Type: 'Pass', Assign: { x: 1 } }), /state S uses variables/],
    ['a distributed map', machine({ Type: 'Map', ItemReader: {} }), /state S is a distributed map/],
  ])('with %s is refused, naming the machine and what to do', (_, definition, message) => {
    expect(() => prepareDefinition('Machine', definition, 1)).toThrow(message);
    expect(() => prepareDefinition('Machine', definition, 1)).toThrow(/state machine Machine.*infra\/local/);
  });

  test('keeps what the engine is good for and takes over timing', () => {
    const task = { Type: 'Task', Resource: invoke, TimeoutSecondsPath: '$.t', HeartbeatSeconds: 5, ResultPath: '$' };
    const { definition, steps } = prepareDefinition('Machine', { ...machine(task), TimeoutSeconds: 1e9 }, 10);
    expect(steps).toEqual([{ state: 'S', kind: 'invoke' }]);
    expect(definition).toMatchObject({
      TimeoutSeconds: 2_147_483,
      States: { S: { TimeoutSeconds: 2_147_483, Parameters: { 'Timeout.$': '$.t', Heartbeat: 5, 'Input.$': '$' } } },
    });
    expect(definition).not.toHaveProperty('States.S.ResultPath');
  });
});

test('a rest may be empty after its slash, and goes to the function as it is', () => {
  const find = router([{ routeKey: 'GET /a/{x}/{rest+}', target: null }]);
  expect(find('GET', '/a/b/')?.pathParameters).toEqual({ x: 'b', rest: '' });
  expect(find('GET', '/a/b/c/%2E')?.pathParameters).toEqual({ x: 'b', rest: 'c/.' });
  expect(find('GET', '/a/b')).toBeUndefined();
  expect(find('GET', '/a//')).toBeUndefined();
});

test('the most specific route wins, then the method, and a parameter is never empty', () => {
  const keys = ['GET /a/{x}', 'GET /a/b', 'ANY /a/b', 'GET /{proxy+}', 'POST /a/{x}/c'];
  const find = router(keys.map((routeKey) => ({ routeKey, target: null })));
  const found = (method: string, path: string) => find(method, path)?.route.routeKey;
  expect(found('GET', '/a/b')).toBe('GET /a/b');
  expect(found('PUT', '/a/b')).toBe('ANY /a/b');
  expect(found('GET', '/a/z')).toBe('GET /a/{x}');
  expect(found('GET', '/a/z/y')).toBe('GET /{proxy+}');
  expect(found('POST', '/a//c')).toBeUndefined();
  expect(found('POST', '/a/b/c/')).toBeUndefined();
  expect(found('GET', '/')).toBeUndefined();
  expect(find('GET', '/a/%C3%A9')?.pathParameters).toEqual({ x: 'é' });
});

test('an event filter asks for all fields and one alternative of each, and an unknown operator is refused', () => {
  const fits = filter({
    eventName: ['INSERT'],
    n: [{ numeric: ['>', 1, '<=', 3] }],
    s: [{ prefix: 'a' }, { exists: false }],
  });
  expect(fits({ eventName: 'INSERT', n: 3, s: 'ab' })).toBe(true);
  expect(fits({ eventName: 'INSERT', n: 2 })).toBe(true);
  expect(fits({ eventName: 'INSERT', n: 4, s: 'ab' })).toBe(false);
  expect(fits({ eventName: 'MODIFY', n: 2 })).toBe(false);
  expect(filter({ s: [{ 'anything-but': ['x'] }] })({ s: 'x' })).toBe(false);
  expect(() => filter({ s: [{ cidr: '10.0.0.0/8' }] })).toThrow(/operator cidr.*infra\/local/);
});

test('a throttle lets a burst through, then the rate', () => {
  let now = 0;
  const mayPass = throttle({ rate: 2, burst: 3 }, () => now);
  expect([mayPass(), mayPass(), mayPass(), mayPass()]).toEqual([true, true, true, false]);
  now += 500;
  expect([mayPass(), mayPass()]).toEqual([true, false]);
});

describe('a service that is called too often answers as on AWS', () => {
  const ok = { ses: '{"MessageId":"m"}', cognito: '{}', sfn: '{"executionArn":"e","startDate":1}', events: '{}' };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

  /** A service that takes one call, and then none for long; and clients of the SDK that do not try again. */
  async function serving<T>(service: Throttled, use: (config: object) => Promise<T>): Promise<T> {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(ok[service]);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    limitRate(server, service, 0.001);
    const { port } = server.address() as AddressInfo;
    try {
      const endpoint = `http://127.0.0.1:${String(port)}`;
      return await use({ endpoint, region: 'eu-west-3', credentials, maxAttempts: 1 });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
  const twice = async (call: () => Promise<unknown>) => {
    await call();
    return call().catch((error: unknown) => error);
  };

  test('SES with 429', async () => {
    const refusal = await serving('ses', (config) => {
      const client = new SESv2Client(config);
      return twice(() => client.send(new SendEmailCommand({ Content: {} })));
    });
    expect(refusal).toBeInstanceOf(SesTooManyRequests);
    expect(refusal).toMatchObject({ $metadata: { httpStatusCode: 429 } });
  });

  test('Cognito with 400, and signing in is not counted', async () => {
    const refusal = await serving('cognito', async (config) => {
      const client = new CognitoIdentityProviderClient(config);
      const signIn = { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: 'c', AuthParameters: {} } as const;
      for (let count = 0; count < 3; count += 1) await client.send(new InitiateAuthCommand(signIn));
      return twice(() => client.send(new AdminGetUserCommand({ UserPoolId: 'p', Username: 'u' })));
    });
    expect(refusal).toBeInstanceOf(CognitoTooManyRequests);
    expect(refusal).toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  test('Step Functions with 400', async () => {
    const refusal = await serving('sfn', (config) => {
      const client = new SFNClient(config);
      return twice(() => client.send(new StartExecutionCommand({ stateMachineArn: 'arn:aws:states:m', name: 'n' })));
    });
    expect(refusal).toMatchObject({ name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } });
  });

  test('EventBridge with 400', async () => {
    const refusal = await serving('events', (config) => {
      const client = new EventBridgeClient(config);
      return twice(() => client.send(new PutEventsCommand({ Entries: [] })));
    });
    expect(refusal).toMatchObject({ name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } });
  });
});

test('arguments and the version of Node are checked before anything is started', () => {
  expect(readArguments(['--speed', '60'])).toMatchObject({ port: 3000, speed: 60, demo: true });
  expect(readArguments(['--ses-rate', '14', '--cognito-rate', '2.5']).rates).toEqual({ ses: 14, cognito: 2.5 });
  expect(() => readArguments(['--sfn-rate', '-1'])).toThrow(/sfn-rate/);
  expect(() => readArguments(['--port', 'x'])).toThrow('--port x: not a port');
  expect(() => readArguments(['--speed', '0'])).toThrow('--speed 0');
  expect(() => {
    assertNode('18.20.0');
  }).toThrow(/Node 18.20.0 is too old/);
});

const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };

test('the mailbox shows the name of a sender in words, and keeps it as it was sent', async () => {
  const { url, server } = await startSes();
  const ses = new SESv2Client({ endpoint: url, region: 'eu-west-3', credentials });
  const browser = await launchBrowser();
  try {
    const name = 'Cabinet Lefèvre & Associés <Expertise comptable, Lyon – Œuvres>';
    const FromEmailAddress = `${encodedWords(name)} <a@b.example>`;
    const text = { Data: 'Bonjour' };
    const Content = { Simple: { Subject: text, Body: { Text: text } } };
    await ses.send(new SendEmailCommand({ FromEmailAddress, Destination: { ToAddresses: ['c@d.example'] }, Content }));
    const page = await browser.newPage();
    await page.goto(`${url}/`);
    expect(await page.locator('.email').innerText()).toContain(`From: ${name} <a@b.example>`);
    const { emails } = (await (await fetch(`${url}/store`)).json()) as { emails: { from: string }[] };
    expect(emails.map(({ from }) => from)).toEqual([FromEmailAddress]);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});

describe('the mailbox takes and refuses as SES does', () => {
  let mailbox: Awaited<ReturnType<typeof startSes>>;
  beforeAll(async () => {
    mailbox = await startSes();
  });
  afterAll(() => {
    mailbox.server.close();
    mailbox.server.closeAllConnections();
  });

  const send = ({
    headers = [] as readonly (readonly [string, string])[],
    replyTo = ['a@b.example'],
    to = ['c@d.example'],
    tags = [] as readonly (readonly [string, string])[],
    set = undefined as string | undefined,
  }) =>
    new SESv2Client({ endpoint: mailbox.url, region: 'eu-west-3', credentials, maxAttempts: 1 }).send(
      new SendEmailCommand({
        ...{ FromEmailAddress: 'x@y.example', ReplyToAddresses: replyTo, Destination: { ToAddresses: to } },
        ...{ ConfigurationSetName: set, EmailTags: tags.map(([Name, Value]) => ({ Name, Value })) },
        Content: {
          Simple: {
            ...{ Subject: { Data: 'S' }, Body: { Text: { Data: 'T' } } },
            Headers: headers.map(([Name, Value]) => ({ Name, Value })),
          },
        },
      }),
    );

  test('it shows where answers go, and the headers', async () => {
    await send({ headers: [['Auto-Submitted', 'auto-generated']], replyTo: ['accueil@cabinet.example'] });
    const { emails } = (await (await fetch(`${mailbox.url}/store`)).json()) as { emails: unknown[] };
    expect(emails.at(-1)).toMatchObject({
      replyTo: ['accueil@cabinet.example'],
      headers: [{ name: 'Auto-Submitted', value: 'auto-generated' }],
    });
  });

  const many = Array.from({ length: 16 }, (_, index) => [`X-${String(index)}`, 'v'] as const);
  test.each([
    ['sixteen headers', { headers: many }],
    ['a name with a colon', { headers: [['X:', 'v']] }],
    ['a name with a blank', { headers: [['X Y', 'v']] }],
    ['a name of 127 characters', { headers: [['X'.repeat(127), 'v']] }],
    ['a value that is not ASCII', { headers: [['X', 'é']] }],
    ['a value that breaks the line', { headers: [['X', 'a\r\nBcc: b@c.example']] }],
    ['a value of 996 characters', { headers: [['X', 'v'.repeat(996)]] }],
    ['997 characters together', { headers: [['XX', 'v'.repeat(995)]] }],
    [
      'a header twice',
      {
        headers: [
          ['Auto-Submitted', 'no'],
          ['auto-submitted', 'no'],
        ],
      },
    ],
    ['a header of the message', { headers: [['Reply-To', 'a@b.example']] }],
    ['an address for answers that is not ASCII', { replyTo: ['é@b.example'] }],
    ['an address for answers without an @', { replyTo: ['accueil'] }],
    ['a tag with a number sign', { tags: [['mail', 'asked#1']] }],
    ['a tag of 257 characters', { tags: [['mail', 'a'.repeat(257)]] }],
    [
      'a tag twice',
      {
        tags: [
          ['mail', 'a'],
          ['mail', 'b'],
        ],
      },
    ],
    ['a mail to nobody', { to: [] }],
    ['51 recipients', { to: Array.from({ length: 51 }, (_, index) => `r${String(index)}@d.example`) }],
  ] as const)('it refuses %s', async (_, of) => {
    await expect(send(of as never)).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('it reports what becomes of mails, of the configuration set and the kinds that are asked for (V19)', async () => {
    const told: BusEvent[] = [];
    const reported = new Map([['ours', ['bounce', 'complaint']]]);
    const origin = { account: '000000000000', region: 'eu-west-3' };
    reportDeliveries(mailbox.server, { origin, reported, tell: (event) => told.push(event) });
    const simulator = (user: string) => ({ to: [`${user}@simulator.amazonses.com`], tags: [['mail', 'x']] as const });
    const { MessageId: messageId } = await send({ ...simulator('bounce+1'), set: 'ours' });
    for (const user of ['success', 'complaint']) await send({ ...simulator(user), set: 'ours' });
    await send({ ...simulator('bounce'), set: 'theirs' });
    await send({ ...simulator('bounce') });
    expect(told.map((event) => event['detail-type'])).toEqual(['Email Bounced', 'Email Complaint Received']);
    expect(told[0]).toMatchObject({
      source: 'aws.ses',
      detail: {
        eventType: 'Bounce',
        bounce: { bounceType: 'Permanent' },
        mail: { messageId, tags: { 'ses:configuration-set': ['ours'], mail: ['x'] } },
      },
    });
  });

  test('it takes as much as SES does', async () => {
    await send({ headers: [...many.slice(0, 14), ['X'.repeat(126), 'v'.repeat(870)]] });
  });
});

describe('of CORS, what API Gateway refuses is refused here', () => {
  const takes = (config: object) => CorsProps.safeParse(config).success;

  test('origins are a scheme and a host, or a star', () => {
    for (const origin of ['*', 'https://*', 'http://localhost:5173', 'https://app.example'])
      expect([origin, takes({ AllowOrigins: [origin] })]).toEqual([origin, true]);
    for (const origin of ['app.example', 'https://app.example/', 'https://*.example', 'null', 'ftp://app.example', ''])
      expect([origin, takes({ AllowOrigins: [origin] })]).toEqual([origin, false]);
  });

  test('credentials do not go with any origin', () => {
    expect(takes({ AllowOrigins: ['https://app.example'], AllowCredentials: true })).toBe(true);
    for (const origin of ['*', 'https://*'])
      expect(takes({ AllowOrigins: [origin], AllowCredentials: true })).toBe(false);
  });

  test('methods are those of HTTP, and an answer is kept for a day at most', () => {
    expect(takes({ AllowMethods: ['GET', '*'], MaxAge: 86_400 })).toBe(true);
    for (const wrong of [{ AllowMethods: ['FETCH'] }, { MaxAge: 86_401 }, { MaxAge: -2 }, { AllowOrigin: ['*'] }])
      expect(takes(wrong)).toBe(false);
  });
});
