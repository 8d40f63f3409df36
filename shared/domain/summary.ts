import type { FieldCode, FieldError } from './error.ts';
import type { Permission, Scope } from './matrix.ts';
import type { Actor, NoticeCode, WarningCode } from './vocabulary.ts';

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
  readonly notices: readonly Told<NoticeCode>[];
  readonly validators: readonly Actor[];
  /** V10: null when more than 100 may decide. */
  readonly validatorsInAll: number | null;
  readonly effectivePermissions: readonly {
    readonly dossierId: string;
    readonly permissions: Readonly<Record<Permission, Scope>>;
  }[];
}
