import type { LinkRepository } from '../../data/links.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import type { AskedAbout, Behind, Desk, QueueRepository } from '../../data/queue.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { atBestFor, mayDecideAny, refusalToDecide, type Left, type RefusalToDecide } from '../../domain/authority.ts';
import type { Firm } from '../../domain/firm.ts';
import { hasExpired, type Link } from '../../domain/link.ts';
import { staffDoer, type Collaborator } from '../../domain/people.ts';
import type { RefusedAttempt } from '../../domain/refused.ts';
import type { Request } from '../../domain/request.ts';
import { describeQueued, type QueuedDescription } from './describe-queued.ts';

export interface OpenQueueDeps {
  readonly links: Pick<LinkRepository, 'link'>;
  readonly queue: Pick<QueueRepository, 'desk'>;
  readonly now: () => Date;
}

/** A validator at their desk. */
export interface OpenDesk extends Desk {
  readonly collaborator: Collaborator;
}

/** What a link to a validator's queue opens on (V4, V18). */
export type QueueLink =
  | { readonly state: 'unknown' }
  | { readonly state: 'expired'; readonly link: Link; readonly firm: Firm }
  | {
      readonly state: 'refused';
      readonly attempt: RefusedAttempt & { readonly code: RefusalToDecide };
      readonly firm: Firm;
    }
  | { readonly state: 'open'; readonly desk: OpenDesk };

/** Reads whose queue a link shows; opening it changes nothing, however often and by whom (V2, V18). */
export const openQueue =
  ({ links, queue, now }: OpenQueueDeps) =>
  async (hash: string | undefined): Promise<QueueLink> => {
    const link = hash === undefined ? undefined : await links.link(hash, now());
    if (link?.purpose !== 'queue') return { state: 'unknown' };
    const { firmId, ownerId } = link;
    const desk = await queue.desk(firmId, ownerId);
    const { firm, collaborator } = desk;
    if (!collaborator || !mayDecideAny(collaborator, firmId)) {
      const by = staffDoer({ collaboratorId: ownerId });
      return { state: 'refused', firm, attempt: { firmId, by, code: 'not-a-validator', ids: [] } };
    }
    if (hasExpired(link, now())) return { state: 'expired', link, firm };
    return { state: 'open', desk: { ...desk, collaborator } };
  };

export interface ListQueueDeps {
  readonly now: () => Date;
  readonly queue: Pick<QueueRepository, 'oldestFirst' | 'behind'>;
}

/** V20: what awaits somebody's decision (V1), oldest first, each in words. */
export const listQueue =
  ({ queue, now }: ListQueueDeps) =>
  async (desk: OpenDesk, page: PageRequest): Promise<ListPage<QueuedDescription>> => {
    const { firm, collaborator } = desk;
    const at = now().toISOString();
    const found = new Map<string, QueuedDescription>();
    const mine = (request: Request & Left) => refusalToDecide(collaborator, request, firm.fourEyes) === undefined;
    const { items, next } = await queue.oldestFirst(firm.firmId, page, {
      keep: (request) => request.status === 'open' && mine(atBestFor(collaborator, request)),
      // V1, V3, P7: as it stands at this moment; the list may be a moment behind.
      confirm: async (kept) => {
        const behind = await queue.behind(kept, desk);
        return (request) => {
          const access = behind.accesses.get(request.accessId);
          const matter = access && awaits(access, request) ? describeQueued(request, desk, behind, at) : undefined;
          if (!matter || !mine({ ...request, left: leftOf(request, behind, access) })) return false;
          found.set(request.requestId, matter);
          return true;
        };
      },
    });
    return { items: items.flatMap(({ requestId }) => found.get(requestId) ?? []), next };
  };

/** Whether an access still waits for the end of a request, which is written with it. */
const awaits = (access: AskedAbout, { kind, requestId }: Request): boolean =>
  access.person !== undefined &&
  (kind === 'creation' ? access.status === 'pending_validation' : access.asked?.requestId === requestId);

/** P7: what has left the firm: dossiers asked for say so themselves, of an access that is open its marks do. */
const leftOf = (request: Request, { names }: Behind, access: AskedAbout | undefined): string[] => [
  ...request.dossierIds.filter((dossierId) => names.dossiers.get(dossierId)?.detached !== undefined),
  ...(request.kind === 'creation' ? [] : (access?.left ?? [])),
];

export interface ShowQueuedDeps {
  readonly now: () => Date;
  readonly queue: Pick<QueueRepository, 'behind'>;
  readonly requests: Pick<RequestRepository, 'requests'>;
}

/** Requests that a page has shown, as they stand by now, by their ids; those alone that their owner may see. */
export const showQueued =
  ({ queue, requests, now }: ShowQueuedDeps) =>
  async (desk: OpenDesk, requestIds: readonly string[]): Promise<ReadonlyMap<string, QueuedDescription>> => {
    const { firm, collaborator } = desk;
    const found = [...(await requests.requests(requestIds)).values()];
    const behind = await queue.behind(found, desk);
    const shown = found.flatMap((request) => {
      const left = leftOf(request, behind, behind.accesses.get(request.accessId));
      if (refusalToDecide(collaborator, { ...request, left }, firm.fourEyes)) return [];
      return describeQueued(request, desk, behind, now().toISOString()) ?? [];
    });
    return new Map(shown.map((matter) => [matter.request.requestId, matter]));
  };
