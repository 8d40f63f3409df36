import * as dynamodb from '@aws-sdk/client-dynamodb';
import { fromEnv } from '@aws-sdk/credential-provider-env';
import { open } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { isFromOutside, reasonOf } from '../../../infra/commands/reason.ts';
import { DomainError } from '../../../shared/domain/error.ts';

afterEach(() => vi.unstubAllEnvs());

const told = { message: 'No\n such table', $metadata: {} };
const lost = Object.assign(new AggregateError([new Error('connect ECONNREFUSED ::1:1')]), { code: 'ECONNREFUSED' });

test.each([
  ['ResourceNotFoundException: No such table', new dynamodb.ResourceNotFoundException(told)],
  ['connect ECONNREFUSED ::1:1', lost],
  ['connect ECONNREFUSED ::1:1', new TypeError('fetch failed', { cause: lost })],
])('what a service says is told in a line: %s', (reason, error) => {
  expect([isFromOutside(error), reasonOf(error)]).toEqual([true, expect.stringContaining(reason)]);
});

test('a refusal of our own is told in its words, by its cause where it has one', () => {
  expect(reasonOf(new DomainError('last-client-admin'))).toMatch(/^Last client administrator: The company has/);
  expect(reasonOf(new DomainError('unavailable', { cause: new Error('gone') }))).toBe('gone');
});

test('so are credentials that are missing', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
  const error: unknown = await fromEnv()().catch((missing: unknown) => missing);
  expect([isFromOutside(error), reasonOf(error)]).toEqual([
    true,
    expect.stringMatching(/^CredentialsProviderError: \S/),
  ]);
});

test('so is a file that cannot be had', async () => {
  const error: unknown = await open('.', 'wx').catch((refused: unknown) => refused);
  expect([isFromOutside(error), reasonOf(error)]).toEqual([true, expect.stringMatching(/^EEXIST: \S/)]);
});

test.each([new TypeError('a bug'), new Error('of our own'), undefined, 'a text'])('a bug is not: %s', (error) => {
  expect(isFromOutside(error)).toBe(false);
});
