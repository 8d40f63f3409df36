import type { CreationInput } from '../../domain/creation-input.ts';
import { openSections, permissionsOf, type Permission, type Scope } from '../../domain/matrix.ts';
import type { FieldCode } from '../../domain/error.ts';
import type { Person } from '../../domain/people.ts';
import type { Actor, NoticeCode, WarningCode } from '../../domain/vocabulary.ts';
import { assess, type AssessCreationDeps, type AssessedCreation } from './assess-creation.ts';

interface Told<Code> {
  readonly code: Code;
  readonly pointer: string;
}

/** Step 6: what is complete, what blocks, what warns, who will be asked, and what it would give. */
export interface Summary {
  readonly complete: boolean;
  readonly blocking: readonly Told<FieldCode>[];
  readonly warnings: readonly Told<WarningCode>[];
  readonly notices: readonly Told<NoticeCode>[];
  readonly validators: readonly Actor[];
  /** V10: null when more than 100 may decide. */
  readonly validatorsInAll: number | null;
  readonly effectivePermissions: readonly {
    readonly dossierId: string;
    readonly permissions: Readonly<Record<Permission, Scope>>;
  }[];
}

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
export const blockingOf = ({ errors, obstacles }: AssessedCreation): Told<FieldCode>[] =>
  [...errors, ...obstacles].map(({ code, pointer }) => ({ code, pointer }));
