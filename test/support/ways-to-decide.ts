import { uuidv7 } from 'uuidv7';
import { queueOf, queuePages } from '../../functions/http/queue-page/page.ts';
import { validationForm } from '../../shared/forms/decision-form.ts';
import type { Table } from '../../shared/data/client.ts';
import { cursorKeyRepository } from '../../shared/data/cursor-keys.ts';
import { queueRepository } from '../../shared/data/queue.ts';
import { linkExpiry, type LinkPurpose } from '../../shared/domain/link.ts';
import type { Collaborator } from '../../shared/domain/people.ts';
import type { Request, Verdict } from '../../shared/domain/request.ts';
import { cursors } from '../../shared/http/cursors.ts';
import { problemOf } from '../../shared/http/problems.ts';
import { requireValidator } from '../../shared/domain/authority.ts';
import { decideMany } from '../../shared/use-cases/validation/decide-many.ts';
import { decideRequest } from '../../shared/use-cases/validation/decide-request.ts';
import { listQueue, openQueue, showQueued } from '../../shared/use-cases/validation/open-queue.ts';
import { openQueuedRequest } from '../../shared/use-cases/validation/open-queued-request.ts';
import { openValidationLink } from '../../shared/use-cases/validation/open-validation-link.ts';
import { reachMany, reachToDecide } from '../../shared/use-cases/validation/show-request.ts';
import { requestFreshLink } from '../../shared/use-cases/sign-in/request-fresh-link.ts';
import { asStaff, type Office } from './office.ts';

/** How somebody was answered. */
export interface Answered {
  readonly status: number;
  /** The code of a refusal by the API. */
  readonly code?: string | undefined;
  readonly page?: string;
  /** V15: of a decision by the API, in whose place it was taken, by their ids. */
  readonly decidedFor?: readonly string[];
}
export interface Choice {
  /** As the table has them. */
  readonly who: Collaborator & { readonly sub: string };
  readonly verdict: Verdict;
}
/** Sends a decision, of the request as it was shown; `hash`: of the link that leads to a page. */
export type Way = (request: Request, choice: Choice, hash: string) => Promise<Answered>;

const reason = 'Parce que.';
const taken = ({ decision }: Request): Answered => ({
  ...{ status: 200, decidedFor: (decision?.for ?? []).map(({ id }) => id) },
});
/** @throws what is no refusal */
const refusedWith = (refusal: unknown): Answered => {
  const { status, type } = problemOf(refusal, 'fr', uuidv7());
  if (status === 500) throw refusal;
  return { status, code: type.split('/').at(-1) };
};
const sent = (hash: string, form: Record<string, string>) => ({
  ...{ hash, language: 'fr' as const, showsForm: false, sentForm: () => new URLSearchParams(form) },
});

/** Every way in which a request is decided, as the functions put them together. */
export function waysToDecide(table: Table, of: Office) {
  const byQueue = { ...of, via: 'queue' as const, queue: queueRepository(table, null) };
  const byLink = { ...of, via: 'link' as const };
  const open = openValidationLink(of);
  const others = { undo: of.undo, requestFreshLink: requestFreshLink(of) };
  const form = validationForm({ ...others, open: ({ hash }) => open(hash), decide: decideRequest(byLink) });
  const openQueued = openQueuedRequest(byQueue);
  const pages = queuePages({
    ...{ open: openQueue(byQueue), list: listQueue(byQueue), queued: showQueued(byQueue), reach: reachMany(of) },
    decide: decideMany({ ...of, decide: decideRequest(byQueue) }),
    requestFreshLink: requestFreshLink(of),
    ownPage: validationForm({
      ...{ ...others, decide: decideRequest(byQueue), queueOf },
      open: ({ hash, requestId = '' }) => openQueued(hash, requestId),
    }),
    cursors: cursors({ cursorKeys: cursorKeyRepository(table), now: of.now }),
  });
  const [decide, reach, reachAll] = [decideRequest(of), reachToDecide(of), reachMany(of)];
  const many = decideMany({ ...of, decide });

  const page: Way = async ({ version }, { verdict }, hash) => {
    const said = { decision: verdict, reason, confirmed: 'true', version: String(version) };
    const { statusCode, body } = await form.submit(sent(hash, said));
    return { status: statusCode, page: body };
  };
  const queue: Way = async ({ requestId, version }, { verdict }, hash) => {
    const said = {
      ...{ [`decision.${requestId}`]: verdict, [`reason.${requestId}`]: reason, confirmed: 'true' },
      [`version.${requestId}`]: String(version),
    };
    const { statusCode, body } = await pages.submit(sent(hash, said));
    return { status: statusCode, page: body };
  };
  const api: Way = async ({ requestId, version }, { who, verdict }) => {
    const { collaboratorId } = who;
    try {
      const staff = asStaff(who);
      requireValidator(staff);
      await reach({ who: staff, requestId });
      const { request } = await decide({ requestId, collaboratorId, decision: verdict, reason, version });
      return taken(request);
    } catch (error) {
      return refusedWith(error);
    }
  };
  const bulk: Way = async ({ requestId, version }, { who: member, verdict }) => {
    const who = asStaff(member);
    try {
      requireValidator(who);
    } catch (error) {
      return refusedWith(error);
    }
    const reached = await reachAll({ who, requestIds: [requestId] });
    const [answer] = await many({ who, decisions: [{ requestId, decision: verdict, reason, version }], reached });
    return answer && 'decided' in answer ? taken(answer.decided.request) : refusedWith(answer?.refusal);
  };
  return { page, queue, api, bulk };
}
export type WayName = keyof ReturnType<typeof waysToDecide>;
export const wayNames: readonly WayName[] = ['page', 'queue', 'api', 'bulk'];
const linkOf: Readonly<Partial<Record<WayName, LinkPurpose>>> = { page: 'validation', queue: 'queue' };

/** A link by which somebody gets to the page of a way, if that has one; else nothing. */
export async function linkTo(way: WayName, { requestId, firmId }: Request, who: Collaborator, of: Office) {
  const purpose = linkOf[way];
  if (!purpose) return '';
  const hash = uuidv7().padEnd(64, 'a');
  const at = of.now();
  const expiresAt = linkExpiry(purpose, at).toISOString();
  const link = { hash, purpose, firmId, ownerId: who.collaboratorId, createdAt: at.toISOString(), expiresAt };
  await of.links.save(purpose === 'validation' ? { ...link, requestId } : link);
  return hash;
}
