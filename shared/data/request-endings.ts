import type { AccessStatus, KnownAccess } from '../domain/access.ts';
import { covers } from '../domain/authority.ts';
import type { Deed } from '../domain/audit-entry.ts';
import { Conflict } from '../domain/conflict.ts';
import type { Card, Committed } from '../domain/card.ts';
import { emailKeyOf } from '../domain/email.ts';
import { toldFrom } from '../domain/end-date.ts';
import type { Firm } from '../domain/firm.ts';
import type { Collaborator } from '../domain/people.ts';
import {
  isPending,
  notedOn,
  type CourseEvent,
  type Decision,
  type PendingStatus,
  type Request,
} from '../domain/request.ts';
import type { RequestEnding } from '../domain/validation.ts';
import { accessWrites } from './access-items.ts';
import { dropAccessKeys } from './access-keys.ts';
import { dropAskedCard } from './cards.ts';
import { changedWrites } from './changed-access.ts';
import type { NoteChange } from './ever-users.ts';
import { expiresNoMore } from './made-requests.ts';
import { asLeft, closeOn } from './open-requests.ts';
import { Recorded } from './record.ts';
import { accessWith, rightsWrites } from './rights-changes.ts';
import { noStricterSince } from './settings-marks.ts';
import { indexes, keys } from './table.ts';
import { timerWrites } from './timers.ts';
import { freeEmail } from './writes/addresses.ts';
import { is } from './writes/conditions.ts';
import { tallyWrites } from './writes/tallies.ts';
import { update, type Update } from './writes/update.ts';
import { check, type Write } from './writes/write.ts';

/** What is decided of an open request, and what it goes by. */
export interface Deciding extends RequestEnding {
  readonly deed: Deed;
  /** V4: the validator as they were read; the decision fails if they changed since. */
  readonly decidedBy?: Collaborator | undefined;
  /** V1, C2: the settings as they were read, where it goes by them; it fails if they became stricter since. */
  readonly settings?: Firm | undefined;
  /** V1: of a change, the dossiers of the access that have left the firm, as they were read. */
  readonly left?: readonly string[] | undefined;
}

/** The end of a request that is held, whoever or whatever brings it about. */
export interface Closing extends Deciding {
  /** L7: when the end of a creation that is approved will be told. */
  readonly noticeAt?: string | undefined;
  /** L4: of a change that is approved, the access as it makes it, with the version of the card that it brings. */
  readonly granted?: Granted | undefined;
}

export interface Granted {
  readonly access: KnownAccess;
  readonly card: Committed<Card> | undefined;
}

/** Cancels a request that is held together with the access that it is about, which is written by whoever does so (L8). */
export function cancellationWrites(request: Request, decision: Decision): Write[] {
  const { requestId } = request;
  return [
    closeWrite(request, decision, decidedCourse(decision)),
    expiresNoMore(request),
    ...dropAskedCard(request),
    ...closeOn(requestId, { dossierIds: notedOn(request), onlyPresent: false }),
  ];
}

/** What the course tells of an end. */
export const decidedCourse = ({ outcome, at }: Decision): CourseEvent => ({ event: 'decided', at, what: outcome });

/** All that the end of a request writes: itself, its access with the entry, the tally (C5), the address (C1), its dossiers (P7). */
export function endingWrites(closing: Closing, course: CourseEvent, note: NoteChange): Write[] {
  const { request, access, decision, deed, noticeAt } = closing;
  const { requestId } = request;
  const { outcome } = decision;
  const ended = {
    creation: () => endCreation(toldFrom({ ...access, noticeAt }, deed.at), closing),
    more_rights: () => endMore(access, request, { decision, deed, note }),
    change: () => endChange(closing),
  };
  return [
    closeWrite(request, decision, course, closing.granted),
    expiresNoMore(request),
    ...asWhenLookedAt(closing),
    ...ended[request.kind](),
    ...closeOn(requestId, { dossierIds: notedOn(request), onlyPresent: outcome === 'approved' }),
  ];
}

