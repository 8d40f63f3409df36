import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { CfnResource } from 'aws-cdk-lib/core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Host, startHost } from '../../infra/local/host.ts';
import type { LogEntry } from '../../infra/local/log.ts';
import { synthesizeFixture } from './local-host/app.ts';

const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
const region = 'eu-west-3';
const speed = 100;
const directory = await mkdtemp(join(tmpdir(), 'local-host-'));
const logs: LogEntry[] = [];
let assembly: string;
let host: Host;
let cognito: CognitoIdentityProviderClient;
let workflow: SFNClient;
let table: DynamoDBClient;

beforeAll(async () => {
  assembly = await synthesizeFixture(directory);
  host = await startHost({ assembly, speed, onLog: (entry) => logs.push(entry) });
  cognito = new CognitoIdentityProviderClient({ endpoint: host.endpoints.cognito, region, credentials });
  table = new DynamoDBClient({ endpoint: host.endpoints.dynamodb, region, credentials });
  workflow = new SFNClient({ endpoint: host.endpoints.sfn, region, credentials });
}, 60_000);

afterAll(async () => {
  await host.stop();
  await rm(directory, { recursive: true, force: true });
});

const call = (path: string, init?: RequestInit) => fetch(host.apiUrl + path, init);
const put = (id: string, body: Record<string, string>) =>
  call(`/orders/${id}`, { method: 'PUT', body: JSON.stringify(body) });
const item = async (pk: string, sk: string) => {
  const TableName = host.outputs.ClientAccess.TableName;
  return (await table.send(new GetItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } } }))).Item;
};
const execution = (name: string) => host.executions().find((it) => it.name === name);
const settled = (name: string) =>
  vi.waitFor(
    () => {
      const found = execution(name);
      if (!found || found.status === 'RUNNING') throw new Error(`${name} still runs`);
      return found;
    },
    { timeout: 10_000 },
  );
const mails = async () =>
  ((await (await fetch(`${host.mailboxUrl}/store`)).json()) as { emails: { subject: string }[] }).emails.map(
    ({ subject }) => subject,
  );

async function person(email: string, password = 'Correct-horse-1'): Promise<string> {
  const UserPoolId = host.outputs.ClientAccess.UserPoolId;
  const UserAttributes = [
    { Name: 'email', Value: email },
    { Name: 'custom:accessId', Value: 'a1' },
  ];
  const { User } = await cognito.send(
    new AdminCreateUserCommand({ UserPoolId, Username: email, UserAttributes, MessageAction: 'SUPPRESS' }),
  );
  await cognito.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username: User?.Username, Password: password, Permanent: true }),
  );
  return User?.Username ?? '';
}

async function signIn(USERNAME: string, PASSWORD = 'Correct-horse-1') {
  const ClientId = host.outputs.ClientAccess.UserPoolClientId;
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId, AuthParameters: { USERNAME, PASSWORD } }),
  );
  return AuthenticationResult;
}

