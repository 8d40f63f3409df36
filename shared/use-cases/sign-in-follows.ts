import type { OwedSignIn } from '../domain/sign-in-drift.ts';
import type { SignInService } from '../services/sign-ins.ts';

export interface SignInFollowsDeps {
  readonly signIns: Pick<SignInService, 'suspend' | 'resume' | 'close'>;
}

/**
 * L3: brings a sign-in after its owner: shut, let in again, or closed for good. C1: it goes before its address is free for
 * somebody else. Without a `sub` none was ever noted down.
 */
export async function signInFollows({ signIns }: SignInFollowsDeps, owed: OwedSignIn): Promise<void> {
  const { status, sub } = owed;
  if (status === 'revoked' || status === 'removed') return signIns.close(owed);
  if (sub !== undefined) await (status === 'suspended' ? signIns.suspend(sub) : signIns.resume(sub));
}
