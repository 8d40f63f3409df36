import { expect, inject, vi } from 'vitest';
import * as z from 'zod';
import type { Outputs } from '../../../infra/local/outputs.ts';
import { soon } from './soon.ts';

const Store = z.object({
  emails: z.array(
    z.object({
      messageId: z.string(),
      at: z.number(),
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ text: z.string(), html: z.string() }),
      replyTo: z.array(z.string()),
      // RFC 3834: of every mail that any of the tests reads.
      headers: z.tuple([z.object({ name: z.literal('Auto-Submitted'), value: z.literal('auto-generated') })]),
    }),
  ),
});

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo: readonly string[];
}

/** What has been read of a mailbox since this worker began. It is everybody's, and grows: each mail is read about once. */
interface Read {
  /** In seconds, as the mailbox counts them: what came in the last of them may not be all yet. */
  until: number;
  readonly mails: Map<string, z.infer<typeof Store>['emails'][number]>;
}
const begun = Math.floor(Date.now() / 1000) - 1;
const readOf = new Map<string, Read>();

/** The mails that an address has got since this worker began, oldest first. */
export async function mailsTo(address: string, { Local }: Outputs = inject('host')): Promise<Mail[]> {
  const read = readOf.get(Local.MailboxUrl) ?? { until: begun, mails: new Map() };
  readOf.set(Local.MailboxUrl, read);
  const reply = await fetch(`${Local.MailboxUrl}/store?since=${String(read.until)}`);
  for (const mail of Store.parse(await reply.json()).emails) {
    read.mails.set(mail.messageId, mail);
    read.until = Math.max(read.until, mail.at);
  }
  return [...read.mails.values()]
    .filter(({ destination }) => destination.to.includes(address))
    .map(({ subject, body, replyTo }) => ({
      ...{ subject: plain(subject), text: plain(body.text) },
      ...{ html: body.html, replyTo },
    }));
}

/** With the spaces that people type: French sets its punctuation apart by others. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** The newest mail to an address whose subject or text mentions something, as soon as it is there. */
export const mailTo = (address: string, mentioning: string, host: Outputs = inject('host')): Promise<Mail> =>
  vi.waitFor(async () => {
    const mails = await mailsTo(address, host);
    const found = mails.findLast(({ subject, text }) => `${subject}\n${text}`.includes(mentioning));
    expect(found, `a mail to ${address} about “${mentioning}”`).toBeDefined();
    return found as Mail;
  }, soon);

/** The path of the link in a mail, which its text and its button must have in common. */
export function linkIn({ text, html }: Mail, host: Outputs = inject('host')): string {
  const { ApiUrl } = host.ClientAccess;
  const url = text.slice(text.indexOf(`${ApiUrl}/`)).split(/\s/)[0] ?? '';
  if (!url.startsWith(ApiUrl) || !html.includes(`href="${url}"`)) throw new Error(`No link in the mail: ${text}`);
  return url.slice(ApiUrl.length);
}
