import * as z from 'zod';
import { Instant } from './vocabulary.ts';

/** What is known of how an access is used; each is noted by whoever learns of it, and no version guards it. */
export const Usage = z.object({
  /** L9: when its person was invited, the last time; none since a sign-in that was opened anew has been. */
  invitedAt: Instant.optional(),
  /** L9: when they chose the password that there is. */
  acceptedAt: Instant.optional(),
  /** L10: the day of their last sign-in, in Paris. */
  lastSignInOn: z.iso.date().optional(),
});
export type Usage = z.infer<typeof Usage>;
