import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { refusalToDecide } from '../../domain/authority.ts';
import { isAway } from '../../domain/absence.ts';
import { administers } from '../../domain/collaborator.ts';
import { countedAtMost, listedAtMost, oldestFirst, type Gathered } from '../../domain/digest.ts';
import type { Firm } from '../../domain/firm.ts';
import type { Collaborator } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import type { ChooseValidators } from '../validation/choose-validators.ts';

export interface DigestContentsDeps {
  readonly firms: Pick<FirmRepository, 'settings' | 'collaborator'>;
  readonly requests: Pick<RequestRepository, 'requests' | 'oldestOpenOfFirm'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
  readonly chooseValidators: ChooseValidators;
  readonly now: () => Date;
}

/** V13: what a digest tells one collaborator, as it is when it goes. */
export interface DigestContents {
  readonly firm: Firm;
  readonly to: Collaborator;
  /** What they may decide, the oldest first, as many as are listed. */
  readonly toDecide: readonly Request[];
  /** How many more they may decide; `orMore`: not all were counted. */
  readonly more: { readonly count: number; readonly orMore: boolean };
  /** Those of them that came to the administrators, since nobody had decided. */
  readonly escalated: ReadonlySet<string>;
  /** Requests that they cannot decide, and may help: nobody may decide, or nobody has for long. */
  readonly nobody: readonly Request[];
  readonly undecided: readonly Request[];
  /** Whether there are more of those, beside some that are told. */
  readonly moreNotices: boolean;
}

/**
 * V13: what is to be told of what was gathered, by the table's state alone: what has been decided is left out, whoever has
 * left, or may not decide any more, is told nothing, and who is away by then nothing that somebody is there to decide (V15).
 * Undefined: nothing is due any more. Listed is the oldest of all that they may decide, since all of it awaits them.
 */
export const digestContents =
  (deps: DigestContentsDeps) =>
  async (collaboratorId: string, gathered: Gathered): Promise<DigestContents | undefined> => {
    const to = await deps.firms.collaborator(collaboratorId);
    if (to?.status !== 'active') return undefined;
    const { firm } = await deps.firms.settings(to.firmId);
    const { reminder, escalation, notice, beyond } = gathered;
    const open = await openOnes(deps, [...reminder, ...escalation, ...notice]);
    const mayDecide = (request: Request) => refusalToDecide(to, request, firm.fourEyes) === undefined;

    const isThere = !isAway(to, deps.now());
    const due = isThere ? open.filter(mayDecide) : await left(deps, firm, open.filter(mayDecide));
    const isThereMore = isThere && beyond.reminder + beyond.escalation > 0;
    const queue = due.length > 0 || isThereMore ? await queueOf(deps, { to, due, mayDecide }) : emptyQueue;
    const helpless = open.filter((request) => notice.includes(request.requestId) && !mayDecide(request));
    const notices = await sorted(deps, firm, administers(to) ? helpless : []);
    const noticed = notices.nobody.length + notices.undecided.length;
    if (queue.toDecide.length + noticed === 0) return undefined;
    return {
      ...{ firm, to, ...queue, ...notices },
      escalated: new Set(escalation),
      moreNotices: noticed > 0 && beyond.notice > 0,
    };
  };
export type DescribeDigest = ReturnType<typeof digestContents>;

/** Those that are open, with what has left the firm (P7), strongly consistent. */
async function openOnes({ requests, leftDossiers }: DigestContentsDeps, ids: readonly string[]): Promise<Request[]> {
  const found = [...(await requests.requests(ids)).values()].filter(({ status }) => status === 'open');
  const left = await leftDossiers.among(found.flatMap(({ dossierIds }) => dossierIds));
  return found.map((request) => ({ ...request, left: request.dossierIds.filter((id) => left.has(id)) }));
}

/** V15: of what awaits somebody who has gone away meanwhile, what nobody may decide who is there. */
async function left({ chooseValidators, now }: DigestContentsDeps, firm: Firm, requests: readonly Request[]) {
  const chosen = await Promise.all(
    requests.map((request) => chooseValidators({ ...request, turn: request.requestId }, firm)),
  );
  return requests.filter((_, index) => chosen[index]?.validators.every((one) => isAway(one, now())));
}

/** Of requests that somebody cannot decide: those that nobody can, and those that have waited for long all the same. */
async function sorted({ chooseValidators }: DigestContentsDeps, firm: Firm, requests: readonly Request[]) {
  const found = await Promise.all(
    requests.map(async (request) => {
      const { validators } = await chooseValidators({ ...request, turn: request.requestId }, firm);
      return { request, isNobody: validators.length === 0 };
    }),
  );
  const those = (keep: (one: (typeof found)[number]) => boolean) =>
    oldestFirst(found.filter(keep).map(({ request }) => request));
  return {
    nobody: those(({ isNobody }) => isNobody),
    // What somebody has come to be able to decide, and nobody was reminded of, needs no help any more.
    undecided: those(({ isNobody, request }) => !isNobody && request.remindersSent > 0),
  };
}

interface Queue {
  readonly to: Collaborator;
  /** What is known to await them. */
  readonly due: readonly Request[];
  readonly mayDecide: (request: Request) => boolean;
}

type Shown = Pick<DigestContents, 'toDecide' | 'more'>;
const emptyQueue: Shown = { toDecide: [], more: { count: 0, orMore: false } };

/** As many are looked at again as are listed, and some for those that were decided a moment ago. */
const lookedAt = 2 * listedAtMost;

/**
 * The oldest that somebody may decide, in the bounded reads of one page. The index may be a moment old, and does not know
 * what has just left the firm: what is listed is looked at once more.
 */
async function queueOf(deps: DigestContentsDeps, { to, due, mayDecide }: Queue): Promise<Shown> {
  const page = { limit: countedAtMost, from: undefined };
  const { items, next } = await deps.requests.oldestOpenOfFirm(to.firmId, page, { keep: mayDecide });
  const all = oldestFirst([...due, ...items]);
  const first = all.slice(0, lookedAt);
  const open = (
    await openOnes(
      deps,
      first.map(({ requestId }) => requestId),
    )
  ).filter(mayDecide);
  const toDecide = oldestFirst(open).slice(0, listedAtMost);
  const count = all.length - (first.length - open.length) - toDecide.length;
  return { toDecide, more: { count, orMore: next !== undefined } };
}
