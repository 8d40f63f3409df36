import type { FirmRepository } from '../../data/firms.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import type { Firm } from '../../domain/firm.ts';
import type { RequestStatus } from '../../domain/request.ts';
import { nextRound, untilCorrected, type LastRound, type Round } from '../../domain/round.ts';
import { requireRequest } from './require-request.ts';

export interface PlanRoundDeps {
  readonly requests: Pick<RequestRepository, 'request' | 'beginRound'>;
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly nextReminder: (from: Date, settings: Firm) => Date;
  readonly now: () => Date;
}

export interface RoundPlan {
  readonly requestId: string;
  readonly status: RequestStatus;
  /** V5, V17: it is out of time and held still. */
  readonly expired: boolean;
  /** When it expires, as it was read. */
  readonly expiresAt: string;
  /** V17: it is to be corrected, and its creator has been told so. */
  readonly told: boolean;
  readonly round?: Round;
}

export interface PlanRoundInput extends LastRound {
  readonly requestId: string;
  /** V17: the submission of which its creator has been told what to correct. */
  readonly told?: number | null | undefined;
}

/**
 * What comes next for a request: nothing if it is decided, its end if it is out of time (V5), the wait for a correction
 * once its creator knows what to correct (V17), else a round of waiting (V11), by the settings that the firm has as it
 * begins. A round counts once this has been kept of a request that is open; what is mailed in it follows. Run again, it
 * gives the same round.
 */
export const planRound =
  ({ requests, firms, nextReminder, now }: PlanRoundDeps) =>
  ({ requestId, told, ...last }: PlanRoundInput): Promise<RoundPlan> =>
    retryOnConflict(async () => {
      const request = await requireRequest(requests, requestId);
      const { status, firmId, expiresAt, submission } = request;
      const plan = { requestId, status, expiresAt, expired: false, told: false };
      if (status === 'to_correct') {
        const next = untilCorrected(request, last, now());
        if (next.is === 'expired') return { ...plan, expired: true };
        return { ...plan, told: told === submission, round: next.round };
      }
      if (status !== 'open') return plan;
      const firm = await firms.firm(firmId);
      if (!firm) throw new DomainError('not-found');
      const remindAt = (from: Date) => nextReminder(from, firm);
      const next = nextRound(request, last, { now: now(), remindAt });
      if (next.is === 'expired') return { ...plan, expired: true };
      if (next.begins) await requests.beginRound(request, next.round);
      return { ...plan, round: next.round };
    });
