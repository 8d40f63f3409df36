import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { DomainError, tooManyRequests } from '../../../shared/domain/error.ts';
import { renderRefusalPage } from '../../../shared/http/pages.ts';
import { problemReply } from '../../../shared/http/problems.ts';

const outages = [
  new TransactionConflictException({ message: 'a neighbour', $metadata: {} }),
  Object.assign(new Error('a neighbour'), { code: 'EHOSTUNREACH' }),
  new DomainError('unavailable'),
];
const seconds = /^[1-9]\d*$/;

test.each(outages)('an app is told of $name that it passes, and when to try again', (error) => {
  const reply = problemReply(error, 'en', 'i-1');
  expect(reply).toMatchObject({ statusCode: 503, headers: { 'retry-after': expect.stringMatching(seconds) } });
  expect(JSON.parse(reply.body)).toMatchObject({ type: '/problems/unavailable', status: 503, instance: 'i-1' });
  expect(reply.body).not.toContain('neighbour');
});

test.each(outages)('people are shown of $name a page that says so', (error) => {
  const reply = renderRefusalPage(error, 'en', 'i-1');
  expect(reply).toMatchObject({ statusCode: 503, headers: { 'retry-after': expect.stringMatching(seconds) } });
  expect(reply.headers['content-type']).toContain('text/html');
  expect(reply.body).toContain('i-1');
  expect(reply.body).not.toContain('neighbour');
});

test('a bug is not one that passes', () => {
  const error = new TypeError('a neighbour');
  for (const reply of [problemReply(error, 'en', 'i-1'), renderRefusalPage(error, 'en', 'i-1')]) {
    expect(reply.statusCode).toBe(500);
    expect(reply.headers).not.toHaveProperty('retry-after');
  }
});

test('who asks too often is told when to try again (V18, F3)', () => {
  const reply = problemReply(tooManyRequests(287), 'en', 'i-1');
  expect(reply).toMatchObject({ statusCode: 429, headers: { 'retry-after': '287' } });
});
