import type { BacklogRepository } from '../../data/backlog.ts';
import type { OverdueRequestRepository } from '../../data/overdue-requests.ts';
import type { Finder, LookAtAll } from './finder.ts';
import { toldAgain } from './told-again.ts';

export interface UnsentMailsDeps {
  readonly overdue: Pick<OverdueRequestRepository, 'mails'>;
  readonly backlog: Pick<BacklogRepository, 'hearAgainOfMailRequest'>;
}

/** Mails that somebody asked for and that have not gone. They are named by which mail it is: an id may hold an address (G1). */
export const unsentMails = ({ overdue, backlog }: UnsentMailsDeps): Finder<LookAtAll> => ({
  name: 'unsent-mails',
  async *find({ now, dueBefore }) {
    for await (const request of overdue.mails(dueBefore, now)) {
      const { mail, at, redriven } = request;
      yield {
        found: { kind: 'mail-unsent', id: mail, since: at },
        repair: () => toldAgain(backlog.hearAgainOfMailRequest(request), redriven !== undefined),
      };
    }
  },
});
