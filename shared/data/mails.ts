import * as z from 'zod';
import type { MailRequest } from '../domain/link.ts';
import { getItem, type Table } from './client.ts';
import { keys, secondsOf } from './table.ts';
import { passing } from './ttl.ts';
import { tryWrite, write } from './writes/commit.ts';
import { absent, atMost, exists, is, or } from './writes/conditions.ts';
import { declined, missing } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { put } from './writes/write.ts';

const MailRecord = z.object({
  state: z.enum(['intended', 'postponed', 'refused', 'sent']),
  messageId: z.string().nullish(),
});

/** Identifies one mail for good: to whom it goes, and which of theirs it is. Ids and codes alone, no address (G1). */
export interface MailId {
  /** The id of an access, or of a collaborator. */
  readonly personId: string;
  /** What it is and, after `#`, the matter it is about. */
  readonly mail: MailKind | `${MailKind}#${string}`;
}

/** What mails there are. */
export type MailKind =
  | 'asked'
  | 'invitation'
  | 'rights'
  | 'change'
  | 'former-address'
  | 'told-creator'
  | 'detached'
  | 'moved'
  | 'erased'
  | MailRequest['mail'];

/** How a mail has ended: the mail service took it, or refused it for good. */
export type MailEnd = 'sent' | 'refused';

/** What is known of a mail before it is sent: `unknown` when an earlier attempt broke off without an outcome. */
export type Attempt = 'first' | 'unknown' | MailEnd;

type Outcome = { readonly state: 'sent'; readonly messageId: string } | { readonly state: 'postponed' | 'refused' };

/** Intent and outcome of each mail: a mail whose outcome is known is never sent again. */
export const mailRepository = (table: Table) => ({
  /** Records the intent to send, and says what came before. */
  intend: async ({ personId, mail }: MailId, now: Date): Promise<Attempt> => {
    const key = keys.mail(personId, mail);
    const item = { ...key, ...passing('Mail', now), state: 'intended' };
    // G4: a record whose time is over is as none, whether or not it has gone.
    const isNew = or(absent(), is('state', 'postponed'), atMost('ttl', secondsOf(now)));
    if (await tryWrite(table, put(item).expect(isNew, declined))) return 'first';
    const record = await getItem(table, key, MailRecord, now);
    return record?.state === 'sent' || record?.state === 'refused' ? record.state : 'unknown';
  },

  /** Records the outcome: the mail service's message id, or that it did not take the mail, for now or for good. */
  outcome: async ({ personId, mail }: MailId, outcome: Outcome): Promise<void> => {
    const messageId = outcome.state === 'sent' ? outcome.messageId : null;
    await write(
      table,
      update(keys.mail(personId, mail)).set({ state: outcome.state, messageId }).expect(exists(), missing),
    );
  },
});
export type MailRepository = ReturnType<typeof mailRepository>;
