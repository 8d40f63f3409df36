import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InvalidPasswordException,
  UsernameExistsException,
  type AttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import { PasswordRefused, SignInTaken } from '../use-cases/service-errors.ts';

/** Sign-ins in a Cognito user pool whose user name is the email address. */
export const signInService = (userPoolId: string, client = new CognitoIdentityProviderClient()) => ({
  /**
   * Opens the sign-in of an access, without a password, and gives its `sub`. Opening it again gives the same one.
   * @throws SignInTaken
   */
  open: async ({ email, accessId }: { readonly email: string; readonly accessId: string }): Promise<string> => {
    try {
      const { User } = await client.send(
        new AdminCreateUserCommand({
          UserPoolId: userPoolId,
          Username: email,
          // Our own mail invites (V7); Cognito's would carry a password.
          MessageAction: 'SUPPRESS',
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
            { Name: 'custom:accessId', Value: accessId },
          ],
        }),
      );
      return attribute(User?.Attributes, 'sub');
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
    }
    const user = await client.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: email }));
    if (attribute(user.UserAttributes, 'custom:accessId') !== accessId) throw new SignInTaken();
    return attribute(user.UserAttributes, 'sub');
  },

  /** Sets the person's password for good. @throws PasswordRefused */
  setPassword: async (sub: string, password: string): Promise<void> => {
    try {
      await client.send(
        new AdminSetUserPasswordCommand({
          UserPoolId: userPoolId,
          Username: sub,
          Password: password,
          Permanent: true,
        }),
      );
    } catch (error) {
      throw error instanceof InvalidPasswordException ? new PasswordRefused(undefined, { cause: error }) : error;
    }
  },
});
export type SignInService = ReturnType<typeof signInService>;

const attribute = (attributes: readonly AttributeType[] | undefined, name: string): string =>
  attributes?.find(({ Name }) => Name === name)?.Value ?? '';
