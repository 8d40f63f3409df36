import * as z from 'zod';
import { Instant } from './vocabulary.ts';

/** V19: what becomes of a mail, in the order in which more is known of it. */
const mailStates = ['intended', 'postponed', 'refused', 'sent', 'delivered', 'bounced', 'complained'] as const;
export const MailState = z.enum(mailStates);
export type MailState = z.infer<typeof MailState>;

/** V19: what is told of a mail that the mail service took: that it arrived, came back for good, or was called spam. */
export const Delivery = MailState.extract(['delivered', 'bounced', 'complained']);
export type Delivery = z.infer<typeof Delivery>;

/** V19: the states after which one may be told: what is known of a mail never becomes less. */
export const lessThan = (state: MailState): readonly MailState[] => mailStates.slice(0, mailStates.indexOf(state));

/** Whether the mail service took the mail, whatever became of it then. */
export const isTaken = (state: MailState): boolean => state === 'sent' || Delivery.safeParse(state).success;

/** V19: what is known of whether mails reach somebody; each is noted by whoever learns of it, and no version guards it. */
export const Reachability = z.object({
  /** When a mail to them came back for good, or was called spam, the last time. */
  bouncedAt: Instant.optional(),
  /** Mails from before say nothing any more: they went to another address, or are sent anew. */
  mailsFrom: Instant.optional(),
});
export type Reachability = z.infer<typeof Reachability>;

/** V19: a mail request that tells the creator of an access that its invitation did not arrive. */
export const InvitationUndelivered = z.object({
  mail: z.literal('invitation-undelivered'),
  mailRequestId: z.string(),
  at: Instant,
  firmId: z.string(),
  accessId: z.string(),
});
export type InvitationUndelivered = z.infer<typeof InvitationUndelivered>;

/** V19: a mail request that tells the firm's administrators of a validator whom mails do not reach. */
export const ValidatorUnreachable = z.object({
  mail: z.literal('validator-unreachable'),
  mailRequestId: z.string(),
  at: Instant,
  firmId: z.string(),
  collaboratorId: z.string(),
});
export type ValidatorUnreachable = z.infer<typeof ValidatorUnreachable>;

/** V19: whether mails do not reach them, as far as is known. */
export const isUnreachable = ({ bouncedAt }: Pick<Reachability, 'bouncedAt'>): boolean => bouncedAt !== undefined;