describe('the HTTP API', () => {
  test('hands a function the event of payload format 2.0', async () => {
    const reply = await call('/echo/a%20b?x=1&x=2&y=%C3%A9', { headers: { cookie: 'k=v; l=w', 'X-Many': 'one' } });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('application/json');
    const { event, remaining, name, memory, hour } = await reply.json();
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /echo/{id}',
      rawQueryString: 'x=1&x=2&y=%C3%A9',
      cookies: ['k=v', 'l=w'],
      queryStringParameters: { x: '1,2', y: 'é' },
      pathParameters: { id: 'a b' },
      headers: { 'x-many': 'one' },
      requestContext: { http: { method: 'GET' }, stage: '$default', routeKey: 'GET /echo/{id}' },
      isBase64Encoded: false,
    });
    expect(event.headers.cookie).toBeUndefined();
    expect(remaining).toBeGreaterThan(1000);
    expect({ name, memory, hour }).toEqual({ name: expect.stringContaining('http'), memory: '256', hour: 0 });
  });

  test('passes text on as text, other bodies in base64, and sends status, headers and cookies back', async () => {
    const json = await call('/echo/1', {
      method: 'POST',
      body: '{"é":1}',
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(json.status).toBe(201);
    expect(json.headers.get('x-made')).toBe('1');
    expect(json.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(json.headers.get('content-type')).toContain('text/plain');
    expect(await json.json()).toMatchObject({ body: '{"é":1}', isBase64Encoded: false });
    // As was seen on AWS: forms too, and bodies without a type.
    for (const type of ['image/png', 'application/x-www-form-urlencoded', undefined]) {
      const reply = await call('/echo/1', {
        method: 'POST',
        body: Uint8Array.of(0, 255),
        ...(type && { headers: { 'content-type': type } }),
      });
      expect(await reply.json()).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
    }
  });

  test('answers what API Gateway answers itself', async () => {
    const refusal = async (reply: Response) => [reply.status, await reply.json()];
    expect(await refusal(await call('/nothing'))).toEqual([404, { message: 'Not Found' }]);
    expect(await refusal(await call('/echo/1', { method: 'DELETE' }))).toEqual([404, { message: 'Not Found' }]);
    expect((await call('/echo/1', { method: 'HEAD' })).status).toBe(204);
    expect((await call('/env', { method: 'HEAD' })).status).toBe(404);
    expect(await refusal(await call('/echo/1', { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) }))).toEqual([
      413,
      { message: 'Request Entity Too Large' },
    ]);
    // What Lambda takes is measured as the event's JSON, in which a quote of the body takes two bytes.
    const quotes = { method: 'POST', body: '"'.repeat(4 * 1024 * 1024), headers: { 'content-type': 'text/plain' } };
    expect((await call('/echo/1', quotes)).status).toBe(413);
    expect(await refusal(await call('/boom'))).toEqual([500, { message: 'Internal Server Error' }]);
    expect(await refusal(await call('/hang'))).toEqual([503, { message: 'Service Unavailable' }]);
    expect((await call('/rare')).status + (await call('/rare')).status).toBe(400);
    expect(await refusal(await call('/rare'))).toEqual([429, { message: 'Too Many Requests' }]);
  });

  test('loses a reply of more bytes than Lambda lets out, of which its body’s quotes take two each', async () => {
    const long = (of: string, times: number) => call(`/long/${String(times)}?of=${encodeURIComponent(of)}`);
    for (const [of, bytes] of [
      ['"', 2],
      ['漢', 3],
    ] as const) {
      const most = Math.floor((6_291_556 - '{"statusCode":200,"body":""}'.length) / bytes);
      expect([of, (await (await long(of, most)).text()).length]).toEqual([of, most]);
      const refused = await long(of, most + 1);
      expect([of, refused.status, await refused.json()]).toEqual([of, 500, { message: 'Internal Server Error' }]);
      expect(logs.findLast(({ isError }) => isError)?.fields).toMatchObject({
        errorType: 'Function.ResponseSizeTooLarge',
      });
    }
  });

  describe('where CORS is configured', () => {
    const [app, evil] = ['https://app.example', 'https://evil.example'];
    const preflight = (headers: Record<string, string>) => call('/me', { method: 'OPTIONS', headers });
    const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin');

    test('answers preflights itself, without a function and a sign-in', async () => {
      const reply = await preflight({ origin: app, 'access-control-request-method': 'GET' });
      expect(reply.status).toBe(204);
      expect(Object.fromEntries(reply.headers)).toMatchObject({
        'access-control-allow-origin': app,
        'access-control-allow-methods': 'GET',
        'access-control-allow-headers': 'authorization',
        'access-control-max-age': '600',
      });
      expect(allowed(await preflight({ origin: evil, 'access-control-request-method': 'GET' }))).toBeNull();
      // Without these two headers it is no preflight, and no route either.
      for (const headers of [{ origin: app }, { 'access-control-request-method': 'GET' }])
        expect((await preflight(headers as Record<string, string>)).status).toBe(404);
    });

    test('marks every reply for an origin that is allowed, also its own, and no other', async () => {
      for (let calls = 0; calls < 3; calls += 1) await call('/rare');
      for (const [path, status] of [
        ...([
          ['/env', 200],
          ['/me', 401],
          ['/nowhere', 404],
          ['/rare', 429],
          ['/boom', 500],
        ] as const),
      ]) {
        const reply = await call(path, { headers: { origin: app } });
        expect([path, reply.status, allowed(reply)]).toEqual([path, status, app]);
        expect(reply.headers.get('access-control-expose-headers')).toBe('x-made');
        expect(allowed(await call(path, { headers: { origin: evil } }))).toBeNull();
      }
    });

    test('ignores what a function says of it', async () => {
      const made = (origin: string) => call('/echo/1', { method: 'POST', body: '{}', headers: { origin } });
      expect([allowed(await made(app)), allowed(await made(evil))]).toEqual([app, null]);
      expect((await made(evil)).headers.get('x-made')).toBe('1');
    });
  });
});

