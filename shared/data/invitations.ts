import type { Deed } from '../domain/audit-entry.ts';
import type { MailRequest } from '../domain/link.ts';
import { askedWrite, type AskedCount } from './asked-mails.ts';
import type { Table } from './client.ts';
import { mailedAnew } from './deliveries.ts';
import { noteWrites } from './record.ts';
import { ownerNote, type SignInOwner } from './sign-in-owners.ts';
import { keys } from './table.ts';
import { commit, tryWrite } from './writes/commit.ts';
import { absent, atMost, exists, or } from './writes/conditions.ts';
import { mailRequestWrite } from './writes/mail-requests.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';

/** An invitation that is asked for once more, of whom, and as what it is counted and recorded. */
export interface InvitationAsked {
  readonly request: Extract<MailRequest, { mail: 'invitation' }>;
  readonly owner: SignInOwner;
  readonly count: AskedCount;
  readonly deed: Deed;
}

/** Invitations, and what is noted of them (L9). */
export const invitationRepository = (table: Table) => ({
  /** Notes that the person of an access was invited for the first time; what is known of a later mail stays. */
  firstSent: async (accessId: string, at: string): Promise<void> => {
    const item = update(keys.access(accessId)).setIfAbsent({ invitedAt: at });
    await tryWrite(table, item.expect(exists(), declined));
  },

  /** Notes that they were invited again. */
  sent: async (accessId: string, at: string): Promise<void> => {
    const item = update(keys.access(accessId)).set({ invitedAt: at });
    const isLatest = or(absent('invitedAt'), atMost('invitedAt', at));
    await tryWrite(table, item.expect(exists(), declined).expect(isLatest, declined));
  },

  /**
   * Asks for the invitation once more, and counts it (V18); the stream sends it.
   * @throws Conflict when another mail was counted, or something of the owner noted, meanwhile.
   */
  request: ({ request, owner, count, deed }: InvitationAsked): Promise<void> =>
    commit(table, [
      askedWrite(count),
      mailRequestWrite(request),
      ...noteWrites(ownerNote(owner, deed), mailedAnew(request.at)),
    ]),
});
export type InvitationRepository = ReturnType<typeof invitationRepository>;
