import type { KnownAccess } from '../domain/access.ts';
import type { Deed } from '../domain/audit-entry.ts';
import type { Kept } from '../domain/kept.ts';
import { DomainError } from '../domain/error.ts';
import type { MailRequest, SignInState } from '../domain/link.ts';
import type { Opened } from '../domain/opening.ts';
import type { Collaborator } from '../domain/people.ts';
import type { Table } from './client.ts';
import { mailedAnew } from './deliveries.ts';
import { nobodyChooses } from './links.ts';
import { dropOpening } from './openings.ts';
import { clientPerson, endSessions, leavePerson, savePerson, staffPerson } from './people.ts';
import { entryWrites, noteWrites, recordedUpdate } from './record.ts';
import { loadOwner, ownerMoved, ownerNote, ownerOfKind } from './sign-in-owners.ts';
import { keys } from './table.ts';
import { commit, tryCommit } from './writes/commit.ts';
import { is } from './writes/conditions.ts';
import { mailRequestWrite } from './writes/mail-requests.ts';
import { update } from './writes/update.ts';
import type { Write } from './writes/write.ts';

/** L12: whose sign-in is opened anew: an access, or a collaborator, each with the one there was. */
export type Reopened = (KnownAccess | Collaborator) & { readonly sub: string };

/** What it came to: the sign-in that there is now, which is the former one unless that was gone. */
export interface Reopening extends Opened {
  readonly owner: Reopened;
  /** When it was asked for. */
  readonly askedAt: string;
  /** What was known of the former sign-in when its password was made unusable. */
  readonly asRead: SignInState;
  readonly deed: Deed;
}

/** Sign-ins that are opened anew (L12). */
export const reopeningRepository = (table: Table) => ({
  /**
   * Asks for it; the stream does it, and sends the mail. False when it has been asked for already, and not been done.
   * @throws Conflict when something of the owner changed meanwhile.
   */
  request: async (request: Extract<MailRequest, { mail: 'reopen' }>, deed: Deed): Promise<boolean> => {
    const owner = await loadOwner(table, request.ownerId);
    return owner !== undefined && tryCommit(table, [mailRequestWrite(request), ...noteWrites(ownerNote(owner, deed))]);
  },

  /**
   * Moves what the person has to the sign-in there is now, ends their sessions and voids their links, all or nothing.
   * @throws Conflict when the owner changed, or somebody chose a password, meanwhile; `unavailable` while somebody does.
   */
  save: ({ owner, sub, opening, askedAt, asRead, deed }: Reopening): Promise<void> => {
    const { at } = deed;
    const moves = sub !== owner.sub;
    const person = 'accessId' in owner ? clientPerson(owner, sub) : staffPerson({ ...owner, sub });
    const state = update(keys.signIn(sub))
      .set({ type: 'SignIn', voidedAt: at, reopenedFor: askedAt })
      .remove('passwordSetAt', 'leasedUntil')
      .expect(nobodyChooses(at), busy)
      .expect(is('passwordSetAt', moves ? undefined : asRead.passwordSetAt));
    return commit(table, [
      ...ownerWrites(owner, moves ? sub : undefined, deed),
      state,
      ...(moves
        ? [
            savePerson(person).set({ signedOutAt: at }),
            leavePerson({ ...person, sub: owner.sub }, at),
            voided(owner.sub, at),
          ]
        : [endSessions(sub, at)]),
      dropOpening(opening),
    ]);
  },
});
export type ReopeningRepository = ReturnType<typeof reopeningRepository>;

/** Gives the owner another sign-in, or only notes it; both want them to be as they were read. */
function ownerWrites(reopened: Reopened, sub: string | undefined, deed: Deed): Write[] {
  const owner = ownerOfKind(reopened);
  const recorded = sub === undefined ? ownerNote(owner, deed) : ownerMoved(owner, sub, deed);
  const fields = sub === undefined ? {} : { sub };
  // L9: the person is to be invited anew.
  const item = recordedUpdate<Kept>(recorded, fields, (also) =>
    also.set(mailedAnew(deed.at)).remove('invitedAt', 'acceptedAt'),
  );
  return [item.expect(is('status', 'active')), ...entryWrites(recorded)];
}

/** Links to the sign-in that is gone lead nowhere. */
const voided = (sub: string, at: string): Write => update(keys.signIn(sub)).set({ type: 'SignIn', voidedAt: at });

/** Somebody is choosing a password at this moment: in a few seconds they are not. */
const busy = () => new DomainError('unavailable');
