import type { MailId, MailRepository } from '../../data/mails.ts';
import type { Letter, SendMail } from '../../services/mailer.ts';
import { MailRefused } from '../../services/errors.ts';

export interface SendOnceDeps {
  readonly mails: MailRepository;
  readonly send: SendMail;
  readonly now: () => Date;
  /** Counts a mail that may have gone twice. */
  readonly countPossibleDuplicate: () => void;
}

/**
 * Sends one mail, at most once as far as can be known: intent before, outcome after. Where an earlier attempt broke off
 * between the mail service's acceptance and our record, it is sent once more and counted.
 *
 * @throws MailRefused when the mail service said no; any other error leaves the outcome unknown.
 */
export const sendOnce =
  ({ mails, send, now, countPossibleDuplicate }: SendOnceDeps) =>
  async (id: MailId, compose: () => Promise<Letter>): Promise<void> => {
    const attempt = await mails.intend(id, now());
    if (attempt === 'sent') return;
    if (attempt === 'unknown') countPossibleDuplicate();
    const letter = await compose();
    try {
      const messageId = await send(letter);
      await mails.outcome(id, { state: 'sent', messageId });
    } catch (error) {
      if (error instanceof MailRefused) await mails.outcome(id, { state: 'refused' });
      throw error;
    }
  };
export type SendOnce = ReturnType<typeof sendOnce>;
