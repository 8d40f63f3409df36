import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  DeleteUserAttributesCommand,
  DeleteUserCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifySoftwareTokenCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { generate } from 'cognito-local/lib/services/totp.js';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { signInService } from '../../shared/services/sign-ins.ts';
import { newEmail } from './support/creation.ts';
import { cognitoOf, openSignIn, password, tokensOf } from './support/people.ts';
import { unnoted } from '../support/openings.ts';

// What the sign-in service refuses on AWS, by the settings of the template, it refuses here: tests that pass against a
// laxer one say nothing.
const { UserPoolId, UserPoolClientId: ClientId } = inject('host').ClientAccess;
let cognito: CognitoIdentityProviderClient;
beforeAll(() => {
  cognito = cognitoOf(inject('host'));
});

/** What a call is refused with; undefined: it is not. */
const refusedAs = (call: Promise<unknown>): Promise<string | undefined> =>
  call.then(
    () => undefined,
    (error: unknown) => (error as Error).name,
  );

/** Somebody who can sign in, and does. */
async function somebody() {
  const email = newEmail();
  const sub = await openSignIn(email);
  return { email, sub, ...(await tokensOf(email, password)) };
}

const signInWith = (AuthParameters: Record<string, string>, AuthFlow = 'USER_PASSWORD_AUTH') =>
  cognito.send(new InitiateAuthCommand({ ClientId, AuthFlow: AuthFlow as 'USER_PASSWORD_AUTH', AuthParameters }));
const setPassword = (Username: string, Password: string) =>
  cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));

test('a sign-in that nobody noted down is closed by its address, and none but its holder’s (L12)', async () => {
  const service = signInService(UserPoolId, cognito);
  const email = newEmail();
  const holder = { email, accessId: 'access-of-a-stray' };
  const sub = await service.open(unnoted({ ...holder, firmId: 'firm-of-a-stray' }));
  await service.closeStray({ ...holder, sub });
  await service.closeStray({ email, accessId: 'another', sub: 'gone' });
  await service.close({ email, accessId: 'another', sub: undefined });
  expect(await service.exists(sub)).toBe(true);
  await service.closeStray({ ...holder, sub: 'gone' });
  expect(await service.exists(sub)).toBe(false);
  const again = await service.open(unnoted({ ...holder, firmId: 'firm-of-a-stray' }));
  await service.close({ ...holder, sub });
  expect(await service.exists(again)).toBe(false);
});

describe('whoever has no account, or has lost the way into it, cannot', () => {
  test('sign up', async () => {
    const call = { ClientId, Username: newEmail(), Password: password };
    expect(await refusedAs(cognito.send(new SignUpCommand(call)))).toBe('NotAuthorizedException');
    const confirm = { ClientId, Username: call.Username, ConfirmationCode: '123456' };
    expect(await refusedAs(cognito.send(new ConfirmSignUpCommand(confirm)))).toBe('NotAuthorizedException');
    await expect(cognito.send(new AdminGetUserCommand({ UserPoolId, ...call }))).rejects.toThrow('User does not exist');
  });

  test('have a code sent, or pass one off as sent', async () => {
    const { email: Username } = await somebody();
    const forgot = cognito.send(new ForgotPasswordCommand({ ClientId, Username }));
    expect(await refusedAs(forgot)).toBe('NotAuthorizedException');
    const code = { ClientId, Username, ConfirmationCode: '123456', Password: 'Stolen-horse-2026' };
    const confirm = cognito.send(new ConfirmForgotPasswordCommand(code));
    expect(await refusedAs(confirm)).toBe('ExpiredCodeException');
    expect((await tokensOf(Username, password)).access).not.toBe('');
  });

  test('answer a challenge that was not put to them', async () => {
    const { email: USERNAME } = await somebody();
    const answer = { ClientId, ChallengeName: 'NEW_PASSWORD_REQUIRED' as const, Session: 'x'.repeat(40) };
    const ChallengeResponses = { USERNAME, NEW_PASSWORD: 'Stolen-horse-2026' };
    const answered = cognito.send(new RespondToAuthChallengeCommand({ ...answer, ChallengeResponses }));
    expect(await refusedAs(answered)).toBe('NotAuthorizedException');
    expect((await tokensOf(USERNAME, password)).access).not.toBe('');
  });

  test('sign in by a flow that the client does not list', async () => {
    const { email: USERNAME } = await somebody();
    for (const flow of ['CUSTOM_AUTH', 'USER_AUTH', 'ADMIN_USER_PASSWORD_AUTH'])
      expect(await refusedAs(signInWith({ USERNAME, PASSWORD: password }, flow))).toBe('InvalidParameterException');
  });
});

