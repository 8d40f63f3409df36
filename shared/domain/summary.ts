import type { Notice, Warning } from './creation.ts';
import type { FieldError } from './error.ts';
import type { Permission, Scope } from './matrix.ts';
import type { Collaborator } from './people.ts';

/** What would be refused; `flaw` as in `FieldError`. */
export type Blocking = Pick<FieldError, 'code' | 'pointer' | 'flaw'>;

/** Step 6: what is complete, what blocks, what warns, who will be asked, and what it would give. */
export interface Summary {
  readonly complete: boolean;
  readonly blocking: readonly Blocking[];
  readonly warnings: readonly Warning[];
  readonly notices: readonly Notice[];
  readonly validators: readonly (Pick<Collaborator, 'collaboratorId' | 'name'> & {
    /** V15: until when they are away; undefined of one who is there. */
    readonly awayUntil: string | undefined;
  })[];
  /** V10: null when more than 100 may decide. */
  readonly validatorsInAll: number | null;
  readonly effectivePermissions: readonly {
    readonly dossierId: string;
    /** P4: null, where a module has to open the section, as long as no modules have been chosen. */
    readonly permissions: Readonly<Record<Permission, Scope | null>>;
  }[];
}