describe('functions', () => {
  test('see the environment of the template and of Lambda, and nothing of this process', async () => {
    process.env['SECRET_OF_MINE'] = '1';
    const env = (await (await call('/env')).json()) as Record<string, string>;
    expect(env).toMatchObject({
      TABLE_NAME: host.outputs.ClientAccess.TableName,
      API_URL: host.apiUrl,
      SPELT_OUT: `${host.apiUrl}/x`,
      AWS_REGION: region,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_ENDPOINT_URL_SESV2: host.endpoints.ses,
    });
    expect(env['SECRET_OF_MINE']).toBeUndefined();
  });

  test('fail with a trace in their sources, and go on', async () => {
    await call('/boom');
    const failure = logs.findLast(({ isError }) => isError)?.fields;
    expect(failure).toMatchObject({ errorType: 'RangeError', errorMessage: 'boom' });
    expect(String(failure?.['trace'])).toContain('functions/http.ts');
  });

  test('that run out of time are stopped, and a new worker takes over while the others end', async () => {
    const neighbour = call('/slow');
    const slow = await call('/slow');
    expect(slow.status).toBe(500);
    expect(logs.findLast(({ isError }) => isError)?.fields).toMatchObject({ errorType: 'Sandbox.Timedout' });
    expect((await call('/echo/1')).status).toBe(200);
    expect((await neighbour).status).toBe(500);
  });

  test('that exit, or are crashed, fail what ran and start afresh', async () => {
    const running = call('/slow');
    await vi.waitFor(async () => expect((await call('/exit')).status).toBe(500));
    expect((await running).status).toBe(500);
    expect(logs.findLast(({ isError }) => isError)?.fields).toMatchObject({ errorType: 'Runtime.ExitError' });
    const counted = async () => ((await (await call('/echo/1')).json()) as { calls: number }).calls;
    expect([await counted(), await counted()]).toEqual([1, 2]);
    await host.crash('http');
    expect(await counted()).toBe(1);
  });
});

