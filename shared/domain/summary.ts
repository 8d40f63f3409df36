import type { Notice } from './creation.ts';
import type { FieldCode, FieldError } from './error.ts';
import type { Permission, Scope } from './matrix.ts';
import type { Actor, WarningCode } from './vocabulary.ts';

interface Told<Code> {
  readonly code: Code;
  readonly pointer: string;
}

/** What would be refused; `flaw` as in `FieldError`. */
export interface Blocking extends Told<FieldCode> {
  readonly flaw?: FieldError['flaw'];
}

/** Step 6: what is complete, what blocks, what warns, who will be asked, and what it would give. */
export interface Summary {
  readonly complete: boolean;
  readonly blocking: readonly Blocking[];
  readonly warnings: readonly Told<WarningCode>[];
  readonly notices: readonly Notice[];
  readonly validators: readonly Actor[];
  /** V10: null when more than 100 may decide. */
  readonly validatorsInAll: number | null;
  readonly effectivePermissions: readonly {
    readonly dossierId: string;
    /** P4: null, where a module has to open the section, as long as no modules have been chosen. */
    readonly permissions: Readonly<Record<Permission, Scope | null>>;
  }[];
}
