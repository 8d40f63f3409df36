import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  InvalidPasswordException,
  UsernameExistsException,
  UserNotFoundException,
  type AttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import { PasswordRefused, SignInTaken } from '../use-cases/service-errors.ts';

/** Whose a sign-in is, for good: an access's or a collaborator's. The user carries it as a custom attribute. */
export type SignInHolder = { readonly accessId: string } | { readonly collaboratorId: string };

/** Sign-ins in a Cognito user pool whose user name is the email address. */
export const signInService = (userPoolId: string, client = new CognitoIdentityProviderClient()) => ({
  /**
   * Opens the sign-in of an access or a collaborator, without a password, and gives its `sub`. Opening it again gives
   * the same one.
   *
   * @throws SignInTaken
   */
  open: async ({ email, ...holder }: { readonly email: string } & SignInHolder): Promise<string> => {
    const mark = markOf(holder);
    try {
      const { User } = await client.send(
        new AdminCreateUserCommand({
          UserPoolId: userPoolId,
          Username: email,
          // Our own mail invites (V7); Cognito's would carry a password.
          MessageAction: 'SUPPRESS',
          UserAttributes: [{ Name: 'email', Value: email }, { Name: 'email_verified', Value: 'true' }, mark],
        }),
      );
      return attribute(User?.Attributes, 'sub');
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
    }
    const user = await client.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: email }));
    if (attribute(user.UserAttributes, mark.Name) !== mark.Value) throw new SignInTaken();
    return attribute(user.UserAttributes, 'sub');
  },

  /**
   * Ends the sessions and closes the sign-in for good. One that is gone, or that has passed to somebody else, is closed.
   * Without a `sub` it is found by its address: it may have been opened just before nobody could note it down.
   */
  close: async ({
    email,
    sub,
    ...holder
  }: { readonly email: string; readonly sub: string | undefined } & SignInHolder): Promise<void> => {
    const target = { UserPoolId: userPoolId, Username: sub ?? email };
    const mark = markOf(holder);
    try {
      if (sub === undefined) {
        const user = await client.send(new AdminGetUserCommand(target));
        if (attribute(user.UserAttributes, mark.Name) !== mark.Value) return;
      }
      await client.send(new AdminUserGlobalSignOutCommand(target));
      await client.send(new AdminDeleteUserCommand(target));
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
    }
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

const markOf = (holder: SignInHolder) =>
  'accessId' in holder
    ? { Name: 'custom:accessId', Value: holder.accessId }
    : { Name: 'custom:collaboratorId', Value: holder.collaboratorId };

const attribute = (attributes: readonly AttributeType[] | undefined, name: string): string =>
  attributes?.find(({ Name }) => Name === name)?.Value ?? '';
