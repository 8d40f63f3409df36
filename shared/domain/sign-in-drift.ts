import * as z from 'zod';
import type { Access, AccessStatus } from './access.ts';
import type { PersonDetails } from './card.ts';
import { emailKeyOf } from './email.ts';
import type { Collaborator, CollaboratorStatus } from './people.ts';

/** Whose a sign-in is, for good: an access's or a collaborator's. The user carries it as a custom attribute. */
export type SignInHolder = { readonly accessId: string } | { readonly collaboratorId: string };

/** A sign-in as the table says that it is to be. */
export type OwedSignIn = SignInHolder & {
  readonly status: AccessStatus | CollaboratorStatus;
  /** Undefined: none was ever noted. */
  readonly sub: string | undefined;
  /** The address by which its owner signs in, in the form that is compared; undefined where none is kept any more (G3). */
  readonly email: string | undefined;
  /** L5: whether it goes over to that address just now. */
  readonly isMoving: boolean;
  /** L5: the addresses that its owner has left: none of theirs is to be found there. */
  readonly left: readonly string[];
};

type OwingAccess = Pick<Access, 'accessId' | 'status' | 'sub' | 'formerCard'>;

/** L3: what an access owes its person, who is known by what is kept of them, at whichever addresses they were before (L5). */
export const owedToAccess = (
  { accessId, status, sub, formerCard }: OwingAccess,
  person: Pick<PersonDetails, 'email'> | undefined,
  left: readonly string[],
): OwedSignIn => ({
  ...{ accessId, status, sub, isMoving: formerCard !== undefined, left },
  email: person && emailKeyOf(person.email),
});

/** What one of the staff has, as long as they are there. */
export const owedToStaff = ({ collaboratorId, status, sub, email }: Collaborator): OwedSignIn => ({
  ...{ collaboratorId, status, sub, isMoving: false, left: [] },
  email: emailKeyOf(email),
});

/** C1: whether whoever is so has left their address, or is to leave it: no sign-in is theirs any more. */
export const isOverFor = (status: OwedSignIn['status']): boolean => status === 'revoked' || status === 'removed';

/** What became of a sign-in at the service that keeps it, and by which address it is found there. */
export type SignInFound = { readonly is: 'gone' } | { readonly is: 'enabled' | 'disabled'; readonly email: string };

/** One that can be looked at: what has not been opened whole is the matter of what opens it. */
export type OpenedSignIn = OwedSignIn & { readonly sub: string };
export const isOpenedWhole = (owed: OwedSignIn): owed is OpenedSignIn =>
  owed.sub !== undefined && ['active', 'suspended', 'revoked', 'removed'].includes(owed.status);

/** V21: how a sign-in is other than its owner says. */
export const Drift = z.enum([
  'there-though-revoked',
  'there-though-removed',
  'enabled-though-suspended',
  'disabled-though-active',
  'at-another-address',
  'left-behind',
  'gone-though-active',
]);
export type Drift = z.infer<typeof Drift>;

/** L12: what its owner, or somebody in their name, has to have done: a sign-in that is gone is opened anew for who wants it. */
export const isLost = (drift: Drift): boolean => drift === 'gone-though-active';

/** L3: how a sign-in is other than its owner says. One that is gone lets nobody in, as who is suspended or left is to have it. */
export function driftOf({ status, email, isMoving }: OwedSignIn, found: SignInFound): Drift | undefined {
  if (found.is === 'gone') return status === 'active' ? 'gone-though-active' : undefined;
  if (status === 'revoked' || status === 'removed') return `there-though-${status}`;
  if (status === 'suspended' && found.is === 'enabled') return 'enabled-though-suspended';
  if (status === 'active' && found.is === 'disabled') return 'disabled-though-active';
  const isElsewhere = email !== undefined && !isMoving && found.email.toLowerCase() !== email;
  return isElsewhere ? 'at-another-address' : undefined;
}
