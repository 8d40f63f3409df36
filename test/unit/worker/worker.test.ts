import { TooManyRequestsException } from '@aws-sdk/client-cognito-identity-provider';
import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { InternalServiceErrorException } from '@aws-sdk/client-sesv2';
import { expect, test } from 'vitest';
import { Conflict } from '../../../shared/domain/conflict.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { MailPostponed, SignInTaken } from '../../../shared/services/errors.ts';
import { worker } from '../../../shared/worker/worker.ts';
import { keepQuiet } from '../../support/quiet.ts';

keepQuiet();

const told = { message: 'zoe@client.example is not known', $metadata: {} };
const lost = Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' });

/** What a state machine sees of a task that fails so. */
async function shown(thrown: Error): Promise<Error> {
  const handler = worker('tell-creator', () => Promise.reject(thrown));
  const failure: unknown = await handler({ requestId: 'r1' }, {}).catch((error: unknown) => error);
  if (failure instanceof Error) return failure;
  throw new Error('The task went well.');
}

test.each([
  ['TransientError', new TooManyRequestsException(told)],
  ['TransientError', new InternalServiceErrorException(told)],
  ['TransientError', new TransactionConflictException(told)],
  ['TransientError', new MailPostponed(undefined)],
  ['TransientError', new DomainError('unavailable')],
  ['TransientError', new Conflict()],
  ['TransientError', lost],
  ['NotYet', new DomainError('company-needs-client-admin')],
  ['wrong-status', new DomainError('wrong-status')],
  ['SignInTaken', new SignInTaken()],
  ['TypeError', new TypeError('a bug')],
])('a state machine is told %s of %o, and no message', async (name, thrown) => {
  const { name: seen, message } = await shown(thrown);
  expect(seen).toBe(name);
  expect(message).toBe('See the log of the task.');
});

test('what takes longer than there is time is left to Lambda, whose word for it is tried again (V21)', async () => {
  const handler = worker('tell-creator', () => new Promise((done) => setTimeout(() => done('done'), 40)));
  const context = { getRemainingTimeInMillis: () => 10 };
  expect(await handler({ requestId: 'r1' }, context as never)).toBe('done');
});
