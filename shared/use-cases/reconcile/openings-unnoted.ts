import type { OpeningRepository } from '../../data/openings.ts';
import { ownerIdOf } from '../../domain/link.ts';
import { endOpening, type StrayDeps } from '../open-noted.ts';
import type { Finder, LookAtAll } from './finder.ts';

export interface OpeningsUnnotedDeps extends StrayDeps {
  readonly openings: Pick<OpeningRepository, 'before' | 'standing' | 'drop'>;
}

/**
 * V21: openings of sign-ins that were cut before they were noted, whatever has become of their owners since (G3). No call that
 * was made for one is under way any more: functions end within minutes.
 */
export const openingsUnnoted = (deps: OpeningsUnnotedDeps): Finder<LookAtAll> => ({
  name: 'openings-unnoted',
  async *find({ dueBefore }) {
    for await (const opening of deps.openings.before(dueBefore)) {
      const owner = 'accessId' in opening ? 'access' : 'collaborator';
      yield {
        found: { kind: 'opening-unnoted', id: ownerIdOf(opening), owner, since: opening.at },
        repair: async () => ((await endOpening(deps, opening)) ? 'repaired' : 'moved-on'),
      };
    }
  },
});
