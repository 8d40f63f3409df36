import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { alarmChecks } from '../../../infra/commands/smoke/alarms.ts';
import { lineOf, runChecks, Skipped, summaryOf, type Check } from '../../../infra/commands/smoke/check.ts';

const signal = new AbortController().signal;
const linesOf = async (checks: readonly Check[], until = signal) =>
  (await runChecks(checks, () => undefined, until)).map(lineOf);

describe('the checks', () => {
  const failing = (error: Error) => () => Promise.reject(error);

  test('are told one line each as they are over, and none stops the next', async () => {
    const told: string[] = [];
    const outcomes = await runChecks(
      [
        { tries: 'one', run: () => Promise.resolve() },
        { tries: 'two', run: failing(new Error('not there')) },
        { tries: 'three', run: failing(new Skipped('nothing to do')) },
        { tries: 'four', run: () => Promise.resolve() },
      ],
      (outcome) => told.push(lineOf(outcome)),
      signal,
    );
    expect(told).toEqual(['ok       one', 'FAILED   two: not there', 'skipped  three: nothing to do', 'ok       four']);
    expect(summaryOf(outcomes)).toBe('2 passed, 1 skipped, 1 failed.');
  });

  test('say what a failure comes from, in one line', async () => {
    const lost = new AggregateError([new Error('connect ECONNREFUSED ::1:1')]);
    const lines = await linesOf([
      { tries: 'a', run: failing(new TypeError('fetch failed', { cause: lost })) },
      { tries: 'b', run: failing(Object.assign(new Error('two\nlines'), { name: 'MessageRejected' })) },
    ]);
    expect(lines).toEqual(['FAILED   a: connect ECONNREFUSED ::1:1', 'FAILED   b: MessageRejected: two lines']);
  });

  test('are over at an interruption, but for those that clean up', async () => {
    const run = vi.fn(() => Promise.resolve());
    const lines = await linesOf(
      [
        { tries: 'makes', run },
        { tries: 'removes', cleansUp: true, run },
      ],
      AbortSignal.abort(),
    );
    expect(lines).toEqual(['FAILED   makes: interrupted', 'ok       removes']);
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe('the alarm topic', () => {
  const TopicArn = 'arn:aws:sns:eu-west-3:123456789012:alarms';
  let sns: Server;
  let asked: URLSearchParams[];
  let attributes: Record<string, string>;
  let isRefusing: boolean;

  const statement = (changes: object) => ({
    ...{
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: 'sns:Publish',
      Resource: TopicArn,
    },
    ...changes,
  });
  const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
  const deny = statement({ Effect: 'Deny', Principal: '*' });

  /** Answers as SNS does: the query protocol. */
  beforeEach(async () => {
    [asked, isRefusing] = [[], false];
    attributes = { SubscriptionsConfirmed: '1', SubscriptionsPending: '0', Policy: policy(deny, statement({})) };
    sns = createServer((request, response) => {
      void text(request).then((body) => {
        const query = new URLSearchParams(body);
        asked.push(query);
        const action = query.get('Action') ?? '';
        response.statusCode = isRefusing ? 403 : 200;
        response.setHeader('content-type', 'text/xml').end(isRefusing ? refusal : replyTo(action));
      });
    });
    await new Promise<void>((listening) => sns.listen(0, '127.0.0.1', listening));
    vi.stubEnv('AWS_ENDPOINT_URL_SNS', `http://127.0.0.1:${(sns.address() as AddressInfo).port}`);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    sns.closeAllConnections();
    sns.close();
  });

  const replyTo = (action: string) => {
    const escaped = (value: string) => value.replaceAll('"', '&quot;');
    const entries = Object.entries(attributes).map(
      ([key, value]) => `<entry><key>${key}</key><value>${escaped(value)}</value></entry>`,
    );
    const result = action === 'Publish' ? '<MessageId>m1</MessageId>' : `<Attributes>${entries.join('')}</Attributes>`;
    return `<${action}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><${action}Result>${result}</${action}Result></${action}Response>`;
  };
  const refusal =
    '<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code><Message>No.</Message></Error></ErrorResponse>';

  const lines = async () =>
    (await linesOf(alarmChecks({ alarmTopicArn: TopicArn, region: 'eu-west-3', local: undefined }))).map((line) =>
      line.replace(` ${TopicArn}`, ''),
    );

  test('that lets CloudWatch publish, takes a message and is subscribed to passes', async () => {
    expect(await lines()).toEqual([
      'ok       the alarm topic lets CloudWatch publish',
      'ok       the alarm topic takes a message',
      'ok       somebody is subscribed to the alarm topic',
    ]);
    const published = asked.filter((query) => query.get('Action') === 'Publish');
    expect(published.map((query) => query.get('TopicArn'))).toEqual([TopicArn]);
  });

  test.each([
    [
      'with SNS’s own policy',
      policy(statement({ Principal: { AWS: '*' }, Action: ['SNS:Subscribe', 'SNS:Publish'] })),
      true,
    ],
    ['whose policy refuses alone', policy(deny), false],
    ['that lets another service in', policy(statement({ Principal: { Service: ['events.amazonaws.com'] } })), false],
    ['that lets CloudWatch subscribe', policy(statement({ Action: 'sns:Subscribe' })), false],
  ])('%s is told', async (_, Policy, isLetIn) => {
    attributes = { ...attributes, Policy };
    const [first] = await lines();
    const said = 'the alarm topic lets CloudWatch publish';
    expect(first).toBe(isLetIn ? `ok       ${said}` : `FAILED   ${said}: its policy allows it nowhere`);
  });

  test('fails while nobody has confirmed, and is skipped where nobody is meant to', async () => {
    attributes = { ...attributes, SubscriptionsConfirmed: '0', SubscriptionsPending: '1' };
    expect((await lines())[2]).toMatch(/^FAILED .*waits to be confirmed/);
    attributes = { ...attributes, SubscriptionsPending: '0' };
    expect((await lines())[2]).toMatch(/^skipped .*names nobody/);
  });

  test('that takes no message fails', async () => {
    isRefusing = true;
    expect((await lines())[1]).toBe('FAILED   the alarm topic takes a message: AuthorizationErrorException: No.');
  });
});
