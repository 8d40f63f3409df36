import { maySeeRequest, refusalToDecide } from '../../domain/authority.ts';
import { staffByLink, staffDoer } from '../../domain/people.ts';
import { canUndo } from '../../domain/undo.ts';
import { isId } from '../../domain/vocabulary.ts';
import type { DescribeDecision } from './describe-decision.ts';
import type { DescribeRequest } from './describe-request.ts';
import { openQueue, type OpenQueueDeps } from './open-queue.ts';
import { openLink, type ValidationLink } from './open-validation-link.ts';
import { reachMany, type ReachManyDeps } from './show-request.ts';
import type { InWhosePlace } from './who-is-behind.ts';

export interface OpenQueuedRequestDeps extends OpenQueueDeps, ReachManyDeps {
  readonly describe: DescribeRequest;
  readonly describeDecision: DescribeDecision;
  readonly inWhosePlace: InWhosePlace;
}

/**
 * V20: reads one request on its own page, as the owner of a link to a queue may see it: the link is bound to them and
 * to all that they may decide (V8, V18), so nothing that they do not see otherwise is shown; of any other request it is
 * as if there were none. Opening it changes nothing (V2).
 */
export const openQueuedRequest =
  (deps: OpenQueuedRequestDeps) =>
  async (hash: string | undefined, requestId: string): Promise<ValidationLink> => {
    const link = await openQueue(deps)(hash);
    if (link.state !== 'open') return link;
    const { firm, collaborator } = link.desk;
    const [firmId, by] = [firm.firmId, staffDoer(collaborator)];
    const who = staffByLink(collaborator);
    const request = (await reachMany(deps)({ who, requestIds: [requestId] })).get(requestId);
    if (!request || !maySeeRequest(who, request)) {
      const attempt = { firmId, by, code: 'not-found' as const, ids: [requestId] };
      return { state: 'unknown', attempt: isId(requestId) ? attempt : undefined };
    }
    if (request.status !== 'open') {
      const matter = await deps.describe(request);
      const ownerId = collaborator.collaboratorId;
      const undoer = canUndo(collaborator, request, matter.access, deps.now()) ? ownerId : undefined;
      return { state: 'closed', matter, ownerId, undoer, expired: undefined };
    }
    const code = refusalToDecide(collaborator, request, firm.fourEyes);
    if (code) return { state: 'refused', attempt: { firmId, by, code, ids: [requestId] }, firm };
    return openLink(deps, { request, asked: request, validator: collaborator, firm });
  };
