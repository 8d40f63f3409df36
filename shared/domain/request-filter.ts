import { maySeeRequest, madeIt, refusalToDecide, type Left } from './authority.ts';
import type { Person } from './people.ts';
import type { Request, RequestStatus } from './request.ts';

/** V9: what a list of requests is narrowed to. */
export interface RequestFilter {
  /** Only those that are this person's to decide (V1); open ones unless statuses are asked for. */
  readonly toValidate?: boolean | undefined;
  readonly madeByMe?: boolean | undefined;
  readonly statuses?: readonly RequestStatus[] | undefined;
  readonly kind?: string | undefined;
  readonly companyId?: string | undefined;
  readonly accessId?: string | undefined;
  /** Beginnings of words of the person's names, or of their address. */
  readonly search?: string | undefined;
  /** Only those that are held, the one that expires next first; open ones unless statuses are asked for. */
  readonly soonestFirst?: boolean | undefined;
}

/** What only open ones are asked for by, where no statuses are named. */
const statusesOf = ({ statuses, toValidate, soonestFirst }: RequestFilter) =>
  statuses ?? (toValidate || soonestFirst ? ['open'] : undefined);

/**
 * Whether somebody sees a request in the list that was asked for, its person's names aside; `fourEyes`: as the firm
 * wants it now.
 */
export const wanted =
  (who: Person, filter: RequestFilter, fourEyes = true) =>
  (request: Request & Left): boolean =>
    (statusesOf(filter)?.includes(request.status) ?? true) &&
    (filter.kind === undefined || request.kind === filter.kind) &&
    (filter.companyId === undefined || request.companyId === filter.companyId) &&
    (filter.accessId === undefined || request.accessId === filter.accessId) &&
    (!filter.madeByMe || madeIt(who, request)) &&
    (filter.toValidate ? mayDecide(who, request, fourEyes) : maySeeRequest(who, request));

const mayDecide = (who: Person, request: Request & Left, fourEyes: boolean): boolean =>
  who.kind === 'collaborator' && refusalToDecide(who, request, fourEyes) === undefined;

/** Whether all is asked for that somebody may see; whose they are aside. */
export const isUnfiltered = ({ toValidate, statuses, kind, companyId, accessId, search }: RequestFilter): boolean =>
  !toValidate && [statuses, kind, companyId, accessId, search].every((narrowing) => narrowing === undefined);
