import { comparedOf, type SameName } from '../../domain/alike.ts';
import type { CreationInput } from '../../domain/creation-input.ts';
import { openSections, permissionsBeforeModules, permissionsOf } from '../../domain/matrix.ts';
import type { Person } from '../../domain/people.ts';
import { awayUntil } from '../../domain/presence.ts';
import type { Blocking, Summary } from '../../domain/summary.ts';
import { assess, type AssessCreationDeps, type AssessedCreation } from './assess-creation.ts';
import { findAlike, type FindAlikeDeps } from './find-alike.ts';

export type SummarizeDeps = AssessCreationDeps & FindAlikeDeps;

/** The summary of what somebody asks for, as everything stands now. Keeps nothing. */
export const summarizeCreation =
  (deps: SummarizeDeps) =>
  async (creator: Person, input: CreationInput): Promise<Summary> => {
    const compared = comparedOf(input, deps.readPhone);
    const [assessed, alike] = await Promise.all([
      assess(deps)(creator, input),
      compared ? findAlike(deps)(creator, compared) : [],
    ]);
    return summaryOf(input, assessed, { alike, now: deps.now() });
  };

interface Found {
  readonly alike: readonly SameName[];
  readonly now: Date;
}

function summaryOf(input: CreationInput, assessed: AssessedCreation, { alike, now }: Found): Summary {
  const blocking = blockingOf(assessed);
  const open = input.modules && openSections(input.modules, assessed.catalogue);
  const wouldHave = (rights: Parameters<typeof permissionsOf>[0]) =>
    open ? permissionsOf(rights, open) : permissionsBeforeModules(rights);
  const unknown = new Set(
    assessed.errors.flatMap(({ code, pointer }) => (code === 'unknown-dossier' ? [pointer] : [])),
  );
  return {
    complete: blocking.length === 0,
    blocking,
    warnings: assessed.warnings,
    notices: [...assessed.notices, ...alike],
    validators: assessed.validators.map(({ collaboratorId, name, absence }) => ({
      ...{ collaboratorId, name, awayUntil: awayUntil({ absence }, now) },
    })),
    validatorsInAll: assessed.validatorsInAll ?? null,
    effectivePermissions: (input.dossiers ?? [])
      .filter((_, index) => !unknown.has(`/dossiers/${String(index)}/dossierId`))
      .flatMap(({ dossierId, level, options }) =>
        level ? [{ dossierId, permissions: wouldHave({ level, options }) }] : [],
      ),
  };
}

/** Everything that would be refused if it were submitted now. */
export const blockingOf = ({ errors, obstacles }: AssessedCreation): Blocking[] => [
  ...errors.map(({ code, pointer, flaw }) => ({ code, pointer, flaw })),
  ...obstacles,
];
