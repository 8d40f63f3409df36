import * as z from 'zod';
import type { AuditEntry } from '../domain/audit.ts';
import { Link, type MailRequest } from '../domain/link.ts';
import { Instant } from '../domain/vocabulary.ts';
import { auditWrite } from './audit.ts';
import { getItem, type Table } from './client.ts';
import { keys, secondsOf } from './table.ts';
import { commit, tryWrite, write } from './writes/commit.ts';
import { absent, and, atMost, exists, or } from './writes/conditions.ts';
import { mailRequestWrite } from './writes/mail-requests.ts';
import { declined, missing } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { put } from './writes/write.ts';

const year = 365 * 24 * 3600;
const SignIn = z.object({ passwordSetAt: Instant });

/** Links in mails (V8), and the mails that were asked for through them. */
export const linkRepository = (table: Table) => ({
  link: (hash: string): Promise<Link | undefined> => getItem(table, keys.link(hash), Link),

  /** Keeps a link for a year, before the mail that holds it goes. Keeping it again changes nothing. */
  save: async (link: Link): Promise<void> => {
    const item = { ...keys.link(link.hash), type: 'Link', ...link, ttl: secondsOf(link.createdAt) + year };
    // Nobody else has the token of that hash: the SDK itself sent this twice, since the first reply got lost.
    await tryWrite(table, put(item).ifNew(declined));
  },

  /** Takes the link for one use at a time: false while somebody else uses it, or when it has been used. */
  lease: (hash: string, now: string, until: string): Promise<boolean> => {
    const free = or(absent('leasedUntil'), atMost('leasedUntil', now));
    const lease = update(keys.link(hash)).set({ leasedUntil: until });
    return tryWrite(table, lease.expect(and(exists(), absent('usedAt'), free), declined));
  },

  /** Gives the link back unused. */
  release: (hash: string): Promise<void> =>
    write(table, update(keys.link(hash)).remove('leasedUntil').expect(exists(), missing)),

  /** Marks the link used and the password chosen: every earlier link of that person is spent with it. */
  use: (link: Link & { sub: string }, at: string, audit: AuditEntry): Promise<void> =>
    commit(table, [
      update(keys.link(link.hash))
        .set({ usedAt: at })
        .remove('leasedUntil')
        .expect(and(exists(), absent('usedAt'))),
      put({ ...keys.signIn(link.sub), type: 'SignIn', passwordSetAt: at }),
      auditWrite(keys.person(link.sub), audit),
    ]),

  /** When the person last chose a password; undefined if never. */
  passwordSetAt: async (sub: string): Promise<string | undefined> =>
    (await getItem(table, keys.signIn(sub), SignIn))?.passwordSetAt,

  /** Asks for a mail; the stream sends it. A request with the same id within its life is the same request. */
  requestMail: async (request: MailRequest, lifeSeconds: number): Promise<void> => {
    await tryWrite(table, mailRequestWrite(request, lifeSeconds));
  },

  /** Notes that nothing is to be sent any more for this request. Noting it again changes nothing. */
  mailSent: async (mailRequestId: string): Promise<void> => {
    const noting = update(keys.mailRequest(mailRequestId)).remove('gsi2pk', 'gsi2sk');
    await tryWrite(table, noting.expect(exists('gsi2pk'), declined));
  },
});
export type LinkRepository = ReturnType<typeof linkRepository>;
