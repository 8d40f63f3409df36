import type { Deed } from '../domain/audit-entry.ts';
import type { KnownAccess } from '../domain/access.ts';
import { Conflict } from '../domain/conflict.ts';
import { onceFor, type Request } from '../domain/request.ts';
import { accessWrites } from './access-items.ts';
import { expiresAt } from './made-requests.ts';
import { noteWrites, Recorded } from './record.ts';
import { asItStood, asWhenLookedAt, heldAs, movedOn, type Deciding } from './request-endings.ts';
import { tallyWrites } from './writes/tallies.ts';
import type { Write } from './writes/write.ts';

/** V17: a request that is sent back: nothing ends, and it waits anew. */
export interface SendingBack extends Deciding {
  readonly expiresAt: string;
}

/** The request as it then is. */
export function sentBack({ request, decision, expiresAt }: SendingBack): Request {
  const { outcome, at } = decision;
  const { stuckAt, stuckBecause: _mended, ...rest } = request;
  return {
    ...rest,
    ...{ status: outcome, decision, expiresAt, version: request.version + 1 },
    run: request.run + (stuckAt === undefined ? 0 : 1),
    course: { ...request.course, [onceFor('sent-back', request)]: { event: 'sent-back', at } },
  };
}

/**
 * All that a sending back writes: the request, which stays among those that are held; its access, where that was to be
 * created, and the tally (C5); and the entry. Address and dossiers stay as they are (C1, P7), and so does what it proposes.
 */
export function sendingBackWrites(sending: SendingBack): Write[] {
  const { request, access, deed } = sending;
  const after = sentBack(sending);
  const { status, decision, course } = after;
  const key = onceFor('sent-back', request);
  const moved = movedOn(request)
    .set({ status, decision, expiresAt: after.expiresAt })
    .set({ [key]: course[key] }, { in: 'course' });
  return [
    asItStood(moved, request),
    expiresAt(after),
    ...asWhenLookedAt(sending),
    ...(request.kind === 'creation' ? toCorrect(access, deed) : noteWrites(Recorded.note('access', access, deed))),
  ];
}

/** @throws Conflict for an access that was read after another decision on the request. */
function toCorrect(access: KnownAccess, deed: Deed): Write[] {
  if (access.status !== heldAs.open) throw new Conflict();
  const recorded = Recorded.change('access', access, { ...access, status: heldAs.to_correct }, deed);
  return [...tallyWrites(access, recorded.after), ...accessWrites(recorded)];
}
