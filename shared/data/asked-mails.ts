import { AskedMails } from '../domain/asked-mail.ts';
import { getItem, type Table } from './client.ts';
import { keys } from './table.ts';
import { passing } from './ttl.ts';
import { write } from './writes/commit.ts';
import { is } from './writes/conditions.ts';
import { update } from './writes/update.ts';
import type { Write } from './writes/write.ts';

/** What is to be kept of somebody's asked mails in the place of what was read. */
export interface AskedCount {
  /** The id of an access, or of a collaborator. */
  readonly personId: string;
  readonly before: AskedMails | undefined;
  readonly counted: AskedMails;
}

/** V18: the mails to one person that were asked for. */
export const askedMailRepository = (table: Table) => ({
  askedMails: (personId: string): Promise<AskedMails | undefined> => getItem(table, keys.asked(personId), AskedMails),

  /** Keeps what was counted. @throws `stale-write` when another one was counted meanwhile. */
  keep: (count: AskedCount): Promise<void> => write(table, askedWrite(count)),
});
export type AskedMailRepository = ReturnType<typeof askedMailRepository>;

/** Counts a mail in the transaction that asks for it. */
export function askedWrite({ personId, before, counted: { mails, version } }: AskedCount): Write {
  const last = mails.at(-1)?.at ?? new Date(0);
  return update(keys.asked(personId))
    .set({ ...passing('AskedMails', last), mails, version })
    .expect(is('version', before?.version));
}
