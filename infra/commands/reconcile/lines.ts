import type { Found, Repair } from '../../../shared/domain/reconciliation.ts';
import type { Drift } from '../../../shared/domain/sign-in-drift.ts';
import { reasonOf } from '../reason.ts';
import { stuckWords } from '../stuck.ts';

const timerWords: Readonly<Record<string, (id: string) => string>> = {
  notice: (id) => `access ${id}: its end was to be told`,
  end: (id) => `access ${id}: it was to end`,
  digest: (id) => `collaborator ${id}: the mail of the day about ends was to go`,
};

const staffWords: Readonly<Record<string, string>> = {
  invited: 'still without a sign-in',
  active: 'still not invited',
  removed: 'left, and has a sign-in still',
};

const driftWords: Readonly<Record<Drift, string>> = {
  'there-though-revoked': 'revoked, and the sign-in is still there',
  'there-though-removed': 'left, and the sign-in is still there',
  'enabled-though-suspended': 'suspended, and the sign-in is not shut',
  'disabled-though-active': 'active, and the sign-in is shut',
  'at-another-address': 'the sign-in is at another address',
  'left-behind': 'there is a sign-in at an address that it has left',
  'gone-though-active': 'active, and the sign-in is gone',
};

const ownerWords = ({ owner = 'access', id }: Found, drift: Drift) => `${owner} ${id}: ${driftWords[drift]}`;

/** What was found, in words. */
const foundWords: Readonly<Record<Found['kind'], (found: Found) => string>> = {
  'timer-overdue': ({ id, since, what = '' }) =>
    `${timerWords[what]?.(id) ?? `${what} ${id}: was due`} at ${since ?? ''}`,
  'digest-lost': ({ id, since }) => `collaborator ${id}: what is due to them was to go at ${since ?? ''}`,
  'mail-unsent': ({ id, since }) => `mail ${id}, asked for at ${since ?? ''}: not sent`,
  'request-out-of-time': ({ id, since }) => `request ${id}: out of time since ${since ?? ''}, and still open`,
  'request-lost': ({ id, what }) => `request ${id} (${what ?? ''}): no execution carries it on`,
  'request-stuck': ({ id, since, what: step, because }) => `request ${id}: ${stuckWords({ since, step, because })}`,
  'access-unfollowed': ({ id, since, what }) =>
    `access ${id}: ${what ?? ''} at ${since ?? ''}, and its sign-in, lists or mails have not followed`,
  'erasure-unfollowed': ({ id, since }) => `access ${id}: erased at ${since ?? ''}, and not all of it is gone`,
  'collaborator-unfollowed': ({ id, what = '' }) => `collaborator ${id}: ${staffWords[what] ?? what}`,
  'dossier-unfollowed': ({ id, since, what }) =>
    `dossier ${id}: ${what === 'left' ? 'left' : 'came back'} at ${since ?? ''}, and not all that follows is done`,
  'opening-unnoted': ({ owner = 'access', id, since }) =>
    `${owner} ${id}: its sign-in was to be opened at ${since ?? ''}, and that was not noted`,
  'sign-in-drifted': (found) => ownerWords(found, found.what as Drift),
  'sign-in-lost': (found) => ownerWords(found, 'gone-though-active'),
};

const byOwner = 'it is opened anew once its owner asks for a password, or somebody for them (…/reopen-sign-in)';

/** What was done about it, in words. */
const repairWords: Readonly<Record<Exclude<Repair, 'failed'>, string>> = {
  repaired: 'done now',
  'told-again': 'the stream tells of it again',
  'moved-on': 'it has moved meanwhile: left alone',
  'told-in-vain':
    'the stream told of it again before, in vain: see the log of events/sign-in-and-mail, or events/workflow of a dossier',
  'newly-lost': `found for the first time; ${byOwner}`,
  'by-owner': byOwner,
  'by-hand': 'left alone',
};

/** A finding, and what came of it, in one line; without a repair none was tried. */
export function findingLine(found: Found, repair: Repair | undefined, error: unknown): string {
  const words = foundWords[found.kind](found);
  if (repair === undefined) return `${words}.`;
  if (repair === 'failed') return `${words}; this could not be done: ${reasonOf(error)}`;
  return `${words}; ${repairWords[repair]}.`;
}
