import { SESv2Client } from '@aws-sdk/client-sesv2';
import { mailer } from '../../../shared/services/mailer.ts';
import type { SmokeDeployment } from './deployment.ts';
import type { Check } from './check.ts';

/** SES's mailbox simulator: takes everything, counts neither as a bounce nor against the account's reputation. */
export const mailboxSimulator = 'success@simulator.amazonses.com';

/** Whether a mail is taken, as the functions send theirs. */
export function mailChecks({ senderAddress, configurationSet, optionsOf }: SmokeDeployment): readonly Check[] {
  const send = mailer({ sender: senderAddress, configurationSet }, new SESv2Client(optionsOf('mailboxUrl')));
  const text = 'Smoke test of a deployment.';
  return [
    {
      tries: `a mail from ${senderAddress} to ${mailboxSimulator} is taken`,
      run: async () => {
        const letter = {
          to: mailboxSimulator,
          fromName: 'Smoke test',
          replyTo: undefined,
          subject: 'Smoke test',
          text,
        };
        const messageId = await send({ ...letter, html: `<p>${text}</p>` });
        if (messageId === '') throw new Error('the answer has no message id');
      },
    },
  ];
}
