import { randomBytes } from 'node:crypto';
import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  AliasExistsException,
  InvalidParameterException,
  InvalidPasswordException,
  PasswordHistoryPolicyViolationException,
  UserNotFoundException,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { PasswordRefused, SignInGone, SignInTaken } from './errors.ts';

/** What is asked of Cognito about one user by their `sub`; each throws SignInGone when there is no such user (any more). */
export const userCalls = (UserPoolId: string, client: CognitoIdentityProviderClient) => ({
  find: (sub: string) => client.send(new AdminGetUserCommand({ UserPoolId, Username: sub })).catch(named),

  /** @throws PasswordRefused */
  setPassword: async (sub: string, password: string): Promise<void> => {
    const input = { UserPoolId, Username: sub, Password: password, Permanent: true };
    await client.send(new AdminSetUserPasswordCommand(input)).catch((error: unknown) => {
      const refused = refusals.some((refusal) => error instanceof refusal);
      return refused ? Promise.reject(new PasswordRefused(undefined, { cause: error })) : named(error);
    });
  },

  /** Gives a user another address, which is their user name. @throws SignInTaken */
  rename: async (sub: string, email: string): Promise<void> => {
    const UserAttributes = [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ];
    const input = { UserPoolId, Username: sub, UserAttributes };
    await client.send(new AdminUpdateUserAttributesCommand(input)).catch((error: unknown) => {
      if (error instanceof AliasExistsException) throw new SignInTaken(undefined, { cause: error });
      return named(error);
    });
  },

  disable: async (sub: string): Promise<void> => {
    await client.send(new AdminDisableUserCommand({ UserPoolId, Username: sub })).catch(named);
  },

  enable: async (sub: string): Promise<void> => {
    await client.send(new AdminEnableUserCommand({ UserPoolId, Username: sub })).catch(named);
  },

  signOut: async (sub: string): Promise<void> => {
    await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: sub })).catch(named);
  },

  /** The pool knows one kind of second factor, an app's codes. What is switched off, its owner enrols anew. */
  dropSecondFactor: async (sub: string): Promise<void> => {
    const off = { Enabled: false, PreferredMfa: false };
    const preference = { UserPoolId, Username: sub, SoftwareTokenMfaSettings: off };
    await client.send(new AdminSetUserMFAPreferenceCommand(preference)).catch(named);
  },
});

const named = (error: unknown): Promise<never> =>
  Promise.reject(
    error instanceof UserNotFoundException ? new SignInGone(undefined, { cause: error }) : (error as Error),
  );

/**
 * What the service says of a password that it does not take. What does not even look like a password to it (too long, a
 * blank at an end, a character that it does not know) it calls an invalid parameter.
 */
const refusals = [InvalidPasswordException, InvalidParameterException, PasswordHistoryPolicyViolationException];

/** A password that nobody knows, us included; with a letter of each case and a digit, as the pool wants it. */
export const unusablePassword = (): string => `Aa1-${randomBytes(48).toString('base64url')}`;
