import { dayOf } from './day.ts';
import type { Usage } from './usage.ts';

/** L10: after so long without a password an active access counts as never activated. */
const activationMs = 14 * 86_400_000;

interface Used extends Usage {
  readonly status: string;
  readonly createdAt: string;
  readonly activatedAt?: string | undefined;
}

/** L10: whether an access has been active for two weeks, and nobody has ever signed in by it or could. */
export const isNeverActivated = (
  { status, createdAt, activatedAt = createdAt, acceptedAt, lastSignInOn }: Used,
  now: Date,
): boolean =>
  status === 'active' &&
  acceptedAt === undefined &&
  lastSignInOn === undefined &&
  Date.parse(activatedAt) + activationMs <= now.getTime();

/** L10: whether nobody has signed in from a day on; of whom nobody ever did, whether it was asked for before that day. */
export const isUnusedSince = ({ lastSignInOn, createdAt }: Used, day: string): boolean =>
  (lastSignInOn ?? dayOf(new Date(createdAt))) < day;
