import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { Firm } from '../../domain/firm.ts';
import { hasExpired, type Link } from '../../domain/link.ts';
import { staffDoer, type Collaborator } from '../../domain/people.ts';
import type { RefusedAttempt } from '../../domain/refused.ts';
import type { Request } from '../../domain/request.ts';
import { canUndo } from '../../domain/undo.ts';
import { refusalToDecide, type RefusalToDecide, type ToDecide } from '../../domain/authority.ts';
import type { DecisionDescription, DescribeDecision } from './describe-decision.ts';
import { isOutOfTime } from '../../domain/validation.ts';
import type { DescribeRequest, RequestDescription } from './describe-request.ts';
import type { InWhosePlace } from './who-is-behind.ts';

export interface OpenValidationLinkDeps {
  readonly links: Pick<LinkRepository, 'link'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
  readonly describe: DescribeRequest;
  readonly describeDecision: DescribeDecision;
  readonly inWhosePlace: InWhosePlace;
  readonly now: () => Date;
}

/** A5: what the owner of a link would do. */
type Attempt = RefusedAttempt & { readonly code: RefusalToDecide };

/** What a validator's link opens on (V2, V3, V4). */
export type ValidationLink =
  | { readonly state: 'unknown'; readonly attempt?: RefusedAttempt | undefined }
  | { readonly state: 'expired'; readonly link: Link; readonly firm: Firm }
  | { readonly state: 'refused'; readonly attempt: Attempt; readonly firm: Firm }
  | {
      readonly state: 'closed';
      readonly matter: RequestDescription;
      readonly ownerId: string;
      /** L11: who may take the approval back by this link; undefined: nobody. */
      readonly undoer: string | undefined;
      /** V18: the link, where its owner could take the approval back by a fresh one alone. */
      readonly expired: Link | undefined;
    }
  | {
      readonly state: 'open';
      readonly matter: DecisionDescription;
      readonly validator: Collaborator;
      /** V15: in whose place they decide. */
      readonly standsInFor: readonly Collaborator[];
      /** L7: whether the end of the access has passed: it can be rejected still. */
      readonly ended: boolean;
    };

/**
 * Reads what a link shows; opening it changes nothing, however often and by whom (V2). It asks after this link alone: a
 * newer one takes none of its power (V18).
 */
export const openValidationLink =
  (deps: OpenValidationLinkDeps) =>
  async (hash: string | undefined): Promise<ValidationLink> => {
    const { links, requests, firms, leftDossiers, describe, now } = deps;
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
      const isExpired = hasExpired(link, now());
      const undoer = mayUndo && !isExpired ? link.ownerId : undefined;
      const expired = mayUndo && isExpired ? link : undefined;
      return { state: 'closed', matter, ownerId: link.ownerId, undoer, expired };
    }
    // P7: a request is the staff's no more from the moment that its dossier leaves, also before it is cancelled.
    const asked = { ...request, left: [...(await leftDossiers.among(request.dossierIds))] };
    const refused = (code: RefusalToDecide) => ({ state: 'refused' as const, attempt: attemptOf(link, code), firm });
    if (!validator) return refused('not-a-validator');
    const refusal = refusalToDecide(validator, asked, firm.fourEyes);
    if (refusal) return refused(refusal);
    if (hasExpired(link, now())) return { state: 'expired', link, firm };
    return openLink(deps, { request, asked, validator, firm });
  };

interface ToOpen {
  readonly request: Request;
  /** V1: with what has left the firm. */
  readonly asked: ToDecide;
  readonly validator: Collaborator;
  readonly firm: Firm;
}

/** What somebody who may decide is shown; in whose place they do is read beside it (V15). */
export async function openLink(
  { describeDecision, inWhosePlace, now }: Pick<OpenValidationLinkDeps, 'describeDecision' | 'inWhosePlace' | 'now'>,
  { request, asked, validator, firm }: ToOpen,
): Promise<Extract<ValidationLink, { state: 'open' }>> {
  const [matter, forWhom] = await Promise.all([describeDecision(request), inWhosePlace(validator)]);
  const ended = isOutOfTime(matter.access, request, now().toISOString());
  return { state: 'open', matter, validator, standsInFor: forWhom(asked, firm), ended };
}

const attemptOf = ({ firmId, ownerId, requestId }: Link, code: RefusalToDecide): Attempt => ({
  ...{ firmId, code, by: staffDoer({ collaboratorId: ownerId }) },
  ids: requestId === undefined ? [] : [requestId],
});
