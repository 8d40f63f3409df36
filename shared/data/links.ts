import * as z from 'zod';
import type { Deed } from '../domain/audit-entry.ts';
import { DomainError } from '../domain/error.ts';
import { Link, SignInState, type MailRequest } from '../domain/link.ts';
import { getItem, type Table } from './client.ts';
import { loadOwner, ownerNote } from './sign-in-owners.ts';
import { noteWrites } from './record.ts';
import { endSessions } from './people.ts';
import { keys } from './table.ts';
import { passing } from './ttl.ts';
import { commit, tryCommit, tryWrite } from './writes/commit.ts';
import { absent, and, atMost, exists, is, or, type Condition } from './writes/conditions.ts';
import { mailRequestWrite } from './writes/mail-requests.ts';
import { declined, missing } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { check, put } from './writes/write.ts';

const StoredSignIn = SignInState.extend({ type: z.literal('SignIn') });
type PasswordLink = Link & { readonly sub: string };

/** Links in mails (V8), and the mails that were asked for through them. */
export const linkRepository = (table: Table) => ({
  /** A link, for as long as it is kept (G4). */
  link: (hash: string, now: Date): Promise<Link | undefined> => getItem(table, keys.link(hash), Link, now),

  /** Keeps a link for a year, before the mail that holds it goes. Keeping it again changes nothing. */
  save: async (link: Link): Promise<void> => {
    const item = { ...keys.link(link.hash), ...passing('Link', link.createdAt), ...link };
    // Nobody else has the token of that hash: the SDK itself sent this twice, since the first reply got lost.
    await tryWrite(table, put(item).ifNew(declined));
  },

  /**
   * Takes the person's sign-in, for one choice of a password at a time: false while somebody chooses one by whatever
   * link, or when the link has been used or overtaken (V7, L12).
   */
  lease: ({ hash, sub, createdAt }: PasswordLink, now: string, until: string): Promise<boolean> =>
    tryCommit(table, [
      check(keys.link(hash)).expect(and(exists(), absent('usedAt')), declined),
      update(keys.signIn(sub))
        .set({ type: 'SignIn', leasedUntil: until })
        .expect(nobodyChooses(now), declined)
        .expect(noneSince(createdAt), declined),
    ]),

  /** Gives the sign-in back, as long as it is one's own to give. */
  release: async ({ sub }: PasswordLink, until: string): Promise<void> => {
    await tryWrite(table, update(keys.signIn(sub)).remove('leasedUntil').expect(is('leasedUntil', until), declined));
  },

  /**
   * Marks the link used and the password chosen: every earlier link of that person is spent with it, and every session
   * over (V7). @throws Conflict when the lease is no longer one's own, or something of its owner was noted meanwhile.
   */
  use: async (link: PasswordLink, { at, until, deed }: { at: string; until: string; deed: Deed }): Promise<void> => {
    const owner = await loadOwner(table, link.ownerId);
    if (!owner) throw new DomainError('not-found');
    await commit(table, [
      update(keys.link(link.hash))
        .set({ usedAt: at })
        .expect(and(exists(), absent('usedAt'))),
      update(keys.signIn(link.sub)).set({ passwordSetAt: at }).remove('leasedUntil').expect(is('leasedUntil', until)),
      endSessions(link.sub, at).expect(exists(), missing),
      ...noteWrites(
        ownerNote(owner, { ...deed, by: { kind: owner.kind, id: link.ownerId } }),
        // L9: by whatever link, an invitation has served its purpose.
        owner.kind === 'access' ? { acceptedAt: at } : {},
      ),
    ]);
  },

  /** What became of the password of a sign-in, and of the links to it. */
  signIn: async (sub: string): Promise<SignInState> => (await getItem(table, keys.signIn(sub), StoredSignIn)) ?? {},

  /** When the person last chose a password; undefined if never. */
  passwordSetAt: async (sub: string): Promise<string | undefined> =>
    (await getItem(table, keys.signIn(sub), StoredSignIn))?.passwordSetAt,

  /** L12: notes that a sign-in is gone; false when that was known. */
  noteLost: (sub: string, at: string): Promise<boolean> =>
    tryWrite(table, update(keys.signIn(sub)).set({ type: 'SignIn', lostAt: at }).expect(absent('lostAt'), declined)),

  /** Asks for a mail; the stream sends it. A request with the same id within its life is the same request. */
  requestMail: async (request: MailRequest): Promise<void> => {
    await tryWrite(table, mailRequestWrite(request));
  },

  /**
   * Notes that nothing is to be sent any more for this request, and forgets the address that it came with. Noting it again
   * changes nothing.
   */
  mailSent: async (mailRequestId: string): Promise<void> => {
    const noting = update(keys.mailRequest(mailRequestId)).remove('gsi2pk', 'gsi2sk', 'emailKey');
    await tryWrite(table, noting.expect(exists('gsi2pk'), declined));
  },
});
export type LinkRepository = ReturnType<typeof linkRepository>;

/** Nobody is choosing a password at this moment. */
export const nobodyChooses = (now: string): Condition => or(absent('leasedUntil'), atMost('leasedUntil', now));

/** Neither has a password been chosen since, nor the sign-in been opened anew. */
const noneSince = (createdAt: string): Condition =>
  and(
    or(absent('passwordSetAt'), atMost('passwordSetAt', createdAt)),
    or(absent('voidedAt'), atMost('voidedAt', createdAt)),
  );
