import { randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { Problem } from '../../../shared/contract/replies.ts';
import { tokensOf, type Tokens } from '../sign-in.ts';
import { get, requireStatus } from './api.ts';
import { Skipped, type Check } from './check.ts';
import type { SmokeDeployment } from './deployment.ts';

/** Whether a sign-in can be opened, used and closed: that of nobody, whom the API lets in and gives nothing. */
export function signInChecks(deployment: SmokeDeployment, email: string): readonly Check[] {
  const { apiUrl, userPoolId: UserPoolId } = deployment;
  const cognito = new CognitoIdentityProviderClient(deployment.optionsOf('cognitoEndpoint'));
  const user = { UserPoolId, Username: email };
  const password = `Aa1-${randomBytes(24).toString('base64url')}`;
  let opened = false;
  let tokens: Tokens | undefined;
  const withTokens = (use: (tokens: Tokens) => Promise<void>) => async () => {
    if (!tokens) throw new Skipped('nobody is signed in');
    await use(tokens);
  };
  return [
    {
      tries: `a sign-in is opened in the user pool ${UserPoolId}`,
      run: async () => {
        const UserAttributes = Object.entries({ email, email_verified: 'true' }).map(([Name, Value]) => ({
          Name,
          Value,
        }));
        await cognito.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS', UserAttributes }));
        await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
        opened = true;
      },
    },
    {
      tries: 'its password gives tokens',
      run: async () => {
        if (!opened) throw new Skipped('no sign-in is open');
        tokens = await tokensOf(deployment, email, password);
      },
    },
    {
      tries: 'GET /v1/me with its ID token is refused',
      run: withTokens(async ({ id }) => {
        const reply = await get(apiUrl, '/v1/me', `Bearer ${id}`);
        // AWS documents no status for a token without the route's scope. A 403 of ours would mean that it was let in.
        if (reply.status !== 403 || isProblem(reply)) requireStatus(reply, 401);
      }),
    },
    {
      tries: 'GET /v1/me with its access token is let in, and answered that it gives nothing',
      run: withTokens(async ({ access }) => {
        const reply = await get(apiUrl, '/v1/me', `Bearer ${access}`);
        requireStatus(reply, 403);
        const code = isProblem(reply) ? Problem.parse(await reply.json()).type : 'no problem of ours';
        if (code !== '/problems/forbidden') throw new Error(`the answer is ${code}`);
      }),
    },
    {
      tries: `the sign-in ${email} is closed again`,
      cleansUp: true,
      run: async () => {
        // Also when it seemed to fail: the answer may have got lost.
        await cognito.send(new AdminDeleteUserCommand(user)).catch(unlessGone);
        const left = await cognito.send(new AdminGetUserCommand(user)).catch(unlessGone);
        if (left) throw new Error('it is still there');
      },
    },
  ];
}

const isProblem = ({ headers }: Response): boolean =>
  (headers.get('content-type') ?? '').startsWith('application/problem+json');

function unlessGone(error: unknown): undefined {
  if (!(error instanceof UserNotFoundException)) throw error;
  return undefined;
}
