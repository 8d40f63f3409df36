import { driftOf, isOverFor, type Drift, type OpenedSignIn, type OwedSignIn } from '../domain/sign-in-drift.ts';
import type { SignInService } from '../services/sign-ins.ts';

export interface SignInFollowsDeps {
  readonly signIns: Pick<SignInService, 'suspend' | 'resume' | 'close' | 'closeStray'>;
}

/**
 * L3: brings a sign-in after its owner: shut, let in again, or closed for good. C1: it goes before its address is free for
 * somebody else, at the addresses that they have left as well (L5). Without a `sub` none was ever noted down.
 */
export async function signInFollows({ signIns }: SignInFollowsDeps, owed: OwedSignIn): Promise<void> {
  const { status, sub } = owed;
  for (const email of owed.left) await signIns.closeStray({ ...owed, email });
  if (isOverFor(status)) return signIns.close(owed);
  if (sub !== undefined) await (status === 'suspended' ? signIns.suspend(sub) : signIns.resume(sub));
}

/** V21: how a sign-in is other than its owner says, by what the service that keeps it has now. */
export async function findDrift(
  { signIns }: { readonly signIns: Pick<SignInService, 'look' | 'find'> },
  owed: OpenedSignIn,
): Promise<Drift | undefined> {
  for (const email of owed.left) {
    const there = await signIns.find({ ...owed, email });
    if (there !== undefined && there !== owed.sub) return 'left-behind';
  }
  return driftOf(owed, await signIns.look(owed.sub));
}
