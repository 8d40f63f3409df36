import type { AccessRepository } from '../../data/accesses.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { Reopened } from '../../data/reopenings.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { accessAt } from '../../domain/end-date.ts';
import { signInOwner, staffSignInOwner, type SignInOwner } from '../mail/letters.ts';
import { activeOf, type Owner, type ReopenCommand, type reopenSignIn } from './reopen-sign-in.ts';

export interface OwnerDeps {
  readonly accesses: Pick<AccessRepository, 'known'>;
  readonly firms: Pick<FirmRepository, 'collaborator'>;
  readonly signIns: Pick<SignInService, 'exists'>;
  readonly reopen: ReturnType<typeof reopenSignIn>;
  readonly now: () => Date;
}

/** Whoever holds a sign-in by that id, or held one: a client by their access, as it is at the time (L7), or a collaborator. */
async function ownerOf({ accesses, firms, now }: OwnerDeps, id: string): Promise<Owner | undefined> {
  const [access, collaborator] = await Promise.all([accesses.known(id), firms.collaborator(id)]);
  return access ? accessAt(access, now().toISOString()) : collaborator;
}

/** The same; undefined unless they are active. */
export const activeOwner = async (deps: OwnerDeps, id: string): Promise<Reopened | undefined> =>
  activeOf(await ownerOf(deps, id));

/** The same with a sign-in that there is: one that is gone is opened anew (L12). */
export async function ownerPresent(deps: OwnerDeps, ownerId: string, at: string): Promise<Reopened | undefined> {
  const owner = await activeOwner(deps, ownerId);
  if (!owner || (await deps.signIns.exists(owner.sub))) return owner;
  return ownerReopened(deps, { ownerId, at, lostSub: owner.sub });
}

/** The same with a sign-in that was opened anew. */
export const ownerReopened = (deps: OwnerDeps, command: ReopenCommand): Promise<Reopened | undefined> =>
  deps.reopen(() => ownerOf(deps, command.ownerId), command);

/** How mails name them. @throws an error for what is not active: nobody else is found here. */
export function addresseeOf(owner: Reopened): SignInOwner {
  const found = 'accessId' in owner ? signInOwner(owner) : staffSignInOwner(owner);
  if (!found) throw new Error('Only who is active has a sign-in.');
  return found;
}
