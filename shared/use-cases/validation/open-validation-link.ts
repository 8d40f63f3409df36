import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { Firm } from '../../domain/firm.ts';
import { hasExpired, type Link } from '../../domain/link.ts';
import { staffDoer, type Collaborator } from '../../domain/people.ts';
import type { RefusedAttempt } from '../../domain/refused.ts';
import { canUndo } from '../../domain/undo.ts';
import { refusalToDecide, type RefusalToDecide } from '../../domain/authority.ts';
import type { DecisionDescription, DescribeDecision } from './describe-decision.ts';
import type { DescribeRequest, RequestDescription } from './describe-request.ts';

export interface OpenValidationLinkDeps {
  readonly links: Pick<LinkRepository, 'link'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
  readonly describe: DescribeRequest;
  readonly describeDecision: DescribeDecision;
  readonly now: () => Date;
}

/** A5: what the owner of a link would do. */
type Attempt = RefusedAttempt & { readonly code: RefusalToDecide };

/** What a validator's link opens on (V2, V3, V4). */
export type ValidationLink =
  | { readonly state: 'unknown' }
  | { readonly state: 'expired'; readonly link: Link; readonly firm: Firm }
  | { readonly state: 'refused'; readonly attempt: Attempt; readonly firm: Firm }
  | {
      readonly state: 'closed';
      readonly matter: RequestDescription;
      /** L11: who may take the approval back by this link; undefined: nobody. */
      readonly undoer: string | undefined;
    }
  | { readonly state: 'open'; readonly matter: DecisionDescription; readonly validator: Collaborator };

/**
 * Reads what a link shows; opening it changes nothing, however often and by whom (V2). It asks after this link alone: a
 * newer one takes none of its power (V18).
 */
export const openValidationLink =
  ({ links, requests, firms, leftDossiers, describe, describeDecision, now }: OpenValidationLinkDeps) =>
  async (hash: string | undefined): Promise<ValidationLink> => {
    const link = hash === undefined ? undefined : await links.link(hash, now());
    const requestId = link?.purpose === 'validation' ? link.requestId : undefined;
    if (!link || requestId === undefined) return { state: 'unknown' };
    const [request, firm, validator] = await Promise.all([
      requests.request(requestId),
      firms.firm(link.firmId),
      firms.collaborator(link.ownerId),
    ]);
    if (!request || !firm) return { state: 'unknown' };
    if (request.status !== 'open') {
      const matter = await describe(request);
      const mayUndo = validator?.status === 'active' && canUndo(validator, request, matter.access, now());
      return { state: 'closed', matter, undoer: mayUndo && !hasExpired(link, now()) ? link.ownerId : undefined };
    }
    // P7: a request is the staff's no more from the moment that its dossier leaves, also before it is cancelled.
    const asked = { ...request, left: [...(await leftDossiers.among(request.dossierIds))] };
    const refused = (code: RefusalToDecide) => ({ state: 'refused' as const, attempt: attemptOf(link, code), firm });
    if (!validator) return refused('not-a-validator');
    const refusal = refusalToDecide(validator, asked, firm.fourEyes);
    if (refusal) return refused(refusal);
    if (hasExpired(link, now())) return { state: 'expired', link, firm };
    return { state: 'open', matter: await describeDecision(request), validator };
  };

const attemptOf = ({ firmId, ownerId, requestId }: Link, code: RefusalToDecide): Attempt => ({
  ...{ firmId, code, by: staffDoer({ collaboratorId: ownerId }) },
  ids: requestId === undefined ? [] : [requestId],
});
