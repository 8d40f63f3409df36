import * as z from 'zod';
import { isTaken, lessThan, MailState, type Delivery } from '../domain/delivery.ts';
import type { MailRequest } from '../domain/link.ts';
import { getItem, type Table } from './client.ts';
import { keys, secondsOf } from './table.ts';
import { passing } from './ttl.ts';
import { tryWrite } from './writes/commit.ts';
import { absent, atMost, exists, is, or } from './writes/conditions.ts';
import { declined, missing } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { put } from './writes/write.ts';

const MailRecord = z.object({
  state: MailState,
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
  | `asked-${number}`
  | 'invitation'
  | 'rights'
  | 'change'
  | 'former-address'
  | `sent-back-${number}`
  | `told-${number}`
  | `left-sent-back-${number}`
  | `left-told-${number}`
  | 'detached'
  | 'moved'
  | 'erased'
  | 'digest'
  | MailRequest['mail'];

/** How a mail has ended: the mail service took it, or refused it for good. */
export type MailEnd = 'sent' | 'refused';

/** What is known of a mail before it is sent: `unknown` when an earlier attempt broke off without an outcome. */
export type Attempt = 'first' | 'unknown' | MailEnd;

type Outcome = { readonly state: 'sent'; readonly messageId: string } | { readonly state: 'postponed' | 'refused' };

type Delivered = { readonly state: Delivery; readonly messageId: string };

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
    if (record?.state === 'refused') return 'refused';
    return record && isTaken(record.state) ? 'sent' : 'unknown';
  },

  /**
   * Records the outcome: the mail service's message id, or that it did not take the mail, for now or for good. Where more is
   * known by then, that stays (V19), with the id that came with it.
   */
  outcome: async ({ personId, mail }: MailId, outcome: Outcome): Promise<void> => {
    const messageId = outcome.state === 'sent' ? outcome.messageId : null;
    const item = update(keys.mail(personId, mail)).set({ state: outcome.state, messageId });
    await tryWrite(table, item.expect(exists(), missing).expect(isOneOf(beforeOutcome), declined));
  },

  /**
   * V19: notes what became of a mail that was taken, by its message id, which may not be noted yet, or never was; what is known
   * already is never made less.
   */
  delivery: async ({ personId, mail }: MailId, { state, messageId }: Delivered): Promise<void> => {
    const item = update(keys.mail(personId, mail)).set({ state, messageId });
    await tryWrite(table, item.expect(exists(), declined).expect(isOneOf(lessThan(state)), declined));
  },

  /** V19: notes that a mail came back for now; it tells no more than that. */
  transientBounce: async ({ personId, mail }: MailId, at: string): Promise<void> => {
    await tryWrite(table, update(keys.mail(personId, mail)).set({ transientAt: at }).expect(exists(), declined));
  },
});
export type MailRepository = ReturnType<typeof mailRepository>;

const beforeOutcome: readonly MailState[] = ['intended', 'postponed'];
const isOneOf = (states: readonly MailState[]) => or(...states.map((state) => is('state', state)));
