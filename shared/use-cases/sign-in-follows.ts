import { driftOf, type Drift, type OpenedSignIn, type OwedSignIn } from '../domain/sign-in-drift.ts';
import type { SignInService } from '../services/sign-ins.ts';

export interface SignInFollowsDeps {
  readonly signIns: Pick<SignInService, 'suspend' | 'resume' | 'close' | 'closeStray'>;
}

/**
 * L3: brings a sign-in after its owner: shut, let in again, or closed for good. C1: it goes before its address is free for
 * somebody else. Without a `sub` none was ever noted down.
 */
export async function signInFollows(deps: SignInFollowsDeps, owed: OwedSignIn): Promise<void> {
  const { signIns } = deps;
  const { status, sub } = owed;
  await closeLeft(deps, owed);
  if (status === 'revoked' || status === 'removed') return signIns.close(owed);
  if (sub !== undefined) await (status === 'suspended' ? signIns.suspend(sub) : signIns.resume(sub));
}

/**
 * L5, C1: closes what was opened at an address after its owner had left it, by whoever had read them before. Nobody notes it
 * down, and the address is free for somebody else. So whoever opens a sign-in does this where they came too late; and again
 * when they are repeated, for they may have broken off in between.
 */
export async function closeLeft(
  { signIns }: { readonly signIns: Pick<SignInService, 'closeStray'> },
  owed: OwedSignIn,
): Promise<void> {
  for (const email of owed.left) await signIns.closeStray({ ...owed, email });
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
