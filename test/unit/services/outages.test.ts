import * as cognito from '@aws-sdk/client-cognito-identity-provider';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as ses from '@aws-sdk/client-sesv2';
import * as sfn from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { Conflict } from '../../../shared/domain/conflict.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { MailPostponed, MailRefused, SignInTaken } from '../../../shared/services/errors.ts';
import { isOutage } from '../../../shared/services/outages.ts';

const told = { message: 'as the service says it', $metadata: {} };
const plain = (name: string) => Object.assign(new Error('of an unknown class'), { name });
const answered = (status: number) => Object.assign(plain('Unheard'), { $metadata: { httpStatusCode: status } });
const onTheLine = (code: string) => Object.assign(new Error('of the network'), { code });
const because = (cause: unknown) => new Error('of our own', { cause });

test.each([
  new cognito.TooManyRequestsException(told),
  new cognito.LimitExceededException(told),
  new cognito.InternalErrorException(told),
  new ses.TooManyRequestsException(told),
  new ses.LimitExceededException(told),
  new ses.InternalServiceErrorException(told),
  new dynamodb.TransactionConflictException(told),
  new dynamodb.ReplicatedWriteConflictException(told),
  new dynamodb.TransactionInProgressException(told),
  new dynamodb.ProvisionedThroughputExceededException(told),
  new dynamodb.RequestLimitExceeded(told),
  new dynamodb.ThrottlingException(told),
  new dynamodb.InternalServerError(told),
  new MailPostponed(undefined),
  new DomainError('unavailable'),
])('$name of the SDK, or ours, passes', (error) => {
  expect(isOutage(error)).toBe(true);
});

test.each([
  ...['TooManyRequestsException', 'LimitExceededException', 'ThrottlingException', 'Throttling', 'SlowDown'],
  ...['ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'TransactionInProgressException'],
  ...['InternalErrorException', 'InternalServiceErrorException', 'InternalFailure', 'InternalServerError'],
  ...['ServiceUnavailable', 'ServiceUnavailableException', 'TimeoutError', 'RequestTimeout'],
  ...['TransactionConflictException', 'ReplicatedWriteConflictException'],
])('an error that bears no more than the name %s passes', (name) => {
  expect(isOutage(plain(name))).toBe(true);
});

test.each([429, 500, 502, 503, 504, 507])('an answer of status %i passes, whatever its name', (status) => {
  expect(isOutage(answered(status))).toBe(true);
});

test('a fault of the server by the model of its service passes, whatever its name', () => {
  expect(isOutage(new ses.ConcurrentModificationException(told))).toBe(true);
  expect(isOutage(Object.assign(plain('Unheard'), { $fault: 'client' }))).toBe(false);
});

test.each([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
  ...['EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND'],
])('a connection lost by %s passes, also as the cause of something', (code) => {
  expect(isOutage(onTheLine(code))).toBe(true);
  expect(isOutage(because(onTheLine(code)))).toBe(true);
});

test.each([
  new cognito.UsernameExistsException(told),
  new cognito.InvalidParameterException(told),
  new cognito.NotAuthorizedException(told),
  new ses.MessageRejected(told),
  new ses.BadRequestException(told),
  new dynamodb.ConditionalCheckFailedException(told),
  new dynamodb.ResourceNotFoundException(told),
  new sfn.InvalidArn(told),
  plain('AccessDeniedException'),
  plain('ValidationException'),
  answered(400),
  new MailRefused(new ses.MessageRejected(told)),
  new SignInTaken(),
  new Conflict(),
  new DomainError('internal-error', { cause: onTheLine('ECONNRESET') }),
  new TypeError('a bug'),
  because(null),
  because('a text'),
])('$name does not pass by itself', (error) => {
  expect(isOutage(error)).toBe(false);
});

test.each([undefined, null, 'ECONNREFUSED', { name: 'ThrottlingException' }])('%s is no error', (thrown) => {
  expect(isOutage(thrown)).toBe(false);
});
