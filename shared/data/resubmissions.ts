import type { KnownAccess } from '../domain/access.ts';
import type { AskedCard } from '../domain/access-change.ts';
import type { Deed } from '../domain/audit-entry.ts';
import { emailKeyOf } from '../domain/email.ts';
import { notedOn, onceFor, type Request } from '../domain/request.ts';
import { Recorded } from './record.ts';
import { accessWrites } from './access-items.ts';
import { replaceAccessKeys } from './access-keys.ts';
import { areFoundAlike } from './access-words.ts';
import { askedCardWrites } from './cards.ts';
import { changedWrites } from './changed-access.ts';
import type { Table } from './client.ts';
import { commitChange } from './ever-users.ts';
import { madeAnew } from './made-requests.ts';
import { closeOn, openOn } from './open-requests.ts';
import { asItStood, movedOn } from './request-endings.ts';
import { accessWith, rightsWrites, type NewRights } from './rights-changes.ts';
import { freeEmail, holdEmail } from './writes/addresses.ts';
import { commit } from './writes/commit.ts';
import { tallyWrites } from './writes/tallies.ts';
import type { Write } from './writes/write.ts';

/** V17: a request that was sent back, as it was read, and as it is submitted anew. */
export interface Resubmission {
  readonly before: Request;
  readonly after: Request;
  readonly deed: Deed;
}

interface OfCreation extends Resubmission {
  readonly access: { readonly before: KnownAccess; readonly after: KnownAccess };
}
interface OfMoreRights extends Resubmission {
  readonly access: KnownAccess;
  /** P1: what counts at once. */
  readonly now: Pick<NewRights, 'dossierId' | 'rights'>;
}
interface OfChange extends OfCreation {
  /** What it proposes of the person by now. */
  readonly card: AskedCard | undefined;
}

/**
 * Requests that are submitted anew (V17), each in one transaction with all that it changes: fewer than a hundred items
 * however much of it is another.
 */
export const resubmissionRepository = (table: Table) => ({
  /**
   * With the access that is to be created, as it is asked for now: the tally (C5), the address (C1), what it is found alike
   * by (C12). The words that it is found by follow from the stream.
   * @throws `email-taken`, `company-needs-client-admin`, `dossier-detached`; Conflict when anything moved meanwhile.
   */
  creation: async ({ access, deed, ...requests }: OfCreation): Promise<void> => {
    const { before, after } = access;
    const recorded = Recorded.change('access', before, after, deed);
    const follows = { due: { at: recorded.entry.at, quietly: true } };
    await commit(table, [
      ...requestWrites(requests),
      ...addressWrites(before, after),
      ...tallyWrites(before, recorded.after),
      ...accessWrites(recorded, (item) =>
        areFoundAlike(before, after) ? item : item.set(follows).setIfAbsent({ wordsOf: before.card }),
      ),
      ...replaceAccessKeys(before, after),
    ]);
  },

  /** Together with what counts of it at once (P1). @throws `dossier-detached`; Conflict when anything moved meanwhile. */
  moreRights: async ({ access, now, deed, ...requests }: OfMoreRights): Promise<void> => {
    const change = { ...now, at: deed.at };
    await commitChange(table, (note) => [
      ...requestWrites(requests),
      ...rightsWrites(Recorded.change('access', access, accessWith(access, change), deed), access.person, {
        change,
        note,
      }),
    ]);
  },

  /**
   * Together with what counts of it at once (L4), and what it proposes of the person (G1).
   * @throws `last-client-admin`, `company-needs-client-admin`; Conflict when anything moved meanwhile.
   */
  change: async ({ access, card, deed, ...requests }: OfChange): Promise<void> => {
    const { before, after } = access;
    await commit(table, [
      ...requestWrites(requests),
      ...changedWrites(before, after, deed).writes,
      ...askedCardWrites(requests.before, card),
    ]);
  },
});
export type ResubmissionRepository = ReturnType<typeof resubmissionRepository>;

/** The request, the lists that it stands in, and the dossiers that it lies on no more, or lies on from now. */
function requestWrites({ before, after }: Omit<Resubmission, 'deed'>): Write[] {
  const { requestId } = before;
  const [had, has] = [notedOn(before), notedOn(after)];
  return [
    asItStood(openedAnew(before, after), before),
    madeAnew(after),
    ...openOn(
      requestId,
      has.filter((dossierId) => !had.includes(dossierId)),
    ),
    ...closeOn(requestId, { dossierIds: had.filter((dossierId) => !has.includes(dossierId)), onlyPresent: false }),
  ];
}

function openedAnew(before: Request, after: Request) {
  const { status, submission, companyId, clientType, dossierIds, asks, fourEyes, change, proposes } = after;
  const { corrections, sentBack, resubmittedBy, askedOf, validatorsInAll, expiresAt, remindersSent } = after;
  const { roundUntil, decision } = after;
  const key = onceFor('resubmitted', after);
  return movedOn(before)
    .set({ status, submission, companyId, clientType, dossierIds, asks, fourEyes, change, proposes })
    .set({ corrections, sentBack, resubmittedBy, askedOf, validatorsInAll, expiresAt, remindersSent })
    .set({ roundUntil, decision })
    .set({ [key]: after.course[key] }, { in: 'course' });
}

/** C1: another address is held, and the former one free for others. */
function addressWrites(before: KnownAccess, after: KnownAccess): Write[] {
  const { accessId, firmId } = after;
  const [former, present] = [emailKeyOf(before.person.email), emailKeyOf(after.person.email)];
  if (former === present) return [];
  return [holdEmail(present, { holderId: accessId, kind: 'access', firmId }), freeEmail(former, accessId)];
}
