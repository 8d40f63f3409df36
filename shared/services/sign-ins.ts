import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  GroupExistsException,
  ResourceNotFoundException,
  UsernameExistsException,
  UserNotFoundException,
  type AttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import { groupOf } from '../domain/home.ts';
import { isOf, type NewSignIn, type Opening, type SignInThere } from '../domain/opening.ts';
import type { SignInFound, SignInHolder } from '../domain/sign-in-drift.ts';
import { SignInGone, SignInTaken } from './errors.ts';
import { answersSoon } from './patience.ts';
import { unusablePassword, userCalls } from './user-calls.ts';

/** A sign-in by its address, with the `sub` under which its holder is known; undefined: none was ever noted. */
type NotedSignIn = { readonly email: string; readonly sub: string | undefined } & SignInHolder;

/** The same of one whose address may be kept no more (G3). */
type ClosedSignIn = { readonly email: string | undefined; readonly sub: string | undefined } & SignInHolder;

const newClient = () => new CognitoIdentityProviderClient({ requestHandler: answersSoon });

/** Sign-ins in a Cognito user pool whose user name is the email address. */
export const signInService = (userPoolId: string, client = newClient()) => {
  const calls = userCalls(userPoolId, client);
  const whoIsAt = async (email: string): Promise<SignInThere | undefined> => {
    const user = await calls.find(email).catch((error: unknown) => {
      if (error instanceof SignInGone) return undefined;
      throw error;
    });
    return user && { sub: attribute(user.UserAttributes, 'sub'), holder: holderIn(user.UserAttributes) };
  };

  /** Puts a user into the group that says where they belong; the first one makes the group. */
  const join = async (sub: string, firmId: string, holder: SignInHolder): Promise<void> => {
    const GroupName = groupOf({ kind: 'accessId' in holder ? 'client' : 'collaborator', firmId });
    const add = () => client.send(new AdminAddUserToGroupCommand({ UserPoolId: userPoolId, Username: sub, GroupName }));
    try {
      await add();
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      await client.send(new CreateGroupCommand({ UserPoolId: userPoolId, GroupName })).catch((refusal: unknown) => {
        if (!(refusal instanceof GroupExistsException)) throw refusal;
      });
      await add();
    }
  };
  const open = async ({ email, firmId, ...holder }: NewSignIn): Promise<string> => {
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
      const sub = attribute(User?.Attributes, 'sub');
      await join(sub, firmId, holder);
      return sub;
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
    }
    const there = await whoIsAt(email);
    if (!isOf(there, holder)) throw new SignInTaken();
    await join(there.sub, firmId, holder);
    return there.sub;
  };

  const remove = async (Username: string): Promise<void> => {
    const target = { UserPoolId: userPoolId, Username };
    try {
      await client.send(new AdminUserGlobalSignOutCommand(target));
      await client.send(new AdminDeleteUserCommand(target));
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
    }
  };
  const closeStray = async ({ email, sub: noted, ...holder }: NotedSignIn): Promise<void> => {
    const there = await whoIsAt(email);
    if (isOf(there, holder) && there.sub !== noted) await remove(there.sub);
  };
  const exists = (sub: string): Promise<boolean> =>
    calls.find(sub).then(
      () => true,
      (error: unknown) => (error instanceof SignInGone ? false : Promise.reject(error as Error)),
    );
  /** Lets nobody in who knew the password, had a session or a second factor. */
  const shutOut = async (sub: string): Promise<void> => {
    await calls.setPassword(sub, unusablePassword());
    await calls.signOut(sub);
    // Switching off a factor that was never set up is refused.
    const { UserMFASettingList: factors = [] } = await calls.find(sub);
    if (factors.includes('SOFTWARE_TOKEN_MFA')) await calls.dropSecondFactor(sub);
  };
  return {
    /**
     * Opens the sign-in of an access or a collaborator, without a password, and gives its `sub`. Its tokens will name
     * the firm (`groupOf`). Opening it again gives the same one. V21: the attempt has been noted (`openNoted`).
     *
     * @throws SignInTaken
     */
    open: (opening: Opening): Promise<string> => open(opening),

    /**
     * Ends the sessions and closes the sign-in for good, and with it one that was opened just before nobody could note it
     * down, which stands by the address alone. One that is gone, or that is somebody else's, is closed.
     */
    close: async ({ email, ...of }: ClosedSignIn): Promise<void> => {
      if (of.sub !== undefined) await remove(of.sub);
      if (email !== undefined) await closeStray({ ...of, email });
    },

    /**
     * Closes a sign-in of this holder that is another than the one noted down: nobody will ever note it, for whoever
     * opened it came too late (L12).
     */
    closeStray: (of: NotedSignIn): Promise<void> => closeStray(of),

    /** The `sub` of the sign-in that an access or a collaborator has at an address; undefined when there is none of theirs. */
    find: async ({ email, ...holder }: { readonly email: string } & SignInHolder): Promise<string | undefined> => {
      const there = await whoIsAt(email);
      return isOf(there, holder) ? there.sub : undefined;
    },

    /** Whose sign-in is found by an address; undefined: there is none. */
    whoIsAt: (email: string): Promise<SignInThere | undefined> => whoIsAt(email),

    /**
     * L5: takes a sign-in over to another address, as if nobody had ever used it: from there on it is found by that address
     * alone. Then nobody knows the password, the sessions end and the second factor is off. Doing it again changes nothing more.
     *
     * @throws SignInGone; SignInTaken when somebody else has that address.
     */
    moveTo: async (sub: string, email: string): Promise<void> => {
      await calls.rename(sub, email);
      await shutOut(sub);
    },

    /** Has a sign-in found by its owner's address again, whoever changed that. One that is gone is found by none. @throws SignInTaken */
    rename: (sub: string, email: string): Promise<void> => unlessGone(() => calls.rename(sub, email)),

    /** Lets nobody in by a sign-in for the time being, and ends its sessions. One that is gone lets nobody in. */
    suspend: (sub: string): Promise<void> =>
      unlessGone(async () => {
        await calls.disable(sub);
        await calls.signOut(sub);
      }),

    /** Lets its owner in again. One that is gone is opened anew once its owner asks for a password (L12). */
    resume: (sub: string): Promise<void> => unlessGone(() => calls.enable(sub)),

    /** Sets the person's password for good. @throws PasswordRefused, SignInGone */
    setPassword: (sub: string, password: string): Promise<void> => calls.setPassword(sub, password),

    /**
     * Ends the sessions that a sign-in has: no refresh token of it is taken any more, and no access token by the service
     * itself. What the API makes of access tokens is the table's matter (V7). @throws SignInGone
     */
    signOut: (sub: string): Promise<void> => calls.signOut(sub),

    /** What has become of a sign-in. */
    look: (sub: string): Promise<SignInFound> =>
      calls.find(sub).then(
        ({ Enabled, UserAttributes }): SignInFound => ({
          is: Enabled === false ? 'disabled' : 'enabled',
          email: attribute(UserAttributes, 'email'),
        }),
        (error: unknown): SignInFound | Promise<never> =>
          error instanceof SignInGone ? { is: 'gone' } : Promise.reject(error as Error),
      ),

    /** Whether there is such a sign-in (still). */
    exists: (sub: string): Promise<boolean> => exists(sub),

    /**
     * L12: opens a sign-in anew, as if nobody had ever used it, and gives its `sub`: the one that it had, unless that is
     * gone. First the password is made unusable and the sessions end, so that nobody can enrol a second factor once they
     * are off. Doing it again changes nothing more.
     *
     * @throws SignInGone when its owner deletes it at the same time; SignInTaken.
     */
    reopen: async ({ sub: former, ...of }: Opening & { readonly sub: string }): Promise<string> => {
      const sub = (await exists(former)) ? former : await open(of);
      await shutOut(sub);
      return sub;
    },
  };
};
export type SignInService = ReturnType<typeof signInService>;

const unlessGone = (action: () => Promise<void>): Promise<void> =>
  action().catch((error: unknown) => {
    if (!(error instanceof SignInGone)) throw error;
  });

const markOf = (holder: SignInHolder) =>
  'accessId' in holder
    ? { Name: 'custom:accessId', Value: holder.accessId }
    : { Name: 'custom:collaboratorId', Value: holder.collaboratorId };

const holderIn = (attributes: readonly AttributeType[] | undefined): SignInHolder | undefined => {
  const accessId = attribute(attributes, markOf({ accessId: '' }).Name);
  const collaboratorId = attribute(attributes, markOf({ collaboratorId: '' }).Name);
  if (accessId !== '') return { accessId };
  return collaboratorId === '' ? undefined : { collaboratorId };
};

const attribute = (attributes: readonly AttributeType[] | undefined, name: string): string =>
  attributes?.find(({ Name }) => Name === name)?.Value ?? '';
