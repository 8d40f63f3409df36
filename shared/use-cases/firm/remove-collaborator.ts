import type { CollaboratorRepository } from '../../data/collaborators.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import type { Collaborator } from '../../domain/people.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import { reachCollaborator, type OnCollaborator } from './reach-collaborator.ts';

export interface RemoveCollaboratorDeps extends DeedDeps {
  readonly collaborators: Pick<CollaboratorRepository, 'collaborator' | 'save'>;
}

/**
 * Takes a collaborator off the staff: their next call is refused, nothing is asked of them any more, and they are not
 * away (V15). Their sign-in is closed and their address freed by what follows from the table's stream. Removing again
 * changes nothing.
 *
 * @throws `last-firm-administrator`
 */
export const removeCollaborator =
  (deps: RemoveCollaboratorDeps) =>
  (on: OnCollaborator): Promise<void> =>
    retryOnConflict(async () => {
      const before = await reachCollaborator(deps)(on);
      if (before.status === 'removed') return;
      const after: Collaborator = { ...before, status: 'removed', absence: undefined };
      await deps.collaborators.save(
        before,
        after,
        deedBy(deps, on.who, { action: 'collaborator-removed', to: before }),
      );
    });
