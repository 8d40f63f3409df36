import type { OverdueRequestRepository } from '../../data/overdue-requests.ts';
import type { RequestStatus } from '../../domain/request.ts';
import type { Finder, LookAtFirm } from './finder.ts';

export interface RequestsOutOfTimeDeps {
  readonly overdue: Pick<OverdueRequestRepository, 'outOfTime'>;
  /** V5: what the workflow does with a request that is out of time; V17: of one that has time anew, nothing. */
  readonly expire: (requestId: string, expiresAt: string) => Promise<{ readonly status: RequestStatus }>;
}

/** V21: open requests that are out of time, whatever became of their executions: the stream answers one that waits. */
export const requestsOutOfTime = ({ overdue, expire }: RequestsOutOfTimeDeps): Finder<LookAtFirm> => ({
  name: 'requests-out-of-time',
  async *find({ firmId, dueBefore }) {
    for await (const { requestId, expiresAt } of overdue.outOfTime(firmId, dueBefore))
      yield {
        found: { kind: 'request-out-of-time', id: requestId, since: expiresAt },
        repair: async () => ((await expire(requestId, expiresAt)).status === 'expired' ? 'repaired' : 'moved-on'),
      };
  },
});
