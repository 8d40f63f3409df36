import { fullName, type KnownAccess } from '../domain/access.ts';
import type { Deed } from '../domain/audit-entry.ts';
import { emailKeyOf } from '../domain/email.ts';
import { toldFrom } from '../domain/end-date.ts';
import { accessWrites } from './access-items.ts';
import { replaceAccessKeys } from './access-keys.ts';
import { areFoundAlike } from './access-words.ts';
import { clientPerson, savePerson } from './people.ts';
import { Recorded } from './record.ts';
import { timerWrites } from './timers.ts';
import { holdEmail } from './writes/addresses.ts';
import { tallyWrites } from './writes/tallies.ts';
import type { Write } from './writes/write.ts';

export interface ChangedAccess {
  readonly access: KnownAccess;
  readonly writes: readonly Write[];
}

/**
 * L4: keeps an access that has changed, wherever it is read from: the access with its entry, the tally (C5) of the company or
 * of both, what its sign-in gives, so that the very next check knows, and what it is found alike by (C12). Another address is
 * held beside the former one (C1, L5). From the stream follow the lists of its dossiers, where they name the person anew, and
 * the words that a search finds it by: with what a request adds they would not fit into one transaction.
 */
export function changedWrites(before: KnownAccess, changed: KnownAccess, deed: Deed): ChangedAccess {
  // L7: of an end that is near already it is told at once.
  const told = changed.endsAt === before.endsAt ? changed : toldFrom(changed, deed.at);
  const recorded = Recorded.change('access', before, told, deed);
  const access = { ...recorded.after, person: changed.person };
  const { entry } = recorded;
  const renamed = fullName(before.person) !== fullName(access.person) || before.person.email !== access.person.email;
  const isListedAnew = renamed && access.activatedAt !== undefined;
  const isFoundAnew = !areFoundAlike(before, access);
  const writes = [
    ...accessWrites(recorded, (item) =>
      item
        // What is due of a move is not lost: it is followed all the same.
        .setIfAbsent(isListedAnew || isFoundAnew ? { due: { at: entry.at, quietly: true } } : {})
        .setIfAbsent(isFoundAnew ? { wordsOf: before.card } : {}),
    ),
    ...tallyWrites(before, access),
    ...timerWrites(before, access, entry.at),
    ...addressWrites(before, access),
    ...personWrites(before, access, entry.at),
    ...replaceAccessKeys(before, access),
  ];
  return { access, writes };
}

const hasMoved = (before: KnownAccess, after: KnownAccess): boolean =>
  emailKeyOf(before.person.email) !== emailKeyOf(after.person.email);

function addressWrites(before: KnownAccess, after: KnownAccess): Write[] {
  if (!hasMoved(before, after)) return [];
  const { accessId, firmId, person } = after;
  return [holdEmail(emailKeyOf(person.email), { holderId: accessId, kind: 'access', firmId })];
}

/** V7: with the address change the sessions. Nobody has signed in by an access that has never been open. */
function personWrites(before: KnownAccess, after: KnownAccess, at: string): Write[] {
  if (after.sub === undefined || after.activatedAt === undefined) return [];
  const saved = savePerson(clientPerson(after, after.sub));
  return [hasMoved(before, after) ? saved.set({ signedOutAt: at }) : saved];
}
