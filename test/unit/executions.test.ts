import {
  type DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  type SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { executionFinder, executionStarter, taskAnswerer } from '../../shared/services/executions.ts';

const $metadata = {};
const arn = 'arn:aws:states:eu-west-3:123456789012:stateMachine:Validation';

/** Step Functions as one answer, or one error. */
function answering(answer: object): { client: SFNClient; asked: DescribeExecutionCommand[] } {
  const asked: DescribeExecutionCommand[] = [];
  const send = (command: DescribeExecutionCommand) => {
    asked.push(command);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { client: { send } as unknown as SFNClient, asked };
}

test.each([
  ['RUNNING', 'running'],
  ['PENDING_REDRIVE', 'running'],
  ['SUCCEEDED', 'ended'],
  ['FAILED', 'ended'],
  ['TIMED_OUT', 'ended'],
  ['ABORTED', 'ended'],
])('an execution that AWS calls %s is %s', async (status, state) => {
  const { client, asked } = answering({ status });
  expect(await executionFinder(arn, client)('r1-2')).toBe(state);
  const executionArn = 'arn:aws:states:eu-west-3:123456789012:execution:Validation:r1-2';
  expect(asked.map(({ input }) => input)).toEqual([{ executionArn }]);
});

test('an execution that AWS does not know is unknown; any other error is one', async () => {
  const none = new ExecutionDoesNotExist({ message: 'Execution Does Not Exist', $metadata });
  expect(await executionFinder(arn, answering(none).client)('r1')).toBe('unknown');
  await expect(executionFinder(arn, answering(new Error('throttled')).client)('r1')).rejects.toThrow('throttled');
});

test('an answer says whether a task took it', async () => {
  const answer = { requestId: 'r1', status: 'approved' };
  expect(await taskAnswerer(answering({}).client)('token', answer)).toBe(true);
  for (const Gone of [TaskTimedOut, TaskDoesNotExist, InvalidToken]) {
    const gone = new Gone({ message: 'gone', $metadata });
    expect(await taskAnswerer(answering(gone).client)('token', answer)).toBe(false);
  }
  await expect(taskAnswerer(answering(new Error('throttled')).client)('token', answer)).rejects.toThrow('throttled');
});

test('a start says whether an execution of that name runs', async () => {
  const { client, asked } = answering({ executionArn: 'any' });
  expect(await executionStarter(arn, client)('r1-2', 'r1')).toBe(true);
  expect(asked.map(({ input }) => input)).toEqual([
    { stateMachineArn: arn, name: 'r1-2', input: '{"requestId":"r1"}' },
  ]);
  const ended = new ExecutionAlreadyExists({ message: 'Execution Already Exists', $metadata });
  expect(await executionStarter(arn, answering(ended).client)('r1-2', 'r1')).toBe(false);
  const start = executionStarter(arn, answering(new Error('throttled')).client);
  await expect(start('r1-2', 'r1')).rejects.toThrow('throttled');
});
