import { attributesToRecord } from 'cognito-local/lib/services/userPoolService.js';
import type { Triggers } from 'cognito-local/lib/services/triggers/index.js';
import type { Functions } from '../lambda/lambda.ts';
import type { Outcome } from '../lambda/function-runner.ts';
import { ServiceError } from '../parts/aws-json.ts';
import type { PoolDefinition } from './cognito-pool.ts';

export interface TriggersDeps {
  readonly pools: readonly PoolDefinition[];
  readonly functions: Pick<Functions, 'invoke'>;
  readonly region: string;
}

/** A function must answer within five seconds; one that does not is called three times in all. Nobody can change that. */
const waitMs = 5_000;
const attempts = 3;

interface SignIn {
  readonly clientId: string | null;
  readonly source: string;
  readonly userAttributes: Parameters<typeof attributesToRecord>[0];
  readonly username: string;
  readonly userPoolId: string;
}

/**
 * What Cognito calls after a sign-in. cognito-local lets people in whatever the function does; Cognito refuses them when it
 * fails, does not answer in time, or answers with anything but an event
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html).
 * Tokens that are refreshed are no sign-in.
 */
export function triggersOf({ pools, functions, region }: TriggersDeps): Triggers {
  const functionOf = (userPoolId: string) => pools.find(({ options }) => options.Id === userPoolId)?.postAuthentication;
  const postAuthentication = async (_ctx: unknown, signIn: SignIn): Promise<void> => {
    const name = functionOf(signIn.userPoolId);
    if (name !== undefined) assertAnswer(await answerOf(() => functions.invoke(name, eventOf(signIn, region))));
  };
  const enabled = (trigger: string) =>
    trigger === 'PostAuthentication' && pools.some((pool) => pool.postAuthentication !== undefined);
  return { enabled, postAuthentication } as unknown as Triggers;
}

const eventOf = ({ clientId, source, userAttributes, username, userPoolId }: SignIn, region: string) => ({
  ...{ version: '1', region, userPoolId, userName: username, triggerSource: source },
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
  request: { userAttributes: attributesToRecord(userAttributes), newDeviceUsed: false },
  response: {},
});

/** What the function answers; undefined: nothing in time, however often it was asked. */
async function answerOf(invoke: () => Promise<Outcome>): Promise<Outcome | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const answer = await inTime(invoke());
    if (answer && (answer.ok || answer.error.errorType !== 'Sandbox.Timedout')) return answer;
  }
  return undefined;
}

async function inTime(answer: Promise<Outcome>): Promise<Outcome | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((done) => (timer = setTimeout(done, waitMs, undefined)));
  return Promise.race([answer, late]).finally(() => {
    clearTimeout(timer);
  });
}

function assertAnswer(answer: Outcome | undefined): void {
  const failed = 'PostAuthentication invocation failed due to error';
  if (!answer) throw new ServiceError('UnexpectedLambdaException', `${failed} Task timed out.`);
  if (!answer.ok)
    throw new ServiceError(
      'UserLambdaValidationException',
      `PostAuthentication failed with error ${answer.error.errorMessage}.`,
    );
  const event: unknown = JSON.parse(answer.payload);
  if (typeof event !== 'object' || event === null || !('response' in event))
    throw new ServiceError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
}
