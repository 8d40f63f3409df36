import { ServiceError } from '../parts/aws-json.ts';
import { assertPolicy } from './cognito-passwords.ts';
import type { ClientDefinition } from './cognito-pool.ts';
import type { Input, RuleDeps, Rules } from './cognito-deps.ts';

/** Operations that anybody with an access token may call for themselves: no setting of a client forbids them as such. */
const byAccessToken = [
  ...['AssociateSoftwareToken', 'ChangePassword', 'DeleteUser', 'DeleteUserAttributes', 'GetUser'],
  ...['GetUserAttributeVerificationCode', 'SetUserMFAPreference', 'UpdateUserAttributes'],
  ...['VerifySoftwareToken', 'VerifyUserAttribute'],
];

/** What a pool's settings leave to people who are no administrators of it: those signed in, and anybody at all. */
export function ownersRules(deps: RuleDeps): Rules {
  const withToken = byAccessToken.map((operation) => {
    const rule = async (input: Input) => {
      const { sub, clientId } = await deps.sessions.ownerOf(input['AccessToken']);
      const client = deps.clients.find(({ options }) => options.ClientId === clientId);
      const pool = deps.pools.find(({ options }) => options.Id === client?.options.UserPoolId);
      const service = await deps.cognito.getUserPool(deps.ctx, pool?.options.Id ?? '');
      const user = await service.getUserByUsername(deps.ctx, sub);
      if (!user) throw new ServiceError('UserNotFoundException', 'User does not exist.');
      if (!user.Enabled) throw new ServiceError('NotAuthorizedException', 'User is disabled.');
      if (/^(Associate|Verify)SoftwareToken$/.test(operation) && pool?.softwareToken !== true)
        throw new ServiceError(
          'SoftwareTokenMFANotFoundException',
          'Software Token MFA has not been enabled by the userPool.',
        );
      if (/UserAttributes$/.test(operation)) assertMayWrite(client, input);
      if (operation === 'ChangePassword') {
        assertPolicy(pool?.policy, input);
        if (input['PreviousPassword'] !== user.Password)
          throw new ServiceError('NotAuthorizedException', 'Incorrect username or password.');
      }
    };
    return [operation, rule] as const;
  });
  return { ...Object.fromEntries(withToken), ...publicRules(deps) };
}

/** Whoever has no account, or has lost the way into it, comes no further than the pool lets them. */
function publicRules(deps: RuleDeps): Rules {
  const poolFor = (input: Input) => {
    const client = deps.clients.find(({ options }) => options.ClientId === input['ClientId']);
    const pool = deps.pools.find(({ options }) => options.Id === client?.options.UserPoolId);
    if (pool) return pool;
    const message = `User pool client ${String(input['ClientId'])} does not exist.`;
    throw new ServiceError('ResourceNotFoundException', message);
  };
  const onlyByAdministrator = (message: string) => (input: Input) => {
    if (poolFor(input).createdByAdministrator) throw new ServiceError('NotAuthorizedException', message);
  };
  return {
    SignUp: onlyByAdministrator('SignUp is not permitted for this user pool'),
    ConfirmSignUp: onlyByAdministrator('User cannot be confirmed.'),
    ForgotPassword: (input) => {
      if (poolFor(input).recoveredByAdministrator)
        throw new ServiceError('NotAuthorizedException', 'Contact administrator to reset password.');
    },
    // Nobody has been sent a code; cognito-local takes none for one.
    ConfirmForgotPassword: (input) => {
      if (poolFor(input).recoveredByAdministrator)
        throw new ServiceError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
    },
  };
}

/** A client writes the attributes that it lists; one that lists none, every standard one. */
function assertMayWrite(client: ClientDefinition | undefined, input: Input): void {
  const named = [input['UserAttributes'], input['UserAttributeNames']]
    .filter(Array.isArray)
    .flat()
    .map((each: string | { readonly Name: string }) => (typeof each === 'string' ? each : each.Name));
  const mayWrite = (name: string) => client?.writes?.includes(name) ?? !/^(custom|dev):/.test(name);
  if (!named.every(mayWrite))
    throw new ServiceError('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
}
