import type { AccessRepository } from '../../data/accesses.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { Reopened } from '../../data/reopenings.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { signInOwner, staffSignInOwner, type SignInOwner } from '../mail/letters.ts';
import type { ReopenCommand, reopenSignIn } from './reopen-sign-in.ts';

export interface OwnerDeps {
  readonly accesses: Pick<AccessRepository, 'known'>;
  readonly firms: Pick<FirmRepository, 'collaborator'>;
  readonly signIns: Pick<SignInService, 'exists'>;
  readonly reopen: ReturnType<typeof reopenSignIn>;
}

/** Whoever holds a sign-in by that id: a client by their access, or a collaborator; undefined unless they are active. */
export async function activeOwner({ accesses, firms }: OwnerDeps, id: string): Promise<Reopened | undefined> {
  const [access, collaborator] = await Promise.all([accesses.known(id), firms.collaborator(id)]);
  const owner = access ?? collaborator;
  return owner?.status === 'active' && owner.sub !== undefined ? { ...owner, sub: owner.sub } : undefined;
}

/** The same with a sign-in that there is: one that is gone is opened anew (L12). */
export async function ownerPresent(deps: OwnerDeps, ownerId: string, at: string): Promise<Reopened | undefined> {
  const owner = await activeOwner(deps, ownerId);
  if (!owner || (await deps.signIns.exists(owner.sub))) return owner;
  return ownerReopened(deps, { ownerId, at, lostSub: owner.sub });
}

/** The same with a sign-in that was opened anew. */
export const ownerReopened = (
  deps: OwnerDeps,
  { ownerId, ...request }: ReopenCommand & { readonly ownerId: string },
): Promise<Reopened | undefined> => deps.reopen(() => activeOwner(deps, ownerId), request);

/** How mails name them. @throws an error for what is not active: nobody else is found here. */
export function addresseeOf(owner: Reopened): SignInOwner {
  const found = 'accessId' in owner ? signInOwner(owner) : staffSignInOwner(owner);
  if (!found) throw new Error('Only who is active has a sign-in.');
  return found;
}
