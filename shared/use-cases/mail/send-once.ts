import type { MailEnd, MailId, MailRepository } from '../../data/mails.ts';
import type { Letter, SendMail } from '../../services/mailer.ts';
import { MailPostponed, MailRefused } from '../../services/errors.ts';

export interface SendOnceDeps {
  readonly mails: MailRepository;
  readonly send: SendMail;
  readonly now: () => Date;
  /** Counts a mail that may have gone twice. */
  readonly countPossibleDuplicate: () => void;
  /** Counts a mail that was refused for good. */
  readonly countRefused: (refusal: MailRefused) => void;
}

/**
 * Sends one mail, at most once as far as can be known: intent before, outcome after. Where an earlier attempt broke off
 * between the mail service's acceptance and our record, it is sent once more and counted. A mail that is refused for
 * good is counted and done (V7): nothing waits for it, and it is never tried again.
 *
 * @throws MailPostponed when the mail service does not take it now; any other error leaves the outcome unknown.
 */
export const sendOnce =
  ({ mails, send, now, countPossibleDuplicate, countRefused }: SendOnceDeps) =>
  async (id: MailId, compose: () => Promise<Letter>): Promise<MailEnd> => {
    const attempt = await mails.intend(id, now());
    if (attempt === 'sent' || attempt === 'refused') return attempt;
    if (attempt === 'unknown') countPossibleDuplicate();
    const letter = await compose();
    try {
      const messageId = await send(letter, id);
      await mails.outcome(id, { state: 'sent', messageId });
      return 'sent';
    } catch (error) {
      if (error instanceof MailPostponed) await mails.outcome(id, { state: 'postponed' });
      if (!(error instanceof MailRefused)) throw error;
      await mails.outcome(id, { state: 'refused' });
      countRefused(error);
      return 'refused';
    }
  };
export type SendOnce = ReturnType<typeof sendOnce>;
