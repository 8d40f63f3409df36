import type { DigestRepository } from '../../data/digests.ts';
import type { Finder, LookAtAll } from './finder.ts';

export interface LostDigestsDeps {
  readonly digests: Pick<DigestRepository, 'overdue' | 'runAnew'>;
}

/** V13: digests that should have gone, whatever became of their executions: one that runs still finds that another does. */
export const lostDigests = ({ digests }: LostDigestsDeps): Finder<LookAtAll> => ({
  name: 'lost-digests',
  async *find({ now, dueBefore }) {
    for await (const digest of digests.overdue(dueBefore))
      yield {
        found: { kind: 'digest-lost', id: digest.collaboratorId, since: digest.dueAt },
        repair: async () => ((await digests.runAnew(digest, now)) ? 'repaired' : 'moved-on'),
      };
  },
});
