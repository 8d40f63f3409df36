import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  type InitiateAuthResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { createSrpSession, signSrpSession, wrapAuthChallenge, wrapInitiateAuth } from 'cognito-srp-helper';
import { emailKeyOf } from '../../shared/domain/email.ts';
import { clientOptions, UsageError, type Deployment } from './deployment.ts';

/** What a sign-in gives: the API takes the access token alone. */
export interface Tokens {
  readonly access: string;
  readonly id: string;
}

/** Signs somebody in and gives the access token. @throws UsageError when they cannot be. */
export const signIn = async (deployment: Deployment, email: string, password: string): Promise<string> =>
  (await tokensOf(deployment, email, password)).access;

/** Signs somebody in. @throws UsageError when they cannot be. */
export async function tokensOf(deployment: Deployment, email: string, password: string): Promise<Tokens> {
  // The sign-in knows the address as it is compared (C1), in whichever script somebody types it.
  const username = email.includes('@') ? emailKeyOf(email.trim()) : email;
  try {
    const { AuthenticationResult: given, ChallengeName: challenge } = deployment.local
      ? await withPassword(deployment, username, password)
      : await withSrp(deployment, username, password);
    if (given?.AccessToken !== undefined) return { access: given.AccessToken, id: given.IdToken ?? '' };
    throw new UsageError(`The sign-in asks for ${challenge ?? 'more'}: sign in elsewhere and give the --token.`);
  } catch (error) {
    if (error instanceof Error && /^(NotAuthorized|UserNotFound)Exception$/.test(error.name))
      throw new UsageError(`${email} cannot sign in with this password.`);
    throw error;
  }
}

type Answer = Pick<InitiateAuthResponse, 'AuthenticationResult' | 'ChallengeName'>;

const cognitoOf = (deployment: Deployment) =>
  new CognitoIdentityProviderClient(clientOptions(deployment, 'cognitoEndpoint'));

/** The local host has no SRP. */
const withPassword = (deployment: Deployment, email: string, password: string): Promise<Answer> =>
  cognitoOf(deployment).send(
    new InitiateAuthCommand({
      ClientId: deployment.userPoolClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );

/** Secure Remote Password: the password does not leave this machine. */
async function withSrp(deployment: Deployment, email: string, password: string): Promise<Answer> {
  const { userPoolClientId: ClientId, userPoolId } = deployment;
  const cognito = cognitoOf(deployment);
  const session = createSrpSession(email, password, userPoolId, false);
  const begun = await cognito.send(
    new InitiateAuthCommand(
      wrapInitiateAuth(session, {
        ClientId,
        AuthFlow: 'USER_SRP_AUTH' as const,
        AuthParameters: { CHALLENGE_NAME: 'SRP_A', USERNAME: email },
      }),
    ),
  );
  const { ChallengeName = '', ...reply } = begun;
  return cognito.send(
    new RespondToAuthChallengeCommand(
      wrapAuthChallenge(signSrpSession(session, { ...reply, ChallengeName }), {
        ClientId,
        ChallengeName: 'PASSWORD_VERIFIER' as const,
        ChallengeResponses: { USERNAME: reply.ChallengeParameters?.['USERNAME'] ?? email },
      }),
    ),
  );
}

/** Asks for a password without showing it. @throws UsageError where nobody can be asked. */
export async function askPassword(email: string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError('Give the password in CLIENT_ACCESS_PASSWORD.');
  process.stderr.write(`Password of ${email}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asked = createInterface({ input: process.stdin, output: silent, terminal: true });
  const password = await new Promise<string>((resolve) => asked.question('', resolve));
  asked.close();
  process.stderr.write('\n');
  return password;
}
