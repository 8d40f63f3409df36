import { madeIt, mayAdministerFirm, requireMayResubmit } from '../../domain/authority.ts';
import { type Person } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import { hasLeft, type HasLeftDeps } from '../mail/creator-of.ts';
import { reachRequest, type ShowRequestDeps } from './show-request.ts';

export interface ReachToResubmitDeps extends ShowRequestDeps, HasLeftDeps {}

/** V17: a request within reach that this person may resubmit. @throws `not-found`, `forbidden` */
export const reachToResubmit =
  (deps: ReachToResubmitDeps) =>
  async (question: { who: Person; requestId: string }): Promise<Request> => {
    const { who } = question;
    const request = await reachRequest(deps)(question);
    const stepsIn = !madeIt(who, request) && mayAdministerFirm(who);
    requireMayResubmit(who, request, stepsIn && (await hasLeft(deps, request.createdBy)));
    return request;
  };