/** Expects that what a decision goes by is as it was read. */
export const asWhenLookedAt = ({ request, decidedBy, settings, left = [] }: Deciding): Write[] => [
  // V4: whoever decides is still as they were when their right was looked at.
  ...(decidedBy ? [check(keys.collaborator(decidedBy.collaboratorId)).ifAsRead(decidedBy)] : []),
  ...(settings ? [noStricterSince(settings, request.requestId)] : []),
  // V1: what had left the firm is still gone, where whoever decides does not work on it.
  ...(decidedBy ? left.filter((dossierId) => !covers(decidedBy, [dossierId])) : []).map((id) => asLeft(id, true)),
];

/** V17: where an access is in its life while its creation is held. */
export const heldAs: Readonly<Record<PendingStatus, AccessStatus>> = {
  open: 'pending_validation',
  to_correct: 'to_correct',
};

/**
 * The access that was to be created, its company's tally (C5), its address (C1) and what it is found alike by (C12).
 * @throws Conflict for an access that waits no more: it was read after another end of the request.
 */
function endCreation(access: KnownAccess, { request, decision: { outcome: status }, deed }: Closing): Write[] {
  if (!isPending(request) || access.status !== heldAs[request.status]) throw new Conflict();
  const ended = Recorded.change('access', access, { ...access, status }, deed);
  return [
    ...tallyWrites(access, ended.after),
    ...(status === 'approved'
      ? accessWrites(ended)
      : accessWrites(ended, (item) => item.set({ due: { at: ended.entry.at } }))),
    ...(status === 'approved'
      ? timerWrites(access, ended.after, ended.entry.at)
      : [freeEmail(emailKeyOf(access.person.email), access.accessId), ...dropAccessKeys(access)]),
  ];
}

/** An access that gets the rights that were asked for, or keeps what it has. */
function endMore(
  access: KnownAccess,
  { change }: Request,
  { decision, deed, note }: Pick<Closing, 'decision' | 'deed'> & { readonly note: NoteChange },
): Write[] {
  const { asked: _ended, ...rest } = access;
  const { outcome, at } = decision;
  if (outcome !== 'approved' || !change) return accessWrites(Recorded.change('access', access, rest, deed));
  const granted = { dossierId: change.dossierId, rights: change.to, at };
  return rightsWrites(Recorded.change('access', access, accessWith(rest, granted), deed), access.person, {
    change: granted,
    note,
  });
}

/** An access that changes as was asked (L4), or stays as it is; what was proposed of its person goes (G1). */
function endChange({ access, request, deed, granted }: Closing): Write[] {
  const { asked: _ended, ...after } = granted?.access ?? access;
  const changed = granted
    ? changedWrites(access, after, { ...deed, card: granted.card }).writes
    : accessWrites(Recorded.change('access', access, after, deed));
  return [...changed, ...dropAskedCard(request)];
}

/**
 * Moves a request on, as it was read, so that of two the first one wins (V3). What the course tells meanwhile is kept. A stuck
 * one has no execution that waits: a new run of it carries on. So it must be known for certain whether it is stuck: what
 * marks it, or redrives it, leaves the version alone.
 */
export const movedOn = (request: Request): Update =>
  update(keys.request(request.requestId))
    .add({ version: 1, run: request.stuckAt === undefined ? 0 : 1 })
    .remove('stuckAt', 'stuckBecause');

/** What `movedOn` expects; after all that it writes. */
export const asItStood = (moved: Update, request: Request): Write =>
  moved.ifAsRead(request).expect(is('status', request.status)).expect(is('stuckAt', request.stuckAt));

/** Writes the end of a request. Its entry among those that are held moves to those whose end is still to be carried out. */
const closeWrite = (request: Request, decision: Decision, course: CourseEvent, granted?: Granted): Write =>
  asItStood(
    movedOn(request)
      // L5: whose address it was is told by the former card.
      .set(granted?.access.formerCard === undefined ? {} : { formerCard: granted.access.formerCard }, {
        in: 'proposes',
      })
      .set({ status: decision.outcome, decision, ...indexes.undone(request.firmId, decision.at, request.requestId) })
      .set({ decided: course }, { in: 'course' }),
    request,
  );