describe('whoever is signed in', () => {
  test('does not change who they are', async () => {
    const { access: AccessToken, email } = await somebody();
    const change = (Name: string, Value: string) =>
      cognito.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name, Value }] }));
    for (const name of ['email', 'email_verified', 'custom:accessId', 'custom:collaboratorId'])
      expect([name, await refusedAs(change(name, 'x'))]).toEqual([name, 'NotAuthorizedException']);
    const taken = new DeleteUserAttributesCommand({ AccessToken, UserAttributeNames: ['email'] });
    expect(await refusedAs(cognito.send(taken))).toBe('NotAuthorizedException');
    expect(await refusedAs(change('locale', 'fr'))).toBeUndefined();
    const { UserAttributes } = await cognito.send(new GetUserCommand({ AccessToken }));
    expect(UserAttributes).toContainEqual({ Name: 'email', Value: email });
  });

  test('changes the password, knowing the old one', async () => {
    const { access: AccessToken, email } = await somebody();
    const change = (PreviousPassword: string, ProposedPassword: string) =>
      refusedAs(cognito.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword })));
    expect(await change('Wrong-horse-2026', 'Better-horse-2026')).toBe('NotAuthorizedException');
    expect(await change(password, 'short')).toBe('InvalidPasswordException');
    expect(await change(password, 'Better-horse-2026')).toBeUndefined();
    expect((await tokensOf(email, 'Better-horse-2026')).access).not.toBe('');
  });

  test('does nothing any more with a token that was revoked, made up or meant for something else', async () => {
    const { access, id, sub } = await somebody();
    const getWith = (AccessToken: string) => refusedAs(cognito.send(new GetUserCommand({ AccessToken })));
    expect(await getWith(access)).toBeUndefined();
    expect(await getWith(id)).toBe('NotAuthorizedException');
    expect(await getWith(`${access.slice(0, -8)}AAAAAAAA`)).toBe('NotAuthorizedException');
    await cognito.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: sub }));
    expect(await getWith(access)).toBe('NotAuthorizedException');
    expect(await refusedAs(cognito.send(new DeleteUserCommand({ AccessToken: access })))).toBe(
      'NotAuthorizedException',
    );
  });

  test('may delete themselves', async () => {
    const { access: AccessToken, email } = await somebody();
    await cognito.send(new DeleteUserCommand({ AccessToken }));
    expect(await refusedAs(tokensOf(email, password))).toBe('NotAuthorizedException');
    expect(await refusedAs(setPassword(email, password))).toBe('UserNotFoundException');
  });

  test('may enrol a second factor, which an administrator switches off', async () => {
    const { access: AccessToken, email: USERNAME, sub: Username } = await somebody();
    const off = { UserPoolId, Username, SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false } };
    const switchOff = () => cognito.send(new AdminSetUserMFAPreferenceCommand(off));
    expect(await refusedAs(switchOff())).toBe('InvalidParameterException');

    const { SecretCode = '' } = await cognito.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    await cognito.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: generate(SecretCode) }));
    const on = { Enabled: true, PreferredMfa: true };
    await cognito.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings: on }));

    const begun = await signInWith({ USERNAME, PASSWORD: password });
    expect([begun.ChallengeName, begun.AuthenticationResult]).toEqual(['SOFTWARE_TOKEN_MFA', undefined]);
    const answer = (code: string, Session = begun.Session) =>
      cognito.send(
        new RespondToAuthChallengeCommand({
          ...{ ClientId, ChallengeName: 'SOFTWARE_TOKEN_MFA', Session },
          ChallengeResponses: { USERNAME, SOFTWARE_TOKEN_MFA_CODE: code },
        }),
      );
    expect(await refusedAs(answer('000000'))).toBe('CodeMismatchException');
    expect(await refusedAs(answer(generate(SecretCode), 'x'.repeat(40)))).toBe('NotAuthorizedException');
    expect((await answer(generate(SecretCode))).AuthenticationResult?.AccessToken).toBeDefined();

    await switchOff();
    expect((await signInWith({ USERNAME, PASSWORD: password })).AuthenticationResult?.AccessToken).toBeDefined();
  });
});

describe('shapes of AWS’s own', () => {
  const long = `Aa1${'x'.repeat(254)}`;

  test('a password has at most 256 characters and no blank at an end', async () => {
    const { email } = await somebody();
    const fits = long.slice(0, 256);
    for (const refused of [long, ` ${password}`, `${password} `, `${password}\t`])
      expect(await refusedAs(setPassword(email, refused))).toBe('InvalidParameterException');
    expect(await refusedAs(setPassword(email, 'short'))).toBe('InvalidPasswordException');
    expect(await refusedAs(setPassword(email, fits))).toBeUndefined();
    expect((await tokensOf(email, fits)).access).not.toBe('');
    expect(await refusedAs(signInWith({ USERNAME: email, PASSWORD: long }))).toBe('InvalidParameterException');
  });

  test('a user name has at most 128 characters', async () => {
    const named = (length: number) => {
      const Username = newEmail().padStart(length, 'a');
      const attributes = [{ Name: 'email', Value: Username }];
      const made = { UserPoolId, Username, MessageAction: 'SUPPRESS' as const, UserAttributes: attributes };
      return refusedAs(cognito.send(new AdminCreateUserCommand(made)));
    };
    expect([await named(128), await named(129)]).toEqual([undefined, 'InvalidParameterException']);
  });
});
