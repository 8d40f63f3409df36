import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { triggersOf, type TriggersDeps } from '../../../infra/local/cognito/cognito-triggers.ts';
import type { Outcome } from '../../../infra/local/lambda/function-runner.ts';

const pool = { options: { Id: 'pool' }, postAuthentication: 'arn:note' } as TriggersDeps['pools'][number];
const signIn = {
  ...{ clientId: 'client', clientMetadata: undefined, source: 'PostAuthentication_Authentication' as const },
  ...{ userAttributes: [{ Name: 'sub', Value: 's1' }], username: 's1', userPoolId: 'pool' },
};

function called(invoke: (name: string, event: unknown) => Promise<Outcome>, pools = [pool]) {
  const triggers = triggersOf({ pools, functions: { invoke }, region: 'eu-west-3' });
  return triggers.postAuthentication({} as never, signIn).then(
    () => 'let in',
    (error: unknown) => (error as Error).name,
  );
}
const payload = (answer: unknown): Promise<Outcome> => Promise.resolve({ ok: true, payload: JSON.stringify(answer) });
const failing = (errorType: string): Promise<Outcome> =>
  Promise.resolve({ ok: false, error: { errorType, errorMessage: 'no' } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a trigger is called with the event of the sign-in, and lets whoever signs in go on by giving it back', async () => {
  const invoke = vi.fn((_name: string, event: unknown) => payload(event));
  expect(await called(invoke)).toBe('let in');
  expect(invoke.mock.calls).toEqual([
    [
      'arn:note',
      expect.objectContaining({
        ...{ userName: 's1', userPoolId: 'pool', triggerSource: 'PostAuthentication_Authentication' },
        request: { userAttributes: { sub: 's1' }, newDeviceUsed: false },
      }),
    ],
  ]);
});

test('whoever signs in is refused where it fails, or answers nothing of use, as on AWS', async () => {
  expect(await called(() => failing('Error'))).toBe('UserLambdaValidationException');
  for (const answer of [null, 'ok', {}])
    expect(await called(() => payload(answer))).toBe('InvalidLambdaResponseException');
});

test('it has five seconds, three times over', async () => {
  const hanging = vi.fn(() => new Promise<Outcome>(() => undefined));
  const outcome = called(hanging);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(hanging).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(1);
  expect(await outcome).toBe('UnexpectedLambdaException');
  expect(await called(() => failing('Sandbox.Timedout'))).toBe('UnexpectedLambdaException');
});

test('a pool without one calls nobody', () => {
  const functions = { invoke: () => Promise.reject(new Error('called')) };
  const none = triggersOf({ pools: [{ ...pool, postAuthentication: undefined }], functions, region: 'eu-west-3' });
  expect(none.enabled('PostAuthentication')).toBe(false);
  expect(triggersOf({ pools: [pool], functions, region: 'eu-west-3' }).enabled('PreSignUp')).toBe(false);
});
