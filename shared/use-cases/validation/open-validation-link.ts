import type { AccessRepository } from '../../data/accesses.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { Access, AccessStatus } from '../../domain/access.ts';
import type { Firm } from '../../domain/firm.ts';
import { hasExpired, type Link } from '../../domain/link.ts';
import { refusalToDecide, type RefusalToDecide } from '../../domain/authority.ts';
import type { DescribeRequest, RequestDescription } from '../mail/describe-request.ts';

export interface OpenValidationLinkDeps {
  readonly links: Pick<LinkRepository, 'link'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly accesses: Pick<AccessRepository, 'ofCompany'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
  readonly describe: DescribeRequest;
  readonly now: () => Date;
}

/** What a validator's link opens on (V2, V3, V4). */
export type ValidationLink =
  | { readonly state: 'unknown' }
  | { readonly state: 'expired'; readonly link: Link; readonly firm: Firm }
  | { readonly state: 'refused'; readonly refusal: RefusalToDecide; readonly firm: Firm }
  | { readonly state: 'closed'; readonly matter: RequestDescription }
  | {
      readonly state: 'open';
      readonly matter: RequestDescription;
      readonly collaboratorId: string;
      readonly companyAccesses: { readonly items: readonly Access[]; readonly more: number };
    };

const listed = 20;
const counted = 100;
const existing: readonly AccessStatus[] = ['pending_validation', 'approved', 'active', 'suspended', 'to_correct'];

/**
 * Reads what a link shows; opening it changes nothing, however often and by whom (V2). It asks after this link alone: a
 * newer one takes none of its power (V18).
 */
export const openValidationLink =
  ({ links, requests, firms, accesses, leftDossiers, describe, now }: OpenValidationLinkDeps) =>
  async (hash: string | undefined): Promise<ValidationLink> => {
    const link = hash === undefined ? undefined : await links.link(hash);
    const requestId = link?.purpose === 'validation' ? link.requestId : undefined;
    if (!link || requestId === undefined) return { state: 'unknown' };
    const [request, firm, validator] = await Promise.all([
      requests.request(requestId),
      firms.firm(link.firmId),
      firms.collaborator(link.ownerId),
    ]);
    if (!request || !firm) return { state: 'unknown' };
    if (request.status !== 'open') return { state: 'closed', matter: await describe(request) };
    // P7: a request is the staff's no more from the moment that its dossier leaves, also before it is cancelled.
    const asked = { ...request, left: [...(await leftDossiers.among(request.dossierIds))] };
    const refusal = validator ? refusalToDecide(validator, asked, firm.fourEyes) : 'not-a-validator';
    if (refusal) return { state: 'refused', refusal, firm };
    if (hasExpired(link, now())) return { state: 'expired', link, firm };

    const others = (access: Access) => access.accessId !== request.accessId && existing.includes(access.status);
    const [matter, { items }] = await Promise.all([
      describe(request),
      accesses.ofCompany(request.companyId, { limit: counted, from: undefined }, { keep: others }),
    ]);
    return {
      state: 'open',
      matter,
      collaboratorId: link.ownerId,
      companyAccesses: { items: items.slice(0, listed), more: Math.max(items.length - listed, 0) },
    };
  };