describe('sign-in', () => {
  test('gives an access token that the authorizer takes, in any case of the address', async () => {
    const sub = await person('Ann@Client.example');
    const tokens = await signIn('ANN@client.EXAMPLE');
    const reply = await call('/me', { headers: { authorization: `Bearer ${tokens?.AccessToken}` } });
    expect(reply.status).toBe(200);
    const { claims, scopes } = await reply.json();
    expect(claims).toMatchObject({ sub, token_use: 'access', client_id: host.outputs.ClientAccess.UserPoolClientId });
    expect(claims.iss).toBe(`https://cognito-idp.${region}.amazonaws.com/${host.outputs.ClientAccess.UserPoolId}`);
    expect(Number(claims.exp) - Number(claims.iat)).toBe(1800);
    expect(scopes).toBeNull();
  });

  test('a route that asks for a scope takes the tokens that have one of its scopes', async () => {
    await person('scope@client.example');
    const { AccessToken: access, IdToken: id } = (await signIn('scope@client.example')) ?? {};
    const asked = (path: string, token = '') => call(path, { headers: { authorization: `Bearer ${token}` } });
    const reply = await asked('/scoped', access);
    expect([reply.status, (await reply.json()).scopes]).toEqual([200, ['aws.cognito.signin.user.admin']]);
    for (const refused of [await asked('/scoped', id), await asked('/out-of-scope', access)])
      expect([refused.status, await refused.json()]).toEqual([401, { message: 'Unauthorized' }]);
    expect((await asked('/scoped')).status).toBe(401);
  });

  test('is asked for: no token, a broken one, another key’s', async () => {
    const tokens = await signIn('ann@client.example');
    const broken = `${tokens?.AccessToken?.slice(0, -4)}AAAA`;
    for (const authorization of [undefined, 'Bearer nonsense', `Bearer ${broken}`]) {
      const reply = await call('/me', authorization ? { headers: { authorization } } : {});
      expect([reply.status, await reply.json()]).toEqual([401, { message: 'Unauthorized' }]);
    }
  });

  test('refuses what Cognito refuses', async () => {
    const UserPoolId = host.outputs.ClientAccess.UserPoolId;
    const named = (name: string) => expect.objectContaining({ name });
    await person('bob@client.example');
    await expect(person('BOB@client.example')).rejects.toEqual(named('UsernameExistsException'));
    await expect(person('eve@client.example', 'short')).rejects.toEqual(named('InvalidPasswordException'));
    await expect(signIn('bob@client.example', 'Wrong-horse-111')).rejects.toEqual(named('NotAuthorizedException'));
    const refresh = (await signIn('bob@client.example'))?.RefreshToken ?? '';
    const refreshed = () =>
      cognito.send(
        new InitiateAuthCommand({
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          ClientId: host.outputs.ClientAccess.UserPoolClientId,
          AuthParameters: { REFRESH_TOKEN: refresh },
        }),
      );
    expect((await refreshed()).AuthenticationResult?.AccessToken).toBeDefined();
    await cognito.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: 'bob@client.example' }));
    await expect(refreshed()).rejects.toEqual(named('NotAuthorizedException'));
    await cognito.send(new AdminDisableUserCommand({ UserPoolId, Username: 'bob@client.example' }));
    await expect(signIn('bob@client.example')).rejects.toEqual(named('NotAuthorizedException'));
  });
});

