import type { PageRequest } from '../../data/pages.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { authorOf, isPending, type Request } from '../../domain/request.ts';
import { hasLeft, type HasLeftDeps } from '../mail/creator-of.ts';

export interface TellOfLeaverDeps extends HasLeftDeps {
  readonly requests: Pick<RequestRepository, 'openOfFirm' | 'madeBy'>;
  readonly tellOfOrphan: (requestId: string) => Promise<void>;
}

/** Somebody of whom it was heard that they may have left: a client made what they answer for. */
export type Leaver =
  | { readonly kind: 'collaborator'; readonly id: string; readonly firmId: string }
  | { readonly kind: 'access'; readonly id: string };

/**
 * V17: has the administrators told of what waits for corrections by somebody who has left: a collaborator who was removed, a
 * client whose access was revoked. What is sent back from then on the workflow tells them. It goes by what the table says by
 * now: however late and however often it runs, each is told once.
 */
export const tellOfLeaver =
  (deps: TellOfLeaverDeps) =>
  async (leaver: Leaver): Promise<void> => {
    if (!(await hasLeft(deps, leaver))) return;
    for await (const { requestId } of answeredForBy(deps, leaver)) await deps.tellOfOrphan(requestId);
  };

/** What somebody answers for that has not ended; the index may be behind on where it stands. */
async function* answeredForBy({ requests }: TellOfLeaverDeps, leaver: Leaver): AsyncGenerator<Request> {
  const keep = (request: Request) => isPending(request) && authorOf(request).id === leaver.id;
  let from: PageRequest['from'];
  do {
    const page = { limit: 100, from };
    const { items, next } = await (leaver.kind === 'access'
      ? requests.madeBy(leaver.id, page, { keep })
      : requests.openOfFirm(leaver.firmId, page, { keep }));
    yield* items;
    from = next;
  } while (from !== undefined);
}
