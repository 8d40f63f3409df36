import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { inject } from 'vitest';
import type { Outputs, SignIn } from '../../../infra/local/outputs.ts';
import { send, type Reply, type Sent } from './http.ts';

/** A signed-in person's calls. */
export interface Caller {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  readonly post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;
  readonly put: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;
  readonly patch: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;
  readonly del: (path: string, headers?: Record<string, string>) => Promise<Reply>;
}

export function api(token: string, host: Outputs = inject('host')): Caller {
  const call = (method: string, path: string, { headers, ...sent }: Sent) =>
    send(method, path, { ...sent, host, headers: { authorization: `Bearer ${token}`, ...headers } });
  const sending =
    (method: string) =>
    (path: string, body?: unknown, headers: Record<string, string> = {}) =>
      call(method, path, { headers, ...(body === undefined ? {} : { body }) });
  return {
    get: (path, headers = {}) => call('GET', path, { headers }),
    post: sending('POST'),
    put: sending('PUT'),
    patch: sending('PATCH'),
    del: (path, headers = {}) => call('DELETE', path, { headers }),
  };
}

export const cognitoOf = ({ ClientAccess, Local }: Outputs) =>
  new CognitoIdentityProviderClient({
    endpoint: Local.CognitoEndpoint,
    region: ClientAccess.UserPoolId.split('_')[0] ?? '',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

/** The tokens that a sign-in gives. @throws `NotAuthorizedException` for whoever may not sign in. */
export async function tokensOf(email: string, password: string, host: Outputs = inject('host')) {
  const { AuthenticationResult } = await cognitoOf(host).send(
    new InitiateAuthCommand({
      ClientId: host.ClientAccess.UserPoolClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );
  const { AccessToken: access = '', IdToken: id = '' } = AuthenticationResult ?? {};
  return { access, id };
}

export async function signIn(email: string, password: string, host: Outputs = inject('host')): Promise<Caller> {
  return api((await tokensOf(email, password, host)).access, host);
}

/** One of the demo's people: by role, in the first firm unless the second is meant. */
export function demoPerson(role: string, firm: 'first' | 'second' = 'first', host: Outputs = inject('host')): SignIn {
  const people = host.Local.SignIn;
  const first = people[0]?.firm;
  const found = people.find((person) => person.role === role && (person.firm === first) === (firm === 'first'));
  if (!found) throw new Error(`The demo has no ${role} in its ${firm} firm.`);
  return found;
}

export async function demoCaller(role: string, firm: 'first' | 'second' = 'first', host?: Outputs): Promise<Caller> {
  const { email, password } = demoPerson(role, firm, host);
  return signIn(email, password, host);
}

export const password = 'Correct-horse-2026';

/** Opens a sign-in of our own, as a deployment's first people get theirs. Gives its `sub`. */
export async function openSignIn(email: string, host: Outputs = inject('host')): Promise<string> {
  const cognito = cognitoOf(host);
  const { UserPoolId } = host.ClientAccess;
  const { User } = await cognito.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username: email,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ],
    }),
  );
  const sub = User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value ?? '';
  await cognito.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username: sub, Password: password, Permanent: true }),
  );
  return sub;
}
