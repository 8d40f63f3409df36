import type { CollaboratorRepository } from '../../data/collaborators.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import { changesBetween } from '../../domain/changes.ts';
import { amendCollaborator, type CollaboratorPatch } from '../../domain/collaborator.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { requireVersion } from '../../domain/error.ts';
import type { Collaborator } from '../../domain/people.ts';
import { loweredByRights } from '../../domain/protection.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import type { WithinRate } from '../mail/within-rate.ts';
import { portfolioContext, reachCollaborator, type OnCollaborator } from './reach-collaborator.ts';
import { delegateOf } from './set-absence.ts';

export interface ChangeCollaboratorDeps extends DeedDeps {
  readonly collaborators: Pick<CollaboratorRepository, 'collaborator' | 'save'>;
  readonly companies: Pick<CompanyRepository, 'withDossiers'>;
  readonly withinRate: WithinRate;
}

export interface ChangeCollaboratorCommand extends OnCollaborator {
  readonly patch: CollaboratorPatch;
  readonly ifMatch?: number | undefined;
}

/**
 * Changes the name, rights, portfolio or absence (V15); it counts at the collaborator's next call. Rights that are
 * given mail others (F1), and so are not given often (F3).
 *
 * @throws `invalid-input`, `unknown-dossier`, `unknown-delegate`, `wrong-status`, `last-firm-administrator`,
 * `stale-write`, `too-many-requests`.
 */
export const changeCollaborator =
  (deps: ChangeCollaboratorDeps) =>
  ({ patch, ifMatch, ...on }: ChangeCollaboratorCommand): Promise<Collaborator> =>
    retryOnConflict(async () => {
      const before = await reachCollaborator(deps)(on);
      const [context, delegate] = await Promise.all([
        portfolioContext(deps, before.firmId, patch.portfolio),
        delegateOf(deps, patch.absence),
      ]);
      const after = amendCollaborator(before, patch, { ...context, now: deps.now(), delegate });
      requireVersion(before.version, ifMatch);
      const changes = changesBetween(before, after);
      if (changes.length === 0) return before;
      const deed = deedBy(deps, on.who, { action: 'collaborator-changed', to: before });
      const save = () => deps.collaborators.save(before, after, deed);
      return loweredByRights(before, after).length > 0 ? deps.withinRate(on.who, save) : save();
    });
