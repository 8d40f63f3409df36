import { SendEmailCommand, SESv2Client, SESv2ServiceException, TooManyRequestsException } from '@aws-sdk/client-sesv2';
import pRetry, { type Options as RetryOptions } from 'p-retry';
import { unlinked } from '../domain/unlinked.ts';
import type { Mail } from '../email/models.ts';
import { MailPostponed, MailRefused } from './errors.ts';
import { tagsOf, type Tagged } from './mail-tags.ts';

/** A mail ready to go. */
export interface Letter extends Mail {
  readonly to: string;
  /** The name that the mail shows as its sender. */
  readonly fromName: string;
  /** Where answers go; undefined: nowhere, as the sender's address takes none. */
  readonly replyTo: string | undefined;
}

/** A few seconds at most: whoever sends counts on it (`paced`). */
const whenThrottled: RetryOptions = {
  ...{ retries: Number.POSITIVE_INFINITY, maxRetryTime: 5000, minTimeout: 250, maxTimeout: 1500, randomize: true },
  shouldRetry: ({ error }) => error instanceof TooManyRequestsException,
};
/** What SES says of a mail or an address that it will never take; the last ones are not in the SDK's model. */
const final = ['MessageRejected', 'BadRequestException', 'InvalidParameterValue', 'ValidationException'];

/** V7, RFC 3834: nobody's own words, so that no program answers it, such as one that says somebody is away. */
const byProgram = [{ Name: 'Auto-Submitted', Value: 'auto-generated' }] as const;

/**
 * Sends through Amazon SES (https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html). A mail whose
 * reply got lost may have gone: the client does not send it again by itself, `sendOnce` does, and counts it. A call that
 * SES throttles is tried again for a few seconds. The mail carries which one it is, for what is told of it later (V19).
 *
 * @throws MailRefused, MailPostponed; whatever else it throws leaves open whether the mail was taken.
 */
export const mailer =
  (
    { sender, configurationSet }: { readonly sender: string; readonly configurationSet: string },
    client = new SESv2Client({ maxAttempts: 1 }),
  ) =>
  async ({ to, fromName, replyTo, subject, html, text }: Letter, id?: Tagged): Promise<string> => {
    const content = (data: string) => ({ Data: data, Charset: 'UTF-8' });
    const command = new SendEmailCommand({
      FromEmailAddress: `${encodedWords(unlinked(fromName))} <${sender}>`,
      Destination: { ToAddresses: [to] },
      ...(replyTo !== undefined && { ReplyToAddresses: [replyTo] }),
      ConfigurationSetName: configurationSet,
      ...(id && { EmailTags: tagsOf(id) }),
      Content: {
        Simple: {
          Subject: content(subject),
          Body: { Html: content(html), Text: content(text) },
          Headers: [...byProgram],
        },
      },
    });
    try {
      const { MessageId = '' } = await pRetry(() => client.send(command), whenThrottled);
      return MessageId;
    } catch (error) {
      throw told(error);
    }
  };
export type SendMail = ReturnType<typeof mailer>;

/** What a failure tells of the mail: only with an answer below 500 is it known not to have been taken. */
function told(error: unknown): unknown {
  if (!(error instanceof SESv2ServiceException) || (error.$metadata.httpStatusCode ?? 500) >= 500) return error;
  return final.includes(error.name) ? new MailRefused(error) : new MailPostponed(error);
}

/**
 * Writes a display name as RFC 2047 encoded words of at most 75 characters each; SES takes ASCII alone. By hand, since
 * libmime's would add 0.8 MB of character sets to bundles of 0.5 MB; its decoder holds this one in tests.
 */
export function encodedWords(name: string): string {
  const chunks: string[] = [];
  for (const character of name.replace(/[\p{Cc}]/gu, ' ')) {
    const last = chunks.at(-1);
    if (last !== undefined && Buffer.byteLength(last + character) <= 45) chunks[chunks.length - 1] = last + character;
    else chunks.push(character);
  }
  return chunks.map((chunk) => `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`).join(' ');
}
