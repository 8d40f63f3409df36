import type { Access } from '../domain/access.ts';
import type { AuditEntry } from '../domain/audit.ts';
import { DomainError } from '../domain/error.ts';
import type { MailRequest, SignInState } from '../domain/link.ts';
import type { Collaborator } from '../domain/people.ts';
import { auditWrite } from './audit.ts';
import type { Key, Table } from './client.ts';
import { nobodyChooses } from './links.ts';
import { clientPerson, endSessions, leavePerson, savePerson, staffPerson } from './people.ts';
import { keys } from './table.ts';
import { commit, tryCommit } from './writes/commit.ts';
import { is } from './writes/conditions.ts';
import { mailRequestWrite } from './writes/mail-requests.ts';
import { update } from './writes/update.ts';
import { check, type Write } from './writes/write.ts';

/** L12: whose sign-in is opened anew: an access, or a collaborator, each with the one there was. */
export type Reopened = (Access | Collaborator) & { readonly sub: string };

/** What it came to: the sign-in that there is now, which is the former one unless that was gone. */
export interface Reopening {
  readonly owner: Reopened;
  readonly sub: string;
  /** When it was asked for. */
  readonly askedAt: string;
  /** What was known of the former sign-in when its password was made unusable. */
  readonly asRead: SignInState;
  readonly audit: AuditEntry;
}

/** Sign-ins that are opened anew (L12). */
export const reopeningRepository = (table: Table) => ({
  /** Asks for it; the stream does it, and sends the mail. False when it has been asked for already, and not been done. */
  request: (request: Extract<MailRequest, { mail: 'reopen' }>, owner: Access | Collaborator, audit: AuditEntry) =>
    tryCommit(table, [mailRequestWrite(request), auditWrite(keyOf(owner), audit)]),

  /**
   * Moves what the person has to the sign-in there is now, ends their sessions and voids their links, all or nothing.
   * @throws Conflict when the owner changed, or somebody chose a password, meanwhile; `unavailable` while somebody does.
   */
  save: ({ owner, sub, askedAt, asRead, audit }: Reopening): Promise<void> => {
    const { at } = audit;
    const moves = sub !== owner.sub;
    const person = 'accessId' in owner ? clientPerson(owner, sub) : staffPerson({ ...owner, sub });
    const state = update(keys.signIn(sub))
      .set({ type: 'SignIn', voidedAt: at, reopenedFor: askedAt })
      .remove('passwordSetAt', 'leasedUntil')
      .expect(nobodyChooses(at), busy)
      .expect(is('passwordSetAt', moves ? undefined : asRead.passwordSetAt));
    return commit(table, [
      ownerWrite(owner, moves ? sub : undefined),
      state,
      ...(moves
        ? [
            savePerson(person).set({ signedOutAt: at }),
            leavePerson({ ...person, sub: owner.sub }, at),
            voided(owner.sub, at),
          ]
        : [endSessions(sub, at)]),
      auditWrite(keyOf(owner), audit),
    ]);
  },
});
export type ReopeningRepository = ReturnType<typeof reopeningRepository>;

const keyOf = (owner: Access | Collaborator): Key =>
  'accessId' in owner ? keys.access(owner.accessId) : keys.collaborator(owner.collaboratorId);

/** Gives the owner another sign-in, or only sees that they are as they were read. */
const ownerWrite = (owner: Reopened, sub: string | undefined): Write => {
  const key = keyOf(owner);
  const write = sub === undefined ? check(key) : update(key).set({ sub }).add({ version: 1 });
  return write.ifAsRead(owner).expect(is('status', 'active'));
};

/** Links to the sign-in that is gone lead nowhere. */
const voided = (sub: string, at: string): Write => update(keys.signIn(sub)).set({ type: 'SignIn', voidedAt: at });

/** Somebody is choosing a password at this moment: in a few seconds they are not. */
const busy = () => new DomainError('unavailable');