describe('the table', () => {
  test('has the keys, index, stream and TTL of the template', async () => {
    const { Table } = await table.send(new DescribeTableCommand({ TableName: host.outputs.ClientAccess.TableName }));
    expect(Table?.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    expect(Table?.GlobalSecondaryIndexes).toMatchObject([{ IndexName: 'gsi1', Projection: { ProjectionType: 'ALL' } }]);
    expect(Table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' });
    const ttl = await table.send(new DescribeTimeToLiveCommand({ TableName: host.outputs.ClientAccess.TableName }));
    expect(ttl.TimeToLiveDescription).toMatchObject({ AttributeName: 'ttl', TimeToLiveStatus: 'ENABLED' });
  });
});

describe('the workflow', () => {
  test('runs from a write over the stream, through a task token, a wait and a retried task, to a mail', async () => {
    await put('retried-1', { wait: '100000' });
    await vi.waitFor(async () => expect(await item('retried-1', 'token')).toBeDefined(), { timeout: 10_000 });
    await put('retried-1', { sk: 'decision', decision: 'yes' });
    const done = await settled('retried-1');
    expect(done).toMatchObject({ status: 'SUCCEEDED', output: '{"told":"retried-1"}' });
    expect(await mails()).toContain('retried-1: yes');
    const { events } = await workflow.send(new GetExecutionHistoryCommand({ executionArn: done.arn }));
    expect(events?.map(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name).filter(Boolean)).toEqual([
      'Ask',
      'Pause',
      'Finish',
      'Done',
    ]);
    expect(events?.filter(({ type }) => type === 'TaskFailed')).toHaveLength(2);
  });

  test('times out by the path in its input, as many times sooner as the speed says', async () => {
    const start = performance.now();
    await put('late-1', { wait: '50' });
    expect(await settled('late-1')).toMatchObject({ status: 'SUCCEEDED' });
    expect(performance.now() - start).toBeGreaterThan(500);
    expect(performance.now() - start).toBeLessThan(4_000);
    expect(await mails()).toContain('late-1: no answer');
  });

  test('catches by the name of a function’s error, with its report as cause', async () => {
    await put('broken-1', { wait: '1' });
    const { output } = await settled('broken-1');
    expect(JSON.parse(output ?? '')).toMatchObject({
      error: 'NotYet',
      cause: { errorType: 'NotYet', errorMessage: 'never' },
    });
  });

  test('knows an execution by its name and input, and stops it', async () => {
    const stateMachineArn = host.outputs.ClientAccess.StateMachineArn;
    const start = (input: string) => workflow.send(new StartExecutionCommand({ stateMachineArn, name: 'same', input }));
    const input = '{"id":"same","wait":3600}';
    const { executionArn } = await start(input);
    const describeIt = () => workflow.send(new DescribeExecutionCommand({ executionArn }));
    // It is eventually consistent.
    await expect(describeIt()).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    await vi.waitFor(async () => expect(await describeIt()).toMatchObject({ status: 'RUNNING' }));
    expect((await start(input)).executionArn).toBe(executionArn);
    await expect(start('{"id":"same","wait":1}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await workflow.send(new StopExecutionCommand({ executionArn, error: 'Enough' }));
    await vi.waitFor(async () =>
      expect(await describeIt()).toMatchObject({
        status: 'ABORTED',
        error: 'Enough',
        input,
      }),
    );
    await expect(start(input)).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await expect(
      workflow.send(new DescribeExecutionCommand({ executionArn: `${executionArn}x` })),
    ).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    await expect(workflow.send(new DescribeExecutionCommand({ executionArn: stateMachineArn }))).rejects.toMatchObject({
      name: 'InvalidArn',
    });
    await expect(workflow.send(new SendTaskSuccessCommand({ taskToken: 'none', output: '{}' }))).rejects.toMatchObject({
      name: 'InvalidToken',
    });
  });

  test('runs many executions at once', async () => {
    const stateMachineArn = host.outputs.ClientAccess.StateMachineArn;
    const names = Array.from({ length: 50 }, (_, index) => `many-${index}`);
    await Promise.all(
      names.map((name) =>
        workflow.send(
          new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify({ id: name, wait: 50 }) }),
        ),
      ),
    );
    for (const name of names) expect(await settled(name)).toMatchObject({ status: 'SUCCEEDED' });
  });
});

describe('stream consumers', () => {
  test('split a failing batch, give up after the attempts, and go on with what came after', async () => {
    await Promise.all([put('good-1', { wait: '1' }), put('poison-1', {}), put('good-2', { wait: '1' })]);
    await settled('good-1');
    await settled('good-2');
    await vi.waitFor(() => expect(host.deadLetters()).toHaveLength(1), { timeout: 10_000 });
    const [letter] = host.deadLetters();
    // What functions write comes by a channel of its own.
    await vi.waitFor(() =>
      expect(logs).toContainEqual(
        expect.objectContaining({ isError: false, fields: expect.objectContaining({ batch: ['poison-1'] }) }),
      ),
    );
    expect(letter?.queueArn).toContain('DeadLetters');
    expect(letter?.body).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
      DDBStreamBatchInfo: { batchSize: 1 },
    });
  });
});

test('the API takes paths as they come: what a URL would resolve to a route is none', async () => {
  const status = (path: string) =>
    new Promise((done, fail) => {
      const { hostname, port } = new URL(host.apiUrl);
      request({ hostname, port, path }, (response) => done(response.resume().statusCode))
        .on('error', fail)
        .end();
    });
  expect(await status('/env')).toBe(200);
  for (const path of ['/x/%2e%2e/env', '/x/../env', '/./env', '/x\\..\\env', '/env/%2E', '//env', `${host.apiUrl}/env`])
    expect([path, await status(path)]).toEqual([path, 404]);
});

describe('starting', () => {
  test('refuses a resource that it cannot run, by name, type and remedy', async () => {
    const other = join(directory, 'unsupported');
    const bucket = await synthesizeFixture(other, (stack) => {
      new CfnResource(stack, 'Files', { type: 'AWS::S3::Bucket' });
    });
    await expect(startHost({ assembly: bucket, quiet: true })).rejects.toThrow(
      /Files \(AWS::S3::Bucket\)[^]*infra\/local/,
    );
  }, 60_000);

  test('refuses a taken port', async () => {
    const server = createServer().listen(0);
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startHost({ assembly, port })).rejects.toThrow(`Port ${port} is taken`);
    server.close();
  });
});
