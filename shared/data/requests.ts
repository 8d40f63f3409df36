import { withRequest, type Access, type KnownAccess } from '../domain/access.ts';
import type { Deed } from '../domain/audit-entry.ts';
import { emailKeyOf } from '../domain/email.ts';
import { isPending, Request } from '../domain/request.ts';
import { newAccessWrites } from './access-items.ts';
import { accessKeyWrites } from './access-keys.ts';
import { accessWordWrites } from './access-words.ts';
import { getItem, type Table } from './client.ts';
import { useDraft, type DraftKey } from './drafts.ts';
import { commitChange } from './ever-users.ts';
import { madeRequestItem } from './made-requests.ts';
import { openOn } from './open-requests.ts';
import { receiptWrites, type Receipt } from './receipts.ts';
import { Recorded } from './record.ts';
import { decidedCourse, endingWrites, type Closing } from './request-endings.ts';
import { loadRequests, requestLists } from './request-lists.ts';
import { requestProgress } from './request-progress.ts';
import { accessWith, rightsWrites, type NewRights } from './rights-changes.ts';
import { sendingBackWrites, sentBack, type SendingBack } from './sendings-back.ts';
import { indexes, keys } from './table.ts';
import { holdEmail } from './writes/addresses.ts';
import { commit } from './writes/commit.ts';
import { tallyWrites } from './writes/tallies.ts';
import { put, type Write } from './writes/write.ts';

/** A submission: the access, its request, and what is to be stored as the first reply. */
export interface Submission {
  readonly access: KnownAccess;
  readonly request: Request;
}

/** What goes with a submission into its transaction. */
export interface SubmissionContext {
  readonly deed: Deed;
  readonly receipt: Receipt<Submission> | undefined;
  /** The draft that it uses up. */
  readonly draft: DraftKey | undefined;
}

/** Requests: how they are made and ended, listed, and carried out by the workflow. */
export const requestRepository = (table: Table) => ({
  ...requestLists(table),
  ...requestProgress(table),

  request: (requestId: string): Promise<Request | undefined> => getItem(table, keys.request(requestId), Request),

  requests: (ids: readonly string[]): Promise<Map<string, Request>> => loadRequests(table, ids),

  /**
   * Keeps a new access and its request, all or nothing (one transaction: C1, C5, idempotency, audit).
   * @throws `email-taken`, `company-needs-client-admin`, `request-in-progress`.
   */
  submit: async (
    { access: asked, request }: Submission,
    { deed, receipt, draft }: SubmissionContext,
  ): Promise<Submission> => {
    const recorded = Recorded.change('access', undefined, asked, deed);
    const access = { ...recorded.after, person: asked.person };
    const { accessId, firmId } = access;
    await commit(table, [
      ...receiptWrites(receipt, { access, request }, new Date(request.createdAt)),
      ...(draft ? [useDraft(draft)] : []),
      holdEmail(emailKeyOf(access.person.email), { holderId: accessId, kind: 'access', firmId }),
      ...tallyWrites(undefined, access),
      ...openOn(request.requestId, request.dossierIds),
      ...newAccessWrites(recorded),
      ...accessWordWrites(undefined, access),
      ...accessKeyWrites(access),
      ...requestWrites(request),
    ]);
    return { access, request };
  },

  /**
   * Keeps a request for more rights on one dossier (P1), together with what counts of the change at once.
   * @throws `dossier-detached`; `stale-write` if the access moved meanwhile.
   */
  submitMore: async ({ access: before, request, now, deed }: MoreRights): Promise<Submission> => {
    const { requestId, createdAt } = request;
    const change = { ...now, at: createdAt };
    const asked = { requestId, dossierId: now.dossierId };
    const after: Access = { ...withRequest(accessWith(before, change), requestId), asked };
    const recorded = Recorded.change('access', before, after, deed);
    await commitChange(table, (note) => [
      ...openOn(requestId, request.dossierIds),
      ...rightsWrites(recorded, before.person, { change, note }),
      ...requestWrites(request),
    ]);
    return { access: { ...recorded.after, person: before.person }, request };
  },

  /**
   * Ends a request that is held in one transaction with its access, the tally (C5), the address (C1) and the audit.
   * @throws `company-needs-client-admin`; `stale-write` when anything moved since it was read.
   */
  close: async (ending: Closing): Promise<Request> => {
    const { request, decision } = ending;
    const { outcome: status } = decision;
    const course = decidedCourse(decision);
    await commitChange(table, (note) => endingWrites(ending, course, note));
    return {
      ...request,
      status,
      decision,
      version: request.version + 1,
      course: { ...request.course, decided: course },
    };
  },

  /** V17: sends an open request back. @throws Conflict, `stale-write` when anything moved since it was read. */
  sendBack: async (sending: SendingBack): Promise<Request> => {
    await commit(table, sendingBackWrites(sending));
    return sentBack(sending);
  },
});
export type RequestRepository = ReturnType<typeof requestRepository>;

export const requestItem = (request: Request) => ({
  ...keys.request(request.requestId),
  ...indexes.requests(request.firmId, request.createdAt, request.requestId),
  ...pendingEntry(request),
  type: 'Request',
  ...request,
});

/** Where it stands as long as something is to come of it: among those that are held, or whose end is to be carried out. */
function pendingEntry({ requestId, firmId, status, createdAt, decision, doneAt }: Request) {
  if (isPending({ status })) return indexes.openRequests(firmId, createdAt, requestId);
  return decision && doneAt === undefined ? indexes.undone(firmId, decision.at, requestId) : {};
}

/** A request about an access that is open already, and what counts of the change meanwhile. */
export interface MoreRights {
  readonly access: KnownAccess;
  readonly request: Request & { readonly kind: 'more_rights' };
  readonly now: Pick<NewRights, 'dossierId' | 'rights'>;
  readonly deed: Deed;
}

/** Keeps a new request, and what it stands in lists by. */
export const requestWrites = (request: Request): Write[] => [
  put(requestItem(request)).ifNew(),
  put(madeRequestItem(request)).ifNew(),
];
