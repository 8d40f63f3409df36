import type { Round } from '../../contract/tasks.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { RequestStatus } from '../../domain/request.ts';
import { requireRequest } from './require-request.ts';

export interface PlanRoundDeps {
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly now: () => Date;
}

export interface RoundPlan {
  readonly requestId: string;
  readonly status: RequestStatus;
  /** V5: it is out of time and still open. */
  readonly expired: boolean;
  readonly round?: Round;
}

// The longest wait that Step Functions takes (TimeoutSeconds: https://states-language.net/#task-state).
const longestWait = 99_999_999;

/**
 * What comes next for a request: nothing if it is decided, its end if it is out of time (V5), else a round of waiting.
 * After a round that timed out, the time is at least the instant until which that round lasted: the clock of the
 * workflow decides when a wait is over.
 */
export const planRound =
  ({ requests, now }: PlanRoundDeps) =>
  async (requestId: string, over?: Round): Promise<RoundPlan> => {
    const { status, expiresAt } = await requireRequest(requests, requestId);
    const end = new Date(expiresAt).getTime();
    const time = Math.max(now().getTime(), over ? new Date(over.until).getTime() : 0);
    const expired = status === 'open' && time >= end;
    if (status !== 'open' || expired) return { requestId, status, expired };
    const timeoutSeconds = Math.min(Math.ceil((end - time) / 1000), longestWait);
    const until = new Date(Math.min(time + timeoutSeconds * 1000, end)).toISOString();
    return { requestId, status, expired, round: { timeoutSeconds, until } };
  };
