import type { AbsenceRepository } from '../../data/absences.ts';
import type { CollaboratorRepository } from '../../data/collaborators.ts';
import { delegationsAtOnce, presentAbsence } from '../../domain/absence.ts';
import { mayDecideAny } from '../../domain/authority.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { deedOf, type DeedDeps } from '../deed.ts';
import { eachAtMost } from '../each-at-most.ts';

export interface DropDelegateDeps extends DeedDeps {
  readonly absences: Pick<AbsenceRepository, 'delegatedTo'>;
  readonly collaborators: Pick<CollaboratorRepository, 'collaborator' | 'dropDelegate'>;
}

const atOnce = 10;

/**
 * V15: drops one who has left, or lost the validation right, from the absences that name them. It goes by the table as it is
 * by now, and each absence is a transaction of its own that takes away by what it was found: so it may run late, twice,
 * and be broken off anywhere.
 */
export const dropDelegate =
  (deps: DropDelegateDeps) =>
  async (delegateId: string): Promise<void> => {
    const delegate = await deps.collaborators.collaborator(delegateId);
    if (delegate && mayDecideAny(delegate, delegate.firmId)) return;
    let after: string | undefined;
    do {
      const delegated = await deps.absences.delegatedTo(delegateId, after);
      await eachAtMost(atOnce, delegated, ({ absentId }) => dropFrom(deps, { absentId, delegateId }));
      after = delegated[delegationsAtOnce - 1]?.absentId;
    } while (after !== undefined);
  };

interface Named {
  readonly absentId: string;
  readonly delegateId: string;
}

const dropFrom = (deps: DropDelegateDeps, { absentId, delegateId }: Named): Promise<void> =>
  retryOnConflict(async () => {
    const absent = await deps.collaborators.collaborator(absentId);
    if (!absent || presentAbsence(absent, deps.now())?.delegateId !== delegateId) return;
    await deps.collaborators.dropDelegate(absent, deedOf(deps, null, { action: 'collaborator-changed', to: absent }));
  });
