import * as z from 'zod';
import type { Access } from './access.ts';
import type { Reachability } from './delivery.ts';
import { accessAt } from './end-date.ts';
import { DomainError } from './error.ts';
import { linkExpiry } from './link.ts';
import type { Usage } from './usage.ts';

/** L9: how far the invitation of an access has come. */
export const InvitationState = z.enum(['none', 'sent', 'accepted', 'lapsed', 'bounced']);
export type InvitationState = z.infer<typeof InvitationState>;

/** Its state, and since when it is so; null of none. */
export interface Invitation {
  readonly state: InvitationState;
  readonly at: string | null;
}

/** L9: one that is not used lapses with the link in it, whether or not anything has run; one that came back is `bounced` (V19). */
export function invitationOf({ invitedAt, acceptedAt, bouncedAt }: Usage & Reachability, now: Date): Invitation {
  if (acceptedAt !== undefined) return { state: 'accepted', at: acceptedAt };
  if (bouncedAt !== undefined) return { state: 'bounced', at: bouncedAt };
  if (invitedAt === undefined) return { state: 'none', at: null };
  const lapses = linkExpiry('invitation', new Date(invitedAt));
  return lapses <= now ? { state: 'lapsed', at: lapses.toISOString() } : { state: 'sent', at: invitedAt };
}

/** L9: the states in which an invitation can be sent once more. */
const invitableStates: readonly InvitationState[] = InvitationState.exclude(['accepted']).options;

/** L9, L7: @throws `wrong-status` unless the person of an access can be invited once more. */
export function requireInvitable(access: Pick<Access, 'status' | 'endsAt'> & Usage & Reachability, now: Date): void {
  const { status } = accessAt(access, now.toISOString());
  if (status !== 'active')
    throw new DomainError('wrong-status', { extensions: { current: status, allowed: ['active'] } });
  const { state: current } = invitationOf(access, now);
  if (!invitableStates.includes(current))
    throw new DomainError('wrong-status', { extensions: { current, allowed: invitableStates } });
}
