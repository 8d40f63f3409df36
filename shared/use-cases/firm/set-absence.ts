import type { CollaboratorRepository } from '../../data/collaborators.ts';
import { absenceErrors, withAbsence, type AbsenceInput } from '../../domain/absence-input.ts';
import { requireActive } from '../../domain/authority.ts';
import { changesBetween } from '../../domain/changes.ts';
import { refusalOf } from '../../domain/collaborator.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { requireVersion } from '../../domain/error.ts';
import type { Collaborator, Staff } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';
import { deedBy, type DeedDeps } from '../deed.ts';

export interface SetAbsenceDeps extends DeedDeps {
  readonly collaborators: Pick<CollaboratorRepository, 'collaborator' | 'save'>;
}

export interface SetAbsenceCommand {
  readonly who: Staff;
  /** Null: they are there. */
  readonly asked: AbsenceInput | null;
  readonly ifMatch?: number | undefined;
}

/**
 * V15: notes while somebody is away, and who stands in for them. Nothing changes where it is so already.
 * @throws `invalid-input`, `unknown-delegate`, `stale-write`; `forbidden` for one who has left meanwhile.
 */
export const setAbsence =
  (deps: SetAbsenceDeps) =>
  ({ who, asked, ifMatch }: SetAbsenceCommand): Promise<Collaborator> =>
    retryOnConflict(async () => {
      const [before, delegate] = await Promise.all([
        deps.collaborators.collaborator(who.collaboratorId),
        delegateOf(deps, asked),
      ]);
      requireActive(before);
      const now = deps.now();
      const errors = absenceErrors(before, asked, { now, delegate });
      if (errors.length > 0) throw refusalOf(errors);
      requireVersion(before.version, ifMatch);
      const after = withAbsence(before, asked, now);
      if (changesBetween(before, after).length === 0) return before;
      return deps.collaborators.save(before, after, deedBy(deps, who, { action: 'collaborator-changed', to: before }));
    });

/** Who is named as the delegate, if there is such a person. */
export async function delegateOf(
  { collaborators }: { readonly collaborators: Pick<CollaboratorRepository, 'collaborator'> },
  asked: AbsenceInput | null | undefined,
): Promise<Collaborator | undefined> {
  const id = asked?.delegateId;
  return typeof id === 'string' && isId(id) ? collaborators.collaborator(id) : undefined;
}
