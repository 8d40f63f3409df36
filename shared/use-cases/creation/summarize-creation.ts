import type { CreationInput } from '../../domain/creation-input.ts';
import { openSections, permissionsOf } from '../../domain/matrix.ts';
import type { Person } from '../../domain/people.ts';
import type { Blocking, Summary } from '../../domain/summary.ts';
import { assess, type AssessCreationDeps, type AssessedCreation } from './assess-creation.ts';

/** The summary of what somebody asks for, as everything stands now. Keeps nothing. */
export const summarizeCreation =
  (deps: AssessCreationDeps) =>
  async (creator: Person, input: CreationInput): Promise<Summary> =>
    summaryOf(input, await assess(deps)(creator, input));

export function summaryOf(input: CreationInput, assessed: AssessedCreation): Summary {
  const blocking = blockingOf(assessed);
  const open = openSections(input.modules ?? [], assessed.catalogue);
  const unknown = new Set(
    assessed.errors.flatMap(({ code, pointer }) => (code === 'unknown-dossier' ? [pointer] : [])),
  );
  return {
    complete: blocking.length === 0,
    blocking,
    warnings: assessed.warnings,
    notices: assessed.notices.map(({ code, index }) => ({ code, pointer: `/dossiers/${String(index)}` })),
    validators: assessed.validators,
    validatorsInAll: assessed.validatorsInAll ?? null,
    effectivePermissions: (input.dossiers ?? [])
      .filter((_, index) => !unknown.has(`/dossiers/${String(index)}/dossierId`))
      .flatMap(({ dossierId, level, options }) =>
        level ? [{ dossierId, permissions: permissionsOf({ level, options }, open) }] : [],
      ),
  };
}

/** Everything that would be refused if it were submitted now. */
export const blockingOf = ({ errors, obstacles }: AssessedCreation): Blocking[] => [
  ...errors.map(({ code, pointer, flaw }) => ({ code, pointer, flaw })),
  ...obstacles,
];
