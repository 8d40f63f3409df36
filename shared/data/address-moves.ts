import type { KnownAccess } from '../domain/access.ts';
import type { Deed } from '../domain/audit-entry.ts';
import type { PersonDetails } from '../domain/card.ts';
import { emailKeyOf } from '../domain/email.ts';
import { DomainError } from '../domain/error.ts';
import type { SignInState } from '../domain/link.ts';
import type { Table } from './client.ts';
import { mailedAnew } from './deliveries.ts';
import { nobodyChooses } from './links.ts';
import { endSessions } from './people.ts';
import { entryWrites, Recorded, recordedUpdate } from './record.ts';
import { keys } from './table.ts';
import { freeEmail } from './writes/addresses.ts';
import { commit } from './writes/commit.ts';
import { exists, is } from './writes/conditions.ts';
import { missing } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import type { Write } from './writes/write.ts';

/** L5: a sign-in that has gone over to another address. */
export interface AddressMove {
  readonly access: KnownAccess;
  readonly former: Pick<PersonDetails, 'email'>;
  /** What was known of the sign-in before its password was made unusable. */
  readonly asRead: SignInState;
  readonly deed: Deed;
}

/** Accesses that go over to another address (L5). */
export const addressMoveRepository = (table: Table) => ({
  /**
   * Ends the sessions once more, voids all links of that person, and frees the former address, all or nothing.
   * @throws Conflict when the access changed, or somebody chose a password, meanwhile; `unavailable` while somebody does.
   */
  settle: ({ access, former, asRead, deed }: AddressMove): Promise<void> => {
    const { accessId, sub, activatedAt } = access;
    const noted = Recorded.note('access', access, deed);
    return commit(table, [
      // L9: the person is to be invited anew.
      recordedUpdate(noted, { formerCard: undefined, ...mailedAnew(deed.at) }, (item) =>
        item.remove('invitedAt', 'acceptedAt'),
      ),
      ...entryWrites(noted),
      ...(sub === undefined ? [] : [voided(sub, deed.at, asRead)]),
      ...(sub === undefined || activatedAt === undefined ? [] : [endSessions(sub, deed.at).expect(exists(), missing)]),
      freeEmail(emailKeyOf(former.email), accessId),
    ]);
  },
});
export type AddressMoveRepository = ReturnType<typeof addressMoveRepository>;

const voided = (sub: string, at: string, { passwordSetAt }: SignInState): Write =>
  update(keys.signIn(sub))
    .set({ type: 'SignIn', voidedAt: at })
    .remove('passwordSetAt', 'leasedUntil')
    .expect(nobodyChooses(at), busy)
    .expect(is('passwordSetAt', passwordSetAt));

/** Somebody is choosing a password at this moment: in a few seconds they are not. */
const busy = () => new DomainError('unavailable');
